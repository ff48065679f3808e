//! The last resort: numbers beside the dots, and a list of names in columns beside or below the disc.

use super::area::{Area, Point};
use super::beside::{self, Placed, Room};
use super::block::{Align, Block};
use super::disc::Disc;
use super::list::{self, GroupHead, NAME};
use super::plan::Landscape;
use super::rim::{self, RingName};
use crate::organogram::measure::SEMIBOLD;
use crate::organogram::wrap::Style;

/// Numbers, beside dots and in the list.
pub(super) const NUMBER: Style = Style { size: 105, weight: SEMIBOLD };
/// Icons of sectors stand outside the circle in a ring of this width.
const RIM: f64 = 270.0;
/// Between columns, and between the disc and the list.
const APART: f64 = 320.0;
/// The smallest disc beside a list.
const LEAST: f64 = 1600.0;
const WIDTHS: [f64; 4] = [2500.0, 2000.0, 1650.0, 1350.0];

/// A name in the list.
pub(super) struct Entry {
    pub(super) spot: usize,
    pub(super) number: Block,
    pub(super) number_area: Area,
    pub(super) block: Block,
    pub(super) area: Area,
}

/// The disc with its list.
pub(super) struct Numbered {
    pub(super) disc: Disc,
    pub(super) ring_names: Vec<RingName>,
    pub(super) icons: Vec<Area>,
    pub(super) numbers: Vec<Placed>,
    pub(super) entries: Vec<Entry>,
    pub(super) heads: Vec<GroupHead>,
}

/// The disc in `w` × `h` with the list right of it or below it, whichever leaves the larger disc.
pub(super) fn within(landscape: &Landscape, heads: &[Block], rings: &[String], (w, h): Point) -> Option<Numbered> {
    let mut best: Option<(f64, Plan)> = None;
    for width in WIDTHS {
        for count in 1..=6 {
            for below in [false, true] {
                let plan = Plan { width, count, below };
                let r = plan.radius(landscape, heads, (w, h));
                if r >= LEAST && best.is_none_or(|(most, _)| r > most) {
                    best = Some((r, plan));
                }
            }
        }
    }
    let (r, plan) = best?;
    plan.drawn(landscape, heads, rings, r, 1.0)
}

/// The disc with the list below it in at most `w`, as high as it has to be. Never fails: the disc grows, and the
/// dots shrink a little, until everything has its place.
pub(super) fn scrolling(landscape: &Landscape, heads: &[Block], rings: &[String], (w, h): Point) -> Numbered {
    let width = WIDTHS.iter().copied().find(|width| (w + APART) / (width + APART) >= 3.0).unwrap_or(WIDTHS[2]);
    let count = (((w + APART) / (width + APART)) as usize).clamp(1, 6);
    let plan = Plan { width, count, below: true };
    let mut r = (w / 2.0).min(h / 2.0) - RIM;
    let mut shrink = 1.0;
    r = r.max(LEAST);
    loop {
        if let Some(made) = plan.drawn(landscape, heads, rings, r, shrink) {
            return made;
        }
        if shrink > 0.55 {
            shrink *= 0.85;
        } else {
            r *= 1.1;
        }
    }
}

/// Where the list goes.
#[derive(Clone, Copy)]
struct Plan {
    width: f64,
    count: usize,
    below: bool,
}

impl Plan {
    fn list_width(&self) -> f64 {
        self.width * self.count as f64 + APART * (self.count - 1) as f64
    }

    /// The largest disc beside this list in `w` × `h`.
    fn radius(&self, landscape: &Landscape, heads: &[Block], (w, h): Point) -> f64 {
        // The order of names does not matter for their height.
        let category = |at: usize| landscape.partners[at].category;
        let mut order: Vec<usize> = (0..landscape.partners.len()).collect();
        order.sort_by_key(|&at| category(at));
        let mut wedge = 0;
        let mut names = Vec::new();
        for (place, &at) in order.iter().enumerate() {
            wedge += usize::from(place > 0 && category(at) != category(order[place - 1]));
            names.push((place, wedge, Block::new(&landscape.partners[at].name, NAME, self.room())));
        }
        let high = list::flow(&names, heads, self.count).iter().map(|c| list::height(c)).fold(0.0, f64::max);
        let outer = if self.below {
            if self.list_width() > w { 0.0 } else { (w / 2.0).min((h - high - APART) / 2.0) }
        } else if high > h {
            0.0
        } else {
            ((w - self.list_width() - APART) / 2.0).min(h / 2.0)
        };
        outer - RIM
    }

    /// Room for a name beside its number.
    fn room(&self) -> i32 {
        (self.width - number_width()) as i32
    }

    fn drawn(&self, landscape: &Landscape, heads: &[Block], rings: &[String], r: f64, shrink: f64) -> Option<Numbered> {
        let disc = Disc::new(landscape, r, shrink)?;
        let icons = rim::icons(&disc);
        let ring_names = rim::ring_names(&disc, rings, &icons)?;
        let taken: Vec<Area> = ring_names.iter().map(|name| name.area).chain(icons.iter().copied()).collect();
        let bounds = Area::around((0.0, 0.0), 2.0 * r + 2.0 * RIM, 2.0 * r + 2.0 * RIM);
        let number = |at: usize| Block::line(&(at + 1).to_string(), NUMBER);
        let labels: Vec<Vec<Block>> = (0..disc.spots.len()).map(|at| vec![number(at)]).collect();
        let numbers = beside::place(&Room { disc: &disc, taken: &taken, bounds }, &labels)?;
        let name = |(at, spot): (usize, &super::disc::Spot)| {
            (at, spot.wedge, Block::new(&landscape.partners[spot.index].name, NAME, self.room()))
        };
        let names: Vec<(usize, usize, Block)> = disc.spots.iter().enumerate().map(name).collect();
        let columns = list::flow(&names, heads, self.count);
        let high = columns.iter().map(|c| list::height(c)).fold(0.0, f64::max);
        let outer = r + RIM;
        let (x, top) =
            if self.below { (-self.list_width() / 2.0, outer + APART) } else { (outer + APART, -high / 2.0) };
        let mut made = Numbered { disc, ring_names, icons, numbers, entries: Vec::new(), heads: Vec::new() };
        for (at, column) in columns.iter().enumerate() {
            let left = x + at as f64 * (self.width + APART);
            let mut y = top;
            for group in column {
                let set = list::set(group, (left, y), self.width, Align::Left);
                y = set.bottom;
                made.heads.push(set.head);
                for (spot, block, area) in set.rows {
                    let number = number(spot);
                    let number_area = Area::new(left, area.top + 8.0, number.w, number.h);
                    let moved = Area { left: left + number_width(), right: left + number_width() + block.w, ..area };
                    made.entries.push(Entry { spot, number, number_area, block, area: moved });
                }
            }
        }
        Some(made)
    }
}

/// Room for the largest number and the air behind it.
fn number_width() -> f64 {
    Block::line("000", NUMBER).w + 50.0
}
