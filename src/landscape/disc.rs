//! The disc: which ring and sector a partner stands in, and where. Every partner has an angle of its own.

use super::area::{Point, polar};
use super::plan::{Landscape, Neighbour};
use super::scene::Zone;
use crate::kinds::{Category, Intensity};
use std::f64::consts::TAU;

/// A ring.
#[derive(Debug, Clone, Copy)]
pub(super) struct Band {
    pub(super) zone: Zone,
    pub(super) inner: f64,
    pub(super) outer: f64,
}

/// A sector, in radians clockwise from the top.
#[derive(Debug, Clone, Copy)]
pub(super) struct Wedge {
    pub(super) category: Category,
    pub(super) count: usize,
    pub(super) from: f64,
    pub(super) to: f64,
}

impl Wedge {
    pub(super) fn middle(&self) -> f64 {
        f64::midpoint(self.from, self.to)
    }
}

/// A partner on the disc.
#[derive(Debug, Clone, Copy)]
pub(super) struct Spot {
    /// Which of the landscape's partners.
    pub(super) index: usize,
    pub(super) band: usize,
    pub(super) wedge: usize,
    pub(super) angle: f64,
    pub(super) at: Point,
    pub(super) r: f64,
}

/// Rings, sectors and partners around the middle.
#[derive(Debug, Clone)]
pub(super) struct Disc {
    pub(super) r: f64,
    /// Radius of the school.
    pub(super) hub: f64,
    pub(super) bands: Vec<Band>,
    pub(super) wedges: Vec<Wedge>,
    /// In reading order: clockwise.
    pub(super) spots: Vec<Spot>,
}

/// Least width of a ring: its word and a dot.
const NARROWEST: f64 = 380.0;
/// Between two dots.
const APART: f64 = 30.0;
/// Between a dot and the edge of its ring.
const INSIDE: f64 = 40.0;
/// How often dots look for a better place once all are there.
const SWEEPS: usize = 3;
/// No sector is narrower than this part of the circle.
const LEAST_SECTOR: f64 = 1.0 / 45.0;

/// Radius of the dot of a partner.
pub(super) fn size(intensity: Option<Intensity>) -> f64 {
    match intensity {
        None | Some(Intensity::Niet) => 45.0,
        Some(Intensity::Soms) => 60.0,
        Some(Intensity::Regelmatig) => 82.0,
        Some(Intensity::Vaak) => 110.0,
    }
}

impl Disc {
    /// A disc of radius `r`, its dots `shrink` times their size; none when two dots would touch.
    pub(super) fn new(landscape: &Landscape, r: f64, shrink: f64) -> Option<Self> {
        let hub = (r * 0.145).clamp(260.0, 620.0);
        let bands = bands(&landscape.partners, hub, r);
        let wedges = wedges(&landscape.partners);
        let mut spots = Vec::new();
        for (wedge, given) in wedges.iter().enumerate() {
            for (place, (index, zone)) in order(&landscape.partners, given.category).into_iter().enumerate() {
                let angle = given.from + (given.to - given.from) * (place as f64 + 0.5) / given.count as f64;
                let band = bands.iter().position(|band| band.zone == zone)?;
                let r = size(landscape.partners[index].intensity) * shrink;
                let at = spread(&bands[band], angle, r, &spots);
                spots.push(Spot { index, band, wedge, angle, at, r });
            }
        }
        // Who came first did not know of who came later: everybody looks again.
        for _ in 0..SWEEPS {
            for at in 0..spots.len() {
                let spot = spots.swap_remove(at);
                let at_new = spread(&bands[spot.band], spot.angle, spot.r, &spots);
                spots.push(Spot { at: at_new, ..spot });
                let last = spots.len() - 1;
                spots.swap(at, last);
            }
        }
        let apart = |a: &Spot, b: &Spot| (a.at.0 - b.at.0).hypot(a.at.1 - b.at.1) >= a.r + b.r + APART * shrink;
        let free = (0..spots.len()).all(|i| spots[..i].iter().all(|other| apart(&spots[i], other)));
        free.then_some(Self { r, hub, bands, wedges, spots })
    }

    /// Whether a circle of room around `p` is free of dots and the school.
    pub(super) fn is_free(&self, area: &super::area::Area, gap: f64) -> bool {
        area.distance((0.0, 0.0)) >= self.hub + gap && self.spots.iter().all(|s| area.distance(s.at) >= s.r + gap)
    }
}

