//! A sheet as one SVG file: real text, no script, no outside reference.

use super::drawing::{Drawing, Paint, Shape, Step};
use super::edition::Edition;
use super::icons;
use super::imprint::Imprint;
use super::palette as ink;
use super::sheet::Sheet;
use super::sheets;
use crate::lang::Lang;
use std::fmt::Write;

/// The chart with title, school, date, audience, code and legend as an SVG document (UTF-8).
pub fn organogram_svg(edition: &Edition) -> String {
    sheet_svg(&sheets::picture(edition), edition, "")
}

/// A sheet as an SVG document; `attributes` come on the outermost element, each after a space.
pub(super) fn sheet_svg(sheet: &Sheet, imprint: &Imprint, attributes: &str) -> String {
    let lang: Lang = imprint.meta().lang;
    let cards = sheet.chart.drawing.layers.iter().filter_map(|layer| layer.label.as_deref());
    let described: Vec<&str> = cards.collect();
    let mut out = String::with_capacity(64 * 1024);
    out.push_str("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    let _ = writeln!(
        out,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" xml:lang=\"{lang}\" lang=\"{lang}\" width=\"{w:.2}\" height=\"{h:.2}\" \
         viewBox=\"0 0 {w:.2} {h:.2}\" role=\"img\" aria-labelledby=\"title desc\" \
         font-family=\"'Atkinson Hyperlegible Next', 'Atkinson Hyperlegible', Verdana, sans-serif\" \
         style=\"font-kerning:none;font-variant-ligatures:none\"{attributes}>",
        lang = lang.tag(),
        w = sheet.w,
        h = sheet.h,
    );
    let _ = writeln!(out, "<title id=\"title\">{}</title>", escape(&imprint.about()));
    let about = format!("{}\n{}", imprint.stamp(), described.join("\n"));
    let _ = writeln!(out, "<desc id=\"desc\">{}</desc>", escape(&about));
    let _ = writeln!(out, "<rect width=\"{:.2}\" height=\"{:.2}\" fill=\"{}\"/>", sheet.w, sheet.h, ink::PAPER);
    for part in sheet.parts() {
        let (x, y, scale) = (part.x, part.y, part.unit * 10.0);
        let _ = writeln!(out, "<g transform=\"translate({x:.3} {y:.3}) scale({scale:.6})\">");
        write_layers(&mut out, &part.drawing);
        out.push_str("</g>\n");
    }
    out.push_str("</svg>\n");
    out
}

fn write_layers(out: &mut String, drawing: &Drawing) {
    for layer in &drawing.layers {
        out.push_str("<g>");
        if let Some(label) = &layer.label {
            let _ = write!(out, "<title>{}</title>", escape(label));
        }
        out.push('\n');
        layer.shapes.iter().for_each(|shape| write_shape(out, shape));
        out.push_str("</g>\n");
    }
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
