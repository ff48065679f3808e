//! All SQL of contact moments and confirmations.

use crate::error::{Result, RuleError};
use crate::ids::{ConfirmationId, ContactId, MomentId, PartnerId, PersonId};
use crate::kinds::{ConfirmationAnswer, MomentKind};
use crate::people::sql::{date, iso};
use crate::store::{Read, Tx};
use chrono::NaiveDate;
use rusqlite::{OptionalExtension, Row, params};
use std::collections::BTreeMap;

/// A contact moment as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Moment {
    /// Id.
    pub(crate) id: MomentId,
    /// The partner.
    pub(crate) partner: PartnerId,
    /// With whom there.
    pub(crate) contact: Option<ContactId>,
    /// Who at school.
    pub(crate) person: Option<PersonId>,
    /// The day.
    pub(crate) on: NaiveDate,
    /// What kind.
    pub(crate) kind: MomentKind,
    /// One line.
    pub(crate) line: String,
    /// When something has to follow.
    pub(crate) follow_up_on: Option<NaiveDate>,
    /// It did.
    pub(crate) follow_up_done: bool,
}

const COLUMNS: &str =
    "live_contact_moment.id, partner_id, contact_id, person_id, on_date, kind, line, follow_up_on, follow_up_done";

/// A day that cannot be read is the first of all days: it stands at the end, and can be corrected there.
fn moment(row: &Row<'_>) -> rusqlite::Result<Moment> {
    Ok(Moment {
        id: row.get(0)?,
        partner: row.get(1)?,
        contact: row.get(2)?,
        person: row.get(3)?,
        on: date(row, 4)?.unwrap_or_default(),
        kind: row.get(5)?,
        line: row.get(6)?,
        follow_up_on: date(row, 7)?,
        follow_up_done: row.get(8)?,
    })
}

/// A moment with the names of the contact person and the colleague who were there, also when they left since.
pub(crate) type Remembered = (Moment, Option<String>, Option<String>);

/// Moments of one partner, latest first.
pub(crate) fn of(read: &Read<'_>, partner: &PartnerId) -> Result<Vec<Remembered>> {
    let sql = format!(
        "SELECT {COLUMNS}, contact.name, trim(first || ' ' || trim(infix || ' ' || last)) FROM live_contact_moment
         LEFT JOIN contact ON contact.id = contact_id LEFT JOIN person ON person.id = person_id
         WHERE partner_id = ?1 ORDER BY on_date DESC, live_contact_moment.id DESC"
    );
    let mut statement = read.conn.prepare(&sql)?;
    let found = statement.query_map([partner], |row| Ok((moment(row)?, row.get(9)?, row.get(10)?)))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// One moment.
pub(crate) fn get(read: &Read<'_>, id: &MomentId) -> Result<Moment> {
    let sql = format!("SELECT {COLUMNS} FROM live_contact_moment WHERE id = ?1");
    Ok(read.conn.query_row(&sql, [id], moment).optional()?.ok_or(RuleError::NotFound)?)
}

pub(crate) fn insert(tx: &Tx<'_>, m: &Moment) -> Result<()> {
    tx.conn.execute(
        "INSERT INTO contact_moment (id, partner_id, contact_id, person_id, on_date, kind, line, follow_up_on,
                                     follow_up_done)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        params![
            m.id,
            m.partner,
            m.contact,
            m.person,
            m.on.to_string(),
            m.kind,
            m.line,
            iso(m.follow_up_on),
            m.follow_up_done
        ],
    )?;
    Ok(())
}

pub(crate) fn update(tx: &Tx<'_>, m: &Moment) -> Result<()> {
    tx.conn.execute(
        "UPDATE contact_moment SET contact_id = ?2, person_id = ?3, on_date = ?4, kind = ?5, line = ?6,
                                   follow_up_on = ?7, follow_up_done = ?8 WHERE id = ?1",
        params![m.id, m.contact, m.person, m.on.to_string(), m.kind, m.line, iso(m.follow_up_on), m.follow_up_done],
    )?;
    Ok(())
}

pub(crate) fn bin(tx: &Tx<'_>, id: &MomentId) -> Result<()> {
    let now = tx.stamp();
    tx.conn.execute("UPDATE contact_moment SET deleted_at = ?2 WHERE id = ?1", params![id, now])?;
    Ok(())
}

/// An answer to *Klopt dit nog?*.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Confirmation {
    /// Id.
    pub(crate) id: ConfirmationId,
    /// The partner.
    pub(crate) partner: PartnerId,
    /// The day.
    pub(crate) on: NaiveDate,
    /// Who answered.
    pub(crate) person: Option<PersonId>,
    /// The answer.
    pub(crate) answer: ConfirmationAnswer,
}

/// The last answer for every live partner.
pub(crate) fn confirmed(read: &Read<'_>) -> Result<BTreeMap<PartnerId, Confirmation>> {
    let mut statement = read.conn.prepare(
        "SELECT confirmation.id, partner_id, on_date, person_id, answer FROM confirmation
         JOIN live_partner ON live_partner.id = partner_id ORDER BY on_date, confirmation.id",
    )?;
    let rows = statement.query_map([], |row| {
        Ok(Confirmation {
            id: row.get(0)?,
            partner: row.get(1)?,
            on: date(row, 2)?.unwrap_or_default(),
            person: row.get(3)?,
            answer: row.get(4)?,
        })
    })?;
    // The latest comes last and stays.
    rows.map(|row| row.map(|c| (c.partner.clone(), c))).collect::<rusqlite::Result<_>>().map_err(Into::into)
}

pub(crate) fn insert_confirmation(tx: &Tx<'_>, c: &Confirmation) -> Result<()> {
    tx.conn.execute(
        "INSERT INTO confirmation (id, partner_id, on_date, person_id, answer) VALUES (?1, ?2, ?3, ?4, ?5)",
        params![c.id, c.partner, c.on.to_string(), c.person, c.answer],
    )?;
    Ok(())
}
