//! The organogram: roles, their places, who fills them.

use crate::documents;
use crate::state::Shared;
use crate::with_school::with_school;
use spil::documents::input::{ExportFormat, PrintInput};
use spil::documents::view::PrintView;
use spil::error::Result;
use spil::ids::{AssignmentId, RoleId};
use spil::kinds::{Audience, SchoolType};
use spil::organogram::present::{self, Presentation};
use spil::organogram::view::{self, OrganogramView};
use spil::roles;
use spil::roles::input::{ChildrenGo, ListedRole, NewAssignment, NewRole, RolePatch, Spot};
use spil::roles::view::{PastedRoles, RolePage, Templates};
use spil::school::view::Outcome;
use spil::views::input::OrganogramFilter;
use spil::wire::start::SavedFile;
use tauri::State;

/// Both tabs.
#[tauri::command]
pub(super) async fn organogram_view(
    state: State<'_, Shared>,
    filter: OrganogramFilter,
    audience: Audience,
) -> Result<OrganogramView> {
    let lang = state.preferences().lang;
    with_school(&state, move |school| school.read(|read| view::narrowed(read, lang, &filter, audience))).await
}

/// The pictures of a presentation.
#[tauri::command(rename_all = "snake_case")]
pub(super) async fn organogram_present(
    state: State<'_, Shared>,
    hide_names: bool,
    width: u32,
    height: u32,
) -> Result<Presentation> {
    let lang = state.preferences().lang;
    let room = (width, height);
    with_school(&state, move |school| school.read(|read| present::presentation(read, lang, hide_names, room))).await
}

/// The sheets that would be printed.
#[tauri::command]
pub(super) async fn organogram_sheets(
    state: State<'_, Shared>,
    input: PrintInput,
    filter: OrganogramFilter,
) -> Result<PrintView> {
    documents::organogram_sheets(&state, input, filter).await
}

/// Saves the sheets as PDF and opens them.
#[tauri::command]
pub(super) async fn organogram_pdf(
    state: State<'_, Shared>,
    input: PrintInput,
    filter: OrganogramFilter,
) -> Result<Option<SavedFile>> {
    documents::organogram_pdf(&state, input, filter).await
}

/// Saves the organogram for another program.
#[tauri::command]
pub(super) async fn organogram_export(
    state: State<'_, Shared>,
    format: ExportFormat,
    audience: Audience,
    filter: OrganogramFilter,
) -> Result<Option<SavedFile>> {
    documents::organogram_export(&state, format, audience, filter).await
}

/// Puts the organogram on the clipboard as a picture.
#[tauri::command]
pub(super) async fn organogram_copy(
    state: State<'_, Shared>,
    audience: Audience,
    filter: OrganogramFilter,
) -> Result<()> {
    documents::organogram_copy(&state, audience, filter).await
}

/// Everything about one role.
#[tauri::command]
pub(super) async fn role_page(state: State<'_, Shared>, role: RoleId) -> Result<RolePage> {
    with_school(&state, move |school| school.read(|read| roles::page::page(read, &role))).await
}

/// Adds a role.
#[tauri::command]
pub(super) async fn role_add(state: State<'_, Shared>, input: NewRole) -> Result<Outcome<RoleId>> {
    with_school(&state, move |school| roles::edit::add(school, &input)).await
}

/// Changes one field.
#[tauri::command]
pub(super) async fn role_update(state: State<'_, Shared>, role: RoleId, patch: RolePatch) -> Result<Outcome<()>> {
    with_school(&state, move |school| roles::edit::update(school, &role, patch)).await
}

/// Moves a role elsewhere in the tree.
#[tauri::command]
pub(super) async fn role_move(state: State<'_, Shared>, role: RoleId, to: Spot) -> Result<Outcome<()>> {
    with_school(&state, move |school| roles::edit::relocate(school, &role, &to)).await
}

/// Copies a role and everything below it, without the people.
#[tauri::command]
pub(super) async fn roles_paste(state: State<'_, Shared>, role: RoleId, to: Spot) -> Result<Outcome<RoleId>> {
    with_school(&state, move |school| roles::copy::paste(school, &role, &to)).await
}

/// Moves a role one place among its siblings.
#[tauri::command]
pub(super) async fn role_shift(state: State<'_, Shared>, role: RoleId, up: bool) -> Result<Outcome<()>> {
    with_school(&state, move |school| roles::edit::shift(school, &role, up)).await
}

/// Moves a role to the bin.
#[tauri::command]
pub(super) async fn role_delete(state: State<'_, Shared>, role: RoleId, children: ChildrenGo) -> Result<Outcome<()>> {
    with_school(&state, move |school| roles::edit::delete(school, &role, children)).await
}

/// Roles to tick.
#[tauri::command]
pub(super) async fn role_templates(state: State<'_, Shared>) -> Result<Templates> {
    let lang = state.preferences().lang;
    with_school(&state, move |school| school.read(|read| roles::templates::list(read, lang))).await
}

/// Adds the ticked roles, in one step.
#[tauri::command(rename_all = "snake_case")]
pub(super) async fn roles_from_template(
    state: State<'_, Shared>,
    keys: Vec<String>,
    school_type: Option<SchoolType>,
) -> Result<Outcome<u32>> {
    let lang = state.preferences().lang;
    with_school(&state, move |school| roles::templates::add(school, &keys, school_type, lang)).await
}

/// What a pasted list of roles is understood as.
#[tauri::command]
pub(super) async fn roles_list_preview(state: State<'_, Shared>, text: String) -> Result<PastedRoles> {
    with_school(&state, move |school| school.read(|read| roles::paste::preview(read, &text))).await
}

/// Adds a list of roles, in one step.
#[tauri::command]
pub(super) async fn roles_list_add(
    state: State<'_, Shared>,
    rows: Vec<ListedRole>,
    under: Option<RoleId>,
) -> Result<Outcome<u32>> {
    with_school(&state, move |school| roles::listed::add(school, &rows, under.as_ref())).await
}

/// Puts somebody in a role.
#[tauri::command]
pub(super) async fn role_assign(state: State<'_, Shared>, input: NewAssignment) -> Result<Outcome<AssignmentId>> {
    with_school(&state, move |school| roles::assign::assign(school, &input)).await
}

/// Takes somebody out of a role.
#[tauri::command]
pub(super) async fn role_unassign(state: State<'_, Shared>, assignment: AssignmentId) -> Result<Outcome<()>> {
    with_school(&state, move |school| roles::assign::unassign(school, &assignment)).await
}
