//! What can be done with partners, and the rules for it.

use super::input::{NewPartner, PartnerPatch};
use super::sql::{self, Column, Partner};
use crate::error::{Result, RuleError};
use crate::ids::PartnerId;
use crate::kinds::PartnerStatus;
use crate::people::sql::iso;
use crate::school::view::Outcome;
use crate::school::{Action, School};
use crate::store::Tx;
use crate::text;
use rusqlite::ToSql;

/// Adds a partner.
///
/// # Errors
/// `NameRequired`, `TextTooLong`.
pub fn add(school: &mut School, input: &NewPartner) -> Result<Outcome<PartnerId>> {
    school.change_named(|tx| {
        let id = PartnerId(tx.new_id());
        let name = text::name("partner_name", &input.name)?;
        sql::insert(tx, &Partner::new(id.clone(), name, input.category))?;
        Ok((Action::PartnerAdded { partner: id.clone() }, id))
    })
}

/// Changes one field.
///
/// # Errors
/// `NotFound`, `NameRequired`, `TextTooLong`, `DateInvalid`, `DatesReversed`, `NumberOutOfRange`.
pub fn update(school: &mut School, partner: &PartnerId, patch: &PartnerPatch) -> Result<Outcome<()>> {
    school.change(Action::PartnerChanged { partner: partner.clone() }, |tx| {
        sql::get(tx, partner)?;
        write(tx, partner, patch)
    })
}

/// Changes one field of many partners: one undo step.
///
/// # Errors
/// As [`update`]; then none is changed.
pub fn update_many(school: &mut School, partners: &[PartnerId], patch: &PartnerPatch) -> Result<Outcome<()>> {
    school.change(Action::PartnersChanged { count: partners.len() }, |tx| {
        for partner in partners {
            sql::get(tx, partner)?;
            write(tx, partner, patch)?;
        }
        Ok(())
    })
}

