//! What keeps a partner current: contact persons in time, moments, confirmations, agreements, goals.

use crate::state::Shared;
use crate::with_school::with_school;
use spil::agreements::input::AgreementInput;
use spil::error::Result;
use spil::goals::view::GoalView;
use spil::ids::{AffiliationId, AgreementId, ConfirmationId, GoalId, MomentId, PartnerId, PersonId};
use spil::kinds::{ConfirmationAnswer, ToldTopic};
use spil::moments::input::MomentInput;
use spil::partners::input::{AffiliationPatch, HandOver, KnownContact};
use spil::school::view::Outcome;
use spil::{agreements, contacts, goals, moments};
use tauri::State;

/// Takes away a function that was a mistake.
#[tauri::command]
pub(super) async fn contact_erase(state: State<'_, Shared>, affiliation: AffiliationId) -> Result<Outcome<()>> {
    with_school(&state, move |school| contacts::edit::erase(school, &affiliation)).await
}

/// Says that a known contact person is at this partner too.
#[tauri::command]
pub(super) async fn contact_link(
    state: State<'_, Shared>,
    partner: PartnerId,
    known: KnownContact,
) -> Result<Outcome<AffiliationId>> {
    with_school(&state, move |school| contacts::edit::link(school, &partner, &known)).await
}

/// Hands a contact over to who follows.
#[tauri::command]
pub(super) async fn contact_hand_over(
    state: State<'_, Shared>,
    affiliation: AffiliationId,
    input: HandOver,
) -> Result<Outcome<AffiliationId>> {
    with_school(&state, move |school| contacts::edit::hand_over(school, &affiliation, &input)).await
}

/// Notes what a contact person was told about our school.
#[tauri::command]
pub(super) async fn contact_tell(
    state: State<'_, Shared>,
    affiliation: AffiliationId,
    topic: ToldTopic,
    told: bool,
) -> Result<Outcome<()>> {
    with_school(&state, move |school| contacts::edit::tell(school, &affiliation, topic, told)).await
}

/// Changes one field of a function at a partner.
#[tauri::command]
pub(super) async fn affiliation_update(
    state: State<'_, Shared>,
    affiliation: AffiliationId,
    patch: AffiliationPatch,
) -> Result<Outcome<()>> {
    with_school(&state, move |school| contacts::edit::update_affiliation(school, &affiliation, &patch)).await
}

/// Notes a contact moment.
#[tauri::command]
pub(super) async fn moment_add(
    state: State<'_, Shared>,
    partner: PartnerId,
    input: MomentInput,
) -> Result<Outcome<MomentId>> {
    with_school(&state, move |school| moments::edit::add(school, &partner, &input)).await
}

/// Changes a contact moment.
#[tauri::command]
pub(super) async fn moment_update(
    state: State<'_, Shared>,
    moment: MomentId,
    input: MomentInput,
) -> Result<Outcome<()>> {
    with_school(&state, move |school| moments::edit::update(school, &moment, &input)).await
}

/// Says that what had to follow is done.
#[tauri::command]
pub(super) async fn moment_follow_up(state: State<'_, Shared>, moment: MomentId, done: bool) -> Result<Outcome<()>> {
    with_school(&state, move |school| moments::edit::follow_up(school, &moment, done)).await
}

/// Moves a contact moment to the bin.
#[tauri::command]
pub(super) async fn moment_delete(state: State<'_, Shared>, moment: MomentId) -> Result<Outcome<()>> {
    with_school(&state, move |school| moments::edit::delete(school, &moment)).await
}

/// Answers whether everything about a partner is still right.
#[tauri::command]
pub(super) async fn partner_confirm(
    state: State<'_, Shared>,
    partner: PartnerId,
    answer: ConfirmationAnswer,
    by: Option<PersonId>,
) -> Result<Outcome<ConfirmationId>> {
    with_school(&state, move |school| moments::edit::confirm(school, &partner, answer, by)).await
}

/// Adds an agreement.
#[tauri::command]
pub(super) async fn agreement_add(
    state: State<'_, Shared>,
    partner: PartnerId,
    input: AgreementInput,
) -> Result<Outcome<AgreementId>> {
    with_school(&state, move |school| agreements::edit::add(school, &partner, &input)).await
}

/// Changes an agreement.
#[tauri::command]
pub(super) async fn agreement_update(
    state: State<'_, Shared>,
    agreement: AgreementId,
    input: AgreementInput,
) -> Result<Outcome<()>> {
    with_school(&state, move |school| agreements::edit::update(school, &agreement, &input)).await
}

/// Moves an agreement to the bin.
#[tauri::command]
pub(super) async fn agreement_delete(state: State<'_, Shared>, agreement: AgreementId) -> Result<Outcome<()>> {
    with_school(&state, move |school| agreements::edit::delete(school, &agreement)).await
}

/// The goals of the school.
#[tauri::command]
pub(super) async fn goals_view(state: State<'_, Shared>) -> Result<Vec<GoalView>> {
    with_school(&state, move |school| school.read(goals::view::goals)).await
}

/// Adds a goal.
#[tauri::command]
pub(super) async fn goal_add(state: State<'_, Shared>, text: String) -> Result<Outcome<GoalId>> {
    with_school(&state, move |school| goals::edit::add(school, &text)).await
}

/// Gives a goal other words.
#[tauri::command]
pub(super) async fn goal_rename(state: State<'_, Shared>, goal: GoalId, text: String) -> Result<Outcome<()>> {
    with_school(&state, move |school| goals::edit::rename(school, &goal, &text)).await
}

/// Moves a goal up or down.
#[tauri::command]
pub(super) async fn goal_shift(state: State<'_, Shared>, goal: GoalId, up: bool) -> Result<Outcome<()>> {
    with_school(&state, move |school| goals::edit::shift(school, &goal, up)).await
}

/// Moves a goal to the bin.
#[tauri::command]
pub(super) async fn goal_delete(state: State<'_, Shared>, goal: GoalId) -> Result<Outcome<()>> {
    with_school(&state, move |school| goals::edit::delete(school, &goal)).await
}
