//! The legend as a picture: marks and words flowing in lines of a given width.

use super::drawing::{Drawing, Layer, Paint, Shape, frame};
use super::{marks, palette as ink};
use crate::kinds::AssignmentKind;
use crate::landscape;
use crate::organogram::measure::{self, REGULAR};
use crate::organogram::scene::{LegendItem, LegendMark, Rect};

const SIZE: i32 = 120;
const LINE: i32 = 240;
const MARK: i32 = 140;
const BETWEEN: i32 = 150;
const BESIDE: i32 = 70;

/// The legend in lines of at most `width`.
pub(super) fn legend(items: &[LegendItem], width: i32) -> Drawing {
    let mut shapes = Vec::new();
    let (mut x, mut y) = (0, 0);
    let whole: i32 = items.iter().map(|item| measure::with_slack(room(item)) + BETWEEN).sum();
    // The domains are one family: on more than one line they begin a line of their own.
    let is_domain = |item: &&LegendItem| matches!(item.mark, LegendMark::Domain { .. });
    let family = items.iter().find(is_domain).filter(|_| whole - BETWEEN > width);
    for item in items {
        let (w, mark_w) = (room(item), mark_width(&item.mark));
        let words = w - mark_w - BESIDE;
        if x > 0 && (x + w > width || family == Some(item)) {
            (x, y) = (0, y + LINE);
        }
        let h = if is_person(&item.mark) { mark_w } else { MARK };
        mark(&mut shapes, &item.mark, Rect { x, y: y + (LINE - h) / 2, w: mark_w, h });
        shapes.push(Shape::Text {
            x: x + mark_w + BESIDE,
            y: measure::baseline(y, LINE, SIZE),
            w: words,
            size: SIZE,
            weight: REGULAR,
            fill: ink::MUTED,
            text: item.text.clone(),
        });
        x += measure::with_slack(w) + BETWEEN;
    }
    let h = if items.is_empty() { 0 } else { y + LINE };
    Drawing { w: width, h, layers: vec![Layer { label: None, shapes }] }
}

/// Width of an item: mark and words.
fn room(item: &LegendItem) -> i32 {
    mark_width(&item.mark) + BESIDE + measure::width(&item.text, SIZE, REGULAR)
}

fn is_person(mark: &LegendMark) -> bool {
    matches!(mark, LegendMark::Holder | LegendMark::StandIn | LegendMark::Hired | LegendMark::Elsewhere)
}

fn mark_width(mark: &LegendMark) -> i32 {
    match mark {
        LegendMark::Nobody | LegendMark::Unconfirmed => 260,
        LegendMark::Domain { .. } => 40,
        LegendMark::Intensity { intensity } => 2 * landscape::radius(*intensity),
        person if is_person(person) => 180,
        _ => MARK,
    }
}

fn mark(shapes: &mut Vec<Shape>, mark: &LegendMark, at: Rect) {
    match *mark {
        LegendMark::Holder => marks::somebody(shapes, AssignmentKind::Holder, false, at),
        LegendMark::StandIn => marks::somebody(shapes, AssignmentKind::StandIn, false, at),
        LegendMark::Hired => marks::somebody(shapes, AssignmentKind::Holder, true, at),
        LegendMark::Elsewhere => {
            marks::somebody(shapes, AssignmentKind::Holder, false, at);
            marks::elsewhere(shapes, at);
        }
        LegendMark::Nobody => marks::vacant(shapes, at),
        LegendMark::Cover { cover } => marks::cover(shapes, cover, ink::cover(cover), at),
        LegendMark::Unconfirmed => marks::unconfirmed(shapes, at),
        LegendMark::Intensity { .. } => {
            let (x, y) = (at.x + at.w / 2, at.y + at.h / 2);
            shapes.push(Shape::Circle { x, y, r: at.w / 2 - 8, paint: Paint::line(ink::MUTED, 15) });
        }
        LegendMark::Domain { domain } => {
            shapes.push(frame(at.x, at.y, at.w, at.h, 10, 10, Paint::fill(ink::domain(domain))));
        }
    }
}
