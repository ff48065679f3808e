//! The organogram as one SVG file: real text, no script, no outside reference.

use super::drawing::{self, Drawing, Paint, Shape, Step};
use super::icons;
use super::legend;
use super::meta::Meta;
use super::palette as ink;
use crate::messages::text;
use crate::organogram::chart::Chart;
use crate::organogram::measure::{self, BOLD, REGULAR, SEMIBOLD};
use crate::organogram::scene::Scene;
use crate::organogram::{Detail, scene_for};
use std::fmt::Write;

/// What the layout is chosen for: the shape of a sheet or a slide.
const SURFACE: (i32, i32) = (12_000, 8_000);
/// White room around the picture.
const MARGIN: i32 = 320;
/// Room for title, school and date above the chart.
const HEAD: i32 = 700;
/// Room between the chart and the legend.
const FOOT: i32 = 360;
/// Least width, so that title and date never meet.
const LEAST_W: i32 = 6_800;

/// The chart with title, school, date and legend as an SVG document (UTF-8).
pub fn organogram_svg(chart: &Chart, meta: &Meta) -> String {
    scene_svg(&scene_for(chart, meta.lang, SURFACE, Detail::Full), meta)
}

/// A scene as it is, with title, school, date and legend, as an SVG document (UTF-8).
pub fn scene_svg(scene: &Scene, meta: &Meta) -> String {
    let inner = scene.width.max(LEAST_W);
    let chart = drawing::chart(scene);
    let legend = legend::legend(&scene.legend, inner);
    let (w, h) = (inner + 2 * MARGIN, MARGIN + HEAD + chart.h + FOOT + legend.h + MARGIN);
    let title = text(meta.lang, "doc_organogram_title", &[]);
    let about = text(meta.lang, "doc_organogram_about", &[("school", &meta.school), ("date", &meta.date_words())]);
    let described: Vec<&str> = scene.cards.iter().map(|c| c.label.as_str()).collect();

    let mut out = String::with_capacity(64 * 1024);
    out.push_str("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    let _ = writeln!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xml:lang=\"{lang}\" lang=\"{lang}\" width=\"{w}\" height=\"{h}\" \
         viewBox=\"0 0 {w} {h}\" role=\"img\" aria-labelledby=\"title desc\" \
         font-family=\"'Atkinson Hyperlegible Next', 'Atkinson Hyperlegible', Verdana, sans-serif\" \
         style=\"font-kerning:none;font-variant-ligatures:none\">",
        lang = meta.lang.tag(),
        w = px(w),
        h = px(h),
    );
    let _ = writeln!(out, "<title id=\"title\">{}</title>", escape(&about));
    let _ = writeln!(out, "<desc id=\"desc\">{}</desc>", escape(&described.join("\n")));
    let _ = writeln!(out, "<rect width=\"{}\" height=\"{}\" fill=\"{}\"/>", px(w), px(h), ink::PAPER);
    for shape in head(&title, meta, inner) {
        write_shape(&mut out, &shape);
    }
    let centred = MARGIN + (inner - scene.width) / 2;
    write_drawing(&mut out, &chart, centred, MARGIN + HEAD);
    write_drawing(&mut out, &legend, MARGIN, MARGIN + HEAD + chart.h + FOOT);
    out.push_str("</svg>\n");
    out
}

/// Title at the left, school under it, date and school year at the right.
fn head(title: &str, meta: &Meta, inner: i32) -> Vec<Shape> {
    let line = |x: i32, y: i32, size: i32, weight: u16, fill: &'static str, words: String| Shape::Text {
        x,
        y: MARGIN + y,
        w: measure::width(&words, size, weight),
        size,
        weight,
        fill,
        text: words,
    };
    let date = meta.date_words();
    let as_of = text(meta.lang, "doc_as_of", &[]);
    let right = MARGIN + inner - measure::width(&date, 140, SEMIBOLD).max(measure::width(&as_of, 120, REGULAR));
    vec![
        line(MARGIN, 190, 280, BOLD, ink::TEXT, title.to_owned()),
        line(MARGIN, 430, 160, REGULAR, ink::MUTED, meta.school.clone()),
        line(right, 190, 120, REGULAR, ink::MUTED, as_of),
        line(right, 380, 140, SEMIBOLD, ink::TEXT, date),
    ]
}

