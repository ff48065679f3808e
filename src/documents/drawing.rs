//! A scene as plain shapes with colours: the one picture that SVG and PDF both draw.
//!
//! Lengths are scene units (10 = 1 CSS px), origin top left.

use super::marks;
use super::palette as ink;
use crate::organogram::scene::{Card, Chip, Connector, Frame, PersonMark, Rect, Scene, Text, TextPart};
use serde::Serialize;
use ts_rs::TS;

/// A picture: layers in drawing order.
#[derive(Debug, Clone, PartialEq, Default, Serialize, TS)]
pub struct Drawing {
    /// Width.
    pub w: i32,
    /// Height.
    pub h: i32,
    /// Layers, the lowest first.
    pub layers: Vec<Layer>,
}

/// Shapes that belong together; a card's layer carries its label.
#[derive(Debug, Clone, PartialEq, Default, Serialize, TS)]
#[ts(rename = "DrawnLayer")]
pub struct Layer {
    /// What it is, in words.
    pub label: Option<String>,
    /// Its shapes, the lowest first.
    pub shapes: Vec<Shape>,
}

/// One shape.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
#[serde(tag = "shape", rename_all = "snake_case")]
#[ts(rename = "DrawnShape")]
#[expect(missing_docs, reason = "places and sizes of a shape, in the unit of the drawing")]
pub enum Shape {
    /// Rectangle; radii of the left and the right corners.
    Rect { x: i32, y: i32, w: i32, h: i32, left: i32, right: i32, paint: Paint },
    /// Circle around a point.
    Circle { x: i32, y: i32, r: i32, paint: Paint },
    /// Straight and curved pieces.
    Path { steps: Vec<Step>, paint: Paint },
    /// A line of text; `y` is the baseline, `w` the width it takes.
    Text { x: i32, y: i32, w: i32, size: i32, weight: u16, fill: &'static str, text: String },
    /// A pictogram by name, drawn with a line of a twelfth of its size.
    Icon { x: i32, y: i32, size: i32, name: String, colour: &'static str },
}

/// One step of a path.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
#[serde(tag = "step", rename_all = "snake_case")]
#[ts(rename = "DrawnStep")]
#[expect(missing_docs, reason = "points, in the unit of the drawing")]
pub enum Step {
    /// Starts here.
    Move { x: i32, y: i32 },
    /// Straight to here.
    Line { x: i32, y: i32 },
    /// Quadratic curve over a control point.
    Quad { cx: i32, cy: i32, x: i32, y: i32 },
}

/// Fill and line of a shape.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize, TS)]
#[ts(rename = "DrawnPaint")]
pub struct Paint {
    /// Colour inside, `#rrggbb`.
    pub fill: Option<&'static str>,
    /// Colour of the line.
    pub stroke: Option<&'static str>,
    /// Thickness of the line.
    pub width: i32,
    /// Length of dashes and of the gaps between them; 0 = unbroken.
    pub dash: i32,
}

impl Paint {
    pub(super) fn fill(fill: &'static str) -> Self {
        Self { fill: Some(fill), ..Self::default() }
    }

    pub(super) fn line(stroke: &'static str, width: i32) -> Self {
        Self { stroke: Some(stroke), width, ..Self::default() }
    }

    pub(super) fn dashed(self, dash: i32) -> Self {
        Self { dash, ..self }
    }

    pub(super) fn filled(self, fill: &'static str) -> Self {
        Self { fill: Some(fill), ..self }
    }
}

/// Corners of cards.
const RADIUS: i32 = 80;
/// Corners of connectors.
const BEND: i32 = 70;
/// Thickness of connectors.
const WIRE: i32 = 15;
/// Width of the coloured stripe.
const STRIPE: i32 = 40;

/// The chart: frames and connectors below, then each card as a layer.
pub(super) fn chart(scene: &Scene) -> Drawing {
    let wires = scene.connectors.iter().map(wire).collect();
    let frames = scene.frames.iter().flat_map(branch_frame).collect();
    let mut layers = vec![Layer { label: None, shapes: frames }, Layer { label: None, shapes: wires }];
    layers.extend(scene.cards.iter().map(card));
    Drawing { w: scene.width, h: scene.height, layers }
}

fn wire(connector: &Connector) -> Shape {
    Shape::Path { steps: bends(&connector.points), paint: Paint::line(ink::WIRE, WIRE) }
}

/// A frame around a branch with its words.
fn branch_frame(frame: &Frame) -> [Shape; 2] {
    let Rect { x, y, w, h } = frame.rect;
    let line = Paint::line(ink::FRAME_LINE, 15).filled(ink::FRAME);
    [self::frame(x + 8, y + 8, w - 16, h - 16, 100, 100, line), text(&frame.label, x, y, colour(TextPart::Frame))]
}

/// Straight pieces with rounded corners.
fn bends(points: &[[i32; 2]]) -> Vec<Step> {
    let mut steps = Vec::new();
    if let Some(&[x, y]) = points.first() {
        steps.push(Step::Move { x, y });
    }
    for corner in points.windows(3) {
        let [before, at, after] = [corner[0], corner[1], corner[2]];
        let reach = |p: [i32; 2]| (p[0] - at[0]).abs().max((p[1] - at[1]).abs());
        let bend = BEND.min(reach(before) / 2).min(reach(after) / 2);
        let towards = |p: [i32; 2]| [at[0] + (p[0] - at[0]).signum() * bend, at[1] + (p[1] - at[1]).signum() * bend];
        let ([ax, ay], [bx, by]) = (towards(before), towards(after));
        steps.push(Step::Line { x: ax, y: ay });
        steps.push(Step::Quad { cx: at[0], cy: at[1], x: bx, y: by });
    }
    if let [.., [x, y]] = points {
        steps.push(Step::Line { x: *x, y: *y });
    }
    steps
}

fn card(card: &Card) -> Layer {
    let Rect { x, y, w, h } = card.rect;
    let mut shapes = Vec::new();
    let (line, half) =
        if card.vacant { (Paint::line(ink::DANGER, 15).dashed(40), 8) } else { (Paint::line(ink::BORDER, 10), 5) };
    // On paper the top of the chart is where the eye begins.
    let top = card.level == 1 && !card.vacant;
    let (line, ground) = if top { (Paint::line(ink::PRIMARY, 10), ink::PRIMARY) } else { (line, ink::PAPER) };
    shapes.push(frame(x + half, y + half, w - 2 * half, h - 2 * half, RADIUS, RADIUS, line.filled(ground)));
    if let Some(domain) = card.domain.filter(|_| !top) {
        shapes.push(stripe(card.rect, Paint::fill(ink::domain(domain))));
    }
    shapes.extend(card.texts.iter().map(|t| text(t, x, y, if top { on_top(t.part) } else { colour(t.part) })));
    for person in &card.people {
        person_mark(&mut shapes, person, x, y);
    }
    for badge in &card.badges {
        let (fill, on) = marks::badge(badge.kind);
        shapes.push(frame(x + badge.rect.x, y + badge.rect.y, badge.rect.w, badge.rect.h, 60, 60, Paint::fill(fill)));
        marks::badge_icon(&mut shapes, badge.kind, moved(badge.icon, x, y));
        shapes.push(text(&badge.text, x, y, on));
    }
    if let Some(rule) = card.rule {
        let steps =
            vec![Step::Move { x: x + rule.x, y: y + rule.y }, Step::Line { x: x + rule.x + rule.w, y: y + rule.y }];
        shapes
            .push(Shape::Path { steps, paint: Paint::line(if top { ink::MUTED_ON_PRIMARY } else { ink::BORDER }, 8) });
    }
    for each in &card.chips {
        chip(&mut shapes, each, x, y, top);
    }
    Layer { label: Some(card.label.clone()), shapes }
}

/// The stripe follows the round corners of the card: the chords and tangents of a corner of 80 cut at 40.
fn stripe(Rect { x, y, h, .. }: Rect, paint: Paint) -> Shape {
    let (inset, control) = (11, 34);
    let bottom = y + h;
    let steps = vec![
        Step::Move { x: x + STRIPE, y: y + inset },
        Step::Quad { cx: x, cy: y + control, x, y: y + RADIUS },
        Step::Line { x, y: bottom - RADIUS },
        Step::Quad { cx: x, cy: bottom - control, x: x + STRIPE, y: bottom - inset },
        Step::Line { x: x + STRIPE, y: y + inset },
    ];
    Shape::Path { steps, paint }
}

fn person_mark(shapes: &mut Vec<Shape>, mark: &PersonMark, x: i32, y: i32) {
    let rect = moved(mark.rect, x, y);
    let fill = marks::person(shapes, mark.person.is_some(), mark.kind, mark.hired, rect);
    if !mark.initials.text.is_empty() {
        shapes.push(text(&mark.initials, x, y, fill));
    }
    if mark.elsewhere {
        marks::elsewhere(shapes, rect);
    }
}

fn chip(shapes: &mut Vec<Shape>, chip: &Chip, x: i32, y: i32, top: bool) {
    // Bare words stand on the card itself, and at the top that is dark.
    let dark = top && (chip.bare || !chip.confirmed);
    let (strong, quiet) = if dark { (ink::PAPER, ink::MUTED_ON_PRIMARY) } else { (ink::TEXT, ink::MUTED) };
    let Rect { x: cx, y: cy, w, h } = moved(chip.rect, x, y);
    if chip.confirmed && chip.bare {
        // On paper words on the card itself.
    } else if chip.confirmed {
        shapes.push(frame(cx, cy, w, h, 60, 60, Paint::fill(ink::SUNKEN)));
    } else {
        let line = Paint::line(if dark { quiet } else { ink::BORDER_STRONG }, 10).dashed(30);
        shapes.push(frame(cx + 5, cy + 5, w - 10, h - 10, 60, 60, line));
    }
    let icon = moved(chip.icon, x, y);
    shapes.push(Shape::Icon {
        x: icon.x,
        y: icon.y,
        size: icon.w,
        name: super::icons::of(chip.category),
        colour: quiet,
    });
    for line in &chip.texts {
        let named = line.part == TextPart::Partner && chip.confirmed;
        shapes.push(text(line, x, y, if named { strong } else { quiet }));
    }
    if chip.cover != crate::kinds::Cover::Both {
        let colour = if dark { ink::PAPER } else { ink::cover(chip.cover) };
        marks::cover(shapes, chip.cover, colour, moved(chip.mark, x, y));
    }
}

/// Colours on the card at the top, which is dark.
fn on_top(part: TextPart) -> &'static str {
    match part {
        TextPart::Hours | TextPart::StandIn => ink::MUTED_ON_PRIMARY,
        _ => ink::PAPER,
    }
}

fn colour(part: TextPart) -> &'static str {
    match part {
        TextPart::Title | TextPart::Holder | TextPart::Partner | TextPart::Badge => ink::TEXT,
        TextPart::Nobody => ink::DANGER,
        TextPart::Hours | TextPart::StandIn | TextPart::Contact => ink::MUTED,
        TextPart::Initials | TextPart::Frame => ink::ON_PRIMARY_SOFT,
    }
}

pub(super) fn frame(x: i32, y: i32, w: i32, h: i32, left: i32, right: i32, paint: Paint) -> Shape {
    Shape::Rect { x, y, w, h, left, right, paint }
}

fn text(text: &Text, x: i32, y: i32, fill: &'static str) -> Shape {
    Shape::Text {
        x: x + text.x,
        y: y + text.y,
        w: text.w,
        size: text.size,
        weight: text.weight,
        fill,
        text: text.text.clone(),
    }
}

fn moved(rect: Rect, x: i32, y: i32) -> Rect {
    Rect { x: rect.x + x, y: rect.y + y, ..rect }
}
