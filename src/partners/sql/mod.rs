//! All SQL of partners and ties.

use crate::error::{Result, RuleError};
use crate::half_days::HalfDays;
use crate::ids::{PartnerId, PersonId};
use crate::kinds::{Category, DecidedBy, FundingKind, HouseRhythm, Intensity, PartnerStatus, Place, SoughtBy};
use crate::people::sql::{date, iso};
use crate::store::{Read, Tx};
use chrono::NaiveDate;
use rusqlite::{OptionalExtension, Row, ToSql, params};
use std::collections::BTreeMap;

mod sets;
mod ties;

pub(crate) use sets::{
    bottlenecks, by_goal, forms, goals, levels, purposes, set_bottlenecks, set_forms, set_goals, set_levels,
    set_purposes,
};
pub(crate) use ties::{Tie, delete_tie, end_tie, insert_tie, ties};

/// A partner as stored.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Partner {
    /// Id.
    pub id: PartnerId,
    /// Name.
    pub name: String,
    /// Soort.
    pub category: Category,
    /// Status.
    pub status: PartnerStatus,
    /// Why that status.
    pub status_reason: String,
    /// Day on which the status became what it is.
    pub status_since: Option<NaiveDate>,
    /// Who sought whom.
    pub sought_by: Option<SoughtBy>,
    /// Why, in own words.
    pub purpose_note: String,
    /// How often.
    pub intensity: Option<Intensity>,
    /// At least one contact in so many weeks.
    pub cadence_weeks: Option<u16>,
    /// Prescribed (true) or chosen.
    pub compulsory: Option<bool>,
    /// Where.
    pub place: Option<Place>,
    /// Room.
    pub room: String,
    /// Half-days in the house.
    pub house_days: HalfDays,
    /// How often those half-days come round; none = every week.
    pub house_rhythm: Option<HouseRhythm>,
    /// What they offer.
    pub they_offer: String,
    /// What we offer.
    pub we_offer: String,
    /// What they are good at.
    pub expertise: String,
    /// Who decides about this partner.
    pub decided_by: Option<DecidedBy>,
    /// What they do when somebody is missing.
    pub emergency: String,
    /// Where the money comes from.
    pub funding: String,
    /// How long the money lasts.
    pub funding_kind: Option<FundingKind>,
    /// Last day of the money.
    pub funding_until: Option<NaiveDate>,
    /// What makes it hard, in own words.
    pub bottleneck_note: String,
    /// How it works with them.
    pub tips: String,
    /// Schools that work with this partner too.
    pub shared_with: String,
    /// One person who works alone.
    pub is_person: bool,
    /// Whose own contact this is; none = the school's.
    pub owner: Option<PersonId>,
    /// Phone.
    pub phone: String,
    /// E-mail.
    pub email: String,
    /// Web address.
    pub website: String,
    /// Address.
    pub address: String,
    /// Postcode.
    pub postcode: String,
    /// Number at the Chamber of Commerce.
    pub kvk: String,
    /// Number in the register of child care.
    pub lrk: String,
    /// Note.
    pub note: String,
    /// First day.
    pub from: Option<NaiveDate>,
    /// Last day.
    pub until: Option<NaiveDate>,
}

impl Partner {
    /// A new active partner of which only name and category are known.
    pub(crate) fn new(id: PartnerId, name: String, category: Category) -> Self {
        Self {
            id,
            name,
            category,
            status: PartnerStatus::Actief,
            status_reason: String::new(),
            status_since: None,
            sought_by: None,
            purpose_note: String::new(),
            intensity: None,
            cadence_weeks: None,
            compulsory: None,
            place: None,
            room: String::new(),
            house_days: HalfDays::NONE,
            house_rhythm: None,
            they_offer: String::new(),
            we_offer: String::new(),
            expertise: String::new(),
            decided_by: None,
            emergency: String::new(),
            funding: String::new(),
            funding_kind: None,
            funding_until: None,
            bottleneck_note: String::new(),
            tips: String::new(),
            shared_with: String::new(),
            is_person: false,
            owner: None,
            phone: String::new(),
            email: String::new(),
            website: String::new(),
            address: String::new(),
            postcode: String::new(),
            kvk: String::new(),
            lrk: String::new(),
            note: String::new(),
            from: None,
            until: None,
        }
    }

    /// Whether the partnership exists on this date, whatever its status.
    pub(crate) fn valid(&self, on: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= on) && self.until.is_none_or(|until| until >= on)
    }
}

const COLUMNS: &str = "id, name, category, status, status_reason, status_since, sought_by, purpose_note, intensity, \
                       cadence_weeks, compulsory, place, room, house_days, house_rhythm, they_offer, we_offer, \
                       expertise, decided_by, emergency, funding, funding_kind, funding_until, bottleneck_note, tips, \
                       shared_with, is_person, owner_id, phone, email, website, address, postcode, kvk, lrk, note, \
                       from_date, until_date";

