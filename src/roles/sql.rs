//! All SQL of roles, placements and assignments.

use super::settle::PlacementRow;
use super::staffing::Assignment;
use crate::error::{Result, RuleError};
use crate::ids::{AssignmentId, PersonId, PlacementId, RoleId};
use crate::kinds::{AssignmentKind, Domain, HoursUnit};
use crate::people::sql::{date, iso};
use crate::store::{Read, Tx};
use chrono::NaiveDate;
use rusqlite::{OptionalExtension, Row, ToSql, params};
use std::collections::BTreeMap;

/// A role as stored.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Role {
    /// Id.
    pub id: RoleId,
    /// Title.
    pub title: String,
    /// What it is for.
    pub purpose: String,
    /// Coloured stripe.
    pub domain: Option<Domain>,
    /// Formal or informal (R48).
    pub formal: Option<bool>,
    /// Amount of time.
    pub hours_amount: Option<f64>,
    /// Unit of the amount.
    pub hours_unit: Option<HoursUnit>,
}

fn role(row: &Row<'_>) -> rusqlite::Result<Role> {
    Ok(Role {
        id: row.get(0)?,
        title: row.get(1)?,
        purpose: row.get(2)?,
        domain: row.get(3)?,
        formal: row.get(4)?,
        hours_amount: row.get(5)?,
        hours_unit: row.get(6)?,
    })
}

const COLUMNS: &str = "id, title, purpose, domain, formal, hours_amount, hours_unit";

/// Live roles, by id.
pub(crate) fn all(read: &Read<'_>) -> Result<BTreeMap<RoleId, Role>> {
    Ok(read
        .conn
        .prepare(&format!("SELECT {COLUMNS} FROM live_role"))?
        .query_map([], |row| role(row).map(|r| (r.id.clone(), r)))?
        .collect::<rusqlite::Result<_>>()?)
}

pub(crate) fn titles(read: &Read<'_>) -> Result<BTreeMap<RoleId, String>> {
    Ok(all(read)?.into_iter().map(|(id, role)| (id, role.title)).collect())
}

/// One live role.
pub(crate) fn get(read: &Read<'_>, id: &RoleId) -> Result<Role> {
    let sql = format!("SELECT {COLUMNS} FROM live_role WHERE id = ?1");
    Ok(read.conn.query_row(&sql, [id], role).optional()?.ok_or(RuleError::NotFound)?)
}

pub(crate) fn insert(tx: &Tx<'_>, r: &Role) -> Result<()> {
    tx.conn.execute(
        &format!("INSERT INTO role ({COLUMNS}) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)"),
        params![r.id, r.title, r.purpose, r.domain, r.formal, r.hours_amount, r.hours_unit],
    )?;
    Ok(())
}

/// A column that is written on its own.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Column {
    Title,
    Purpose,
    Domain,
    Formal,
    DeletedAt,
}

pub(crate) fn set(tx: &Tx<'_>, id: &RoleId, column: Column, value: &dyn ToSql) -> Result<()> {
    let sql = match column {
        Column::Title => "UPDATE role SET title = ?2 WHERE id = ?1",
        Column::Purpose => "UPDATE role SET purpose = ?2 WHERE id = ?1",
        Column::Domain => "UPDATE role SET domain = ?2 WHERE id = ?1",
        Column::Formal => "UPDATE role SET formal = ?2 WHERE id = ?1",
        Column::DeletedAt => "UPDATE role SET deleted_at = ?2 WHERE id = ?1",
    };
    tx.conn.execute(sql, params![id, value])?;
    Ok(())
}

pub(crate) fn set_hours(tx: &Tx<'_>, id: &RoleId, amount: Option<f64>, unit: Option<HoursUnit>) -> Result<()> {
    tx.conn.execute("UPDATE role SET hours_amount = ?2, hours_unit = ?3 WHERE id = ?1", params![id, amount, unit])?;
    Ok(())
}

