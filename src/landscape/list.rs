//! Names under the heading of their sector: what columns are made of.

use super::area::{Area, Point};
use super::block::{Align, Block};
use crate::organogram::measure::REGULAR;
use crate::organogram::wrap::Style;

/// Names of partners.
pub(super) const NAME: Style = Style { size: 120, weight: REGULAR };
/// Between two names.
const BETWEEN: f64 = 24.0;
/// Above a heading, and between it and the first name.
const ABOVE: f64 = 110.0;
const BELOW: f64 = 30.0;
const ICON: f64 = 150.0;
const BESIDE_ICON: f64 = 50.0;

/// A heading with the names under it.
pub(super) struct Group {
    pub(super) wedge: usize,
    head: Block,
    /// Spot and name.
    rows: Vec<(usize, Block)>,
}

/// A heading with its place.
pub(super) struct GroupHead {
    pub(super) wedge: usize,
    pub(super) block: Block,
    pub(super) icon: Area,
    pub(super) text: Area,
}

/// A group with its place.
pub(super) struct Set {
    pub(super) head: GroupHead,
    pub(super) rows: Vec<(usize, Block, Area)>,
    pub(super) bottom: f64,
}

/// Names (spot, sector, words) in groups; `up` turns everything round, for a column that is read upwards.
pub(super) fn groups(names: &[(usize, usize, Block)], heads: &[Block], up: bool) -> Vec<Group> {
    let mut made: Vec<Group> = Vec::new();
    for (spot, wedge, block) in names {
        match made.last_mut() {
            Some(group) if group.wedge == *wedge => group.rows.push((*spot, block.clone())),
            _ => made.push(Group { wedge: *wedge, head: heads[*wedge].clone(), rows: vec![(*spot, block.clone())] }),
        }
    }
    if up {
        made.reverse();
        for group in &mut made {
            group.rows.reverse();
        }
    }
    made
}

fn head_height(group: &Group) -> f64 {
    ICON.max(group.head.h) + BELOW
}

/// Height of groups under each other.
pub(super) fn height(groups: &[Group]) -> f64 {
    let one = |group: &Group| {
        head_height(group) + group.rows.iter().map(|(_, block)| block.h + BETWEEN).sum::<f64>() - BETWEEN
    };
    groups.iter().map(one).sum::<f64>() + ABOVE * groups.len().saturating_sub(1) as f64
}

/// Sets a group with its top left at `(x, y)`.
pub(super) fn set(group: &Group, (x, y): Point, width: f64, align: Align) -> Set {
    let (w, h) = (group.head.w, ICON.max(group.head.h));
    let (icon, text) = match align {
        Align::Right => (x + width - ICON, x + width - ICON - BESIDE_ICON - w),
        Align::Left | Align::Middle => (x, x + ICON + BESIDE_ICON),
    };
    let head = GroupHead {
        wedge: group.wedge,
        block: group.head.clone(),
        icon: Area::new(icon, y + (h - ICON) / 2.0, ICON, ICON),
        text: Area::new(text, y + (h - group.head.h) / 2.0, w, group.head.h),
    };
    let mut top = y + head_height(group);
    let mut rows = Vec::new();
    for (spot, block) in &group.rows {
        let left = if align == Align::Right { x + width - block.w } else { x };
        rows.push((*spot, block.clone(), Area::new(left, top, block.w, block.h)));
        top += block.h + BETWEEN;
    }
    Set { head, rows, bottom: top - BETWEEN + ABOVE }
}

/// Groups in `count` columns of about the same height, each heading with at least one name below it: the parts of
/// each column from its top. A group that goes on in the next column has its heading there again.
pub(super) fn flow(names: &[(usize, usize, Block)], heads: &[Block], count: usize) -> Vec<Vec<Group>> {
    let whole = height(&groups(names, heads, false));
    let mut limit = whole / count.max(1) as f64;
    loop {
        let columns = filled(names, heads, limit);
        if columns.len() <= count.max(1) {
            return columns;
        }
        limit += 60.0;
    }
}

fn filled(names: &[(usize, usize, Block)], heads: &[Block], limit: f64) -> Vec<Vec<Group>> {
    let mut columns = Vec::new();
    let mut from = 0;
    while from < names.len() {
        let fits = |to: &usize| height(&groups(&names[from..*to], heads, false)) <= limit;
        let to = (from + 2..=names.len()).take_while(fits).last().unwrap_or(from + 1);
        columns.push(groups(&names[from..to], heads, false));
        from = to;
    }
    columns
}
