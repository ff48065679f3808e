//! What the landscape screen shows: one scene, and what it can be narrowed to.

use super::input::{LandscapeFilter, LandscapeRoom};
use super::plan::{Contact, Landscape, Neighbour};
use super::scene::{LandscapeScene, Zone};
use super::{arrange, audience};
use crate::error::Result;
use crate::ids::{PersonId, RoleId};
use crate::kinds::{Audience, Category, Cover, TieKind};
use crate::lang::Lang;
use crate::organogram::page::Surface;
use crate::partners::cover::CoverOf;
use crate::partners::sql::{self, Partner};
use crate::roles::page::Roles;
use crate::store::Read;
use crate::text;
use serde::Serialize;
use std::collections::BTreeSet;
use ts_rs::TS;

/// The landscape.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct LandscapeView {
    /// The picture.
    pub scene: LandscapeScene,
    /// Partners that could be in it: not in the bin, not ended or declined.
    pub total: u32,
    /// Partners that ended or were declined, which are not in it.
    pub ended: u32,
    /// Categories to narrow to.
    pub categories: Vec<Category>,
    /// Rings to narrow to.
    pub zones: Vec<Zone>,
    /// Roles to narrow to: contacts of a partner.
    pub roles: Vec<LandscapeRole>,
    /// People to narrow to: contacts of a partner.
    pub people: Vec<LandscapePerson>,
}

/// A role that is a contact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LandscapeRole {
    /// The role.
    pub role: RoleId,
    /// Its title.
    pub title: String,
}

/// A person who is a contact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct LandscapePerson {
    /// Who.
    pub person: PersonId,
    /// Full name.
    pub name: String,
}

/// The landscape on the shown date, narrowed by a filter, as `audience` sees it, for a canvas of this size.
pub fn landscape(
    read: &Read<'_>,
    lang: Lang,
    filter: &LandscapeFilter,
    audience: Audience,
    room: LandscapeRoom,
) -> Result<LandscapeView> {
    let roles = Roles::load(read)?;
    let partners = sql::all(read)?;
    let (here, ended): (Vec<&Partner>, Vec<&Partner>) =
        partners.values().partition(|p| roles.covers.get(&p.id).is_some_and(|c| c.cover != Cover::Ended));
    let covers = || here.iter().filter_map(|p| roles.covers.get(&p.id));
    let used = |zone: Zone| here.iter().any(|p| Zone::of(p.place) == zone);
    let contacts: BTreeSet<&RoleId> = covers().flat_map(contact_roles).collect();
    let people: BTreeSet<&PersonId> = covers().flat_map(|c| c.first.iter().chain(&c.second)).collect();
    let named = |person: &&PersonId| roles.staffing.people.get(person).map(|p| (p.name.sort_key(), p));
    let mut people: Vec<_> = people.iter().filter_map(named).collect();
    people.sort_by(|a, b| text::compare(&a.0, &b.0).then_with(|| a.1.id.cmp(&b.1.id)));
    let in_order = roles.tree.nodes.iter().filter(|node| contacts.contains(&node.role));
    let title = |role: &RoleId| roles.by_id.get(role).map(|r| r.title.clone()).unwrap_or_default();
    let plan = audience::of(&plan(read, &roles, &here, filter)?, audience);
    // Steps of a few pixels, so that a canvas that grows a little keeps its picture.
    let units = |pixels: u32| (pixels.clamp(200, 8_000) / 8 * 80) as i32;
    let surface = Surface::Window { w: units(room.width), h: units(room.height) };
    Ok(LandscapeView {
        scene: arrange(&plan, lang, surface).scene,
        total: here.len() as u32,
        ended: ended.len() as u32,
        categories: Category::ALL.iter().copied().filter(|c| here.iter().any(|p| p.category == *c)).collect(),
        zones: Zone::ALL.iter().copied().filter(|&zone| used(zone)).collect(),
        roles: in_order.map(|n| LandscapeRole { role: n.role.clone(), title: title(&n.role) }).collect(),
        people: people
            .into_iter()
            .map(|(_, p)| LandscapePerson { person: p.id.clone(), name: p.name.full() })
            .collect(),
    })
}

/// What a document of the landscape is made from.
pub fn plan_of(read: &Read<'_>, filter: &LandscapeFilter) -> Result<Landscape> {
    let roles = Roles::load(read)?;
    let partners = sql::all(read)?;
    let here = partners.values().filter(|p| roles.covers.get(&p.id).is_some_and(|c| c.cover != Cover::Ended));
    plan(read, &roles, &here.collect::<Vec<_>>(), filter)
}

fn plan(read: &Read<'_>, roles: &Roles, here: &[&Partner], filter: &LandscapeFilter) -> Result<Landscape> {
    let of = |p: &&&Partner| roles.covers.get(&p.id).is_some_and(|cover| fits(p, cover, filter));
    let mut partners: Vec<Neighbour> =
        here.iter().filter(of).filter_map(|p| roles.covers.get(&p.id).map(|c| neighbour(p, c, roles))).collect();
    partners.sort_by(|a, b| text::compare(&a.name, &b.name).then_with(|| a.partner.cmp(&b.partner)));
    let school = crate::school::sql::school_name(read.conn)?;
    Ok(Landscape { school, partners, names_hidden: false, plain: false })
}

fn contact_roles(cover: &CoverOf) -> impl Iterator<Item = &RoleId> {
    let ties = [TieKind::FirstContact, TieKind::SecondContact];
    ties.into_iter().filter_map(|kind| cover.ties.get(&kind)).chain(&cover.second_role)
}

fn fits(partner: &Partner, cover: &CoverOf, filter: &LandscapeFilter) -> bool {
    filter.category.is_none_or(|category| partner.category == category)
        && filter.zone.is_none_or(|zone| Zone::of(partner.place) == zone)
        && filter.role.as_ref().is_none_or(|role| contact_roles(cover).any(|r| r == role))
        && filter.person.as_ref().is_none_or(|person| cover.is_first(person) || cover.second.contains(person))
        && (!filter.risks || matches!(cover.cover, Cover::FirstOnly | Cover::Nobody))
}

fn neighbour(partner: &Partner, cover: &CoverOf, roles: &Roles) -> Neighbour {
    let contact = |role: &RoleId, people: &[PersonId]| {
        let found: Vec<_> = people.iter().filter_map(|id| roles.staffing.people.get(id)).collect();
        Contact {
            role: role.clone(),
            title: roles.by_id.get(role).map(|r| r.title.clone()).unwrap_or_default(),
            people: found.iter().map(|p| p.name.full()).collect(),
            initials: found.first().map(|p| p.name.initials()).unwrap_or_default(),
        }
    };
    Neighbour {
        partner: partner.id.clone(),
        name: partner.name.clone(),
        category: partner.category,
        place: partner.place,
        intensity: partner.intensity,
        cover: cover.cover,
        first: cover.ties.get(&TieKind::FirstContact).map(|role| contact(role, &cover.first)),
        second: cover.second_role.as_ref().map(|role| contact(role, &cover.second)),
    }
}