/// Every placement of live roles, of all dates.
pub(crate) fn placements(read: &Read<'_>) -> Result<Vec<PlacementRow>> {
    Ok(read
        .conn
        .prepare(
            "SELECT placement.id, role_id, parent_id, sort_key, placement.from_date, placement.until_date
             FROM placement JOIN live_role ON live_role.id = role_id",
        )?
        .query_map([], |row| {
            Ok(PlacementRow {
                id: row.get(0)?,
                role: row.get(1)?,
                parent: row.get(2)?,
                sort_key: row.get(3)?,
                from: date(row, 4)?,
                until: date(row, 5)?,
            })
        })?
        .collect::<rusqlite::Result<_>>()?)
}

pub(crate) fn insert_placement(
    tx: &Tx<'_>,
    role: &RoleId,
    parent: Option<&RoleId>,
    sort_key: &str,
    from: Option<NaiveDate>,
) -> Result<()> {
    tx.conn.execute(
        "INSERT INTO placement (id, role_id, parent_id, sort_key, from_date) VALUES (?1, ?2, ?3, ?4, ?5)",
        params![tx.new_id(), role, parent, sort_key, iso(from)],
    )?;
    Ok(())
}

pub(crate) fn end_placement(tx: &Tx<'_>, id: &PlacementId, until: NaiveDate) -> Result<()> {
    tx.conn.execute("UPDATE placement SET until_date = ?2 WHERE id = ?1", params![id, until.to_string()])?;
    Ok(())
}

pub(crate) fn update_placement(tx: &Tx<'_>, id: &PlacementId, parent: Option<&RoleId>, sort_key: &str) -> Result<()> {
    let sql = "UPDATE placement SET parent_id = ?2, sort_key = ?3 WHERE id = ?1";
    tx.conn.execute(sql, params![id, parent, sort_key])?;
    Ok(())
}

/// Assignments in live roles that are valid on the shown date, oldest first.
pub(crate) fn assignments(read: &Read<'_>) -> Result<Vec<Assignment>> {
    Ok(read
        .conn
        .prepare(
            "SELECT assignment.id, role_id, person_id, kind FROM assignment
             JOIN live_role ON live_role.id = role_id
             WHERE person_id IS NOT NULL
               AND (assignment.from_date IS NULL OR assignment.from_date <= ?1)
               AND (assignment.until_date IS NULL OR assignment.until_date >= ?1)
             ORDER BY assignment.id",
        )?
        .query_map([read.on.to_string()], |row| {
            Ok(Assignment { id: row.get(0)?, role: row.get(1)?, person: row.get(2)?, kind: row.get(3)? })
        })?
        .collect::<rusqlite::Result<_>>()?)
}

pub(crate) fn insert_assignment(
    tx: &Tx<'_>,
    role: &RoleId,
    person: &PersonId,
    kind: AssignmentKind,
    from: Option<NaiveDate>,
) -> Result<AssignmentId> {
    let id = AssignmentId(tx.new_id());
    tx.conn.execute(
        "INSERT INTO assignment (id, role_id, person_id, kind, from_date) VALUES (?1, ?2, ?3, ?4, ?5)",
        params![id, role, person, kind, iso(from)],
    )?;
    Ok(id)
}

/// One assignment with its first day.
pub(crate) fn assignment(read: &Read<'_>, id: &AssignmentId) -> Result<(Assignment, Option<NaiveDate>)> {
    Ok(read
        .conn
        .query_row("SELECT id, role_id, person_id, kind, from_date FROM assignment WHERE id = ?1", [id], |row| {
            let found = Assignment { id: row.get(0)?, role: row.get(1)?, person: row.get(2)?, kind: row.get(3)? };
            Ok((found, date(row, 4)?))
        })
        .optional()?
        .ok_or(RuleError::NotFound)?)
}

pub(crate) fn end_assignment(tx: &Tx<'_>, id: &AssignmentId, until: NaiveDate) -> Result<()> {
    tx.conn.execute("UPDATE assignment SET until_date = ?2 WHERE id = ?1", params![id, until.to_string()])?;
    Ok(())
}

pub(crate) fn delete_assignment(tx: &Tx<'_>, id: &AssignmentId) -> Result<()> {
    tx.conn.execute("DELETE FROM assignment WHERE id = ?1", [id])?;
    Ok(())
}
