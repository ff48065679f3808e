//! What a screen shows about teams.

use super::sql::{self, Member, Team};
use crate::error::Result;
use crate::ids::{PersonId, RoleId, TeamId, TeamMemberId};
use crate::kinds::TeamKind;
use crate::store::Read;
use crate::text;
use serde::Serialize;
use ts_rs::TS;

/// One team with who takes part.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct TeamCard {
    /// The team.
    pub team: TeamId,
    /// Name.
    pub name: String,
    /// Kind.
    pub kind: TeamKind,
    /// What it is for.
    pub purpose: String,
    /// When and how it meets.
    pub meetings: String,
    /// Who leads, then the others, each in Dutch order.
    pub members: Vec<TeamMemberView>,
}

/// Somebody who takes part.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct TeamMemberView {
    /// The membership, for ending it.
    pub member: TeamMemberId,
    /// The role that takes part…
    pub role: Option<RoleId>,
    /// …or the person.
    pub person: Option<PersonId>,
    /// Title of the role or name of the person.
    pub name: String,
    /// Leads the team.
    pub leads: bool,
}

/// Every team, in Dutch order.
pub fn teams(read: &Read<'_>) -> Result<Vec<TeamCard>> {
    let titles = crate::roles::sql::titles(read)?;
    let people: std::collections::BTreeMap<PersonId, String> =
        crate::people::sql::team(read)?.into_iter().map(|p| (p.id.clone(), p.name.full())).collect();
    let members = sql::members(read)?;
    let name = |m: &Member| match (&m.role, &m.person) {
        (Some(role), _) => titles.get(role).cloned(),
        (None, Some(person)) => people.get(person).cloned(),
        (None, None) => None,
    };
    let card = |team: Team| {
        let mut list: Vec<TeamMemberView> = members
            .iter()
            .filter(|m| m.team == team.id)
            .filter_map(|m| {
                let (role, person) = (m.role.clone(), m.person.clone());
                name(m).map(|name| TeamMemberView { member: m.id.clone(), role, person, name, leads: m.leads })
            })
            .collect();
        list.sort_by(|a, b| b.leads.cmp(&a.leads).then_with(|| text::compare(&a.name, &b.name)));
        TeamCard {
            team: team.id,
            name: team.name,
            kind: team.kind,
            purpose: team.purpose,
            meetings: team.meetings,
            members: list,
        }
    };
    let mut cards: Vec<TeamCard> = sql::all(read)?.into_iter().map(card).collect();
    cards.sort_by(|a, b| text::compare(&a.name, &b.name).then_with(|| a.team.cmp(&b.team)));
    Ok(cards)
}
