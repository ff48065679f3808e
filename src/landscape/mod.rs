//! The landscape: the school in the middle, partners around it. Rings are places, sectors are categories, the size of
//! a dot is how often there is contact, its mark the coverage.
//!
//! [`arrange`] is a pure function of the plan, the language and the surface. `disc` gives every partner a ring, a
//! sector and a place, `rim` sets words at the circle, and names are set in one of three manners, whichever can be
//! read best: `beside` their dots, in `columns` at both sides, or as `numbers` with a list. Nothing overlaps in any
//! of them, and no name is cut short. `draft` makes the [`scene::LandscapeScene`] that screen, PDF and SVG draw.

mod area;
pub mod audience;
mod beside;
mod block;
mod columns;
mod disc;
mod draft;
pub mod input;
mod legend;
mod list;
mod numbers;
pub mod plan;
mod rim;
pub mod scene;
mod tie;
pub mod view;

use crate::kinds::{Category, Intensity};
use crate::lang::Lang;
use crate::messages::text;
use crate::organogram::page::{Orientation, Paper, Sheet, Surface};
use crate::organogram::wrap;
use area::{Area, Point};
use beside::{Placed, Room};
use block::{Align, Block};
use disc::Disc;
use draft::{Draft, Edge, Face, PAD};
use list::NAME;
use plan::Landscape;
use scene::{LandscapeScene, Manner};

/// A landscape laid out for a surface.
#[derive(Debug, Clone, PartialEq)]
pub struct Arranged {
    /// The scene.
    pub scene: LandscapeScene,
    /// Whether the sheet is wider than high.
    pub landscape: bool,
}

/// How much larger than in the scene words are tried on a screen, the best first.
const ON_SCREEN: [f64; 6] = [1.18, 1.1, 1.04, 1.0, 0.96, 0.93];
/// Sizes of names that are tried on A3, in points; other paper has its own.
const ON_PAPER: [f64; 15] = [15.0, 14.0, 13.0, 12.0, 11.2, 10.4, 9.8, 9.2, 8.6, 8.0, 7.5, 7.0, 6.4, 5.8, 5.2];
/// Names of at least this many points beside their dots are better than larger ones elsewhere.
const COMFORTABLE: f64 = 8.6;
/// The smallest disc with names beside the dots.
const LEAST: f64 = 1300.0;

/// Lays a landscape out so that it can be read best on `surface`. The same input always gives the same answer.
pub fn arrange(landscape: &Landscape, lang: Lang, surface: Surface) -> Arranged {
    match surface {
        Surface::Window { w, h } => {
            let layout = Layout::new(landscape, lang);
            let room = (f64::from(w.max(3_000)), f64::from(h.max(3_000)));
            Arranged { scene: layout.on_screen(room).scene(landscape, lang), landscape: w >= h }
        }
        Surface::Page { paper, orientation } => {
            let layout = Layout::new(landscape, lang);
            let on = |landscape: bool| layout.on_paper(paper, landscape);
            let (made, wide) = match orientation {
                Orientation::Landscape => (on(true), true),
                Orientation::Portrait => (on(false), false),
                Orientation::Best => {
                    let (wide, high) = (on(true), on(false));
                    if high.0 > wide.0 * 1.25 { (high, false) } else { (wide, true) }
                }
            };
            Arranged { scene: made.1.scene(landscape, lang), landscape: wide }
        }
    }
}

/// Radius of the dot of a partner with whom there is so much contact, in scene units.
pub fn radius(intensity: Intensity) -> i32 {
    area::whole(disc::size(Some(intensity)))
}

/// Words that are the same in every attempt.
struct Layout<'a> {
    landscape: &'a Landscape,
    /// Names of sectors.
    heads: Vec<Block>,
    /// Words of rings.
    rings: Vec<String>,
    /// Each partner's name in a few shapes, by the order of the landscape.
    names: Vec<Vec<Block>>,
}

