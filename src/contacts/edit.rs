//! What can be done with contact persons, and the rules for it.

use super::sql::{self, Column, ContactAt};
use crate::error::{Result, RuleError};
use crate::ids::{AffiliationId, ContactId, PartnerId};
use crate::kinds::ToldTopic;
use crate::partners::input::{AffiliationPatch, ContactInput, Follower, HandOver, KnownContact};
use crate::partners::sql as partners_sql;
use crate::people::sql::iso;
use crate::roles::order::between;
use crate::school::view::Outcome;
use crate::school::{Action, School};
use crate::store::Tx;
use crate::text;

/// Adds a contact person to a partner, after those it has.
///
/// # Errors
/// `NameRequired`, `TextTooLong`, `NotFound`.
pub fn add(school: &mut School, partner: &PartnerId, input: &ContactInput) -> Result<Outcome<AffiliationId>> {
    school.change(Action::ContactAdded { partner: partner.clone() }, |tx| {
        partners_sql::get(tx, partner)?;
        insert(tx, partner, input)
    })
}

/// As [`add`], in the transaction of another change.
pub(crate) fn insert(tx: &Tx<'_>, partner: &PartnerId, input: &ContactInput) -> Result<AffiliationId> {
    let mut contact = blank(tx, partner)?;
    contact.half_days = input.half_days;
    let contact = filled(contact, input)?;
    sql::insert(tx, &contact)?;
    Ok(contact.affiliation)
}

/// Somebody who is at a partner from today, after those it has.
fn blank(tx: &Tx<'_>, partner: &PartnerId) -> Result<ContactAt> {
    let (contact, affiliation) = (ContactId(tx.new_id()), AffiliationId(tx.new_id()));
    let mut blank = ContactAt::new(contact, affiliation, partner.clone(), String::new());
    blank.from = Some(tx.today());
    blank.sort_key = between(sql::last_key(tx, partner)?.as_deref(), None);
    Ok(blank)
}

/// Says that a contact person whom the school knows is at this partner too.
///
/// # Errors
/// `NotFound`, `TextTooLong`, `AlreadyAssigned` when that is known already.
pub fn link(school: &mut School, partner: &PartnerId, known: &KnownContact) -> Result<Outcome<AffiliationId>> {
    school.change(Action::ContactAdded { partner: partner.clone() }, |tx| {
        partners_sql::get(tx, partner)?;
        let name = sql::name(tx, &known.contact)?;
        let here = sql::by_partner(tx)?.remove(partner).unwrap_or_default();
        if here.iter().any(|c| c.contact == known.contact) {
            return Err(RuleError::AlreadyAssigned { name }.into());
        }
        let mut at = blank(tx, partner)?;
        at.contact = known.contact.clone();
        at.function = text::line("contact_function", &known.function)?;
        sql::insert_affiliation(tx, &at)?;
        Ok(at.affiliation)
    })
}

/// Changes a contact person; only what differs is written.
pub fn update(school: &mut School, affiliation: &AffiliationId, input: &ContactInput) -> Result<Outcome<()>> {
    school.change_named(|tx| Ok((Action::ContactChanged { partner: write(tx, affiliation, input)? }, ())))
}

/// As [`update`], in the transaction of another change; gives the partner whose contact it is.
pub(crate) fn write(tx: &Tx<'_>, affiliation: &AffiliationId, input: &ContactInput) -> Result<PartnerId> {
    let now = sql::get(tx, affiliation)?;
    let partner = now.partner.clone();
    sql::update(tx, &filled(now, input)?)?;
    Ok(partner)
}

/// Takes a contact person off a partner: the function ends yesterday and stays in the history, or
/// disappears when it began today.
pub fn remove(school: &mut School, affiliation: &AffiliationId) -> Result<Outcome<()>> {
    school.change_named(|tx| {
        let now = sql::get(tx, affiliation)?;
        let today = tx.today();
        if now.from.is_some_and(|from| from >= today) {
            sql::remove(tx, &now)?;
        } else {
            sql::set(tx, affiliation, Column::Until, &iso(today.pred_opt()))?;
        }
        Ok((Action::ContactRemoved { partner: now.partner }, ()))
    })
}

