//! The full card on paper: the same content as on screen, but words only. Nobody can point at a mark on a wall,
//! and without marks and boxes everything can be set larger.

use super::card::{self, Body, enumeration, push_lines};
use super::chart::{ChartPartner, ChartPerson, ChartRole};
use super::chips;
use super::measure::{self, REGULAR, SEMIBOLD};
use super::scene::{Chip, Rect, Text, TextPart};
use super::wrap::{self, Line, Style};
use crate::kinds::{AssignmentKind, Cover};
use crate::lang::Lang;
use crate::messages::text;

const LEFT: i32 = 115;
const RIGHT: i32 = 85;
const TOP: i32 = 72;
const BOTTOM: i32 = 74;
const TITLE: Style = Style { size: 134, weight: SEMIBOLD };
const TITLE_LINE: i32 = 162;
const NAME: Style = Style { size: 129, weight: REGULAR };
const NOBODY: Style = Style { size: 129, weight: SEMIBOLD };
const NAME_LINE: i32 = 158;
const SMALL: Style = Style { size: 127, weight: REGULAR };
const BADGE: Style = Style { size: 127, weight: SEMIBOLD };
const SMALL_LINE: i32 = 152;
/// Room above and below the line between people and partners.
const RULE: i32 = 44;
const ICON: i32 = 130;
const BESIDE_ICON: i32 = 175;
const MARK: i32 = 104;
const CHIP_GAP: i32 = 14;
const BETWEEN: i32 = 140;
/// Width in which most partners stand on one line with their counterpart, and the least for a column of them.
const COMFORTABLE: i32 = 3300;
const LEAST: i32 = 1750;

/// A card of width `w`: everything under each other, partners in as many columns as there is room for.
pub(crate) fn tall(role: &ChartRole, lang: Lang, w: i32, sketch: bool) -> Body {
    let mut body = Body::new(sketch);
    let room = w - LEFT - RIGHT;
    let mut y = head(&mut body, role, lang, room);
    if !role.partners.is_empty() {
        body.rule = Some(Rect { x: LEFT, y: y + RULE, w: room, h: 0 });
        y += 2 * RULE;
        let room = Rect { x: LEFT, y, w: room, h: 0 };
        y = partners(&mut body, &role.partners, lang, room, columns(role.partners.len(), room.w));
    }
    body.h = y + BOTTOM;
    body
}

/// Width of a card on which no word of this title is cut.
pub(crate) fn room_for(title: &str) -> i32 {
    LEFT + wrap::widest(title, TITLE) + RIGHT
}

/// A wide card for the top of the chart: who on the left, partners in columns on the right.
pub(crate) fn wide(role: &ChartRole, lang: Lang, w: i32, sketch: bool) -> Body {
    let mut body = Body::new(sketch);
    let inner = w - LEFT - RIGHT;
    let head_w = (inner / 3).clamp(2000, 4200);
    let room = inner - head_w - BETWEEN;
    let columns = columns(role.partners.len(), room);
    let grid_w = room.min(columns * COMFORTABLE + (columns - 1) * BETWEEN);
    let head_end = head(&mut body, role, lang, head_w);
    let x = w - RIGHT - grid_w;
    let end = partners(&mut body, &role.partners, lang, Rect { x, y: TOP, w: grid_w, h: 0 }, columns);
    let bottom = head_end.max(end);
    // The lower of the two halves stands in the middle of the other.
    let down = (bottom - end) / 2;
    body.chips.iter_mut().for_each(|chip| chips::move_down(chip, down));
    let down = (bottom - head_end) / 2;
    body.texts.iter_mut().for_each(|text| text.y += down);
    for badge in &mut body.badges {
        badge.rect.y += down;
        badge.icon.y += down;
        badge.text.y += down;
    }
    body.h = bottom + BOTTOM;
    body
}

/// In how many columns partners stand: rows as even as can be.
fn columns(count: usize, room: i32) -> i32 {
    let most = ((room + BETWEEN) / (LEAST + BETWEEN)).clamp(1, 6) as usize;
    count.div_ceil(count.div_ceil(most).max(1)).max(1) as i32
}

/// Title, people, hours and badges; gives where they end.
fn head(body: &mut Body, role: &ChartRole, lang: Lang, room: i32) -> i32 {
    let lines = wrap::balanced(&role.title, TITLE, room, room);
    let y = push_lines(body, TextPart::Title, &lines, TITLE, LEFT, TOP, TITLE_LINE);
    let holders = people(role, AssignmentKind::Holder, lang, |p| &p.name);
    let hours = role.hours.as_deref().map(str::trim).filter(|h| !h.is_empty());
    if role.people_hidden {
        let lines = hours.map(|hours| wrap::wrap(hours, SMALL, room, room)).unwrap_or_default();
        let y = push_lines(body, TextPart::Hours, &lines, SMALL, LEFT, y, SMALL_LINE);
        return card::badges(body, &role.badges, BADGE, LEFT, room, y);
    }
    let (part, style, words) = if holders.is_empty() {
        (TextPart::Nobody, NOBODY, text(lang, "scene_nobody", &[]))
    } else {
        (TextPart::Holder, NAME, together(&holders, lang))
    };
    let beside = room - hours.map_or(0, |h| measure::with_slack(SMALL.width(h)) + 70);
    // Hours stand right of the name where that costs no line, otherwise on their own line.
    let lines = wrap::wrap(&words, style, beside, room);
    let alone = wrap::wrap(&words, style, room, room);
    let fits = lines.len() == alone.len() && !lines[0].text.is_empty();
    let top = y;
    let mut y = push_lines(body, part, if fits { &lines } else { &alone }, style, LEFT, y, NAME_LINE);
    match hours {
        Some(hours) if fits => {
            let line = Line { text: hours.into(), w: SMALL.width(hours) };
            let at = measure::baseline(top, NAME_LINE, NAME.size);
            // Flush right, but never so long that its slack sticks out of the card.
            let x = LEFT + room + (RIGHT - measure::with_slack(line.w) + line.w).min(0) - line.w;
            body.texts.push(card::line_text(TextPart::Hours, &line, SMALL, x, at));
        }
        Some(hours) => {
            let lines = wrap::wrap(hours, SMALL, room, room);
            y = push_lines(body, TextPart::Hours, &lines, SMALL, LEFT, y, SMALL_LINE);
        }
        None => {}
    }
    if role.people.iter().any(|p| p.kind == AssignmentKind::StandIn) {
        y = push_lines(body, TextPart::StandIn, &stand_ins(role, lang, room), SMALL, LEFT, y, SMALL_LINE);
    }
    card::badges(body, &role.badges, BADGE, LEFT, room, y)
}

