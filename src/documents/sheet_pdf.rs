//! Sheets as PDF: pictures as vectors and text, and a table with the same content after them.

use super::cut;
use super::drawing::{Drawing, Shape};
use super::error::DocumentError;
use super::imprint::Imprint;
use super::sheet::Sheet;
use super::{icons, typeset};
use serde_json::{Value, json};
use std::collections::BTreeMap;

const SHEETS: &str = include_str!("templates/sheets.typ");

/// The sheets, tagged, with `rows` set by `table`, a template, under `title`.
pub(super) fn pdf(
    sheets: &[Sheet],
    imprint: &Imprint,
    table: &str,
    title: &str,
    rows: Vec<Value>,
) -> Result<Vec<u8>, DocumentError> {
    let meta = imprint.meta();
    let drawings: Vec<&Drawing> = sheets.iter().flat_map(Sheet::parts).map(|part| &part.drawing).collect();
    let (icons, files) = icon_files(&drawings);
    let data = json!({
        "lang": meta.lang.tag(),
        "school": meta.school,
        "about": imprint.about(),
        "stamp": imprint.stamp(),
        "icons": icons,
        "pages": sheets.iter().enumerate().flat_map(|(at, sheet)| pages(sheet, at == 0, imprint)).collect::<Vec<_>>(),
        "table_level": if sheets.iter().any(|sheet| !sheet.tiles.is_empty()) { 1 } else { 2 },
        "table_title": title,
        "rows": rows,
    });
    typeset::pdf(&format!("{SHEETS}\n{table}"), data, files, meta)
}

/// One page for a sheet, or one for each part that it is cut into.
fn pages(sheet: &Sheet, first: bool, imprint: &Imprint) -> Vec<Value> {
    if !sheet.tiles.is_empty() {
        return cut::pages(sheet, imprint);
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
