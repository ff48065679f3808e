//! The import: choosing and looking touch only the desk; the preview and the import itself touch the school.

use crate::importing::{at_import, choose, choose_roles, open_roles, recalled, recalled_choice};
use crate::state::Shared;
use crate::with_school::with_school;
use spil::error::Result;
use spil::exchange::input::ImportPlan;
use spil::exchange::roles::view::RolesPreview;
use spil::exchange::view::{ImportDone, ImportReverted, ImportRunView, PreviewView, SourceView};
use spil::exchange::{apply, history, roles};
use spil::ids::ImportRunId;
use spil::school::view::Outcome;
use tauri::State;

/// Asks for a list and reads it. None when the person thinks better of it.
#[tauri::command]
pub(super) async fn import_choose(state: State<'_, Shared>) -> Result<Option<SourceView>> {
    recalled_choice(&state, at_import(&state, choose).await?).await
}

/// Reads a list that was pasted.
#[tauri::command]
pub(super) async fn import_paste(state: State<'_, Shared>, text: String) -> Result<SourceView> {
    recalled(&state, at_import(&state, move |_, desk| desk.read("", text.as_bytes())).await?).await
}

/// Takes another sheet, or another row as the headings.
#[tauri::command(rename_all = "snake_case")]
pub(super) async fn import_sheet(state: State<'_, Shared>, sheet: u32, header_line: Option<u32>) -> Result<SourceView> {
    recalled(&state, at_import(&state, move |_, desk| desk.sheet(sheet, header_line)).await?).await
}

/// What the import would do, row by row.
#[tauri::command]
pub(super) async fn import_preview(state: State<'_, Shared>, plan: ImportPlan) -> Result<PreviewView> {
    let table = at_import(&state, |_, desk| desk.table()).await?;
    with_school(&state, move |school| apply::preview(school, &table, &plan)).await
}

/// Imports.
#[tauri::command]
pub(super) async fn import_run(state: State<'_, Shared>, plan: ImportPlan) -> Result<Outcome<ImportDone>> {
    let table = at_import(&state, |_, desk| desk.table()).await?;
    with_school(&state, move |school| apply::run(school, &table, &plan)).await
}

/// Puts the file away.
#[tauri::command]
pub(super) async fn import_clear(state: State<'_, Shared>) -> Result<()> {
    at_import(&state, |_, desk| {
        desk.clear();
        Ok(())
    })
    .await
}

/// The imports that were run.
#[tauri::command]
pub(super) async fn imports(state: State<'_, Shared>) -> Result<Vec<ImportRunView>> {
    with_school(&state, |school| school.read(history::imports)).await
}

/// Takes the last import back.
#[tauri::command]
pub(super) async fn import_revert(state: State<'_, Shared>, run: ImportRunId) -> Result<Outcome<ImportReverted>> {
    with_school(&state, move |school| history::revert(school, &run)).await
}

/// Asks for a list of roles.
#[tauri::command]
pub(super) async fn role_list_choose(state: State<'_, Shared>) -> Result<bool> {
    choose_roles(&state).await
}

/// What taking the list of roles over would do.
#[tauri::command]
pub(super) async fn role_list_preview(state: State<'_, Shared>) -> Result<RolesPreview> {
    let (list, lang) = (open_roles(&state)?, state.preferences().lang);
    with_school(&state, move |school| roles::preview(school, &list, lang)).await
}

/// Takes the list of roles over.
#[tauri::command]
pub(super) async fn role_list_run(state: State<'_, Shared>) -> Result<Outcome<u32>> {
    let (list, lang) = (open_roles(&state)?, state.preferences().lang);
    with_school(&state, move |school| roles::run(school, &list, lang)).await
}
