//! All SQL of roles, placements and assignments.

use super::settle::PlacementRow;
use super::staffing::{Assignment, Holder};
use crate::error::{Result, RuleError};
use crate::half_days::HalfDays;
use crate::ids::{AssignmentId, ContactId, PersonId, PlacementId, RoleId};
use crate::kinds::{AssignmentKind, BranchLayout, Domain, HoursUnit};
use crate::people::sql::{date, iso};
use crate::store::{Read, Tx};
use chrono::NaiveDate;
use rusqlite::{OptionalExtension, Row, ToSql, params};
use std::collections::{BTreeMap, BTreeSet};

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
    /// What the role is responsible for, one thing per line.
    pub responsibilities: String,
    /// Budget in cents.
    pub budget_cents: Option<i64>,
    /// Remark beside the budget.
    pub budget_note: String,
    /// How the role consults with others.
    pub meetings: String,
    /// How the roles below are laid out.
    pub branch: BranchLayout,
    /// Label of a frame around the branch; empty = no frame.
    pub frame: String,
    /// Stands beside its parent.
    pub assistant: bool,
    /// The school made its own choice of competencies.
    pub own_competencies: bool,
}

impl Role {
    /// A role of which only the title is known.
    pub(crate) fn new(id: RoleId, title: String) -> Self {
        Self {
            id,
            title,
            purpose: String::new(),
            domain: None,
            formal: None,
            hours_amount: None,
            hours_unit: None,
            responsibilities: String::new(),
            budget_cents: None,
            budget_note: String::new(),
            meetings: String::new(),
            branch: BranchLayout::Automatic,
            frame: String::new(),
            assistant: false,
            own_competencies: false,
        }
    }
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
        responsibilities: row.get(7)?,
        budget_cents: row.get(8)?,
        budget_note: row.get(9)?,
        meetings: row.get(10)?,
        branch: row.get(11)?,
        frame: row.get(12)?,
        assistant: row.get(13)?,
        own_competencies: row.get(14)?,
    })
}

const COLUMNS: &str = "id, title, purpose, domain, formal, hours_amount, hours_unit, responsibilities, \
                       budget_cents, budget_note, meetings, branch, frame, assistant, own_competencies";

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
        &format!(
            "INSERT INTO role ({COLUMNS})
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)"
        ),
        params![
            r.id,
            r.title,
            r.purpose,
            r.domain,
            r.formal,
            r.hours_amount,
            r.hours_unit,
            r.responsibilities,
            r.budget_cents,
            r.budget_note,
            r.meetings,
            r.branch,
            r.frame,
            r.assistant,
            r.own_competencies
        ],
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
    Responsibilities,
    BudgetCents,
    BudgetNote,
    Meetings,
    Branch,
    Frame,
    Assistant,
    OwnCompetencies,
    DeletedAt,
}

