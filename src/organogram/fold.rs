//! Folds the tree into few large boxes: low branches become columns in which roles hang under each other,
//! the roles above them keep their own box with the columns side by side below. What the user chose for a
//! branch comes first.

use super::cards::Cards;
use super::column::{self, Column};
use super::spacing::LABEL;
use super::tree::Tree;
use crate::kinds::BranchLayout;

/// A top card with partners is as wide as the columns below it, up to this width…
const BANNER: i32 = 17_500;
/// …and over a wider chart it has this width.
const WIDE: i32 = 10_400;
const NARROWEST_WIDE: i32 = 5_000;

/// A box of the folded tree. Parents stand before their children.
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
    /// Set when the boxes are placed.
    pub(crate) x: i32,
    /// Set when the boxes are placed.
    pub(crate) y: i32,
}

/// What a box holds.
#[derive(Debug)]
pub(crate) enum Kind {
    /// Nothing: carries the trees of the chart side by side.
    Ground,
    /// One card, its assistants at its right, with boxes below it.
    Trunk(usize),
    /// Branches under each other.
    Column(Column),
}

/// The folded tree; the ground is the first item.
#[derive(Debug, Default)]
pub(crate) struct Folded {
    pub(crate) items: Vec<Item>,
    /// The item whose children stand in several rows, and how many of them stand in each.
    pub(crate) rows: Option<(usize, Vec<usize>)>,
}

/// How far a tree is folded.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Folding {
    /// No column is higher than this, if that can be.
    pub(crate) limit: i32,
    /// The clusters at the top stand in so many rows.
    pub(crate) rows: usize,
}

/// Folds a tree.
pub(crate) fn fold(tree: &Tree, cards: &mut Cards<'_>, folding: Folding) -> Folded {
    let trunks = trunks(tree, cards, folding.limit);
    let mut items = Vec::with_capacity(tree.parent.len() / 4 + 2);
    items.push(item(Kind::Ground, 0));
    let mut next = 0;
    while next < items.len() {
        let (below, layout): (&[usize], _) = match items[next].kind {
            Kind::Ground => (&tree.roots, BranchLayout::Automatic),
            Kind::Trunk(role) => (&tree.children[role], cards.branch(role)),
            Kind::Column(_) => (&[], BranchLayout::Automatic),
        };
        let mut run = Vec::new();
        for &role in below {
            if trunks[role] {
                columns(&mut items, next, std::mem::take(&mut run), tree, cards, folding.limit, layout);
                let index = items.len();
                items.push(item(Kind::Trunk(role), next));
                items[next].children.push(index);
            } else {
                run.push(role);
            }
        }
        columns(&mut items, next, run, tree, cards, folding.limit, layout);
        next += 1;
    }
    let breadths = size(&mut items, tree, cards);
    let rows = rows(&mut items, &breadths, cards, folding.rows);
    if cards.spacing.justify {
        level(&mut items, rows.as_ref(), tree, cards);
    }
    Folded { items, rows }
}

fn item(kind: Kind, parent: usize) -> Item {
    Item { kind, parent, children: Vec::new(), spine: false, strip: 0, w: 0, h: 0, x: 0, y: 0 }
}

/// Which roles keep their own box: tops with something below, a single child chain under them, every role
/// whose branch would hang lower than `limit`, and every role for which that was chosen, with all above it.
fn trunks(tree: &Tree, cards: &mut Cards<'_>, limit: i32) -> Vec<bool> {
    let count = tree.parent.len();
    let width = cards.spacing.card;
    let mut hang: Vec<i32> = (0..count).map(|role| cards.height(role, width)).collect();
    let mut must = vec![false; count];
    for role in (0..count).rev() {
        let several = !matches!(cards.branch(role), BranchLayout::Automatic | BranchLayout::Hanging1);
        must[role] |= several && !tree.children[role].is_empty() || !tree.assistants[role].is_empty();
        if cards.framed(role) {
            hang[role] = hang[role].saturating_add(cards.spacing.pad() + LABEL);
        }
        if let Some(parent) = tree.parent[role] {
            hang[parent] = hang[parent].saturating_add(hang[role] + cards.spacing.gap);
            must[parent] |= must[role];
        }
    }
    let mut trunks = vec![false; count];
    // Below a role whose branches hang by choice nothing unfolds by itself.
    let mut calm = vec![false; count];
    for role in 0..count {
        let parent = tree.parent[role];
        let chosen = |role: usize| !matches!(cards.branch(role), BranchLayout::Automatic | BranchLayout::Row);
        calm[role] = chosen(role) || parent.is_some_and(|p| calm[p]);
        let lonely = |parent: usize| trunks[parent] && tree.children[parent].len() == 1;
        let top = parent.is_none() || parent.is_some_and(lonely) && !calm[role];
        trunks[role] = tree.leads(role) && (top || must[role] || hang[role] > limit && !calm[role]);
    }
    trunks
}

