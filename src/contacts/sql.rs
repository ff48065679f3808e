//! All SQL of contacts and affiliations.

use crate::error::{Result, RuleError};
use crate::half_days::HalfDays;
use crate::ids::{AffiliationId, ContactId, PartnerId};
use crate::people::sql::date;
use crate::store::{Read, Tx};
use chrono::NaiveDate;
use rusqlite::{OptionalExtension, params};
use std::collections::BTreeMap;

/// A contact person at one partner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ContactAt {
    /// The contact.
    pub contact: ContactId,
    /// The function at this partner.
    pub affiliation: AffiliationId,
    /// The partner.
    pub partner: PartnerId,
    /// Name.
    pub name: String,
    /// Function.
    pub function: String,
    /// Phone.
    pub phone: String,
    /// E-mail.
    pub email: String,
    /// Reachable half-days.
    pub half_days: HalfDays,
    /// First day at this partner.
    pub from: Option<NaiveDate>,
    /// Order among the contacts of the partner.
    pub sort_key: String,
}

const SELECT: &str = "SELECT contact_id, affiliation.id, partner_id, name, function, phone, email, half_days,
                             from_date, sort_key
                      FROM affiliation JOIN live_contact ON live_contact.id = contact_id";

fn contact(row: &rusqlite::Row<'_>) -> rusqlite::Result<ContactAt> {
    Ok(ContactAt {
        contact: row.get(0)?,
        affiliation: row.get(1)?,
        partner: row.get(2)?,
        name: row.get(3)?,
        function: row.get(4)?,
        phone: row.get(5)?,
        email: row.get(6)?,
        half_days: row.get(7)?,
        from: date(row, 8)?,
        sort_key: row.get(9)?,
    })
}

/// Contacts on the shown date, per partner, in the school's order.
pub(crate) fn by_partner(read: &Read<'_>) -> Result<BTreeMap<PartnerId, Vec<ContactAt>>> {
    let sql = format!(
        "{SELECT} WHERE (from_date IS NULL OR from_date <= ?1) AND (until_date IS NULL OR until_date >= ?1)
         ORDER BY sort_key, affiliation.id"
    );
    let mut found: BTreeMap<PartnerId, Vec<ContactAt>> = BTreeMap::new();
    let mut statement = read.conn.prepare(&sql)?;
    for row in statement.query_map([read.on.to_string()], contact)? {
        let row = row?;
        found.entry(row.partner.clone()).or_default().push(row);
    }
    Ok(found)
}

/// The last sort key among all contacts that a partner has or had.
pub(crate) fn last_key(read: &Read<'_>, partner: &PartnerId) -> Result<Option<String>> {
    let mut last = read.conn.prepare_cached("SELECT max(sort_key) FROM affiliation WHERE partner_id = ?1")?;
    Ok(last.query_row([partner], |row| row.get(0))?)
}

/// Name of the first contact of every partner.
pub(crate) fn first_names(read: &Read<'_>) -> Result<BTreeMap<PartnerId, String>> {
    let first = |(id, list): (PartnerId, Vec<ContactAt>)| list.into_iter().next().map(|c| (id, c.name));
    Ok(by_partner(read)?.into_iter().filter_map(first).collect())
}

/// One affiliation with its contact.
pub(crate) fn get(read: &Read<'_>, id: &AffiliationId) -> Result<ContactAt> {
    let sql = format!("{SELECT} WHERE affiliation.id = ?1");
    Ok(read.conn.query_row(&sql, [id], contact).optional()?.ok_or(RuleError::NotFound)?)
}

pub(crate) fn insert(tx: &Tx<'_>, c: &ContactAt, until: Option<NaiveDate>) -> Result<()> {
    // Kept ready: a list of thousands of rows writes the same few statements.
    let mut person = tx
        .conn
        .prepare_cached("INSERT INTO contact (id, name, phone, email, half_days) VALUES (?1, ?2, ?3, ?4, ?5)")?;
    person.execute(params![c.contact, c.name, c.phone, c.email, c.half_days])?;
    let mut at_partner = tx.conn.prepare_cached(
        "INSERT INTO affiliation (id, contact_id, partner_id, function, sort_key, from_date, until_date)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
    )?;
    at_partner.execute(params![
        c.affiliation,
        c.contact,
        c.partner,
        c.function,
        c.sort_key,
        c.from.map(|d| d.to_string()),
        until.map(|d| d.to_string())
    ])?;
    Ok(())
}

pub(crate) fn update(tx: &Tx<'_>, c: &ContactAt) -> Result<()> {
    let sql = "UPDATE contact SET name = ?2, phone = ?3, email = ?4, half_days = ?5 WHERE id = ?1";
    tx.conn.prepare_cached(sql)?.execute(params![c.contact, c.name, c.phone, c.email, c.half_days])?;
    let mut function = tx.conn.prepare_cached("UPDATE affiliation SET function = ?2 WHERE id = ?1")?;
    function.execute(params![c.affiliation, c.function])?;
    Ok(())
}

pub(crate) fn end(tx: &Tx<'_>, id: &AffiliationId, until: NaiveDate) -> Result<()> {
    tx.conn.execute("UPDATE affiliation SET until_date = ?2 WHERE id = ?1", params![id, until.to_string()])?;
    Ok(())
}

/// Removes an affiliation that never really began, and the contact when it has no other.
pub(crate) fn remove(tx: &Tx<'_>, c: &ContactAt) -> Result<()> {
    tx.conn.execute("DELETE FROM affiliation WHERE id = ?1", [&c.affiliation])?;
    let now = tx.now().format("%Y-%m-%dT%H:%M:%S").to_string();
    tx.conn.execute(
        "UPDATE contact SET deleted_at = ?2
         WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM affiliation WHERE contact_id = ?1)",
        params![c.contact, now],
    )?;
    Ok(())
}
