//! What can be done with partners, and the rules for it.

use super::input::{NewPartner, PartnerPatch};
use super::sql::{self, Column, Partner};
use crate::error::Result;
use crate::ids::PartnerId;
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
/// `NotFound`, `NameRequired`, `TextTooLong`.
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
    match patch {
        PartnerPatch::Name(typed) => set(Column::Name, &text::name("partner_name", typed)?),
        PartnerPatch::Category(category) => set(Column::Category, category),
        PartnerPatch::Status(status) => set(Column::Status, status),
        PartnerPatch::Purposes(purposes) => sql::set_purposes(tx, partner, purposes),
        PartnerPatch::PurposeNote(typed) => set(Column::PurposeNote, &text::free("partner_purpose_note", typed)?),
        PartnerPatch::Levels(levels) => sql::set_levels(tx, partner, levels),
        PartnerPatch::Intensity(intensity) => set(Column::Intensity, intensity),
        PartnerPatch::Place(place) => set(Column::Place, place),
        PartnerPatch::Room(typed) => set(Column::Room, &text::line("partner_room", typed)?),
        PartnerPatch::HouseDays(days) => set(Column::HouseDays, days),
        PartnerPatch::TheyOffer(typed) => set(Column::TheyOffer, &text::free("partner_they_offer", typed)?),
        PartnerPatch::Phone(typed) => set(Column::Phone, &text::line("partner_phone", typed)?),
        PartnerPatch::Email(typed) => set(Column::Email, &text::line("partner_email", typed)?),
        PartnerPatch::Website(typed) => set(Column::Website, &text::line("partner_website", typed)?),
        PartnerPatch::Address(typed) => set(Column::Address, &text::line("partner_address", typed)?),
        PartnerPatch::Postcode(typed) => set(Column::Postcode, &text::line("partner_postcode", typed)?),
        PartnerPatch::Note(typed) => set(Column::Note, &text::free("partner_note", typed)?),
    }
}

/// Moves partners to the bin. Their contacts and ties wait there with them.
pub fn delete(school: &mut School, partners: &[PartnerId]) -> Result<Outcome<()>> {
    let action = match partners {
        [one] => Action::PartnerDeleted { partner: one.clone() },
        many => Action::PartnersDeleted { count: many.len() },
    };
    school.change(action, |tx| {
        let now = tx.now().format("%Y-%m-%dT%H:%M:%S").to_string();
        for partner in partners {
            sql::get(tx, partner)?;
            sql::set(tx, partner, Column::DeletedAt, &now)?;
        }
        Ok(())
    })
}