impl<'a> Layout<'a> {
    fn new(landscape: &'a Landscape, lang: Lang) -> Self {
        let used = |category: Category| landscape.partners.iter().filter(|p| p.category == category).count();
        let head = |category: Category| {
            let name = text(lang, &format!("category_{}", category.as_str()), &[]);
            let count = used(category);
            Block::line(&if landscape.names_hidden { format!("{name} {count}") } else { name }, rim::SECTOR)
        };
        let zones = scene::Zone::ALL
            .iter()
            .filter(|&&zone| landscape.partners.iter().any(|p| scene::Zone::of(p.place) == zone));
        Self {
            landscape,
            heads: Category::ALL.iter().copied().filter(|&c| used(c) > 0).map(head).collect(),
            rings: zones.map(|zone| text(lang, zone.key(), &[])).collect(),
            names: landscape.partners.iter().map(|p| shapes(&p.name)).collect(),
        }
    }

    fn on_screen(&self, (w, h): Point) -> Draft {
        let room = |scale: f64| (w / scale - 2.0 * PAD, h / scale - 2.0 * PAD);
        if let Some((_, found)) = self.first_beside(&ON_SCREEN, &room) {
            return found;
        }
        let columns = ON_SCREEN.iter().find_map(|&scale| self.columns(room(scale)));
        let numbers = || ON_SCREEN.iter().find_map(|&scale| self.numbers(room(scale)));
        columns.or_else(numbers).unwrap_or_else(|| self.scrolling((w, h)))
    }

    /// The best draft for a sheet, with a size of its names in points to compare it by.
    fn on_paper(&self, paper: Paper, landscape: bool) -> (f64, Draft) {
        let sheet = Sheet::new(paper, landscape);
        // Larger paper is read from farther away.
        let sizes = ON_PAPER.map(|points| points * (sheet.w.max(sheet.h) / 1190.6).max(0.9));
        let (w, h) = sheet.room();
        let units = |points: f64| f64::from(NAME.size) / points;
        let room = |points: f64| (w * units(points) - 2.0 * PAD, h * units(points) - 2.0 * PAD);
        let best = |make: &dyn Fn(Point) -> Option<Draft>| {
            sizes.iter().find_map(|&points| make(room(points)).map(|draft| (points, draft)))
        };
        let comfortable =
            |found: &Option<(f64, Draft)>| found.as_ref().is_some_and(|(points, _)| *points >= COMFORTABLE);
        let beside = self.first_beside(&sizes, &room);
        let columns = if comfortable(&beside) { None } else { best(&|room| self.columns(room)) };
        let settled = comfortable(&beside) || comfortable(&columns);
        let numbers = if settled { None } else { best(&|room| self.numbers(room)) };
        let largest = [beside, columns, numbers].into_iter().flatten().max_by(|a, b| a.0.total_cmp(&b.0));
        largest.unwrap_or_else(|| (0.0, self.scrolling(room(sizes[sizes.len() - 1]))))
    }

    /// Names beside their dots at the first of these sizes at which that works. Where it works at none of the smallest
    /// few, it is not tried at larger ones.
    fn first_beside(&self, sizes: &[f64], room: &dyn Fn(f64) -> Point) -> Option<(f64, Draft)> {
        const TRIED: usize = 3;
        let at = |size: f64| self.beside(room(size)).map(|draft| (size, draft));
        let (larger, smallest) = sizes.split_at(sizes.len().saturating_sub(TRIED));
        let fallback = smallest.iter().find_map(|&size| at(size))?;
        larger.iter().find_map(|&size| at(size)).or(Some(fallback))
    }

    /// Each name beside its dot.
    fn beside(&self, (w, h): Point) -> Option<Draft> {
        let bounds = Area::around((0.0, 0.0), w, h);
        let disc = self.fitting(&bounds)?;
        let rim = rim::names(&disc, &self.heads);
        let around: Vec<Area> = rim.iter().map(|name| name.area).collect();
        let ring_names = rim::ring_names(&disc, &self.rings, &around)?;
        let faces = if self.landscape.names_hidden {
            disc.spots.iter().map(|_| Face::default()).collect()
        } else {
            let labels: Vec<Vec<Block>> = disc.spots.iter().map(|s| self.names[s.index].clone()).collect();
            let taken: Vec<Area> = ring_names.iter().map(|n| n.area).chain(around).collect();
            self.could_fit(&disc).then_some(())?;
            let placed = beside::place(&Room { disc: &disc, taken: &taken, bounds }, &labels)?;
            placed.into_iter().map(face).collect()
        };
        let edges = self.heads.iter().cloned().zip(rim).map(|name| Edge { icon: None, name: Some(name) }).collect();
        Some(Draft { manner: Manner::Beside, disc, ring_names, edges, faces, heads: Vec::new() })
    }

