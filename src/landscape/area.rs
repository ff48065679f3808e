//! Rectangles and lines in the plane of a landscape, around the middle of the school.

use crate::organogram::scene::Rect;

/// A point.
pub(super) type Point = (f64, f64);

/// A rectangle.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Area {
    pub(super) left: f64,
    pub(super) top: f64,
    pub(super) right: f64,
    pub(super) bottom: f64,
}

impl Area {
    pub(super) fn new(left: f64, top: f64, w: f64, h: f64) -> Self {
        Self { left, top, right: left + w, bottom: top + h }
    }

    /// Around a point.
    pub(super) fn around((x, y): Point, w: f64, h: f64) -> Self {
        Self::new(x - w / 2.0, y - h / 2.0, w, h)
    }

    pub(super) fn middle(&self) -> Point {
        (f64::midpoint(self.left, self.right), f64::midpoint(self.top, self.bottom))
    }

    /// Whether less than `gap` lies between them.
    pub(super) fn hits(&self, other: &Self, gap: f64) -> bool {
        self.left < other.right + gap
            && other.left < self.right + gap
            && self.top < other.bottom + gap
            && other.top < self.bottom + gap
    }

    pub(super) fn holds(&self, other: &Self) -> bool {
        self.left <= other.left && self.top <= other.top && self.right >= other.right && self.bottom >= other.bottom
    }

    pub(super) fn corners(&self) -> [Point; 4] {
        [(self.left, self.top), (self.right, self.top), (self.left, self.bottom), (self.right, self.bottom)]
    }

    /// The point of it that is nearest to `p`.
    pub(super) fn nearest(&self, (x, y): Point) -> Point {
        (x.clamp(self.left, self.right), y.clamp(self.top, self.bottom))
    }

    /// How far `p` is from it; 0 inside.
    pub(super) fn distance(&self, p: Point) -> f64 {
        let (x, y) = self.nearest(p);
        (x - p.0).hypot(y - p.1)
    }

    /// Whether the line from `a` to `b` runs through it (Liang and Barsky).
    pub(super) fn crossed(&self, a: Point, b: Point) -> bool {
        let (dx, dy) = (b.0 - a.0, b.1 - a.1);
        let (mut enter, mut leave) = (0.0_f64, 1.0_f64);
        let sides = [(-dx, a.0 - self.left), (dx, self.right - a.0), (-dy, a.1 - self.top), (dy, self.bottom - a.1)];
        for (step, room) in sides {
            if step.abs() < 1e-9 {
                if room < 0.0 {
                    return false;
                }
            } else if step < 0.0 {
                enter = enter.max(room / step);
            } else {
                leave = leave.min(room / step);
            }
        }
        enter < leave
    }

    /// Larger on all sides.
    pub(super) fn grown(&self, by: f64) -> Self {
        Self { left: self.left - by, top: self.top - by, right: self.right + by, bottom: self.bottom + by }
    }

    /// The smallest that holds both.
    pub(super) fn with(&self, other: &Self) -> Self {
        Self {
            left: self.left.min(other.left),
            top: self.top.min(other.top),
            right: self.right.max(other.right),
            bottom: self.bottom.max(other.bottom),
        }
    }

    /// In whole units, moved.
    pub(super) fn rect(&self, (dx, dy): Point) -> Rect {
        let (x, y) = (whole(self.left + dx), whole(self.top + dy));
        Rect { x, y, w: whole(self.right + dx) - x, h: whole(self.bottom + dy) - y }
    }
}

/// How far `p` is from the line between `a` and `b`.
pub(super) fn from_line(p: Point, a: Point, b: Point) -> f64 {
    let (dx, dy) = (b.0 - a.0, b.1 - a.1);
    let length = dx * dx + dy * dy;
    let t = if length > 0.0 { (((p.0 - a.0) * dx + (p.1 - a.1) * dy) / length).clamp(0.0, 1.0) } else { 0.0 };
    (a.0 + t * dx - p.0).hypot(a.1 + t * dy - p.1)
}

/// To a whole unit.
pub(super) fn whole(value: f64) -> i32 {
    value.round() as i32
}

/// A point in whole units, moved.
pub(super) fn corner(p: Point, (dx, dy): Point) -> [i32; 2] {
    [whole(p.0 + dx), whole(p.1 + dy)]
}

/// The point at an angle, clockwise from the top, and a distance from the middle.
pub(super) fn polar(angle: f64, r: f64) -> Point {
    (angle.sin() * r, -angle.cos() * r)
}
