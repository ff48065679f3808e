//! The organogram as a picture of dots: the SVG, drawn with the product's own font.

use super::edition::Edition;
use super::error::DocumentError;
use super::{fonts, svg};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::{Options, Tree, fontdb};
use std::fmt::Display;
use std::sync::{Arc, OnceLock};

/// Dots per point: 200 dpi, sharp on a slide and in a printed document.
const SHARP: f32 = 200.0 / 72.0;
/// Most dots on a side, and in all: what other programs open without trouble.
const LONGEST: f32 = 9_000.0;
const MOST: f32 = 40_000_000.0;

/// A picture of dots, for a clipboard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// Dots in a row.
    pub width: u32,
    /// Rows.
    pub height: u32,
    /// Red, green, blue and opacity of each dot, row by row.
    pub rgba: Vec<u8>,
}

/// The chart with title, school, date, audience, code and legend as PNG.
///
/// # Errors
/// [`DocumentError::DocumentFailed`] when it cannot be drawn, which is a defect.
pub fn organogram_png(edition: &Edition) -> Result<Vec<u8>, DocumentError> {
    let (dots, scale) = drawn(edition)?;
    let bytes = dots.encode_png().map_err(failed)?;
    // 72 points are an inch, and an inch is 0.0254 m.
    Ok(with_size(bytes, (f64::from(scale) * 72.0 / 0.0254).round() as u32))
}

/// The same picture, not packed.
///
/// # Errors
/// As [`organogram_png`].
pub fn organogram_picture(edition: &Edition) -> Result<Picture, DocumentError> {
    let (dots, _) = drawn(edition)?;
    // The ground is white and opaque, so colours are not mixed with opacity.
    Ok(Picture { width: dots.width(), height: dots.height(), rgba: dots.take() })
}

/// The dots, and how many of them make a point.
fn drawn(edition: &Edition) -> Result<(Pixmap, f32), DocumentError> {
    let options = Options { fontdb: typefaces(), font_family: fonts::FAMILY.to_owned(), ..Options::default() };
    let tree = Tree::from_str(&svg::organogram_svg(edition), &options).map_err(failed)?;
    let (w, h) = (tree.size().width(), tree.size().height());
    let scale = SHARP.min(LONGEST / w.max(h)).min((MOST / (w * h)).sqrt());
    let [width, height] = [w, h].map(|side| ((side * scale).ceil() as u32).max(1));
    let mut dots = Pixmap::new(width, height).ok_or_else(|| failed("no room for the picture"))?;
    dots.fill(resvg::tiny_skia::Color::WHITE);
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut dots.as_mut());
    Ok((dots, scale))
}

/// Where the first part of a PNG, its header, ends.
const HEADER: usize = 33;

/// Says in the file how large the picture is on paper, so that other programs paste it as large as it was made.
fn with_size(mut png: Vec<u8>, dots_per_metre: u32) -> Vec<u8> {
    let mut chunk = b"pHYs".to_vec();
    chunk.extend([dots_per_metre.to_be_bytes(), dots_per_metre.to_be_bytes()].concat());
    // The unit is the metre.
    chunk.push(1);
    let length = (chunk.len() as u32 - 4).to_be_bytes();
    let sum = checksum(&chunk).to_be_bytes();
    png.splice(HEADER..HEADER, [length.to_vec(), chunk, sum.to_vec()].concat());
    png
}

/// CRC-32 as PNG wants it.
fn checksum(bytes: &[u8]) -> u32 {
    !bytes.iter().fold(u32::MAX, |sum, byte| {
        let step = |rest: u32, _| if rest & 1 == 1 { (rest >> 1) ^ 0xEDB8_8320 } else { rest >> 1 };
        (0..8).fold(sum ^ u32::from(*byte), step)
    })
}

fn typefaces() -> Arc<fontdb::Database> {
    static FACES: OnceLock<Arc<fontdb::Database>> = OnceLock::new();
    FACES
        .get_or_init(|| {
            let mut all = fontdb::Database::new();
            for face in [fonts::REGULAR, fonts::SEMIBOLD, fonts::BOLD] {
                all.load_font_data(face.to_vec());
            }
            Arc::new(all)
        })
        .clone()
}

fn failed(reason: impl Display) -> DocumentError {
    DocumentError::DocumentFailed { reason: reason.to_string() }
}
