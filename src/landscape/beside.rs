//! Words beside their dots: candidates around each dot, and a search without chance for a choice in which nothing
//! overlaps.

use super::area::{Area, Point, from_line};
use super::block::{Align, Block};
use super::disc::Disc;
use std::f64::consts::TAU;

/// Between a dot and its words.
const GAP: f64 = 40.0;
/// Further away, a line leads from the dot to its words.
const NEAR: f64 = 70.0;
/// Between words and anything else.
const AIR: f64 = 18.0;
const DIRECTIONS: u32 = 16;
/// Candidates that are looked at for one dot, the best.
const MOST: usize = 80;
/// How many rounds without progress are waited for.
const PATIENCE: usize = 14;
/// How often everything is looked at again before the search gives up.
const ROUNDS: usize = 70;

/// Words with their place.
#[derive(Debug, Clone)]
pub(super) struct Placed {
    pub(super) block: Block,
    pub(super) area: Area,
    pub(super) align: Align,
    pub(super) leader: Vec<Point>,
}

/// What words may not cover, and where they must stay.
pub(super) struct Room<'a> {
    pub(super) disc: &'a Disc,
    pub(super) taken: &'a [Area],
    pub(super) bounds: Area,
}

/// How far words may stand from their dot, in steps.
const STEPS: [f64; 8] = [0.0, 40.0, 110.0, 190.0, 280.0, 380.0, 500.0, 640.0];

struct Candidate {
    variant: usize,
    area: Area,
    align: Align,
    leader: Option<(Point, Point)>,
    cost: f64,
}

/// A place for one of the variants of each label; none when that cannot be found.
pub(super) fn place(room: &Room<'_>, labels: &[Vec<Block>]) -> Option<Vec<Placed>> {
    let candidates: Vec<Vec<Candidate>> =
        labels.iter().enumerate().map(|(at, variants)| candidates(room, at, variants)).collect();
    if candidates.iter().any(Vec::is_empty) {
        return None;
    }
    let picks = search(&candidates)?;
    let placed = candidates.into_iter().zip(picks).zip(labels).map(|((mut list, pick), variants)| {
        let picked = list.swap_remove(pick);
        let leader = picked.leader.map(|(a, b)| vec![a, b]).unwrap_or_default();
        Placed { block: variants[picked.variant].clone(), area: picked.area, align: picked.align, leader }
    });
    Some(placed.collect())
}

fn candidates(room: &Room<'_>, at: usize, variants: &[Block]) -> Vec<Candidate> {
    let spot = room.disc.spots[at];
    let band = room.disc.bands[spot.band];
    let mut found = Vec::new();
    for (variant, block) in variants.iter().enumerate() {
        for step in STEPS {
            for direction in 0..DIRECTIONS {
                let angle = TAU * f64::from(direction) / f64::from(DIRECTIONS);
                let (c, s) = (angle.cos(), angle.sin());
                let reach = spot.r + GAP + step;
                let beside = |cos: f64, size: f64| {
                    if cos > 0.3 {
                        0.0
                    } else if cos < -0.3 {
                        -size
                    } else {
                        size * (cos - 1.0) / 2.0
                    }
                };
                let left = spot.at.0 + c * reach + beside(c, block.w);
                let top = spot.at.1 + s * reach + beside(s, block.h);
                let area = Area::new(left, top, block.w, block.h);
                let align = if c > 0.3 {
                    Align::Left
                } else if c < -0.3 {
                    Align::Right
                } else {
                    Align::Middle
                };
                let leader = match free(room, at, &area) {
                    Reached::Taken => continue,
                    Reached::Near => None,
                    Reached::By(from, to) => Some((from, to)),
                };
                let (mx, my) = area.middle();
                let from_middle = mx.hypot(my);
                let turned = match direction {
                    0 | 8 => 0.0,
                    4 | 12 => 12.0,
                    _ => 30.0,
                };
                let astray = (band.inner - from_middle).max(from_middle - band.outer).max(0.0);
                let outside = area.corners().iter().map(|p| (p.0.hypot(p.1) - room.disc.r).max(0.0)).sum::<f64>();
                let cost = step * 0.9 + turned + variant as f64 * 22.0 + astray * 0.35 + outside * 0.12;
                found.push(Candidate { variant, area, align, leader, cost });
            }
        }
    }
    found.sort_by(|a, b| a.cost.total_cmp(&b.cost));
    found.truncate(MOST);
    found
}

