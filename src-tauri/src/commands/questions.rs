//! *Bij wie moet ik zijn?*

use crate::state::Shared;
use crate::with_school::with_school;
use spil::error::Result;
use spil::ids::QuestionId;
use spil::questions::edit;
use spil::questions::input::{QuestionInput, QuestionRef};
use spil::questions::view::{QuestionsView, view};
use spil::school::view::Outcome;
use tauri::State;

/// Questions that fit what somebody types.
#[tauri::command]
pub(super) async fn questions_view(state: State<'_, Shared>, text: String) -> Result<QuestionsView> {
    let lang = state.preferences().lang;
    with_school(&state, move |school| school.read(|read| view(read, &text, lang))).await
}

/// Adds a question of the school.
#[tauri::command]
pub(super) async fn question_add(state: State<'_, Shared>, input: QuestionInput) -> Result<Outcome<QuestionId>> {
    with_school(&state, move |school| edit::add(school, &input)).await
}

/// Changes a question.
#[tauri::command]
pub(super) async fn question_update(
    state: State<'_, Shared>,
    question: QuestionRef,
    input: QuestionInput,
) -> Result<Outcome<QuestionId>> {
    with_school(&state, move |school| edit::update(school, &question, &input)).await
}

/// Puts a question away.
#[tauri::command]
pub(super) async fn question_hide(state: State<'_, Shared>, question: QuestionRef) -> Result<Outcome<()>> {
    let lang = state.preferences().lang;
    with_school(&state, move |school| edit::hide(school, &question, lang)).await
}

/// Shows every question again that was put away.
#[tauri::command]
pub(super) async fn questions_show(state: State<'_, Shared>) -> Result<Outcome<u32>> {
    with_school(&state, edit::show_all).await
}
