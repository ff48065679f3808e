//! Folds the tree into few large boxes: low branches become columns in which roles hang under each other,
//! the roles above them keep their own box with the columns side by side below.

use super::cards::{CARD_W, Cards, INDENT, width};
use super::tree::Tree;
use std::ops::Range;

/// Distance between a hanging role and the card above it.
const GAP: i32 = 80;
/// Distance between two branches in one column.
const BRANCH_GAP: i32 = 160;
/// Distance between columns; their connectors run in it.
pub(crate) const COLUMN_GAP: i32 = 280;
/// Distance between a card and the columns below it.
pub(crate) const TRUNK_GAP: i32 = 340;
/// A top card with partners is as wide as the columns below it, up to this width…
const BANNER: i32 = 15_000;
/// …and over a wider chart it has this width.
const WIDE: i32 = 10_400;
const NARROWEST_WIDE: i32 = 5_000;

/// A box of the folded tree.
#[derive(Debug)]
pub(crate) struct Item {
    pub(crate) kind: Kind,
    pub(crate) parent: usize,
    pub(crate) children: Vec<usize>,
    /// The branches of this column share a line at their left.
    pub(crate) spine: bool,
    /// Room for that line inside the box, where no gap to a column before it holds it.
    pub(crate) strip: i32,
    pub(crate) w: i32,
    pub(crate) h: i32,
    /// Set by the contour.
    pub(crate) x: i32,
    /// Set by the layout.
    pub(crate) y: i32,
}

/// What a box holds.
#[derive(Debug)]
pub(crate) enum Kind {
    /// Nothing: carries the trees of the chart side by side.
    Ground,
    /// One card with boxes below it.
    Trunk(usize),
    /// Branches under each other, named by their top roles.
    Column(Vec<usize>),
}

/// A role's place within its column.
pub(crate) struct Hung {
    pub(crate) role: usize,
    pub(crate) x: i32,
    pub(crate) y: i32,
    pub(crate) w: i32,
    pub(crate) h: i32,
}

/// Folds so that no column is higher than `limit`, if that can be. The ground is the first item.
pub(crate) fn fold(tree: &Tree, cards: &mut Cards<'_>, limit: i32) -> Vec<Item> {
    let trunks = trunks(tree, cards, limit);
    let mut items = vec![item(Kind::Ground, 0)];
    let mut next = 0;
    while next < items.len() {
        let below: &[usize] = match items[next].kind {
            Kind::Ground => &tree.roots,
            Kind::Trunk(role) => &tree.children[role],
            Kind::Column(_) => &[],
        };
        let mut run = Vec::new();
        for &role in below {
            if trunks[role] {
                columns(&mut items, next, std::mem::take(&mut run), tree, cards, limit, below.len());
                let index = items.len();
                items.push(item(Kind::Trunk(role), next));
                items[next].children.push(index);
            } else {
                run.push(role);
            }
        }
        columns(&mut items, next, run, tree, cards, limit, below.len());
        next += 1;
    }
    size(&mut items, tree, cards);
    items
}

fn item(kind: Kind, parent: usize) -> Item {
    Item { kind, parent, children: Vec::new(), spine: false, strip: 0, w: 0, h: 0, x: 0, y: 0 }
}

/// Which roles keep their own box: tops with something below, a single child chain under them, and
/// every role whose branch would hang lower than `limit`.
fn trunks(tree: &Tree, cards: &mut Cards<'_>, limit: i32) -> Vec<bool> {
    let count = tree.parent.len();
    let mut hang: Vec<i32> = (0..count).map(|role| cards.height(role, CARD_W)).collect();
    for role in (0..count).rev() {
        if let Some(parent) = tree.parent[role] {
            hang[parent] = hang[parent].saturating_add(hang[role] + GAP);
        }
    }
    let mut trunks = vec![false; count];
    for role in 0..count {
        let lonely = |parent: usize| trunks[parent] && tree.children[parent].len() == 1;
        let top = tree.parent[role].is_none_or(lonely);
        trunks[role] = !tree.children[role].is_empty() && (top || hang[role] > limit);
    }
    trunks
}

