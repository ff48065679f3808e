//! The legend: only marks that occur on this chart, people first, then coverage, then domains.

use super::scene::{Card, LegendItem, LegendMark};
use crate::kinds::{AssignmentKind, Cover, Domain};
use crate::lang::Lang;
use crate::messages::text;

/// Every mark on the cards with its meaning.
pub(crate) fn legend(cards: &[Card], lang: Lang) -> Vec<LegendItem> {
    let mut items = Vec::new();
    let mut add = |mark, key: &str| items.push(LegendItem { mark, text: text(lang, key, &[]) });
    let mark_of = |kind| cards.iter().flat_map(|c| &c.people).any(|m| m.kind == kind && m.person.is_some());
    if mark_of(AssignmentKind::Holder) {
        add(LegendMark::Holder, "scene_legend_holder");
    }
    if mark_of(AssignmentKind::StandIn) {
        add(LegendMark::StandIn, "scene_legend_stand_in");
    }
    let marks = || cards.iter().flat_map(|c| &c.people);
    if marks().any(|m| m.hired) {
        add(LegendMark::Hired, "scene_legend_hired");
    }
    if marks().any(|m| m.elsewhere) {
        add(LegendMark::Elsewhere, "scene_legend_elsewhere");
    }
    if cards.iter().any(|c| c.vacant) {
        add(LegendMark::Nobody, "scene_legend_nobody");
    }
    let chips = || cards.iter().flat_map(|c| &c.chips);
    for &cover in Cover::ALL.iter().filter(|&&c| c != Cover::Both) {
        if chips().any(|chip| chip.cover == cover) {
            add(LegendMark::Cover { cover }, &format!("scene_legend_cover_{}", cover.as_str()));
        }
    }
    if chips().any(|chip| !chip.confirmed) {
        add(LegendMark::Unconfirmed, "scene_legend_unconfirmed");
    }
    for &domain in Domain::ALL {
        if cards.iter().any(|c| c.domain == Some(domain)) {
            add(LegendMark::Domain { domain }, &format!("domain_{}", domain.as_str()));
        }
    }
    items
}
