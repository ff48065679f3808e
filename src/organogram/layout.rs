//! Gives every card its place: fold, set side by side, and choose what can be shown largest.

use super::cards::Cards;
use super::column::Hung;
use super::fold::{self, Folded, Folding, Item, Kind};
use super::place::{self, Placed};
use super::scene::Rect;
use super::spacing::Spacing;
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
/// Most rows of clusters.
const ROWS: usize = 4;
/// How much a drawing full of holes counts less than one without.
const HOLES: f64 = 0.06;
/// How much each title with a word that has to be cut counts against a width of cards, up to ten of them.
const CUT: f64 = 0.025;
/// A new arrangement replaces the former one only when it is this much larger.
pub(crate) const CLEARLY: f64 = 1.15;

/// What was chosen for a chart; laying out again with the same choice keeps the drawing calm.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Choice {
    pub(crate) card: i32,
    pub(crate) folding: Folding,
}

/// A laid-out tree.
#[derive(Debug, Default)]
pub(crate) struct Layout {
    /// Boxes with their places; the first is the ground.
    pub(crate) items: Vec<Item>,
    /// Where each role's card stands.
    pub(crate) rects: Vec<Rect>,
    /// The box in which each role stands.
    pub(crate) item_of: Vec<usize>,
    /// Frames by role, outer before inner.
    pub(crate) frames: Vec<(usize, Rect)>,
    /// For boxes in the second and further rows: the height of the line above their row.
    pub(crate) buses: Vec<(usize, i32)>,
    /// Where the line to those rows runs down.
    pub(crate) channel: i32,
    pub(crate) width: i32,
    pub(crate) height: i32,
    /// How large it can be shown on the surface it was made for; 1 = life size.
    pub(crate) scale: f64,
    pub(crate) choice: Option<Choice>,
}

/// What is searched.
pub(crate) struct Search<'a> {
    /// Width and height of the surface in scene units at life size.
    pub(crate) surface: (i32, i32),
    /// Distances to try.
    pub(crate) spacings: &'a [Spacing],
    /// Whether clusters may stand in rows.
    pub(crate) rows: bool,
    /// What was chosen for the chart before it changed.
    pub(crate) former: Option<Choice>,
}

struct Found {
    scale: f64,
    /// The height of the surface, not its width, keeps it from being larger.
    high: bool,
    worth: f64,
    folded: Folded,
    placed: Placed,
    spacing: Spacing,
    choice: Choice,
}

/// The layout whose cards can be shown largest on a surface, never larger than life.
pub(crate) fn layout(tree: &Tree, cards: &mut Cards<'_>, search: &Search<'_>) -> Layout {
    if tree.parent.is_empty() {
        return Layout::default();
    }
    let limits: &[i32] = if tree.parent.len() > LARGE { &FEW_LIMITS } else { &LIMITS };
    let mut best: Option<Found> = None;
    for &spacing in search.spacings {
        cards.spacing = spacing;
        attempts(tree, cards, search, limits, &mut best);
    }
    // On paper the widths are tried in large steps, and then the two beside the best.
    if let Some(card) = best.as_ref().filter(|best| best.spacing.justify).map(|best| best.choice.card) {
        for finer in Spacing::beside(card) {
            cards.spacing = finer;
            attempts(tree, cards, search, limits, &mut best);
        }
    }
    if let Some(former) = search.former
        && let Some(spacing) = search.spacings[0].with(former.card)
    {
        cards.spacing = spacing;
        // A little more height keeps a column together that one more card would split.
        let Folding { limit, rows } = former.folding;
        let limits = [limit, limit.saturating_mul(115) / 100, limit.saturating_mul(132) / 100];
        for limit in limits.into_iter().rev() {
            let kept = attempt(tree, cards, search, Folding { limit, rows });
            if best.as_ref().is_none_or(|best| best.scale <= kept.scale * CLEARLY) {
                best = Some(kept);
                break;
            }
        }
    }
    best.map(|found| spread(found, tree, cards)).unwrap_or_default()
}

