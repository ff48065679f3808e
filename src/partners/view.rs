//! What a screen shows about partners.

use crate::agreements::view::AgreementView;
use crate::half_days::HalfDays;
use crate::ids::{AffiliationId, ContactId, GoalId, PartnerId, PersonId, RoleId};
use crate::kinds::{
    Bottleneck, Category, Cover, DecidedBy, FundingKind, HouseRhythm, Intensity, Level, PartnerForm, PartnerStatus,
    Place, Purpose, SoughtBy, ToldTopic,
};
use crate::moments::view::{ConfirmedView, MomentView};
use crate::questions::view::QuestionBrief;
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
    /// Everything under *Meer*.
    pub more: PartnerMore,
    /// Goals of the school, each with whether this partner serves it.
    pub goals: Vec<GoalTick>,
    /// Contact moments, latest first.
    pub moments: Vec<MomentView>,
    /// Agreements: those that hold first.
    pub agreements: Vec<AgreementView>,
    /// Contact persons of other times, latest first.
    pub elsewhen: Vec<PastContact>,
    /// The last answer to *Klopt dit nog?*.
    pub confirmed: Option<ConfirmedView>,
    /// Questions of staff that end here.
    pub questions: Vec<QuestionBrief>,
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
    /// Half-days on which the first contact at school works too: the best moments to call (R31).
    pub together: HalfDays,
    /// Half-days on which the second contact at school works too.
    pub together_second: HalfDays,
    /// First day at this partner, ISO date.
    pub from: Option<String>,
    /// Last day, when that is known.
    pub until: Option<String>,
    /// Who takes over.
    pub successor: Option<AffiliationId>,
    /// Name of who takes over.
    pub successor_name: Option<String>,
    /// What the successor has to know.
    pub handover: String,
    /// Note about the person.
    pub note: String,
    /// What this person was told about our school (R23).
    pub told: Vec<Told>,
    /// Other partners where this person is too.
    pub also_at: Vec<PartnerLink>,
    /// Fields that look wrong: `phone`, `email`.
    pub odd: Vec<String>,
}

/// What a contact person was told about our school.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Told {
    /// What.
    pub topic: ToldTopic,
    /// When, ISO date.
    pub on: String,
}

/// A partner by its name.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PartnerLink {
    /// The partner.
    pub partner: PartnerId,
    /// Its name.
    pub name: String,
}

/// Somebody who was a contact person before, or will be.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PastContact {
    /// The function at this partner.
    pub affiliation: AffiliationId,
    /// Name.
    pub name: String,
    /// Function.
    pub function: String,
    /// First day, ISO date.
    pub from: Option<String>,
    /// Last day.
    pub until: Option<String>,
    /// Name of who took over.
    pub successor_name: Option<String>,
    /// What the successor had to know.
    pub handover: String,
}

/// A goal of the school.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct GoalTick {
    /// The goal.
    pub goal: GoalId,
    /// Its words.
    pub text: String,
    /// This partner serves it.
    pub ticked: bool,
}

/// What stands under *Meer*: beyond the basis set, never counted as missing. Dates are ISO.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PartnerMore {
    /// Why the status is what it is.
    pub status_reason: String,
    /// Since when.
    pub status_since: Option<String>,
    /// Who sought whom (R13).
    pub sought_by: Option<SoughtBy>,
    /// First day of the partnership.
    pub from: Option<String>,
    /// Last day.
    pub until: Option<String>,
    /// The way in which they work together (R16).
    pub forms: Vec<PartnerForm>,
    /// At least one contact in so many weeks (R17).
    pub cadence_weeks: Option<u16>,
    /// Prescribed or chosen (R3).
    pub compulsory: Option<bool>,
    /// How often the half-days in the house come round (R17).
    pub house_rhythm: Option<HouseRhythm>,
    /// What we offer (R8).
    pub we_offer: String,
    /// What they are good at (R26).
    pub expertise: String,
    /// Who decides about this partner (R85).
    pub decided_by: Option<DecidedBy>,
    /// What they do when somebody is missing (R11).
    pub emergency: String,
    /// Where the money comes from (R36).
    pub funding: String,
    /// How long the money lasts.
    pub funding_kind: Option<FundingKind>,
    /// Last day of the money.
    pub funding_until: Option<String>,
    /// What makes it hard (R31–R37).
    pub bottlenecks: Vec<Bottleneck>,
    /// What makes it hard, in own words.
    pub bottleneck_note: String,
    /// How it works with them (R77).
    pub tips: String,
    /// Schools that work with this partner too (R21).
    pub shared_with: String,
    /// One person who works alone (R4i).
    pub is_person: bool,
    /// Whose own contact this is (R5).
    pub owner: Option<PersonId>,
    /// Name of that colleague.
    pub owner_name: Option<String>,
    /// Number at the Chamber of Commerce.
    pub kvk: String,
    /// Number in the register of child care.
    pub lrk: String,
}