pub(crate) fn set(tx: &Tx<'_>, id: &RoleId, column: Column, value: &dyn ToSql) -> Result<()> {
    let sql = match column {
        Column::Title => "UPDATE role SET title = ?2 WHERE id = ?1",
        Column::Purpose => "UPDATE role SET purpose = ?2 WHERE id = ?1",
        Column::Domain => "UPDATE role SET domain = ?2 WHERE id = ?1",
        Column::Formal => "UPDATE role SET formal = ?2 WHERE id = ?1",
        Column::Responsibilities => "UPDATE role SET responsibilities = ?2 WHERE id = ?1",
        Column::BudgetCents => "UPDATE role SET budget_cents = ?2 WHERE id = ?1",
        Column::BudgetNote => "UPDATE role SET budget_note = ?2 WHERE id = ?1",
        Column::Meetings => "UPDATE role SET meetings = ?2 WHERE id = ?1",
        Column::Branch => "UPDATE role SET branch = ?2 WHERE id = ?1",
        Column::Frame => "UPDATE role SET frame = ?2 WHERE id = ?1",
        Column::Assistant => "UPDATE role SET assistant = ?2 WHERE id = ?1",
        Column::OwnCompetencies => "UPDATE role SET own_competencies = ?2 WHERE id = ?1",
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

fn assigned(row: &Row<'_>) -> rusqlite::Result<Assignment> {
    let person: Option<PersonId> = row.get(2)?;
    let contact: Option<ContactId> = row.get(3)?;
    let who = match (person, contact) {
        (None, Some(contact)) => Holder::Contact(contact),
        (person, _) => Holder::Person(person.unwrap_or_else(|| PersonId(String::new()))),
    };
    Ok(Assignment {
        id: row.get(0)?,
        role: row.get(1)?,
        who,
        kind: row.get(4)?,
        hours_amount: row.get(5)?,
        hours_unit: row.get(6)?,
        half_days: row.get(7)?,
    })
}

/// Own half-days of somebody in a role; none = whenever the person works.
pub(crate) fn set_assignment_days(tx: &Tx<'_>, id: &AssignmentId, days: Option<HalfDays>) -> Result<()> {
    tx.conn.execute("UPDATE assignment SET half_days = ?2 WHERE id = ?1", params![id, days])?;
    Ok(())
}

/// Own share of the time for a role.
pub(crate) fn set_assignment_hours(
    tx: &Tx<'_>,
    id: &AssignmentId,
    amount: Option<f64>,
    unit: Option<HoursUnit>,
) -> Result<()> {
    let sql = "UPDATE assignment SET hours_amount = ?2, hours_unit = ?3 WHERE id = ?1";
    tx.conn.execute(sql, params![id, amount, unit])?;
    Ok(())
}

/// Who would like a role, oldest wish first: role, person, day.
pub(crate) fn interest(read: &Read<'_>, role: &RoleId) -> Result<Vec<(PersonId, String)>> {
    Ok(read
        .conn
        .prepare_cached("SELECT person_id, noted_on FROM interest WHERE role_id = ?1 ORDER BY noted_on, person_id")?
        .query_map([role], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?)
}

pub(crate) fn insert_interest(tx: &Tx<'_>, role: &RoleId, person: &PersonId, on: NaiveDate) -> Result<()> {
    tx.conn.execute(
        "INSERT INTO interest (role_id, person_id, noted_on) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING",
        params![role, person, on.to_string()],
    )?;
    Ok(())
}

pub(crate) fn delete_interest(tx: &Tx<'_>, role: &RoleId, person: &PersonId) -> Result<()> {
    tx.conn.execute("DELETE FROM interest WHERE role_id = ?1 AND person_id = ?2", params![role, person])?;
    Ok(())
}

/// The school's own choice of competencies for a role.
pub(crate) fn competencies(read: &Read<'_>, role: &RoleId) -> Result<BTreeSet<String>> {
    Ok(read
        .conn
        .prepare_cached("SELECT competency FROM role_competency WHERE role_id = ?1")?
        .query_map([role], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?)
}

/// Makes the choice exactly this; rows that stay are not written.
pub(crate) fn set_competencies(tx: &Tx<'_>, role: &RoleId, wanted: &BTreeSet<String>) -> Result<()> {
    let now = competencies(tx, role)?;
    for gone in now.difference(wanted) {
        tx.conn.execute("DELETE FROM role_competency WHERE role_id = ?1 AND competency = ?2", params![role, gone])?;
    }
    for new in wanted.difference(&now) {
        tx.conn.execute("INSERT INTO role_competency (role_id, competency) VALUES (?1, ?2)", params![role, new])?;
    }
    Ok(())
}

/// Assignments in live roles that are valid on the shown date, oldest first.
pub(crate) fn assignments(read: &Read<'_>) -> Result<Vec<Assignment>> {
    Ok(read
        .conn
        .prepare(
            "SELECT assignment.id, role_id, person_id, contact_id, kind, assignment.hours_amount, assignment.hours_unit,
                    half_days, assignment.from_date
             FROM assignment JOIN live_role ON live_role.id = role_id
             WHERE (person_id IS NOT NULL OR contact_id IS NOT NULL)
               AND (assignment.from_date IS NULL OR assignment.from_date <= ?1)
               AND (assignment.until_date IS NULL OR assignment.until_date >= ?1)
             ORDER BY assignment.id",
        )?
        .query_map([read.on.to_string()], assigned)?
        .collect::<rusqlite::Result<_>>()?)
}

pub(crate) fn insert_assignment(
    tx: &Tx<'_>,
    role: &RoleId,
    who: &Holder,
    kind: AssignmentKind,
    from: Option<NaiveDate>,
) -> Result<AssignmentId> {
    let id = AssignmentId(tx.new_id());
    tx.conn.execute(
        "INSERT INTO assignment (id, role_id, person_id, contact_id, kind, from_date) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        params![id, role, who.person(), who.contact(), kind, iso(from)],
    )?;
    Ok(id)
}

/// One assignment with its first day.
pub(crate) fn assignment(read: &Read<'_>, id: &AssignmentId) -> Result<(Assignment, Option<NaiveDate>)> {
    Ok(read
        .conn
        .query_row(
            "SELECT id, role_id, person_id, contact_id, kind, hours_amount, hours_unit, half_days, from_date
             FROM assignment WHERE id = ?1",
            [id],
            |row| Ok((assigned(row)?, date(row, 8)?)),
        )
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
