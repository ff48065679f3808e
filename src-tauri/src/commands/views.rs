//! Saved views of the organogram.

use crate::state::Shared;
use crate::with_school::with_school;
use spil::error::Result;
use spil::ids::ViewId;
use spil::school::view::Outcome;
use spil::views::edit;
use spil::views::input::{SavedView, ViewSettings};
use tauri::State;

/// Every saved view.
#[tauri::command]
pub(super) async fn view_list(state: State<'_, Shared>) -> Result<Vec<SavedView>> {
    with_school(&state, move |school| school.read(edit::list)).await
}

/// Saves a view; one with the same name is changed.
#[tauri::command]
pub(super) async fn view_save(state: State<'_, Shared>, settings: ViewSettings) -> Result<Outcome<ViewId>> {
    with_school(&state, move |school| edit::save(school, &settings)).await
}

/// Deletes a view.
#[tauri::command]
pub(super) async fn view_delete(state: State<'_, Shared>, view: ViewId) -> Result<Outcome<()>> {
    with_school(&state, move |school| edit::delete(school, &view)).await
}
