//! Roles to tick: the role catalogue of the report (R42–R45), for a chart that is never blank. Which of them are
//! ticked beforehand depends on the type of school (R86).

use super::edit::insert;
use super::input::Spot;
use super::sql;
use super::tree::Tree;
use super::view::{TemplateRole, Templates};
use crate::error::Result;
use crate::ids::RoleId;
use crate::kinds::Domain;
use crate::kinds::SchoolType::{self, Gewoon, Kindcentrum, Klein, Profiel, Speciaal};
use crate::lang::Lang;
use crate::messages;
use crate::school::view::Outcome;
use crate::school::{Action, School, school_type, set_school_type};
use crate::store::{Read, Tx};
use crate::text;
use std::collections::BTreeMap;

struct Entry {
    key: &'static str,
    parent: Option<&'static str>,
    domain: Domain,
    /// Where it is usual.
    usual_at: &'static [SchoolType],
}

const fn entry(
    key: &'static str,
    parent: Option<&'static str>,
    domain: Domain,
    usual_at: &'static [SchoolType],
) -> Entry {
    Entry { key, parent, domain, usual_at }
}

/// Usual everywhere.
const ALL: &[SchoolType] = SchoolType::ALL;

/// Parents before children. Titles and purposes stand in the catalogue under `scene_template_<key>`.
const CATALOGUE: &[Entry] = &[
    entry("schoolleider", None, Domain::Leiding, ALL),
    entry("intern_begeleider", Some("schoolleider"), Domain::Zorg, ALL),
    entry("meldcode", Some("intern_begeleider"), Domain::Zorg, ALL),
    entry("gedrag", Some("intern_begeleider"), Domain::Zorg, &[Speciaal]),
    entry("nt2", Some("intern_begeleider"), Domain::Zorg, &[]),
    entry("hoogbegaafd", Some("intern_begeleider"), Domain::Zorg, &[]),
    entry("jeugdhulp", Some("intern_begeleider"), Domain::Zorg, &[Kindcentrum, Speciaal]),
    entry("commissie", Some("schoolleider"), Domain::Zorg, &[Speciaal]),
    entry("orthopedagoog", Some("commissie"), Domain::Zorg, &[Speciaal]),
    entry("ambulant", Some("commissie"), Domain::Zorg, &[Speciaal]),
    entry("onderbouw", Some("schoolleider"), Domain::Onderwijs, &[Gewoon, Kindcentrum, Profiel]),
    entry("opvang", Some("onderbouw"), Domain::Opvang, &[Gewoon, Klein, Profiel]),
    entry("bovenbouw", Some("schoolleider"), Domain::Onderwijs, &[Gewoon, Kindcentrum, Profiel]),
    entry("vo", Some("bovenbouw"), Domain::Onderwijs, &[Gewoon, Profiel]),
    entry("onderwijsassistenten", Some("schoolleider"), Domain::Onderwijs, &[Speciaal]),
    entry("opvangleider", Some("schoolleider"), Domain::Opvang, &[Kindcentrum]),
    entry("pedagoog", Some("opvangleider"), Domain::Opvang, &[Kindcentrum]),
    entry("voorschool", Some("opvangleider"), Domain::Opvang, &[Kindcentrum]),
    entry("ouders", Some("schoolleider"), Domain::Organisatie, &[Kindcentrum]),
    entry("profiel", Some("schoolleider"), Domain::Onderwijs, &[Profiel]),
    entry("kennisteam", Some("profiel"), Domain::Onderwijs, &[Profiel]),
    entry("natuur", Some("profiel"), Domain::Onderwijs, &[Profiel]),
    entry("cultuur", Some("schoolleider"), Domain::Cultuur, &[Gewoon, Kindcentrum, Profiel]),
    entry("taal", Some("schoolleider"), Domain::Taal, &[Gewoon, Klein, Kindcentrum, Profiel]),
    entry("sport", Some("schoolleider"), Domain::Sport, &[]),
    entry("gymles", Some("sport"), Domain::Sport, &[]),
    entry("event", Some("schoolleider"), Domain::Organisatie, &[Profiel]),
    entry("overblijf", Some("schoolleider"), Domain::Organisatie, &[]),
    entry("vervoer", Some("schoolleider"), Domain::Organisatie, &[Speciaal]),
    entry("schoolopleider", Some("schoolleider"), Domain::Opleiden, &[]),
    entry("preventie", Some("schoolleider"), Domain::Organisatie, &[Klein]),
    entry("administratie", Some("schoolleider"), Domain::Organisatie, &[Klein]),
];

/// Whether the catalogue has this role.
#[cfg(test)]
pub(crate) fn has(key: &str) -> bool {
    CATALOGUE.iter().any(|e| e.key == key)
}

fn title(key: &str, lang: Lang) -> String {
    messages::text(lang, &format!("scene_template_{key}"), &[])
}

fn purpose(key: &str, lang: Lang) -> String {
    messages::text(lang, &format!("scene_template_{key}_why"), &[])
}

/// Roles with these titles stand in the chart, in either language.
pub(crate) fn present(read: &Read<'_>) -> Result<BTreeMap<&'static str, RoleId>> {
    let titles = sql::titles(read)?;
    let find = |e: &Entry| {
        let names: Vec<String> = Lang::ALL.iter().map(|lang| text::fold(&title(e.key, *lang))).collect();
        titles.iter().find(|(_, t)| names.contains(&text::fold(t))).map(|(id, _)| (e.key, id.clone()))
    };
    Ok(CATALOGUE.iter().filter_map(find).collect())
}

/// The roles to tick.
pub fn list(read: &Read<'_>, lang: Lang) -> Result<Templates> {
    let present = present(read)?;
    let level = |e: &Entry| {
        let parent = |key: &str| CATALOGUE.iter().find(|p| p.key == key).and_then(|p| p.parent);
        std::iter::successors(e.parent, |key| parent(key)).count() as u32
    };
    let role = |e: &Entry| TemplateRole {
        key: e.key.to_owned(),
        title: title(e.key, lang),
        purpose: purpose(e.key, lang),
        domain: e.domain,
        level: level(e),
        usual_at: e.usual_at.to_vec(),
        present: present.contains_key(e.key),
    };
    Ok(Templates { school_type: school_type(read.conn)?, roles: CATALOGUE.iter().map(role).collect() })
}

/// Adds the ticked roles in one step, each under its usual parent; gives how many were new. The type that was chosen
/// stays with the school.
pub fn add(school: &mut School, keys: &[String], of: Option<SchoolType>, lang: Lang) -> Result<Outcome<u32>> {
    school.change_named(|tx| {
        if let Some(of) = of {
            set_school_type(tx, of)?;
        }
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
