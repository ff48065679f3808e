//! All SQL of partners and ties.

use crate::error::{Result, RuleError};
use crate::half_days::HalfDays;
use crate::ids::{PartnerId, RoleId, TieId};
use crate::kinds::{Category, Intensity, Level, PartnerStatus, Place, Purpose, TieKind};
use crate::people::sql::date;
use crate::store::{Read, Tx};
use chrono::NaiveDate;
use rusqlite::{OptionalExtension, Row, ToSql, params};
use std::collections::{BTreeMap, BTreeSet};

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
    /// Why, in own words.
    pub purpose_note: String,
    /// How often.
    pub intensity: Option<Intensity>,
    /// Where.
    pub place: Option<Place>,
    /// Room.
    pub room: String,
    /// Half-days in the house.
    pub house_days: HalfDays,
    /// What they offer.
    pub they_offer: String,
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
    /// Note.
    pub note: String,
}

impl Partner {
    /// A new active partner of which only name and category are known.
    pub(crate) fn new(id: PartnerId, name: String, category: Category) -> Self {
        Self {
            id,
            name,
            category,
            status: PartnerStatus::Actief,
            purpose_note: String::new(),
            intensity: None,
            place: None,
            room: String::new(),
            house_days: HalfDays::NONE,
            they_offer: String::new(),
            phone: String::new(),
            email: String::new(),
            website: String::new(),
            address: String::new(),
            postcode: String::new(),
            note: String::new(),
        }
    }
}

const COLUMNS: &str = "id, name, category, status, purpose_note, intensity, place, room, house_days, they_offer, phone, \
                       email, website, address, postcode, note";

fn partner(row: &Row<'_>) -> rusqlite::Result<Partner> {
    Ok(Partner {
        id: row.get(0)?,
        name: row.get(1)?,
        // A category that this version does not know (made by a newer one) reads as "overig".
        category: Category::parse(&row.get::<_, String>(2)?).unwrap_or(Category::Overig),
        status: row.get(3)?,
        purpose_note: row.get(4)?,
        intensity: row.get(5)?,
        place: row.get(6)?,
        room: row.get(7)?,
        house_days: row.get(8)?,
        they_offer: row.get(9)?,
        phone: row.get(10)?,
        email: row.get(11)?,
        website: row.get(12)?,
        address: row.get(13)?,
        postcode: row.get(14)?,
        note: row.get(15)?,
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
    let sql = format!(
        "INSERT INTO partner ({COLUMNS})
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)"
    );
    tx.conn.prepare_cached(&sql)?.execute(params![
        p.id,
        p.name,
        p.category,
        p.status,
        p.purpose_note,
        p.intensity,
        p.place,
        p.room,
        p.house_days,
        p.they_offer,
        p.phone,
        p.email,
        p.website,
        p.address,
        p.postcode,
        p.note
    ])?;
    Ok(())
}

/// A column that is written on its own.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Column {
    Name,
    Category,
    Status,
    PurposeNote,
    Intensity,
    Place,
    Room,
    HouseDays,
    TheyOffer,
    Phone,
    Email,
    Website,
    Address,
    Postcode,
    Note,
    DeletedAt,
}

pub(crate) fn set(tx: &Tx<'_>, id: &PartnerId, column: Column, value: &dyn ToSql) -> Result<()> {
    let name = match column {
        Column::Name => "name",
        Column::Category => "category",
        Column::Status => "status",
        Column::PurposeNote => "purpose_note",
        Column::Intensity => "intensity",
        Column::Place => "place",
        Column::Room => "room",
        Column::HouseDays => "house_days",
        Column::TheyOffer => "they_offer",
        Column::Phone => "phone",
        Column::Email => "email",
        Column::Website => "website",
        Column::Address => "address",
        Column::Postcode => "postcode",
        Column::Note => "note",
        Column::DeletedAt => "deleted_at",
    };
    // Kept ready: a list of thousands of rows writes the same few statements.
    let mut update = tx.conn.prepare_cached(&format!("UPDATE partner SET {name} = ?2 WHERE id = ?1"))?;
    update.execute(params![id, value])?;
    Ok(())
}

