//! Parts of the page of one partner: its contact persons, its goals, what stands under *Meer*.

use super::sql::{self, Partner};
use super::view::{ContactView, GoalTick, PartnerLink, PartnerMore, PastContact, Told, WhoView};
use crate::contacts::sql as contacts_sql;
use crate::error::Result;
use crate::half_days::HalfDays;
use crate::ids::{AffiliationId, PartnerId};
use crate::people::name::Name;
use crate::people::sql::iso;
use crate::questions::view::QuestionBrief;
use crate::store::Read;
use crate::text;

/// Half-days on which somebody of these works.
fn days(who: Option<&WhoView>) -> HalfDays {
    who.iter()
        .flat_map(|w| &w.people)
        .fold(HalfDays::NONE, |days, p| HalfDays::from_bits(days.bits() | p.half_days.bits()))
}

/// Contact persons on the shown date, in the school's order.
pub(super) fn contacts(
    read: &Read<'_>,
    partner: &PartnerId,
    first: Option<&WhoView>,
    second: Option<&WhoView>,
) -> Result<Vec<ContactView>> {
    let (first, second) = (days(first), days(second));
    let mut told = contacts_sql::told(read, partner)?;
    let also_at = contacts_sql::also_at(read, partner)?;
    contacts_sql::by_partner(read)?
        .remove(partner)
        .unwrap_or_default()
        .into_iter()
        .map(|c| {
            let odd = [("phone", text::odd_phone(&c.phone)), ("email", text::odd_email(&c.email))];
            let both = |school: HalfDays| HalfDays::from_bits(c.half_days.bits() & school.bits());
            let also = also_at.get(&c.contact).cloned().unwrap_or_default();
            Ok(ContactView {
                initials: Name::parse(&c.name).initials(),
                together: both(first),
                together_second: both(second),
                odd: odd.iter().filter(|(_, wrong)| *wrong).map(|(field, _)| (*field).to_owned()).collect(),
                from: iso(c.from),
                until: iso(c.until),
                successor_name: successor(read, c.successor.as_ref())?,
                successor: c.successor,
                handover: c.handover,
                note: c.note,
                told: told
                    .remove(&c.affiliation)
                    .unwrap_or_default()
                    .into_iter()
                    .map(|(topic, on)| Told { topic, on })
                    .collect(),
                also_at: also.into_iter().map(|(partner, name)| PartnerLink { partner, name }).collect(),
                contact: c.contact,
                affiliation: c.affiliation,
                name: c.name,
                function: c.function,
                phone: c.phone,
                email: c.email,
                half_days: c.half_days,
            })
        })
        .collect()
}

/// Name of who takes over; none when that person is in the bin.
fn successor(read: &Read<'_>, id: Option<&AffiliationId>) -> Result<Option<String>> {
    id.map_or(Ok(None), |id| contacts_sql::found(read, id).map(|c| c.map(|c| c.name)))
}

/// Contact persons of other times, latest first.
pub(super) fn elsewhen(read: &Read<'_>, partner: &PartnerId) -> Result<Vec<PastContact>> {
    contacts_sql::elsewhen(read, partner)?
        .into_iter()
        .map(|c| {
            Ok(PastContact {
                successor_name: successor(read, c.successor.as_ref())?,
                affiliation: c.affiliation,
                name: c.name,
                function: c.function,
                from: iso(c.from),
                until: iso(c.until),
                handover: c.handover,
            })
        })
        .collect()
}

/// Goals of the school, each with whether this partner serves it.
pub(super) fn goals(read: &Read<'_>, partner: &PartnerId) -> Result<Vec<GoalTick>> {
    let served = sql::goals(read, partner)?;
    Ok(crate::goals::sql::all(read)?
        .into_iter()
        .map(|g| GoalTick { ticked: served.contains(&g.id), goal: g.id, text: g.text })
        .collect())
}

/// Questions that end here.
pub(super) fn questions(read: &Read<'_>, partner: &PartnerId) -> Result<Vec<QuestionBrief>> {
    let found = crate::questions::sql::of_partner(read, partner)?;
    Ok(found.into_iter().map(|(question, text)| QuestionBrief { question, text }).collect())
}

/// What stands under *Meer*.
pub(super) fn more(read: &Read<'_>, p: &Partner) -> Result<PartnerMore> {
    // Whose own contact this was may be in the bin by now: then it has no name.
    let owner = p.owner.as_ref().and_then(|person| crate::people::sql::get(read, person).ok());
    Ok(PartnerMore {
        status_reason: p.status_reason.clone(),
        status_since: iso(p.status_since),
        sought_by: p.sought_by,
        from: iso(p.from),
        until: iso(p.until),
        forms: sql::forms(read, &p.id)?,
        cadence_weeks: p.cadence_weeks,
        compulsory: p.compulsory,
        house_rhythm: p.house_rhythm,
        we_offer: p.we_offer.clone(),
        expertise: p.expertise.clone(),
        decided_by: p.decided_by,
        emergency: p.emergency.clone(),
        funding: p.funding.clone(),
        funding_kind: p.funding_kind,
        funding_until: iso(p.funding_until),
        bottlenecks: sql::bottlenecks(read, &p.id)?,
        bottleneck_note: p.bottleneck_note.clone(),
        tips: p.tips.clone(),
        shared_with: p.shared_with.clone(),
        is_person: p.is_person,
        owner: p.owner.clone().filter(|_| owner.is_some()),
        owner_name: owner.map(|person| person.name.full()),
        kvk: p.kvk.clone(),
        lrk: p.lrk.clone(),
    })
}
