//! Partners, their contact persons, and their lines to roles.

use crate::documents;
use crate::state::Shared;
use crate::with_school::with_school;
use spil::error::Result;
use spil::exchange::input::PartnerExport;
use spil::ids::{AffiliationId, PartnerId, PersonId, RoleId};
use spil::kinds::TieKind;
use spil::partners::input::{ContactInput, NewPartner, PartnerFilter, PartnerPatch};
use spil::partners::view::{PartnerPage, PartnersView};
use spil::school::view::Outcome;
use spil::wire::start::SavedFile;
use spil::{contacts, partners};
use tauri::State;

/// The table.
#[tauri::command]
pub(super) async fn partners_view(state: State<'_, Shared>, filter: PartnerFilter) -> Result<PartnersView> {
    with_school(&state, move |school| school.read(|read| partners::page::table(read, &filter))).await
}

/// Everything about one partner.
#[tauri::command]
pub(super) async fn partner_page(state: State<'_, Shared>, partner: PartnerId) -> Result<PartnerPage> {
    with_school(&state, move |school| school.read(|read| partners::page::page(read, &partner))).await
}

/// Adds a partner.
#[tauri::command]
pub(super) async fn partner_add(state: State<'_, Shared>, input: NewPartner) -> Result<Outcome<PartnerId>> {
    with_school(&state, move |school| partners::edit::add(school, &input)).await
}

/// Changes one field.
#[tauri::command]
pub(super) async fn partner_update(
    state: State<'_, Shared>,
    partner: PartnerId,
    patch: PartnerPatch,
) -> Result<Outcome<()>> {
    with_school(&state, move |school| partners::edit::update(school, &partner, &patch)).await
}

/// Changes one field of many partners.
#[tauri::command]
pub(super) async fn partners_update(
    state: State<'_, Shared>,
    partners: Vec<PartnerId>,
    patch: PartnerPatch,
) -> Result<Outcome<()>> {
    with_school(&state, move |school| partners::edit::update_many(school, &partners, &patch)).await
}

/// Moves partners to the bin.
#[tauri::command]
pub(super) async fn partners_delete(state: State<'_, Shared>, partners: Vec<PartnerId>) -> Result<Outcome<()>> {
    with_school(&state, move |school| partners::edit::delete(school, &partners)).await
}

/// Adds a contact person.
#[tauri::command]
pub(super) async fn contact_add(
    state: State<'_, Shared>,
    partner: PartnerId,
    input: ContactInput,
) -> Result<Outcome<AffiliationId>> {
    with_school(&state, move |school| contacts::edit::add(school, &partner, &input)).await
}

/// Changes a contact person.
#[tauri::command]
pub(super) async fn contact_update(
    state: State<'_, Shared>,
    affiliation: AffiliationId,
    input: ContactInput,
) -> Result<Outcome<()>> {
    with_school(&state, move |school| contacts::edit::update(school, &affiliation, &input)).await
}

/// Takes a contact person away from a partner.
#[tauri::command]
pub(super) async fn contact_remove(state: State<'_, Shared>, affiliation: AffiliationId) -> Result<Outcome<()>> {
    with_school(&state, move |school| contacts::edit::remove(school, &affiliation)).await
}

/// Saves the register for another program.
#[tauri::command]
pub(super) async fn partners_export(state: State<'_, Shared>, format: PartnerExport) -> Result<Option<SavedFile>> {
    documents::partners_export(&state, format).await
}

/// Saves the sheet on which somebody goes through their partners.
#[tauri::command]
pub(super) async fn update_sheet(state: State<'_, Shared>, person: PersonId) -> Result<Option<SavedFile>> {
    documents::update_sheet(&state, person).await
}

/// Says which role is the first or second contact of a partner.
#[tauri::command]
pub(super) async fn tie_set(
    state: State<'_, Shared>,
    partner: PartnerId,
    kind: TieKind,
    role: Option<RoleId>,
) -> Result<Outcome<()>> {
    with_school(&state, move |school| partners::ties::set(school, &partner, kind, role.as_ref())).await
}
