//! What a screen shows about people.

use crate::half_days::HalfDays;
use crate::ids::{PersonId, RoleId};
use crate::kinds::{AssignmentKind, Employer};
use crate::people::input::PersonInput;
use serde::Serialize;
use ts_rs::TS;

/// The team.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct TeamView {
    /// Everybody who works here today or later, sorted by last name (tussenvoegsel ignored).
    pub people: Vec<PersonRow>,
}

/// One member of staff.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PersonRow {
    /// Who.
    pub person: PersonId,
    /// Full name in reading order.
    pub name: String,
    /// One or two initials.
    pub initials: String,
    /// Function.
    pub function: String,
    /// When this person works.
    pub half_days: HalfDays,
    /// Contract fraction.
    pub fraction: Option<f64>,
    /// Employer.
    pub employer: Employer,
    /// E-mail at work.
    pub email: String,
    /// Phone at work.
    pub phone: String,
    /// Roles, held ones first.
    pub roles: Vec<PersonRole>,
    /// Number of active partners for which this person is first contact.
    pub first_for: u32,
    /// Absent today.
    pub absent: bool,
    /// First day when that is in the future, ISO date.
    pub starts: Option<String>,
    /// Last day when that is known, ISO date.
    pub leaves: Option<String>,
    /// The e-mail address does not look right.
    pub email_odd: bool,
    /// The phone number does not look right.
    pub phone_odd: bool,
}

/// A role of a person.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PersonRole {
    /// The role.
    pub role: RoleId,
    /// Title.
    pub title: String,
    /// Holder or stand-in.
    pub kind: AssignmentKind,
}

/// A person to choose from.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PersonChoice {
    /// Who.
    pub person: PersonId,
    /// Full name.
    pub name: String,
    /// Function.
    pub function: String,
    /// When this person works.
    pub half_days: HalfDays,
}

/// What a pasted list of names was understood as; nothing is written yet.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PastedTeam {
    /// One row per line with a name.
    pub rows: Vec<PastedPerson>,
    /// Lines that were passed over (empty lines not counted).
    pub skipped: u32,
}

/// One pasted line.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PastedPerson {
    /// 1-based line in the pasted text.
    pub line: u32,
    /// What it was understood as.
    pub person: PersonInput,
    /// Somebody with this name is in the team already.
    pub known: bool,
    /// Parts of the line that were not understood.
    pub unknown: Vec<String>,
}
