//! Which school is open: at the start, and when the user chooses another.

use crate::state::{AppState, Shared, lock};
use crate::{preferences, window};
use spil::error::{Result, RuleError};
use spil::ids::DocId;
use spil::preferences::Preferences;
use spil::school::School;
use spil::school::view::SchoolView;
use spil::wire::start::{NewSchool, StartView};
use tauri::AppHandle;

/// How many schools the settings remember, newest first.
const REMEMBERED: usize = 20;

/// Everything the page needs for its first screen. Goes on with the school of last time when it can.
///
/// # Errors
/// When the open school cannot be read.
pub fn start(state: &Shared) -> Result<StartView> {
    reopen(state);
    let open = lock(&state.school).as_ref().map(School::view).transpose()?;
    let preferences = state.preferences();
    Ok(StartView {
        schools: state.shelf().list(&preferences.recent),
        preferences,
        system_theme: *lock(&state.system_theme),
        version: env!("CARGO_PKG_VERSION").to_owned(),
        open,
        crashed: state.crashed,
        today: state.clock.today().to_string(),
    })
}

/// Opens the school of last time, once. A school that cannot be opened stands on Welkom with its problem.
pub fn reopen(state: &AppState) {
    state.reopened.call_once(|| {
        let Some(doc) = state.preferences().recent.into_iter().next() else { return };
        match School::open(&state.shelf(), state.env(), &doc) {
            Ok(school) => *lock(&state.school) = Some(school),
            Err(_) => state.log.line("not_reopened", doc.as_str()),
        }
    });
}

/// Makes a school and opens it.
///
/// # Errors
/// As [`School::create`].
pub fn create(state: &AppState, new: &NewSchool) -> Result<SchoolView> {
    take_over(state, School::create(&state.shelf(), state.env(), new)?)
}

/// Opens the sample school; makes it the first time.
///
/// # Errors
/// As [`School::create`] and [`School::open`].
pub fn sample(state: &AppState) -> Result<SchoolView> {
    let made = state.shelf().list(&[]).into_iter().find(|card| card.sample && card.problem.is_none());
    match made {
        Some(card) => open(state, &card.doc),
        None => take_over(state, spil::sample::create(&state.shelf(), state.env())?),
    }
}

/// Opens a school that stands on this computer.
///
/// # Errors
/// As [`School::open`]; the school that was open stays open.
pub fn open(state: &AppState, doc: &DocId) -> Result<SchoolView> {
    if lock(&state.school).as_ref().is_some_and(|open| open.doc() == doc) {
        return view(state);
    }
    take_over(state, School::open(&state.shelf(), state.env(), doc)?)
}

/// Closes the open school and goes back to Welkom.
///
/// # Errors
/// Never at present; the answer is that of [`start`].
pub fn close(state: &Shared) -> Result<StartView> {
    state.close();
    start(state)
}

/// Puts a snapshot in the place of a school, open or not, and opens it.
///
/// # Errors
/// As [`School::restore`]; then the school is open again as it was.
pub fn restore(state: &AppState, doc: &DocId, file: &str) -> Result<SchoolView> {
    let mut slot = lock(&state.school);
    // Its store is replaced: nobody may hold it meanwhile.
    let closed = slot.take_if(|open| open.doc() == doc).is_some();
    let restored = School::restore(&state.shelf(), &*state.clock, doc, file);
    if closed && restored.is_err() {
        *slot = School::open(&state.shelf(), state.env(), doc).ok();
    }
    drop(slot);
    restored?;
    open(state, doc)
}

/// Takes over new settings: kept in the file, seen in the window. Zoom stays within what is readable.
pub fn settle(app: &AppHandle, state: &AppState, chosen: Preferences) -> Preferences {
    let settled = Preferences { zoom: chosen.zoom.clamp(80, 200), recent: state.preferences().recent, ..chosen };
    keep(state, settled.clone());
    let _ = window::apply(app, &settled);
    settled
}

fn take_over(state: &AppState, school: School) -> Result<SchoolView> {
    let view = school.view()?;
    *lock(&state.school) = Some(school);
    let before = state.preferences();
    let others = before.recent.into_iter().filter(|doc| *doc != view.doc);
    let recent = std::iter::once(view.doc.clone()).chain(others).take(REMEMBERED).collect();
    keep(state, Preferences { recent, ..state.preferences() });
    Ok(view)
}

fn view(state: &AppState) -> Result<SchoolView> {
    lock(&state.school).as_ref().ok_or(RuleError::NoSchoolOpen)?.view()
}

fn keep(state: &AppState, settings: Preferences) {
    if !preferences::store(&state.folders.settings(), &settings) {
        state.log.line("settings_not_saved", "");
    }
    *lock(&state.preferences) = settings;
}