/// How words at some place are reached from their dot.
enum Reached {
    /// Not: something fixed stands there, or in the way.
    Taken,
    /// They are so near that no line is needed.
    Near,
    /// By this line.
    By(Point, Point),
}

/// Whether nothing fixed stands in the way; with the line to the dot where one is needed.
fn free(room: &Room<'_>, at: usize, area: &Area) -> Reached {
    let spot = room.disc.spots[at];
    if !room.bounds.holds(area) || !room.disc.is_free(area, AIR) || room.taken.iter().any(|t| t.hits(area, AIR)) {
        return Reached::Taken;
    }
    let distance = area.distance(spot.at) - spot.r;
    if distance <= NEAR {
        return Reached::Near;
    }
    let end = area.nearest(spot.at);
    let part = (spot.r + 15.0) / (distance + spot.r);
    let start = (spot.at.0 + (end.0 - spot.at.0) * part, spot.at.1 + (end.1 - spot.at.1) * part);
    let others = room.disc.spots.iter().enumerate().filter(|(other, _)| *other != at);
    let clear = others.map(|(_, s)| from_line(s.at, start, end) - s.r).all(|room| room > AIR)
        && room.taken.iter().all(|taken| !taken.crossed(start, end));
    if clear { Reached::By(start, end) } else { Reached::Taken }
}

fn conflict(a: &Candidate, b: &Candidate) -> bool {
    let across =
        |area: &Area, line: &Option<(Point, Point)>| line.is_some_and(|(from, to)| area.grown(15.0).crossed(from, to));
    a.area.hits(&b.area, AIR) || across(&a.area, &b.leader) || across(&b.area, &a.leader)
}

/// A choice without conflicts: each label in turn takes what costs least, and conflicts that stay cost more from
/// round to round.
fn search(candidates: &[Vec<Candidate>]) -> Option<Vec<usize>> {
    let near = neighbours(candidates);
    let mut picks = vec![0; candidates.len()];
    let mut weights: Vec<Vec<f64>> = near.iter().map(|list| vec![200.0; list.len()]).collect();
    let clashes = |picks: &[usize], at: usize, pick: usize, other: usize| {
        conflict(&candidates[at][pick], &candidates[other][picks[other]])
    };
    let (mut fewest, mut since) = (usize::MAX, 0);
    for round in 0..ROUNDS {
        let mut open = 0;
        for at in 0..candidates.len() {
            let here = |other: &&usize| clashes(&picks, at, picks[at], **other);
            let troubled = near[at].iter().any(|other| here(&other));
            if !troubled && round > 0 && picks[at] == 0 {
                continue;
            }
            let cost = |pick: usize| {
                let met = near[at].iter().zip(&weights[at]).filter(|(other, _)| clashes(&picks, at, pick, **other));
                candidates[at][pick].cost + met.map(|(_, weight)| weight).sum::<f64>()
            };
            let best = (0..candidates[at].len()).map(|pick| (cost(pick), pick)).min_by(|a, b| a.0.total_cmp(&b.0));
            picks[at] = best.map_or(0, |(_, pick)| pick);
            for (place, other) in near[at].iter().enumerate() {
                if clashes(&picks, at, picks[at], *other) {
                    open += 1;
                    weights[at][place] += 60.0;
                }
            }
        }
        if open == 0 && round > 1 {
            return Some(picks);
        }
        // What has not become better for a while will not.
        if open < fewest {
            (fewest, since) = (open, round);
        } else if round - since > PATIENCE {
            return None;
        }
    }
    None
}

/// For each label those that any of its candidates could meet.
fn neighbours(candidates: &[Vec<Candidate>]) -> Vec<Vec<usize>> {
    let reach = |list: &Vec<Candidate>| {
        let whole = list.iter().map(|c| match c.leader {
            Some((a, b)) => {
                c.area.with(&Area { left: a.0.min(b.0), top: a.1.min(b.1), right: a.0.max(b.0), bottom: a.1.max(b.1) })
            }
            None => c.area,
        });
        whole.reduce(|a, b| a.with(&b))
    };
    let reaches: Vec<Option<Area>> = candidates.iter().map(reach).collect();
    let meet = |a: usize, b: usize| matches!((&reaches[a], &reaches[b]), (Some(a), Some(b)) if a.hits(b, AIR));
    (0..candidates.len())
        .map(|at| (0..candidates.len()).filter(|&other| other != at && meet(at, other)).collect())
        .collect()
}
