//! Partners that may be one.

use crate::state::Shared;
use crate::with_school::with_school;
use spil::duplicates;
use spil::duplicates::input::MergeInput;
use spil::duplicates::view::{DuplicatePair, MergeView};
use spil::error::Result;
use spil::ids::PartnerId;
use spil::school::view::Outcome;
use tauri::State;

/// The list *mogelijk dubbel*.
#[tauri::command]
pub(super) async fn duplicates(state: State<'_, Shared>) -> Result<Vec<DuplicatePair>> {
    with_school(&state, |school| school.read(duplicates::duplicates)).await
}

/// Says that two partners are not one.
#[tauri::command]
pub(super) async fn duplicate_apart(state: State<'_, Shared>, one: PartnerId, other: PartnerId) -> Result<Outcome<()>> {
    with_school(&state, move |school| duplicates::edit::keep_apart(school, &one, &other)).await
}

/// Two partners side by side.
#[tauri::command]
pub(super) async fn merge_view(state: State<'_, Shared>, one: PartnerId, other: PartnerId) -> Result<MergeView> {
    with_school(&state, move |school| school.read(|read| duplicates::side_by_side(read, &one, &other))).await
}

/// Makes one partner of two.
#[tauri::command]
pub(super) async fn partners_merge(state: State<'_, Shared>, input: MergeInput) -> Result<Outcome<()>> {
    with_school(&state, move |school| duplicates::edit::merge(school, &input)).await
}
