//! Gives every card its place: fold, set side by side, and choose the fold that can be shown largest.

use super::cards::Cards;
use super::contour::{self, Node};
use super::fold::{self, COLUMN_GAP, Item, Kind, TRUNK_GAP};
use super::scene::Rect;
use super::tree::Tree;

/// Column heights that are tried, lowest first.
const LIMITS: [i32; 18] = [
    1_600, 2_200, 2_800, 3_400, 4_000, 4_600, 5_200, 5_800, 6_500, 7_300, 8_200, 9_200, 10_400, 12_000, 14_000, 17_000,
    22_000, 30_000,
];
/// Column heights for charts too large to search.
const FEW_LIMITS: [i32; 3] = [6_200, 11_500, 20_000];
/// More roles than this make a chart too large to search.
const LARGE: usize = 400;

/// A laid-out tree.
#[derive(Debug, Default)]
pub(crate) struct Layout {
    /// Boxes with their places; the first is the ground.
    pub(crate) items: Vec<Item>,
    /// Where each role's card stands.
    pub(crate) rects: Vec<Rect>,
    /// The box in which each role stands.
    pub(crate) item_of: Vec<usize>,
    pub(crate) width: i32,
    pub(crate) height: i32,
    /// How large it can be shown on the surface it was made for; 1 = life size.
    pub(crate) scale: f64,
}

/// The layout whose cards can be shown largest in a window of this size, never larger than life.
pub(crate) fn layout(tree: &Tree, cards: &mut Cards<'_>, window: (i32, i32)) -> Layout {
    if tree.parent.is_empty() {
        return Layout::default();
    }
    let limits: &[i32] = if tree.parent.len() > LARGE { &FEW_LIMITS } else { &LIMITS };
    let mut best: Option<(f64, Vec<Item>)> = None;
    for &limit in limits {
        let mut items = fold::fold(tree, cards, limit);
        let (w, h) = place(&mut items);
        let scale = (f64::from(window.0) / f64::from(w)).min(f64::from(window.1) / f64::from(h)).min(1.0);
        // Flatter arrangements come first and stay unless a higher one is clearly larger.
        if best.as_ref().is_none_or(|(found, _)| scale > found * 1.02) {
            best = Some((scale, items));
        }
    }
    let (scale, items) = best.unwrap_or_default();
    spread(items, scale, tree, cards)
}

/// Places the boxes; gives width and height of everything.
fn place(items: &mut [Item]) -> (i32, i32) {
    for index in 1..items.len() {
        let parent = &items[items[index].parent];
        let gap = if matches!(parent.kind, Kind::Ground) { 0 } else { TRUNK_GAP };
        items[index].y = parent.y + parent.h + gap;
    }
    let node = |item: &Item| Node::new(item.children.clone(), item.w + COLUMN_GAP, item.y + item.h);
    let xs = contour::place(items.iter().map(node).collect());
    let left = xs.iter().skip(1).copied().min().unwrap_or(0);
    items.iter_mut().zip(xs).for_each(|(item, x)| item.x = x - left);
    let width = items.iter().skip(1).map(|i| i.x + i.w).max().unwrap_or(1);
    let width = centre_top(items, width);
    let height = items.iter().skip(1).map(|i| i.y + i.h).max().unwrap_or(1);
    (width.max(1), height.max(1))
}

/// A single top card stands over the middle of everything, not only of its own children; nothing else is
/// at its height. Gives the width of everything, which a wide top no longer sticks out of.
fn centre_top(items: &mut [Item], width: i32) -> i32 {
    if items.len() < 3 || items[0].children.len() != 1 {
        return width;
    }
    let left = items[2..].iter().map(|i| i.x).min().unwrap_or(0);
    let right = items[2..].iter().map(|i| i.x + i.w).max().unwrap_or(width);
    let breadth = (right - left).max(items[1].w);
    let shift = (breadth - (right - left)) / 2 - left;
    items[2..].iter_mut().for_each(|i| i.x += shift);
    items[1].x = (breadth - items[1].w) / 2;
    breadth
}

fn spread(items: Vec<Item>, scale: f64, tree: &Tree, cards: &mut Cards<'_>) -> Layout {
    let mut rects = vec![Rect::default(); tree.parent.len()];
    let mut item_of = vec![0; tree.parent.len()];
    for (index, item) in items.iter().enumerate() {
        if let Kind::Trunk(role) = item.kind {
            rects[role] = Rect { x: item.x, y: item.y, w: item.w, h: item.h };
            item_of[role] = index;
        }
        for hung in fold::hang(item, tree, cards) {
            rects[hung.role] = Rect { x: item.x + hung.x, y: item.y + hung.y, w: hung.w, h: hung.h };
            item_of[hung.role] = index;
        }
    }
    let width = rects.iter().map(|r| r.x + r.w).max().unwrap_or(0);
    let height = rects.iter().map(|r| r.y + r.h).max().unwrap_or(0);
    Layout { items, rects, item_of, width, height, scale }
}
