//! Reading partners for the screen: the table and the page of one partner.

use super::cover::{self, CoverOf};
use super::input::PartnerFilter;
use super::view::{
    Basic, BasicItem, CategoryCount, ContactBrief, PartnerPage, PartnerRow, PartnersView, WhoPerson, WhoView,
};
use super::{parts, sql};
use crate::contacts::sql::{self as contacts_sql, ContactAt};
use crate::error::{Result, RuleError};
use crate::ids::{PartnerId, PersonId, RoleId};
use crate::kinds::{Category, Cover, TieKind};
use crate::roles::page::{Roles, choices};
use crate::roles::staffing::Staffing;
use crate::store::Read;
use crate::text;
use std::collections::BTreeMap;

/// The table.
pub fn table(read: &Read<'_>, filter: &PartnerFilter) -> Result<PartnersView> {
    let roles = Roles::load(read)?;
    let covers = cover::load(read, &roles.staffing)?;
    let mut contacts = contacts_sql::by_partner(read)?;
    let partners = sql::all(read)?;
    let mut counts: BTreeMap<Category, u32> = BTreeMap::new();
    for partner in partners.values() {
        *counts.entry(partner.category).or_default() += 1;
    }
    let uncovered =
        |id: &PartnerId| covers.get(id).is_some_and(|c| matches!(c.cover, Cover::FirstOnly | Cover::Nobody));
    let mut rows: Vec<PartnerRow> = partners
        .values()
        .filter(|p| filter.category.is_none_or(|c| c == p.category))
        .filter(|p| text::finds(&p.name, &filter.text))
        .filter(|p| !filter.uncovered || uncovered(&p.id))
        .filter_map(|p| covers.get(&p.id).map(|c| (p, c)))
        .map(|(p, c)| PartnerRow {
            partner: p.id.clone(),
            name: p.name.clone(),
            category: p.category,
            status: p.status,
            cover: c.cover,
            first: first(c, &roles),
            second: second(c, &roles),
            same_person: c.same_person,
            contact: contacts.remove(&p.id).and_then(|list| list.into_iter().next()).map(brief),
            intensity: p.intensity,
            place: p.place,
        })
        .collect();
    rows.sort_by(|a, b| text::compare(&a.name, &b.name).then_with(|| a.partner.cmp(&b.partner)));
    let mut categories: Vec<CategoryCount> =
        counts.into_iter().map(|(category, count)| CategoryCount { category, count }).collect();
    categories.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.category.cmp(&b.category)));
    Ok(PartnersView {
        rows,
        total: partners.len() as u32,
        categories,
        uncovered: partners.keys().filter(|id| uncovered(id)).count() as u32,
        roles: choices(&roles),
    })
}

fn brief(contact: ContactAt) -> ContactBrief {
    ContactBrief { contact: contact.contact, name: contact.name, phone: contact.phone, email: contact.email }
}

fn who(role: &RoleId, people: &[PersonId], from_role: bool, roles: &Roles) -> WhoView {
    WhoView {
        role: role.clone(),
        title: roles.by_id.get(role).map(|r| r.title.clone()).unwrap_or_default(),
        people: people.iter().filter_map(|id| person(id, &roles.staffing)).collect(),
        from_role,
    }
}

fn person(id: &PersonId, staffing: &Staffing) -> Option<WhoPerson> {
    staffing.people.get(id).map(|p| WhoPerson {
        person: p.id.clone(),
        name: p.name.full(),
        half_days: p.half_days,
        leaves: p.until.map(|d| d.to_string()),
    })
}

fn first(cover: &CoverOf, roles: &Roles) -> Option<WhoView> {
    let role = cover.ties.get(&TieKind::FirstContact)?;
    Some(who(role, &cover.first, false, roles))
}

fn second(cover: &CoverOf, roles: &Roles) -> Option<WhoView> {
    let own = cover.ties.get(&TieKind::SecondContact);
    match (&cover.second_role, own) {
        (Some(role), own) => Some(who(role, &cover.second, own != Some(role), roles)),
        (None, Some(own)) => Some(who(own, &[], false, roles)),
        (None, None) => None,
    }
}

/// Everything about one partner.
///
/// # Errors
/// `NotFound`.
pub fn page(read: &Read<'_>, id: &PartnerId) -> Result<PartnerPage> {
    let partner = sql::get(read, id)?;
    let roles = Roles::load(read)?;
    let covers = cover::load(read, &roles.staffing)?;
    let cover = covers.get(id).ok_or(RuleError::NotFound)?;
    let first = first(cover, &roles);
    let second = second(cover, &roles);
    let contacts = parts::contacts(read, id, first.as_ref(), second.as_ref())?;
    let purposes = sql::purposes(read, id)?;
    let mut odd = Vec::new();
    for (field, wrong) in [
        ("phone", text::odd_phone(&partner.phone)),
        ("email", text::odd_email(&partner.email)),
        ("postcode", text::odd_postcode(&partner.postcode)),
        ("kvk", text::odd_kvk(&partner.kvk)),
        ("lrk", text::odd_lrk(&partner.lrk)),
    ] {
        if wrong {
            odd.push(field.to_owned());
        }
    }
    // Who works alone is the contact person.
    let alone = partner.is_person && !partner.phone.is_empty() && !partner.email.is_empty();
    let complete =
        alone || contacts.iter().any(|c| !c.phone.is_empty() && !c.email.is_empty() && !c.half_days.is_empty());
    let basics = [
        (Basic::NameCategory, true),
        (Basic::Purpose, !purposes.is_empty() || !partner.purpose_note.is_empty()),
        (Basic::FirstContact, !cover.first.is_empty()),
        (Basic::SecondContact, !cover.second.is_empty()),
        (Basic::ContactPerson, complete),
    ];
    Ok(PartnerPage {
        more: parts::more(read, &partner)?,
        goals: parts::goals(read, id)?,
        moments: crate::moments::view::moments(read, id)?,
        agreements: crate::agreements::view::agreements(read, id)?,
        elsewhen: parts::elsewhen(read, id)?,
        confirmed: crate::moments::view::confirmed(read, id)?,
        questions: parts::questions(read, id)?,
        partner: partner.id,
        name: partner.name,
        category: partner.category,
        status: partner.status,
        cover: cover.cover,
        second,
        first,
        first_role: cover.ties.get(&TieKind::FirstContact).cloned(),
        second_role: cover.ties.get(&TieKind::SecondContact).cloned(),
        same_person: cover.same_person,
        contacts,
        purposes,
        purpose_note: partner.purpose_note,
        levels: sql::levels(read, id)?,
        intensity: partner.intensity,
        place: partner.place,
        room: partner.room,
        house_days: partner.house_days,
        they_offer: partner.they_offer,
        phone: partner.phone,
        email: partner.email,
        website: partner.website,
        address: partner.address,
        postcode: partner.postcode,
        note: partner.note,
        odd,
        basics: basics.into_iter().map(|(item, done)| BasicItem { item, done }).collect(),
        roles: choices(&roles),
    })
}