/// Divides a run of branches over columns: as few as `limit` allows, or as many as were chosen.
fn columns(
    items: &mut Vec<Item>,
    parent: usize,
    run: Vec<usize>,
    tree: &Tree,
    cards: &mut Cards<'_>,
    limit: i32,
    layout: BranchLayout,
) {
    if run.is_empty() {
        return;
    }
    let usual = Column::new(Vec::new(), cards);
    let heights: Vec<i32> = run.iter().map(|&head| usual.branch_height(head, tree, cards)).collect();
    let trunk = matches!(items[parent].kind, Kind::Trunk(_));
    let wanted = match layout {
        BranchLayout::Row => run.len(),
        BranchLayout::Hanging1 => 1,
        BranchLayout::Hanging2 => 2,
        BranchLayout::Hanging3 => 3,
        BranchLayout::Hanging4 => 4,
        BranchLayout::Automatic => {
            let siblings = match items[parent].kind {
                Kind::Trunk(role) => tree.children[role].len(),
                _ => tree.roots.len(),
            };
            let least = if run.len() == siblings { 2 } else { 1 };
            column::count(&heights, limit, usual.branch_gap).max(least)
        }
    };
    let parts = column::even(&heights, wanted.min(run.len()), usual.branch_gap);
    let several = parts.iter().any(|part| part.len() > 1) || layout == BranchLayout::Hanging1;
    let made = items.len();
    for part in parts {
        let heads = run[part].to_vec();
        // A lone role without anything below it joins the manner of the columns beside it.
        let spine = trunk && (heads.len() > 1 || several && tree.children[heads[0]].is_empty());
        let index = items.len();
        let mut column = item(Kind::Column(Column::new(heads, cards)), parent);
        column.spine = spine;
        if spine && items[parent].children.is_empty() {
            column.strip = cards.spacing.column / 2;
        }
        measure(&mut column, tree, cards);
        items.push(column);
        items[parent].children.push(index);
    }
    let tallest = items[made..].iter().map(|i| i.h).max().unwrap_or(0);
    if !cards.spacing.justify {
        return;
    }
    for column in &mut items[made..] {
        stretch(column, tallest - column.h, tree, cards);
    }
}

fn measure(column: &mut Item, tree: &Tree, cards: &mut Cards<'_>) {
    if let Kind::Column(branches) = &column.kind {
        let (w, h) = branches.hang(tree, cards, |_| {});
        (column.w, column.h) = (w + column.strip, h);
    }
}

/// Sizes of the trunks' cards: a top card with partners is wide when there is room over what hangs below.
/// Gives the breadth of every branch.
fn size(items: &mut [Item], tree: &Tree, cards: &mut Cards<'_>) -> Vec<i32> {
    let mut breadth = vec![0; items.len()];
    for index in (0..items.len()).rev() {
        let gaps = cards.spacing.column * (items[index].children.len() as i32 - 1).max(0);
        let below = items[index].children.iter().map(|&c| breadth[c]).sum::<i32>() + gaps;
        if let Kind::Trunk(role) = items[index].kind {
            size_trunk(&mut items[index], role, below, tree, cards);
        }
        let framed = matches!(items[index].kind, Kind::Trunk(role) if cards.framed(role));
        breadth[index] = below.max(items[index].w) + if framed { 2 * cards.spacing.pad() } else { 0 };
    }
    breadth
}

