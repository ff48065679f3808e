//! What a screen sends about contact moments.

use crate::ids::{ContactId, PersonId};
use crate::kinds::MomentKind;
use serde::Deserialize;
use ts_rs::TS;

/// A contact moment, as one form.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct MomentInput {
    /// The day, a date as people type it; none = today. A day to come is a moment that is planned.
    pub on: Option<String>,
    /// Formal, informal or an attention.
    pub kind: MomentKind,
    /// One line about it. No names of pupils (R96).
    pub line: String,
    /// With whom at the partner.
    pub contact: Option<ContactId>,
    /// Who at school.
    pub person: Option<PersonId>,
    /// When something has to follow; never before the moment.
    pub follow_up_on: Option<String>,
}
