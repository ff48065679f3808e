//! The app itself: start, settings, the window.

use crate::state::Shared;
use crate::{opening, window};
use spil::error::Result;
use spil::preferences::Preferences;
use spil::wire::start::StartView;
use tauri::{AppHandle, State};

/// The first answer to the page.
#[tauri::command]
pub(super) async fn start(app: AppHandle, state: State<'_, Shared>) -> Result<StartView> {
    opening::start(app, state.inner().clone()).await
}

/// The page has painted: show the window.
#[tauri::command]
pub(super) fn shown(app: AppHandle) {
    window::show(&app);
}

/// Keeps the settings of this computer.
#[tauri::command]
pub(super) async fn preferences_save(
    app: AppHandle,
    state: State<'_, Shared>,
    preferences: Preferences,
) -> Result<Preferences> {
    Ok(opening::settle(&app, &state, preferences))
}
