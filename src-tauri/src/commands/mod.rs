//! One short function per command of [`spil::wire::commands`]; one file per subject.
//!
//! A body hands over and gives back: at most eight lines, no `if`, no `match`.

mod app;

use tauri::Wry;
use tauri::ipc::Invoke;

/// Every command, in the order of the wire list.
pub fn handler() -> impl Fn(Invoke<Wry>) -> bool + Send + Sync + 'static {
    tauri::generate_handler![app::start, app::shown, app::preferences_save]
}