/// Rings in use: the more partners, the more room, and none too narrow for its word.
fn bands(partners: &[Neighbour], hub: f64, r: f64) -> Vec<Band> {
    let count = |zone: Zone| partners.iter().filter(|p| Zone::of(p.place) == zone).count();
    let used: Vec<Zone> = Zone::ALL.iter().copied().filter(|&zone| count(zone) > 0).collect();
    let total = partners.len().max(1) as f64;
    let share = |zone: Zone| (count(zone) as f64 / total + 0.5 / used.len() as f64) / 1.5;
    // Shares of the surface become widths.
    let mut edge = hub;
    let mut widths: Vec<f64> = Vec::new();
    for &zone in &used {
        let next = (edge * edge + share(zone) * (r * r - hub * hub)).sqrt();
        widths.push(next - edge);
        edge = next;
    }
    let least = NARROWEST.min((r - hub) / used.len().max(1) as f64);
    let missing: f64 = widths.iter().map(|w| (least - w).max(0.0)).sum();
    let excess: f64 = widths.iter().map(|w| (w - least).max(0.0)).sum();
    let mut inner = hub;
    let mut bands = Vec::new();
    for (zone, w) in used.into_iter().zip(widths) {
        let w = if w < least { least } else { w - (w - least) * if excess > 0.0 { missing / excess } else { 0.0 } };
        bands.push(Band { zone, inner, outer: inner + w });
        inner += w;
    }
    bands
}

/// Sectors in use, in the order of the taxonomy, as wide as they have partners.
fn wedges(partners: &[Neighbour]) -> Vec<Wedge> {
    let count = |category: Category| partners.iter().filter(|p| p.category == category).count();
    let least = (partners.len() as f64 * LEAST_SECTOR).max(1.25);
    let used: Vec<(Category, usize, f64)> = Category::ALL
        .iter()
        .map(|&category| (category, count(category)))
        .filter(|(_, count)| *count > 0)
        .map(|(category, count)| (category, count, (count as f64).max(least)))
        .collect();
    let total: f64 = used.iter().map(|(_, _, weight)| weight).sum();
    let mut from = 0.0;
    let wedge = |(category, count, weight): (Category, usize, f64)| {
        let to = from + weight / total * TAU;
        let wedge = Wedge { category, count, from, to };
        from = to;
        wedge
    };
    used.into_iter().map(wedge).collect()
}

/// The partners of a sector from its beginning to its end: those of one ring as far apart as can be.
fn order(partners: &[Neighbour], category: Category) -> Vec<(usize, Zone)> {
    let mut found: Vec<(f64, usize, Zone)> = Vec::new();
    for &zone in Zone::ALL {
        let here = |(_, p): &(usize, &Neighbour)| p.category == category && Zone::of(p.place) == zone;
        let ring: Vec<usize> = partners.iter().enumerate().filter(here).map(|(index, _)| index).collect();
        let place = |at: usize| (at as f64 + 0.5) / ring.len() as f64;
        found.extend(ring.iter().enumerate().map(|(at, &index)| (place(at), index, zone)));
    }
    found.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.2.cmp(&b.2)).then(a.1.cmp(&b.1)));
    found.into_iter().map(|(_, index, zone)| (index, zone)).collect()
}

/// Where in its ring a dot stands farthest from the others. Names are wider than high, so what stands beside counts
/// as nearer than what stands above.
fn spread(band: &Band, angle: f64, r: f64, others: &[Spot]) -> Point {
    const STEPS: usize = 9;
    const FAR: f64 = 900.0;
    let (low, high) = (band.inner + r + INSIDE, band.outer - r - INSIDE);
    let middle = f64::midpoint(band.inner, band.outer);
    if low >= high {
        return polar(angle, middle);
    }
    let worth = |radius: f64| {
        let at = polar(angle, radius);
        let near = |other: &Spot| ((at.0 - other.at.0) / 1.7).hypot(at.1 - other.at.1) - other.r - r;
        let room = others.iter().map(near).fold(FAR, f64::min);
        let touches = |other: &Spot| (at.0 - other.at.0).hypot(at.1 - other.at.1) < other.r + r + APART;
        let touching = others.iter().filter(|other| touches(other)).count();
        room - touching as f64 * 4.0 * FAR - (radius - middle).abs() * 0.06
    };
    let radius = |step: usize| low + (high - low) * step as f64 / (STEPS - 1) as f64;
    let best = (0..STEPS).map(radius).max_by(|a, b| worth(*a).total_cmp(&worth(*b)));
    polar(angle, best.unwrap_or(middle))
}
