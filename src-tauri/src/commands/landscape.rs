//! The landscape: partners around the school.

use crate::landscape_documents as documents;
use crate::state::Shared;
use crate::with_school::with_school;
use spil::documents::view::PrintView;
use spil::error::Result;
use spil::kinds::Audience;
use spil::landscape::input::{LandscapeFilter, LandscapeFormat, LandscapePrint, LandscapeRoom};
use spil::landscape::view::{self, LandscapeView};
use spil::wire::start::SavedFile;
use tauri::State;

/// The picture.
#[tauri::command]
pub(super) async fn landscape_view(
    state: State<'_, Shared>,
    filter: LandscapeFilter,
    audience: Audience,
    room: LandscapeRoom,
) -> Result<LandscapeView> {
    let lang = state.preferences().lang;
    with_school(&state, move |school| school.read(|read| view::landscape(read, lang, &filter, audience, room))).await
}

/// The sheet that would be printed.
#[tauri::command]
pub(super) async fn landscape_sheets(
    state: State<'_, Shared>,
    input: LandscapePrint,
    filter: LandscapeFilter,
) -> Result<PrintView> {
    documents::landscape_sheets(&state, input, filter).await
}

/// Saves the landscape as a document.
#[tauri::command]
pub(super) async fn landscape_document(
    state: State<'_, Shared>,
    format: LandscapeFormat,
    input: LandscapePrint,
    filter: LandscapeFilter,
) -> Result<Option<SavedFile>> {
    documents::landscape_document(&state, format, input, filter).await
}
