//! The organogram: roles become one [`scene::Scene`] that screen, PDF and SVG all draw.
//!
//! [`scene()`] is a pure function of the chart and the language. Its steps, each a module: `measure` and
//! `wrap` break text with the product's own font, `card` and `chips` fill a card, `fold` turns low branches
//! into hanging columns, `contour` sets boxes side by side, `layout` chooses the best fold, `connectors`
//! and `legend` finish the scene.

mod card;
pub mod chart;
mod chips;
mod connectors;
mod contour;
mod fold;
mod label;
mod layout;
mod legend;
pub mod measure;
pub mod scene;
mod tree;
pub mod view;
mod wrap;

use crate::kinds::AssignmentKind;
use crate::lang::Lang;
use chart::{Chart, ChartRole};
use scene::{Card, Facts, PartnerFacts, Scene};

/// Room of the canvas in a window of 1280 × 800, in scene units: what the layout is chosen for.
const WINDOW: (i32, i32) = (10_100, 6_300);

/// Lays a chart out. Cards keep the order of the chart; the same chart always gives the same scene.
pub fn scene(chart: &Chart, lang: Lang) -> Scene {
    scene_for(chart, lang, WINDOW)
}

/// Lays a chart out for a surface of this width and height (any unit): only their ratio and, on small
/// charts, their size in scene units decide how wide the chart becomes.
pub fn scene_for(chart: &Chart, lang: Lang, surface: (i32, i32)) -> Scene {
    let tree = tree::Tree::of(chart);
    let mut cards = fold::Cards::new(chart, lang);
    let layout = layout::layout(&tree, &mut cards, surface);
    let connectors = connectors::connectors(chart, &tree, &layout);
    let draw = |(index, role): (usize, &ChartRole)| {
        let rect = layout.rects[index];
        let body = cards.of(index, rect.w).clone();
        Card {
            role: role.role.clone(),
            parent: tree.parent[index].map(|p| chart.roles[p].role.clone()),
            level: tree.level[index],
            rect,
            domain: role.domain,
            vacant: !role.people.iter().any(|p| p.kind == AssignmentKind::Holder),
            label: label::label(role, lang),
            texts: body.texts,
            people: body.people,
            badges: body.badges,
            chips: body.chips,
            facts: facts(role),
        }
    };
    let drawn: Vec<Card> = chart.roles.iter().enumerate().map(draw).collect();
    let legend = legend::legend(&drawn, lang);
    Scene { width: layout.width, height: layout.height, cards: drawn, connectors, legend }
}

fn facts(role: &ChartRole) -> Facts {
    let names = |kind| role.people.iter().filter(|p| p.kind == kind).map(|p| p.name.clone()).collect();
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
