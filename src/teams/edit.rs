//! What can be done with teams, and the rules for it.

use super::input::{NewTeam, NewTeamMember, TeamPatch, TeamWho};
use super::sql::{self, Column, Member, Team};
use crate::error::{Result, RuleError};
use crate::ids::{TeamId, TeamMemberId};
use crate::school::view::Outcome;
use crate::school::{Action, School};
use crate::store::Tx;
use crate::text;

/// Adds a team, with one role in it if that is given.
///
/// # Errors
/// `NameRequired`, `TextTooLong`, `NotFound`.
pub fn add(school: &mut School, input: &NewTeam) -> Result<Outcome<TeamId>> {
    school.change_named(|tx| {
        let id = insert(tx, input)?;
        Ok((Action::TeamAdded { team: id.clone() }, id))
    })
}

/// As [`add`], in the transaction of another change.
pub(crate) fn insert(tx: &Tx<'_>, input: &NewTeam) -> Result<TeamId> {
    let team = Team {
        id: TeamId(tx.new_id()),
        name: text::name("team_name", &input.name)?,
        kind: input.kind,
        purpose: String::new(),
        meetings: String::new(),
    };
    sql::insert(tx, &team)?;
    if let Some(role) = &input.role {
        join(tx, &NewTeamMember { team: team.id.clone(), who: TeamWho::Role(role.clone()), leads: input.leads })?;
    }
    Ok(team.id)
}

/// Changes one field.
pub fn update(school: &mut School, team: &TeamId, patch: &TeamPatch) -> Result<Outcome<()>> {
    school.change(Action::TeamChanged { team: team.clone() }, |tx| {
        sql::get(tx, team)?;
        match patch {
            TeamPatch::Name(typed) => sql::set(tx, team, Column::Name, &text::name("team_name", typed)?),
            TeamPatch::Kind(kind) => sql::set(tx, team, Column::Kind, kind),
            TeamPatch::Purpose(typed) => sql::set(tx, team, Column::Purpose, &text::free("team_purpose", typed)?),
            TeamPatch::Meetings(typed) => sql::set(tx, team, Column::Meetings, &text::free("team_meetings", typed)?),
        }
    })
}

/// Moves a team to the bin; its members wait there with it.
pub fn delete(school: &mut School, team: &TeamId) -> Result<Outcome<()>> {
    school.change(Action::TeamDeleted { team: team.clone() }, |tx| {
        sql::get(tx, team)?;
        let now = tx.stamp();
        sql::set(tx, team, Column::DeletedAt, &now)
    })
}

/// Lets a role or a person take part from today; who is in the team already only gets its lead changed.
///
/// # Errors
/// `NotFound` when team, role or person is gone.
pub fn add_member(school: &mut School, input: &NewTeamMember) -> Result<Outcome<TeamMemberId>> {
    school.change(Action::TeamChanged { team: input.team.clone() }, |tx| join(tx, input))
}

pub(crate) fn join(tx: &Tx<'_>, input: &NewTeamMember) -> Result<TeamMemberId> {
    sql::get(tx, &input.team)?;
    let (role, person) = match &input.who {
        TeamWho::Role(role) => (Some(crate::roles::sql::get(tx, role)?.id), None),
        TeamWho::Person(person) => (None, Some(crate::people::sql::get(tx, person)?.id)),
    };
    let there = sql::members(tx)?.into_iter().find(|m| m.team == input.team && m.role == role && m.person == person);
    if let Some(there) = there {
        sql::set_leads(tx, &there.id, input.leads)?;
        return Ok(there.id);
    }
    let id = TeamMemberId(tx.new_id());
    let (team, leads, from) = (input.team.clone(), input.leads, Some(tx.today()));
    sql::insert_member(tx, &Member { id: id.clone(), team, role, person, leads, from })?;
    Ok(id)
}

/// Ends a membership yesterday, or removes it when it began today.
///
/// # Errors
/// `NotFound`.
pub fn remove_member(school: &mut School, member: &TeamMemberId) -> Result<Outcome<()>> {
    school.change_named(|tx| {
        let found = sql::one_member(tx, member)?;
        if !sql::members(tx)?.iter().any(|m| m.id == *member) {
            return Err(RuleError::NotFound.into());
        }
        let today = tx.today();
        if found.from.is_some_and(|from| from >= today) {
            sql::delete_member(tx, member)?;
        } else {
            sql::end_member(tx, member, today.pred_opt().unwrap_or(today))?;
        }
        Ok((Action::TeamChanged { team: found.team }, ()))
    })
}