    /// The largest disc that leaves room for the names of sectors.
    fn fitting(&self, bounds: &Area) -> Option<Disc> {
        let (w, h) = (bounds.right - bounds.left, bounds.bottom - bounds.top);
        let mut r = (w / 2.0 - 900.0).min(h / 2.0 - 300.0);
        for _ in 0..4 {
            if r < LEAST {
                return None;
            }
            let disc = Disc::new(self.landscape, r, 1.0)?;
            let circle = Area::around((0.0, 0.0), 2.0 * r + 40.0, 2.0 * r + 40.0);
            let all = rim::names(&disc, &self.heads).iter().fold(circle, |all, name| all.with(&name.area));
            let over = (all.right.max(-all.left) - w / 2.0).max(all.bottom.max(-all.top) - h / 2.0);
            if over <= 0.0 && over > -30.0 {
                return Some(disc);
            }
            r -= over + 10.0;
        }
        (r >= LEAST).then(|| Disc::new(self.landscape, r - 120.0, 1.0)).flatten()
    }

    /// Whether names and dots could fit at all on a disc of this size, before places are looked for.
    fn could_fit(&self, disc: &Disc) -> bool {
        let least = |shapes: &Vec<Block>| shapes.iter().map(|b| (b.w + 30.0) * (b.h + 30.0)).fold(f64::MAX, f64::min);
        let names: f64 = self.names.iter().map(least).sum();
        names < std::f64::consts::PI * disc.r * disc.r * 0.62
    }

    fn columns(&self, room: Point) -> Option<Draft> {
        let made = columns::columns(self.landscape, &self.heads, room)?;
        let ring_names = rim::ring_names(&made.disc, &self.rings, &[])?;
        let mut faces: Vec<Face> = made.disc.spots.iter().map(|_| Face::default()).collect();
        for row in made.rows {
            faces[row.spot].words = Some((row.block, row.area, row.align));
            faces[row.spot].leader = row.leader;
        }
        let edges = self.heads.iter().map(|_| Edge::default()).collect();
        Some(Draft { manner: Manner::Columns, disc: made.disc, ring_names, edges, faces, heads: made.heads })
    }

    fn numbers(&self, room: Point) -> Option<Draft> {
        numbers::within(self.landscape, &self.heads, &self.rings, room).map(numbered)
    }

    fn scrolling(&self, room: Point) -> Draft {
        numbered(numbers::scrolling(self.landscape, &self.heads, &self.rings, room))
    }
}

fn face(placed: Placed) -> Face {
    Face { numbers: Vec::new(), words: Some((placed.block, placed.area, placed.align)), leader: placed.leader }
}

fn numbered(made: numbers::Numbered) -> Draft {
    let mut faces: Vec<Face> = made
        .numbers
        .into_iter()
        .map(|placed| Face {
            numbers: vec![(placed.block, placed.area, placed.align)],
            words: None,
            leader: placed.leader,
        })
        .collect();
    for entry in made.entries {
        faces[entry.spot].numbers.push((entry.number, entry.number_area, Align::Left));
        faces[entry.spot].words = Some((entry.block, entry.area, Align::Left));
    }
    Draft {
        manner: Manner::Numbers,
        disc: made.disc,
        ring_names: made.ring_names,
        edges: made.icons.into_iter().map(|icon| Edge { icon: Some(icon), name: None }).collect(),
        faces,
        heads: made.heads.into_iter().map(|head| (head, Align::Left)).collect(),
    }
}

/// A name in a few shapes, from one long line to some short ones. Long words are broken only in the last of them, or
/// when they are longer than a line can be.
fn shapes(name: &str) -> Vec<Block> {
    const LONGEST: i32 = 1350;
    const SHORTEST: i32 = 900;
    let widest = wrap::widest(name, NAME);
    let mut found: Vec<Block> = Vec::new();
    for room in [1500, 1050, 760, 560].map(|room| widest.min(LONGEST).max(room)).into_iter().chain([SHORTEST]) {
        let block = Block::new(name, NAME, room);
        if found.iter().all(|other| block.w + 60.0 < other.w) {
            found.push(block);
        }
    }
    found
}
