//! Documents of the organogram and the list of partners: read under the lock, typeset without it, saved where the user says.

use crate::desktop::FileKind;
use crate::saving::save_as;
use crate::state::Shared;
use crate::with_school::with_school;
use spil::documents::{Meta, Paper, organogram_pdf as typeset, organogram_svg as draw};
use spil::error::Result;
use spil::organogram::chart::Chart;
use spil::school::School;
use spil::wire::start::SavedFile;

/// Makes a tagged PDF with a table twin and saves it.
///
/// # Errors
/// As [`save_as`]; `document_failed` when it cannot be typeset.
pub async fn organogram_pdf(state: &Shared) -> Result<Option<SavedFile>> {
    let (chart, meta) = chart(state).await?;
    let name = file_name(&meta);
    save_as(state, FileKind::Pdf, name, move || Ok(typeset(&chart, &meta, Paper::A3)?)).await
}

/// Makes a drawing for other programs and saves it.
///
/// # Errors
/// As [`save_as`].
pub async fn organogram_svg(state: &Shared) -> Result<Option<SavedFile>> {
    let (chart, meta) = chart(state).await?;
    let name = file_name(&meta);
    save_as(state, FileKind::Svg, name, move || Ok(draw(&chart, &meta).into_bytes())).await
}

/// Makes the list of partners for Excel and saves it.
///
/// # Errors
/// As [`save_as`]; `document_failed` when it cannot be made.
pub async fn partners_xlsx(state: &Shared) -> Result<Option<SavedFile>> {
    let lang = state.preferences().lang;
    let read = move |school: &mut School| {
        Ok((school.read(|read| spil::exchange::partners_xlsx(read, lang))?, school.view()?.name))
    };
    let (bytes, school) = with_school(state, read).await?;
    let name = spil::messages::text(lang, "dialog_partners_name", &[("school", &school)]);
    save_as(state, FileKind::Xlsx, name, move || Ok(bytes)).await
}

async fn chart(state: &Shared) -> Result<(Chart, Meta)> {
    let (lang, date) = (state.preferences().lang, state.clock.today());
    with_school(state, move |school| {
        let chart = school.read(|read| spil::organogram::view::chart(read, lang))?;
        Ok((chart, Meta { school: school.view()?.name, date, lang }))
    })
    .await
}

fn file_name(meta: &Meta) -> String {
    spil::messages::text(meta.lang, "dialog_organogram_name", &[("school", &meta.school)])
}
