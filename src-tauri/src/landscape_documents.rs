//! Documents of the landscape: read under the lock, laid out and typeset without it, saved where the user says.

use crate::desktop::FileKind;
use crate::saving::{save_and_show, save_as};
use crate::state::Shared;
use crate::with_school::{apart, with_school};
use spil::documents::view::PrintView;
use spil::documents::{LandscapeEdition, Meta, landscape_pdf, landscape_svg};
use spil::error::Result;
use spil::landscape::input::{LandscapeFilter, LandscapeFormat, LandscapePrint};
use spil::wire::start::SavedFile;

/// The sheet that would be printed.
///
/// # Errors
/// `no_school_open`; errors of the store.
pub async fn landscape_sheets(state: &Shared, input: LandscapePrint, filter: LandscapeFilter) -> Result<PrintView> {
    let edition = edition(state, input, filter).await?;
    apart(state, move |_| Ok(spil::documents::landscape_sheets(&edition, input))).await
}

/// Makes a tagged PDF with a table twin, which is then opened in its own program, or a picture of lines.
///
/// # Errors
/// As [`save_as`]; `document_failed` when it cannot be made.
pub async fn landscape_document(
    state: &Shared,
    format: LandscapeFormat,
    input: LandscapePrint,
    filter: LandscapeFilter,
) -> Result<Option<SavedFile>> {
    let edition = edition(state, input, filter).await?;
    let meta = edition.imprint().meta();
    let name = spil::messages::text(meta.lang, "dialog_landscape_name", &[("school", &meta.school)]);
    match format {
        LandscapeFormat::Pdf => {
            save_and_show(state, FileKind::Pdf, name, move || Ok(landscape_pdf(&edition, input)?)).await
        }
        LandscapeFormat::Svg => {
            save_as(state, FileKind::Svg, name, move || Ok(landscape_svg(&edition).into_bytes())).await
        }
    }
}

async fn edition(state: &Shared, input: LandscapePrint, filter: LandscapeFilter) -> Result<LandscapeEdition> {
    let (lang, date) = (state.preferences().lang, state.clock.today());
    with_school(state, move |school| {
        let plan = school.read(|read| spil::landscape::view::plan_of(read, &filter))?;
        Ok(LandscapeEdition::new(&plan, Meta { school: school.view()?.name, date, lang }, input.audience))
    })
    .await
}
