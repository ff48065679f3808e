//! One short function per command of [`spil::wire::commands`]; one file per subject.
//!
//! A body hands over and gives back: at most eight lines, no `if`, no `match`.

mod app;
mod assessment;

#[cfg(feature = "e2e")]
mod seams;

use tauri::Wry;
use tauri::ipc::Invoke;

/// Every command, in the order of the wire list.
pub fn handler() -> impl Fn(Invoke<Wry>) -> bool + Send + Sync + 'static {
    tauri::generate_handler![
        app::start,
        app::shown,
        app::preferences_save,
        assessment::assessment_form,
        assessment::assessment_pick,
        assessment::assessment_unlock,
        assessment::assessment_file,
        assessment::assessment_resume,
        assessment::assessment_result,
        assessment::assessment_kept_result,
        assessment::assessment_passphrase,
        assessment::assessment_keep,
        assessment::assessment_keep_new,
        assessment::assessment_clear,
        assessment::assessment_unkept,
        assessment::window_close,
        #[cfg(feature = "e2e")]
        seams::close_window,
    ]
}
