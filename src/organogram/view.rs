//! What the organogram screen shows: one scene and the outline of the same roles.

use crate::organogram::scene::Scene;
use crate::roles::view::OutlineRow;
use serde::Serialize;
use ts_rs::TS;

/// The organogram, both tabs.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct OrganogramView {
    /// Diagram.
    pub scene: Scene,
    /// Lijst.
    pub outline: Vec<OutlineRow>,
}
