//! Lines from parents to children: straight pieces with right angles, in the gaps between the boxes.

use super::chart::Chart;
use super::fold::{COLUMN_GAP, INDENT, Kind, TRUNK_GAP};
use super::layout::Layout;
use super::scene::{Connector, Rect};
use super::tree::Tree;

/// Height at which a line enters a card from the left.
const PORT: i32 = 190;
/// Offsets smaller than this are drawn straight.
const STRAIGHT: i32 = 40;

/// One line per role with a parent, in reading order.
pub(crate) fn connectors(chart: &Chart, tree: &Tree, layout: &Layout) -> Vec<Connector> {
    let line = |child: usize| {
        let parent = tree.parent[child]?;
        let points = points(parent, child, layout);
        Some(Connector { from: chart.roles[parent].role.clone(), to: chart.roles[child].role.clone(), points })
    };
    (0..tree.parent.len()).filter_map(line).collect()
}

fn points(parent: usize, child: usize, layout: &Layout) -> Vec<[i32; 2]> {
    let (from, to) = (layout.rects[parent], layout.rects[child]);
    let (above, item) = (layout.item_of[parent], layout.item_of[child]);
    let port = to.y + PORT.min(to.h / 2);
    if above == item {
        let x = from.x + INDENT / 2;
        return vec![[x, from.y + from.h], [x, port], [to.x, port]];
    }
    let trunk = middle(from);
    let start = from.y + from.h;
    let bus = start + TRUNK_GAP / 2;
    let item = &layout.items[item];
    match &item.kind {
        Kind::Column(heads) if heads.len() > 1 => {
            let spine = to.x - COLUMN_GAP / 2;
            vec![[trunk, start], [trunk, bus], [spine, bus], [spine, port], [to.x, port]]
        }
        _ => {
            let entry = middle(to);
            if (entry - trunk).abs() < STRAIGHT {
                return vec![[entry, start], [entry, to.y]];
            }
            vec![[trunk, start], [trunk, bus], [entry, bus], [entry, to.y]]
        }
    }
}

fn middle(rect: Rect) -> i32 {
    rect.x + rect.w / 2
}
