//! The organogram as PDF: one sheet with the chart as vectors and text, and a table twin after it.

use super::drawing::{self, Drawing, Shape};
use super::error::DocumentError;
use super::legend;
use super::meta::Meta;
use super::{icons, typeset};
use crate::kinds::Cover;
use crate::messages::text;
use crate::organogram::chart::Chart;
use crate::organogram::scene::{Card, PartnerFacts};
use crate::organogram::{Detail, scene_for};
use serde_json::{Value, json};
use std::collections::BTreeMap;

const TEMPLATE: &str = include_str!("templates/organogram.typ");

/// Paper for the sheet with the chart; always landscape.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Paper {
    /// 297 × 210 mm.
    A4,
    /// 420 × 297 mm.
    #[default]
    A3,
}

/// Measures of a sheet in points.
struct Sheet {
    w: f64,
    h: f64,
    margin: f64,
    head: f64,
    title: f64,
    /// Points per scene unit in the legend.
    legend_unit: f64,
}

/// Largest points per scene unit: a title then measures 18 pt.
const LARGEST: f64 = 0.129;
/// Room between chart and legend, and of the line above the legend, in points.
const ABOVE_LEGEND: f64 = 16.0;

impl Paper {
    /// Width and height that the chart itself gets, in scene units.
    fn surface(self) -> (i32, i32) {
        let sheet = self.sheet();
        let (w, h) = (sheet.w - 2.0 * sheet.margin, sheet.h - 2.0 * sheet.margin - sheet.head - 40.0);
        ((w / LARGEST) as i32, (h / LARGEST) as i32)
    }

    fn sheet(self) -> Sheet {
        match self {
            Self::A4 => Sheet { w: 841.9, h: 595.3, margin: 25.0, head: 46.0, title: 20.0, legend_unit: 0.06 },
            Self::A3 => Sheet { w: 1190.6, h: 841.9, margin: 31.0, head: 62.0, title: 28.0, legend_unit: 0.075 },
        }
    }
}

/// The chart on one sheet of `paper`, tagged, with the same content as a table after it.
///
/// # Errors
/// [`DocumentError::DocumentFailed`] when the typesetter refuses, which is a defect.
pub fn organogram_pdf(chart: &Chart, meta: &Meta, paper: Paper) -> Result<Vec<u8>, DocumentError> {
    let sheet = paper.sheet();
    let scene = scene_for(chart, meta.lang, paper.surface(), Detail::Full);
    let width = sheet.w - 2.0 * sheet.margin;
    let chart = drawing::chart(&scene);
    let legend = legend::legend(&scene.legend, (width / sheet.legend_unit) as i32);
    let legend_h = f64::from(legend.h) * sheet.legend_unit;
    let room = sheet.h - 2.0 * sheet.margin - sheet.head - legend_h - ABOVE_LEGEND;
    let fit = (width / f64::from(chart.w.max(1))).min(room / f64::from(chart.h.max(1))).min(LARGEST);

    let (icons, files) = icon_files(&[&chart, &legend]);
    let count = scene.cards.len().to_string();
    let meanings: Vec<&str> = scene.legend.iter().map(|item| item.text.as_str()).collect();
    let data = json!({
        "lang": meta.lang.tag(),
        "school": meta.school,
        "about": text(meta.lang, "doc_organogram_about", &[("school", &meta.school), ("date", &meta.date_words())]),
        "date": meta.date_words(),
        "school_year": meta.school_year(),
        "alt": text(meta.lang, "doc_organogram_alt", &[("count", &count)]),
        "legend_alt": text(meta.lang, "doc_legend_alt", &[("meanings", &meanings.join(", "))]),
        "sheet": {
            "w": sheet.w, "h": sheet.h, "margin": sheet.margin, "head": sheet.head, "title": sheet.title,
            "room": room, "unit": fit, "legend_unit": sheet.legend_unit,
        },
        "icons": icons,
        "chart": chart,
        "legend": legend,
        "rows": scene.cards.iter().map(|card| row(card, meta)).collect::<Vec<_>>(),
    });
    typeset::pdf(TEMPLATE, data, files, meta)
}

fn row(card: &Card, meta: &Meta) -> Value {
    let facts = &card.facts;
    json!({
        "level": card.level.min(8),
        "title": facts.title,
        "holders": facts.holders.join(", "),
        "stand_ins": facts.stand_ins.join(", "),
        "badges": facts.badges,
        "hours": facts.hours.as_deref().unwrap_or_default(),
        "partners": facts.partners.iter().map(|p| partner(p, meta)).collect::<Vec<_>>(),
    })
}

/// "CJG – Jorn Hendriks (geen tweede aanspreekpunt, nog te bevestigen)".
fn partner(facts: &PartnerFacts, meta: &Meta) -> String {
    let mut remarks = Vec::new();
    if facts.cover != Cover::Both {
        remarks.push(text(meta.lang, &format!("scene_legend_cover_{}", facts.cover.as_str()), &[]));
    }
    if !facts.confirmed {
        remarks.push(text(meta.lang, "scene_unconfirmed", &[]));
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
