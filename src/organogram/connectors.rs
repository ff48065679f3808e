//! Lines from parents to children: straight pieces with right angles, in the gaps between the boxes.

use super::cards::INDENT;
use super::chart::Chart;
use super::fold::{COLUMN_GAP, TRUNK_GAP};
use super::layout::Layout;
use super::scene::{Connector, Rect};
use super::tree::Tree;

/// Height at which a line enters a card from the left.
const PORT: i32 = 190;
/// A child's line nearer than this to the middle of the parent becomes the trunk: no tiny bends.
const NEARLY: i32 = 250;

/// One line per role with a parent, in reading order.
pub(crate) fn connectors(chart: &Chart, tree: &Tree, layout: &Layout) -> Vec<Connector> {
    let trunks: Vec<i32> = (0..tree.parent.len()).map(|parent| trunk(parent, tree, layout)).collect();
    let line = |child: usize| {
        let parent = tree.parent[child]?;
        let points = points(parent, child, trunks[parent], layout);
        Some(Connector { from: chart.roles[parent].role.clone(), to: chart.roles[child].role.clone(), points })
    };
    (0..tree.parent.len()).filter_map(line).collect()
}

/// Where the lines leave a card downwards: its middle, or straight above the child line that nearly meets it.
fn trunk(parent: usize, tree: &Tree, layout: &Layout) -> i32 {
    let middle = middle(layout.rects[parent]);
    let children = tree.children[parent].iter().filter(|&&c| layout.item_of[c] != layout.item_of[parent]);
    let nearest = children.map(|&child| entry(child, layout)).min_by_key(|x| (x - middle).abs());
    nearest.filter(|x| (x - middle).abs() < NEARLY).unwrap_or(middle)
}

/// Where a child's line comes down: the shared line beside its column, or the middle of its card.
fn entry(child: usize, layout: &Layout) -> i32 {
    let rect = layout.rects[child];
    if shares_line(child, layout) { rect.x - COLUMN_GAP / 2 } else { middle(rect) }
}

fn shares_line(child: usize, layout: &Layout) -> bool {
    layout.items[layout.item_of[child]].spine
}

fn points(parent: usize, child: usize, trunk: i32, layout: &Layout) -> Vec<[i32; 2]> {
    let (from, to) = (layout.rects[parent], layout.rects[child]);
    let port = to.y + PORT.min(to.h / 2);
    let start = from.y + from.h;
    if layout.item_of[parent] == layout.item_of[child] {
        let x = from.x + INDENT / 2;
        return vec![[x, start], [x, port], [to.x, port]];
    }
    let bus = start + TRUNK_GAP / 2;
    let entry = entry(child, layout);
    let mut points = vec![[trunk, start]];
    if entry != trunk {
        points.extend([[trunk, bus], [entry, bus]]);
    }
    if shares_line(child, layout) {
        points.extend([[entry, port], [to.x, port]]);
    } else {
        points.push([entry, to.y]);
    }
    points
}

fn middle(rect: Rect) -> i32 {
    rect.x + rect.w / 2
}
