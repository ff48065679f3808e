//! Which school is open: at the start, and when the user chooses another.

use crate::state::{Shared, lock};
use crate::{preferences, report, window};
use spil::error::Result;
use spil::preferences::Preferences;
use spil::wire::start::StartView;
use tauri::AppHandle;

/// Everything the page needs for its first screen.
///
/// # Errors
/// When the folder with schools cannot be read.
pub async fn start(_app: AppHandle, state: Shared) -> Result<StartView> {
    Ok(StartView {
        preferences: state.preferences(),
        system_theme: *lock(&state.system_theme),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        schools: Vec::new(),
        open: None,
        crashed: report::newest(&state.folders.log).is_some(),
        today: state.clock.today().to_string(),
    })
}

/// Takes over new settings: kept in the file, seen in the window. Zoom stays within what is readable.
pub fn settle(app: &AppHandle, state: &Shared, chosen: Preferences) -> Preferences {
    let settled = Preferences { zoom: chosen.zoom.clamp(80, 200), recent: state.preferences().recent, ..chosen };
    *lock(&state.preferences) = settled.clone();
    if !preferences::store(&state.folders.settings(), &settled) {
        state.log.line("settings_not_saved", "");
    }
    let _ = window::apply(app, &settled);
    settled
}
