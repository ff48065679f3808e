//! The landscape on paper and as a picture: one sheet, and the same content as a table after it.

use super::error::DocumentError;
use super::imprint::{Code, Imprint};
use super::landscape_drawing;
use super::meta::Meta;
use super::sheet::{Content, Sheet};
use super::svg;
use super::view::PrintView;
use super::{sheet_pdf, sheets};
use crate::kinds::{Audience, Cover};
use crate::landscape::input::LandscapePrint;
use crate::landscape::plan::{Contact, Landscape, Neighbour};
use crate::landscape::scene::Zone;
use crate::landscape::{arrange, audience};
use crate::messages::text;
use crate::organogram::page::{Orientation, Paper, Surface};
use serde_json::{Value, json};

const TABLE: &str = include_str!("templates/landscape.typ");

/// A landscape with only what its audience may see, and what a document of it says about itself.
#[derive(Debug, Clone)]
pub struct LandscapeEdition {
    landscape: Landscape,
    imprint: Imprint,
}

impl LandscapeEdition {
    /// The edition of `landscape` for `audience`.
    pub fn new(landscape: &Landscape, meta: Meta, audience: Audience) -> Self {
        let landscape = audience::of(landscape, audience);
        let code = code(&landscape, &meta.school, audience);
        Self { landscape, imprint: Imprint::new(meta, audience, code, "doc_landscape_about", None) }
    }

    /// What it says about itself.
    pub fn imprint(&self) -> &Imprint {
        &self.imprint
    }
}

fn code(landscape: &Landscape, school: &str, audience: Audience) -> String {
    let mut code = Code::new(school, audience);
    for partner in &landscape.partners {
        code.put(&partner.name);
        code.put(partner.category.as_str());
        code.put(partner.place.map_or("", |place| place.as_str()));
        code.put(partner.intensity.map_or("", |often| often.as_str()));
        code.put(partner.cover.as_str());
        for contact in [&partner.first, &partner.second] {
            code.put(contact.as_ref().map_or("", |c| &c.title));
            contact.iter().flat_map(|c| &c.people).for_each(|name| code.put(name));
        }
    }
    code.letters()
}

/// The sheet, tagged, with the same content as a table after it.
///
/// # Errors
/// [`DocumentError::DocumentFailed`] when the typesetter refuses, which is a defect.
pub fn landscape_pdf(edition: &LandscapeEdition, input: LandscapePrint) -> Result<Vec<u8>, DocumentError> {
    let title = text(edition.imprint.meta().lang, "doc_landscape_table", &[]);
    sheet_pdf::pdf(&[sheet(edition, input)], &edition.imprint, TABLE, &title, rows(edition))
}

/// The sheet as the print dialog shows it.
pub fn landscape_sheets(edition: &LandscapeEdition, input: LandscapePrint) -> PrintView {
    sheets::view(&[sheet(edition, input)], &edition.imprint)
}

/// The landscape with title, school, date, audience, code and legend as an SVG document (UTF-8).
pub fn landscape_svg(edition: &LandscapeEdition) -> String {
    let surface = Surface::Page { paper: Paper::A3, orientation: Orientation::Landscape };
    let (content, _) = content(edition, surface);
    svg::sheet_svg(&Sheet::picture(content, &edition.imprint, &title(edition)), &edition.imprint, "")
}

fn title(edition: &LandscapeEdition) -> String {
    text(edition.imprint.meta().lang, "doc_landscape_title", &[])
}

fn content(edition: &LandscapeEdition, surface: Surface) -> (Content, bool) {
    let lang = edition.imprint.meta().lang;
    let arranged = arrange(&edition.landscape, lang, surface);
    let count = edition.landscape.partners.len().to_string();
    let content = Content {
        drawing: landscape_drawing::landscape(&arranged.scene),
        legend: arranged.scene.legend,
        place: None,
        alt: text(lang, "doc_landscape_alt", &[("count", &count)]),
    };
    (content, arranged.landscape)
}

fn sheet(edition: &LandscapeEdition, input: LandscapePrint) -> Sheet {
    let surface = Surface::Page { paper: input.paper, orientation: input.orientation };
    let (content, wide) = content(edition, surface);
    sheets::on_paper(content, &edition.imprint, &title(edition), (input.paper, wide), None)
}

/// The table twin: every partner, by category and name.
fn rows(edition: &LandscapeEdition) -> Vec<Value> {
    let mut partners: Vec<&Neighbour> = edition.landscape.partners.iter().collect();
    partners.sort_by_key(|p| p.category);
    partners.into_iter().map(|p| row(p, edition)).collect()
}

fn row(partner: &Neighbour, edition: &LandscapeEdition) -> Value {
    let say = |key: String| text(edition.imprint.meta().lang, &key, &[]);
    let plain = edition.landscape.plain;
    let hidden = edition.landscape.names_hidden;
    let often = partner.intensity.map_or_else(String::new, |often| say(format!("intensity_{}", often.as_str())));
    let open = !plain && partner.cover == Cover::Nobody;
    let state = !plain && matches!(partner.cover, Cover::Paused | Cover::Candidate);
    json!({
        "name": if hidden { say("doc_landscape_hidden".to_owned()) } else { partner.name.clone() },
        "state": if state { say(format!("cover_{}", partner.cover.as_str())) } else { String::new() },
        "category": say(format!("category_{}", partner.category.as_str())),
        "zone": say(Zone::of(partner.place).key().to_owned()),
        "often": if plain { String::new() } else { often },
        "first": partner.first.as_ref().map_or_else(String::new, contact),
        "second": partner.second.as_ref().map_or_else(String::new, contact),
        "open": open,
        "alone": !plain && partner.cover == Cover::FirstOnly,
    })
}

/// "Cultuurcoördinator – Anouk Westerhof".
fn contact(contact: &Contact) -> String {
    let people = contact.people.join(", ");
    if people.is_empty() { contact.title.clone() } else { format!("{} – {people}", contact.title) }
}
