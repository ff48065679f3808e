//! What the screens about doubles show.

use crate::exchange::input::Target;
use crate::exchange::view::Evidence;
use crate::ids::{PartnerId, RoleId};
use crate::kinds::{Category, PartnerStatus};
use serde::Serialize;
use ts_rs::TS;

/// Two partners that may be one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DuplicatePair {
    /// The one that the school has had longest.
    pub one: DuplicateSide,
    /// The other.
    pub other: DuplicateSide,
    /// What they share: message keys `duplicates_evidence_<code>`.
    pub evidence: Vec<SharedMark>,
}

/// What two partners share.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct SharedMark {
    /// What it is.
    pub evidence: Evidence,
    /// As it stands at the first of the two; empty for a name.
    pub text: String,
}

/// One of two partners.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct DuplicateSide {
    /// The partner.
    pub partner: PartnerId,
    /// Its name.
    pub name: String,
    /// Soort.
    pub category: Category,
    /// Status.
    pub status: PartnerStatus,
    /// Names of its contact persons.
    pub contacts: Vec<String>,
    /// Lines to roles.
    pub ties: u32,
    /// Contact moments.
    pub moments: u32,
    /// Agreements.
    pub agreements: u32,
}

/// Two partners side by side, to make one of them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct MergeView {
    /// The one that stays.
    pub one: DuplicateSide,
    /// The one whose things go over to it.
    pub other: DuplicateSide,
    /// Fields that differ, with what Spil proposes.
    pub fields: Vec<MergeField>,
    /// Fields that are equal or filled at one side only: they need no choice.
    pub settled: u32,
    /// The first contacts, when they differ: a choice as well.
    pub first_contact: Option<MergeFirst>,
}

/// A field that both have, with different content.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct MergeField {
    /// Which field.
    pub field: Target,
    /// At the one that stays. Closed lists as codes, half-days as their bits.
    pub one: String,
    /// At the other.
    pub other: String,
    /// Both can stay: texts below each other, lists together.
    pub both: bool,
}

/// Two roles that are both the first contact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct MergeFirst {
    /// Role at the one that stays.
    pub one: RoleId,
    /// Its title.
    pub one_title: String,
    /// Role at the other.
    pub other: RoleId,
    /// Its title.
    pub other_title: String,
}
