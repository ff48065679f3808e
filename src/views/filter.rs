//! Which roles stay when the organogram is narrowed, and what the parts of the filter are called.

use super::input::OrganogramFilter;
use crate::error::Result;
use crate::ids::RoleId;
use crate::kinds::{AssignmentKind, Attention, Cover, TieKind};
use crate::roles::page::Roles;
use crate::store::Read;
use serde::Serialize;
use std::collections::BTreeSet;
use ts_rs::TS;

/// A part of the filter that names a thing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct FilterName {
    /// Which part.
    pub part: FilterPart,
    /// Name of the role, person, partner or team; empty when it is gone.
    pub name: String,
}

/// Parts of a filter that point at a thing of the school.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FilterPart {
    /// The branch.
    Root,
    /// A person.
    Person,
    /// A partner.
    Partner,
    /// A team.
    Team,
}

impl OrganogramFilter {
    /// Whether nothing is narrowed.
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

/// Roles that fit and the roles above them, up to the root of the filter.
pub(crate) fn kept(read: &Read<'_>, roles: &Roles, filter: &OrganogramFilter) -> Result<BTreeSet<RoleId>> {
    let in_team: Option<BTreeSet<RoleId>> = match &filter.team {
        Some(team) => Some(members(read, roles, team)?),
        None => None,
    };
    let branch: Option<BTreeSet<RoleId>> = filter.root.as_ref().map(|root| {
        let mut all: BTreeSet<RoleId> = roles.tree.below(root).into_iter().collect();
        all.insert(root.clone());
        all
    });
    let mut kept = BTreeSet::new();
    // Children come after their parents, so from the end every role knows whether something below it stays.
    for node in roles.tree.nodes.iter().rev() {
        let inside = branch.as_ref().is_none_or(|b| b.contains(&node.role));
        let above = kept.contains(&node.role);
        if inside
            && (above || (fits(roles, &node.role, filter) && in_team.as_ref().is_none_or(|t| t.contains(&node.role))))
        {
            kept.insert(node.role.clone());
            kept.extend(node.parent.clone().filter(|p| branch.as_ref().is_none_or(|b| b.contains(p))));
        }
    }
    Ok(kept)
}

fn members(read: &Read<'_>, roles: &Roles, team: &crate::ids::TeamId) -> Result<BTreeSet<RoleId>> {
    let members = crate::teams::sql::members(read)?;
    let of_team = || members.iter().filter(|m| m.team == *team);
    let people: BTreeSet<_> = of_team().filter_map(|m| m.person.clone()).collect();
    let held = roles.staffing.assignments.iter().filter(|a| people.contains(&a.who.key())).map(|a| a.role.clone());
    Ok(of_team().filter_map(|m| m.role.clone()).chain(held).collect())
}

fn fits(roles: &Roles, role: &RoleId, filter: &OrganogramFilter) -> bool {
    let staff = || roles.staffing.assignments.iter().filter(|a| a.role == *role);
    let partners = || roles.partners.get(role).into_iter().flatten();
    filter.person.as_ref().is_none_or(|p| staff().any(|a| a.who.key() == *p))
        && filter.partner.as_ref().is_none_or(|p| partners().any(|x| x.partner == *p))
        && filter.domain.is_none_or(|d| roles.by_id.get(role).is_some_and(|r| r.domain == Some(d)))
        && filter.category.is_none_or(|c| partners().any(|p| p.kind == TieKind::FirstContact && p.category == c))
        && match filter.attention {
            None => true,
            Some(Attention::Vacancies) => vacant(roles, role),
            Some(Attention::Risks) => vacant(roles, role) || risky(roles, role),
        }
}

fn vacant(roles: &Roles, role: &RoleId) -> bool {
    roles.staffing.of(role, AssignmentKind::Holder).next().is_none()
}

/// A partner that is not covered, or a holder who leaves or is absent.
fn risky(roles: &Roles, role: &RoleId) -> bool {
    let uncovered = |cover| matches!(cover, Cover::FirstOnly | Cover::Nobody);
    let people = &roles.staffing;
    roles.first_contact_of(role).iter().any(|p| uncovered(p.cover))
        || people.of(role, AssignmentKind::Holder).any(|p| p.until.is_some() || people.absent.contains(&p.id))
}

/// Names of the things that the filter points at, for the words above the chart.
pub(crate) fn names(read: &Read<'_>, roles: &Roles, filter: &OrganogramFilter) -> Result<Vec<FilterName>> {
    let mut found = Vec::new();
    let mut add = |part, name: Option<String>| found.push(FilterName { part, name: name.unwrap_or_default() });
    if let Some(root) = &filter.root {
        add(FilterPart::Root, roles.by_id.get(root).map(|r| r.title.clone()));
    }
    if let Some(person) = &filter.person {
        add(FilterPart::Person, roles.staffing.people.get(person).map(|p| p.name.full()));
    }
    if let Some(partner) = &filter.partner {
        add(FilterPart::Partner, roles.partner_names.get(partner).cloned());
    }
    if let Some(team) = &filter.team {
        add(FilterPart::Team, crate::teams::sql::all(read)?.into_iter().find(|t| t.id == *team).map(|t| t.name));
    }
    Ok(found)
}
