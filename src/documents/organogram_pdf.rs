//! The organogram as PDF: sheets with the chart as vectors and text, and a table twin after them.

use super::edition::Edition;
use super::error::DocumentError;
use super::input::PrintInput;
use super::{sheet_pdf, sheets};
use crate::kinds::Cover;
use crate::messages::text;
use crate::organogram::Detail;
use crate::organogram::page::{self, Surface};
use crate::organogram::scene::{Card, PartnerFacts};
use serde_json::{Value, json};

const TABLE: &str = include_str!("templates/organogram.typ");

/// The sheets of a choice, tagged, with the same content as a table after them.
///
/// # Errors
/// [`DocumentError::DocumentFailed`] when the typesetter refuses, which is a defect.
pub fn organogram_pdf(edition: &Edition, input: &PrintInput) -> Result<Vec<u8>, DocumentError> {
    let sheets = sheets::sheets(edition, input);
    let title = text(edition.meta().lang, "doc_table_title", &[]);
    sheet_pdf::pdf(&sheets, edition, TABLE, &title, rows(edition))
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
