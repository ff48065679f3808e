//! A sheet cut into pages that are glued together: what each page shows, marks to cut along, and its place.

use super::band::{UNIT, words};
use super::drawing::{Drawing, Layer, Paint, Shape, Step};
use super::imprint::Imprint;
use super::palette as ink;
use super::sheet::Sheet;
use super::sheets::PRINTER_MARGIN;
use super::view::{PartView, TileView};
use crate::messages::text;
use crate::organogram::measure::{REGULAR, SEMIBOLD};
use serde_json::{Value, json};

/// Length of a mark, in tenths of a point.
const MARK: i32 = 140;
/// Room between a mark and the corner that it points at.
const AWAY: i32 = 40;

/// The pages of a sheet, row by row.
pub(super) fn pages(sheet: &Sheet, imprint: &Imprint) -> Vec<Value> {
    let count = sheet.tiles.len();
    let columns = sheet.tiles.iter().take_while(|tile| tile.y <= 0.0).count().max(1);
    let page = |(at, tile): (usize, &TileView)| {
        let place = place(at, columns, count, imprint);
        let parts: Vec<PartView> = sheet.parts().into_iter().filter_map(|part| seen(part, *tile)).collect();
        json!({
            "w": tile.w + 2.0 * PRINTER_MARGIN,
            "h": tile.h + 2.0 * PRINTER_MARGIN,
            "window": { "x": PRINTER_MARGIN, "y": PRINTER_MARGIN, "w": tile.w, "h": tile.h },
            "pictures": [{ "alt": format!("{place}. {}", sheet.alt), "parts": parts }],
            "marks": marks(*tile, &place, imprint),
        })
    };
    sheet.tiles.iter().enumerate().map(page).collect()
}

/// "Blad 3 van 8: rij 1, kolom 3".
fn place(at: usize, columns: usize, count: usize, imprint: &Imprint) -> String {
    let [page, pages, row, column] = [at + 1, count, at / columns + 1, at % columns + 1].map(|n| n.to_string());
    let params = [("page", page.as_str()), ("pages", &pages), ("row", &row), ("column", &column)];
    text(imprint.meta().lang, "doc_tile", &params)
}

/// What a page shows of a part, moved to the page's own corner; none when nothing of it is there.
fn seen(part: &PartView, tile: TileView) -> Option<PartView> {
    let layers: Vec<Layer> = part.drawing.layers.iter().filter_map(|layer| seen_of(layer, part, tile)).collect();
    let drawing = Drawing { layers, ..Drawing { w: part.drawing.w, h: part.drawing.h, layers: Vec::new() } };
    let moved = PartView { x: part.x - tile.x, y: part.y - tile.y, unit: part.unit, drawing };
    (!moved.drawing.layers.is_empty()).then_some(moved)
}

fn seen_of(layer: &Layer, part: &PartView, tile: TileView) -> Option<Layer> {
    let seen = |shape: &&Shape| {
        let [x0, y0, x1, y1] = extent(shape).map(|n| f64::from(n) * part.unit);
        let (x0, x1, y0, y1) = (x0 + part.x, x1 + part.x, y0 + part.y, y1 + part.y);
        x0 <= tile.x + tile.w && x1 >= tile.x && y0 <= tile.y + tile.h && y1 >= tile.y
    };
    let shapes: Vec<Shape> = layer.shapes.iter().filter(seen).cloned().collect();
    (!shapes.is_empty()).then(|| Layer { label: layer.label.clone(), shapes })
}

/// Left, top, right and bottom of a shape.
fn extent(shape: &Shape) -> [i32; 4] {
    match shape {
        Shape::Rect { x, y, w, h, .. } => [*x, *y, x + w, y + h],
        Shape::Circle { x, y, r, .. } => [x - r, y - r, x + r, y + r],
        Shape::Text { x, y, w, size, .. } => [*x, y - size, x + w, y + size / 2],
        Shape::Icon { x, y, size, .. } => [*x, *y, x + size, y + size],
        Shape::Path { steps, .. } => {
            let all = |pick: fn(&Step) -> i32| steps.iter().map(pick);
            let xs = |s: &Step| match *s {
                Step::Move { x, .. } | Step::Line { x, .. } | Step::Quad { x, .. } => x,
            };
            let ys = |s: &Step| match *s {
                Step::Move { y, .. } | Step::Line { y, .. } | Step::Quad { y, .. } => y,
            };
            let least = |pick: fn(&Step) -> i32| all(pick).min().unwrap_or(0);
            let most = |pick: fn(&Step) -> i32| all(pick).max().unwrap_or(0);
            [least(xs), least(ys), most(xs), most(ys)]
        }
    }
}

/// Marks at the four corners, and in the white edge what this page is. In tenths of a point of the page.
fn marks(tile: TileView, place: &str, imprint: &Imprint) -> PartView {
    let units = |points: f64| (points / UNIT).round() as i32;
    let margin = units(PRINTER_MARGIN);
    let (right, bottom) = (margin + units(tile.w), margin + units(tile.h));
    let mut shapes = Vec::new();
    let mut line = |x: i32, y: i32, to_x: i32, to_y: i32| {
        let steps = vec![Step::Move { x, y }, Step::Line { x: to_x, y: to_y }];
        shapes.push(Shape::Path { steps, paint: Paint::line(ink::TEXT, 5) });
    };
    for (x, away) in [(margin, -1), (right, 1)] {
        for (y, up) in [(margin, -1), (bottom, 1)] {
            line(x + away * AWAY, y, x + away * (AWAY + MARK), y);
            line(x, y + up * AWAY, x, y + up * (AWAY + MARK));
        }
    }
    let y = bottom + 180;
    let first = words(margin + 260, y, 75, SEMIBOLD, ink::TEXT, place);
    let x = match &first {
        Shape::Text { x, w, .. } => x + w + 120,
        _ => margin,
    };
    let about = format!("{} · {}", imprint.about(), imprint.stamp());
    shapes.push(first);
    shapes.push(words(x, y, 75, REGULAR, ink::MUTED, &about));
    let (w, h) = (right + margin, bottom + margin);
    let drawing = Drawing { w, h, layers: vec![Layer { label: None, shapes }] };
    PartView { x: 0.0, y: 0.0, unit: UNIT, drawing }
}
