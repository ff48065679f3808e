//! All SQL of contacts and affiliations.

use crate::error::{Result, RuleError};
use crate::half_days::HalfDays;
use crate::ids::{AffiliationId, ContactId, PartnerId};
use crate::kinds::ToldTopic;
use crate::people::sql::{date, iso};
use crate::store::{Read, Tx};
use chrono::NaiveDate;
use rusqlite::{OptionalExtension, ToSql, params};
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
    /// Last day at this partner.
    pub until: Option<NaiveDate>,
    /// Who takes over.
    pub successor: Option<AffiliationId>,
    /// What the successor has to know.
    pub handover: String,
    /// Note about the person.
    pub note: String,
}

impl ContactAt {
    /// Somebody new at a partner, of whom only the name is known.
    pub(crate) fn new(contact: ContactId, affiliation: AffiliationId, partner: PartnerId, name: String) -> Self {
        Self {
            contact,
            affiliation,
            partner,
            name,
            function: String::new(),
            phone: String::new(),
            email: String::new(),
            half_days: HalfDays::NONE,
            from: None,
            sort_key: String::new(),
            until: None,
            successor: None,
            handover: String::new(),
            note: String::new(),
        }
    }
}

const SELECT: &str = "SELECT contact_id, affiliation.id, partner_id, name, function, phone, email, half_days,
                             from_date, sort_key, until_date, successor_id, handover, note
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
        until: date(row, 10)?,
        successor: row.get(11)?,
        handover: row.get(12)?,
        note: row.get(13)?,
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
    Ok(found(read, id)?.ok_or(RuleError::NotFound)?)
}

/// As [`get`], none when there is no such function or its person is in the bin.
pub(crate) fn found(read: &Read<'_>, id: &AffiliationId) -> Result<Option<ContactAt>> {
    let sql = format!("{SELECT} WHERE affiliation.id = ?1");
    Ok(read.conn.query_row(&sql, [id], contact).optional()?)
}

/// Functions that a partner's contact persons had before the shown date, or will have after it: latest first.
pub(crate) fn elsewhen(read: &Read<'_>, partner: &PartnerId) -> Result<Vec<ContactAt>> {
    let sql = format!(
        "{SELECT} WHERE partner_id = ?1 AND (until_date < ?2 OR from_date > ?2)
         ORDER BY coalesce(until_date, from_date) DESC, affiliation.id DESC"
    );
    let mut statement = read.conn.prepare(&sql)?;
    let found = statement.query_map(params![partner, read.on.to_string()], contact)?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}

/// Where contact persons of this partner are too on the shown date: the other live partners of each.
pub(crate) fn also_at(read: &Read<'_>, partner: &PartnerId) -> Result<BTreeMap<ContactId, Vec<(PartnerId, String)>>> {
    let mut statement = read.conn.prepare(
        "SELECT here.contact_id, live_partner.id, live_partner.name FROM affiliation AS here
         JOIN affiliation AS other ON other.contact_id = here.contact_id AND other.partner_id <> here.partner_id
         JOIN live_partner ON live_partner.id = other.partner_id
         WHERE here.partner_id = ?1 AND (other.from_date IS NULL OR other.from_date <= ?2)
           AND (other.until_date IS NULL OR other.until_date >= ?2)
         GROUP BY here.contact_id, live_partner.id ORDER BY live_partner.name, live_partner.id",
    )?;
    let rows = statement.query_map(params![partner, read.on.to_string()], |row| {
        Ok((row.get::<_, ContactId>(0)?, (row.get(1)?, row.get(2)?)))
    })?;
    let mut found: BTreeMap<ContactId, Vec<(PartnerId, String)>> = BTreeMap::new();
    for row in rows {
        let (contact, at) = row?;
        found.entry(contact).or_default().push(at);
    }
    Ok(found)
}

/// What the contact persons of a partner were told about our school, and when.
pub(crate) fn told(read: &Read<'_>, partner: &PartnerId) -> Result<BTreeMap<AffiliationId, Vec<(ToldTopic, String)>>> {
    let mut statement = read.conn.prepare(
        "SELECT affiliation_id, topic, on_date FROM affiliation_told
         JOIN affiliation ON affiliation.id = affiliation_id WHERE partner_id = ?1",
    )?;
    let rows = statement
        .query_map([partner], |row| Ok((row.get::<_, AffiliationId>(0)?, row.get::<_, String>(1)?, row.get(2)?)))?;
    let mut found: BTreeMap<AffiliationId, Vec<(ToldTopic, String)>> = BTreeMap::new();
    for row in rows {
        let (affiliation, topic, on) = row?;
        if let Some(topic) = ToldTopic::parse(&topic) {
            found.entry(affiliation).or_default().push((topic, on));
        }
    }
    for list in found.values_mut() {
        list.sort();
    }
    Ok(found)
}

