//! What can be done with contact moments and confirmations, and the rules for it.

use super::input::MomentInput;
use super::sql::{self, Confirmation, Moment};
use crate::error::Result;
use crate::ids::{ConfirmationId, MomentId, PartnerId, PersonId};
use crate::kinds::ConfirmationAnswer;
use crate::partners::sql as partners_sql;
use crate::school::view::Outcome;
use crate::school::{Action, School};
use crate::store::Tx;
use crate::text;

/// Notes a contact moment.
///
/// # Errors
/// `NotFound`, `TextTooLong`, `DateInvalid`, `DatesReversed`.
pub fn add(school: &mut School, partner: &PartnerId, input: &MomentInput) -> Result<Outcome<MomentId>> {
    school.change(Action::MomentAdded { partner: partner.clone() }, |tx| insert(tx, partner, input))
}

/// As [`add`], in the transaction of another change.
pub(crate) fn insert(tx: &Tx<'_>, partner: &PartnerId, input: &MomentInput) -> Result<MomentId> {
    partners_sql::get(tx, partner)?;
    let moment = filled(tx, MomentId(tx.new_id()), partner.clone(), input)?;
    sql::insert(tx, &moment)?;
    Ok(moment.id)
}

/// Changes a contact moment. Another day for what has to follow makes it open again.
///
/// # Errors
/// As [`add`].
pub fn update(school: &mut School, moment: &MomentId, input: &MomentInput) -> Result<Outcome<()>> {
    school.change_named(|tx| {
        let now = sql::get(tx, moment)?;
        let mut next = filled(tx, now.id.clone(), now.partner.clone(), input)?;
        next.follow_up_done = now.follow_up_done && next.follow_up_on == now.follow_up_on;
        sql::update(tx, &next)?;
        Ok((Action::MomentChanged { partner: now.partner }, ()))
    })
}

/// Says that what had to follow has been done, or not yet.
///
/// # Errors
/// `NotFound`.
pub fn follow_up(school: &mut School, moment: &MomentId, done: bool) -> Result<Outcome<()>> {
    school.change_named(|tx| {
        let now = sql::get(tx, moment)?;
        sql::update(tx, &Moment { follow_up_done: done, ..now.clone() })?;
        Ok((Action::FollowUpDone { partner: now.partner }, ()))
    })
}

/// Moves a contact moment to the bin.
///
/// # Errors
/// `NotFound`.
pub fn delete(school: &mut School, moment: &MomentId) -> Result<Outcome<()>> {
    school.change_named(|tx| {
        let now = sql::get(tx, moment)?;
        sql::bin(tx, moment)?;
        Ok((Action::MomentDeleted { partner: now.partner }, ()))
    })
}

/// Answers *Klopt dit nog?* for a partner today.
///
/// # Errors
/// `NotFound`.
pub fn confirm(
    school: &mut School,
    partner: &PartnerId,
    answer: ConfirmationAnswer,
    by: Option<PersonId>,
) -> Result<Outcome<ConfirmationId>> {
    school.change(Action::PartnerConfirmed { partner: partner.clone() }, |tx| {
        partners_sql::get(tx, partner)?;
        if let Some(person) = &by {
            crate::people::sql::get(tx, person)?;
        }
        let id = ConfirmationId(tx.new_id());
        let confirmation =
            Confirmation { id: id.clone(), partner: partner.clone(), on: tx.today(), person: by, answer };
        sql::insert_confirmation(tx, &confirmation)?;
        Ok(id)
    })
}

fn filled(tx: &Tx<'_>, id: MomentId, partner: PartnerId, input: &MomentInput) -> Result<Moment> {
    if let Some(contact) = &input.contact {
        crate::contacts::sql::name(tx, contact)?;
    }
    if let Some(person) = &input.person {
        crate::people::sql::get(tx, person)?;
    }
    let on = text::optional_date(input.on.as_deref())?.unwrap_or(tx.today());
    let follow_up_on = text::optional_date(input.follow_up_on.as_deref())?;
    text::in_order(Some(on), follow_up_on)?;
    Ok(Moment {
        id,
        partner,
        contact: input.contact.clone(),
        person: input.person.clone(),
        on,
        kind: input.kind,
        line: text::line("moment_line", &input.line)?,
        follow_up_on,
        follow_up_done: false,
    })
}
