//! Documents: tagged PDF through Typst, vector SVG, all offline and from one Scene.

mod error;

pub use error::DocumentError;
