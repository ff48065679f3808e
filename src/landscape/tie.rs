//! The line from the school to a partner with a card on it: the role and who fills it. Drawn while a partner has the
//! focus.

use super::area::{Area, Point, corner, polar};
use super::block::{Align, Block};
use super::plan::Contact;
use super::scene::Tie;
use crate::lang::Lang;
use crate::messages::text;
use crate::organogram::measure::{BOLD, REGULAR, SEMIBOLD};
use crate::organogram::wrap::Style;
use std::f64::consts::FRAC_PI_4;

const TITLE: Style = Style { size: 120, weight: SEMIBOLD };
const PERSON: Style = Style { size: 120, weight: REGULAR };
const INITIALS: Style = Style { size: 100, weight: BOLD };
/// Widest line of words on a card.
const ROOM: i32 = 1900;
const PAD: f64 = 90.0;
const MARK: f64 = 240.0;
const BESIDE_MARK: f64 = 80.0;
/// Between the card and what it must not cover.
const AIR: f64 = 50.0;

/// What is already there.
pub(super) struct Around {
    pub(super) hub: f64,
    pub(super) dot: Point,
    pub(super) r: f64,
    /// Words of the partner.
    pub(super) own: Vec<Area>,
    /// The whole scene.
    pub(super) bounds: Area,
}

/// The line with its card: on the line where there is room for it, otherwise beside the school.
pub(super) fn tie(contact: &Contact, around: &Around, lang: Lang, by: Point) -> Tie {
    let title = Block::new(&contact.title, TITLE, ROOM);
    let nobody = contact.people.is_empty();
    let who = if nobody { text(lang, "landscape_nobody", &[]) } else { contact.people.join(", ") };
    let who = Block::new(&who, PERSON, ROOM);
    let mark = if nobody { 0.0 } else { MARK + BESIDE_MARK };
    let w = PAD + mark + title.w.max(who.w) + PAD;
    let h = (title.h + who.h + 2.0 * 70.0).max(MARK + 120.0);
    let card = spot(around, w, h);
    let words = title.h + who.h;
    let top = card.middle().1 - words / 2.0;
    let left = card.left + PAD + mark;
    let mut lines = title.set(&Area::new(left, top, title.w, title.h), Align::Left, by);
    lines.extend(who.set(&Area::new(left, top + title.h, who.w, who.h), Align::Left, by));
    let person = Area::around((card.left + PAD + MARK / 2.0, card.middle().1), MARK, MARK);
    let initials = Block::line(&contact.initials, INITIALS);
    let initials = initials.set(&Area::around(person.middle(), initials.w, initials.h), Align::Middle, by);
    let length = around.dot.0.hypot(around.dot.1).max(1.0);
    let (dx, dy) = (around.dot.0 / length, around.dot.1 / length);
    let mut line =
        vec![(dx * (length - around.r - 20.0), dy * (length - around.r - 20.0)), (dx * around.hub, dy * around.hub)];
    let (from, to) = (line[0], line[1]);
    if !card.crossed(from, to) {
        // The card stands beside the school: the line goes on to it.
        let end = card.nearest((0.0, 0.0));
        let away = end.0.hypot(end.1).max(1.0);
        line.push((end.0 / away * around.hub, end.1 / away * around.hub));
        line.push(end);
    }
    Tie {
        line: line.into_iter().map(|p| corner(p, by)).collect(),
        card: card.rect(by),
        person: (!nobody).then(|| person.rect(by)),
        initials: initials.into_iter().next().filter(|words| !nobody && !words.text.is_empty()),
        words: lines,
    }
}

/// A place for the card.
fn spot(around: &Around, w: f64, h: f64) -> Area {
    let hub = Area::around((0.0, 0.0), 2.0 * around.hub, 2.0 * around.hub);
    let dot = Area::around(around.dot, 2.0 * around.r, 2.0 * around.r);
    let free = |card: &Area| {
        around.bounds.holds(card)
            && card.distance((0.0, 0.0)) >= around.hub + AIR
            && card.distance(around.dot) >= around.r + AIR
            && around.own.iter().all(|area| !area.hits(card, AIR))
    };
    let along = [0.5, 0.56, 0.44, 0.62, 0.38, 0.68, 0.32];
    let on_line = along.into_iter().map(|part| {
        let length = around.dot.0.hypot(around.dot.1).max(1.0);
        let at = around.hub + (length - around.hub) * part;
        Area::around((around.dot.0 / length * at, around.dot.1 / length * at), w, h)
    });
    let opposite = (-around.dot.0).atan2(around.dot.1);
    let turns = [0.0, 1.0, -1.0, 2.0, -2.0, 3.0, -3.0];
    let beside = turns.into_iter().flat_map(|turn| {
        [0.0, 200.0, 500.0].into_iter().map(move |more| {
            let angle = opposite + turn * FRAC_PI_4;
            let reach = around.hub + 160.0 + more + f64::midpoint(angle.sin().abs() * w, angle.cos().abs() * h);
            Area::around(polar(angle, reach), w, h)
        })
    });
    let found = on_line.chain(beside).find(free);
    found.unwrap_or_else(|| {
        // A scene so small that everything is close: at least inside it, above or below the school.
        let y = if around.dot.1 > 0.0 { hub.top.min(dot.top) - AIR - h } else { hub.bottom.max(dot.bottom) + AIR };
        let inside = |at: f64, size: f64, low: f64, high: f64| at.clamp(low, (high - size).max(low));
        let bounds = around.bounds;
        Area::new(inside(-w / 2.0, w, bounds.left, bounds.right), inside(y, h, bounds.top, bounds.bottom), w, h)
    })
}
