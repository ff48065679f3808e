//! Everything around the middle becomes a scene: moved to the top left, in whole units, with its words.

use super::area::{Area, Point, corner, polar, whole};
use super::block::{Align, Block};
use super::disc::{Disc, Spot};
use super::legend;
use super::list::GroupHead;
use super::plan::{Contact, Landscape, Neighbour};
use super::rim::{RimName, RingName};
use super::scene::{Dot, Heading, Hub, LandscapeScene, Link, Manner, Ring, Sector, Words};
use super::tie::{self, Around};
use crate::kinds::Cover;
use crate::lang::Lang;
use crate::messages::text;
use crate::organogram::measure::BOLD;
use crate::organogram::wrap::{self, Style};

/// Air around everything.
pub(super) const PAD: f64 = 50.0;

/// What stands at a dot, or belongs to it elsewhere.
#[derive(Default)]
pub(super) struct Face {
    pub(super) numbers: Vec<(Block, Area, Align)>,
    pub(super) words: Option<(Block, Area, Align)>,
    pub(super) leader: Vec<Point>,
}

/// A sector at the circle.
#[derive(Default)]
pub(super) struct Edge {
    pub(super) icon: Option<Area>,
    pub(super) name: Option<(Block, RimName)>,
}

/// A landscape with everything at its place.
pub(super) struct Draft {
    pub(super) manner: Manner,
    pub(super) disc: Disc,
    pub(super) ring_names: Vec<RingName>,
    /// One for each sector.
    pub(super) edges: Vec<Edge>,
    /// One for each spot.
    pub(super) faces: Vec<Face>,
    pub(super) heads: Vec<(GroupHead, Align)>,
}

impl Draft {
    /// How large everything together is.
    fn bounds(&self) -> Area {
        let side = 2.0 * self.disc.r + 20.0;
        let faces = self
            .faces
            .iter()
            .flat_map(|f| f.numbers.iter().map(|(_, a, _)| a).chain(f.words.iter().map(|(_, a, _)| a)));
        let edges = self.edges.iter().flat_map(|e| e.icon.iter().chain(e.name.iter().map(|(_, name)| &name.area)));
        let heads = self.heads.iter().flat_map(|(head, _)| [&head.icon, &head.text]);
        let lines = self.faces.iter().flat_map(|f| &f.leader).map(|&p| Area::around(p, 10.0, 10.0));
        let all = faces.chain(edges).chain(heads).copied().chain(lines);
        all.fold(Area::around((0.0, 0.0), side, side), |whole, area| whole.with(&area)).grown(PAD)
    }

    /// The scene.
    pub(super) fn scene(self, landscape: &Landscape, lang: Lang) -> LandscapeScene {
        let bounds = self.bounds();
        let by = (-bounds.left, -bounds.top);
        let (width, height) = (whole(bounds.right - bounds.left), whole(bounds.bottom - bounds.top));
        let (x, y) = (whole(by.0), whole(by.1));
        let hub = Hub { x, y, r: whole(self.disc.hub), words: hub_words(&landscape.school, self.disc.hub, by) };
        let rings = self.disc.bands.iter().zip(&self.ring_names).map(|(band, name)| Ring {
            zone: band.zone,
            r: whole(band.outer),
            plate: name.area.rect(by),
            words: first(name.block.set(&centred(&name.block, &name.area), Align::Middle, by)),
        });
        let heading = |(head, align): &(GroupHead, Align)| Heading {
            category: self.disc.wedges[head.wedge].category,
            icon: head.icon.rect(by),
            words: first(head.block.set(&head.text, *align, by)),
        };
        LandscapeScene {
            width,
            height,
            manner: self.manner,
            hub,
            rings: rings.collect(),
            sectors: self.edges.iter().enumerate().map(|(at, edge)| self.sector(at, edge, by)).collect(),
            headings: self.heads.iter().map(heading).collect(),
            dots: (self.disc.spots.iter().zip(&self.faces))
                .map(|(spot, face)| self.dot(landscape, spot, face, (bounds, by), lang))
                .collect(),
            legend: legend::legend(landscape, lang),
        }
    }

