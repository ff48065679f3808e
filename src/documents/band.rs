//! What stands around a chart: title and facts above it, legend, code and sign below it. In tenths of a point.

use super::drawing::{Drawing, Layer, Paint, Shape, Step, frame};
use super::imprint::Imprint;
use super::legend;
use super::palette as ink;
use crate::messages::text;
use crate::organogram::measure::{self, BOLD, REGULAR, SEMIBOLD};
use crate::organogram::scene::LegendItem;

/// Points per unit of these drawings.
pub(super) const UNIT: f64 = 0.1;
/// Size of the legend's words in its own drawing.
const LEGEND_TEXT: f64 = 120.0;

/// A line of words with its baseline at `y`.
pub(super) fn words(x: i32, y: i32, size: i32, weight: u16, fill: &'static str, words: &str) -> Shape {
    let w = measure::width(words, size, weight);
    Shape::Text { x, y, w, size, weight, fill, text: words.to_owned() }
}

/// The band above the chart. The first layer is the title.
pub(super) struct Head {
    pub(super) drawing: Drawing,
    /// The title as it stands on the sheet.
    pub(super) title: String,
}

/// Title, school, date, school year, audience and which sheet of how many, `width` wide; `k` is 1 on A3.
pub(super) fn head(imprint: &Imprint, title: &str, place: Option<(usize, usize)>, width: i32, k: f64) -> Head {
    let sized = |points: f64, least: f64| ((points * k).max(least) * 10.0).round() as i32;
    let (title_size, school_size) = (sized(29.0, 19.0), sized(14.0, 11.0));
    let (label_size, fact_size) = (sized(9.5, 8.0), sized(11.5, 8.5));
    let gap = sized(20.0, 13.0);
    let meta = imprint.meta();
    let say = |key: &str| text(meta.lang, key, &[]);
    let mut facts = vec![
        (say("doc_as_of"), meta.date_words()),
        (say("doc_school_year"), meta.school_year()),
        (say("doc_for"), imprint.audience_words()),
    ];
    if let Some((sheet, sheets)) = place {
        let numbers = [("sheet", &*sheet.to_string()), ("sheets", &*sheets.to_string())];
        facts.push((say("doc_sheet_label"), text(meta.lang, "doc_sheet_place", &numbers)));
    }
    let wide = measure::width;
    let fact_w =
        |(label, fact): &(String, String)| wide(label, label_size, REGULAR).max(wide(fact, fact_size, SEMIBOLD));
    let all_facts: i32 = facts.iter().map(fact_w).sum::<i32>() + (facts.len() as i32 - 1) * gap;

    // A long title gives way before it reaches the facts.
    let room = (width - all_facts - 2 * gap).max(width / 3);
    let full_w = wide(title, title_size, BOLD);
    let title_size = if full_w > room { (title_size * room / full_w).max(sized(14.0, 12.0)) } else { title_size };
    let title_w = wide(title, title_size, BOLD);
    let school_w = wide(&meta.school, school_size, REGULAR);
    let beside = title_w + gap + school_w + 2 * gap + all_facts <= width;

    let base = title_size * 86 / 100;
    let mut shapes = Vec::new();
    let school_base = if beside { base } else { base + school_size * 150 / 100 };
    let school_x = if beside { title_w + gap } else { 0 };
    shapes.push(words(school_x, school_base, school_size, REGULAR, ink::MUTED, &meta.school));
    let mut x = width - all_facts;
    for fact in &facts {
        shapes.push(words(x, base - fact_size * 135 / 100, label_size, REGULAR, ink::MUTED, &fact.0));
        shapes.push(words(x, base, fact_size, SEMIBOLD, ink::TEXT, &fact.1));
        x += fact_w(fact) + gap;
    }
    let h = school_base + sized(7.0, 6.0);
    let heading = words(0, base, title_size, BOLD, ink::TEXT, title);
    let layer = |shapes| Layer { label: None, shapes };
    let drawing = Drawing { w: width, h, layers: vec![layer(vec![heading]), layer(shapes)] };
    Head { drawing, title: title.to_owned() }
}

