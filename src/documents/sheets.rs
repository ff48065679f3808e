//! The sheets that a choice in the print dialog gives, and the pages that a sheet is cut into.

use super::edition::{Edition, divided};
use super::imprint::Imprint;
use super::input::{PrintInput, PrintWhat, TilePaper};
use super::sheet::{Content, Frame, Sheet};
use super::view::{PrintView, Reading, TileView};
use crate::messages::text;
use crate::organogram::chart::Chart;
use crate::organogram::page::{self, Arranged, Orientation, Paper, Surface};

/// Points per millimetre.
const MM: f64 = 72.0 / 25.4;
/// What a printer leaves white at the edge of a page that will be glued.
pub(super) const PRINTER_MARGIN: f64 = 10.0 * MM;
/// How much of its neighbour a page shows again, for the glue.
const OVERLAP: f64 = 10.0 * MM;

/// How often a sheet of this size can be halved before it is A4.
fn halvings(paper: Paper) -> u32 {
    match paper {
        Paper::A4 => 0,
        Paper::A3 => 1,
        Paper::A2 => 2,
        Paper::A0 => 4,
    }
}

/// Short and long side of paper that is `halvings` times the size of A4, in points.
fn sides(halvings: u32) -> (f64, f64) {
    let mm = [(210.0, 297.0), (297.0, 420.0), (420.0, 594.0), (594.0, 841.0), (841.0, 1189.0)];
    let (short, long) = mm[halvings.min(4) as usize];
    (short * MM, long * MM)
}

fn turned((short, long): (f64, f64), landscape: bool) -> (f64, f64) {
    if landscape { (long, short) } else { (short, long) }
}

/// Size of the words around the chart: grows more slowly than the paper.
fn words_scale(halvings: u32) -> f64 {
    [0.74, 1.0, 1.34, 1.8, 2.4][halvings.min(4) as usize]
}

/// The sheets of a choice, in order.
pub(super) fn sheets(edition: &Edition, input: &PrintInput) -> Vec<Sheet> {
    let lang = edition.meta().lang;
    let charts = match &input.what {
        PrintWhat::All => vec![edition.chart().clone()],
        PrintWhat::Branch { role } => vec![edition.chart().branch(role)],
        PrintWhat::EachBranch => divided(edition.chart(), lang),
    };
    let is_branch = |at: usize| at > 0 || matches!(input.what, PrintWhat::Branch { .. });
    let title = |at: usize, chart: &Chart| match chart.roles.first().filter(|_| is_branch(at)) {
        Some(role) => role.title.clone(),
        None => text(lang, "doc_organogram_title", &[]),
    };
    let count = charts.len();
    let sheet = |(at, (arranged, chart)): (usize, (Arranged, &Chart))| {
        let place = (count > 1).then_some((at + 1, count));
        let content = Content { place, ..Content::chart(&arranged.scene, lang) };
        on_paper(content, edition, &title(at, chart), (input.paper, arranged.landscape), input.tiles)
    };
    arranged(&charts, edition, input).into_iter().zip(&charts).enumerate().map(sheet).collect()
}

/// Every chart on its sheet; several sheets are all turned the same way.
fn arranged(charts: &[Chart], edition: &Edition, input: &PrintInput) -> Vec<Arranged> {
    let turned = |orientation: Orientation| -> Vec<Arranged> {
        let surface = Surface::Page { paper: input.paper, orientation };
        charts.iter().map(|chart| page::arrange(chart, edition.meta().lang, surface, input.detail)).collect()
    };
    if input.orientation != Orientation::Best || charts.len() < 2 {
        return turned(input.orientation);
    }
    let (wide, high) = (turned(Orientation::Landscape), turned(Orientation::Portrait));
    let smallest = |all: &[Arranged]| all.iter().map(|one| one.smallest_pt).fold(f64::INFINITY, f64::min);
    if smallest(&high) > smallest(&wide) * 1.02 { high } else { wide }
}

