//! What a screen sends about roles.

use crate::half_days::HalfDays;
use crate::ids::{ContactId, PersonId, RoleId};
use crate::kinds::{AssignmentKind, BranchLayout, Domain, HoursUnit};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A new role and where it goes.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct NewRole {
    /// Title; never empty.
    pub title: String,
    /// Where it goes.
    pub at: Spot,
}

/// A place in the tree.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(tag = "where", rename_all = "snake_case")]
pub enum Spot {
    /// At the top of the chart, after the other top roles.
    Top,
    /// Below this role, as its last child.
    Below {
        /// The parent.
        role: RoleId,
    },
    /// Beside this role, right after it, under the same parent.
    After {
        /// The sibling that comes first.
        role: RoleId,
    },
    /// Beside this role, right before it, under the same parent.
    Before {
        /// The sibling that comes next.
        role: RoleId,
    },
}

/// One field of a role with its new value. Hours are one field: amount and unit belong together.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(tag = "field", content = "value", rename_all = "snake_case")]
pub enum RolePatch {
    /// Title; never empty.
    Title(String),
    /// The coloured stripe.
    Domain(Option<Domain>),
    /// What the role is for.
    Purpose(String),
    /// Formally laid down (true), informal (false) or not said (none), R48.
    Formal(Option<bool>),
    /// Time for the role (R43).
    Hours(Option<HoursInput>),
    /// What it is responsible for, one thing per line.
    Responsibilities(String),
    /// Budget in cents, at least 0 (R46).
    Budget(Option<i64>),
    /// Remark beside the budget.
    BudgetNote(String),
    /// How the role consults with others (R44).
    Meetings(String),
    /// How the roles below are laid out.
    Branch(BranchLayout),
    /// Label of a frame around the branch; empty = no frame.
    Frame(String),
    /// Stands beside its parent.
    Assistant(bool),
    /// Ids of the competencies that matter; none = the proposal that fits the title.
    Competencies(Option<Vec<String>>),
}

/// One field of somebody's place in a role with its new value.
#[derive(Debug, Clone, Copy, Deserialize, TS)]
#[serde(tag = "field", content = "value", rename_all = "snake_case")]
pub enum AssignmentPatch {
    /// Own half-days; none = whenever the person works.
    HalfDays(Option<HalfDays>),
    /// Own share of the time.
    Hours(Option<HoursInput>),
}

/// Time for a role.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize, TS)]
pub struct HoursInput {
    /// More than 0, at most 2000.
    pub amount: f64,
    /// Per what.
    pub unit: HoursUnit,
}

/// One role of a list that is added.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct ListedRole {
    /// Depth in the list; 1 at its top.
    pub level: u32,
    /// Title; never empty.
    pub title: String,
    /// Names of the holders as typed.
    pub holders: Vec<String>,
    /// Time for the role.
    pub hours: Option<HoursInput>,
    /// This role is in the chart already: nothing is written, the lines below it come below it.
    pub known: Option<RoleId>,
}

/// Somebody to put in a role.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(tag = "who", rename_all = "snake_case")]
pub enum Who {
    /// A member of staff who is known already.
    Known {
        /// Who.
        person: PersonId,
    },
    /// A contact person at a partner who is hired for it (R39).
    Contact {
        /// Who.
        contact: ContactId,
    },
    /// Somebody new: added to the team in the same step. Written as people write it ("Anna de Boer", "Boer, A. de").
    New {
        /// The name as typed.
        name: String,
    },
}

/// Puts somebody in a role.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct NewAssignment {
    /// The role.
    pub role: RoleId,
    /// Who.
    pub who: Who,
    /// As holder (wie) or stand-in (vervanger).
    pub kind: AssignmentKind,
}

/// What happens to the roles below a role that is deleted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum ChildrenGo {
    /// They move up to the deleted role's parent and take its place.
    Up,
    /// They are deleted along with it.
    Along,
}
