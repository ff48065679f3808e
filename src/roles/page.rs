//! Reading roles for the screen: the outline and the page of one role.

use super::sql::{self, Role};
use super::staffing::Staffing;
use super::tree::Tree;
use super::view::{InterestView, OutlineRow, RoleChoice, RolePage, RolePartner, RoleTeam};
use crate::error::Result;
use crate::ids::{PartnerId, RoleId};
use crate::kinds::{Category, Cover, HoursUnit, TieKind};
use crate::lang::Lang;
use crate::messages;
use crate::partners::cover::{self, CoverOf};
use crate::partners::sql as partners_sql;
use crate::store::Read;
use crate::text;
use std::collections::BTreeMap;

/// Everything that the organogram and the role panel are made of, read once.
pub(crate) struct Roles {
    pub(crate) by_id: BTreeMap<RoleId, Role>,
    pub(crate) tree: Tree,
    pub(crate) staffing: Staffing,
    /// Contacts and coverage of every partner.
    pub(crate) covers: BTreeMap<PartnerId, CoverOf>,
    /// Name of every partner outside the bin.
    pub(crate) partner_names: BTreeMap<PartnerId, String>,
    /// Partners per role, with what the role is to them.
    pub(crate) partners: BTreeMap<RoleId, Vec<RolePartner>>,
}

impl Roles {
    pub(crate) fn load(read: &Read<'_>) -> Result<Self> {
        let staffing = Staffing::load(read)?;
        let covers = cover::load(read, &staffing)?;
        let partner_names = partners_sql::all(read)?.into_iter().map(|(id, p)| (id, p.name)).collect();
        let partners = partners(read, &covers)?;
        Ok(Self { by_id: sql::all(read)?, tree: Tree::load(read)?, partners, staffing, covers, partner_names })
    }

    /// Partners of which the role is the first contact.
    pub(crate) fn first_contact_of(&self, role: &RoleId) -> Vec<RolePartner> {
        let all = self.partners.get(role).map_or(&[][..], Vec::as_slice);
        all.iter().filter(|p| p.kind == TieKind::FirstContact).cloned().collect()
    }
}

fn partners(read: &Read<'_>, covers: &BTreeMap<PartnerId, CoverOf>) -> Result<BTreeMap<RoleId, Vec<RolePartner>>> {
    let brief = partners_sql::all(read)?;
    let contacts = crate::contacts::sql::first_names(read)?;
    let mut by_role: BTreeMap<RoleId, Vec<RolePartner>> = BTreeMap::new();
    for (id, partner) in &brief {
        let Some(cover) = covers.get(id).filter(|c| c.cover != Cover::Ended) else { continue };
        for (kind, role) in &cover.ties {
            by_role.entry(role.clone()).or_default().push(RolePartner {
                partner: id.clone(),
                name: partner.name.clone(),
                category: partner.category,
                contact: contacts.get(id).cloned(),
                cover: cover.cover,
                kind: *kind,
            });
        }
    }
    for list in by_role.values_mut() {
        list.sort_by(|a, b| {
            let place = |c: Category| Category::ALL.iter().position(|x| *x == c);
            (a.kind, place(a.category)).cmp(&(b.kind, place(b.category))).then_with(|| text::compare(&a.name, &b.name))
        });
    }
    Ok(by_role)
}

/// The outline (Lijst).
pub(crate) fn outline(roles: &Roles, lang: Lang) -> Vec<OutlineRow> {
    let row = |node: &super::tree::Node| {
        let role = roles.by_id.get(&node.role)?;
        Some(OutlineRow {
            role: node.role.clone(),
            parent: node.parent.clone(),
            level: node.level,
            position: node.position,
            set_size: node.set_size,
            children: roles.tree.children_of(Some(&node.role)).len() as u32,
            title: role.title.clone(),
            domain: role.domain,
            hours: hours(role, lang),
            people: roles.staffing.in_role(&node.role),
            partners: roles.first_contact_of(&node.role),
            set_aside: node.set_aside,
        })
    };
    roles.tree.nodes.iter().filter_map(row).collect()
}

