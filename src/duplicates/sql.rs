//! All SQL of doubles.

use crate::error::Result;
use crate::ids::{PartnerId, RoleId, TieId};
use crate::kinds::TieKind;
use crate::store::{Read, Tx};
use rusqlite::{OptionalExtension, params};
use std::collections::{HashMap, HashSet};

/// Kind of what may stay as it is: two partners that are not one.
const APART: &str = "duplicate";

/// Two partners as one subject, whichever comes first.
pub(super) fn subject(one: &PartnerId, other: &PartnerId) -> String {
    let (low, high) = if one <= other { (one, other) } else { (other, one) };
    format!("{low} {high}")
}

/// Pairs that somebody called two different partners.
pub(super) fn apart(read: &Read<'_>) -> Result<HashSet<String>> {
    Ok(read
        .conn
        .prepare("SELECT subject FROM left_as_is WHERE kind = ?1 AND (until_date IS NULL OR until_date >= ?2)")?
        .query_map(params![APART, read.on.to_string()], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?)
}

pub(super) fn keep_apart(tx: &Tx<'_>, one: &PartnerId, other: &PartnerId) -> Result<()> {
    tx.conn.execute(
        "INSERT INTO left_as_is (kind, subject) VALUES (?1, ?2) ON CONFLICT DO UPDATE SET until_date = NULL",
        params![APART, subject(one, other)],
    )?;
    Ok(())
}

/// What is counted per partner.
#[derive(Debug, Clone, Copy)]
pub(super) enum Counted {
    Ties,
    Moments,
    Agreements,
}

pub(super) fn count(read: &Read<'_>, what: Counted) -> Result<HashMap<PartnerId, u32>> {
    let from = match what {
        Counted::Ties => {
            "tie JOIN live_role ON live_role.id = role_id WHERE (tie.until_date IS NULL OR tie.until_date >= ?1)"
        }
        Counted::Moments => "live_contact_moment WHERE ?1 IS NOT NULL",
        Counted::Agreements => "live_agreement WHERE ?1 IS NOT NULL",
    };
    Ok(read
        .conn
        .prepare(&format!("SELECT partner_id, count(*) FROM {from} GROUP BY partner_id"))?
        .query_map([read.on.to_string()], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?)
}

/// The role that is the first contact today, with its title: of several the newest, as everywhere.
pub(super) fn first_contact(read: &Read<'_>, partner: &PartnerId) -> Result<Option<(RoleId, String)>> {
    Ok(read
        .conn
        .query_row(
            "SELECT role_id, title FROM tie JOIN live_role ON live_role.id = role_id
             WHERE partner_id = ?1 AND kind = 'first_contact' AND (tie.from_date IS NULL OR tie.from_date <= ?2)
               AND (tie.until_date IS NULL OR tie.until_date >= ?2)
             ORDER BY tie.id DESC LIMIT 1",
            params![partner, read.on.to_string()],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
        .optional()?)
}

/// A line with its whole period.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct TieRow {
    pub(super) id: TieId,
    pub(super) role: RoleId,
    pub(super) kind: TieKind,
    /// ISO dates.
    pub(super) from: Option<String>,
    pub(super) until: Option<String>,
}

pub(super) fn ties(read: &Read<'_>, partner: &PartnerId) -> Result<Vec<TieRow>> {
    Ok(read
        .conn
        .prepare_cached("SELECT id, role_id, kind, from_date, until_date FROM tie WHERE partner_id = ?1 ORDER BY id")?
        .query_map([partner], |row| {
            Ok(TieRow { id: row.get(0)?, role: row.get(1)?, kind: row.get(2)?, from: row.get(3)?, until: row.get(4)? })
        })?
        .collect::<rusqlite::Result<_>>()?)
}

pub(super) fn move_tie(tx: &Tx<'_>, tie: &TieId, partner: &PartnerId) -> Result<()> {
    tx.conn.execute("UPDATE tie SET partner_id = ?2 WHERE id = ?1", params![tie, partner])?;
    Ok(())
}

pub(super) fn set_tie_kind(tx: &Tx<'_>, tie: &TieId, kind: TieKind) -> Result<()> {
    tx.conn.execute("UPDATE tie SET kind = ?2 WHERE id = ?1", params![tie, kind])?;
    Ok(())
}

/// Ends a line yesterday; one that began today goes.
pub(super) fn end_tie(tx: &Tx<'_>, tie: &TieRow) -> Result<()> {
    let today = tx.today();
    if tie.from.as_ref().is_some_and(|from| *from >= today.to_string()) {
        tx.conn.execute("DELETE FROM tie WHERE id = ?1", [&tie.id])?;
    } else {
        let yesterday = today.pred_opt().unwrap_or(today).to_string();
        tx.conn.execute("UPDATE tie SET until_date = ?2 WHERE id = ?1", params![tie.id, yesterday])?;
    }
    Ok(())
}

/// Makes one line of two of the same role: from the earlier day on, until the later one.
pub(super) fn join_ties(tx: &Tx<'_>, stays: &TieRow, goes: &TieRow) -> Result<()> {
    let from = stays.from.clone().zip(goes.from.clone()).map(|(a, b)| a.min(b));
    let until = stays.until.clone().zip(goes.until.clone()).map(|(a, b)| a.max(b));
    tx.conn.execute("UPDATE tie SET from_date = ?2, until_date = ?3 WHERE id = ?1", params![stays.id, from, until])?;
    tx.conn.execute("DELETE FROM tie WHERE id = ?1", [&goes.id])?;
    Ok(())
}

/// Lines that are equal in everything but their id: the oldest stays.
pub(super) fn drop_equal_ties(tx: &Tx<'_>, partner: &PartnerId) -> Result<()> {
    tx.conn.execute(
        "DELETE FROM tie WHERE partner_id = ?1 AND EXISTS (SELECT 1 FROM tie AS older
           WHERE older.partner_id = tie.partner_id AND older.role_id = tie.role_id AND older.kind = tie.kind
             AND older.from_date IS tie.from_date AND older.until_date IS tie.until_date AND older.id < tie.id)",
        [partner],
    )?;
    Ok(())
}

/// Tables whose rows go over to the partner that stays.
pub(super) const GO_OVER: &[&str] = &[
    "affiliation",
    "contact_moment",
    "confirmation",
    "agreement",
    "partner_goal",
    "question_partner",
    "import_source",
    "organogram_view",
];

/// Tables that [`super::edit`] merges itself: fields as lists, and lines.
#[cfg(test)]
pub(super) const MERGED: &[&str] = &["partner_level", "partner_purpose", "partner_form", "partner_bottleneck", "tie"];

/// Everything else that belongs to a partner goes over. A pair that both have is there once.
pub(super) fn go_over(tx: &Tx<'_>, one: &PartnerId, other: &PartnerId) -> Result<()> {
    for table in GO_OVER {
        tx.conn.execute(
            &format!("UPDATE OR IGNORE {table} SET partner_id = ?1 WHERE partner_id = ?2"),
            params![one, other],
        )?;
        tx.conn.execute(&format!("DELETE FROM {table} WHERE partner_id = ?1"), [other])?;
    }
    Ok(())
}

pub(super) fn to_bin(tx: &Tx<'_>, partner: &PartnerId) -> Result<()> {
    let now = tx.stamp();
    tx.conn.execute("UPDATE partner SET deleted_at = ?2 WHERE id = ?1", params![partner, now])?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{MemoryOrFile, migrate, open};

    #[test]
    fn every_table_that_belongs_to_a_partner_goes_over() {
        let mut conn = open(MemoryOrFile::Memory, true).unwrap();
        migrate(&mut conn, 0).unwrap();
        let mut statement = conn
            .prepare(
                "SELECT m.name FROM sqlite_schema AS m, pragma_foreign_key_list(m.name) AS k
                 WHERE m.type = 'table' AND k.\"table\" = 'partner' AND k.\"from\" = 'partner_id'",
            )
            .unwrap();
        let tables: Vec<String> =
            statement.query_map([], |row| row.get(0)).unwrap().map(rusqlite::Result::unwrap).collect();
        for table in tables {
            assert!(GO_OVER.iter().chain(MERGED).any(|known| *known == table), "{table} is left behind in a merge");
        }
    }
}
