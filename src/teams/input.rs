//! What a screen sends about teams.

use crate::ids::{PersonId, RoleId, TeamId};
use crate::kinds::TeamKind;
use serde::Deserialize;
use ts_rs::TS;

/// A new team.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct NewTeam {
    /// Name; never empty.
    pub name: String,
    /// Kind.
    pub kind: TeamKind,
    /// A role that takes part from the start.
    pub role: Option<RoleId>,
    /// That role leads the team.
    pub leads: bool,
}

/// One field of a team with its new value.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(tag = "field", content = "value", rename_all = "snake_case")]
pub enum TeamPatch {
    /// Name; never empty.
    Name(String),
    /// Kind.
    Kind(TeamKind),
    /// What it is for.
    Purpose(String),
    /// When and how it meets.
    Meetings(String),
}

/// Somebody who takes part in a team.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct NewTeamMember {
    /// The team.
    pub team: TeamId,
    /// Who.
    pub who: TeamWho,
    /// Leads the team.
    pub leads: bool,
}

/// A role or a person.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(tag = "kind", content = "id", rename_all = "snake_case")]
pub enum TeamWho {
    /// Whoever has this role.
    Role(RoleId),
    /// This person.
    Person(PersonId),
}
