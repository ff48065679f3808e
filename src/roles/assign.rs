//! Who fills a role: assigning and ending.

use super::input::{AssignmentPatch, NewAssignment, Who};
use super::sql;
use super::staffing::{Assignment, Holder};
use super::view::ContactChoice;
use crate::error::{Result, RuleError};
use crate::half_days::HalfDays;
use crate::ids::{AssignmentId, PersonId};
use crate::kinds::Employer;
use crate::people::input::PersonInput;
use crate::people::name::Name;
use crate::people::{edit as people, sql as people_sql};
use crate::school::view::Outcome;
use crate::school::{Action, School};
use crate::store::{Read, Tx};
use crate::text;
use std::collections::BTreeSet;

/// Puts somebody in a role, from today. A name that is not in the team yet is added in the same step.
///
/// # Errors
/// `AlreadyAssigned` when this person fills the role in this way already; `NotFound`; `NameRequired`.
pub fn assign(school: &mut School, input: &NewAssignment) -> Result<Outcome<AssignmentId>> {
    school.change_named(|tx| {
        sql::get(tx, &input.role)?;
        let who = match &input.who {
            Who::Known { person } => Holder::Person(people_sql::get(tx, person)?.id),
            Who::Contact { contact } => Holder::Contact(contact.clone()),
            Who::New { name } => Holder::Person(named(tx, name)?),
        };
        let name = name_of(tx, &who)?;
        let twice = sql::assignments(tx)?.iter().any(|a| a.role == input.role && a.who == who && a.kind == input.kind);
        if twice {
            return Err(RuleError::AlreadyAssigned { name }.into());
        }
        let id = sql::insert_assignment(tx, &input.role, &who, input.kind, Some(tx.today()))?;
        let role = input.role.clone();
        let action = match who {
            Holder::Person(person) => Action::PersonAssigned { person, role },
            Holder::Contact(contact) => Action::ContactAssigned { contact, role },
        };
        Ok((action, id))
    })
}

fn name_of(tx: &Tx<'_>, who: &Holder) -> Result<String> {
    match who {
        Holder::Person(person) => Ok(people_sql::get(tx, person)?.name.full()),
        Holder::Contact(contact) => {
            let found = contacts(tx)?.into_iter().find(|c| c.contact == *contact).ok_or(RuleError::NotFound)?;
            Ok(found.name)
        }
    }
}

/// Contact persons of partners, to choose a hired holder from: in Dutch order, everybody once.
pub fn contacts(read: &Read<'_>) -> Result<Vec<ContactChoice>> {
    let partners = crate::partners::sql::all(read)?;
    let mut seen = BTreeSet::new();
    let mut found: Vec<ContactChoice> = crate::contacts::sql::by_partner(read)?
        .into_values()
        .flatten()
        .filter_map(|c| partners.get(&c.partner).map(|p| (c, p.name.clone())))
        .filter(|(c, _)| seen.insert(c.contact.clone()))
        .map(|(c, from)| ContactChoice {
            contact: c.contact,
            name: c.name,
            function: c.function,
            from,
            half_days: c.half_days,
        })
        .collect();
    found.sort_by(|a, b| text::compare(&a.name, &b.name).then_with(|| a.contact.cmp(&b.contact)));
    Ok(found)
}

/// Changes one field of somebody's place in a role (duobaan: own half-days and hours).
///
/// # Errors
/// `NotFound`, `NumberOutOfRange`.
pub fn update(school: &mut School, assignment: &AssignmentId, patch: AssignmentPatch) -> Result<Outcome<()>> {
    school.change_named(|tx| {
        let (found, _) = sql::assignment(tx, assignment)?;
        match patch {
            AssignmentPatch::HalfDays(days) => sql::set_assignment_days(tx, assignment, days)?,
            AssignmentPatch::Hours(None) => sql::set_assignment_hours(tx, assignment, None, None)?,
            AssignmentPatch::Hours(Some(hours)) => {
                let amount = super::edit::amount(hours)?;
                sql::set_assignment_hours(tx, assignment, Some(amount), Some(hours.unit))?;
            }
        }
        Ok((Action::RoleChanged { role: found.role }, ()))
    })
}

/// Takes somebody off a role: the line ends yesterday, or disappears when it began today.
pub fn unassign(school: &mut School, assignment: &AssignmentId) -> Result<Outcome<()>> {
    school.change_named(|tx| {
        let found = end(tx, assignment)?;
        let action = match found.who {
            Holder::Person(person) => Action::PersonUnassigned { person, role: found.role },
            Holder::Contact(contact) => Action::ContactUnassigned { contact, role: found.role },
        };
        Ok((action, ()))
    })
}

/// As [`unassign`], in the transaction of another change; gives what ended.
pub(crate) fn end(tx: &Tx<'_>, assignment: &AssignmentId) -> Result<Assignment> {
    let (found, from) = sql::assignment(tx, assignment)?;
    let today = tx.today();
    if from.is_some_and(|from| from >= today) {
        sql::delete_assignment(tx, assignment)?;
    } else {
        sql::end_assignment(tx, assignment, today.pred_opt().unwrap_or(today))?;
    }
    Ok(found)
}

/// The person with this name, added when there is none.
pub(crate) fn named(tx: &Tx<'_>, typed: &str) -> Result<PersonId> {
    let typed = text::name("person_name", typed)?;
    let name = Name::parse(&typed);
    let folded = text::fold(&name.full());
    let known = people_sql::team(tx)?.into_iter().find(|p| text::fold(&p.name.full()) == folded);
    match known {
        Some(person) => Ok(person.id),
        None => new_person(tx, &name, ""),
    }
}

/// Adds somebody of whom only the name is known.
pub(crate) fn new_person(tx: &Tx<'_>, name: &Name, function: &str) -> Result<PersonId> {
    let input = PersonInput {
        first: name.first.clone(),
        infix: name.infix.clone(),
        last: name.last.clone(),
        function: function.to_owned(),
        half_days: HalfDays::NONE,
        fraction: None,
        employer: Employer::School,
        email: String::new(),
        phone: String::new(),
        from: None,
        until: None,
    };
    people::insert(tx, &input)
}
