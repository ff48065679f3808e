//! Documents: tagged PDF through Typst, vector SVG, all offline and from one Scene.

mod drawing;
mod error;
pub mod fonts;
mod icons;
mod legend;
mod marks;
mod meta;
mod organogram_pdf;
mod palette;
mod svg;
mod typeset;

pub use error::DocumentError;
pub use meta::Meta;
pub use organogram_pdf::{Paper, organogram_pdf};
pub use svg::{organogram_svg, scene_svg};
