//! What the screen shows before a list of roles is taken over.

use serde::Serialize;
use ts_rs::TS;

/// What taking the list over would do.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RolesPreview {
    /// Name of the file.
    pub file: String,
    /// New roles.
    pub added: u32,
    /// Roles that change.
    pub changed: u32,
    /// Roles that stay as they are.
    pub same: u32,
    /// Rows that are new, change, or have something that was not understood; at most 500.
    pub rows: Vec<RolesRow>,
    /// Roles of the school that are not in the list; they stay.
    pub absent: Vec<String>,
}

/// One row of the list.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RolesRow {
    /// Row number in the file.
    pub line: u32,
    /// Title.
    pub title: String,
    /// Not in the school yet.
    pub new: bool,
    /// What changes.
    pub changes: Vec<RoleChange>,
    /// What is left out.
    pub problems: Vec<RoleProblem>,
}

/// One field that changes.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RoleChange {
    /// Which.
    pub field: RoleField,
    /// As it is; empty for nothing.
    pub old: String,
    /// As it becomes; empty for nothing.
    pub new: String,
}

/// A field of a role in the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RoleField {
    /// Title.
    Title,
    /// The role it stands under.
    Under,
    /// Place among its siblings.
    Order,
    /// Holders.
    Who,
    /// Stand-ins.
    StandIn,
    /// Time.
    Hours,
    /// Domain.
    Domain,
    /// Partners.
    Partners,
}

/// Something in a row that is left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "problem", content = "words", rename_all = "snake_case")]
pub enum RoleProblem {
    /// No role with this title: the role stays where it is.
    UnknownParent(String),
    /// The role would stand below itself: it stays where it is.
    Circle(String),
    /// No partner with this name.
    UnknownPartner(String),
    /// Not an amount of time.
    UnreadHours(String),
    /// Not a domain.
    UnreadDomain(String),
}
