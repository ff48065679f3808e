//! What a screen shows about roles: the outline (Lijst), the panel of one role, templates.

use crate::half_days::HalfDays;
use crate::ids::{AssignmentId, PartnerId, PersonId, RoleId};
use crate::kinds::{AssignmentKind, Category, Cover, Domain, HoursUnit, TieKind};
use serde::Serialize;
use ts_rs::TS;

/// One role in the outline, in reading order (parents before children, siblings in the user's order).
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct OutlineRow {
    /// The role.
    pub role: RoleId,
    /// Its parent, none at the top.
    pub parent: Option<RoleId>,
    /// Depth: 1 at the top (as `aria-level` wants it).
    pub level: u32,
    /// 1-based position among its siblings.
    pub position: u32,
    /// Number of siblings, itself included.
    pub set_size: u32,
    /// Number of roles directly below.
    pub children: u32,
    /// Title.
    pub title: String,
    /// Coloured stripe.
    pub domain: Option<Domain>,
    /// Time for the role, ready to show ("40 u/jr").
    pub hours: Option<String>,
    /// Holders and stand-ins, holders first.
    pub people: Vec<InRole>,
    /// Partners of which this role is the first contact.
    pub partners: Vec<RolePartner>,
    /// The role stood in a cycle (two edits that were merged) and was set aside at the top.
    pub set_aside: bool,
}

/// A person in a role.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct InRole {
    /// The assignment, for ending it.
    pub assignment: AssignmentId,
    /// Who.
    pub person: PersonId,
    /// Full name in reading order.
    pub name: String,
    /// Short name: "S. Yıldız".
    pub short: String,
    /// One or two initials for the round mark.
    pub initials: String,
    /// Holder or stand-in.
    pub kind: AssignmentKind,
    /// When this person works.
    pub half_days: HalfDays,
    /// Contract fraction, none when unknown.
    pub fraction: Option<f64>,
    /// Absent today.
    pub absent: bool,
    /// Last day at school, when that is known: ISO date.
    pub leaves: Option<String>,
}

/// A partner on a role.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RolePartner {
    /// The partner.
    pub partner: PartnerId,
    /// Name.
    pub name: String,
    /// Soort.
    pub category: Category,
    /// Name of the contact person at the partner, if one is known.
    pub contact: Option<String>,
    /// Coverage mark.
    pub cover: Cover,
    /// What this role is to the partner.
    pub kind: TieKind,
}

/// Everything about one role, for the panel beside the chart.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RolePage {
    /// The role.
    pub role: RoleId,
    /// Title.
    pub title: String,
    /// Parent, none at the top.
    pub parent: Option<RoleId>,
    /// Title of the parent.
    pub parent_title: Option<String>,
    /// Coloured stripe.
    pub domain: Option<Domain>,
    /// What it is for.
    pub purpose: String,
    /// Formal, informal or not said.
    pub formal: Option<bool>,
    /// Amount of time.
    pub hours_amount: Option<f64>,
    /// Unit of that amount.
    pub hours_unit: Option<HoursUnit>,
    /// Holders, then stand-ins.
    pub people: Vec<InRole>,
    /// Partners on this role, first contacts first.
    pub partners: Vec<RolePartner>,
    /// Roles directly below.
    pub children: u32,
    /// Roles below at any depth.
    pub descendants: u32,
    /// Roles that this one may be placed under: every role but itself and those below it.
    pub may_go_under: Vec<RoleChoice>,
}

/// A role to choose from.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RoleChoice {
    /// The role.
    pub role: RoleId,
    /// Title.
    pub title: String,
    /// Who holds it, ready to show; empty when nobody does.
    pub holders: String,
    /// Half-days on which at least one holder works.
    pub half_days: HalfDays,
}

/// A role that a template offers to tick (R42).
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct TemplateRole {
    /// Stable key, `intern_begeleider`.
    pub key: String,
    /// Title in the current language.
    pub title: String,
    /// What it is for, in one line.
    pub purpose: String,
    /// Coloured stripe.
    pub domain: Domain,
    /// Depth in the template: 1 below the school leader, 2 below that.
    pub level: u32,
    /// Usual at most schools: ticked beforehand.
    pub usual: bool,
    /// A role with this title stands in the chart already.
    pub present: bool,
}
