//! The organogram as PDF: sheets with the chart as vectors and text, and a table twin after them.

use super::cut;
use super::drawing::{Drawing, Shape};
use super::edition::Edition;
use super::error::DocumentError;
use super::input::PrintInput;
use super::sheet::Sheet;
use super::{icons, sheets, typeset};
use crate::kinds::Cover;
use crate::messages::text;
use crate::organogram::Detail;
use crate::organogram::page::{self, Surface};
use crate::organogram::scene::{Card, PartnerFacts};
use serde_json::{Value, json};
use std::collections::BTreeMap;

const TEMPLATE: &str = include_str!("templates/organogram.typ");

/// The sheets of a choice, tagged, with the same content as a table after them.
///
/// # Errors
/// [`DocumentError::DocumentFailed`] when the typesetter refuses, which is a defect.
pub fn organogram_pdf(edition: &Edition, input: &PrintInput) -> Result<Vec<u8>, DocumentError> {
    let meta = edition.meta();
    let sheets = sheets::sheets(edition, input);
    let drawings: Vec<&Drawing> = sheets.iter().flat_map(Sheet::parts).map(|part| &part.drawing).collect();
    let (icons, files) = icon_files(&drawings);
    let data = json!({
        "lang": meta.lang.tag(),
        "school": meta.school,
        "about": edition.about(),
        "stamp": edition.stamp(),
        "icons": icons,
        "pages": sheets.iter().enumerate().flat_map(|(at, sheet)| pages(sheet, at == 0, edition)).collect::<Vec<_>>(),
        "table_level": if sheets.iter().any(|sheet| !sheet.tiles.is_empty()) { 1 } else { 2 },
        "rows": rows(edition),
    });
    typeset::pdf(TEMPLATE, data, files, meta)
}

/// One page for a sheet, or one for each part that it is cut into.
fn pages(sheet: &Sheet, first: bool, edition: &Edition) -> Vec<Value> {
    if !sheet.tiles.is_empty() {
        return cut::pages(sheet, edition);
    }
    vec![json!({
        "w": sheet.w,
        "h": sheet.h,
        "level": if first { 1 } else { 2 },
        "head": sheet.head,
        "pictures": [{ "alt": sheet.alt, "parts": [sheet.chart] }, { "alt": sheet.legend_alt, "parts": [sheet.legend] }],
        "foot": sheet.foot,
    })]
}

/// The table twin: every role of the edition, whatever the sheets show.
fn rows(edition: &Edition) -> Vec<Value> {
    let chart = edition.chart();
    // Facts and levels are the same in every layout; this one costs least.
    let surface = Surface::Window { w: 10_000, h: 10_000 };
    let scene = page::arrange(chart, edition.meta().lang, surface, Detail::Names).scene;
    scene.cards.iter().map(|card| row(card, edition)).collect()
}

fn row(card: &Card, edition: &Edition) -> Value {
    let facts = &card.facts;
    json!({
        "level": card.level.min(8),
        "title": facts.title,
        "holders": facts.holders.join(", "),
        "stand_ins": facts.stand_ins.join(", "),
        "badges": facts.badges,
        "hours": facts.hours.as_deref().unwrap_or_default(),
        "partners": facts.partners.iter().map(|p| partner(p, edition)).collect::<Vec<_>>(),
    })
}

/// "CJG – Jorn Hendriks (geen tweede aanspreekpunt, nog te bevestigen)".
pub(super) fn partner(facts: &PartnerFacts, edition: &Edition) -> String {
    let lang = edition.meta().lang;
    let mut remarks = Vec::new();
    if facts.cover != Cover::Both {
        remarks.push(text(lang, &format!("scene_legend_cover_{}", facts.cover.as_str()), &[]));
    }
    if !facts.confirmed {
        remarks.push(text(lang, "scene_unconfirmed", &[]));
    }
    let contact = facts.contact.as_deref().filter(|c| !c.is_empty() && !facts.name.starts_with(c));
    let named = contact.map_or_else(|| facts.name.clone(), |contact| format!("{} – {contact}", facts.name));
    if remarks.is_empty() { named } else { format!("{named} ({})", remarks.join(", ")) }
}

/// Icons that occur as virtual SVG files: a table icon and colour → path, and path → content.
fn icon_files(drawings: &[&Drawing]) -> (BTreeMap<String, String>, BTreeMap<String, String>) {
    let mut paths = BTreeMap::new();
    let mut files = BTreeMap::new();
    for shape in drawings.iter().flat_map(|d| &d.layers).flat_map(|l| &l.shapes) {
        if let Shape::Icon { name, colour, .. } = shape {
            let path = format!("icons/{name}-{}.svg", colour.trim_start_matches('#'));
            files.entry(path.clone()).or_insert_with(|| icons::file(name, colour));
            paths.insert(format!("{name}{colour}"), format!("/{path}"));
        }
    }
    (paths, files)
}
