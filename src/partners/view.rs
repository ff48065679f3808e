//! What a screen shows about partners.

use crate::half_days::HalfDays;
use crate::ids::{AffiliationId, ContactId, PartnerId, PersonId, RoleId};
use crate::kinds::{Category, Cover, Intensity, Level, PartnerStatus, Place, Purpose};
use crate::roles::view::RoleChoice;
use serde::Serialize;
use ts_rs::TS;

/// The table of partners.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PartnersView {
    /// The rows that fit the filter, sorted by name (Dutch order).
    pub rows: Vec<PartnerRow>,
    /// All partners in the school, outside the bin.
    pub total: u32,
    /// Categories that occur, largest first.
    pub categories: Vec<CategoryCount>,
    /// Active partners that are not covered.
    pub uncovered: u32,
    /// Roles to choose a first or second contact from.
    pub roles: Vec<RoleChoice>,
}

/// How many partners a category has.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CategoryCount {
    /// Soort.
    pub category: Category,
    /// How many.
    pub count: u32,
}

/// One partner in the table.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PartnerRow {
    /// The partner.
    pub partner: PartnerId,
    /// Name.
    pub name: String,
    /// Soort.
    pub category: Category,
    /// Status.
    pub status: PartnerStatus,
    /// Coverage mark.
    pub cover: Cover,
    /// First contact today.
    pub first: Option<WhoView>,
    /// Second contact today.
    pub second: Option<WhoView>,
    /// The second contact's role has only the first contact in it: one person, not two.
    pub same_person: bool,
    /// First contact person at the partner.
    pub contact: Option<ContactBrief>,
    /// How often.
    pub intensity: Option<Intensity>,
    /// Where.
    pub place: Option<Place>,
}

/// Who at school is meant: a role and the people in it today.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct WhoView {
    /// The role.
    pub role: RoleId,
    /// Its title.
    pub title: String,
    /// The people who are meant today; empty when the role is vacant.
    pub people: Vec<WhoPerson>,
    /// Comes from the role (another holder or its stand-in), not from a line of its own.
    pub from_role: bool,
}

/// A person in `WhoView`.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct WhoPerson {
    /// Who.
    pub person: PersonId,
    /// Full name.
    pub name: String,
    /// When this person works.
    pub half_days: HalfDays,
    /// Last day when that is known, ISO date.
    pub leaves: Option<String>,
}

/// A contact person in one line.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ContactBrief {
    /// The contact.
    pub contact: ContactId,
    /// Name.
    pub name: String,
    /// Phone.
    pub phone: String,
    /// E-mail.
    pub email: String,
}

/// Everything about one partner.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PartnerPage {
    /// The partner.
    pub partner: PartnerId,
    /// Name.
    pub name: String,
    /// Soort.
    pub category: Category,
    /// Status.
    pub status: PartnerStatus,
    /// Coverage mark.
    pub cover: Cover,
    /// First contact today.
    pub first: Option<WhoView>,
    /// Second contact today.
    pub second: Option<WhoView>,
    /// Role with the line `first_contact`, also when vacant.
    pub first_role: Option<RoleId>,
    /// Role with the line `second_contact` of its own.
    pub second_role: Option<RoleId>,
    /// The second contact's role has only the first contact in it: one person, not two.
    pub same_person: bool,
    /// Contact persons.
    pub contacts: Vec<ContactView>,
    /// Why.
    pub purposes: Vec<Purpose>,
    /// Why, in own words.
    pub purpose_note: String,
    /// Levels.
    pub levels: Vec<Level>,
    /// How often.
    pub intensity: Option<Intensity>,
    /// Where.
    pub place: Option<Place>,
    /// Room.
    pub room: String,
    /// Half-days in the building.
    pub house_days: HalfDays,
    /// What they offer.
    pub they_offer: String,
    /// General phone.
    pub phone: String,
    /// General e-mail.
    pub email: String,
    /// Web address.
    pub website: String,
    /// Postal address.
    pub address: String,
    /// Postcode.
    pub postcode: String,
    /// Note.
    pub note: String,
    /// Fields that look wrong: keys as in `PartnerPatch`. Kept as typed.
    pub odd: Vec<String>,
    /// The basis set: what is there and what is missing.
    pub basics: Vec<BasicItem>,
    /// Roles to choose a first or second contact from.
    pub roles: Vec<RoleChoice>,
}

/// One item of the basis set.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct BasicItem {
    /// Which.
    pub item: Basic,
    /// Filled in.
    pub done: bool,
}

/// The basis set of a partner (bold in the domain list).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Basic {
    /// Name and category.
    NameCategory,
    /// Why this partner.
    Purpose,
    /// First contact at school.
    FirstContact,
    /// Second contact at school.
    SecondContact,
    /// A contact person with phone, e-mail and days.
    ContactPerson,
}

/// A contact person at a partner.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ContactView {
    /// The contact.
    pub contact: ContactId,
    /// The function at this partner.
    pub affiliation: AffiliationId,
    /// Name.
    pub name: String,
    /// Initials.
    pub initials: String,
    /// Function.
    pub function: String,
    /// Phone.
    pub phone: String,
    /// E-mail.
    pub email: String,
    /// Reachable half-days.
    pub half_days: HalfDays,
    /// Half-days on which the first contact at school works too.
    pub together: HalfDays,
    /// Fields that look wrong: `phone`, `email`.
    pub odd: Vec<String>,
}
