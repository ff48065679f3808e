//! What can be done with contact persons, and the rules for it.

use super::sql::{self, ContactAt};
use crate::error::Result;
use crate::ids::{AffiliationId, ContactId, PartnerId};
use crate::partners::input::ContactInput;
use crate::partners::sql as partners_sql;
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
    let last = sql::last_key(tx, partner)?;
    let contact = ContactAt {
        contact: ContactId(tx.new_id()),
        affiliation: AffiliationId(tx.new_id()),
        partner: partner.clone(),
        name: String::new(),
        function: String::new(),
        phone: String::new(),
        email: String::new(),
        half_days: input.half_days,
        from: Some(tx.today()),
        sort_key: between(last.as_deref(), None),
    };
    let contact = filled(contact, input)?;
    sql::insert(tx, &contact, None)?;
    Ok(contact.affiliation)
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
            sql::end(tx, affiliation, today.pred_opt().unwrap_or(today))?;
        }
        Ok((Action::ContactRemoved { partner: now.partner }, ()))
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
