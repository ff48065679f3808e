//! Names in columns left and right of the disc, in groups under the name of their sector, each with a line to its
//! dot: from the name to the circle, and from there straight inwards.

use super::area::{Area, Point, polar};
use super::block::{Align, Block};
use super::disc::Disc;
use super::list::{self, Group, GroupHead, NAME};
use super::plan::Landscape;

/// Between the circle and the columns; the lines run there.
const GUTTER: f64 = 460.0;
/// How far outside the circle a line turns.
const TURN: f64 = 70.0;
/// The smallest disc beside columns.
const LEAST: f64 = 1500.0;
/// Widths of columns that are tried.
const WIDTHS: [f64; 5] = [2600.0, 2150.0, 1800.0, 1500.0, 1250.0];

/// A name in a column.
pub(super) struct Row {
    pub(super) spot: usize,
    pub(super) block: Block,
    pub(super) area: Area,
    pub(super) align: Align,
    pub(super) leader: Vec<Point>,
}

/// The disc with its columns.
pub(super) struct Columns {
    pub(super) disc: Disc,
    pub(super) rows: Vec<Row>,
    pub(super) heads: Vec<(GroupHead, Align)>,
}

/// The largest disc that leaves room for columns in `w` × `h`; none when there is no room for all names.
pub(super) fn columns(landscape: &Landscape, heads: &[Block], (w, h): Point) -> Option<Columns> {
    let widest = landscape.partners.iter().map(|p| Block::line(&p.name, NAME).w).fold(900.0, f64::max);
    WIDTHS.iter().find_map(|&width| {
        let width = width.min(widest);
        let r = ((w - 2.0 * width - 2.0 * GUTTER) / 2.0).min((h - 2.0 * TURN) / 2.0 - 40.0);
        if r < LEAST {
            return None;
        }
        let disc = Disc::new(landscape, r, 1.0)?;
        let names = |spot: usize| Block::new(&landscape.partners[disc.spots[spot].index].name, NAME, width as i32);
        let (right, left) = sides(&disc, heads, &names, h)?;
        let mut made = Columns { disc: disc.clone(), rows: Vec::new(), heads: Vec::new() };
        made.side(right, Align::Left, width, h);
        made.side(left, Align::Right, width, h);
        Some(made)
    })
}

/// Groups for the right column, from the top, and for the left, also from the top: the circle is cut where both
/// columns are about as high, if it can be between two sectors.
fn sides(disc: &Disc, heads: &[Block], names: &dyn Fn(usize) -> Block, h: f64) -> Option<(Vec<Group>, Vec<Group>)> {
    let blocks: Vec<(usize, usize, Block)> =
        disc.spots.iter().enumerate().map(|(at, spot)| (at, spot.wedge, names(at))).collect();
    let height = |part: &[(usize, usize, Block)]| list::height(&list::groups(part, heads, false));
    let cost = |cut: usize| {
        let (right, left) = blocks.split_at(cut);
        let splits = right.last().zip(left.first()).is_some_and(|(a, b)| a.1 == b.1);
        let most = height(right).max(height(left));
        (if most > h { f64::INFINITY } else { most + if splits { 420.0 } else { 0.0 } }, cut)
    };
    let (worth, cut) = (0..=blocks.len()).map(cost).min_by(|a, b| a.0.total_cmp(&b.0))?;
    if worth.is_infinite() {
        return None;
    }
    let (right, left) = blocks.split_at(cut);
    Some((list::groups(right, heads, false), list::groups(left, heads, true)))
}

impl Columns {
    fn side(&mut self, groups: Vec<Group>, align: Align, width: f64, h: f64) {
        let sign = if align == Align::Left { 1.0 } else { -1.0 };
        let near = self.disc.r + GUTTER;
        let edge = if align == Align::Left { near } else { -near - width };
        // Air that is left over goes between the groups.
        let spare = ((h * 0.96 - list::height(&groups)) / groups.len().max(1) as f64).clamp(0.0, 260.0);
        let total = list::height(&groups) + spare * groups.len().saturating_sub(1) as f64;
        let mut y = -total / 2.0;
        for group in groups {
            let set = list::set(&group, (edge, y), width, align);
            self.heads.push((set.head, align));
            for (spot, block, area) in set.rows {
                let to = (sign * (near - 45.0), area.middle().1);
                let Some(given) = self.disc.spots.get(spot) else { continue };
                let rim = polar(given.angle, self.disc.r + TURN);
                let dot = edge_of(given.at, given.r, rim);
                self.rows.push(Row { spot, block, area, align, leader: vec![dot, rim, to] });
            }
            y = set.bottom + spare;
        }
    }
}

/// Where a line from a dot to `to` leaves the dot.
fn edge_of(at: Point, r: f64, to: Point) -> Point {
    let length = (to.0 - at.0).hypot(to.1 - at.1).max(1.0);
    let part = (r + 12.0) / length;
    (at.0 + (to.0 - at.0) * part, at.1 + (to.1 - at.1) * part)
}
