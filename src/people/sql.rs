//! All SQL of people.

use crate::error::{Result, RuleError};
use crate::half_days::HalfDays;
use crate::ids::PersonId;
use crate::kinds::Employer;
use crate::people::name::Name;
use crate::store::{Read, Tx};
use chrono::NaiveDate;
use rusqlite::{OptionalExtension, Row, ToSql, params};
use std::collections::BTreeSet;

/// A member of staff as stored.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Person {
    /// Id.
    pub id: PersonId,
    /// Name.
    pub name: Name,
    /// Function.
    pub function: String,
    /// Half-days at work.
    pub half_days: HalfDays,
    /// Contract fraction.
    pub fraction: Option<f64>,
    /// Employer.
    pub employer: Employer,
    /// E-mail.
    pub email: String,
    /// Phone.
    pub phone: String,
    /// First day.
    pub from: Option<NaiveDate>,
    /// Last day.
    pub until: Option<NaiveDate>,
}

const COLUMNS: &str =
    "id, first, infix, last, function, half_days, fraction, employer, email, phone, from_date, until_date";

fn person(row: &Row<'_>) -> rusqlite::Result<Person> {
    Ok(Person {
        id: row.get(0)?,
        name: Name { first: row.get(1)?, infix: row.get(2)?, last: row.get(3)? },
        function: row.get(4)?,
        half_days: row.get(5)?,
        fraction: row.get(6)?,
        employer: row.get(7)?,
        email: row.get(8)?,
        phone: row.get(9)?,
        from: date(row, 10)?,
        until: date(row, 11)?,
    })
}

/// A date column. A value that is no date reads as none: tolerant reading.
pub(crate) fn date(row: &Row<'_>, index: usize) -> rusqlite::Result<Option<NaiveDate>> {
    Ok(row.get::<_, Option<String>>(index)?.and_then(|text| text.parse().ok()))
}

/// A date for a column.
pub(crate) fn iso(date: Option<NaiveDate>) -> Option<String> {
    date.map(|d| d.to_string())
}

/// Everybody who works here on the shown date or later, in no order.
pub(crate) fn team(read: &Read<'_>) -> Result<Vec<Person>> {
    let sql = format!("SELECT {COLUMNS} FROM live_person WHERE until_date IS NULL OR until_date >= ?1");
    Ok(read.conn.prepare(&sql)?.query_map([read.on.to_string()], person)?.collect::<rusqlite::Result<_>>()?)
}

/// One member of staff.
pub(crate) fn get(read: &Read<'_>, id: &PersonId) -> Result<Person> {
    let sql = format!("SELECT {COLUMNS} FROM live_person WHERE id = ?1");
    Ok(read.conn.query_row(&sql, [id], person).optional()?.ok_or(RuleError::NotFound)?)
}

/// Who is absent on the shown date.
pub(crate) fn absent(read: &Read<'_>) -> Result<BTreeSet<PersonId>> {
    Ok(read
        .conn
        .prepare(
            "SELECT person_id FROM absence
             WHERE (from_date IS NULL OR from_date <= ?1) AND (until_date IS NULL OR until_date >= ?1)",
        )?
        .query_map([read.on.to_string()], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?)
}

pub(crate) fn insert(tx: &Tx<'_>, p: &Person) -> Result<()> {
    tx.conn.execute(
        &format!("INSERT INTO person ({COLUMNS}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)"),
        params![
            p.id,
            p.name.first,
            p.name.infix,
            p.name.last,
            p.function,
            p.half_days,
            p.fraction,
            p.employer,
            p.email,
            p.phone,
            iso(p.from),
            iso(p.until)
        ],
    )?;
    Ok(())
}

pub(crate) fn insert_absence(tx: &Tx<'_>, person: &PersonId, from: NaiveDate, until: NaiveDate) -> Result<()> {
    tx.conn.execute(
        "INSERT INTO absence (id, person_id, from_date, until_date) VALUES (?1, ?2, ?3, ?4)",
        params![tx.new_id(), person, from.to_string(), until.to_string()],
    )?;
    Ok(())
}

pub(crate) fn set_name(tx: &Tx<'_>, id: &PersonId, name: &Name) -> Result<()> {
    let sql = "UPDATE person SET first = ?2, infix = ?3, last = ?4 WHERE id = ?1";
    tx.conn.execute(sql, params![id, name.first, name.infix, name.last])?;
    Ok(())
}

/// A column that is written on its own.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Column {
    Function,
    HalfDays,
    Fraction,
    Employer,
    Email,
    Phone,
    Until,
    DeletedAt,
}

pub(crate) fn set(tx: &Tx<'_>, id: &PersonId, column: Column, value: &dyn ToSql) -> Result<()> {
    let sql = match column {
        Column::Function => "UPDATE person SET function = ?2 WHERE id = ?1",
        Column::HalfDays => "UPDATE person SET half_days = ?2 WHERE id = ?1",
        Column::Fraction => "UPDATE person SET fraction = ?2 WHERE id = ?1",
        Column::Employer => "UPDATE person SET employer = ?2 WHERE id = ?1",
        Column::Email => "UPDATE person SET email = ?2 WHERE id = ?1",
        Column::Phone => "UPDATE person SET phone = ?2 WHERE id = ?1",
        Column::Until => "UPDATE person SET until_date = ?2 WHERE id = ?1",
        Column::DeletedAt => "UPDATE person SET deleted_at = ?2 WHERE id = ?1",
    };
    tx.conn.execute(sql, params![id, value])?;
    Ok(())
}