/// Time for a role, ready to show: "40 u/jr", "1 dagdeel/wk".
pub(crate) fn hours(role: &Role, lang: Lang) -> Option<String> {
    let (amount, unit) = (role.hours_amount?, role.hours_unit?);
    let number = if lang == Lang::Nl { amount.to_string().replace('.', ",") } else { amount.to_string() };
    let one = (amount - 1.0).abs() < f64::EPSILON;
    let key = match unit {
        HoursUnit::HalfDaysPerWeek if one => "scene_hours_half_day_week",
        HoursUnit::HalfDaysPerWeek => "scene_hours_half_days_week",
        HoursUnit::HalfDaysPerTwoWeeks if one => "scene_hours_half_day_two_weeks",
        HoursUnit::HalfDaysPerTwoWeeks => "scene_hours_half_days_two_weeks",
        HoursUnit::HoursPerWeek => "scene_hours_week",
        HoursUnit::HoursPerYear => "scene_hours_year",
    };
    Some(messages::text(lang, key, &[("n", &number)]))
}

/// Everything about one role.
///
/// # Errors
/// `NotFound`.
pub fn page(read: &Read<'_>, id: &RoleId) -> Result<RolePage> {
    let role = sql::get(read, id)?;
    let all = Roles::load(read)?;
    let parent = all.tree.node(id).and_then(|n| n.parent.clone());
    let below = all.tree.below(id);
    let teams = teams(read, id)?;
    let interest = interest(read, id)?;
    let competencies = super::competencies::of(read, &role)?;
    let may_go_under = choices(&all).into_iter().filter(|c| c.role != *id && !below.contains(&c.role)).collect();
    Ok(RolePage {
        role: id.clone(),
        title: role.title,
        parent_title: parent.as_ref().and_then(|p| all.by_id.get(p)).map(|r| r.title.clone()),
        parent,
        domain: role.domain,
        purpose: role.purpose,
        formal: role.formal,
        hours_amount: role.hours_amount,
        hours_unit: role.hours_unit,
        responsibilities: role.responsibilities,
        budget_cents: role.budget_cents,
        budget_note: role.budget_note,
        meetings: role.meetings,
        branch: role.branch,
        frame: role.frame,
        assistant: role.assistant,
        competencies,
        own_competencies: role.own_competencies,
        teams,
        interest,
        people: all.staffing.in_role(id),
        partners: all.partners.get(id).cloned().unwrap_or_default(),
        children: all.tree.children_of(Some(id)).len() as u32,
        descendants: below.len() as u32,
        may_go_under,
    })
}

fn teams(read: &Read<'_>, role: &RoleId) -> Result<Vec<RoleTeam>> {
    let in_team = |card: crate::teams::view::TeamCard| {
        let own = card.members.iter().find(|m| m.role.as_ref() == Some(role))?;
        Some(RoleTeam {
            member: own.member.clone(),
            leads: own.leads,
            members: card.members.len() as u32,
            team: card.team,
            name: card.name,
            kind: card.kind,
        })
    };
    Ok(crate::teams::view::teams(read)?.into_iter().filter_map(in_team).collect())
}

fn interest(read: &Read<'_>, role: &RoleId) -> Result<Vec<InterestView>> {
    let team: BTreeMap<_, _> = crate::people::sql::team(read)?.into_iter().map(|p| (p.id.clone(), p)).collect();
    let view = |(person, noted_on): (crate::ids::PersonId, String)| {
        team.get(&person).map(|p| InterestView {
            name: p.name.full(),
            initials: p.name.initials(),
            function: p.function.clone(),
            person,
            noted_on,
        })
    };
    Ok(sql::interest(read, role)?.into_iter().filter_map(view).collect())
}

/// Roles to choose from, in reading order.
pub(crate) fn choices(all: &Roles) -> Vec<RoleChoice> {
    let choice = |node: &super::tree::Node| {
        all.by_id.get(&node.role).map(|role| RoleChoice {
            role: node.role.clone(),
            title: role.title.clone(),
            holders: all.staffing.holder_names(&node.role),
            half_days: all.staffing.holder_days(&node.role),
        })
    };
    all.tree.nodes.iter().filter_map(choice).collect()
}
