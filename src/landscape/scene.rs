//! The landscape with everything at its place, wrapped and measured. Screen, PDF and SVG only draw it.
//!
//! All lengths are integers in tenths of a CSS pixel (10 units = 1 px at 100 %). The origin is top left.

use crate::ids::{PartnerId, RoleId};
use crate::kinds::{Category, Cover, Intensity, Place};
use crate::organogram::scene::{LegendItem, Rect};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A laid-out landscape.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct LandscapeScene {
    /// Width of everything.
    pub width: i32,
    /// Height of everything.
    pub height: i32,
    /// How the names are set.
    pub manner: Manner,
    /// The school in the middle.
    pub hub: Hub,
    /// Rings, from the inside out.
    pub rings: Vec<Ring>,
    /// Sectors, clockwise from the top.
    pub sectors: Vec<Sector>,
    /// Partners in reading order: clockwise from the top.
    pub dots: Vec<Dot>,
    /// Headings above names in columns.
    pub headings: Vec<Heading>,
    /// What the marks mean; only what occurs.
    pub legend: Vec<LegendItem>,
}

/// How the names of partners are set, from the plainest to the last resort.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Manner {
    /// Each name beside its dot.
    Beside,
    /// Names in columns left and right, each with a line to its dot.
    Columns,
    /// Numbers beside the dots, and a list.
    Numbers,
}

/// The school in the middle.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Hub {
    /// Centre.
    pub x: i32,
    /// Centre.
    pub y: i32,
    /// Radius.
    pub r: i32,
    /// Its name; empty when it does not fit, and then an icon stands there.
    pub words: Vec<Words>,
}

/// A ring around the school.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Ring {
    /// What it stands for.
    pub zone: Zone,
    /// Outer radius.
    pub r: i32,
    /// The room that its word takes.
    pub plate: Rect,
    /// Its word.
    pub words: Words,
}

/// How far away: the places of partners, with what one ring holds taken together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Zone {
    /// In the building.
    Gebouw,
    /// In the neighbourhood.
    Buurt,
    /// In the region.
    Regio,
    /// In the country or online.
    Landelijk,
    /// Not filled in.
    Onbekend,
}

impl Zone {
    /// Every zone, from the inside out.
    pub const ALL: &'static [Self] = &[Self::Gebouw, Self::Buurt, Self::Regio, Self::Landelijk, Self::Onbekend];

    /// The zone of a place.
    pub fn of(place: Option<Place>) -> Self {
        match place {
            Some(Place::Gebouw) => Self::Gebouw,
            Some(Place::Buurt) => Self::Buurt,
            Some(Place::Regio) => Self::Regio,
            Some(Place::Landelijk | Place::Online) => Self::Landelijk,
            None => Self::Onbekend,
        }
    }

    /// Key of its word.
    pub fn key(self) -> &'static str {
        match self {
            Self::Gebouw => "landscape_zone_gebouw",
            Self::Buurt => "landscape_zone_buurt",
            Self::Regio => "landscape_zone_regio",
            Self::Landelijk => "landscape_zone_landelijk",
            Self::Onbekend => "landscape_zone_onbekend",
        }
    }
}

/// A category with its part of the circle.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Sector {
    /// Soort.
    pub category: Category,
    /// How many partners.
    pub count: u32,
    /// The line where it begins, from the school outwards; none when it is the only one.
    pub edge: Option<[[i32; 2]; 2]>,
    /// Where its icon goes, when that stands at the circle.
    pub icon: Option<Rect>,
    /// Its name at the circle.
    pub words: Option<Words>,
    /// A line from the name to the circle, when the name had to give way.
    pub pointer: Vec<[i32; 2]>,
}

/// A category as heading above names.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Heading {
    /// Soort.
    pub category: Category,
    /// Where its icon goes.
    pub icon: Rect,
    /// Its name.
    pub words: Words,
}

/// A partner.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Dot {
    /// The partner.
    pub partner: PartnerId,
    /// Name, unwrapped; empty when the audience may not see it.
    pub name: String,
    /// Soort.
    pub category: Category,
    /// Ring.
    pub zone: Zone,
    /// How often.
    pub intensity: Option<Intensity>,
    /// Coverage mark.
    pub cover: Cover,
    /// Centre.
    pub x: i32,
    /// Centre.
    pub y: i32,
    /// Radius.
    pub r: i32,
    /// Number, beside the dot and in the list.
    pub numbers: Vec<Words>,
    /// The name in lines.
    pub words: Vec<Words>,
    /// The rooms that the words take.
    pub areas: Vec<Rect>,
    /// A line from the dot to its name, when they are apart.
    pub leader: Vec<[i32; 2]>,
    /// First contact at school.
    pub first: Option<Link>,
    /// Second contact at school.
    pub second: Option<Link>,
    /// The line to the first contact, drawn while the dot has the focus.
    pub tie: Option<Tie>,
    /// For screen readers and tagged PDF, in one sentence.
    pub label: String,
}

/// Who at school is meant.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Link {
    /// The role.
    pub role: RoleId,
    /// Its title.
    pub title: String,
    /// Full names.
    pub people: Vec<String>,
}

/// The line from the school to a partner, and on it the role and who fills it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Tie {
    /// Corner points, first at the dot.
    pub line: Vec<[i32; 2]>,
    /// The card.
    pub card: Rect,
    /// Round mark with initials; none when nobody is there.
    pub person: Option<Rect>,
    /// The initials in it.
    pub initials: Option<Words>,
    /// Title, then people.
    pub words: Vec<Words>,
}

/// One line of text, measured with the product's own font.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Words {
    /// Left.
    pub x: i32,
    /// Baseline.
    pub y: i32,
    /// Measured width.
    pub w: i32,
    /// Font size.
    pub size: i32,
    /// 400, 600 or 700.
    pub weight: u16,
    /// The words.
    pub text: String,
}
