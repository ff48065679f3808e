//! "Zo werk ik samen". Nothing here touches the school document, and nothing is logged.

use crate::personal::{ask_open, ask_save, at_desk};
use crate::state::{Shared, lock};
use crate::window;
use spil::assessments::desk::Desk;
use spil::assessments::input::PortraitInput;
use spil::assessments::passphrase::{Passphrase, propose_from};
use spil::assessments::result;
use spil::assessments::view::{FormView, KeptFile, PersonalFileView, PickedFile, ResultView, ResumeView};
use spil::error::Result;
use std::sync::atomic::Ordering;
use tauri::{AppHandle, State};

/// The short form: topics, descriptions, conditions.
#[tauri::command]
pub(super) async fn assessment_form() -> FormView {
    result::form()
}

/// Asks for an earlier file. None when the person thinks better of it.
#[tauri::command]
pub(super) async fn assessment_pick(state: State<'_, Shared>) -> Result<Option<PickedFile>> {
    Ok(ask_open(&state).await.map(|path| lock(&state.desk).pick(path)))
}

/// Opens the chosen file.
#[tauri::command]
pub(super) async fn assessment_unlock(state: State<'_, Shared>, passphrase: Passphrase) -> Result<PersonalFileView> {
    at_desk(&state, move |desk| desk.unlock(&passphrase)).await
}

/// The open file.
#[tauri::command]
pub(super) async fn assessment_file(state: State<'_, Shared>) -> Result<PersonalFileView> {
    at_desk(&state, |desk| desk.view()).await
}

/// Answers of the open file to continue with.
#[tauri::command]
pub(super) async fn assessment_resume(state: State<'_, Shared>, place: u32) -> Result<ResumeView> {
    at_desk(&state, move |desk| desk.resume(place)).await
}

/// The result of the answers on the screen.
#[tauri::command]
pub(super) async fn assessment_result(state: State<'_, Shared>, portrait: PortraitInput) -> Result<ResultView> {
    let today = state.clock.today();
    at_desk(&state, move |desk| desk.result(portrait, today)).await
}

/// The result of answers in the open file.
#[tauri::command]
pub(super) async fn assessment_kept_result(state: State<'_, Shared>, place: u32) -> Result<ResultView> {
    at_desk(&state, move |desk| desk.kept_result(place)).await
}

/// Four words to seal with.
#[tauri::command]
pub(super) async fn assessment_passphrase(state: State<'_, Shared>) -> Result<String> {
    Ok(propose_from(state.ids.as_ref()))
}

/// Keeps the answers in the open file.
#[tauri::command]
pub(super) async fn assessment_keep(state: State<'_, Shared>, portrait: PortraitInput) -> Result<KeptFile> {
    let today = state.clock.today();
    at_desk(&state, move |desk| desk.keep(portrait, today)).await
}

/// Asks for a place and keeps the answers in a new file there. None when the person thinks better of it.
#[tauri::command]
pub(super) async fn assessment_keep_new(
    state: State<'_, Shared>,
    portrait: PortraitInput,
    passphrase: Passphrase,
) -> Result<Option<KeptFile>> {
    let (path, today) = (ask_save(&state).await, state.clock.today());
    let keep = move |desk: &mut Desk| path.map(|path| desk.keep_new(portrait, &passphrase, path, today)).transpose();
    at_desk(&state, keep).await
}

/// Forgets the open file and its passphrase.
#[tauri::command]
pub(super) async fn assessment_clear(state: State<'_, Shared>) -> Result<()> {
    lock(&state.desk).clear();
    Ok(())
}

/// Whether there are answers that would be lost with the window.
#[tauri::command]
pub(super) fn assessment_unkept(state: State<'_, Shared>, unkept: bool) {
    state.unkept.store(unkept, Ordering::Relaxed);
}

/// Closes the window: somebody asked for it, and the answers are kept or discarded.
#[tauri::command]
pub(super) fn window_close(app: AppHandle) {
    window::main(&app).map(|window| window.close());
}
