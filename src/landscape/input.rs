//! What a screen sends about the landscape.

use super::scene::Zone;
use crate::ids::{PersonId, RoleId};
use crate::kinds::{Audience, Category};
use crate::organogram::page::{Orientation, Paper};
use serde::Deserialize;
use ts_rs::TS;

/// Narrows the landscape. A partner stays when it fits every part that is set.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize, TS)]
pub struct LandscapeFilter {
    /// Partners of this category.
    pub category: Option<Category>,
    /// Partners in this ring.
    pub zone: Option<Zone>,
    /// Partners of which this role is the first or second contact.
    pub role: Option<RoleId>,
    /// Partners of which this person is the first or second contact.
    pub person: Option<PersonId>,
    /// Only active partners that are not covered.
    pub risks: bool,
}

/// The room of the canvas.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
pub struct LandscapeRoom {
    /// Width in CSS pixels.
    pub width: u32,
    /// Height in CSS pixels.
    pub height: u32,
}

/// How the landscape is put on paper.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
pub struct LandscapePrint {
    /// Size of the sheet.
    pub paper: Paper,
    /// Its orientation.
    pub orientation: Orientation,
    /// Who it is for.
    pub audience: Audience,
}

/// A kind of file for the landscape.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum LandscapeFormat {
    /// Paper.
    Pdf,
    /// A picture of lines.
    Svg,
}
