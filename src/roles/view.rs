//! What a screen shows about roles: the outline (Lijst), the panel of one role, templates.

use super::input::HoursInput;
use crate::assessments::view::Bilingual;
use crate::half_days::HalfDays;
use crate::ids::{AssignmentId, ContactId, PartnerId, PersonId, RoleId, TeamId, TeamMemberId};
use crate::kinds::{
    AssignmentKind, BranchLayout, Category, Cover, Domain, Employer, HoursUnit, SchoolType, TeamKind, TieKind,
};
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
    /// Who; somebody hired under the id of the contact.
    pub person: PersonId,
    /// Not on the payroll: a contact person at a partner who is hired for this role (R39).
    pub hired: Option<Hired>,
    /// Who employs this member of staff.
    pub employer: Employer,
    /// Full name in reading order.
    pub name: String,
    /// Short name: "S. Yıldız".
    pub short: String,
    /// One or two initials for the round mark.
    pub initials: String,
    /// Holder or stand-in.
    pub kind: AssignmentKind,
    /// When this person works for the role.
    pub half_days: HalfDays,
    /// Half-days of this role alone (duobaan); none when they are simply the person's own.
    pub own_half_days: Option<HalfDays>,
    /// Own share of the time for the role.
    pub hours_amount: Option<f64>,
    /// Unit of that share.
    pub hours_unit: Option<HoursUnit>,
    /// Contract fraction, none when unknown.
    pub fraction: Option<f64>,
    /// Absent today.
    pub absent: bool,
    /// Last day at school, when that is known: ISO date.
    pub leaves: Option<String>,
}

/// Where somebody hired comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct Hired {
    /// The contact person.
    pub contact: ContactId,
    /// The partner that sends this person.
    pub partner: PartnerId,
    /// Name of that partner.
    pub from: String,
}

/// A contact person to choose as holder of a role.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ContactChoice {
    /// The contact person.
    pub contact: ContactId,
    /// Name.
    pub name: String,
    /// Function.
    pub function: String,
    /// Name of the partner.
    pub from: String,
    /// Reachable half-days.
    pub half_days: HalfDays,
}

/// Somebody who would like a role (R47).
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct InterestView {
    /// Who.
    pub person: PersonId,
    /// Full name.
    pub name: String,
    /// Initials.
    pub initials: String,
    /// Function.
    pub function: String,
    /// Since when: ISO date.
    pub noted_on: String,
}

/// A competency that may matter for a role.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CompetencyChoice {
    /// Its id in the instrument.
    pub id: String,
    /// Its name.
    pub name: Bilingual,
    /// Matters for this role.
    pub matters: bool,
}

/// A team that a role takes part in.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RoleTeam {
    /// The team.
    pub team: TeamId,
    /// The membership, for ending it.
    pub member: TeamMemberId,
    /// Name.
    pub name: String,
    /// Kind.
    pub kind: TeamKind,
    /// The role leads the team.
    pub leads: bool,
    /// Number of members, the role included.
    pub members: u32,
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
    /// What it is responsible for, one thing per line.
    pub responsibilities: String,
    /// Budget in cents (R46).
    pub budget_cents: Option<i64>,
    /// Remark beside the budget.
    pub budget_note: String,
    /// How the role consults with others (R44).
    pub meetings: String,
    /// How the roles below are laid out.
    pub branch: BranchLayout,
    /// Label of the frame around the branch; empty = no frame.
    pub frame: String,
    /// Stands beside its parent instead of below it.
    pub assistant: bool,
    /// Competencies in the order of the instrument.
    pub competencies: Vec<CompetencyChoice>,
    /// The school chose them itself; otherwise they are the proposal that fits the title.
    pub own_competencies: bool,
    /// Teams of this role (R44, R45), in Dutch order.
    pub teams: Vec<RoleTeam>,
    /// Who would like this role, oldest wish first.
    pub interest: Vec<InterestView>,
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

/// What the list of roles to tick shows.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Templates {
    /// The type that was chosen for this school; none yet when nobody did.
    pub school_type: Option<SchoolType>,
    /// The roles.
    pub roles: Vec<TemplateRole>,
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
    /// Types of school where it is usual: ticked beforehand.
    pub usual_at: Vec<SchoolType>,
    /// A role with this title stands in the chart already.
    pub present: bool,
}

/// What a pasted list of roles was understood as; nothing is written yet.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PastedRoles {
    /// One row per role, parents before children.
    pub rows: Vec<PastedRole>,
    /// Lines that were passed over (empty lines not counted).
    pub skipped: u32,
}

/// One pasted role.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PastedRole {
    /// 1-based line in the pasted text.
    pub line: u32,
    /// Depth, 1 at the top of the list.
    pub level: u32,
    /// Title.
    pub title: String,
    /// Names of the holders.
    pub holders: Vec<String>,
    /// Names among them that are not in the team yet.
    pub new_people: Vec<String>,
    /// Time for the role.
    pub hours: Option<HoursInput>,
    /// A role with this title stands in the chart already.
    pub known: Option<RoleId>,
    /// Parts of the line that were not understood.
    pub unknown: Vec<String>,
}
