//! What stands at the circle: names of sectors around it, and words on the rings.

use super::area::{Area, Point, polar};
use super::block::Block;
use super::disc::{Band, Disc};
use crate::organogram::measure::SEMIBOLD;
use crate::organogram::wrap::Style;
use std::f64::consts::{PI, TAU};

/// Names of sectors.
pub(super) const SECTOR: Style = Style { size: 120, weight: SEMIBOLD };
/// Words on rings.
const RING: Style = Style { size: 110, weight: SEMIBOLD };
/// Height of a row with a name.
const ROW: f64 = 190.0;
/// Between the circle and the names around it.
const AWAY: f64 = 90.0;
const ICON: f64 = 160.0;
const BESIDE_ICON: f64 = 50.0;

/// The name of a sector at the circle.
#[derive(Debug, Clone)]
pub(super) struct RimName {
    pub(super) icon: Area,
    /// Where the words go.
    pub(super) text: Area,
    /// Icon and words.
    pub(super) area: Area,
    /// From the circle to the name, when it had to give way.
    pub(super) pointer: Vec<Point>,
}

/// Names around the circle, in the order of the sectors: rows at the right and the left that never share a height.
pub(super) fn names(disc: &Disc, blocks: &[Block]) -> Vec<RimName> {
    let reach = disc.r + AWAY;
    let wanted = |at: usize| -(reach + ROW / 2.0) * disc.wedges[at].middle().cos();
    let is_right = |at: usize| disc.wedges[at].middle() < PI;
    let mut heights = vec![0.0; blocks.len()];
    for right in [true, false] {
        let mut side: Vec<usize> = (0..blocks.len()).filter(|&at| is_right(at) == right).collect();
        side.sort_by(|a, b| wanted(*a).total_cmp(&wanted(*b)));
        let rows = apart(&side.iter().map(|&at| wanted(at)).collect::<Vec<_>>(), ROW);
        for (at, y) in side.into_iter().zip(rows) {
            heights[at] = y;
        }
    }
    let name = |(at, block): (usize, &Block)| {
        let y = heights[at];
        let inward = (y.abs() - ROW / 2.0).max(0.0);
        let x = (reach * reach - inward * inward).max(0.0).sqrt().max(60.0);
        let (w, h) = (ICON + BESIDE_ICON + block.w, ICON.max(block.h));
        let (left, icon, text) =
            if is_right(at) { (x, x, x + ICON + BESIDE_ICON) } else { (-x - w, -x - ICON, -x - w) };
        let area = Area::new(left, y - h / 2.0, w, h);
        let from = polar(disc.wedges[at].middle(), disc.r + 20.0);
        let to = area.nearest(from);
        let moved = (to.0 - from.0).hypot(to.1 - from.1) > AWAY * 2.6;
        RimName {
            icon: Area::new(icon, y - ICON / 2.0, ICON, ICON),
            text: Area::new(text, y - block.h / 2.0, block.w, block.h),
            area,
            pointer: if moved { vec![from, to] } else { Vec::new() },
        }
    };
    blocks.iter().enumerate().map(name).collect()
}

/// Icons of sectors at the circle, without names.
pub(super) fn icons(disc: &Disc) -> Vec<Area> {
    disc.wedges.iter().map(|wedge| Area::around(polar(wedge.middle(), disc.r + 170.0), ICON, ICON)).collect()
}

/// Moves values (ascending) apart until `gap` lies between them, each as little as can be: values that push each
/// other move together (pool adjacent violators).
pub(super) fn apart(wanted: &[f64], gap: f64) -> Vec<f64> {
    let mut pools: Vec<(f64, usize)> = Vec::new();
    for (at, y) in wanted.iter().enumerate() {
        let mut pool = (y - gap * at as f64, 1);
        while let Some(&(mean, count)) = pools.last().filter(|(mean, _)| *mean > pool.0) {
            pools.pop();
            pool = ((mean * count as f64 + pool.0 * pool.1 as f64) / (count + pool.1) as f64, count + pool.1);
        }
        pools.push(pool);
    }
    let flat = pools.into_iter().flat_map(|(mean, count)| std::iter::repeat_n(mean, count));
    flat.enumerate().map(|(at, y)| y + gap * at as f64).collect()
}

/// A word on a ring.
#[derive(Debug, Clone)]
pub(super) struct RingName {
    pub(super) block: Block,
    pub(super) area: Area,
}

/// Words on the rings, just inside their outer edge: at one angle near the top where none of them covers a dot, or
/// else each at its own. Nothing of `taken` is covered. None when a ring has no room for its word.
pub(super) fn ring_names(disc: &Disc, words: &[String], taken: &[Area]) -> Option<Vec<RingName>> {
    const STEPS: u32 = 60;
    let blocks: Vec<Block> = words.iter().map(|word| Block::line(word, RING)).collect();
    let angles = (0..=STEPS).map(|step| {
        let turn = TAU / f64::from(STEPS) * f64::from(step.div_ceil(2));
        if step % 2 == 1 { turn } else { -turn }
    });
    let angles: Vec<f64> = angles.collect();
    let at = |band: &Band, block: &Block, angle: f64| {
        let (w, h) = (block.w + 50.0, block.h + 10.0);
        // Its corners stay inside the ring, too.
        let inside = |reach: f64| Area::around(polar(angle, reach), w, h);
        let fits = |area: &Area| area.corners().iter().all(|p| p.0.hypot(p.1) <= band.outer - 12.0);
        let reaches = (0..60).map(|step| band.outer - h / 2.0 - 20.0 - f64::from(step) * 10.0);
        reaches.map(inside).find(fits).unwrap_or_else(|| inside(band.inner))
    };
    let all = || disc.bands.iter().zip(&blocks);
    let free = |area: &Area| disc.is_free(area, 20.0) && taken.iter().all(|other| !other.hits(area, 15.0));
    let clear = |areas: &[Area]| (1..areas.len()).all(|i| areas[..i].iter().all(|a| !a.hits(&areas[i], 15.0)));
    for &angle in angles.iter().take(13) {
        let areas: Vec<Area> = all().map(|(band, block)| at(band, block, angle)).collect();
        if areas.iter().all(free) && clear(&areas) {
            return Some(blocks.into_iter().zip(areas).map(|(block, area)| RingName { block, area }).collect());
        }
    }
    let mut found: Vec<RingName> = Vec::new();
    for (band, block) in all() {
        let free =
            |area: &Area| disc.is_free(area, 20.0) && found.iter().all(|other: &RingName| !other.area.hits(area, 15.0));
        let area = angles.iter().map(|&angle| at(band, block, angle)).find(free)?;
        found.push(RingName { block: block.clone(), area });
    }
    Some(found)
}
