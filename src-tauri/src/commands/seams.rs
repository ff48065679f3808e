//! Commands for tests only: never in a package.

use crate::window;
use tauri::AppHandle;

/// Closes the window as its close button does.
#[tauri::command]
pub(super) fn close_window(app: AppHandle) {
    window::main(&app).map(|window| window.close());
}