    fn sector(&self, at: usize, edge: &Edge, by: Point) -> Sector {
        let wedge = self.disc.wedges[at];
        let line = [self.disc.hub, self.disc.r].map(|r| corner(polar(wedge.from, r), by));
        let name = edge.name.as_ref();
        Sector {
            category: wedge.category,
            count: wedge.count as u32,
            edge: (self.disc.wedges.len() > 1).then_some(line),
            icon: edge.icon.or(name.map(|(_, name)| name.icon)).map(|icon| icon.rect(by)),
            words: name.map(|(block, name)| first(block.set(&name.text, Align::Left, by))),
            pointer: name.map_or_else(Vec::new, |(_, name)| name.pointer.iter().map(|&p| corner(p, by)).collect()),
        }
    }

    fn dot(&self, landscape: &Landscape, spot: &Spot, face: &Face, (bounds, by): (Area, Point), lang: Lang) -> Dot {
        let given = &landscape.partners[spot.index];
        let zone = self.disc.bands[spot.band].zone;
        let areas = || face.numbers.iter().map(|(_, area, _)| area).chain(face.words.iter().map(|(_, area, _)| area));
        let [x, y] = corner(spot.at, by);
        let around = Around { hub: self.disc.hub, dot: spot.at, r: spot.r, own: areas().copied().collect(), bounds };
        let name = if landscape.names_hidden { String::new() } else { given.name.clone() };
        Dot {
            partner: given.partner.clone(),
            label: label(landscape, given, zone.key(), lang),
            name,
            category: given.category,
            zone,
            intensity: given.intensity.filter(|_| !landscape.plain),
            cover: given.cover,
            x,
            y,
            r: whole(spot.r),
            numbers: face.numbers.iter().flat_map(|(block, area, align)| block.set(area, *align, by)).collect(),
            words: face.words.iter().flat_map(|(block, area, align)| block.set(area, *align, by)).collect(),
            areas: areas().map(|area| area.rect(by)).collect(),
            leader: face.leader.iter().map(|&p| corner(p, by)).collect(),
            first: given.first.as_ref().map(link),
            second: given.second.as_ref().map(link),
            tie: given.first.as_ref().map(|contact| tie::tie(contact, &around, lang, by)),
        }
    }
}

fn link(contact: &Contact) -> Link {
    Link { role: contact.role.clone(), title: contact.title.clone(), people: contact.people.clone() }
}

/// "Bibliotheek; Lezen, in de buurt; geen tweede aanspreekpunt; Cultuurcoördinator: Anouk".
fn label(landscape: &Landscape, given: &Neighbour, zone: &str, lang: Lang) -> String {
    let say = |key: &str| text(lang, key, &[]);
    let mut parts = Vec::new();
    if !landscape.names_hidden {
        parts.push(given.name.clone());
    }
    parts.push(format!("{}, {}", say(&format!("category_{}", given.category.as_str())), say(zone)));
    if !landscape.plain && given.cover != Cover::Both {
        parts.push(say(&format!("landscape_legend_{}", given.cover.as_str())));
    }
    if let Some(first) = &given.first {
        let people = first.people.join(", ");
        parts.push(if people.is_empty() { first.title.clone() } else { format!("{}: {people}", first.title) });
    }
    parts.join("; ")
}

fn first(words: Vec<Words>) -> Words {
    words.into_iter().next().unwrap_or(Words { x: 0, y: 0, w: 0, size: 0, weight: 0, text: String::new() })
}

fn centred(block: &Block, area: &Area) -> Area {
    Area::around(area.middle(), block.w, block.h)
}

/// The name of the school in its circle, as large as it can be, without breaking a word where that is possible;
/// nothing when it does not fit.
fn hub_words(school: &str, r: f64, by: Point) -> Vec<Words> {
    let largest = (r * 0.3).clamp(80.0, 150.0);
    let styles = (0..8).map(|step| Style { size: (largest * (1.0 - 0.06 * f64::from(step))) as i32, weight: BOLD });
    let blocks = styles.flat_map(|style| {
        let widest = wrap::widest(school, style);
        [0.0, 1.3, 1.5, 1.7].map(|room| Block::new(school, style, widest.max((r * room) as i32)))
    });
    let fits = |b: &Block| (b.w / 2.0).hypot(b.h / 2.0 - 20.0) <= r - 30.0;
    let fitting: Vec<Block> = blocks.filter(fits).collect();
    let chosen = fitting.iter().find(|block| !block.breaks_words(school)).or(fitting.first());
    chosen.map_or_else(Vec::new, |block| block.set(&Area::around((0.0, 0.0), block.w, block.h), Align::Middle, by))
}