/// Name of a contact person outside the bin.
pub(crate) fn name(read: &Read<'_>, id: &ContactId) -> Result<String> {
    let mut name = read.conn.prepare_cached("SELECT name FROM live_contact WHERE id = ?1")?;
    Ok(name.query_row([id], |row| row.get(0)).optional()?.ok_or(RuleError::NotFound)?)
}

/// Adds a contact person with a function at a partner.
pub(crate) fn insert(tx: &Tx<'_>, c: &ContactAt) -> Result<()> {
    // Kept ready: a list of thousands of rows writes the same few statements.
    let sql = "INSERT INTO contact (id, name, phone, email, half_days, note) VALUES (?1, ?2, ?3, ?4, ?5, ?6)";
    tx.conn.prepare_cached(sql)?.execute(params![c.contact, c.name, c.phone, c.email, c.half_days, c.note])?;
    insert_affiliation(tx, c)
}

/// Adds a function at a partner for a contact person who is there already.
pub(crate) fn insert_affiliation(tx: &Tx<'_>, c: &ContactAt) -> Result<()> {
    let mut insert = tx.conn.prepare_cached(
        "INSERT INTO affiliation (id, contact_id, partner_id, function, sort_key, from_date, until_date, successor_id,
                                  handover)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    )?;
    insert.execute(params![
        c.affiliation,
        c.contact,
        c.partner,
        c.function,
        c.sort_key,
        iso(c.from),
        iso(c.until),
        c.successor,
        c.handover
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

/// A column of a function at a partner that is written on its own.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Column {
    From,
    Until,
    Successor,
    Handover,
}

pub(crate) fn set(tx: &Tx<'_>, id: &AffiliationId, column: Column, value: &dyn ToSql) -> Result<()> {
    let sql = match column {
        Column::From => "UPDATE affiliation SET from_date = ?2 WHERE id = ?1",
        Column::Until => "UPDATE affiliation SET until_date = ?2 WHERE id = ?1",
        Column::Successor => "UPDATE affiliation SET successor_id = ?2 WHERE id = ?1",
        Column::Handover => "UPDATE affiliation SET handover = ?2 WHERE id = ?1",
    };
    tx.conn.execute(sql, params![id, value])?;
    Ok(())
}

pub(crate) fn set_note(tx: &Tx<'_>, id: &ContactId, note: &str) -> Result<()> {
    tx.conn.execute("UPDATE contact SET note = ?2 WHERE id = ?1", params![id, note])?;
    Ok(())
}

pub(crate) fn insert_told(tx: &Tx<'_>, id: &AffiliationId, topic: ToldTopic, on: NaiveDate) -> Result<()> {
    tx.conn.execute(
        "INSERT INTO affiliation_told (affiliation_id, topic, on_date) VALUES (?1, ?2, ?3)
         ON CONFLICT (affiliation_id, topic) DO NOTHING",
        params![id, topic, on.to_string()],
    )?;
    Ok(())
}

pub(crate) fn delete_told(tx: &Tx<'_>, id: &AffiliationId, topic: ToldTopic) -> Result<()> {
    tx.conn.execute("DELETE FROM affiliation_told WHERE affiliation_id = ?1 AND topic = ?2", params![id, topic])?;
    Ok(())
}

/// Takes away a function that was a mistake, with what was noted about it, and the contact person when there is
/// no other function left.
pub(crate) fn remove(tx: &Tx<'_>, c: &ContactAt) -> Result<()> {
    tx.conn.execute("DELETE FROM affiliation_told WHERE affiliation_id = ?1", [&c.affiliation])?;
    tx.conn.execute("UPDATE affiliation SET successor_id = NULL WHERE successor_id = ?1", [&c.affiliation])?;
    tx.conn.execute("DELETE FROM affiliation WHERE id = ?1", [&c.affiliation])?;
    let now = tx.stamp();
    tx.conn.execute(
        "UPDATE contact SET deleted_at = ?2
         WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM affiliation WHERE contact_id = ?1)",
        params![c.contact, now],
    )?;
    Ok(())
}
