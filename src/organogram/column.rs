//! Columns: branches that hang under each other, every role a little right of its parent.

use super::cards::Cards;
use super::scene::Rect;
use super::spacing::{LABEL, Spacing};
use super::tree::Tree;
use std::ops::Range;

/// Most air that a column gets between two cards, and between two branches, to end level with its neighbours.
const MORE_AIR: (i32, i32) = (60, 180);

/// Branches under each other, named by their top roles, with the distances between them.
#[derive(Debug, Clone, Default)]
pub(crate) struct Column {
    pub(crate) heads: Vec<usize>,
    /// Between two cards of a branch.
    pub(crate) gap: i32,
    /// Between two branches.
    pub(crate) branch_gap: i32,
}

/// Something with a place in a column, relative to the column's top left.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Hung {
    Card(usize, Rect),
    /// A frame around the branch of a role; comes after everything in it.
    Frame(usize, Rect),
}

struct Open {
    role: usize,
    depth: usize,
    x: i32,
    y: i32,
    right: i32,
}

impl Column {
    /// A column with the usual distances.
    pub(crate) fn new(heads: Vec<usize>, cards: &Cards<'_>) -> Self {
        Self { heads, gap: cards.spacing.gap, branch_gap: cards.spacing.branch }
    }

    /// Every card and frame of the column from top to bottom; gives its width and height.
    pub(crate) fn hang(&self, tree: &Tree, cards: &mut Cards<'_>, mut each: impl FnMut(Hung)) -> (i32, i32) {
        let (mut w, mut y) = (0, 0);
        for (place, &head) in self.heads.iter().enumerate() {
            if place > 0 {
                y += self.branch_gap;
            }
            let (right, bottom) = self.branch(head, y, tree, cards, &mut each);
            (w, y) = (w.max(right), bottom);
        }
        (w, y)
    }

    /// One branch from `top` down; gives its right and lower edge.
    fn branch(
        &self,
        head: usize,
        top: i32,
        tree: &Tree,
        cards: &mut Cards<'_>,
        each: &mut impl FnMut(Hung),
    ) -> (i32, i32) {
        let (indent, pad) = (cards.spacing.indent, cards.spacing.pad());
        let mut open: Vec<Open> = Vec::new();
        let (mut right, mut bottom) = (0, top);
        for (role, depth) in tree.branch(head) {
            while open.last().is_some_and(|frame| frame.depth >= depth) {
                (right, bottom) = close(&mut open, right, bottom, pad, each);
            }
            let mut y = if role == head { top } else { bottom + self.gap };
            if cards.framed(role) {
                let x = indent * depth as i32 + pad * open.len() as i32;
                open.push(Open { role, depth, x, y, right: 0 });
                y += pad;
            }
            let nested = open.len();
            let w = cards.spacing.width(depth + nested);
            let x = indent * depth as i32 + pad * nested as i32;
            let h = cards.height(role, w);
            each(Hung::Card(role, Rect { x, y, w, h }));
            match open.last_mut() {
                Some(frame) => frame.right = frame.right.max(x + w),
                None => right = right.max(x + w),
            }
            bottom = y + h;
        }
        while !open.is_empty() {
            (right, bottom) = close(&mut open, right, bottom, pad, each);
        }
        (right, bottom)
    }

    /// Height of one branch on its own.
    pub(crate) fn branch_height(&self, head: usize, tree: &Tree, cards: &mut Cards<'_>) -> i32 {
        self.branch(head, 0, tree, cards, &mut |_| {}).1
    }

    /// Makes the column higher, by `more` at most, as far as a little air does that.
    pub(crate) fn justify(&mut self, more: i32, tree: &Tree, spacing: &Spacing) {
        let branches = self.heads.len() as i32 - 1;
        let roles: usize = self.heads.iter().map(|&head| tree.branch(head).count()).sum();
        let within = roles as i32 - 1 - branches;
        // A gap between branches takes three times what a gap between cards takes.
        let weight = within + 3 * branches;
        if weight == 0 || more <= 0 {
            return;
        }
        let step = more / weight;
        self.gap = (self.gap + step).min(spacing.gap + MORE_AIR.0);
        self.branch_gap = (self.branch_gap + step * 3).min(spacing.branch + MORE_AIR.1);
    }
}

fn close(open: &mut Vec<Open>, right: i32, bottom: i32, pad: i32, each: &mut impl FnMut(Hung)) -> (i32, i32) {
    let Some(frame) = open.pop() else { return (right, bottom) };
    let rect = Rect { x: frame.x, y: frame.y, w: frame.right + pad - frame.x, h: bottom + LABEL - frame.y };
    each(Hung::Frame(frame.role, rect));
    let edge = rect.x + rect.w;
    match open.last_mut() {
        Some(outer) => {
            outer.right = outer.right.max(edge);
            (right, rect.y + rect.h)
        }
        None => (right.max(edge), rect.y + rect.h),
    }
}

/// Cuts a run of branches into `wanted` columns, as even as their order allows.
pub(crate) fn even(heights: &[i32], wanted: usize, gap: i32) -> Vec<Range<usize>> {
    let mut low = heights.iter().copied().max().unwrap_or(0);
    let mut high = heights.iter().sum::<i32>() + gap * heights.len() as i32;
    while low < high {
        let middle = i32::midpoint(low, high);
        if count(heights, middle, gap) <= wanted { high = middle } else { low = middle + 1 }
    }
    let mut parts = Vec::with_capacity(wanted);
    let mut from = 0;
    while from < heights.len() {
        // Never leave a promised column empty.
        let still = wanted.saturating_sub(parts.len() + 1);
        let to = end(heights, from, low, gap).min(heights.len().saturating_sub(still)).max(from + 1);
        parts.push(from..to);
        from = to;
    }
    parts
}

/// How many columns no higher than `limit` a run takes.
pub(crate) fn count(heights: &[i32], limit: i32, gap: i32) -> usize {
    let (mut from, mut count) = (0, 0);
    while from < heights.len() {
        from = end(heights, from, limit, gap);
        count += 1;
    }
    count
}

fn end(heights: &[i32], from: usize, limit: i32, gap: i32) -> usize {
    let mut end = from + 1;
    let mut h = heights[from];
    while end < heights.len() && h + gap + heights[end] <= limit {
        h += gap + heights[end];
        end += 1;
    }
    end
}