/// Divides a run of branches over as few columns as `limit` allows, as evenly as their order allows.
fn columns(
    items: &mut Vec<Item>,
    parent: usize,
    run: Vec<usize>,
    tree: &Tree,
    cards: &mut Cards<'_>,
    limit: i32,
    siblings: usize,
) {
    if run.is_empty() {
        return;
    }
    let heights: Vec<i32> = run.iter().map(|&head| branch_height(tree, cards, head)).collect();
    let least = if run.len() == siblings { 2.min(run.len()) } else { 1 };
    let wanted = count_columns(&heights, limit).max(least);
    let (mut low, mut high) = (heights.iter().copied().max().unwrap_or(0), limit.max(heights.iter().sum()) + 1);
    high += BRANCH_GAP * heights.len() as i32;
    while low < high {
        let middle = i32::midpoint(low, high);
        if count_columns(&heights, middle) <= wanted { high = middle } else { low = middle + 1 }
    }
    let parts = divide(&heights, low, wanted);
    let several = parts.iter().any(|part| part.len() > 1);
    let trunk = matches!(items[parent].kind, Kind::Trunk(_));
    for part in parts {
        let heads = run[part].to_vec();
        let index = items.len();
        // A lone role without anything below it joins the manner of the columns beside it.
        let spine = trunk && (heads.len() > 1 || several && tree.children[heads[0]].is_empty());
        let mut column = item(Kind::Column(heads), parent);
        column.spine = spine;
        if spine && items[parent].children.is_empty() {
            column.strip = COLUMN_GAP / 2;
        }
        let hung = hang(&column, tree, cards);
        column.w = hung.iter().map(|p| p.x + p.w).max().unwrap_or(0);
        column.h = hung.last().map_or(0, |p| p.y + p.h);
        items.push(column);
        items[parent].children.push(index);
    }
}

/// Cuts a run into `wanted` columns no higher than `limit`.
fn divide(heights: &[i32], limit: i32, wanted: usize) -> Vec<Range<usize>> {
    let mut parts = Vec::with_capacity(wanted);
    let mut from = 0;
    while from < heights.len() {
        // Never leave a promised column empty.
        let still = wanted.saturating_sub(parts.len() + 1);
        let to = column_end(heights, from, limit).min(heights.len().saturating_sub(still)).max(from + 1);
        parts.push(from..to);
        from = to;
    }
    parts
}

fn column_end(heights: &[i32], from: usize, limit: i32) -> usize {
    let mut end = from + 1;
    let mut h = heights[from];
    while end < heights.len() && h + BRANCH_GAP + heights[end] <= limit {
        h += BRANCH_GAP + heights[end];
        end += 1;
    }
    end
}

fn count_columns(heights: &[i32], limit: i32) -> usize {
    let (mut from, mut count) = (0, 0);
    while from < heights.len() {
        from = column_end(heights, from, limit);
        count += 1;
    }
    count
}

fn branch_height(tree: &Tree, cards: &mut Cards<'_>, head: usize) -> i32 {
    tree.branch(head).map(|(role, depth)| cards.height(role, width(depth)) + GAP).sum::<i32>() - GAP
}

/// Every card of a column, relative to the column's top left, from top to bottom.
pub(crate) fn hang(column: &Item, tree: &Tree, cards: &mut Cards<'_>) -> Vec<Hung> {
    let Kind::Column(heads) = &column.kind else { return Vec::new() };
    let mut places = Vec::new();
    let mut y = 0;
    for &head in heads {
        for (role, depth) in tree.branch(head) {
            let w = width(depth);
            let h = cards.height(role, w);
            places.push(Hung { role, x: column.strip + INDENT * depth as i32, y, w, h });
            y += h + GAP;
        }
        y += BRANCH_GAP - GAP;
    }
    places
}

/// Sizes of the trunks' cards: a top card with partners is wide when there is room over what hangs below.
fn size(items: &mut [Item], tree: &Tree, cards: &mut Cards<'_>) {
    let mut breadth = vec![0; items.len()];
    for index in (0..items.len()).rev() {
        let gaps = COLUMN_GAP * (items[index].children.len() as i32 - 1).max(0);
        let below = items[index].children.iter().map(|&c| breadth[c]).sum::<i32>() + gaps;
        if let Kind::Trunk(role) = items[index].kind {
            let wide = tree.level[role] == 1 && cards.has_partners(role) && below >= NARROWEST_WIDE;
            let w = match below {
                _ if !wide => CARD_W,
                ..=BANNER => below,
                _ => WIDE,
            };
            (items[index].w, items[index].h) = (w, cards.height(role, w));
        }
        breadth[index] = below.max(items[index].w);
    }
}
