//! Files that leave the app: made without the lock on the school, saved where the user says.

use crate::desktop::FileKind;
use crate::state::Shared;
use crate::with_school::apart;
use crate::{files, report};
use spil::error::Result;
use spil::wire::start::SavedFile;
use std::fs;
use std::path::PathBuf;

/// Makes a file, asks where it goes, proposing `name`, and writes it. None when the user thinks better of it.
///
/// # Errors
/// What `make` gives; `disk_full` or `document_not_saved` when it cannot be written.
#[track_caller]
pub fn save_as<F>(
    state: &Shared,
    kind: FileKind,
    name: String,
    make: F,
) -> impl Future<Output = Result<Option<SavedFile>>> + Send + use<F>
where
    F: FnOnce() -> Result<Vec<u8>> + Send + 'static,
{
    apart(state, move |state| Ok(saved(state, kind, &name, make)?.map(|path| SavedFile { name: files::name(&path) })))
}

/// As [`save_as`], and then opens the file in its own program. That nothing opens it is no error: it is saved.
///
/// # Errors
/// As [`save_as`].
#[track_caller]
pub fn save_and_show<F>(
    state: &Shared,
    kind: FileKind,
    name: String,
    make: F,
) -> impl Future<Output = Result<Option<SavedFile>>> + Send + use<F>
where
    F: FnOnce() -> Result<Vec<u8>> + Send + 'static,
{
    apart(state, move |state| {
        let Some(path) = saved(state, kind, &name, make)? else { return Ok(None) };
        state.desktop.show(&path);
        Ok(Some(SavedFile { name: files::name(&path) }))
    })
}

fn saved(
    state: &Shared,
    kind: FileKind,
    name: &str,
    make: impl FnOnce() -> Result<Vec<u8>>,
) -> Result<Option<PathBuf>> {
    // Made first: a document that cannot be made must not ask for a place.
    let bytes = make()?;
    let Some(path) = state.desktop.save(kind, name, state.preferences().lang) else { return Ok(None) };
    files::save(&path, &bytes)?;
    Ok(Some(path))
}

/// Saves the newest report of a defect.
///
/// # Errors
/// As [`save_as`].
pub async fn save_report(state: &Shared) -> Result<Option<SavedFile>> {
    let Some(path) = report::newest(&state.folders.log) else { return Ok(None) };
    let name = spil::messages::text(state.preferences().lang, "dialog_report_name", &[]);
    save_as(state, FileKind::Text, name, move || Ok(fs::read(path).unwrap_or_default())).await
}
