//! Builds one card: title, hours, who, stand-in, badges and partner chips, each with its place.

use super::chart::{Badge, ChartPerson, ChartRole};
use super::chips;
use super::measure::{self, BOLD, REGULAR, SEMIBOLD};
use super::scene::{BadgeMark, Chip, PersonMark, Rect, Text, TextPart};
use super::wrap::{self, Line, Style};
use crate::kinds::AssignmentKind;
use crate::lang::Lang;
use crate::messages::text;

/// Room between the left edge (with the stripe) and the words.
pub(crate) const LEFT: i32 = 150;
/// Room between the words and the right edge.
pub(crate) const RIGHT: i32 = 120;
/// Room above the title.
const TOP: i32 = 95;
/// Room below the last line.
const BOTTOM: i32 = 105;

const TITLE: Style = Style { size: 140, weight: SEMIBOLD };
const TITLE_LINE: i32 = 180;
const HOURS: Style = Style { size: 120, weight: REGULAR };
pub(crate) const NAME: Style = Style { size: 130, weight: REGULAR };
pub(crate) const NOBODY: Style = Style { size: 130, weight: SEMIBOLD };
const STAND_IN: Style = Style { size: 120, weight: REGULAR };
const SMALL_LINE: i32 = 160;
pub(crate) const BADGE: Style = Style { size: 120, weight: SEMIBOLD };

/// Diameter of a round mark, and height of a row with one.
pub(crate) const MARK: i32 = 220;
/// Words beside a round mark start here, from the mark's left.
const BESIDE_MARK: i32 = 280;
/// More holders than this share one row of marks.
const OWN_ROW: usize = 2;
/// Step between marks: they overlap a little, but never the initials of the one before.
const MARK_STEP: i32 = 205;

/// What stands on a card, relative to its top left, and how large that makes the card.
#[derive(Debug, Clone, Default)]
pub(crate) struct Body {
    /// Only the height is wanted: no words and marks are kept.
    pub(crate) sketch: bool,
    pub(crate) h: i32,
    pub(crate) texts: Vec<Text>,
    pub(crate) people: Vec<PersonMark>,
    pub(crate) badges: Vec<BadgeMark>,
    pub(crate) chips: Vec<Chip>,
    /// A thin line between people and partners.
    pub(crate) rule: Option<Rect>,
}

impl Body {
    /// Nothing yet.
    pub(crate) fn new(sketch: bool) -> Self {
        Self { sketch, ..Self::default() }
    }

    /// The mark of somebody.
    pub(crate) fn mark(&mut self, person: &ChartPerson, x: i32, y: i32) {
        if !self.sketch {
            self.people.push(mark(Some(person), person.kind, &person.initials, &person.name, x, y));
        }
    }
}

/// A card of width `w`: everything under each other.
pub(crate) fn tall(role: &ChartRole, lang: Lang, w: i32, sketch: bool) -> Body {
    let mut body = Body::new(sketch);
    let bottom = head(&mut body, role, lang, w - LEFT - RIGHT);
    let bottom = if role.partners.is_empty() {
        bottom
    } else {
        let room = Rect { x: LEFT - 20, y: bottom + 65, w: w - LEFT - RIGHT + 40, h: 0 };
        let (chips, end) = chips::grid(&role.partners, lang, room, 1, sketch);
        body.chips = chips;
        end + 5
    };
    body.h = bottom + BOTTOM;
    body
}

/// A wide card for the top of the chart: who on the left, partner chips in columns on the right.
pub(crate) fn wide(role: &ChartRole, lang: Lang, w: i32, sketch: bool) -> Body {
    let columns = chips::columns(role.partners.len(), w - SIDE);
    let mut body = Body::new(sketch);
    let grid_w = columns * chips::COMFORTABLE + (columns - 1) * chips::GAP_X;
    let grid_w = grid_w.min(w - SIDE);
    let head_w = (w - LEFT - RIGHT - grid_w - 100).min(WIDEST_HEAD);
    let head_end = head(&mut body, role, lang, head_w) + BOTTOM;
    let room = Rect { x: w - RIGHT - grid_w + 20, y: 0, w: grid_w, h: 0 };
    let (mut chips, chips_h) = chips::grid(&role.partners, lang, room, columns, sketch);
    body.h = head_end.max(chips_h + TOP + BOTTOM);
    let down = (body.h - chips_h) / 2;
    for chip in &mut chips {
        chips::move_down(chip, down);
    }
    body.chips = chips;
    let down = (body.h - head_end) / 2;
    body.texts.iter_mut().for_each(|text| text.y += down);
    body.people.iter_mut().for_each(|mark| mark.rect.y += down);
    body.people.iter_mut().for_each(|mark| mark.initials.y += down);
    for badge in &mut body.badges {
        badge.rect.y += down;
        badge.icon.y += down;
        badge.text.y += down;
    }
    body
}

