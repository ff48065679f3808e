//! What the organogram screen shows: one scene and the outline of the same roles.

use crate::error::Result;
use crate::ids::{PersonId, RoleId};
use crate::kinds::{AssignmentKind, Audience, Cover};
use crate::lang::Lang;
use crate::messages;
use crate::organogram::audience;
use crate::organogram::chart::{Badge, BadgeKind, Chart, ChartPartner, ChartPerson, ChartRole};
use crate::organogram::relations::{Relation, TiedRole, relations, tied_roles};
use crate::organogram::scene;
use crate::organogram::scene::Scene;
use crate::roles::page::{Roles, hours, outline};
use crate::roles::tree::{Node, Tree};
use crate::roles::view::{InRole, OutlineRow, RolePartner};
use crate::store::Read;
use crate::views::filter::{self, FilterName};
use crate::views::input::OrganogramFilter;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::TS;

/// The organogram, both tabs.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct OrganogramView {
    /// Diagram.
    pub scene: Scene,
    /// Lijst.
    pub outline: Vec<OutlineRow>,
    /// Lines beside the tree, drawn while one of their roles has the focus.
    pub relations: Vec<Relation>,
    /// The roles of every partner, for following one of them.
    pub tied_roles: Vec<TiedRole>,
    /// What the filter points at, for the words above the chart.
    pub filter_names: Vec<FilterName>,
}

/// The organogram on the shown date.
pub fn organogram(read: &Read<'_>, lang: Lang) -> Result<OrganogramView> {
    narrowed(read, lang, &OrganogramFilter::default(), Audience::Leaders)
}

/// The organogram narrowed by a filter; the diagram as `audience` sees it. The list is for whoever edits and
/// shows everything of the roles that stay.
pub fn narrowed(read: &Read<'_>, lang: Lang, filter: &OrganogramFilter, audience: Audience) -> Result<OrganogramView> {
    let roles = load(read, filter)?;
    Ok(OrganogramView {
        scene: scene(&audience::of(&chart_of(&roles, lang), audience), lang),
        outline: outline(&roles, lang),
        relations: relations(read, &roles)?,
        tied_roles: tied_roles(&roles),
        filter_names: filter::names(read, &roles, filter)?,
    })
}

fn load(read: &Read<'_>, filter: &OrganogramFilter) -> Result<Roles> {
    let mut roles = Roles::load(read)?;
    if !filter.is_empty() {
        roles.tree = Tree::narrowed(read, &filter::kept(read, &roles, filter)?)?;
    }
    Ok(roles)
}

/// The chart of a school, narrowed by a filter.
pub fn chart_of_view(read: &Read<'_>, lang: Lang, filter: &OrganogramFilter) -> Result<Chart> {
    Ok(chart_of(&load(read, filter)?, lang))
}

/// The chart of a school: what screen, PDF and SVG are laid out from.
pub fn chart(read: &Read<'_>, lang: Lang) -> Result<Chart> {
    Ok(chart_of(&Roles::load(read)?, lang))
}

fn chart_of(roles: &Roles, lang: Lang) -> Chart {
    let mut held: BTreeMap<PersonId, BTreeSet<&RoleId>> = BTreeMap::new();
    for one in &roles.staffing.assignments {
        held.entry(one.who.key()).or_default().insert(&one.role);
    }
    let elsewhere = |person: &PersonId| held.get(person).is_some_and(|list| list.len() > 1);
    Chart { roles: roles.tree.nodes.iter().filter_map(|node| role(roles, node, lang, elsewhere)).collect() }
}

fn role(roles: &Roles, node: &Node, lang: Lang, elsewhere: impl Fn(&PersonId) -> bool) -> Option<ChartRole> {
    let role = roles.by_id.get(&node.role)?;
    let people = roles.staffing.in_role(&node.role);
    let partners = roles.first_contact_of(&node.role);
    Some(ChartRole {
        hours: hours(role, lang),
        domain: role.domain,
        badges: badges(node, &people, &partners, lang),
        people: people.into_iter().map(|p| person(p, &elsewhere)).collect(),
        partners: partners.into_iter().map(partner).collect(),
        branch: role.branch,
        frame: Some(role.frame.clone()).filter(|label| !label.is_empty()),
        assistant: role.assistant,
        ..ChartRole::new(node.role.clone(), node.parent.clone(), role.title.clone())
    })
}

fn person(p: InRole, elsewhere: impl Fn(&PersonId) -> bool) -> ChartPerson {
    ChartPerson {
        elsewhere: elsewhere(&p.person),
        hired: p.hired.is_some(),
        person: p.person,
        name: p.name,
        short: p.short,
        initials: p.initials,
        kind: p.kind,
    }
}

fn partner(p: RolePartner) -> ChartPartner {
    // Confirmations are not kept yet, so no chip claims that one is missing.
    ChartPartner {
        partner: p.partner,
        name: p.name,
        category: p.category,
        contact: p.contact,
        cover: p.cover,
        confirmed: true,
    }
}

/// Words of warning, most important first, each kind at most once.
fn badges(node: &Node, people: &[InRole], partners: &[RolePartner], lang: Lang) -> Vec<Badge> {
    let text = |key: &str, params: &[(&str, &str)]| messages::text(lang, key, params);
    let mut found = Vec::new();
    if node.set_aside {
        found.push(Badge { kind: BadgeKind::SetAside, text: text("scene_badge_set_aside", &[]) });
    }
    let mut holders = people.iter().filter(|p| p.kind == AssignmentKind::Holder);
    if let Some(day) = holders.clone().filter_map(|p| p.leaves.as_deref()).min() {
        found.push(Badge {
            kind: BadgeKind::Leaves,
            text: text("scene_badge_leaves", &[("date", &day_month(day, lang))]),
        });
    }
    if holders.any(|p| p.absent) {
        found.push(Badge { kind: BadgeKind::Absent, text: text("scene_badge_absent", &[]) });
    }
    match partners.iter().filter(|p| p.cover == Cover::FirstOnly).count() {
        0 => {}
        1 => found.push(Badge { kind: BadgeKind::NoSecond, text: text("scene_badge_no_second", &[]) }),
        n => {
            let n = n.to_string();
            found.push(Badge { kind: BadgeKind::NoSecond, text: text("scene_badge_no_second_n", &[("n", &n)]) });
        }
    }
    found
}

/// "31 mei", "31 May".
fn day_month(iso: &str, lang: Lang) -> String {
    use chrono::Datelike;
    let Ok(date) = iso.parse::<chrono::NaiveDate>() else { return iso.to_owned() };
    let month = messages::text(lang, &format!("doc_month_{}", date.month()), &[]);
    format!("{} {month}", date.day())
}
