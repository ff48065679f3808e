//! The team.

use crate::state::Shared;
use crate::with_school::with_school;
use spil::error::Result;
use spil::ids::PersonId;
use spil::people;
use spil::people::input::{PersonInput, PersonPatch};
use spil::people::view::{PastedTeam, PersonChoice, TeamView};
use spil::school::view::Outcome;
use tauri::State;

/// Everybody.
#[tauri::command]
pub(super) async fn team_view(state: State<'_, Shared>) -> Result<TeamView> {
    with_school(&state, |school| school.read(people::view::team)).await
}

/// People to choose from.
#[tauri::command]
pub(super) async fn person_choices(state: State<'_, Shared>) -> Result<Vec<PersonChoice>> {
    with_school(&state, |school| school.read(people::view::choices)).await
}

/// Adds somebody.
#[tauri::command]
pub(super) async fn person_add(state: State<'_, Shared>, input: PersonInput) -> Result<Outcome<PersonId>> {
    with_school(&state, move |school| people::edit::add(school, &input)).await
}

/// Changes one field.
#[tauri::command]
pub(super) async fn person_update(
    state: State<'_, Shared>,
    person: PersonId,
    patch: PersonPatch,
) -> Result<Outcome<()>> {
    with_school(&state, move |school| people::edit::update(school, &person, patch)).await
}

/// Moves people to the bin.
#[tauri::command]
pub(super) async fn people_delete(state: State<'_, Shared>, people: Vec<PersonId>) -> Result<Outcome<()>> {
    with_school(&state, move |school| people::edit::delete(school, &people)).await
}

/// What a pasted list is understood as.
#[tauri::command]
pub(super) async fn team_paste_preview(state: State<'_, Shared>, text: String) -> Result<PastedTeam> {
    with_school(&state, move |school| school.read(|read| people::paste::preview(read, &text))).await
}

/// Adds the people of a pasted list, in one step.
#[tauri::command]
pub(super) async fn team_paste(state: State<'_, Shared>, people: Vec<PersonInput>) -> Result<Outcome<u32>> {
    with_school(&state, move |school| people::edit::add_all(school, &people)).await
}
