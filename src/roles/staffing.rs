//! Who fills which role on the shown date: read once, used by every view.

use crate::error::Result;
use crate::half_days::HalfDays;
use crate::ids::{AssignmentId, ContactId, PartnerId, PersonId, RoleId};
use crate::kinds::{AssignmentKind, Employer, HoursUnit};
use crate::people::name::Name;
use crate::people::sql::{self as people_sql, Person};
use crate::roles::view::{Hired, InRole};
use crate::store::Read;
use std::collections::{BTreeMap, BTreeSet};

/// Who fills a role: a member of staff, or a contact person at a partner who is hired for it (R39).
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Holder {
    /// A member of staff.
    Person(PersonId),
    /// A contact person at a partner.
    Contact(ContactId),
}

impl Holder {
    /// Under which id this person stands in [`Staffing::people`]: a contact under its own, which no member of
    /// staff has.
    pub(crate) fn key(&self) -> PersonId {
        match self {
            Self::Person(person) => person.clone(),
            Self::Contact(contact) => PersonId(contact.0.clone()),
        }
    }

    pub(crate) fn person(&self) -> Option<&PersonId> {
        if let Self::Person(person) = self { Some(person) } else { None }
    }

    pub(crate) fn contact(&self) -> Option<&ContactId> {
        if let Self::Contact(contact) = self { Some(contact) } else { None }
    }
}

/// Somebody in a role, as stored and valid on the shown date.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Assignment {
    /// Id.
    pub(crate) id: AssignmentId,
    /// The role.
    pub(crate) role: RoleId,
    /// Who.
    pub(crate) who: Holder,
    /// Holder or stand-in.
    pub(crate) kind: AssignmentKind,
    /// Own share of the time.
    pub(crate) hours_amount: Option<f64>,
    /// Unit of that share.
    pub(crate) hours_unit: Option<HoursUnit>,
    /// Own half-days; none = whenever the person works.
    pub(crate) half_days: Option<HalfDays>,
}

/// People and their places on the shown date.
#[derive(Debug, Default)]
pub(crate) struct Staffing {
    /// Everybody who works here on that date or later, and hired contact persons under [`Holder::key`].
    pub(crate) people: BTreeMap<PersonId, Person>,
    /// Where hired people come from.
    pub(crate) hired: BTreeMap<PersonId, Hired>,
    /// Who is absent on that date.
    pub(crate) absent: BTreeSet<PersonId>,
    /// Assignments of these people in live roles, oldest first, one per role, person and kind.
    pub(crate) assignments: Vec<Assignment>,
}

impl Staffing {
    /// Reads it.
    pub(crate) fn load(read: &Read<'_>) -> Result<Self> {
        let mut people: BTreeMap<_, _> = people_sql::team(read)?.into_iter().map(|p| (p.id.clone(), p)).collect();
        let all = crate::roles::sql::assignments(read)?;
        let mut hired = BTreeMap::new();
        if all.iter().any(|a| a.who.contact().is_some()) {
            hire(read, &all, &mut people, &mut hired)?;
        }
        let mut seen = BTreeSet::new();
        let assignments = all
            .into_iter()
            .filter(|a| people.contains_key(&a.who.key()))
            .filter(|a| seen.insert((a.role.clone(), a.who.key(), a.kind)))
            .collect();
        Ok(Self { absent: people_sql::absent(read)?, people, hired, assignments })
    }

    /// People in a role, of one kind, oldest assignment first.
    pub(crate) fn of<'a>(&'a self, role: &'a RoleId, kind: AssignmentKind) -> impl Iterator<Item = &'a Person> + 'a {
        self.assignments
            .iter()
            .filter(move |a| a.role == *role && a.kind == kind)
            .filter_map(|a| self.people.get(&a.who.key()))
    }

    /// Holders, then stand-ins, as views show them.
    pub(crate) fn in_role(&self, role: &RoleId) -> Vec<InRole> {
        let mut list: Vec<InRole> = self
            .assignments
            .iter()
            .filter(|a| a.role == *role)
            .filter_map(|a| self.people.get(&a.who.key()).map(|p| (a, p)))
            .map(|(a, p)| InRole {
                assignment: a.id.clone(),
                person: p.id.clone(),
                hired: self.hired.get(&p.id).cloned(),
                employer: p.employer,
                name: p.name.full(),
                short: p.name.short(),
                initials: p.name.initials(),
                kind: a.kind,
                half_days: a.half_days.unwrap_or(p.half_days),
                own_half_days: a.half_days,
                hours_amount: a.hours_amount,
                hours_unit: a.hours_unit,
                fraction: p.fraction,
                absent: self.absent.contains(&p.id),
                leaves: p.until.map(|d| d.to_string()),
            })
            .collect();
        list.sort_by_key(|p| p.kind);
        list
    }

    /// Names of the holders, ready to show.
    pub(crate) fn holder_names(&self, role: &RoleId) -> String {
        self.of(role, AssignmentKind::Holder).map(|p| p.name.full()).collect::<Vec<_>>().join(", ")
    }

    /// Half-days on which at least one holder works for this role.
    pub(crate) fn holder_days(&self, role: &RoleId) -> HalfDays {
        let held = self.assignments.iter().filter(|a| a.role == *role && a.kind == AssignmentKind::Holder);
        let days = |a: &Assignment| a.half_days.or_else(|| self.people.get(&a.who.key()).map(|p| p.half_days));
        HalfDays::from_bits(held.filter_map(days).fold(0, |bits, d| bits | d.bits()))
    }
}

/// Hired contact persons stand among the people; somebody at several partners comes from the first by id.
fn hire(
    read: &Read<'_>,
    all: &[Assignment],
    people: &mut BTreeMap<PersonId, Person>,
    hired: &mut BTreeMap<PersonId, Hired>,
) -> Result<()> {
    let names: BTreeMap<PartnerId, String> =
        crate::partners::sql::all(read)?.into_iter().map(|(id, p)| (id, p.name)).collect();
    for contact in crate::contacts::sql::by_partner(read)?.into_values().flatten() {
        let who = Holder::Contact(contact.contact.clone());
        let (key, Some(from)) = (who.key(), names.get(&contact.partner)) else { continue };
        if hired.contains_key(&key) || !all.iter().any(|a| a.who == who) {
            continue;
        }
        let from = Hired { contact: contact.contact, partner: contact.partner, from: from.clone() };
        hired.insert(key.clone(), from);
        let person = Person {
            id: key.clone(),
            name: Name::parse(&contact.name),
            function: contact.function,
            half_days: contact.half_days,
            fraction: None,
            employer: Employer::School,
            email: contact.email,
            phone: contact.phone,
            from: None,
            until: None,
        };
        people.insert(key, person);
    }
    Ok(())
}