/// Least room for title and people on a wide card.
const SIDE: i32 = 2400;
/// Most room for them, so that hours stay near their title.
const WIDEST_HEAD: i32 = 3000;

/// Title, hours, people and badges in `room`; gives where they end.
fn head(body: &mut Body, role: &ChartRole, lang: Lang, room: i32) -> i32 {
    let y = title(body, role, room, TOP);
    let y = people(body, role, lang, room, y + 45);
    badges(body, &role.badges, BADGE, LEFT, room, y)
}

/// Title with the hours at its right; gives where they end.
pub(crate) fn title(body: &mut Body, role: &ChartRole, room: i32, top: i32) -> i32 {
    let hours = role.hours.as_deref().map(str::trim).filter(|h| !h.is_empty());
    let hours_w = hours.map_or(0, |h| measure::with_slack(HOURS.width(h)) + 100);
    let first_word = role.title.split_whitespace().next().unwrap_or_default();
    // Hours stand right of the title when they leave it enough room, otherwise below it.
    let enough = hours_w * 100 <= room * 45 && TITLE.fits(first_word, room - hours_w);
    let beside = hours.is_some() && (enough || TITLE.fits(&role.title, room - hours_w));
    let first = if beside { room - hours_w } else { room };
    let lines = wrap::balanced(&role.title, TITLE, first, room);
    let y = push_lines(body, TextPart::Title, &lines, TITLE, LEFT, top, TITLE_LINE);
    let Some(hours) = hours else { return y };
    if beside {
        let w = HOURS.width(hours);
        let at = measure::baseline(top, TITLE_LINE, TITLE.size);
        body.texts.push(line_text(TextPart::Hours, &Line { text: hours.into(), w }, HOURS, LEFT + room - w, at));
        return y;
    }
    let lines = wrap::wrap(hours, HOURS, room, room);
    push_lines(body, TextPart::Hours, &lines, HOURS, LEFT, y, SMALL_LINE)
}

fn people(body: &mut Body, role: &ChartRole, lang: Lang, room: i32, top: i32) -> i32 {
    let of = |kind| role.people.iter().filter(move |p| p.kind == kind);
    let holders: Vec<&ChartPerson> = of(AssignmentKind::Holder).collect();
    let stand_ins: Vec<&ChartPerson> = of(AssignmentKind::StandIn).collect();
    if role.people_hidden {
        return top - 45;
    }
    let mut y = top;
    let beside = if holders.len() <= OWN_ROW { BESIDE_MARK } else { 0 };
    if holders.is_empty() {
        let words = text(lang, "scene_nobody", &[]);
        body.people.push(mark(None, AssignmentKind::Holder, "", &words, LEFT, y));
        y = beside_mark(body, TextPart::Nobody, &words, NOBODY, room, y);
    } else if holders.len() <= OWN_ROW {
        for (index, person) in holders.iter().enumerate() {
            y += if index == 0 { 0 } else { 20 };
            body.mark(person, LEFT, y);
            y = beside_mark(body, TextPart::Holder, &person.name, NAME, room, y);
        }
    } else {
        y = crowd(body, &holders, lang, room, y);
    }
    if !stand_ins.is_empty() {
        let lines = stand_in_lines(&stand_ins, lang, room - beside);
        y = push_lines(body, TextPart::StandIn, &lines, STAND_IN, LEFT + beside, y + 5, SMALL_LINE);
    }
    y
}

/// "vervanger Joost van der Meulen", with initials when the whole name takes a second line.
fn stand_in_lines(stand_ins: &[&ChartPerson], lang: Lang, room: i32) -> Vec<Line<'static>> {
    let key = if stand_ins.len() == 1 { "scene_stand_in_one" } else { "scene_stand_in_other" };
    let lines = |name: fn(&ChartPerson) -> &str| {
        let names: Vec<String> = stand_ins.iter().map(|p| p.in_words(name(p), lang)).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        let words = text(lang, key, &[("names", &enumeration(&names, lang))]);
        wrap::wrap(&words, STAND_IN, room, room).into_iter().map(Line::into_owned).collect::<Vec<_>>()
    };
    let whole = lines(|p| &p.name);
    if whole.len() == 1 { whole } else { lines(|p| &p.short) }
}

