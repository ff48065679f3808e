//! What can be done with agreements, and the rules for it.

use super::input::AgreementInput;
use super::sql::{self, Agreement};
use crate::error::{Result, RuleError};
use crate::ids::{AgreementId, PartnerId};
use crate::partners::sql as partners_sql;
use crate::school::view::Outcome;
use crate::school::{Action, School};
use crate::text;

/// Most that an agreement can cost, in cents: ten million euro.
const MAX_CENTS: i64 = 1_000_000_000;

/// Adds an agreement.
///
/// # Errors
/// `NotFound`, `NameRequired`, `TextTooLong`, `DateInvalid`, `DatesReversed`, `NumberOutOfRange`.
pub fn add(school: &mut School, partner: &PartnerId, input: &AgreementInput) -> Result<Outcome<AgreementId>> {
    school.change(Action::AgreementAdded { partner: partner.clone() }, |tx| {
        partners_sql::get(tx, partner)?;
        let agreement = filled(AgreementId(tx.new_id()), partner.clone(), input)?;
        sql::insert(tx, &agreement)?;
        Ok(agreement.id)
    })
}

/// Changes an agreement.
///
/// # Errors
/// As [`add`].
pub fn update(school: &mut School, agreement: &AgreementId, input: &AgreementInput) -> Result<Outcome<()>> {
    school.change_named(|tx| {
        let now = sql::get(tx, agreement)?;
        sql::update(tx, &filled(now.id, now.partner.clone(), input)?)?;
        Ok((Action::AgreementChanged { partner: now.partner }, ()))
    })
}

/// Moves an agreement to the bin.
///
/// # Errors
/// `NotFound`.
pub fn delete(school: &mut School, agreement: &AgreementId) -> Result<Outcome<()>> {
    school.change_named(|tx| {
        let now = sql::get(tx, agreement)?;
        sql::bin(tx, agreement)?;
        Ok((Action::AgreementDeleted { partner: now.partner }, ()))
    })
}

fn filled(id: AgreementId, partner: PartnerId, input: &AgreementInput) -> Result<Agreement> {
    if input.cents.is_some_and(|cents| !(0..=MAX_CENTS).contains(&cents)) {
        let (field, max) = ("agreement_costs".to_owned(), (MAX_CENTS / 100).to_string());
        return Err(RuleError::NumberOutOfRange { field, min: "0".to_owned(), max }.into());
    }
    let (from, until) = (text::optional_date(input.from.as_deref())?, text::optional_date(input.until.as_deref())?);
    text::in_order(from, until)?;
    Ok(Agreement {
        id,
        partner,
        kind: input.kind,
        text: text::name("agreement_text", &input.text)?,
        hours: text::line("agreement_hours", &input.hours)?,
        cents: input.cents,
        privacy_ground: text::line("agreement_ground", &input.privacy_ground)?,
        from,
        until,
        review: text::optional_date(input.review_date.as_deref())?,
    })
}
