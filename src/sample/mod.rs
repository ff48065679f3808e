//! The sample school: invented from start to end, with dates relative to the day it is opened.

use crate::error::{Result, RuleError};
use crate::half_days::HalfDays;
use crate::ids::{AffiliationId, ContactId, GoalId, PartnerId, PersonId, RoleId, TeamId, TeamMemberId};
use crate::kinds::{
    AssignmentKind, Category, Domain, Employer, HoursUnit, Intensity, Level, PartnerStatus, Place, Purpose, TeamKind,
    TieKind,
};
use crate::people::name::Name;
use crate::people::sql::Person;
use crate::roles::input::Spot;
use crate::roles::sql::Column;
use crate::roles::staffing::Holder;
use crate::roles::tree::Tree;
use crate::school::{Env, School, Shelf};
use crate::store::Tx;
use crate::teams::sql::{Member, Team};
use crate::wire::start::NewSchool;
use std::collections::BTreeMap;

mod current;
mod file;

use file::Sample;

/// Makes the sample as a document of its own and opens it.
pub fn create(shelf: &Shelf, env: Env) -> Result<School> {
    let sample = Sample::read()?;
    let new = NewSchool { name: sample.school.name.clone(), leader: String::new() };
    School::create_with(shelf, env, &new, true, |tx| fill(tx, &sample))
}

#[derive(Default)]
struct Known {
    people: BTreeMap<String, PersonId>,
    roles: BTreeMap<String, RoleId>,
    goals: BTreeMap<String, GoalId>,
    partners: BTreeMap<String, PartnerId>,
    /// The first contact person of a partner today.
    contacts: BTreeMap<String, ContactId>,
}

fn fill(tx: &Tx<'_>, sample: &Sample) -> Result<()> {
    let mut known = Known::default();
    for member in &sample.staff {
        let id = PersonId(tx.new_id());
        crate::people::sql::insert(tx, &person(tx, id.clone(), member))?;
        for [from, until] in &member.absent {
            if let (Some(from), Some(until)) = (file::date(from, tx.today()), file::date(until, tx.today())) {
                crate::people::sql::insert_absence(tx, &id, from, until)?;
            }
        }
        known.people.insert(member.id.clone(), id);
    }
    for role in &sample.roles {
        fill_role(tx, role, &mut known)?;
    }
    current::goals(tx, sample, &mut known)?;
    for partner in &sample.partners {
        fill_partner(tx, partner, &mut known)?;
    }
    for role in &sample.roles {
        fill_hired(tx, role, &known)?;
    }
    for team in &sample.teams {
        fill_team(tx, team, &known)?;
    }
    current::fill(tx, sample, &known)
}

fn person(tx: &Tx<'_>, id: PersonId, member: &file::Member) -> Person {
    let date = |text: &Option<String>| text.as_deref().and_then(|t| file::date(t, tx.today()));
    let employer = match member.employer.as_deref() {
        None => Employer::School,
        Some(text) if text.starts_with("Gemeente") => Employer::Gemeente,
        Some(text) if text.starts_with("Hogeschool") => Employer::Opleiding,
        Some(_) => Employer::Opvang,
    };
    Person {
        id,
        name: Name { first: member.first.clone(), infix: member.mid.clone(), last: member.last.clone() },
        function: member.function.clone(),
        half_days: HalfDays::parse(&member.days).0,
        fraction: Some(member.wtf).filter(|f| *f > 0.0),
        employer,
        email: String::new(),
        phone: String::new(),
        from: date(&member.from),
        until: date(&member.until),
    }
}

fn fill_role(tx: &Tx<'_>, role: &file::Role, known: &mut Known) -> Result<()> {
    let under = role.parent.as_ref().and_then(|p| known.roles.get(p).cloned());
    let spot = under.map_or(Spot::Top, |role| Spot::Below { role });
    let domain = Domain::parse(&role.domain);
    let id = crate::roles::edit::insert(tx, &role.title, domain, &role.purpose, &spot, &Tree::load(tx)?)?;
    crate::roles::sql::set(tx, &id, crate::roles::sql::Column::Formal, &role.formal)?;
    let (amount, unit) = match (&role.half_days, role.hours_year) {
        (Some(days), _) if days.per == "week" => (Some(days.n), Some(HoursUnit::HalfDaysPerWeek)),
        (Some(days), _) => (Some(days.n), Some(HoursUnit::HalfDaysPerTwoWeeks)),
        (None, Some(hours)) => (Some(hours), Some(HoursUnit::HoursPerYear)),
        (None, None) => (None, None),
    };
    crate::roles::sql::set_hours(tx, &id, amount, unit)?;
    for (list, kind) in [(&role.holders, AssignmentKind::Holder), (&role.deputy, AssignmentKind::StandIn)] {
        for person in list.iter().filter_map(|p| known.people.get(p)) {
            crate::roles::sql::insert_assignment(tx, &id, &Holder::Person(person.clone()), kind, None)?;
        }
    }
    fill_more(tx, role, &id, known)?;
    known.roles.insert(role.id.clone(), id);
    Ok(())
}

