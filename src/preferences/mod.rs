//! Settings of this computer, not of the school: language, theme, zoom, recent schools. Never undoable.

use crate::ids::DocId;
use crate::lang::Lang;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Settings of this computer.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
#[serde(default)]
pub struct Preferences {
    /// Language of screens and documents.
    pub lang: Lang,
    /// Light, dark or as the system says.
    pub theme: Theme,
    /// More contrast than the colours have by themselves; the system's own wish for it counts too.
    pub contrast: bool,
    /// Zoom of the window in percent, 80–200.
    pub zoom: u32,
    /// Schools opened on this computer, newest first.
    pub recent: Vec<DocId>,
}

impl Default for Preferences {
    fn default() -> Self {
        Self { lang: Lang::Nl, theme: Theme::System, contrast: false, zoom: 100, recent: Vec::new() }
    }
}

/// Colours of the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the operating system says.
    #[default]
    System,
    /// Light.
    Light,
    /// Dark.
    Dark,
}
