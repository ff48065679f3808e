//! Partner chips: category icon, name, the counterpart's name when it fits whole, coverage mark.

use super::card::line_text;
use super::chart::ChartPartner;
use super::measure::{self, REGULAR};
use super::scene::{Chip, Rect, Text, TextPart};
use super::wrap::{self, Line, Style};
use crate::ids::PartnerId;
use crate::kinds::Cover;
use crate::lang::Lang;
use crate::messages::text;

const STYLE: Style = Style { size: 120, weight: REGULAR };
const LINE: i32 = 150;
const HEIGHT: i32 = 240;
const GAP: i32 = 25;
const ICON: i32 = 150;
const MARK: i32 = 110;
/// Distance between the partner's name, with its slack, and the counterpart's.
const BEFORE_NAME: i32 = 40;

/// Distance between two columns of chips.
pub(crate) const GAP_X: i32 = 60;
/// Width at which most partners fit on one line together with their counterpart.
pub(crate) const COMFORTABLE: i32 = 3000;
/// Least width of a chip in a grid of several columns.
const LEAST: i32 = 2300;

/// How many columns `count` chips take in `room`: rows of two or three, no wider than comfortable.
pub(crate) fn columns(count: usize, room: i32) -> i32 {
    let most = ((room + GAP_X) / (LEAST + GAP_X)).clamp(1, 3);
    (count.div_ceil(2) as i32).clamp(1, most)
}

/// Places chips row by row in columns, inside of `room` (its height is not used); gives where they end.
pub(crate) fn grid(partners: &[ChartPartner], lang: Lang, room: Rect, columns: i32, sketch: bool) -> (Vec<Chip>, i32) {
    let w = (room.w - (columns - 1) * GAP_X) / columns;
    let mut chips = Vec::with_capacity(partners.len());
    let mut y = room.y;
    for row in partners.chunks(columns as usize) {
        let start = chips.len();
        for (column, partner) in row.iter().enumerate() {
            chips.push(chip(partner, lang, room.x + column as i32 * (w + GAP_X), y, w, sketch));
        }
        let height = chips[start..].iter().map(|c: &Chip| c.rect.h).max().unwrap_or(0);
        chips[start..].iter_mut().for_each(|c| c.rect.h = height);
        y += height + GAP;
    }
    (chips, if partners.is_empty() { room.y } else { y - GAP })
}

/// One chip; like everything on a card its parts are relative to the card's top left.
fn chip(partner: &ChartPartner, lang: Lang, x: i32, y: i32, w: i32, sketch: bool) -> Chip {
    const TEXT_X: i32 = 60 + ICON + 60;
    let marked = partner.cover != Cover::Both;
    let right = if marked { 80 + MARK + 60 } else { 80 };
    let room = w - TEXT_X - right;
    let lines = wrap::wrap(&partner.name, STYLE, room, room);
    let h = HEIGHT + (lines.len() as i32 - 1) * LINE;
    let top = (HEIGHT - LINE) / 2;
    let at = |index: usize| measure::baseline(y + top + index as i32 * LINE, LINE, STYLE.size);
    let mut texts: Vec<Text> = lines
        .iter()
        .filter(|_| !sketch)
        .enumerate()
        .map(|(i, line)| line_text(TextPart::Partner, line, STYLE, x + TEXT_X, at(i)))
        .collect();
    if let Some(last) = lines.last().filter(|_| !sketch)
        && let Some(line) = counterpart(partner, STYLE, room - measure::with_slack(last.w) - BEFORE_NAME)
    {
        let x = x + TEXT_X + measure::with_slack(last.w) + BEFORE_NAME;
        texts.push(line_text(TextPart::Contact, &line, STYLE, x, at(lines.len() - 1)));
    }
    Chip {
        partner: if sketch { PartnerId(String::new()) } else { partner.partner.clone() },
        category: partner.category,
        cover: partner.cover,
        confirmed: partner.confirmed,
        bare: false,
        rect: Rect { x, y, w, h },
        icon: Rect { x: x + 60, y: y + (HEIGHT - ICON) / 2, w: ICON, h: ICON },
        mark: Rect { x: x + w - 80 - MARK, y: y + (HEIGHT - MARK) / 2, w: MARK, h: MARK },
        texts,
        label: if sketch { String::new() } else { label(partner, lang) },
    }
}

/// Moves a chip and everything on it down.
pub(crate) fn move_down(chip: &mut Chip, down: i32) {
    for rect in [&mut chip.rect, &mut chip.icon, &mut chip.mark] {
        rect.y += down;
    }
    chip.texts.iter_mut().for_each(|text| text.y += down);
}

/// The counterpart's name as far as it fits whole: in full, with initials, or not at all.
pub(crate) fn counterpart(partner: &ChartPartner, style: Style, room: i32) -> Option<Line<'static>> {
    let name = partner.contact.as_deref()?.trim();
    // A partner who is one person says the name already.
    if name.is_empty() || partner.name.starts_with(name) {
        return None;
    }
    let fitting = [name.to_owned(), with_initials(name)].into_iter().find(|n| style.fits(n, room))?;
    Some(Line { w: style.width(&fitting), text: fitting.into() })
}

/// "Joost van der Meulen" → "J. van der Meulen": the words before the first lower-case one, or all but the
/// last, become initials.
fn with_initials(name: &str) -> String {
    let words: Vec<&str> = name.split_whitespace().collect();
    let lower = |w: &&str| w.chars().next().is_some_and(|c| c.is_lowercase() || c == '\'' || c == '’');
    let given = words.iter().skip(1).position(lower).map_or(words.len().saturating_sub(1), |i| i + 1);
    if given == 0 {
        return name.to_owned();
    }
    let initials: String = words[..given].iter().filter_map(|w| w.chars().next()).flat_map(|c| [c, '.']).collect();
    format!("{initials} {}", words[given..].join(" "))
}

/// What a screen reader and a tooltip say about a partner.
pub(crate) fn label(partner: &ChartPartner, lang: Lang) -> String {
    let mut parts = vec![partner.name.clone(), text(lang, &format!("category_{}", partner.category.as_str()), &[])];
    if let Some(contact) = &partner.contact {
        parts.push(text(lang, "scene_chip_contact", &[("name", contact)]));
    }
    parts.push(text(lang, &format!("cover_{}", partner.cover.as_str()), &[]));
    if !partner.confirmed {
        parts.push(text(lang, "scene_unconfirmed", &[]));
    }
    parts.join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_keep_the_family_name_whole() {
        assert_eq!(with_initials("Joost van der Meulen"), "J. van der Meulen");
        assert_eq!(with_initials("Pieter Jan de Graaf"), "P.J. de Graaf");
        assert_eq!(with_initials("Ingrid 't Hart"), "I. 't Hart");
        assert_eq!(with_initials("Marga Postma"), "M. Postma");
        assert_eq!(with_initials("Madonna"), "Madonna");
    }
}
