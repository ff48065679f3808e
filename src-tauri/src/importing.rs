//! The file that is being imported: on a desk of its own, read off the thread of the window.

use crate::desktop::FileKind;
use crate::state::{AppState, Shared, lock};
use crate::with_school::{apart, with_school};
use crate::{files, report};
use spil::error::{Error, Result};
use spil::exchange::desk::Desk;
use spil::exchange::roles::RoleList;
use spil::exchange::view::SourceView;
use spil::exchange::{ImportError, mapping, read};
use spil::store::StoreError;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use tauri::async_runtime::spawn_blocking;

/// Works at the desk, off the thread of the window. Never under the lock of the school.
///
/// # Errors
/// What the work says; `internal` when it stopped halfway, and then the desk is empty.
pub async fn at_import<T, W>(state: &Shared, work: W) -> Result<T>
where
    T: Send + 'static,
    W: FnOnce(&AppState, &mut Desk) -> std::result::Result<T, ImportError> + Send + 'static,
{
    let state = state.clone();
    let done = spawn_blocking(move || {
        let mut desk = lock(&state.import);
        catch_unwind(AssertUnwindSafe(|| work(&state, &mut desk).map_err(Error::from))).unwrap_or_else(|_| {
            desk.clear();
            Err(stopped())
        })
    });
    done.await.unwrap_or_else(|_| Err(stopped()))
}

/// Asks for a list and lays it open. None when the person thinks better of it.
///
/// # Errors
/// Everything that can be wrong with a file.
pub fn choose(state: &AppState, desk: &mut Desk) -> std::result::Result<Option<SourceView>, ImportError> {
    let Some(path) = state.desktop.open(FileKind::List, state.preferences().lang) else { return Ok(None) };
    let file = files::name(&path);
    let bytes = files::read(&path, read::MAX_FILE_BYTES as u64).map_err(|error| refused(file.clone(), &error))?;
    desk.read(&file, &bytes).map(Some)
}

/// The list with what the school remembers of such a list.
///
/// # Errors
/// `no_school_open`; errors of the store.
pub async fn recalled(state: &Shared, view: SourceView) -> Result<SourceView> {
    let table = at_import(state, |_, desk| desk.table()).await?;
    with_school(state, move |school| school.read(|read| mapping::recall(read, &table, view))).await
}

/// As [`recalled`], when somebody chose a list.
///
/// # Errors
/// As [`recalled`].
pub async fn recalled_choice(state: &Shared, view: Option<SourceView>) -> Result<Option<SourceView>> {
    match view {
        Some(view) => recalled(state, view).await.map(Some),
        None => Ok(None),
    }
}

/// Asks for a list of roles and lays it open. Whether somebody chose one.
///
/// # Errors
/// Everything that can be wrong with a file; `import_no_role_column`.
pub async fn choose_roles(state: &Shared) -> Result<bool> {
    let look = |state: &Shared| {
        let Some(path) = state.desktop.open(FileKind::List, state.preferences().lang) else { return Ok(false) };
        let file = files::name(&path);
        let bytes = files::read(&path, read::MAX_FILE_BYTES as u64).map_err(|error| refused(file.clone(), &error))?;
        *lock(&state.role_list) = Some(RoleList::of(&read::read(&file, &bytes)?)?);
        Ok(true)
    };
    apart(state, look).await
}

/// The list of roles that lies open.
///
/// # Errors
/// `import_no_file` when none does.
pub fn open_roles(state: &AppState) -> Result<RoleList> {
    lock(&state.role_list).clone().ok_or_else(|| ImportError::ImportNoFile.into())
}

fn refused(file: String, error: &io::Error) -> ImportError {
    match error.kind() {
        io::ErrorKind::FileTooLarge => {
            ImportError::ImportTooLarge { file, max_mb: (read::MAX_FILE_BYTES >> 20) as u32 }
        }
        _ => ImportError::ImportUnreadable { file },
    }
}

fn stopped() -> Error {
    StoreError::Internal { log_id: report::take_last() }.into()
}
