//! Lines from parents to children: straight pieces with right angles, in the gaps between the boxes.

use super::chart::Chart;
use super::layout::Layout;
use super::scene::{Connector, Rect};
use super::spacing::Spacing;
use super::tree::Tree;

/// Height at which a line enters a card from the left.
const PORT: i32 = 190;
/// A child's line nearer than this to the middle of the parent becomes the trunk: no tiny bends.
const NEARLY: i32 = 250;

/// One line per role with a parent, in reading order.
pub(crate) fn connectors(chart: &Chart, tree: &Tree, layout: &Layout, spacing: &Spacing) -> Vec<Connector> {
    let lines = Lines { tree, layout, spacing, rows: rows(layout) };
    let trunks: Vec<i32> = (0..tree.parent.len()).map(|parent| lines.trunk(parent)).collect();
    let line = |child: usize| {
        let parent = tree.parent[child]?;
        let points = lines.points(parent, child, trunks[parent]);
        Some(Connector { from: chart.roles[parent].role.clone(), to: chart.roles[child].role.clone(), points })
    };
    (0..tree.parent.len()).filter_map(line).collect()
}

/// By box: the height of the line above its row; 0 in the first row.
fn rows(layout: &Layout) -> Vec<i32> {
    let mut rows = vec![0; layout.items.len()];
    for &(item, bus) in &layout.buses {
        rows[item] = bus;
    }
    rows
}

struct Lines<'a> {
    tree: &'a Tree,
    layout: &'a Layout,
    spacing: &'a Spacing,
    rows: Vec<i32>,
}

impl Lines<'_> {
    /// Where the lines leave a card downwards: its middle, or straight above the child line that nearly meets it.
    fn trunk(&self, parent: usize) -> i32 {
        let item = self.layout.item_of[parent];
        let middle = middle(self.layout.rects[parent]);
        let children = self.tree.children[parent].iter().filter(|&&c| {
            let box_of = self.layout.item_of[c];
            box_of != item && self.rows[box_of] == 0
        });
        let nearest = children.map(|&child| self.entry(child)).min_by_key(|x| (x - middle).abs());
        nearest.filter(|x| (x - middle).abs() < NEARLY).unwrap_or(middle)
    }

    /// Where a child's line comes down: the shared line beside its column, or the middle of its card.
    fn entry(&self, child: usize) -> i32 {
        let item = &self.layout.items[self.layout.item_of[child]];
        if item.spine { item.x + item.strip - self.spacing.column / 2 } else { middle(self.layout.rects[child]) }
    }

    fn points(&self, parent: usize, child: usize, trunk: i32) -> Vec<[i32; 2]> {
        let layout = self.layout;
        let (from, to) = (layout.rects[parent], layout.rects[child]);
        let port = to.y + PORT.min(to.h / 2);
        if self.tree.beside[child] {
            return beside(from, to, port);
        }
        let start = from.y + from.h;
        let (above, below) = (layout.item_of[parent], layout.item_of[child]);
        if above == below {
            let x = from.x + self.spacing.indent / 2;
            return vec![[x, start], [x, port], [to.x, port]];
        }
        let bus = layout.items[above].y + layout.items[above].h + self.spacing.trunk / 2;
        let entry = self.entry(child);
        let mut points = vec![[trunk, start]];
        let row = self.rows[below];
        if row > 0 {
            points.extend([[trunk, bus], [layout.channel, bus], [layout.channel, row], [entry, row]]);
        } else if entry != trunk {
            points.extend([[trunk, bus], [entry, bus]]);
        }
        if layout.items[below].spine {
            points.extend([[entry, port], [to.x, port]]);
        } else {
            points.push([entry, to.y]);
        }
        points
    }
}

/// The line to an assistant: out of the parent's side, and down where the assistant stands lower.
fn beside(from: Rect, to: Rect, port: i32) -> Vec<[i32; 2]> {
    let (out, y) = (from.x + from.w, from.y + PORT.min(from.h / 2));
    if y == port {
        return vec![[out, y], [to.x, port]];
    }
    let between = i32::midpoint(out, to.x);
    vec![[out, y], [between, y], [between, port], [to.x, port]]
}

fn middle(rect: Rect) -> i32 {
    rect.x + rect.w / 2
}
