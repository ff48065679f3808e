//! Widths of text in the product's own font, so that screen and paper break lines at the same words.
//!
//! Real advance widths without kerning or ligatures (the renderers switch both off), which makes widths
//! additive: the width of a line is the sum of its characters. A character the font lacks counts as 1 em.

use crate::documents::fonts;
use std::sync::OnceLock;
use ttf_parser::Face;

/// Weight of running text.
pub const REGULAR: u16 = 400;
/// Weight of titles and badges.
pub const SEMIBOLD: u16 = 600;
/// Weight of initials.
pub const BOLD: u16 = 700;

/// Characters below this code point are looked up in a table, the rest in the font.
const TABLE: usize = 0x250;

/// Room a box keeps beyond the measured text, in percent: a webview may round every advance up.
const SLACK: i64 = 6;

struct Measured {
    face: Option<Face<'static>>,
    /// Font units per em.
    em: i64,
    table: Vec<i64>,
}

impl Measured {
    fn new(data: &'static [u8]) -> Self {
        let face = Face::parse(data, 0).ok();
        let em = face.as_ref().map_or(1000, |f| i64::from(f.units_per_em()));
        let mut measured = Self { face, em, table: Vec::new() };
        let table = (0..TABLE).map(|c| char::from_u32(c as u32).map_or(em, |c| measured.look_up(c)));
        measured.table = table.collect();
        measured
    }

    fn look_up(&self, c: char) -> i64 {
        let advance = self.face.as_ref().and_then(|f| f.glyph_hor_advance(f.glyph_index(c)?));
        advance.map_or(self.em, i64::from)
    }

    fn advance(&self, c: char) -> i64 {
        self.table.get(c as usize).copied().unwrap_or_else(|| self.look_up(c))
    }
}

fn measured(weight: u16) -> &'static Measured {
    static FACES: [OnceLock<Measured>; 3] = [const { OnceLock::new() }; 3];
    let (index, data) = match weight {
        ..=500 => (0, fonts::REGULAR),
        501..=650 => (1, fonts::SEMIBOLD),
        _ => (2, fonts::BOLD),
    };
    FACES[index].get_or_init(|| Measured::new(data))
}

/// Width of `text` in font units: exact, so sums of parts are the width of the whole.
pub(crate) fn units(text: &str, weight: u16) -> i64 {
    let face = measured(weight);
    text.chars().map(|c| face.advance(c)).sum()
}

/// Font units at `size`, in the unit of `size`, rounded up.
pub(crate) fn from_units(units: i64, size: i32, weight: u16) -> i32 {
    ceil_div(units * i64::from(size), measured(weight).em)
}

/// Width of `text` at `size`, in the unit of `size`, rounded up.
pub fn width(text: &str, size: i32, weight: u16) -> i32 {
    from_units(units(text, weight), size, weight)
}

/// Width a box must have inside to hold `text` safely: the measured width and 6 % slack.
pub fn box_width(text: &str, size: i32, weight: u16) -> i32 {
    with_slack(width(text, size, weight))
}

/// A measured width and 6 % slack.
pub fn with_slack(width: i32) -> i32 {
    ceil_div(i64::from(width) * (100 + SLACK), 100)
}

/// Where the baseline stands when a line of `size` is centred in a line box of `height` that starts at `top`.
pub fn baseline(top: i32, height: i32, size: i32) -> i32 {
    // Half of (height − cap height) below the capitals: optically centred, unlike ascent and descent.
    let face = measured(REGULAR);
    let cap = face.face.as_ref().and_then(Face::capital_height).map_or(face.em * 7 / 10, i64::from);
    let cap = (cap * i64::from(size) / face.em) as i32;
    top + i32::midpoint(height, cap)
}

/// Whether the font can draw `c`; what it cannot is replaced before it reaches a PDF.
pub fn can_draw(c: char) -> bool {
    measured(REGULAR).face.as_ref().is_some_and(|f| f.glyph_index(c).is_some())
}

fn ceil_div(a: i64, b: i64) -> i32 {
    ((a + b - 1) / b) as i32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn widths_are_additive_and_unmapped_characters_are_one_em() {
        let whole = width("Sevda Yıldız", 1000, REGULAR);
        let parts = width("Sevda ", 1000, REGULAR) + width("Yıldız", 1000, REGULAR);
        assert!((whole - parts).abs() <= 1);
        assert_eq!(width("测", 130, REGULAR), 130);
        assert!(width("Schoolleider", 140, SEMIBOLD) > width("Schoolleider", 140, REGULAR));
    }
}
