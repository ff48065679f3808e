//! A few lines of text as one block that can be set anywhere.

use super::area::{Area, Point, whole};
use super::scene::Words;
use crate::organogram::measure;
use crate::organogram::wrap::{self, Line, Style};

/// Wrapped and measured lines.
#[derive(Debug, Clone)]
pub(super) struct Block {
    lines: Vec<Line<'static>>,
    style: Style,
    /// Height of one line.
    line: i32,
    pub(super) w: f64,
    pub(super) h: f64,
}

/// Where lines of a block stand in its width.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Align {
    Left,
    Middle,
    Right,
}

impl Block {
    /// `text` in lines of about equal width that take at most `room`; a word that is wider is broken.
    pub(super) fn new(text: &str, style: Style, room: i32) -> Self {
        let lines: Vec<Line<'static>> =
            wrap::balanced(text, style, room, room).into_iter().map(Line::into_owned).collect();
        let line = style.size * 116 / 100;
        let w = lines.iter().map(|line| measure::with_slack(line.w)).max().unwrap_or(0);
        let h = line * lines.len() as i32;
        Self { lines, style, line, w: f64::from(w), h: f64::from(h) }
    }

    /// On one line, however long.
    pub(super) fn line(text: &str, style: Style) -> Self {
        Self::new(text, style, i32::MAX / 4)
    }

    /// Whether a word of `text` goes on in the next line.
    pub(super) fn breaks_words(&self, text: &str) -> bool {
        let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace()).count();
        self.lines.iter().map(|line| letters(&line.text)).sum::<usize>() != letters(text)
    }

    /// The lines in `area`, moved by `by`.
    pub(super) fn set(&self, area: &Area, align: Align, (dx, dy): Point) -> Vec<Words> {
        let set = |(at, line): (usize, &Line<'_>)| {
            let w = f64::from(line.w);
            let x = match align {
                Align::Left => area.left,
                Align::Middle => area.middle().0 - w / 2.0,
                Align::Right => area.right - w,
            };
            let top = whole(area.top + dy) + self.line * at as i32;
            Words {
                x: whole(x + dx),
                y: measure::baseline(top, self.line, self.style.size),
                w: line.w,
                size: self.style.size,
                weight: self.style.weight,
                text: line.text.to_string(),
            }
        };
        self.lines.iter().enumerate().map(set).collect()
    }
}
