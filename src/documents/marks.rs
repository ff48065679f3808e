//! The product's small marks as shapes: coverage, person, badge. The same forms as on screen.

use super::drawing::{Paint, Shape, Step, frame};
use super::palette as ink;
use crate::kinds::{AssignmentKind, Cover};
use crate::organogram::chart::BadgeKind;
use crate::organogram::scene::Rect;

/// The coverage mark: full, half, empty, bars, dashed, or struck through.
pub(super) fn cover(shapes: &mut Vec<Shape>, cover: Cover, colour: &'static str, at: Rect) {
    let (x, y) = (at.x + at.w / 2, at.y + at.h / 2);
    let line = (at.w / 8).max(10);
    let r = at.w / 2 - line / 2;
    let ring = Paint::line(colour, line);
    let paint = match cover {
        Cover::Both => ring.filled(colour),
        Cover::Candidate => ring.dashed(r / 2),
        _ => ring,
    };
    shapes.push(Shape::Circle { x, y, r, paint });
    let bar = |from: [i32; 2], to: [i32; 2]| Shape::Path {
        steps: vec![Step::Move { x: from[0], y: from[1] }, Step::Line { x: to[0], y: to[1] }],
        paint: Paint::line(colour, line),
    };
    match cover {
        Cover::FirstOnly => shapes.push(half_disc(x, y, r, colour)),
        Cover::Paused => {
            let (dx, dy) = (r * 3 / 10, r * 45 / 100);
            shapes.extend([-dx, dx].map(|dx| bar([x + dx, y - dy], [x + dx, y + dy])));
        }
        Cover::Ended => shapes.push(bar([x - r / 2, y + r / 2], [x + r / 2, y - r / 2])),
        Cover::Both | Cover::Nobody | Cover::Candidate => {}
    }
}

/// The left half of a disc; four quadratic curves come within 1 % of the arc.
fn half_disc(x: i32, y: i32, r: i32, colour: &'static str) -> Shape {
    let point = |eighths: f64, reach: f64| {
        let angle = std::f64::consts::FRAC_PI_4 * eighths;
        let r = f64::from(r) * reach;
        (x - (angle.sin() * r).round() as i32, y - (angle.cos() * r).round() as i32)
    };
    let bulge = 1.0 / (std::f64::consts::FRAC_PI_4 / 2.0).cos();
    let mut steps = vec![Step::Move { x, y: y - r }];
    for eighth in 0..4 {
        let (cx, cy) = point(f64::from(eighth) + 0.5, bulge);
        let (x, y) = point(f64::from(eighth) + 1.0, 1.0);
        steps.push(Step::Quad { cx, cy, x, y });
    }
    steps.push(Step::Line { x, y: y - r });
    Shape::Path { steps, paint: Paint::fill(colour) }
}

/// The round mark of a person; gives the colour of the initials on it.
pub(super) fn person(
    shapes: &mut Vec<Shape>,
    known: bool,
    kind: AssignmentKind,
    hired: bool,
    at: Rect,
) -> &'static str {
    let (x, y) = (at.x + at.w / 2, at.y + at.h / 2);
    let (r, paint, on) = match (known, kind) {
        (false, _) => (at.w / 2 - 8, Paint::line(ink::DANGER, 15).dashed(30), ink::DANGER),
        (true, AssignmentKind::Holder) => {
            // A thin white edge keeps overlapping marks apart.
            (at.w / 2, Paint::line(ink::PAPER, 15).filled(ink::PRIMARY_SOFT), ink::ON_PRIMARY_SOFT)
        }
        (true, AssignmentKind::StandIn) => {
            (at.w / 2 - 8, Paint::line(ink::BORDER_STRONG, 15).filled(ink::PAPER), ink::MUTED)
        }
    };
    shapes.push(if hired {
        let round = at.w / 5;
        frame(x - r, y - r, 2 * r, 2 * r, round, round, paint)
    } else {
        Shape::Circle { x, y, r, paint }
    });
    if !known {
        let size = at.w * 6 / 10;
        let name = "user-round-plus".to_owned();
        shapes.push(Shape::Icon { x: x - size / 2 + 5, y: y - size / 2, size, name, colour: ink::DANGER });
    }
    on
}

/// The dot on the mark of somebody who is in another role too.
pub(super) fn elsewhere(shapes: &mut Vec<Shape>, at: Rect) {
    let (r, in_by) = (at.w * 17 / 100, at.w * 14 / 100);
    let paint = Paint::line(ink::PAPER, 15).filled(ink::PRIMARY);
    shapes.push(Shape::Circle { x: at.x + at.w - in_by, y: at.y + at.h - in_by, r, paint });
}

/// A person mark without initials, for the legend.
pub(super) fn somebody(shapes: &mut Vec<Shape>, kind: AssignmentKind, hired: bool, at: Rect) {
    let colour = person(shapes, true, kind, hired, at);
    let size = at.w * 6 / 10;
    let (x, y) = (at.x + (at.w - size) / 2, at.y + (at.h - size) / 2);
    shapes.push(Shape::Icon { x, y, size, name: "user-round".to_owned(), colour });
}

/// Ground and ink of a badge.
pub(super) fn badge(kind: BadgeKind) -> (&'static str, &'static str) {
    match kind {
        BadgeKind::NoSecond | BadgeKind::Leaves => (ink::WARN_SOFT, ink::WARN),
        BadgeKind::Absent => (ink::INFO_SOFT, ink::INFO),
        BadgeKind::SetAside => (ink::DANGER_SOFT, ink::DANGER),
        BadgeKind::Continues => (ink::SUNKEN, ink::PRIMARY),
    }
}

/// The icon of a badge.
pub(super) fn badge_icon(shapes: &mut Vec<Shape>, kind: BadgeKind, at: Rect) {
    let (_, colour) = badge(kind);
    let name = match kind {
        BadgeKind::NoSecond => return cover(shapes, Cover::FirstOnly, colour, at),
        BadgeKind::Leaves => "calendar-off",
        BadgeKind::Absent => "user-round-x",
        BadgeKind::SetAside => "triangle-alert",
        BadgeKind::Continues => "files",
    };
    shapes.push(Shape::Icon { x: at.x, y: at.y, size: at.w, name: name.to_owned(), colour });
}

/// A small card with a dashed border, for the legend.
pub(super) fn vacant(shapes: &mut Vec<Shape>, at: Rect) {
    shapes.push(frame(at.x, at.y, at.w, at.h, 40, 40, Paint::line(ink::DANGER, 15).dashed(30)));
}

/// A small chip with a dashed border, for the legend.
pub(super) fn unconfirmed(shapes: &mut Vec<Shape>, at: Rect) {
    shapes.push(frame(at.x, at.y, at.w, at.h, 40, 40, Paint::line(ink::BORDER_STRONG, 10).dashed(30)));
}