/// Width of a trunk's own card, without its assistants.
pub(crate) fn card_width(item: &Item, role: usize, tree: &Tree, cards: &Cards<'_>) -> i32 {
    if tree.assistants[role].is_empty() { item.w } else { item.w - cards.spacing.column - cards.spacing.card }
}

fn size_trunk(item: &mut Item, role: usize, below: i32, tree: &Tree, cards: &mut Cards<'_>) {
    let w = cards.spacing.card;
    let assistants = &tree.assistants[role];
    let stack: i32 = assistants.iter().map(|&a| cards.height(a, w) + cards.spacing.gap).sum();
    let beside = if assistants.is_empty() { 0 } else { w + cards.spacing.column };
    let top = tree.level[role] == 1;
    // On paper every card over two columns may be as wide as they are.
    let may = cards.has_partners(role) && (top || cards.spacing.justify && below < NARROWEST_WIDE);
    let least = if top { NARROWEST_WIDE } else { 2 * w };
    let own = match below - beside {
        room if !may || room < least => w,
        room @ ..=BANNER => room,
        _ => WIDE,
    };
    item.w = own + beside;
    item.h = cards.height(role, own).max(stack - cards.spacing.gap);
}

/// Lets the columns below a card end level with what stands beside that card, as far as a little air does that.
fn level(items: &mut [Item], rows: Option<&(usize, Vec<usize>)>, tree: &Tree, cards: &mut Cards<'_>) {
    let trunk = cards.spacing.trunk;
    let mut reach = vec![0; items.len()];
    for index in (0..items.len()).rev() {
        let below = items[index].children.iter().map(|&child| reach[child] + trunk).max().unwrap_or(0);
        let framed = matches!(items[index].kind, Kind::Trunk(role) if cards.framed(role));
        reach[index] = items[index].h + below + if framed { cards.spacing.pad() + LABEL } else { 0 };
    }
    for parent in 0..items.len() {
        let children = items[parent].children.clone();
        let sizes = match rows {
            Some((top, sizes)) if *top == parent => sizes.clone(),
            _ => vec![children.len()],
        };
        let mut beside = children.into_iter();
        for size in sizes {
            let row: Vec<usize> = beside.by_ref().take(size).collect();
            let lowest = row.iter().map(|&child| reach[child]).max().unwrap_or(0);
            for index in row {
                let room = lowest - reach[index];
                for column in items[index].children.clone() {
                    stretch(&mut items[column], room, tree, cards);
                }
            }
        }
    }
}

/// Makes a column higher by at most `more`.
fn stretch(column: &mut Item, more: i32, tree: &Tree, cards: &mut Cards<'_>) {
    if let Kind::Column(branches) = &mut column.kind {
        branches.justify(more, tree, &cards.spacing);
        measure(column, tree, cards);
    }
}

/// Divides the clusters at the top over rows of about the same breadth.
fn rows(items: &mut [Item], breadths: &[i32], cards: &Cards<'_>, wanted: usize) -> Option<(usize, Vec<usize>)> {
    let mut top = 0;
    let framed = |item: &Item| matches!(item.kind, Kind::Trunk(role) if cards.framed(role));
    while let [only] = items[top].children[..] {
        top = only;
        if framed(&items[top]) {
            return None;
        }
    }
    let children = &items[top].children;
    if wanted < 2 || children.len() < wanted * 2 {
        return None;
    }
    let each: Vec<i32> = children.iter().map(|&c| breadths[c]).collect();
    let parts = column::even(&each, wanted, cards.spacing.column);
    for first in parts[1..].iter().map(|part| items[top].children[part.start]).collect::<Vec<_>>() {
        if items[first].spine && items[first].strip == 0 {
            items[first].strip = cards.spacing.column / 2;
            items[first].w += items[first].strip;
        }
    }
    Some((top, parts.into_iter().map(|part| part.len()).collect()))
}
