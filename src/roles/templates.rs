//! Roles to tick: the role catalogue of the report (R42), for a chart that is never blank.

use super::edit::insert;
use super::input::Spot;
use super::sql;
use super::tree::Tree;
use super::view::TemplateRole;
use crate::error::Result;
use crate::ids::RoleId;
use crate::kinds::Domain;
use crate::lang::Lang;
use crate::messages;
use crate::school::view::Outcome;
use crate::school::{Action, School};
use crate::store::{Read, Tx};
use crate::text;
use std::collections::BTreeMap;

struct Entry {
    key: &'static str,
    parent: Option<&'static str>,
    domain: Domain,
    usual: bool,
}

const fn entry(key: &'static str, parent: Option<&'static str>, domain: Domain, usual: bool) -> Entry {
    Entry { key, parent, domain, usual }
}

/// Parents before children. Titles and purposes stand in the catalogue under `scene_template_<key>`.
const CATALOGUE: &[Entry] = &[
    entry("schoolleider", None, Domain::Leiding, true),
    entry("intern_begeleider", Some("schoolleider"), Domain::Zorg, true),
    entry("meldcode", Some("intern_begeleider"), Domain::Zorg, true),
    entry("gedrag", Some("intern_begeleider"), Domain::Zorg, false),
    entry("nt2", Some("intern_begeleider"), Domain::Zorg, false),
    entry("hoogbegaafd", Some("intern_begeleider"), Domain::Zorg, false),
    entry("onderbouw", Some("schoolleider"), Domain::Onderwijs, true),
    entry("opvang", Some("onderbouw"), Domain::Opvang, true),
    entry("bovenbouw", Some("schoolleider"), Domain::Onderwijs, true),
    entry("vo", Some("bovenbouw"), Domain::Onderwijs, false),
    entry("cultuur", Some("schoolleider"), Domain::Cultuur, true),
    entry("taal", Some("schoolleider"), Domain::Taal, true),
    entry("sport", Some("schoolleider"), Domain::Sport, false),
    entry("event", Some("schoolleider"), Domain::Organisatie, false),
    entry("overblijf", Some("schoolleider"), Domain::Organisatie, false),
    entry("schoolopleider", Some("schoolleider"), Domain::Opleiden, false),
    entry("preventie", Some("schoolleider"), Domain::Organisatie, false),
    entry("administratie", Some("schoolleider"), Domain::Organisatie, false),
];

fn title(key: &str, lang: Lang) -> String {
    messages::text(lang, &format!("scene_template_{key}"), &[])
}

fn purpose(key: &str, lang: Lang) -> String {
    messages::text(lang, &format!("scene_template_{key}_why"), &[])
}

/// Roles with these titles stand in the chart, in either language.
fn present(read: &Read<'_>) -> Result<BTreeMap<&'static str, RoleId>> {
    let titles = sql::titles(read)?;
    let find = |e: &Entry| {
        let names: Vec<String> = Lang::ALL.iter().map(|lang| text::fold(&title(e.key, *lang))).collect();
        titles.iter().find(|(_, t)| names.contains(&text::fold(t))).map(|(id, _)| (e.key, id.clone()))
    };
    Ok(CATALOGUE.iter().filter_map(find).collect())
}

/// The roles to tick.
pub fn list(read: &Read<'_>, lang: Lang) -> Result<Vec<TemplateRole>> {
    let present = present(read)?;
    let level = |e: &Entry| {
        let parent = |key: &str| CATALOGUE.iter().find(|p| p.key == key).and_then(|p| p.parent);
        std::iter::successors(e.parent, |key| parent(key)).count() as u32
    };
    Ok(CATALOGUE
        .iter()
        .map(|e| TemplateRole {
            key: e.key.to_owned(),
            title: title(e.key, lang),
            purpose: purpose(e.key, lang),
            domain: e.domain,
            level: level(e),
            usual: e.usual,
            present: present.contains_key(e.key),
        })
        .collect())
}

/// Adds the ticked roles in one step, each under its usual parent; gives how many were new.
pub fn add(school: &mut School, keys: &[String], lang: Lang) -> Result<Outcome<u32>> {
    school.change_named(|tx| {
        let added = write(tx, keys, lang)?;
        Ok((Action::RolesAdded { count: added as usize }, added))
    })
}

fn write(tx: &Tx<'_>, keys: &[String], lang: Lang) -> Result<u32> {
    let mut there = present(tx)?;
    let mut added = 0;
    for e in CATALOGUE.iter().filter(|e| keys.iter().any(|k| k == e.key)) {
        if there.contains_key(e.key) {
            continue;
        }
        let tree = Tree::load(tx)?;
        // The nearest ancestor in the catalogue that is there; otherwise the top role; otherwise the top.
        let parent = |key: &&str| CATALOGUE.iter().find(|p| p.key == *key).and_then(|p| p.parent);
        let under = std::iter::successors(e.parent, parent).find_map(|key| there.get(key).cloned());
        let under = under.or_else(|| e.parent.and(tree.children_of(None).first().cloned()));
        let spot = under.map_or(Spot::Top, |role| Spot::Below { role });
        let role = insert(tx, &title(e.key, lang), Some(e.domain), &purpose(e.key, lang), &spot, &tree)?;
        there.insert(e.key, role);
        added += 1;
    }
    Ok(added)
}
