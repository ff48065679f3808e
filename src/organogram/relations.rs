//! Relations beside the tree: lines that the diagram draws while a role has the focus.

use crate::error::Result;
use crate::ids::{PartnerId, RoleId, TeamId};
use crate::kinds::TieKind;
use crate::partners::cover::CoverOf;
use crate::roles::page::Roles;
use crate::store::Read;
use serde::Serialize;
use std::collections::{BTreeMap, BTreeSet};
use ts_rs::TS;

/// A line between two roles that is not the line of the tree.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
pub struct Relation {
    /// One role; for ties the first contact.
    pub from: RoleId,
    /// The other role.
    pub to: RoleId,
    /// What binds them.
    pub kind: RelationKind,
    /// Through whom or what: names of people, partners or teams, ready to show.
    pub about: String,
}

/// What binds two roles.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RelationKind {
    /// The same person is in both, in either direction.
    SamePerson,
    /// `to` is the second contact of a partner of `from`.
    SecondContact,
    /// `to` is accountable for a partner of `from`.
    Accountable,
    /// `to` arranges things with a partner of `from`.
    Executes,
    /// `to` is kept informed about a partner of `from`.
    Informed,
    /// Both take part in the same team, in either direction.
    Team,
}

/// A role of a partner: where somebody who follows the partner has to look.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct TiedRole {
    /// The partner.
    pub partner: PartnerId,
    /// The role.
    pub role: RoleId,
    /// What the role does for the partner.
    pub kind: TieKind,
}

/// Every role of every partner that is drawn, the first contact first.
pub(crate) fn tied_roles(roles: &Roles) -> Vec<TiedRole> {
    let drawn: BTreeSet<&RoleId> = roles.tree.nodes.iter().map(|node| &node.role).collect();
    let of = |(partner, cover): (&PartnerId, &CoverOf)| {
        let tied = |(&kind, role): (&TieKind, &RoleId)| TiedRole { partner: partner.clone(), role: role.clone(), kind };
        cover.ties.iter().filter(|(_, role)| drawn.contains(role)).map(tied).collect::<Vec<_>>()
    };
    roles.covers.iter().flat_map(of).collect()
}

/// All relations on the shown date; the same two roles and kind at most once.
pub(crate) fn relations(read: &Read<'_>, roles: &Roles) -> Result<Vec<Relation>> {
    let order: BTreeMap<&RoleId, usize> = roles.tree.nodes.iter().enumerate().map(|(i, n)| (&n.role, i)).collect();
    let mut found: BTreeMap<(usize, usize, RelationKind), BTreeSet<String>> = BTreeMap::new();
    let mut add = |from: &RoleId, to: &RoleId, kind: RelationKind, about: &str| {
        let (Some(from), Some(to)) = (order.get(from), order.get(to)) else { return };
        if from != to {
            found.entry((*from, *to, kind)).or_default().insert(about.to_owned());
        }
    };
    for (name, list) in same_person(roles) {
        pairs(&list, &order, |from, to| add(from, to, RelationKind::SamePerson, &name));
    }
    for (id, cover) in &roles.covers {
        ties(cover, |from, to, kind| add(from, to, kind, roles.partner_names.get(id).map_or("", String::as_str)));
    }
    for (name, list) in teams(read)? {
        pairs(&list, &order, |from, to| add(from, to, RelationKind::Team, &name));
    }
    let id = |index: usize| roles.tree.nodes[index].role.clone();
    Ok(found
        .into_iter()
        .map(|((from, to, kind), about)| Relation {
            from: id(from),
            to: id(to),
            kind,
            about: about.into_iter().collect::<Vec<_>>().join(", "),
        })
        .collect())
}

/// Roles per person, with the person's name.
fn same_person(roles: &Roles) -> Vec<(String, BTreeSet<RoleId>)> {
    let mut by_person: BTreeMap<_, BTreeSet<RoleId>> = BTreeMap::new();
    for a in &roles.staffing.assignments {
        by_person.entry(a.who.key()).or_default().insert(a.role.clone());
    }
    let named = |(id, list)| roles.staffing.people.get(&id).map(|person| (person.name.full(), list));
    by_person.into_iter().filter_map(named).collect()
}

fn ties(cover: &CoverOf, mut add: impl FnMut(&RoleId, &RoleId, RelationKind)) {
    let Some(first) = cover.ties.get(&TieKind::FirstContact) else { return };
    for (kind, role) in &cover.ties {
        let kind = match kind {
            TieKind::FirstContact => continue,
            TieKind::SecondContact => RelationKind::SecondContact,
            TieKind::Accountable => RelationKind::Accountable,
            TieKind::Executes => RelationKind::Executes,
            TieKind::Informed => RelationKind::Informed,
        };
        add(first, role, kind);
    }
}

/// Roles per team, with the team's name.
fn teams(read: &Read<'_>) -> Result<Vec<(String, BTreeSet<RoleId>)>> {
    let mut by_team: BTreeMap<TeamId, BTreeSet<RoleId>> = BTreeMap::new();
    for member in crate::teams::sql::members(read)? {
        if let Some(role) = member.role {
            by_team.entry(member.team).or_default().insert(role);
        }
    }
    let all = crate::teams::sql::all(read)?;
    Ok(all.into_iter().filter_map(|team| by_team.remove(&team.id).map(|list| (team.name, list))).collect())
}

/// Every two of a set, the earlier one in reading order first.
fn pairs(roles: &BTreeSet<RoleId>, order: &BTreeMap<&RoleId, usize>, mut add: impl FnMut(&RoleId, &RoleId)) {
    let mut list: Vec<(&usize, &RoleId)> = roles.iter().filter_map(|r| order.get(r).map(|i| (i, r))).collect();
    list.sort();
    for (at, (_, from)) in list.iter().enumerate() {
        list[at + 1..].iter().for_each(|(_, to)| add(from, to));
    }
}