fn people(role: &ChartRole, kind: AssignmentKind, lang: Lang, name: fn(&ChartPerson) -> &String) -> Vec<String> {
    role.people.iter().filter(|p| p.kind == kind).map(|p| p.in_words(name(p), lang)).collect()
}

fn together(names: &[String], lang: Lang) -> String {
    enumeration(&names.iter().map(String::as_str).collect::<Vec<_>>(), lang)
}

/// "vervanger Joost van der Meulen", with initials when the whole name takes a second line.
fn stand_ins(role: &ChartRole, lang: Lang, room: i32) -> Vec<Line<'static>> {
    let lines = |name| {
        let names = people(role, AssignmentKind::StandIn, lang, name);
        let key = if names.len() == 1 { "scene_stand_in_one" } else { "scene_stand_in_other" };
        let words = text(lang, key, &[("names", &together(&names, lang))]);
        wrap::wrap(&words, SMALL, room, room).into_iter().map(Line::into_owned).collect::<Vec<_>>()
    };
    let whole = lines(|p| &p.name);
    if whole.len() == 1 { whole } else { lines(|p| &p.short) }
}

/// Partners row by row in columns; gives where they end.
fn partners(body: &mut Body, partners: &[ChartPartner], lang: Lang, room: Rect, columns: i32) -> i32 {
    let columns = columns.max(1);
    let w = (room.w - (columns - 1) * BETWEEN) / columns;
    let mut y = room.y;
    for row in partners.chunks(columns as usize) {
        let mut height = 0;
        for (column, given) in row.iter().enumerate() {
            let words = Words::new(given, w);
            height = height.max(words.lines() as i32 * SMALL_LINE);
            if !body.sketch {
                let x = room.x + column as i32 * (w + BETWEEN);
                body.chips.push(partner(given, lang, [x, y, w], &words));
            }
        }
        y += height + CHIP_GAP;
    }
    if partners.is_empty() { y } else { y - CHIP_GAP }
}

/// The words of a partner.
struct Words<'a> {
    name: Vec<Line<'a>>,
    /// The counterpart and how far right of the name's left edge it starts: 0 on a line of its own.
    contact: Option<(Line<'static>, i32)>,
}

impl<'a> Words<'a> {
    fn new(partner: &'a ChartPartner, w: i32) -> Self {
        let room = w - BESIDE_ICON - if partner.cover == Cover::Both { 0 } else { MARK + 50 };
        let name = wrap::wrap(&partner.name, SMALL, room, room);
        let last = measure::with_slack(name.last().map_or(0, |line| line.w)) + 36;
        let beside = chips::counterpart(partner, SMALL, room - last).map(|line| (line, last));
        let contact = beside.or_else(|| chips::counterpart(partner, SMALL, room).map(|line| (line, 0)));
        Self { name, contact }
    }

    fn lines(&self) -> usize {
        self.name.len() + usize::from(matches!(self.contact, Some((_, 0))))
    }
}

fn partner(partner: &ChartPartner, lang: Lang, [x, y, w]: [i32; 3], words: &Words<'_>) -> Chip {
    let at = |index: usize| measure::baseline(y + index as i32 * SMALL_LINE, SMALL_LINE, SMALL.size);
    let left = x + BESIDE_ICON;
    let name = words.name.iter().enumerate();
    let mut texts: Vec<Text> =
        name.map(|(i, line)| card::line_text(TextPart::Partner, line, SMALL, left, at(i))).collect();
    if let Some((line, from)) = &words.contact {
        texts.push(card::line_text(TextPart::Contact, line, SMALL, left + from, at(words.lines() - 1)));
    }
    Chip {
        partner: partner.partner.clone(),
        category: partner.category,
        cover: partner.cover,
        confirmed: partner.confirmed,
        bare: true,
        rect: Rect { x, y, w, h: words.lines() as i32 * SMALL_LINE },
        icon: Rect { x, y: y + (SMALL_LINE - ICON) / 2, w: ICON, h: ICON },
        mark: Rect { x: x + w - MARK, y: y + (SMALL_LINE - MARK) / 2, w: MARK, h: MARK },
        texts,
        label: chips::label(partner, lang),
    }
}
