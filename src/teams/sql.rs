//! All SQL of teams and their members.

use crate::error::{Result, RuleError};
use crate::ids::{PersonId, RoleId, TeamId, TeamMemberId};
use crate::kinds::TeamKind;
use crate::people::sql::date;
use crate::store::{Read, Tx};
use chrono::NaiveDate;
use rusqlite::{OptionalExtension, Row, ToSql, params};

/// A team as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Team {
    /// Id.
    pub(crate) id: TeamId,
    /// Name.
    pub(crate) name: String,
    /// Kind.
    pub(crate) kind: TeamKind,
    /// What it is for.
    pub(crate) purpose: String,
    /// When and how it meets.
    pub(crate) meetings: String,
}

/// Somebody's or some role's place in a team.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Member {
    /// Id.
    pub(crate) id: TeamMemberId,
    /// The team.
    pub(crate) team: TeamId,
    /// The role that takes part…
    pub(crate) role: Option<RoleId>,
    /// …or the person.
    pub(crate) person: Option<PersonId>,
    /// Leads the team.
    pub(crate) leads: bool,
    /// First day.
    pub(crate) from: Option<NaiveDate>,
}

fn team(row: &Row<'_>) -> rusqlite::Result<Team> {
    Ok(Team { id: row.get(0)?, name: row.get(1)?, kind: row.get(2)?, purpose: row.get(3)?, meetings: row.get(4)? })
}

fn member(row: &Row<'_>) -> rusqlite::Result<Member> {
    Ok(Member {
        id: row.get(0)?,
        team: row.get(1)?,
        role: row.get(2)?,
        person: row.get(3)?,
        leads: row.get(4)?,
        from: date(row, 5)?,
    })
}

const COLUMNS: &str = "id, name, kind, purpose, meetings";
const MEMBER: &str = "team_member.id, team_id, role_id, person_id, leads, team_member.from_date";

/// Teams outside the bin, in no order.
pub(crate) fn all(read: &Read<'_>) -> Result<Vec<Team>> {
    let sql = format!("SELECT {COLUMNS} FROM live_team");
    Ok(read.conn.prepare(&sql)?.query_map([], team)?.collect::<rusqlite::Result<_>>()?)
}

/// One team.
pub(crate) fn get(read: &Read<'_>, id: &TeamId) -> Result<Team> {
    let sql = format!("SELECT {COLUMNS} FROM live_team WHERE id = ?1");
    Ok(read.conn.query_row(&sql, [id], team).optional()?.ok_or(RuleError::NotFound)?)
}

/// Who takes part in live teams on the shown date, oldest first. Roles and people in the bin do not.
pub(crate) fn members(read: &Read<'_>) -> Result<Vec<Member>> {
    let sql = format!(
        "SELECT {MEMBER} FROM team_member JOIN live_team ON live_team.id = team_id
         LEFT JOIN live_role ON live_role.id = role_id LEFT JOIN live_person ON live_person.id = person_id
         WHERE (live_role.id IS NOT NULL OR live_person.id IS NOT NULL)
           AND (team_member.from_date IS NULL OR team_member.from_date <= ?1)
           AND (team_member.until_date IS NULL OR team_member.until_date >= ?1)
         ORDER BY team_member.id"
    );
    Ok(read.conn.prepare(&sql)?.query_map([read.on.to_string()], member)?.collect::<rusqlite::Result<_>>()?)
}

/// One member.
pub(crate) fn one_member(read: &Read<'_>, id: &TeamMemberId) -> Result<Member> {
    let sql = format!("SELECT {MEMBER} FROM team_member WHERE id = ?1");
    Ok(read.conn.query_row(&sql, [id], member).optional()?.ok_or(RuleError::NotFound)?)
}

pub(crate) fn insert(tx: &Tx<'_>, t: &Team) -> Result<()> {
    tx.conn.execute(
        &format!("INSERT INTO team ({COLUMNS}) VALUES (?1, ?2, ?3, ?4, ?5)"),
        params![t.id, t.name, t.kind, t.purpose, t.meetings],
    )?;
    Ok(())
}

/// A column that is written on its own.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Column {
    Name,
    Kind,
    Purpose,
    Meetings,
    DeletedAt,
}

pub(crate) fn set(tx: &Tx<'_>, id: &TeamId, column: Column, value: &dyn ToSql) -> Result<()> {
    let sql = match column {
        Column::Name => "UPDATE team SET name = ?2 WHERE id = ?1",
        Column::Kind => "UPDATE team SET kind = ?2 WHERE id = ?1",
        Column::Purpose => "UPDATE team SET purpose = ?2 WHERE id = ?1",
        Column::Meetings => "UPDATE team SET meetings = ?2 WHERE id = ?1",
        Column::DeletedAt => "UPDATE team SET deleted_at = ?2 WHERE id = ?1",
    };
    tx.conn.execute(sql, params![id, value])?;
    Ok(())
}

pub(crate) fn insert_member(tx: &Tx<'_>, m: &Member) -> Result<()> {
    tx.conn.execute(
        "INSERT INTO team_member (id, team_id, role_id, person_id, leads, from_date) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        params![m.id, m.team, m.role, m.person, m.leads, m.from.map(|d| d.to_string())],
    )?;
    Ok(())
}

pub(crate) fn set_leads(tx: &Tx<'_>, id: &TeamMemberId, leads: bool) -> Result<()> {
    tx.conn.execute("UPDATE team_member SET leads = ?2 WHERE id = ?1", params![id, leads])?;
    Ok(())
}

pub(crate) fn end_member(tx: &Tx<'_>, id: &TeamMemberId, until: NaiveDate) -> Result<()> {
    tx.conn.execute("UPDATE team_member SET until_date = ?2 WHERE id = ?1", params![id, until.to_string()])?;
    Ok(())
}

pub(crate) fn delete_member(tx: &Tx<'_>, id: &TeamMemberId) -> Result<()> {
    tx.conn.execute("DELETE FROM team_member WHERE id = ?1", [id])?;
    Ok(())
}
