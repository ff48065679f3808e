//! Teams, who would like a role, and hired staff.

use crate::state::Shared;
use crate::with_school::with_school;
use spil::error::Result;
use spil::ids::{AssignmentId, PersonId, RoleId, TeamId, TeamMemberId};
use spil::roles::input::AssignmentPatch;
use spil::roles::view::ContactChoice;
use spil::roles::{assign, interest};
use spil::school::view::Outcome;
use spil::teams::input::{NewTeam, NewTeamMember, TeamPatch};
use spil::teams::view::TeamCard;
use spil::teams::{edit, view};
use tauri::State;

/// Own half-days or hours of somebody in a role.
#[tauri::command]
pub(super) async fn role_assignment_update(
    state: State<'_, Shared>,
    assignment: AssignmentId,
    patch: AssignmentPatch,
) -> Result<Outcome<()>> {
    with_school(&state, move |school| assign::update(school, &assignment, patch)).await
}

/// Contact persons to hire for a role.
#[tauri::command]
pub(super) async fn contact_choices(state: State<'_, Shared>) -> Result<Vec<ContactChoice>> {
    with_school(&state, move |school| school.read(assign::contacts)).await
}

/// Notes that somebody would like a role.
#[tauri::command]
pub(super) async fn interest_note(state: State<'_, Shared>, role: RoleId, person: PersonId) -> Result<Outcome<()>> {
    with_school(&state, move |school| interest::note(school, &role, &person)).await
}

/// Takes that back.
#[tauri::command]
pub(super) async fn interest_withdraw(state: State<'_, Shared>, role: RoleId, person: PersonId) -> Result<Outcome<()>> {
    with_school(&state, move |school| interest::withdraw(school, &role, &person)).await
}

/// Every team.
#[tauri::command]
pub(super) async fn teams_view(state: State<'_, Shared>) -> Result<Vec<TeamCard>> {
    with_school(&state, move |school| school.read(view::teams)).await
}

/// Adds a team.
#[tauri::command]
pub(super) async fn team_add(state: State<'_, Shared>, input: NewTeam) -> Result<Outcome<TeamId>> {
    with_school(&state, move |school| edit::add(school, &input)).await
}

/// Changes one field of a team.
#[tauri::command]
pub(super) async fn team_update(state: State<'_, Shared>, team: TeamId, patch: TeamPatch) -> Result<Outcome<()>> {
    with_school(&state, move |school| edit::update(school, &team, &patch)).await
}

/// Moves a team to the bin.
#[tauri::command]
pub(super) async fn team_delete(state: State<'_, Shared>, team: TeamId) -> Result<Outcome<()>> {
    with_school(&state, move |school| edit::delete(school, &team)).await
}

/// Lets a role or a person take part.
#[tauri::command]
pub(super) async fn team_member_add(state: State<'_, Shared>, input: NewTeamMember) -> Result<Outcome<TeamMemberId>> {
    with_school(&state, move |school| edit::add_member(school, &input)).await
}

/// Ends a membership.
#[tauri::command]
pub(super) async fn team_member_remove(state: State<'_, Shared>, member: TeamMemberId) -> Result<Outcome<()>> {
    with_school(&state, move |school| edit::remove_member(school, &member)).await
}