fn write_drawing(out: &mut String, drawing: &Drawing, x: i32, y: i32) {
    let _ = writeln!(out, "<g transform=\"translate({} {})\">", px(x), px(y));
    for layer in &drawing.layers {
        out.push_str("<g>");
        if let Some(label) = &layer.label {
            let _ = write!(out, "<title>{}</title>", escape(label));
        }
        out.push('\n');
        layer.shapes.iter().for_each(|shape| write_shape(out, shape));
        out.push_str("</g>\n");
    }
    out.push_str("</g>\n");
}

fn write_shape(out: &mut String, shape: &Shape) {
    // Writing to a String cannot fail.
    let _ = match shape {
        Shape::Rect { x, y, w, h, left, right, paint } if left == right => writeln!(
            out,
            "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\" rx=\"{}\"{}/>",
            px(*x),
            px(*y),
            px(*w),
            px(*h),
            px(*left),
            attributes(paint)
        ),
        Shape::Rect { x, y, w, h, left, right, paint } => {
            let steps = corners([*x, *y, *w, *h], *left, *right);
            writeln!(out, "<path d=\"{}\"{}/>", path(&steps), attributes(paint))
        }
        Shape::Circle { x, y, r, paint } => {
            writeln!(out, "<circle cx=\"{}\" cy=\"{}\" r=\"{}\"{}/>", px(*x), px(*y), px(*r), attributes(paint))
        }
        Shape::Path { steps, paint } => writeln!(out, "<path d=\"{}\"{}/>", path(steps), attributes(paint)),
        Shape::Text { x, y, w, size, weight, fill, text } => writeln!(
            out,
            "<text x=\"{}\" y=\"{}\" font-size=\"{}\" font-weight=\"{weight}\" fill=\"{fill}\" textLength=\"{}\" \
             lengthAdjust=\"spacingAndGlyphs\">{}</text>",
            px(*x),
            px(*y),
            px(*size),
            px(*w),
            escape(text)
        ),
        Shape::Icon { x, y, size, name, colour } => writeln!(
            out,
            "<g transform=\"translate({} {}) scale({})\" fill=\"none\" stroke=\"{colour}\" stroke-width=\"2\" \
             stroke-linecap=\"round\" stroke-linejoin=\"round\">{}</g>",
            px(*x),
            px(*y),
            f64::from(*size) / 240.0,
            icons::body(name)
        ),
    };
}

/// A rectangle whose left and right corners differ, as a path.
fn corners([x, y, w, h]: [i32; 4], left: i32, right: i32) -> Vec<Step> {
    vec![
        Step::Move { x: x + left, y },
        Step::Line { x: x + w - right, y },
        Step::Quad { cx: x + w, cy: y, x: x + w, y: y + right },
        Step::Line { x: x + w, y: y + h - right },
        Step::Quad { cx: x + w, cy: y + h, x: x + w - right, y: y + h },
        Step::Line { x: x + left, y: y + h },
        Step::Quad { cx: x, cy: y + h, x, y: y + h - left },
        Step::Line { x, y: y + left },
        Step::Quad { cx: x, cy: y, x: x + left, y },
    ]
}

fn path(steps: &[Step]) -> String {
    let mut d = String::new();
    for step in steps {
        let _ = match *step {
            Step::Move { x, y } => write!(d, "M{} {}", px(x), px(y)),
            Step::Line { x, y } => write!(d, "L{} {}", px(x), px(y)),
            Step::Quad { cx, cy, x, y } => write!(d, "Q{} {} {} {}", px(cx), px(cy), px(x), px(y)),
        };
    }
    d
}

fn attributes(paint: &Paint) -> String {
    let mut out = format!(" fill=\"{}\"", paint.fill.unwrap_or("none"));
    if let Some(stroke) = paint.stroke {
        let _ = write!(out, " stroke=\"{stroke}\" stroke-width=\"{}\"", px(paint.width));
    }
    if paint.dash > 0 {
        let _ = write!(out, " stroke-dasharray=\"{}\"", px(paint.dash));
    }
    out
}

/// Scene units as CSS pixels.
fn px(units: i32) -> String {
    let sign = if units < 0 { "-" } else { "" };
    match (units.abs() / 10, units.abs() % 10) {
        (whole, 0) => format!("{sign}{whole}"),
        (whole, tenth) => format!("{sign}{whole}.{tenth}"),
    }
}

/// The one place where the user's words become XML: nothing in them can be markup, and characters that XML
/// forbids disappear.
pub(super) fn escape(words: &str) -> String {
    let mut out = String::with_capacity(words.len() + 8);
    for c in words.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            '\t' | '\n' | '\r' => out.push(c),
            c if c < ' ' || matches!(c, '\u{fffe}' | '\u{ffff}') => {}
            c => out.push(c),
        }
    }
    out
}
