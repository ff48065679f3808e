//! What the UI gets when it starts.

use crate::preferences::{Preferences, Theme};
use crate::school::view::{SchoolCard, SchoolView};
use serde::Serialize;
use ts_rs::TS;

/// The first answer to the UI.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct StartView {
    /// Settings of this computer.
    pub preferences: Preferences,
    /// What the operating system prefers: light or dark.
    pub system_theme: Theme,
    /// Version of the program.
    pub version: String,
    /// Schools on this computer, most recently used first.
    pub schools: Vec<SchoolCard>,
    /// The school that is open, if one is.
    pub open: Option<SchoolView>,
    /// The program stopped unexpectedly last time.
    pub crashed: bool,
    /// Today, ISO date.
    pub today: String,
}

/// A file that was saved outside the store.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SavedFile {
    /// Its name, without its folder.
    pub name: String,
}

/// A new school: the one dialog of *Leeg beginnen*.
#[derive(Debug, Clone, serde::Deserialize, TS)]
pub struct NewSchool {
    /// Name of the school; never empty.
    pub name: String,
    /// Name of the school leader; may be empty.
    pub leader: String,
}
