//! Gives the folded boxes their places. A framed branch and a row of clusters are laid out on their own first
//! and then stand in the whole as one box, so nothing can come between them and their frame.

use super::cards::Cards;
use super::contour::{self, Node};
use super::fold::{Folded, Item, Kind};
use super::scene::Rect;
use super::spacing::{LABEL, Spacing};

/// What is known once all boxes stand.
#[derive(Debug, Default)]
pub(crate) struct Placed {
    pub(crate) width: i32,
    pub(crate) height: i32,
    /// Frames around branches that are not in a column, by role.
    pub(crate) frames: Vec<(usize, Rect)>,
    /// For boxes in the second and further rows: the height of the line above their row.
    pub(crate) buses: Vec<(usize, i32)>,
    /// Where the line to those rows runs down.
    pub(crate) channel: i32,
}

/// Boxes that are laid out together.
#[derive(Debug, Default)]
struct Group {
    /// The framed trunk around everything in it.
    head: Option<usize>,
    members: Vec<usize>,
    w: i32,
    h: i32,
}

/// Notes by box while the groups are solved.
struct Notes {
    /// Its number among the boxes of the group that is being solved.
    number: Vec<usize>,
    /// Left edge of a framed card within its frame's room.
    inner: Vec<i32>,
}

/// Places every box.
pub(crate) fn place(folded: &mut Folded, cards: &Cards<'_>) -> Placed {
    let count = folded.items.len();
    let framed = |item: &Item| matches!(item.kind, Kind::Trunk(role) if cards.framed(role));
    let mut groups = vec![Group::default()];
    let mut of = vec![0; count];
    let mut own = vec![0; count];
    let mut row_of = vec![0; count];
    let first_row = 1;
    if let Some((top, rows)) = &folded.rows {
        let mut children = folded.items[*top].children.iter();
        for &size in rows {
            children.by_ref().take(size).for_each(|&child| row_of[child] = groups.len());
            groups.push(Group::default());
        }
    }
    let rows = groups.len() - first_row;
    for index in 1..count {
        let parent = folded.items[index].parent;
        of[index] = match (row_of[index], own[parent]) {
            (0, 0) => of[parent],
            (0, own) => own,
            (row, _) => row,
        };
        groups[of[index]].members.push(index);
        if framed(&folded.items[index]) {
            own[index] = groups.len();
            groups.push(Group { head: Some(index), ..Group::default() });
        }
    }
    let mut notes = Notes { number: vec![0; count], inner: vec![0; count] };
    for group in (0..groups.len()).rev() {
        solve(&mut folded.items, &mut groups, group, &own, &mut notes, &cards.spacing);
    }
    let pad = cards.spacing.pad();
    let mut placed = Placed { width: groups[0].w, height: groups[0].h, ..Placed::default() };
    let mut origins = vec![(0, 0); groups.len()];
    if rows > 0 {
        stack(&mut placed, &groups[first_row..=rows], &mut origins[..=rows], &cards.spacing);
    }
    for index in 1..count {
        let (x, y) = origins[of[index]];
        let item = &mut folded.items[index];
        item.x += x;
        item.y += y;
        if let (Kind::Trunk(role), Some(group)) = (&item.kind, Some(own[index]).filter(|&group| group > 0)) {
            let Group { w, h, .. } = groups[group];
            placed.frames.push((*role, Rect { x: item.x, y: item.y, w, h }));
            origins[group] = (item.x + pad, item.y + pad);
            item.x = origins[group].0 + notes.inner[index];
            item.y = origins[group].1;
        }
        if row_of[index] > first_row {
            placed.buses.push((index, origins[of[index]].1 - cards.spacing.trunk / 2));
        }
    }
    placed
}

/// Rows below each other, each in the middle of the whole, right of the line that leads down to them.
fn stack(placed: &mut Placed, rows: &[Group], origins: &mut [(i32, i32)], spacing: &Spacing) {
    let margin = spacing.column / 2 + 10;
    let breadth = rows.iter().map(|row| row.w).max().unwrap_or(0);
    let width = (breadth + margin).max(placed.width);
    origins[0] = ((width - placed.width) / 2, 0);
    placed.channel = (width - breadth - margin) / 2 + 10;
    let mut y = placed.height + spacing.trunk;
    for (row, origin) in rows.iter().zip(&mut origins[1..]) {
        *origin = (placed.channel - 10 + margin + (breadth - row.w) / 2, y);
        y += row.h + spacing.trunk;
    }
    placed.width = width;
    placed.height = y - spacing.trunk;
}

/// Places the boxes of one group relative to its top left, and gives the group its size. A framed trunk in it
/// is one box as large as its frame; the place of its card within the frame goes to `kept`.
fn solve(items: &mut [Item], groups: &mut [Group], group: usize, own: &[usize], kept: &mut Notes, spacing: &Spacing) {
    let head = groups[group].head;
    let members: Vec<usize> = head.into_iter().chain(groups[group].members.iter().copied()).collect();
    if members.is_empty() {
        return;
    }
    let mut nodes = Vec::with_capacity(members.len() + 1);
    nodes.push(Node::new(Vec::new(), 0, 0));
    let mut bottoms = vec![0; members.len() + 1];
    for (number, &index) in members.iter().enumerate().map(|(n, index)| (n + 1, index)) {
        let given = &items[index];
        let apart = head != Some(index) && own[index] > 0;
        let (w, h) = if apart { (groups[own[index]].w, groups[own[index]].h) } else { (given.w, given.h) };
        let parent = kept.number[given.parent];
        let inside = head != Some(index) && parent > 0 && members.get(parent - 1) == Some(&given.parent);
        let parent = if inside { parent } else { 0 };
        let y = if inside { bottoms[parent] + spacing.trunk } else { 0 };
        bottoms[number] = y + h;
        nodes[parent].children.push(number);
        nodes.push(Node::new(Vec::new(), w + spacing.column, y + h));
        if head != Some(index) {
            items[index].y = y;
        }
        kept.number[index] = number;
    }
    let widths: Vec<i32> = nodes.iter().map(|node| node.w - spacing.column).collect();
    let single = (nodes[0].children.len() == 1).then(|| nodes[0].children[0]);
    let mut xs = contour::place(nodes);
    let span = |xs: &[i32], from: usize| {
        let left = xs[from..].iter().copied().min().unwrap_or(0);
        let right = xs[from..].iter().zip(&widths[from..]).map(|(x, w)| x + w).max().unwrap_or(0);
        (left, right - left)
    };
    let (mut left, mut width) = span(&xs, 1);
    // A single top stands over the middle of everything, not only of its own children; nothing else is at its
    // height. A wide top then no longer sticks out.
    if single.is_some() && members.len() > 1 {
        let (below, breadth) = span(&xs, 2);
        width = breadth.max(widths[1]);
        left = below - (width - breadth) / 2;
        xs[1] = left + (width - widths[1]) / 2;
    }
    for (number, &index) in members.iter().enumerate() {
        let x = xs[number + 1] - left;
        if head == Some(index) { kept.inner[index] = x } else { items[index].x = x }
    }
    let height = bottoms.into_iter().max().unwrap_or(0);
    let pads = if head.is_some() { (2 * spacing.pad(), spacing.pad() + LABEL) } else { (0, 0) };
    (groups[group].w, groups[group].h) = (width + pads.0, height + pads.1);
}
