//! What a screen sends about agreements.

use crate::kinds::AgreementKind;
use serde::Deserialize;
use ts_rs::TS;

/// An agreement, as one form. Dates are as people type them.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct AgreementInput {
    /// What it is about.
    pub kind: AgreementKind,
    /// What was agreed; never empty.
    pub text: String,
    /// How many hours, in words.
    pub hours: String,
    /// What it costs, in cents; never negative.
    pub cents: Option<i64>,
    /// On which ground data are shared.
    pub privacy_ground: String,
    /// First day.
    pub from: Option<String>,
    /// Last day.
    pub until: Option<String>,
    /// When to look at it again.
    pub review_date: Option<String>,
}
