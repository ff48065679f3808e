//! The card of a poster: the title and first names, nothing else.

use super::card::{self, Body};
use super::chart::ChartRole;
use super::measure::{REGULAR, SEMIBOLD};
use super::scene::TextPart;
use super::wrap::{self, Style};
use crate::kinds::AssignmentKind;
use crate::lang::Lang;
use crate::messages::text;

const TITLE: Style = Style { size: 140, weight: SEMIBOLD };
const NAME: Style = Style { size: 140, weight: REGULAR };
const NOBODY: Style = Style { size: 140, weight: SEMIBOLD };
/// Room left and right of the words.
const LEFT: i32 = 120;
const RIGHT: i32 = 90;
const LINE: i32 = 172;
const TOP: i32 = 70;
const BOTTOM: i32 = 75;

/// Width of a card on which no word of this title is cut.
pub(crate) fn room_for(title: &str) -> i32 {
    LEFT + wrap::widest(title, TITLE) + RIGHT
}

/// A card of width `w` with the title and first names.
pub(crate) fn names(role: &ChartRole, lang: Lang, w: i32, sketch: bool) -> Body {
    let mut body = Body::new(sketch);
    let room = w - LEFT - RIGHT;
    let lines = wrap::balanced(&role.title, TITLE, room, room);
    let y = card::push_lines(&mut body, TextPart::Title, &lines, TITLE, LEFT, TOP, LINE);
    if role.people_hidden {
        body.h = y + BOTTOM;
        return body;
    }
    let holders = role.people.iter().filter(|p| p.kind == AssignmentKind::Holder);
    let first: Vec<&str> = holders.map(|p| p.name.split_whitespace().next().unwrap_or(&p.name)).collect();
    let (part, style, words) = if first.is_empty() {
        (TextPart::Nobody, NOBODY, text(lang, "scene_nobody", &[]))
    } else {
        (TextPart::Holder, NAME, card::enumeration(&first, lang))
    };
    let lines = wrap::wrap(&words, style, room, room);
    body.h = card::push_lines(&mut body, part, &lines, style, LEFT, y, LINE) + BOTTOM;
    body
}
