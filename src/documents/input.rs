//! What the print dialog and the save menu send.

use crate::ids::RoleId;
use crate::kinds::Audience;
use crate::organogram::Detail;
use crate::organogram::page::{Orientation, Paper};
use serde::Deserialize;
use ts_rs::TS;

/// What is printed, and how.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PrintInput {
    /// Size of the sheet.
    pub paper: Paper,
    /// Its orientation.
    pub orientation: Orientation,
    /// Which roles.
    pub what: PrintWhat,
    /// How much stands on the cards.
    pub detail: Detail,
    /// Who it is for.
    pub audience: Audience,
    /// The sheet is cut into pages of this size, to be glued together.
    pub tiles: Option<TilePaper>,
}

/// Which roles are printed.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(tag = "what", rename_all = "snake_case")]
pub enum PrintWhat {
    /// All of them on one sheet.
    All,
    /// One role with everything below it.
    Branch {
        /// The role.
        role: RoleId,
    },
    /// The top on one sheet, and every branch below it on a sheet of its own.
    EachBranch,
}

/// Paper of an ordinary printer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TilePaper {
    /// 210 × 297 mm.
    A4,
    /// 297 × 420 mm.
    A3,
}

/// A kind of file for the organogram.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ExportFormat {
    /// A picture of dots.
    Png,
    /// A picture of lines.
    Svg,
    /// A picture that can be edited in draw.io.
    Drawio,
    /// A list for Excel.
    Xlsx,
    /// A list as text.
    Csv,
    /// A page for a browser or a screen reader.
    Html,
}
