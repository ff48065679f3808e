//! The organogram: roles become one [`scene::Scene`] that screen, PDF and SVG all draw.

pub mod chart;
pub mod scene;
pub mod view;