/// *Was een vergissing*: the function disappears, also from the history. A person without any other function
/// goes with it.
///
/// # Errors
/// `NotFound`.
pub fn erase(school: &mut School, affiliation: &AffiliationId) -> Result<Outcome<()>> {
    school.change_named(|tx| {
        let now = sql::get(tx, affiliation)?;
        sql::remove(tx, &now)?;
        Ok((Action::ContactErased { partner: now.partner }, ()))
    })
}

/// Changes one field of a function at a partner.
///
/// # Errors
/// `NotFound`, `TextTooLong`, `DateInvalid`, `DatesReversed`; `NotFound` too for a successor elsewhere.
pub fn update_affiliation(
    school: &mut School,
    affiliation: &AffiliationId,
    patch: &AffiliationPatch,
) -> Result<Outcome<()>> {
    school.change_named(|tx| {
        let now = sql::get(tx, affiliation)?;
        match patch {
            AffiliationPatch::From(typed) => {
                let from = text::optional_date(typed.as_deref())?;
                text::in_order(from, now.until)?;
                sql::set(tx, affiliation, Column::From, &iso(from))?;
            }
            AffiliationPatch::Until(typed) => {
                let until = text::optional_date(typed.as_deref())?;
                text::in_order(now.from, until)?;
                sql::set(tx, affiliation, Column::Until, &iso(until))?;
            }
            AffiliationPatch::Successor(next) => {
                if let Some(next) = next {
                    follows(tx, &now, next)?;
                }
                sql::set(tx, affiliation, Column::Successor, next)?;
            }
            AffiliationPatch::Handover(typed) => {
                sql::set(tx, affiliation, Column::Handover, &text::free("contact_handover", typed)?)?;
            }
            AffiliationPatch::Note(typed) => sql::set_note(tx, &now.contact, &text::free("contact_note", typed)?)?,
        }
        Ok((Action::ContactChanged { partner: now.partner }, ()))
    })
}

/// Only somebody else at the same partner can follow.
fn follows(tx: &Tx<'_>, now: &ContactAt, next: &AffiliationId) -> Result<()> {
    let next = sql::get(tx, next)?;
    let fits = next.partner == now.partner && next.affiliation != now.affiliation;
    if fits { Ok(()) } else { Err(RuleError::NotFound.into()) }
}

/// Hands a contact over: who goes gets a last day and a follower, and what the follower has to know is kept.
///
/// # Errors
/// `NotFound`, `NameRequired`, `TextTooLong`, `DateInvalid`, `DatesReversed`.
pub fn hand_over(school: &mut School, affiliation: &AffiliationId, input: &HandOver) -> Result<Outcome<AffiliationId>> {
    school.change_named(|tx| {
        let now = sql::get(tx, affiliation)?;
        let last = text::optional_date(input.last_day.as_deref())?;
        text::in_order(now.from, last)?;
        let next = match &input.follower {
            Follower::Here(next) => next.clone(),
            Follower::New(person) => insert(tx, &now.partner, person)?,
        };
        follows(tx, &now, &next)?;
        sql::set(tx, affiliation, Column::Successor, &next)?;
        sql::set(tx, affiliation, Column::Handover, &text::free("contact_handover", &input.note)?)?;
        if last.is_some() {
            sql::set(tx, affiliation, Column::Until, &iso(last))?;
        }
        Ok((Action::ContactHandedOver { partner: now.partner }, next))
    })
}

/// Notes that a contact person was told about a part of our school today, or takes that back (R23).
///
/// # Errors
/// `NotFound`.
pub fn tell(school: &mut School, affiliation: &AffiliationId, topic: ToldTopic, told: bool) -> Result<Outcome<()>> {
    school.change_named(|tx| {
        let now = sql::get(tx, affiliation)?;
        if told {
            sql::insert_told(tx, affiliation, topic, tx.today())?;
        } else {
            sql::delete_told(tx, affiliation, topic)?;
        }
        Ok((Action::ContactChanged { partner: now.partner }, ()))
    })
}

fn filled(mut contact: ContactAt, input: &ContactInput) -> Result<ContactAt> {
    contact.name = text::name("contact_name", &input.name)?;
    contact.function = text::line("contact_function", &input.function)?;
    contact.phone = text::line("contact_phone", &input.phone)?;
    contact.email = text::line("contact_email", &input.email)?;
    contact.half_days = input.half_days;
    Ok(contact)
}