/// The band below the chart: a line, what stands right in it, and the legend with its own unit.
pub(super) struct Foot {
    pub(super) drawing: Drawing,
    pub(super) legend: Drawing,
    /// Points per unit of the legend.
    pub(super) legend_unit: f64,
    /// Top of the legend below the top of the foot, in points.
    pub(super) legend_y: f64,
}

/// The foot, `width` wide; `k` is 1 on A3.
pub(super) fn foot(imprint: &Imprint, items: &[LegendItem], width: i32, k: f64) -> Foot {
    let size = ((9.5 * k).max(8.0) * 10.0).round() as i32;
    let line = (8.0 * k).max(6.0).round() as i32;
    let (above, icon) = (size * 9 / 10, size * 17 / 10);
    let mark = imprint.code();
    let code_size = size * 105 / 100;
    let code_w = measure::width(mark, code_size, BOLD);
    let ask = imprint.whom_to_tell();
    let ask_w = ask.as_deref().map_or(0, |ask| measure::with_slack(measure::width(ask, size, REGULAR)) + size);
    let right = ask_w + code_w + size + icon;

    let legend_unit = f64::from(size) * UNIT / LEGEND_TEXT;
    let room = f64::from(width - right - 2 * size) * UNIT;
    let legend = legend::legend(items, (room / legend_unit) as i32);
    let legend_h = (f64::from(legend.h) * legend_unit / UNIT).round() as i32;
    let row = (240.0 * legend_unit / UNIT).round() as i32;

    let base = measure::baseline(above, row.max(icon), size);
    let mut shapes = vec![frame(0, 0, width, line, 0, 0, Paint::fill(ink::TEXT))];
    let start = width - right;
    if let Some(ask) = &ask {
        shapes.push(words(start, base, size, REGULAR, ink::MUTED, ask));
    }
    shapes.push(words(start + ask_w, base, code_size, BOLD, ink::TEXT, mark));
    sign(&mut shapes, width - icon, above + (row.max(icon) - icon) / 2, icon);
    let h = above + legend_h.max(icon);
    Foot {
        drawing: Drawing { w: width, h, layers: vec![Layer { label: None, shapes }] },
        legend,
        legend_unit,
        legend_y: f64::from(above + (row.max(icon) - row) / 2) * UNIT,
    }
}

/// The sign of the product, as in its icon.
fn sign(shapes: &mut Vec<Shape>, left: i32, top: i32, size: i32) {
    let at = |x: f64, y: f64| (left + (x * f64::from(size) / 128.0) as i32, top + (y * f64::from(size) / 128.0) as i32);
    let long = |units: f64| ((units * f64::from(size) / 128.0).round() as i32).max(1);
    shapes.push(frame(left, top, size, size, long(28.0), long(28.0), Paint::fill(ink::PRIMARY)));
    // An open ring: seven eighths of a circle, clockwise from the upper right to the top.
    let point = |eighths: f64, reach: f64| {
        let angle = std::f64::consts::FRAC_PI_4 * eighths;
        at(64.0 + angle.sin() * 40.0 * reach, 64.0 - angle.cos() * 40.0 * reach)
    };
    let bulge = 1.0 / (std::f64::consts::FRAC_PI_4 / 2.0).cos();
    let (x, y) = point(1.0, 1.0);
    let mut steps = vec![Step::Move { x, y }];
    for eighth in 1..8 {
        let ((cx, cy), (x, y)) = (point(f64::from(eighth) + 0.5, bulge), point(f64::from(eighth) + 1.0, 1.0));
        steps.push(Step::Quad { cx, cy, x, y });
    }
    shapes.push(Shape::Path { steps, paint: Paint::line(ink::PAPER, long(12.0)) });
    for (centre, radius, colour) in [((64.0, 64.0), 15.0, ink::PAPER), ((80.0, 27.3), 12.0, ink::SIGN_DOT)] {
        let (x, y) = at(centre.0, centre.1);
        shapes.push(Shape::Circle { x, y, r: long(radius), paint: Paint::fill(colour) });
    }
}
