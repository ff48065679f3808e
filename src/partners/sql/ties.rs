//! Ties: lines between roles and partners.

use crate::error::Result;
use crate::ids::{PartnerId, RoleId, TieId};
use crate::kinds::TieKind;
use crate::people::sql::date;
use crate::store::{Read, Tx};
use chrono::NaiveDate;
use rusqlite::params;

/// A tie as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Tie {
    /// Id; a newer tie sorts after an older one.
    pub id: TieId,
    /// The role.
    pub role: RoleId,
    /// The partner.
    pub partner: PartnerId,
    /// What the role is to the partner.
    pub kind: TieKind,
    /// First day.
    pub from: Option<NaiveDate>,
}

/// Ties between live roles and live partners that are valid on the shown date, oldest first.
pub(crate) fn ties(read: &Read<'_>) -> Result<Vec<Tie>> {
    Ok(read
        .conn
        .prepare(
            "SELECT tie.id, role_id, partner_id, kind, tie.from_date FROM tie
             JOIN live_role ON live_role.id = role_id JOIN live_partner ON live_partner.id = partner_id
             WHERE (tie.from_date IS NULL OR tie.from_date <= ?1)
               AND (tie.until_date IS NULL OR tie.until_date >= ?1)
             ORDER BY tie.id",
        )?
        .query_map([read.on.to_string()], |row| {
            Ok(Tie { id: row.get(0)?, role: row.get(1)?, partner: row.get(2)?, kind: row.get(3)?, from: date(row, 4)? })
        })?
        .collect::<rusqlite::Result<_>>()?)
}

pub(crate) fn insert_tie(
    tx: &Tx<'_>,
    role: &RoleId,
    partner: &PartnerId,
    kind: TieKind,
    from: Option<NaiveDate>,
) -> Result<()> {
    tx.conn.execute(
        "INSERT INTO tie (id, role_id, partner_id, kind, from_date) VALUES (?1, ?2, ?3, ?4, ?5)",
        params![tx.new_id(), role, partner, kind, from.map(|d| d.to_string())],
    )?;
    Ok(())
}

pub(crate) fn end_tie(tx: &Tx<'_>, id: &TieId, until: NaiveDate) -> Result<()> {
    tx.conn.execute("UPDATE tie SET until_date = ?2 WHERE id = ?1", params![id, until.to_string()])?;
    Ok(())
}

pub(crate) fn delete_tie(tx: &Tx<'_>, id: &TieId) -> Result<()> {
    tx.conn.execute("DELETE FROM tie WHERE id = ?1", [id])?;
    Ok(())
}
