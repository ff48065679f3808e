//! What a screen shows about agreements.

use super::sql;
use crate::error::Result;
use crate::ids::{AgreementId, PartnerId};
use crate::kinds::AgreementKind;
use crate::store::Read;
use chrono::NaiveDate;
use serde::Serialize;
use ts_rs::TS;

/// An agreement with a partner. Dates are ISO.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct AgreementView {
    /// The agreement.
    pub agreement: AgreementId,
    /// What it is about.
    pub kind: AgreementKind,
    /// What was agreed.
    pub text: String,
    /// Hours, in words.
    pub hours: String,
    /// Costs in cents.
    pub cents: Option<i64>,
    /// On which ground data are shared.
    pub privacy_ground: String,
    /// First day.
    pub from: Option<String>,
    /// Last day.
    pub until: Option<String>,
    /// When to look at it again.
    pub review_date: Option<String>,
    /// That day is here or past.
    pub review_due: bool,
    /// The last day is past.
    pub ended: bool,
}

/// Agreements with a partner: those that hold first, each group by its last day.
pub(crate) fn agreements(read: &Read<'_>, partner: &PartnerId) -> Result<Vec<AgreementView>> {
    let mut found: Vec<_> = sql::all(read)?.into_iter().filter(|a| a.partner == *partner).collect();
    let ended = |until: Option<NaiveDate>| until.is_some_and(|day| day < read.on);
    found.sort_by_key(|a| (ended(a.until), a.until.unwrap_or(NaiveDate::MAX), a.id.clone()));
    let iso = crate::people::sql::iso;
    Ok(found
        .into_iter()
        .map(|a| AgreementView {
            agreement: a.id,
            kind: a.kind,
            text: a.text,
            hours: a.hours,
            cents: a.cents,
            privacy_ground: a.privacy_ground,
            from: iso(a.from),
            until: iso(a.until),
            review_date: iso(a.review),
            review_due: !ended(a.until) && a.review.is_some_and(|day| day <= read.on),
            ended: ended(a.until),
        })
        .collect())
}