pub(crate) fn levels(read: &Read<'_>, id: &PartnerId) -> Result<Vec<Level>> {
    let mut found: Vec<Level> = read
        .conn
        .prepare_cached("SELECT level FROM partner_level WHERE partner_id = ?1")?
        .query_map([id], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?;
    found.sort();
    Ok(found)
}

pub(crate) fn purposes(read: &Read<'_>, id: &PartnerId) -> Result<Vec<Purpose>> {
    let mut found: Vec<Purpose> = read
        .conn
        .prepare_cached("SELECT purpose FROM partner_purpose WHERE partner_id = ?1")?
        .query_map([id], |row| row.get::<_, String>(0))?
        .filter_map(|text| text.map(|t| Purpose::parse(&t)).transpose())
        .collect::<rusqlite::Result<_>>()?;
    found.sort();
    Ok(found)
}

/// Makes the levels of a partner exactly these; rows that stay are not written.
pub(crate) fn set_levels(tx: &Tx<'_>, id: &PartnerId, wanted: &[Level]) -> Result<()> {
    let now = levels(tx, id)?;
    for level in now.iter().filter(|l| !wanted.contains(l)) {
        tx.conn
            .prepare_cached("DELETE FROM partner_level WHERE partner_id = ?1 AND level = ?2")?
            .execute(params![id, level])?;
    }
    let new: BTreeSet<_> = wanted.iter().filter(|l| !now.contains(l)).collect();
    for level in new {
        tx.conn
            .prepare_cached("INSERT INTO partner_level (partner_id, level) VALUES (?1, ?2)")?
            .execute(params![id, level])?;
    }
    Ok(())
}

/// Makes the purposes of a partner exactly these; rows that stay are not written.
pub(crate) fn set_purposes(tx: &Tx<'_>, id: &PartnerId, wanted: &[Purpose]) -> Result<()> {
    let now = purposes(tx, id)?;
    for purpose in now.iter().filter(|p| !wanted.contains(p)) {
        tx.conn
            .prepare_cached("DELETE FROM partner_purpose WHERE partner_id = ?1 AND purpose = ?2")?
            .execute(params![id, purpose])?;
    }
    let new: BTreeSet<_> = wanted.iter().filter(|p| !now.contains(p)).collect();
    for purpose in new {
        tx.conn
            .prepare_cached("INSERT INTO partner_purpose (partner_id, purpose) VALUES (?1, ?2)")?
            .execute(params![id, purpose])?;
    }
    Ok(())
}

/// A tie as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Tie {
    /// Id; a newer tie sorts after an older one.
    pub id: TieId,
    /// The role.
    pub role: RoleId,
    /// The partner.
    pub partner: PartnerId,
    /// What the role is to the partner.
    pub kind: TieKind,
    /// First day.
    pub from: Option<NaiveDate>,
}

/// Ties between live roles and live partners that are valid on the shown date, oldest first.
pub(crate) fn ties(read: &Read<'_>) -> Result<Vec<Tie>> {
    Ok(read
        .conn
        .prepare(
            "SELECT tie.id, role_id, partner_id, kind, tie.from_date FROM tie
             JOIN live_role ON live_role.id = role_id JOIN live_partner ON live_partner.id = partner_id
             WHERE (tie.from_date IS NULL OR tie.from_date <= ?1)
               AND (tie.until_date IS NULL OR tie.until_date >= ?1)
             ORDER BY tie.id",
        )?
        .query_map([read.on.to_string()], |row| {
            Ok(Tie { id: row.get(0)?, role: row.get(1)?, partner: row.get(2)?, kind: row.get(3)?, from: date(row, 4)? })
        })?
        .collect::<rusqlite::Result<_>>()?)
}

pub(crate) fn insert_tie(
    tx: &Tx<'_>,
    role: &RoleId,
    partner: &PartnerId,
    kind: TieKind,
    from: Option<NaiveDate>,
) -> Result<()> {
    tx.conn.execute(
        "INSERT INTO tie (id, role_id, partner_id, kind, from_date) VALUES (?1, ?2, ?3, ?4, ?5)",
        params![tx.new_id(), role, partner, kind, from.map(|d| d.to_string())],
    )?;
    Ok(())
}

pub(crate) fn end_tie(tx: &Tx<'_>, id: &TieId, until: NaiveDate) -> Result<()> {
    tx.conn.execute("UPDATE tie SET until_date = ?2 WHERE id = ?1", params![id, until.to_string()])?;
    Ok(())
}

pub(crate) fn delete_tie(tx: &Tx<'_>, id: &TieId) -> Result<()> {
    tx.conn.execute("DELETE FROM tie WHERE id = ?1", [id])?;
    Ok(())
}
