//! The app itself: start, settings, the window, which school is open.

use crate::state::Shared;
use crate::with_school::apart;
use crate::{opening, saving, window};
use spil::error::Result;
use spil::ids::DocId;
use spil::preferences::Preferences;
use spil::school::view::{SchoolView, SnapshotView};
use spil::wire::start::{NewSchool, SavedFile, StartView};
use tauri::{AppHandle, State};

/// The first answer to the page.
#[tauri::command]
pub(super) async fn start(state: State<'_, Shared>) -> Result<StartView> {
    apart(&state, opening::start).await
}

/// The page has something to show: show the window.
#[tauri::command]
pub(super) fn shown(app: AppHandle) {
    // A page that was loaded again, after a failure, presents nothing.
    window::full_screen(&app, false);
    window::show(&app);
}

/// Lets the window fill the screen, for presenting, or ends that.
#[tauri::command]
pub(super) fn window_full_screen(app: AppHandle, on: bool) {
    window::full_screen(&app, on);
}

/// Keeps the settings of this computer.
#[tauri::command]
pub(super) async fn preferences_save(
    app: AppHandle,
    state: State<'_, Shared>,
    preferences: Preferences,
) -> Result<Preferences> {
    apart(&state, move |state| Ok(opening::settle(&app, state, preferences))).await
}

/// Saves the report of what stopped the program last time.
#[tauri::command]
pub(super) async fn report_save(state: State<'_, Shared>) -> Result<Option<SavedFile>> {
    saving::save_report(&state).await
}

/// Makes a school and opens it.
#[tauri::command]
pub(super) async fn school_create(state: State<'_, Shared>, input: NewSchool) -> Result<SchoolView> {
    apart(&state, move |state| opening::create(state, &input)).await
}

/// Opens a school on this computer.
#[tauri::command]
pub(super) async fn school_open(state: State<'_, Shared>, doc: DocId) -> Result<SchoolView> {
    apart(&state, move |state| opening::open(state, &doc)).await
}

/// Opens the sample school.
#[tauri::command]
pub(super) async fn school_sample(state: State<'_, Shared>) -> Result<SchoolView> {
    apart(&state, |state| opening::sample(state)).await
}

/// Closes the open school.
#[tauri::command]
pub(super) async fn school_close(state: State<'_, Shared>) -> Result<StartView> {
    apart(&state, opening::close).await
}

/// Snapshots of a school that need not be open.
#[tauri::command]
pub(super) async fn snapshots_of(state: State<'_, Shared>, doc: DocId) -> Result<Vec<SnapshotView>> {
    apart(&state, move |state| Ok(state.shelf().folder(&doc).list_snapshots())).await
}

/// Puts a snapshot in the place of a school and opens it.
#[tauri::command]
pub(super) async fn snapshot_restore(state: State<'_, Shared>, doc: DocId, file: String) -> Result<SchoolView> {
    apart(&state, move |state| opening::restore(state, &doc, &file)).await
}
