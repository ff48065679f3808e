//! What a screen sends about partners.

use crate::half_days::HalfDays;
use crate::kinds::{Category, Intensity, Level, PartnerStatus, Place, Purpose};
use serde::Deserialize;
use ts_rs::TS;

/// A new partner.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct NewPartner {
    /// Name; never empty.
    pub name: String,
    /// Soort.
    pub category: Category,
}

/// One field of a partner with its new value.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(tag = "field", content = "value", rename_all = "snake_case")]
pub enum PartnerPatch {
    /// Name; never empty.
    Name(String),
    /// Soort.
    Category(Category),
    /// Status (R13).
    Status(PartnerStatus),
    /// Why this partner (R6–R12).
    Purposes(Vec<Purpose>),
    /// Why, in the school's own words.
    PurposeNote(String),
    /// Levels (R14).
    Levels(Vec<Level>),
    /// How often there is contact (R17).
    Intensity(Option<Intensity>),
    /// Where (R19).
    Place(Option<Place>),
    /// Room in the building.
    Room(String),
    /// Half-days in the building.
    HouseDays(HalfDays),
    /// What they offer (R8).
    TheyOffer(String),
    /// General phone number.
    Phone(String),
    /// General e-mail address.
    Email(String),
    /// Web address.
    Website(String),
    /// Postal address.
    Address(String),
    /// Postcode, `1234 AB`.
    Postcode(String),
    /// Note. No names of pupils (R96).
    Note(String),
}

/// Which partners to show.
#[derive(Debug, Clone, Default, Deserialize, TS)]
pub struct PartnerFilter {
    /// Part of a name, folded (capitals, accents and hyphens do not matter); empty = all.
    pub text: String,
    /// Only this category.
    pub category: Option<Category>,
    /// Only active partners without a first or second contact.
    pub uncovered: bool,
}

/// A contact person at a partner, as one form.
#[derive(Debug, Clone, Default, PartialEq, Deserialize, TS)]
pub struct ContactInput {
    /// Name; never empty.
    pub name: String,
    /// Function.
    pub function: String,
    /// Phone.
    pub phone: String,
    /// E-mail.
    pub email: String,
    /// Reachable half-days.
    pub half_days: HalfDays,
}
