//! All SQL of agreements.

use crate::error::{Result, RuleError};
use crate::ids::{AgreementId, PartnerId};
use crate::kinds::AgreementKind;
use crate::people::sql::{date, iso};
use crate::store::{Read, Tx};
use chrono::NaiveDate;
use rusqlite::{OptionalExtension, Row, params};

/// An agreement as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Agreement {
    /// Id.
    pub(crate) id: AgreementId,
    /// The partner.
    pub(crate) partner: PartnerId,
    /// What it is about.
    pub(crate) kind: AgreementKind,
    /// What was agreed.
    pub(crate) text: String,
    /// Hours, in words.
    pub(crate) hours: String,
    /// Costs in cents.
    pub(crate) cents: Option<i64>,
    /// On which ground data are shared.
    pub(crate) privacy_ground: String,
    /// First day.
    pub(crate) from: Option<NaiveDate>,
    /// Last day.
    pub(crate) until: Option<NaiveDate>,
    /// When to look at it again.
    pub(crate) review: Option<NaiveDate>,
}

const COLUMNS: &str = "id, partner_id, kind, text, hours, cents, privacy_ground, from_date, until_date, review_date";

fn agreement(row: &Row<'_>) -> rusqlite::Result<Agreement> {
    Ok(Agreement {
        id: row.get(0)?,
        partner: row.get(1)?,
        kind: row.get(2)?,
        text: row.get(3)?,
        hours: row.get(4)?,
        cents: row.get(5)?,
        privacy_ground: row.get(6)?,
        from: date(row, 7)?,
        until: date(row, 8)?,
        review: date(row, 9)?,
    })
}

/// All agreements outside the bin, oldest first. Partners may be in the bin.
pub(crate) fn all(read: &Read<'_>) -> Result<Vec<Agreement>> {
    let sql = format!("SELECT {COLUMNS} FROM live_agreement ORDER BY id");
    Ok(read.conn.prepare(&sql)?.query_map([], agreement)?.collect::<rusqlite::Result<_>>()?)
}

/// One agreement.
pub(crate) fn get(read: &Read<'_>, id: &AgreementId) -> Result<Agreement> {
    let sql = format!("SELECT {COLUMNS} FROM live_agreement WHERE id = ?1");
    Ok(read.conn.query_row(&sql, [id], agreement).optional()?.ok_or(RuleError::NotFound)?)
}

pub(crate) fn insert(tx: &Tx<'_>, a: &Agreement) -> Result<()> {
    write(tx, &format!("INSERT INTO agreement ({COLUMNS}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)"), a)
}

pub(crate) fn update(tx: &Tx<'_>, a: &Agreement) -> Result<()> {
    let sql = "UPDATE agreement SET partner_id = ?2, kind = ?3, text = ?4, hours = ?5, cents = ?6, privacy_ground = ?7,
                                    from_date = ?8, until_date = ?9, review_date = ?10 WHERE id = ?1";
    write(tx, sql, a)
}

fn write(tx: &Tx<'_>, sql: &str, a: &Agreement) -> Result<()> {
    let (from, until, review) = (iso(a.from), iso(a.until), iso(a.review));
    let cells = params![a.id, a.partner, a.kind, a.text, a.hours, a.cents, a.privacy_ground, from, until, review];
    tx.conn.execute(sql, cells)?;
    Ok(())
}

pub(crate) fn bin(tx: &Tx<'_>, id: &AgreementId) -> Result<()> {
    let now = tx.stamp();
    tx.conn.execute("UPDATE agreement SET deleted_at = ?2 WHERE id = ?1", params![id, now])?;
    Ok(())
}
