//! Documents: tagged PDF through Typst, pictures, lists and pages, all offline and from one Scene.

mod band;
mod cut;
pub mod drawing;
mod drawio;
mod edition;
mod envelopes;
mod error;
pub mod fonts;
mod html;
mod icons;
mod imprint;
pub mod input;
mod legend;
mod marks;
mod meta;
mod organogram_pdf;
mod palette;
mod png;
mod sheet;
mod sheet_pdf;
mod sheets;
mod svg;
mod typeset;
pub mod view;

pub use drawio::{diagram, organogram_drawio};
pub use edition::Edition;
pub use envelopes::{Envelope, Envelopes};
pub use error::DocumentError;
pub use html::organogram_html;
pub use imprint::Imprint;
pub use meta::Meta;
pub use organogram_pdf::organogram_pdf;
pub use png::{Picture, organogram_picture, organogram_png};
pub use sheets::print_view;
pub use svg::organogram_svg;
