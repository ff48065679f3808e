//! Documents: tagged PDF through Typst, vector SVG, all offline and from one Scene.

mod error;
pub mod fonts;

pub use error::DocumentError;
