//! The words on the frame around a branch.

use super::card::line_text;
use super::measure::{self, SEMIBOLD};
use super::scene::{Rect, Text, TextPart};
use super::spacing::LABEL;
use super::wrap::{self, Line, Style};

const STYLE: Style = Style { size: 127, weight: SEMIBOLD };

/// One line at the lower left of a frame; of longer words as many as fit whole.
pub(crate) fn label(words: &str, rect: Rect, pad: i32) -> Text {
    let x = pad + 20;
    let room = rect.w - 2 * x;
    let line = wrap::wrap(words, STYLE, room, room).into_iter().next();
    let line = line.unwrap_or(Line { text: "".into(), w: 0 });
    let top = rect.h - LABEL;
    line_text(TextPart::Frame, &line, STYLE, x, measure::baseline(top, LABEL, STYLE.size))
}
