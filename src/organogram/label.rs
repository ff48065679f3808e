//! What a screen reader says about a card, and what stands in the PDF's alternative text.

use super::card::enumeration;
use super::chart::ChartRole;
use crate::kinds::AssignmentKind;
use crate::lang::Lang;
use crate::messages::text;

/// Title, hours, who, stand-in, partners and badges in one sentence.
pub(crate) fn label(role: &ChartRole, lang: Lang) -> String {
    let names = |kind| {
        let of_kind = role.people.iter().filter(|p| p.kind == kind);
        let found: Vec<String> = of_kind.map(|p| p.in_words(&p.name, lang)).collect();
        enumeration(&found.iter().map(String::as_str).collect::<Vec<_>>(), lang)
    };
    let mut parts = vec![role.title.clone()];
    parts.extend(role.hours.clone());
    if !role.people_hidden {
        parts.push(match names(AssignmentKind::Holder) {
            nobody if nobody.is_empty() => text(lang, "scene_label_nobody", &[]),
            names => text(lang, "scene_label_who", &[("names", &names)]),
        });
    }
    let stand_ins = names(AssignmentKind::StandIn);
    if !stand_ins.is_empty() {
        parts.push(text(lang, "scene_label_stand_in", &[("names", &stand_ins)]));
    }
    let partners: Vec<&str> = role.partners.iter().map(|p| p.name.as_str()).collect();
    if !partners.is_empty() {
        let key = if partners.len() == 1 { "scene_label_partners_one" } else { "scene_label_partners_other" };
        let count = partners.len().to_string();
        parts.push(text(lang, key, &[("count", &count), ("names", &enumeration(&partners, lang))]));
    }
    let badges: Vec<&str> = role.badges.iter().map(|b| b.text.as_str()).collect();
    if !badges.is_empty() {
        parts.push(text(lang, "scene_label_badges", &[("words", &badges.join(", "))]));
    }
    parts.join("; ")
}
