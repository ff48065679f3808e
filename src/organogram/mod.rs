//! The organogram: roles become one [`scene::Scene`] that screen, PDF and SVG all draw.
//!
//! [`scene()`] is a pure function of the chart and the language. Its steps, each a module: `measure` and
//! `wrap` break text with the product's own font, `card`,
//! `compact` and `chips` fill a card, `fold` turns low branches
//! into hanging columns (`column`), `place` and `contour` set boxes side by side, `layout` chooses the best
//! fold, `connectors`, `frame` and `legend` finish the scene. [`page::arrange`] does the same for paper.

pub mod audience;
mod card;
mod cards;
pub mod chart;
mod chips;
mod column;
mod compact;
mod connectors;
mod contour;
mod fold;
mod frame;
mod label;
mod layout;
mod legend;
pub mod measure;
mod names;
pub mod page;
mod paper;
mod place;
pub mod present;
pub mod relations;
pub mod scene;
mod spacing;
mod tree;
pub mod view;
pub(crate) mod wrap;

use crate::kinds::AssignmentKind;
use crate::lang::Lang;
use cards::Cards;
use chart::{Chart, ChartRole};
use layout::{Layout, Search};
use scene::{Card, Connector, Facts, Frame, PartnerFacts, Rect, Scene};
use serde::{Deserialize, Serialize};
use spacing::Spacing;
use tree::Tree;
use ts_rs::TS;

/// Room of the canvas in a window of 1280 × 800, in scene units: what the layout is chosen for.
const WINDOW: (i32, i32) = (10_100, 6_300);
/// A chart that would be shown smaller than this on that canvas gets compact cards…
const READABLE: f64 = 0.85;
/// …if they make it at least this much larger.
const CLEARLY_LARGER: f64 = 1.1;

/// How much stands on the cards.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Detail {
    /// Whole names, stand-ins in words, a line for every partner.
    Full,
    /// Short names, marks for stand-ins, an icon for every partner. A top card with partners stays full.
    Compact,
    /// The poster: titles and first names.
    Names,
}

/// Lays a chart out for the screen, with compact cards when full ones could not be read there. Cards keep
/// the order of the chart; the same chart always gives the same scene.
pub fn scene(chart: &Chart, lang: Lang) -> Scene {
    let tree = Tree::of(chart);
    let draft = |detail| Draft::new(chart, lang, &tree, detail, None, &on_screen(WINDOW));
    let full = draft(Detail::Full);
    if full.layout.scale >= READABLE {
        return full.draw();
    }
    let compact = draft(Detail::Compact);
    if compact.layout.scale >= full.layout.scale * CLEARLY_LARGER { compact.draw() } else { full.draw() }
}

/// Lays a chart out for a window of this width and height in scene units: the arrangement that can be shown
/// largest in it, but never larger than life.
pub fn scene_for(chart: &Chart, lang: Lang, surface: (i32, i32), detail: Detail) -> Scene {
    Draft::new(chart, lang, &Tree::of(chart), detail, None, &on_screen(surface)).draw()
}

/// Only the places of cards and lines for the screen, in reading order: what a layout is without its words.
pub fn places(chart: &Chart, lang: Lang) -> (Vec<Rect>, Vec<Connector>) {
    let tree = Tree::of(chart);
    let draft = Draft::new(chart, lang, &tree, Detail::Compact, None, &on_screen(WINDOW));
    let connectors = connectors::connectors(chart, &tree, &draft.layout, &draft.cards.spacing);
    (draft.layout.rects, connectors)
}

fn on_screen(surface: (i32, i32)) -> Search<'static> {
    Search { surface, spacings: &[Spacing::SCREEN], rows: false, former: None }
}

/// A chart with its layout, not yet a scene.
struct Draft<'a> {
    chart: &'a Chart,
    lang: Lang,
    tree: &'a Tree,
    cards: Cards<'a>,
    layout: Layout,
}

impl<'a> Draft<'a> {
    fn new(
        chart: &'a Chart,
        lang: Lang,
        tree: &'a Tree,
        detail: Detail,
        focus: Option<usize>,
        search: &Search<'_>,
    ) -> Self {
        let mut cards = Cards::new(chart, lang, detail, focus, search.spacings[0]);
        let layout = layout::layout(tree, &mut cards, search);
        Self { chart, lang, tree, cards, layout }
    }

    fn draw(self) -> Scene {
        let connectors = connectors::connectors(self.chart, self.tree, &self.layout, &self.cards.spacing);
        let cards: Vec<Card> = (0..self.chart.roles.len()).map(|index| self.card(index)).collect();
        let frames = self.layout.frames.iter().filter_map(|&(role, rect)| self.frame(role, rect)).collect();
        let legend = legend::legend(&cards, self.lang);
        Scene { width: self.layout.width, height: self.layout.height, cards, connectors, frames, legend }
    }

    fn frame(&self, role: usize, rect: Rect) -> Option<Frame> {
        let role = &self.chart.roles[role];
        let label = frame::label(role.frame.as_deref()?, rect, self.cards.spacing.pad());
        Some(Frame { role: role.role.clone(), rect, label })
    }

    fn card(&self, index: usize) -> Card {
        let role = &self.chart.roles[index];
        let rect = self.layout.rects[index];
        let body = self.cards.body(index, rect.w);
        Card {
            role: role.role.clone(),
            parent: self.tree.parent[index].map(|p| self.chart.roles[p].role.clone()),
            level: self.tree.level[index],
            rect,
            domain: role.domain,
            vacant: !role.people_hidden && !role.people.iter().any(|p| p.kind == AssignmentKind::Holder),
            label: label::label(role, self.lang),
            texts: body.texts,
            people: body.people,
            badges: body.badges,
            chips: body.chips,
            rule: body.rule,
            facts: facts(role, self.lang),
        }
    }
}

fn facts(role: &ChartRole, lang: Lang) -> Facts {
    let of_kind = |kind| role.people.iter().filter(move |p| p.kind == kind);
    let names = |kind| of_kind(kind).map(|p| p.in_words(&p.name, lang)).collect();
    let partner = |p: &chart::ChartPartner| PartnerFacts {
        name: p.name.clone(),
        contact: p.contact.clone(),
        cover: p.cover,
        confirmed: p.confirmed,
    };
    Facts {
        title: role.title.clone(),
        hours: role.hours.clone(),
        holders: names(AssignmentKind::Holder),
        stand_ins: names(AssignmentKind::StandIn),
        partners: role.partners.iter().map(partner).collect(),
        badges: role.badges.iter().map(|b| b.text.clone()).collect(),
    }
}
