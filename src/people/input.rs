//! What a screen sends about people.

use crate::half_days::HalfDays;
use crate::kinds::Employer;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A member of staff, as one form. Sent whole; only what differs is written.
#[derive(Debug, Clone, PartialEq, Deserialize, Serialize, TS)]
pub struct PersonInput {
    /// First name or initials.
    pub first: String,
    /// Tussenvoegsel ("van der"); may be empty.
    pub infix: String,
    /// Last name. First or last must be there.
    pub last: String,
    /// Function (leerkracht, IB'er, …).
    pub function: String,
    /// When this person works.
    pub half_days: HalfDays,
    /// Contract fraction (werktijdfactor) 0–1.2; none = not known.
    pub fraction: Option<f64>,
    /// Who employs this person.
    pub employer: Employer,
    /// E-mail at work.
    pub email: String,
    /// Phone at work.
    pub phone: String,
    /// First day, ISO date; none = always.
    pub from: Option<String>,
    /// Last day, ISO date; none = no end known.
    pub until: Option<String>,
}

/// One field of a person with its new value.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(tag = "field", content = "value", rename_all = "snake_case")]
pub enum PersonPatch {
    /// The whole name as typed ("Anna de Boer" or "Boer, A. de").
    Name(String),
    /// Function.
    Function(String),
    /// When this person works.
    HalfDays(HalfDays),
    /// Contract fraction 0–1.2.
    Fraction(Option<f64>),
    /// Employer.
    Employer(Employer),
    /// E-mail at work.
    Email(String),
    /// Phone at work.
    Phone(String),
    /// Last day, ISO date.
    Until(Option<String>),
}