/// Tries all foldings with the present distances.
fn attempts(tree: &Tree, cards: &mut Cards<'_>, search: &Search<'_>, limits: &[i32], best: &mut Option<Found>) {
    // Flatter arrangements come first and stay unless a higher one is clearly larger.
    let least = if cards.spacing.justify { 1.0 } else { 1.02 };
    let mut too_high = 0;
    for &limit in limits {
        let mut high = false;
        for rows in 1..=if search.rows { ROWS } else { 1 } {
            let found = attempt(tree, cards, search, Folding { limit, rows });
            if found.folded.rows.is_none() && rows > 1 {
                break;
            }
            let is_high = found.high;
            high |= rows == 1 && is_high;
            if best.as_ref().is_none_or(|best| found.worth > best.worth * least) {
                *best = Some(found);
            }
            // What is too high already only grows higher with more rows…
            if is_high {
                break;
            }
        }
        // …and with higher columns; seen twice, because a wider top card may make up for a little.
        too_high = if high { too_high + 1 } else { 0 };
        if too_high > 1 {
            return;
        }
    }
}

fn attempt(tree: &Tree, cards: &mut Cards<'_>, search: &Search<'_>, folding: Folding) -> Found {
    let mut folded = fold::fold(tree, cards, folding);
    let placed = place::place(&mut folded, cards);
    let (w, h) = (f64::from(placed.width.max(1)), f64::from(placed.height.max(1)));
    let (wide, high) = (f64::from(search.surface.0) / w, f64::from(search.surface.1) / h);
    let scale = wide.min(high).min(1.0);
    let spacing = cards.spacing;
    let worth = if spacing.justify {
        let filled: f64 = folded.items.iter().map(|i| f64::from(i.w) * f64::from(i.h)).sum();
        scale * (1.0 - HOLES * (1.0 - filled / (w * h))) * (1.0 - CUT * cards.cut(&tree.level).min(10) as f64)
    } else {
        scale
    };
    Found { scale, high: high <= wide, worth, folded, placed, spacing, choice: Choice { card: spacing.card, folding } }
}

fn spread(found: Found, tree: &Tree, cards: &mut Cards<'_>) -> Layout {
    let Found { scale, folded, placed, spacing, choice, .. } = found;
    cards.spacing = spacing;
    let mut rects = vec![Rect::default(); tree.parent.len()];
    let mut item_of = vec![0; tree.parent.len()];
    let mut frames = placed.frames;
    for (index, item) in folded.items.iter().enumerate() {
        match &item.kind {
            Kind::Ground => {}
            Kind::Trunk(role) => {
                let w = fold::card_width(item, *role, tree, cards);
                rects[*role] = Rect { x: item.x, y: item.y, w, h: cards.height(*role, w) };
                item_of[*role] = index;
                let mut y = item.y;
                let x = item.x + w + spacing.column;
                for &assistant in &tree.assistants[*role] {
                    let w = spacing.card;
                    let h = cards.height(assistant, w);
                    rects[assistant] = Rect { x, y, w, h };
                    item_of[assistant] = index;
                    y += h + spacing.gap;
                }
            }
            Kind::Column(column) => {
                let x = item.x + item.strip;
                column.hang(tree, cards, |hung| match hung {
                    Hung::Card(role, rect) => {
                        rects[role] = Rect { x: rect.x + x, y: rect.y + item.y, ..rect };
                        item_of[role] = index;
                    }
                    Hung::Frame(role, rect) => {
                        frames.push((role, Rect { x: rect.x + x, y: rect.y + item.y, ..rect }));
                    }
                });
            }
        }
    }
    frames.sort_by_key(|&(role, _)| role);
    let all = || rects.iter().chain(frames.iter().map(|(_, rect)| rect));
    let width = all().map(|r| r.x + r.w).max().unwrap_or(0);
    let height = all().map(|r| r.y + r.h).max().unwrap_or(0);
    Layout {
        items: folded.items,
        rects,
        item_of,
        frames,
        buses: placed.buses,
        channel: placed.channel,
        width,
        height,
        scale,
        choice: Some(choice),
    }
}