/// Many holders: their marks in overlapping rows, then all short names as running text.
fn crowd(body: &mut Body, holders: &[&ChartPerson], lang: Lang, room: i32, top: i32) -> i32 {
    let per_row = ((room - MARK) / MARK_STEP + 1).max(1) as usize;
    let mut y = top;
    for row in holders.chunks(per_row) {
        for (index, person) in row.iter().enumerate() {
            let x = LEFT + index as i32 * MARK_STEP;
            body.mark(person, x, y);
        }
        y += MARK + 20;
    }
    let names = whole_names(holders.iter().map(|p| p.short.as_str()), lang);
    let lines = wrap::wrap(&names, NAME, room, room);
    push_lines(body, TextPart::Holder, &lines, NAME, LEFT, y, 170)
}

fn beside_mark(body: &mut Body, part: TextPart, words: &str, style: Style, room: i32, top: i32) -> i32 {
    let room = room - BESIDE_MARK;
    let lines = wrap::wrap(words, style, room, room);
    // One line is centred on the mark; further lines follow at a calm distance.
    let first = top + (MARK - 170) / 2;
    push_lines(body, part, &lines, style, LEFT + BESIDE_MARK, first, 170).max(top + MARK)
}

/// A round mark at a place.
pub(crate) fn mark(
    person: Option<&ChartPerson>,
    kind: AssignmentKind,
    initials: &str,
    name: &str,
    x: i32,
    y: i32,
) -> PersonMark {
    let style = Style { size: 100, weight: BOLD };
    let initials: String = initials.chars().take(3).collect();
    let w = style.width(&initials);
    let rect = Rect { x, y, w: MARK, h: MARK };
    let at = measure::baseline(y, MARK, style.size);
    let line = Line { text: initials.into(), w };
    PersonMark {
        person: person.map(|p| p.person.clone()),
        hired: person.is_some_and(|p| p.hired),
        elsewhere: person.is_some_and(|p| p.elsewhere),
        kind,
        rect,
        initials: line_text(TextPart::Initials, &line, style, x + (MARK - w) / 2, at),
        name: name.to_owned(),
    }
}

/// Badges in rows below `top`; gives where they end.
pub(crate) fn badges(body: &mut Body, badges: &[Badge], style: Style, left: i32, room: i32, top: i32) -> i32 {
    const HEIGHT: i32 = 200;
    let (mut x, mut y) = (0, top + 50);
    for badge in badges {
        let fitting = wrap::wrap(&badge.text, style, room - 290, room - 290);
        // Badges are a few words of our own; a longer one keeps its first line, the label has all of it.
        let Some(line) = fitting.first() else { continue };
        let w = 60 + 130 + 50 + measure::with_slack(line.w) + 40;
        if x > 0 && x + w > room {
            (x, y) = (0, y + HEIGHT + 40);
        }
        let at = measure::baseline(y, HEIGHT, style.size);
        body.badges.push(BadgeMark {
            kind: badge.kind,
            rect: Rect { x: left + x, y, w, h: HEIGHT },
            icon: Rect { x: left + x + 60, y: y + 35, w: 130, h: 130 },
            text: line_text(TextPart::Badge, line, style, left + x + 240, at),
        });
        x += w + 40;
    }
    if body.badges.is_empty() { top } else { y + HEIGHT }
}

/// "a, b en c"; no line breaks inside a name.
fn whole_names<'a>(names: impl Iterator<Item = &'a str>, lang: Lang) -> String {
    let names: Vec<String> = names.map(|name| name.replace(' ', "\u{a0}")).collect();
    enumeration(&names.iter().map(String::as_str).collect::<Vec<_>>(), lang)
}

/// "a, b en c".
pub(crate) fn enumeration(names: &[&str], lang: Lang) -> String {
    match names {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [first @ .., last] => text(lang, "scene_and", &[("first", &first.join(", ")), ("last", last)]),
    }
}

/// Lines of text under each other from `top`; gives where they end.
pub(crate) fn push_lines(
    body: &mut Body,
    part: TextPart,
    lines: &[Line<'_>],
    style: Style,
    x: i32,
    top: i32,
    height: i32,
) -> i32 {
    if body.sketch {
        return top + height * lines.len() as i32;
    }
    let mut y = top;
    for line in lines {
        if !line.text.is_empty() {
            body.texts.push(line_text(part, line, style, x, measure::baseline(y, height, style.size)));
        }
        y += height;
    }
    y
}

/// A measured line at its place; `y` is the baseline.
pub(crate) fn line_text(part: TextPart, line: &Line<'_>, style: Style, x: i32, y: i32) -> Text {
    Text { part, x, y, w: line.w, size: style.size, weight: style.weight, text: line.text.as_ref().to_owned() }
}
