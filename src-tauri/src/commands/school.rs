//! The open school: its name, undo and redo, search, bin, snapshots.

use crate::state::Shared;
use crate::with_school::with_school;
use spil::error::Result;
use spil::school::view::{BinView, Hit, Outcome, SchoolView, SnapshotView, Thing};
use spil::school::{self, School};
use tauri::State;

/// The open school.
#[tauri::command]
pub(super) async fn school_view(state: State<'_, Shared>) -> Result<SchoolView> {
    with_school(&state, |school| school.view()).await
}

/// Gives it another name.
#[tauri::command]
pub(super) async fn school_rename(state: State<'_, Shared>, name: String) -> Result<Outcome<()>> {
    with_school(&state, move |school| school.rename(&name)).await
}

/// Undoes the last change.
#[tauri::command]
pub(super) async fn undo(state: State<'_, Shared>) -> Result<Outcome<()>> {
    with_school(&state, School::undo).await
}

/// Does again what was undone.
#[tauri::command]
pub(super) async fn redo(state: State<'_, Shared>) -> Result<Outcome<()>> {
    with_school(&state, School::redo).await
}

/// Searches partners, people and roles.
#[tauri::command]
pub(super) async fn search(state: State<'_, Shared>, text: String) -> Result<Vec<Hit>> {
    with_school(&state, move |school| school::search(school, &text)).await
}

/// Deleted things.
#[tauri::command]
pub(super) async fn bin_view(state: State<'_, Shared>) -> Result<BinView> {
    with_school(&state, |school| school::bin(school)).await
}

/// Takes something back out of the bin.
#[tauri::command]
pub(super) async fn bin_restore(state: State<'_, Shared>, thing: Thing) -> Result<Outcome<()>> {
    with_school(&state, move |school| school::restore(school, &thing)).await
}

/// Snapshots of the open school.
#[tauri::command]
pub(super) async fn snapshots(state: State<'_, Shared>) -> Result<Vec<SnapshotView>> {
    let shelf = state.shelf();
    with_school(&state, move |school| Ok(shelf.folder(school.doc()).list_snapshots())).await
}