fn partner(row: &Row<'_>) -> rusqlite::Result<Partner> {
    Ok(Partner {
        id: row.get(0)?,
        name: row.get(1)?,
        // A category that this version does not know (made by a newer one) reads as "overig".
        category: Category::parse(&row.get::<_, String>(2)?).unwrap_or(Category::Overig),
        status: row.get(3)?,
        status_reason: row.get(4)?,
        status_since: date(row, 5)?,
        sought_by: row.get(6)?,
        purpose_note: row.get(7)?,
        intensity: row.get(8)?,
        cadence_weeks: row.get(9)?,
        compulsory: row.get(10)?,
        place: row.get(11)?,
        room: row.get(12)?,
        house_days: row.get(13)?,
        house_rhythm: row.get(14)?,
        they_offer: row.get(15)?,
        we_offer: row.get(16)?,
        expertise: row.get(17)?,
        decided_by: row.get(18)?,
        emergency: row.get(19)?,
        funding: row.get(20)?,
        funding_kind: row.get(21)?,
        funding_until: date(row, 22)?,
        bottleneck_note: row.get(23)?,
        tips: row.get(24)?,
        shared_with: row.get(25)?,
        is_person: row.get(26)?,
        owner: row.get(27)?,
        phone: row.get(28)?,
        email: row.get(29)?,
        website: row.get(30)?,
        address: row.get(31)?,
        postcode: row.get(32)?,
        kvk: row.get(33)?,
        lrk: row.get(34)?,
        note: row.get(35)?,
        from: date(row, 36)?,
        until: date(row, 37)?,
    })
}

/// Partners outside the bin, by id.
pub(crate) fn all(read: &Read<'_>) -> Result<BTreeMap<PartnerId, Partner>> {
    Ok(read
        .conn
        .prepare(&format!("SELECT {COLUMNS} FROM live_partner"))?
        .query_map([], |row| partner(row).map(|p| (p.id.clone(), p)))?
        .collect::<rusqlite::Result<_>>()?)
}

/// Names of the partners outside the bin.
pub(crate) fn names(read: &Read<'_>) -> Result<Vec<(PartnerId, String)>> {
    Ok(read
        .conn
        .prepare_cached("SELECT id, name FROM live_partner")?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?)
}

/// One partner.
pub(crate) fn get(read: &Read<'_>, id: &PartnerId) -> Result<Partner> {
    let sql = format!("SELECT {COLUMNS} FROM live_partner WHERE id = ?1");
    Ok(read.conn.prepare_cached(&sql)?.query_row([id], partner).optional()?.ok_or(RuleError::NotFound)?)
}

pub(crate) fn insert(tx: &Tx<'_>, p: &Partner) -> Result<()> {
    let places: Vec<String> = (1..=COLUMNS.split(',').count()).map(|at| format!("?{at}")).collect();
    let sql = format!("INSERT INTO partner ({COLUMNS}) VALUES ({})", places.join(", "));
    tx.conn.prepare_cached(&sql)?.execute(params![
        p.id,
        p.name,
        p.category,
        p.status,
        p.status_reason,
        iso(p.status_since),
        p.sought_by,
        p.purpose_note,
        p.intensity,
        p.cadence_weeks,
        p.compulsory,
        p.place,
        p.room,
        p.house_days,
        p.house_rhythm,
        p.they_offer,
        p.we_offer,
        p.expertise,
        p.decided_by,
        p.emergency,
        p.funding,
        p.funding_kind,
        iso(p.funding_until),
        p.bottleneck_note,
        p.tips,
        p.shared_with,
        p.is_person,
        p.owner,
        p.phone,
        p.email,
        p.website,
        p.address,
        p.postcode,
        p.kvk,
        p.lrk,
        p.note,
        iso(p.from),
        iso(p.until),
    ])?;
    Ok(())
}

macro_rules! columns {
    ($($variant:ident = $name:literal),+ $(,)?) => {
        /// A column that is written on its own.
        #[derive(Debug, Clone, Copy)]
        pub(crate) enum Column { $($variant),+ }

        impl Column {
            fn name(self) -> &'static str {
                match self { $(Self::$variant => $name),+ }
            }
        }
    };
}

columns! {
    Name = "name", Category = "category", Status = "status", StatusReason = "status_reason",
    StatusSince = "status_since", SoughtBy = "sought_by", PurposeNote = "purpose_note", Intensity = "intensity",
    CadenceWeeks = "cadence_weeks", Compulsory = "compulsory", Place = "place", Room = "room",
    HouseDays = "house_days", HouseRhythm = "house_rhythm", TheyOffer = "they_offer", WeOffer = "we_offer",
    Expertise = "expertise", DecidedBy = "decided_by", Emergency = "emergency", Funding = "funding",
    FundingKind = "funding_kind", FundingUntil = "funding_until", BottleneckNote = "bottleneck_note", Tips = "tips",
    SharedWith = "shared_with", IsPerson = "is_person", Owner = "owner_id", Phone = "phone", Email = "email",
    Website = "website", Address = "address", Postcode = "postcode", Kvk = "kvk", Lrk = "lrk", Note = "note",
    From = "from_date", Until = "until_date", DeletedAt = "deleted_at",
}

pub(crate) fn set(tx: &Tx<'_>, id: &PartnerId, column: Column, value: &dyn ToSql) -> Result<()> {
    let sql = format!("UPDATE partner SET {} = ?2 WHERE id = ?1", column.name());
    // Kept ready: a list of thousands of rows writes the same few statements.
    tx.conn.prepare_cached(&sql)?.execute(params![id, value])?;
    Ok(())
}
