//! The Scene: everything on the chart with its place, wrapped and measured. Screen, PDF and SVG only draw it.
//!
//! All lengths are integers in tenths of a CSS pixel (10 units = 1 px at 100 %). The origin is top left.

use crate::ids::{PartnerId, PersonId, RoleId};
use crate::kinds::{AssignmentKind, Category, Cover, Domain, Intensity};
use crate::organogram::chart::BadgeKind;
use serde::Serialize;
use ts_rs::TS;

/// A laid-out chart.
#[derive(Debug, Clone, PartialEq, Default, Serialize, TS)]
pub struct Scene {
    /// Width of everything.
    pub width: i32,
    /// Height of everything.
    pub height: i32,
    /// Cards in reading order (equal to the outline's order).
    pub cards: Vec<Card>,
    /// Lines from parents to children.
    pub connectors: Vec<Connector>,
    /// Frames around branches, outer before inner; they stand below lines and cards.
    pub frames: Vec<Frame>,
    /// What the marks on this chart mean; only what occurs.
    pub legend: Vec<LegendItem>,
}

/// A rounded rectangle around a role and everything below it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Frame {
    /// The role at the top of the branch.
    pub role: RoleId,
    /// Where.
    pub rect: Rect,
    /// Its words, relative to the frame's top left.
    pub label: Text,
}

/// A rectangle.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, TS)]
pub struct Rect {
    /// Left.
    pub x: i32,
    /// Top.
    pub y: i32,
    /// Width.
    pub w: i32,
    /// Height.
    pub h: i32,
}

/// One card; places inside it are relative to the card's top left.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Card {
    /// The role.
    pub role: RoleId,
    /// Its parent; none at the top.
    pub parent: Option<RoleId>,
    /// Depth, 1 at the top.
    pub level: u32,
    /// Where the card stands.
    pub rect: Rect,
    /// Coloured stripe.
    pub domain: Option<Domain>,
    /// Nobody holds the role: dashed border.
    pub vacant: bool,
    /// For screen readers and tagged PDF: title, who, stand-in, partners, badges, in one sentence.
    pub label: String,
    /// Title, hours, names: lines of text.
    pub texts: Vec<Text>,
    /// Round marks with initials.
    pub people: Vec<PersonMark>,
    /// Badges.
    pub badges: Vec<BadgeMark>,
    /// Partner chips.
    pub chips: Vec<Chip>,
    /// A thin line between people and partners, on paper only.
    pub rule: Option<Rect>,
    /// The same in words, for the table beside the picture. Not for the screen, which has the outline.
    #[serde(skip)]
    #[ts(skip)]
    pub facts: Facts,
}

/// What a card says, unwrapped and complete.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Facts {
    /// Title.
    pub title: String,
    /// Time for the role.
    pub hours: Option<String>,
    /// Full names of the holders.
    pub holders: Vec<String>,
    /// Full names of the stand-ins.
    pub stand_ins: Vec<String>,
    /// Partners of which the role is the first contact.
    pub partners: Vec<PartnerFacts>,
    /// Words of warning.
    pub badges: Vec<String>,
}

/// What a chip says, unwrapped and complete.
#[derive(Debug, Clone, PartialEq)]
pub struct PartnerFacts {
    /// Name.
    pub name: String,
    /// Name of the counterpart.
    pub contact: Option<String>,
    /// Coverage.
    pub cover: Cover,
    /// Confirmed this school year.
    pub confirmed: bool,
}

/// One line of text, measured with the product's own font.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Text {
    /// What it is.
    pub part: TextPart,
    /// Left.
    pub x: i32,
    /// Baseline.
    pub y: i32,
    /// Measured width.
    pub w: i32,
    /// Font size.
    pub size: i32,
    /// Weight: 400, 600 or 700.
    pub weight: u16,
    /// The words.
    pub text: String,
}

/// What a line of text on a card is; decides its colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TextPart {
    /// A line of the title.
    Title,
    /// Time for the role.
    Hours,
    /// Name of a holder.
    Holder,
    /// "Nog niemand".
    Nobody,
    /// "vervanger …".
    StandIn,
    /// Name of a partner, on a chip.
    Partner,
    /// Name of the counterpart, on a chip.
    Contact,
    /// The word on a badge.
    Badge,
    /// Initials in a round mark.
    Initials,
    /// The words of a frame.
    Frame,
}

/// A round mark with initials: filled = wie, ring = vervanger, dashed = nobody.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PersonMark {
    /// Who; none for the dashed "nobody" mark.
    pub person: Option<PersonId>,
    /// Holder or stand-in.
    pub kind: AssignmentKind,
    /// Where; a square, the circle fills it.
    pub rect: Rect,
    /// Initials, centred in the circle.
    pub initials: Text,
    /// Full name, for tooltips.
    pub name: String,
    /// Hired, not on the payroll: drawn as a rounded square instead of a circle.
    pub hired: bool,
    /// In another role too: drawn with a dot.
    pub elsewhere: bool,
}

/// A badge with its place.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct BadgeMark {
    /// What it says; decides the icon.
    pub kind: BadgeKind,
    /// Where.
    pub rect: Rect,
    /// Where the icon goes.
    pub icon: Rect,
    /// The word.
    pub text: Text,
}

/// A partner chip with its place.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Chip {
    /// The partner.
    pub partner: PartnerId,
    /// Soort: decides the icon.
    pub category: Category,
    /// Coverage mark; drawn only where it is not `both`.
    pub cover: Cover,
    /// Confirmed this school year; otherwise the chip is grey and dashed.
    pub confirmed: bool,
    /// Drawn without a box of its own, as on paper.
    pub bare: bool,
    /// Where.
    pub rect: Rect,
    /// Where the category icon goes.
    pub icon: Rect,
    /// Where the coverage mark goes.
    pub mark: Rect,
    /// Partner name and, if it fits whole, the counterpart's name.
    pub texts: Vec<Text>,
    /// Full label for screen readers.
    pub label: String,
}

/// A line from a parent to a child: horizontal and vertical pieces.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Connector {
    /// The parent.
    pub from: RoleId,
    /// The child.
    pub to: RoleId,
    /// Corner points `[x, y]`, first on the parent's box, last on the child's.
    pub points: Vec<[i32; 2]>,
}

/// One entry of the legend.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct LegendItem {
    /// The mark.
    pub mark: LegendMark,
    /// What it means.
    pub text: String,
}

/// A mark that the legend explains.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum LegendMark {
    /// Filled circle.
    Holder,
    /// Ring.
    StandIn,
    /// Rounded square instead of a circle.
    Hired,
    /// Mark with a dot.
    Elsewhere,
    /// Dashed card.
    Nobody,
    /// Coverage mark.
    Cover {
        /// Which.
        cover: Cover,
    },
    /// Dashed chip: not confirmed this school year.
    Unconfirmed,
    /// Size of a dot in the landscape.
    Intensity {
        /// Which.
        intensity: Intensity,
    },
    /// Coloured stripe.
    Domain {
        /// Which.
        domain: Domain,
    },
}
