//! Somebody's own answers: on a desk of their own, never under the lock of the school.

use crate::desktop::FileKind;
use crate::report;
use crate::state::{Shared, lock};
use spil::assessments::desk::Desk;
use spil::assessments::{AssessmentError, file};
use spil::error::{Error, Result};
use spil::store::StoreError;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use tauri::async_runtime::spawn_blocking;

/// Works at the desk, off the thread of the window: deriving a key takes about half a second.
///
/// # Errors
/// What the work says; `internal` when it stopped halfway, and then the desk is empty.
pub async fn at_desk<T, W>(state: &Shared, work: W) -> Result<T>
where
    T: Send + 'static,
    W: FnOnce(&mut Desk) -> std::result::Result<T, AssessmentError> + Send + 'static,
{
    let state = state.clone();
    let done = spawn_blocking(move || {
        let mut desk = lock(&state.desk);
        catch_unwind(AssertUnwindSafe(|| work(&mut desk).map_err(Error::from))).unwrap_or_else(|_| {
            desk.clear();
            Err(stopped())
        })
    });
    done.await.unwrap_or_else(|_| Err(stopped()))
}

/// Asks for a personal file to open.
pub async fn ask_open(state: &Shared) -> Option<PathBuf> {
    let state = state.clone();
    let lang = state.preferences().lang;
    spawn_blocking(move || state.desktop.open(FileKind::Personal, lang)).await.ok().flatten()
}

/// Asks where a new personal file goes.
pub async fn ask_save(state: &Shared) -> Option<PathBuf> {
    let state = state.clone();
    let lang = state.preferences().lang;
    let name = spil::messages::text(lang, "dialog_personal_name", &[]);
    let asked = spawn_blocking(move || state.desktop.save(FileKind::Personal, &name, lang));
    asked.await.ok().flatten().map(file::with_extension)
}

fn stopped() -> Error {
    StoreError::Internal { log_id: report::take_last() }.into()
}
