//! What the screens about doubles send.

use crate::exchange::input::Target;
use crate::ids::PartnerId;
use serde::Deserialize;
use ts_rs::TS;

/// Makes one partner of two.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
pub struct MergeInput {
    /// The partner that stays.
    pub one: PartnerId,
    /// The partner whose things go over to it.
    pub other: PartnerId,
    /// Fields that are not simply those of the one that stays.
    pub fields: Vec<MergeChoice>,
    /// The first contact of the other one becomes the first contact.
    pub other_first_contact: bool,
}

/// A choice about one field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
pub struct MergeChoice {
    /// Which field.
    pub field: Target,
    /// What stays.
    pub take: MergeTake,
}

/// What stays of a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum MergeTake {
    /// What the one that stays has.
    One,
    /// What the other has.
    Other,
    /// Both: texts below each other, lists together.
    Both,
}