/// As [`update`], in the transaction of another change.
pub(crate) fn write(tx: &Tx<'_>, partner: &PartnerId, patch: &PartnerPatch) -> Result<()> {
    let set = |column: Column, value: &dyn ToSql| sql::set(tx, partner, column, value);
    let line = |column, field: &str, typed: &str| sql::set(tx, partner, column, &text::line(field, typed)?);
    let free = |column, field: &str, typed: &str| sql::set(tx, partner, column, &text::free(field, typed)?);
    match patch {
        PartnerPatch::Name(typed) => set(Column::Name, &text::name("partner_name", typed)?),
        PartnerPatch::Category(category) => set(Column::Category, category),
        PartnerPatch::Status(to) => status(tx, partner, *to),
        PartnerPatch::StatusReason(typed) => free(Column::StatusReason, "partner_status_reason", typed),
        PartnerPatch::SoughtBy(who) => set(Column::SoughtBy, who),
        PartnerPatch::Purposes(purposes) => sql::set_purposes(tx, partner, purposes),
        PartnerPatch::PurposeNote(typed) => free(Column::PurposeNote, "partner_purpose_note", typed),
        PartnerPatch::Levels(levels) => sql::set_levels(tx, partner, levels),
        PartnerPatch::Forms(forms) => sql::set_forms(tx, partner, forms),
        PartnerPatch::Goals(goals) => {
            goals.iter().try_for_each(|goal| crate::goals::sql::get(tx, goal).map(drop))?;
            sql::set_goals(tx, partner, goals)
        }
        PartnerPatch::Intensity(intensity) => set(Column::Intensity, intensity),
        PartnerPatch::CadenceWeeks(weeks) => match weeks {
            Some(0 | 105..) => Err(RuleError::NumberOutOfRange {
                field: "partner_cadence".to_owned(),
                min: "1".to_owned(),
                max: "104".to_owned(),
            }
            .into()),
            _ => set(Column::CadenceWeeks, weeks),
        },
        PartnerPatch::Compulsory(is) => set(Column::Compulsory, is),
        PartnerPatch::Place(place) => set(Column::Place, place),
        PartnerPatch::Room(typed) => line(Column::Room, "partner_room", typed),
        PartnerPatch::HouseDays(days) => set(Column::HouseDays, days),
        PartnerPatch::HouseRhythm(rhythm) => set(Column::HouseRhythm, rhythm),
        PartnerPatch::TheyOffer(typed) => free(Column::TheyOffer, "partner_they_offer", typed),
        PartnerPatch::WeOffer(typed) => free(Column::WeOffer, "partner_we_offer", typed),
        PartnerPatch::Expertise(typed) => free(Column::Expertise, "partner_expertise", typed),
        PartnerPatch::DecidedBy(who) => set(Column::DecidedBy, who),
        PartnerPatch::Emergency(typed) => free(Column::Emergency, "partner_emergency", typed),
        PartnerPatch::Funding(typed) => line(Column::Funding, "partner_funding", typed),
        PartnerPatch::FundingKind(kind) => set(Column::FundingKind, kind),
        PartnerPatch::FundingUntil(typed) => set(Column::FundingUntil, &iso(text::optional_date(typed.as_deref())?)),
        PartnerPatch::Bottlenecks(bottlenecks) => sql::set_bottlenecks(tx, partner, bottlenecks),
        PartnerPatch::BottleneckNote(typed) => free(Column::BottleneckNote, "partner_bottleneck_note", typed),
        PartnerPatch::Tips(typed) => free(Column::Tips, "partner_tips", typed),
        PartnerPatch::SharedWith(typed) => line(Column::SharedWith, "partner_shared_with", typed),
        PartnerPatch::IsPerson(is) => set(Column::IsPerson, is),
        PartnerPatch::Owner(person) => {
            if let Some(person) = person {
                crate::people::sql::get(tx, person)?;
            }
            set(Column::Owner, person)
        }
        PartnerPatch::Kvk(typed) => line(Column::Kvk, "partner_kvk", typed),
        PartnerPatch::Lrk(typed) => line(Column::Lrk, "partner_lrk", typed),
        PartnerPatch::From(typed) => {
            let from = text::optional_date(typed.as_deref())?;
            text::in_order(from, sql::get(tx, partner)?.until)?;
            set(Column::From, &iso(from))
        }
        PartnerPatch::Until(typed) => {
            let until = text::optional_date(typed.as_deref())?;
            text::in_order(sql::get(tx, partner)?.from, until)?;
            set(Column::Until, &iso(until))
        }
        PartnerPatch::Phone(typed) => line(Column::Phone, "partner_phone", typed),
        PartnerPatch::Email(typed) => line(Column::Email, "partner_email", typed),
        PartnerPatch::Website(typed) => line(Column::Website, "partner_website", typed),
        PartnerPatch::Address(typed) => line(Column::Address, "partner_address", typed),
        PartnerPatch::Postcode(typed) => line(Column::Postcode, "partner_postcode", typed),
        PartnerPatch::Note(typed) => free(Column::Note, "partner_note", typed),
    }
}

/// A new status holds from today. Ending a partnership makes today its last day; taking that back opens it again.
fn status(tx: &Tx<'_>, partner: &PartnerId, to: PartnerStatus) -> Result<()> {
    let now = sql::get(tx, partner)?;
    if now.status == to {
        return Ok(());
    }
    let today = tx.today();
    sql::set(tx, partner, Column::Status, &to)?;
    sql::set(tx, partner, Column::StatusSince, &iso(Some(today)))?;
    let open = now.until.is_none_or(|until| until > today);
    match to {
        PartnerStatus::Beeindigd if open => sql::set(tx, partner, Column::Until, &iso(Some(today))),
        PartnerStatus::Actief if !open => sql::set(tx, partner, Column::Until, &iso(None)),
        _ => Ok(()),
    }
}

/// Moves partners to the bin. Their contacts and ties wait there with them.
pub fn delete(school: &mut School, partners: &[PartnerId]) -> Result<Outcome<()>> {
    let action = match partners {
        [one] => Action::PartnerDeleted { partner: one.clone() },
        many => Action::PartnersDeleted { count: many.len() },
    };
    school.change(action, |tx| {
        let now = tx.stamp();
        for partner in partners {
            sql::get(tx, partner)?;
            sql::set(tx, partner, Column::DeletedAt, &now)?;
        }
        Ok(())
    })
}
