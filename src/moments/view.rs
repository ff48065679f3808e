//! What a screen shows about contact moments.

use super::sql;
use crate::error::Result;
use crate::ids::{ContactId, MomentId, PartnerId, PersonId};
use crate::kinds::{ConfirmationAnswer, MomentKind};
use crate::store::Read;
use serde::Serialize;
use ts_rs::TS;

/// A contact moment.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct MomentView {
    /// The moment.
    pub moment: MomentId,
    /// The day, ISO date.
    pub on: String,
    /// It is still to come.
    pub planned: bool,
    /// What kind.
    pub kind: MomentKind,
    /// One line about it.
    pub line: String,
    /// With whom at the partner.
    pub contact: Option<ContactId>,
    /// Name of that contact person, also when no longer there.
    pub contact_name: Option<String>,
    /// Who at school.
    pub person: Option<PersonId>,
    /// Name of that colleague, also when no longer there.
    pub person_name: Option<String>,
    /// When something has to follow, ISO date.
    pub follow_up_on: Option<String>,
    /// It did.
    pub follow_up_done: bool,
    /// It should have by now.
    pub follow_up_late: bool,
}

/// The last answer to *Klopt dit nog?*.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ConfirmedView {
    /// ISO date.
    pub on: String,
    /// The answer.
    pub answer: ConfirmationAnswer,
    /// Who answered.
    pub by: Option<String>,
}

/// Moments with a partner, latest first.
pub(crate) fn moments(read: &Read<'_>, partner: &PartnerId) -> Result<Vec<MomentView>> {
    Ok(sql::of(read, partner)?
        .into_iter()
        .map(|(m, contact_name, person_name)| MomentView {
            moment: m.id,
            on: m.on.to_string(),
            planned: m.on > read.on,
            kind: m.kind,
            line: m.line,
            contact: m.contact,
            contact_name,
            person: m.person,
            person_name,
            follow_up_late: !m.follow_up_done && m.follow_up_on.is_some_and(|day| day < read.on),
            follow_up_on: m.follow_up_on.map(|day| day.to_string()),
            follow_up_done: m.follow_up_done,
        })
        .collect())
}

/// The last answer for a partner.
pub(crate) fn confirmed(read: &Read<'_>, partner: &PartnerId) -> Result<Option<ConfirmedView>> {
    let Some(last) = sql::confirmed(read)?.remove(partner) else { return Ok(None) };
    let by = last.person.map(|person| crate::people::sql::get(read, &person).map(|p| p.name.full()));
    // Somebody who is in the bin has no name any more; the day stays.
    Ok(Some(ConfirmedView { on: last.on.to_string(), answer: last.answer, by: by.and_then(std::result::Result::ok) }))
}
