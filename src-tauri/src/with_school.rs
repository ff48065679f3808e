//! The one way from a command to the core: off the main thread, and a defect never takes the program down.

use crate::report;
use crate::state::{AppState, Shared, lock};
use spil::error::{Error, Result, RuleError};
use spil::school::School;
use spil::store::StoreError;
use std::panic::{AssertUnwindSafe, Location, catch_unwind};

/// Runs `work` on the open school.
///
/// # Errors
/// What `work` gives; `no_school_open`; `internal` with the number of a report when `work` panics. After
/// a panic the school is opened again: what was committed stands, what was not is rolled back.
#[track_caller]
pub fn with_school<T, F>(state: &Shared, work: F) -> impl Future<Output = Result<T>> + Send + use<T, F>
where
    F: FnOnce(&mut School) -> Result<T> + Send + 'static,
    T: Send + 'static,
{
    let (at, state) = (Location::caller(), state.clone());
    off_thread(state, at, move |state| on_open_school(state, at, work))
}

/// Runs `work` without the school: dialogs, files, typesetting, parsing. Never under the lock.
///
/// # Errors
/// What `work` gives; `internal` with the number of a report when `work` panics.
#[track_caller]
pub fn apart<T, F>(state: &Shared, work: F) -> impl Future<Output = Result<T>> + Send + use<T, F>
where
    F: FnOnce(&Shared) -> Result<T> + Send + 'static,
    T: Send + 'static,
{
    let (at, state) = (Location::caller(), state.clone());
    off_thread(state, at, move |state| caught(|| work(state)).unwrap_or_else(|id| Err(internal(id))))
}

async fn off_thread<T, F>(state: Shared, at: &'static Location<'static>, work: F) -> Result<T>
where
    F: FnOnce(&Shared) -> Result<T> + Send + 'static,
    T: Send + 'static,
{
    let log = state.clone();
    let ended = tauri::async_runtime::spawn_blocking(move || work(&state)).await;
    let result = ended.unwrap_or_else(|_| Err(internal("worker".to_owned())));
    if let Err(error) = &result {
        log.log.line(&code(error), &format!("{}:{}", at.file(), at.line()));
    }
    result
}

fn on_open_school<T>(state: &AppState, at: &Location<'_>, work: impl FnOnce(&mut School) -> Result<T>) -> Result<T> {
    let mut open = lock(&state.school);
    let Some(school) = open.as_mut() else { return Err(RuleError::NoSchoolOpen.into()) };
    let doc = school.doc().clone();
    match caught(|| work(school)) {
        Ok(result) => result,
        Err(report) => {
            state.log.line("panic", &format!("{report} {}:{}", at.file(), at.line()));
            // Closed first: the lock on the store must be free before it can be taken again.
            *open = None;
            *open = School::open(&state.shelf(), state.env(), &doc).ok();
            Err(internal(report))
        }
    }
}

/// The result, or the number of the report of a panic.
fn caught<T>(work: impl FnOnce() -> T) -> std::result::Result<T, String> {
    catch_unwind(AssertUnwindSafe(work)).map_err(|_| report::take_last())
}

fn internal(log_id: String) -> Error {
    StoreError::Internal { log_id }.into()
}

/// The code of an error, as the screen gets it. Never its parameters: they may hold a name.
fn code(error: &Error) -> String {
    let value = serde_json::to_value(error).unwrap_or_default();
    value["code"].as_str().unwrap_or("unknown").to_owned()
}
