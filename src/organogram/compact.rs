//! The compact card, for charts that would otherwise be shown too small to read: short name beside the
//! marks (filled = wie, ring = vervanger), partners as icon tiles.

use super::card::{self, Body, LEFT, NAME, NOBODY, RIGHT};
use super::chart::{ChartPartner, ChartPerson, ChartRole};
use super::chips;
use super::scene::{Chip, Rect, TextPart};
use super::wrap::{self, Style};
use crate::kinds::{AssignmentKind, Cover};
use crate::lang::Lang;
use crate::messages::text;

const TOP: i32 = 75;
const BOTTOM: i32 = 85;
const MARK: i32 = card::MARK;
/// Step between marks: they overlap a little, but never the initials of the one before.
const STEP: i32 = 205;
/// More marks than this are counted in words.
const MOST_MARKS: usize = 4;
const TILE: i32 = 200;
const TILE_ICON: i32 = 140;
const TILE_MARK: i32 = 110;
const TILE_GAP: i32 = 20;

/// A compact card of width `w`.
pub(crate) fn compact(role: &ChartRole, lang: Lang, w: i32, sketch: bool) -> Body {
    let mut body = Body::new(sketch);
    let room = w - LEFT - RIGHT;
    let y = card::title(&mut body, role, room, TOP) + 30;
    let y = row(&mut body, role, lang, room, y);
    let y = card::badges(&mut body, &role.badges, card::BADGE, LEFT, room, y);
    body.h = y + BOTTOM;
    body
}

/// Marks, words and tiles: in one row when they fit, otherwise tiles below.
fn row(body: &mut Body, role: &ChartRole, lang: Lang, room: i32, top: i32) -> i32 {
    let of = |kind| role.people.iter().filter(move |p| p.kind == kind);
    let holders: Vec<&ChartPerson> = of(AssignmentKind::Holder).collect();
    let everybody: Vec<&ChartPerson> = holders.iter().copied().chain(of(AssignmentKind::StandIn)).collect();
    if role.people_hidden {
        if role.partners.is_empty() {
            return top - 30;
        }
        body.chips = even_tiles(&role.partners, lang, top, room, body.sketch);
        return body.chips.last().map_or(top, |tile| tile.rect.y + TILE);
    }
    let mut x = LEFT;
    if holders.is_empty() {
        body.people.push(card::mark(None, AssignmentKind::Holder, "", &text(lang, "scene_nobody", &[]), x, top));
        x += MARK + 20;
    }
    for person in everybody.iter().take(MOST_MARKS) {
        body.mark(person, x, top);
        x += STEP;
    }
    x += if everybody.is_empty() { 40 } else { MARK - STEP + 60 };
    let (part, style, wordings) = words(&holders, lang);
    let room_for_words = LEFT + room - x;
    let tiles_w = tiles_width(&role.partners);
    let beside = room_for_words - if tiles_w > 0 { tiles_w + 60 } else { 0 };
    let first = top + (MARK - 170) / 2;
    if let Some(fitting) = wordings.iter().find(|w| style.fits(w, beside)) {
        card::push_lines(body, part, &wrap::wrap(fitting, style, beside, beside), style, x, first, 170);
        // A tile's right edge lines up with the hours above it.
        body.chips = tiles(&role.partners, lang, LEFT + room - tiles_w, top + (MARK - TILE) / 2, room, body.sketch);
        return top + MARK;
    }
    let shortest = wordings.iter().find(|w| style.fits(w, room_for_words)).or(wordings.last());
    let lines = wrap::wrap(shortest.map_or("", String::as_str), style, room_for_words, room_for_words);
    let y = card::push_lines(body, part, &lines, style, x, first, 170).max(top + MARK);
    if role.partners.is_empty() {
        return y;
    }
    body.chips = even_tiles(&role.partners, lang, y + 40, room, body.sketch);
    body.chips.last().map_or(y, |tile| tile.rect.y + TILE)
}