fn fill_more(tx: &Tx<'_>, role: &file::Role, id: &RoleId, known: &Known) -> Result<()> {
    let set = |column, value: &dyn rusqlite::ToSql| crate::roles::sql::set(tx, id, column, value);
    set(Column::Responsibilities, &role.responsibilities.join("\n"))?;
    set(Column::Meetings, &role.meetings)?;
    set(Column::Frame, &role.frame)?;
    set(Column::BudgetCents, &role.budget.map(|euro| euro * 100))?;
    set(Column::BudgetNote, &role.budget_note)?;
    for person in role.interest.iter().filter_map(|p| known.people.get(p)) {
        crate::roles::sql::insert_interest(tx, id, person, tx.today())?;
    }
    Ok(())
}

/// Hired stand-ins: contact persons, so only once the partners are there.
fn fill_hired(tx: &Tx<'_>, role: &file::Role, known: &Known) -> Result<()> {
    let Some(id) = known.roles.get(&role.id).filter(|_| !role.hired_deputy.is_empty()) else { return Ok(()) };
    let hired = crate::roles::assign::contacts(tx)?.into_iter().filter(|c| role.hired_deputy.contains(&c.name));
    for contact in hired {
        let who = Holder::Contact(contact.contact);
        crate::roles::sql::insert_assignment(tx, id, &who, AssignmentKind::StandIn, None)?;
    }
    Ok(())
}

fn fill_team(tx: &Tx<'_>, t: &file::Team, known: &Known) -> Result<()> {
    let team = Team {
        id: TeamId(tx.new_id()),
        name: t.name.clone(),
        kind: TeamKind::parse(&t.kind).unwrap_or(TeamKind::Werkgroep),
        purpose: String::new(),
        meetings: t.meetings.clone(),
    };
    crate::teams::sql::insert(tx, &team)?;
    let member = |role: Option<&RoleId>, person: Option<&PersonId>, leads| Member {
        id: TeamMemberId(tx.new_id()),
        team: team.id.clone(),
        role: role.cloned(),
        person: person.cloned(),
        leads,
        from: None,
    };
    let roles = std::iter::once((&t.lead, true)).chain(t.roles.iter().map(|role| (role, false)));
    for (role, leads) in roles.filter_map(|(role, leads)| known.roles.get(role).map(|r| (r, leads))) {
        crate::teams::sql::insert_member(tx, &member(Some(role), None, leads))?;
    }
    for person in t.members.iter().filter_map(|p| known.people.get(p)) {
        crate::teams::sql::insert_member(tx, &member(None, Some(person), false))?;
    }
    Ok(())
}

fn fill_partner(tx: &Tx<'_>, p: &file::Partner, known: &mut Known) -> Result<()> {
    let id = PartnerId(tx.new_id());
    let category = Category::parse(&p.category).ok_or(RuleError::NotFound)?;
    let house = p.in_house.as_ref();
    let mut partner = crate::partners::sql::Partner::new(id.clone(), p.name.clone(), category);
    partner.status = PartnerStatus::parse(&p.status).unwrap_or(PartnerStatus::Actief);
    partner.intensity = Intensity::parse(&p.intensity);
    partner.place = Place::parse(&p.place);
    partner.room = house.and_then(|h| h.room.clone()).unwrap_or_default();
    partner.house_days = house.map_or(HalfDays::NONE, |h| HalfDays::parse(&h.days).0);
    partner.they_offer = p.they_offer.clone().unwrap_or_default();
    partner.note = p.note.clone().unwrap_or_default();
    current::more(tx, p, &mut partner);
    crate::partners::sql::insert(tx, &partner)?;
    current::sets(tx, p, &id, known)?;
    let purposes: Vec<Purpose> = p.why.iter().filter_map(|w| Purpose::parse(&w.replace(' ', "_"))).collect();
    crate::partners::sql::set_purposes(tx, &id, &purposes)?;
    let levels: Vec<Level> = p.levels.iter().filter_map(|l| Level::parse(l)).collect();
    crate::partners::sql::set_levels(tx, &id, &levels)?;
    for (role, kind) in [(&p.first, TieKind::FirstContact), (&p.deputy, TieKind::SecondContact)] {
        if let Some(role) = role.as_ref().and_then(|r| known.roles.get(r)) {
            crate::partners::sql::insert_tie(tx, role, &id, kind, None)?;
        }
    }
    let mut last_key: Option<String> = None;
    for c in &p.contacts {
        let date = |text: &Option<String>| text.as_deref().and_then(|t| file::date(t, tx.today()));
        let sort_key = crate::roles::order::between(last_key.as_deref(), None);
        let (contact, affiliation) = (ContactId(tx.new_id()), AffiliationId(tx.new_id()));
        let mut contact = crate::contacts::sql::ContactAt::new(contact, affiliation, id.clone(), c.name.clone());
        contact.function.clone_from(&c.function);
        contact.phone.clone_from(&c.phone);
        contact.email.clone_from(&c.email);
        contact.half_days = HalfDays::parse(&c.days).0;
        (contact.from, contact.until) = (date(&c.from), date(&c.until));
        contact.sort_key.clone_from(&sort_key);
        crate::contacts::sql::insert(tx, &contact)?;
        for topic in c.told_about.iter().filter_map(|t| current::told(t)) {
            crate::contacts::sql::insert_told(tx, &contact.affiliation, topic, contact.from.unwrap_or(tx.today()))?;
        }
        if contact.until.is_none_or(|until| until >= tx.today()) {
            known.contacts.entry(p.id.clone()).or_insert(contact.contact);
        }
        last_key = Some(sort_key);
    }
    known.partners.insert(p.id.clone(), id);
    Ok(())
}
