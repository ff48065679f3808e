//! What a screen sends about partners.

use crate::half_days::HalfDays;
use crate::ids::{AffiliationId, ContactId, GoalId, PersonId};
use crate::kinds::{
    Bottleneck, Category, DecidedBy, FundingKind, HouseRhythm, Intensity, Level, PartnerForm, PartnerStatus, Place,
    Purpose, SoughtBy,
};
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
    /// Status (R13); from today.
    Status(PartnerStatus),
    /// Why that status.
    StatusReason(String),
    /// Who sought whom (R13).
    SoughtBy(Option<SoughtBy>),
    /// Why this partner (R6–R12).
    Purposes(Vec<Purpose>),
    /// Why, in the school's own words.
    PurposeNote(String),
    /// Levels (R14).
    Levels(Vec<Level>),
    /// The way in which they work together (R16).
    Forms(Vec<PartnerForm>),
    /// Vision goals that this partner serves (R7).
    Goals(Vec<GoalId>),
    /// How often there is contact (R17).
    Intensity(Option<Intensity>),
    /// At least one contact in so many weeks, 1–104; none = no reminder (R17, R27).
    CadenceWeeks(Option<u16>),
    /// Prescribed (true) or chosen (false); none = not said (R3).
    Compulsory(Option<bool>),
    /// Where (R19).
    Place(Option<Place>),
    /// Room in the building.
    Room(String),
    /// Half-days in the building.
    HouseDays(HalfDays),
    /// How often those half-days come round (R17).
    HouseRhythm(Option<HouseRhythm>),
    /// What they offer (R8).
    TheyOffer(String),
    /// What we offer (R8).
    WeOffer(String),
    /// What they are good at (R26).
    Expertise(String),
    /// Who decides about this partner (R85).
    DecidedBy(Option<DecidedBy>),
    /// What they do when somebody is missing (R11).
    Emergency(String),
    /// Where the money comes from (R36).
    Funding(String),
    /// How long the money lasts.
    FundingKind(Option<FundingKind>),
    /// Last day of the money, a date as people type it.
    FundingUntil(Option<String>),
    /// What makes it hard (R31–R37).
    Bottlenecks(Vec<Bottleneck>),
    /// What makes it hard, in own words.
    BottleneckNote(String),
    /// How it works with them (R77).
    Tips(String),
    /// Schools that work with this partner too (R21).
    SharedWith(String),
    /// One person who works alone (R4i).
    IsPerson(bool),
    /// Whose own contact this is (R5); none = the school's.
    Owner(Option<PersonId>),
    /// Number at the Chamber of Commerce.
    Kvk(String),
    /// Number in the register of child care.
    Lrk(String),
    /// First day of the partnership, a date as people type it.
    From(Option<String>),
    /// Last day of the partnership.
    Until(Option<String>),
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

/// One field of a contact person's function at a partner, with its new value.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(tag = "field", content = "value", rename_all = "snake_case")]
pub enum AffiliationPatch {
    /// First day, a date as people type it; none = not known.
    From(Option<String>),
    /// Last day; none = still here. *Beëindigen* sets it, a mistake is taken away instead.
    Until(Option<String>),
    /// Who takes over; none = nobody yet (R32).
    Successor(Option<AffiliationId>),
    /// What the successor has to know.
    Handover(String),
    /// Note about the person. No private numbers.
    Note(String),
}

/// Who follows a contact person.
#[derive(Debug, Clone, Deserialize, TS)]
#[serde(tag = "who", content = "value", rename_all = "snake_case")]
pub enum Follower {
    /// Somebody who is at this partner already.
    Here(AffiliationId),
    /// Somebody new.
    New(ContactInput),
}

/// A hand-over at a partner: who goes when, who follows, and what the follower has to know (R32).
#[derive(Debug, Clone, Deserialize, TS)]
pub struct HandOver {
    /// Last day of who goes, a date as people type it; none = not known yet.
    pub last_day: Option<String>,
    /// Who follows.
    pub follower: Follower,
    /// What the follower has to know.
    pub note: String,
}

/// A contact person who is at another partner too.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct KnownContact {
    /// Who.
    pub contact: ContactId,
    /// The function at this partner.
    pub function: String,
}