/// What stands beside the marks, the best wording first.
fn words(holders: &[&ChartPerson], lang: Lang) -> (TextPart, Style, Vec<String>) {
    match holders {
        [] => (TextPart::Nobody, NOBODY, vec![text(lang, "scene_nobody", &[])]),
        [one] => (TextPart::Holder, NAME, vec![one.short.clone()]),
        [first, others @ ..] => {
            let given: Vec<&str> = holders.iter().map(|p| p.name.split(' ').next().unwrap_or(&p.name)).collect();
            let count = others.len().to_string();
            let more = |name: &str| text(lang, "scene_and_more", &[("name", name), ("count", &count)]);
            (TextPart::Holder, NAME, vec![card::enumeration(&given, lang), more(given[0]), more(&first.initials)])
        }
    }
}

fn tile_width(partner: &ChartPartner) -> i32 {
    if partner.cover == Cover::Both { TILE } else { TILE + TILE_MARK + 40 }
}

/// Width of all tiles in one row; 0 without partners.
fn tiles_width(partners: &[ChartPartner]) -> i32 {
    let sum: i32 = partners.iter().map(|p| tile_width(p) + TILE_GAP).sum();
    (sum - TILE_GAP).max(0)
}

/// Tiles in as few rows as fit, the rows about equally long.
fn even_tiles(partners: &[ChartPartner], lang: Lang, y: i32, room: i32, sketch: bool) -> Vec<Chip> {
    let end = |tiles: &[Chip]| tiles.last().map_or(y, |tile| tile.rect.y);
    let mut best = tiles(partners, lang, LEFT, y, room, sketch);
    for narrower in (1..room / TILE_GAP).rev().map(|n| n * TILE_GAP) {
        let found = tiles(partners, lang, LEFT, y, narrower, sketch);
        if end(&found) > end(&best) {
            break;
        }
        best = found;
    }
    best
}

/// Tiles in rows from `x`, at most `room` wide.
fn tiles(partners: &[ChartPartner], lang: Lang, x: i32, y: i32, room: i32, sketch: bool) -> Vec<Chip> {
    let (left, mut x, mut y) = (x, x, y);
    let mut made = Vec::with_capacity(partners.len());
    for partner in partners {
        let w = tile_width(partner);
        if x > left && x + w > left + room {
            (x, y) = (left, y + TILE + TILE_GAP);
        }
        let inset = (TILE - TILE_ICON) / 2;
        made.push(Chip {
            partner: partner.partner.clone(),
            category: partner.category,
            cover: partner.cover,
            confirmed: partner.confirmed,
            bare: false,
            rect: Rect { x, y, w, h: TILE },
            icon: Rect { x: x + inset, y: y + inset, w: TILE_ICON, h: TILE_ICON },
            mark: Rect { x: x + TILE, y: y + (TILE - TILE_MARK) / 2, w: TILE_MARK, h: TILE_MARK },
            texts: Vec::new(),
            label: if sketch { String::new() } else { chips::label(partner, lang) },
        });
        x += w + TILE_GAP;
    }
    made
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ids::{PersonId, RoleId};

    #[test]
    fn two_holders_share_their_first_names_and_more_are_counted() {
        let person = |name: &str| ChartPerson {
            person: PersonId(name.into()),
            name: name.into(),
            short: name.into(),
            initials: "XX".into(),
            kind: AssignmentKind::Holder,
            hired: false,
            elsewhere: false,
        };
        let people: Vec<ChartPerson> = ["Ingrid 't Hart", "Tjitske Hoekstra"].map(person).into();
        let mut role = ChartRole { people, ..ChartRole::new(RoleId("r".into()), None, "Contactpersoon".into()) };
        let words = |role: &ChartRole| compact(role, Lang::Nl, 2_300, false).texts.last().map(|t| t.text.clone());
        assert_eq!(words(&role).as_deref(), Some("Ingrid en Tjitske"));
        role.people.extend((0..9).map(|i| person(&format!("Maximiliaan{i} de Vries"))));
        assert_eq!(words(&role).as_deref(), Some("Ingrid +10"));
    }
}