/// A sheet of this paper, wider than high or not, cut into pages where that is asked for.
pub(super) fn on_paper(
    content: Content,
    imprint: &Imprint,
    title: &str,
    (paper, landscape): (Paper, bool),
    cut: Option<TilePaper>,
) -> Sheet {
    let halvings = halvings(paper);
    let k = words_scale(halvings);
    let (tiles, w, h) = tiles(halvings, cut, landscape);
    if !tiles.is_empty() {
        let frame = Frame { w, h, margin: 0.0, k: k * 0.95 };
        return Sheet { tiles, ..Sheet::on(frame, content, imprint, title) };
    }
    let (w, h) = turned(sides(halvings), landscape);
    let margin = (30.0 * k).max(24.0);
    Sheet::on(Frame { w, h, margin, k }, content, imprint, title)
}

/// The pages of a sheet that is glued together, row by row, and its width and height. None when one page holds it.
fn tiles(halvings: u32, of: Option<TilePaper>, landscape: bool) -> (Vec<TileView>, f64, f64) {
    let Some(of) = of else { return (Vec::new(), 0.0, 0.0) };
    let page = u32::from(of == TilePaper::A3);
    let Some(times) = halvings.checked_sub(page).filter(|times| *times > 0) else { return (Vec::new(), 0.0, 0.0) };
    // Each halving turns the paper: after an odd number of them the pages lie across the sheet.
    let (more, fewer) = (1_u32 << times.div_ceil(2), 1_u32 << (times / 2));
    let (columns, rows) = if landscape { (more, fewer) } else { (fewer, more) };
    let (w, h) = turned(sides(page), landscape == (times % 2 == 0));
    let (w, h) = (w - 2.0 * PRINTER_MARGIN, h - 2.0 * PRINTER_MARGIN);
    let at = |row: u32, column: u32| TileView {
        x: f64::from(column) * (w - OVERLAP),
        y: f64::from(row) * (h - OVERLAP),
        w,
        h,
    };
    let pages: Vec<TileView> = (0..rows).flat_map(|row| (0..columns).map(move |column| at(row, column))).collect();
    let full = |count: u32, side: f64| f64::from(count) * (side - OVERLAP) + OVERLAP;
    (pages, full(columns, w), full(rows, h))
}

/// The pages as the print dialog shows them.
pub fn print_view(edition: &Edition, input: &PrintInput) -> PrintView {
    view(&sheets(edition, input), edition)
}

/// Sheets as a print dialog shows them.
pub(super) fn view(sheets: &[Sheet], imprint: &Imprint) -> PrintView {
    let smallest = sheets.iter().map(|sheet| sheet.smallest).fold(f64::INFINITY, f64::min);
    let smallest_pt = if smallest.is_finite() { (smallest * 10.0 + 1e-6).floor() / 10.0 } else { 0.0 };
    let pages = sheets.iter().map(|sheet| sheet.tiles.len().max(1) as u32).sum();
    let label = |sheet: &Sheet| format!("{}. {}", sheet.title, sheet.alt);
    PrintView {
        pages,
        smallest_pt,
        reading: Reading::of(smallest_pt),
        code: imprint.code().to_owned(),
        sheets: sheets.iter().map(|sheet| sheet.view(label(sheet))).collect(),
    }
}

/// Paper and layout for pictures of the whole chart: the shape of a sheet or a slide.
pub(super) fn picture(edition: &Edition) -> Sheet {
    let surface = Surface::Page { paper: Paper::A3, orientation: Orientation::Landscape };
    let arranged = page::arrange(edition.chart(), edition.meta().lang, surface, crate::organogram::Detail::Full);
    Sheet::picture(
        Content::chart(&arranged.scene, edition.meta().lang),
        edition,
        &text(edition.meta().lang, "doc_organogram_title", &[]),
    )
}
