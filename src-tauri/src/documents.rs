//! Documents of the organogram and the list of partners: read under the lock, typeset without it, saved where the user says.

use crate::desktop::FileKind;
use crate::saving::{save_and_show, save_as};
use crate::state::Shared;
use crate::with_school::{apart, with_school};
use spil::documents::input::{ExportFormat, PrintInput};
use spil::documents::view::PrintView;
use spil::documents::{self, DocumentError, Edition, Meta};
use spil::error::Result;
use spil::exchange::input::PartnerExport;
use spil::exchange::out;
use spil::exchange::roles::{roles_csv, roles_xlsx};
use spil::ids::PersonId;
use spil::kinds::Audience;
use spil::school::School;
use spil::views::input::OrganogramFilter;
use spil::wire::start::SavedFile;

/// The sheets that would be printed.
///
/// # Errors
/// `no_school_open`; errors of the store.
pub async fn organogram_sheets(state: &Shared, input: PrintInput, filter: OrganogramFilter) -> Result<PrintView> {
    let edition = edition(state, input.audience, filter).await?;
    apart(state, move |_| Ok(documents::print_view(&edition, &input))).await
}

/// Makes a tagged PDF with a table twin, saves it and opens it in the program that prints it.
///
/// # Errors
/// As [`save_as`]; `document_failed` when it cannot be typeset.
pub async fn organogram_pdf(state: &Shared, input: PrintInput, filter: OrganogramFilter) -> Result<Option<SavedFile>> {
    let edition = edition(state, input.audience, filter).await?;
    let name = file_name(edition.meta());
    save_and_show(state, FileKind::Pdf, name, move || Ok(documents::organogram_pdf(&edition, &input)?)).await
}

/// Makes a file for other programs and saves it.
///
/// # Errors
/// As [`save_as`]; `document_failed` when it cannot be made.
pub async fn organogram_export(
    state: &Shared,
    format: ExportFormat,
    audience: Audience,
    filter: OrganogramFilter,
) -> Result<Option<SavedFile>> {
    let edition = edition(state, audience, filter).await?;
    let name = file_name(edition.meta());
    save_as(state, kind(format), name, move || Ok(file(&edition, format)?)).await
}

/// Puts the organogram on the clipboard as a picture.
///
/// # Errors
/// `document_failed` when it cannot be drawn; `clipboard_refused` when the computer does not take it.
pub async fn organogram_copy(state: &Shared, audience: Audience, filter: OrganogramFilter) -> Result<()> {
    let edition = edition(state, audience, filter).await?;
    let copy = move |state: &Shared| {
        let taken = state.desktop.copy(documents::organogram_picture(&edition)?);
        if taken { Ok(()) } else { Err(DocumentError::ClipboardRefused.into()) }
    };
    apart(state, copy).await
}

fn kind(format: ExportFormat) -> FileKind {
    match format {
        ExportFormat::Png => FileKind::Png,
        ExportFormat::Svg => FileKind::Svg,
        ExportFormat::Drawio => FileKind::Drawio,
        ExportFormat::Xlsx => FileKind::Xlsx,
        ExportFormat::Csv => FileKind::Csv,
        ExportFormat::Html => FileKind::Html,
    }
}

fn file(edition: &Edition, format: ExportFormat) -> std::result::Result<Vec<u8>, DocumentError> {
    Ok(match format {
        ExportFormat::Png => documents::organogram_png(edition)?,
        ExportFormat::Svg => documents::organogram_svg(edition).into_bytes(),
        ExportFormat::Drawio => documents::organogram_drawio(edition).into_bytes(),
        ExportFormat::Xlsx => roles_xlsx(edition)?,
        ExportFormat::Csv => roles_csv(edition)?,
        ExportFormat::Html => documents::organogram_html(edition).into_bytes(),
    })
}

/// Makes a file of the register and saves it; what is for paper is opened in the program that prints it.
///
/// # Errors
/// As [`save_as`]; `document_failed` when it cannot be made.
pub async fn partners_export(state: &Shared, format: PartnerExport) -> Result<Option<SavedFile>> {
    let (lang, date) = (state.preferences().lang, state.clock.today());
    let read = move |school: &mut School| {
        let meta = Meta { school: school.view()?.name, date, lang };
        Ok((school.read(|read| out::prepare(read, format, meta.clone()))?, meta.school))
    };
    let (prepared, school) = with_school(state, read).await?;
    let (kind, name) = export_kind(format);
    let name = spil::messages::text(lang, name, &[("school", &school)]);
    match kind {
        FileKind::Pdf => save_and_show(state, kind, name, move || prepared.make()).await,
        _ => save_as(state, kind, name, move || prepared.make()).await,
    }
}

fn export_kind(format: PartnerExport) -> (FileKind, &'static str) {
    match format {
        PartnerExport::Xlsx => (FileKind::Xlsx, "dialog_partners_name"),
        PartnerExport::Csv => (FileKind::Csv, "dialog_partners_name"),
        PartnerExport::Cards => (FileKind::Cards, "dialog_cards_name"),
        PartnerExport::Calendar => (FileKind::Calendar, "dialog_calendar_name"),
        PartnerExport::Labels => (FileKind::Pdf, "dialog_labels_name"),
        PartnerExport::Attention => (FileKind::Pdf, "dialog_attention_name"),
        PartnerExport::Organisations => (FileKind::Xlsx, "dialog_organisations_name"),
    }
}

/// Makes the sheet on which somebody goes through their partners and saves it.
///
/// # Errors
/// As [`save_as`]; `not_found` when the person is gone; `document_failed` when it cannot be made.
pub async fn update_sheet(state: &Shared, person: PersonId) -> Result<Option<SavedFile>> {
    let lang = state.preferences().lang;
    let read = move |school: &mut School| school.read(|read| out::update_sheet(read, &person, lang));
    let (name, bytes) = with_school(state, read).await?;
    let name = spil::messages::text(lang, "dialog_update_sheet_name", &[("name", &name)]);
    save_as(state, FileKind::Xlsx, name, move || Ok(bytes)).await
}

async fn edition(state: &Shared, audience: Audience, filter: OrganogramFilter) -> Result<Edition> {
    let (lang, date) = (state.preferences().lang, state.clock.today());
    with_school(state, move |school| {
        let chart = school.read(|read| spil::organogram::view::chart_of_view(read, lang, &filter))?;
        Ok(Edition::new(&chart, Meta { school: school.view()?.name, date, lang }, audience))
    })
    .await
}

fn file_name(meta: &Meta) -> String {
    spil::messages::text(meta.lang, "dialog_organogram_name", &[("school", &meta.school)])
}
