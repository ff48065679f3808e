//! What the print dialog shows: the real pages, and what their size means.

use super::drawing::Drawing;
use serde::Serialize;
use ts_rs::TS;

/// The pages that would be printed.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PrintView {
    /// The sheets, in order. The table that follows them in the file is not among them.
    pub sheets: Vec<PrintSheet>,
    /// How many pages of paper the sheets take.
    pub pages: u32,
    /// The smallest text on any of the sheets, in points, rounded down to a tenth.
    pub smallest_pt: f64,
    /// What that means for a reader.
    pub reading: Reading,
    /// Six letters that follow from the content.
    pub code: String,
}

/// One sheet, in points.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PrintSheet {
    /// Width.
    pub w: f64,
    /// Height.
    pub h: f64,
    /// What it is, for screen readers.
    pub label: String,
    /// Its parts, in drawing order.
    pub parts: Vec<PartView>,
    /// The pages that it is cut into, numbered from 1; empty when it is one page.
    pub tiles: Vec<TileView>,
}

/// A drawing with its place on the sheet.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PartView {
    /// Left, in points.
    pub x: f64,
    /// Top, in points.
    pub y: f64,
    /// Points per unit of the drawing.
    pub unit: f64,
    /// The drawing.
    pub drawing: Drawing,
}

/// The part of a sheet that one page shows, in points.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, TS)]
pub struct TileView {
    /// Left.
    pub x: f64,
    /// Top.
    pub y: f64,
    /// Width.
    pub w: f64,
    /// Height.
    pub h: f64,
}

/// From where the smallest text can be read comfortably.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "from", rename_all = "snake_case")]
pub enum Reading {
    /// Hanging on a wall.
    Wall {
        /// Distance in metres.
        metres: u32,
    },
    /// Lying on a table.
    Table,
    /// Held close.
    Hand,
    /// Too small to read comfortably.
    TooSmall,
}

/// Below this many points a text is too small to read comfortably.
pub const TOO_SMALL: f64 = 7.0;
/// A text in the hand is read from 40 cm, one on a table from about 60.
const TABLE: f64 = 8.5;
/// Points per metre of distance: capitals of 1/220 of the distance.
const PER_METRE: f64 = 18.0;

impl Reading {
    /// What a smallest text of this many points means.
    pub fn of(points: f64) -> Self {
        match points {
            p if p >= PER_METRE => Self::Wall { metres: (p / PER_METRE) as u32 },
            p if p >= TABLE => Self::Table,
            p if p >= TOO_SMALL => Self::Hand,
            _ => Self::TooSmall,
        }
    }
}
