//! Who fills a role: assigning and ending.

use super::input::{NewAssignment, Who};
use super::sql;
use crate::error::{Result, RuleError};
use crate::half_days::HalfDays;
use crate::ids::{AssignmentId, PersonId};
use crate::kinds::Employer;
use crate::people::input::PersonInput;
use crate::people::name::Name;
use crate::people::{edit as people, sql as people_sql};
use crate::school::view::Outcome;
use crate::school::{Action, School};
use crate::store::Tx;
use crate::text;

/// Puts somebody in a role, from today. A name that is not in the team yet is added in the same step.
///
/// # Errors
/// `AlreadyAssigned` when this person fills the role in this way already; `NotFound`; `NameRequired`.
pub fn assign(school: &mut School, input: &NewAssignment) -> Result<Outcome<AssignmentId>> {
    school.change_named(|tx| {
        sql::get(tx, &input.role)?;
        let person = match &input.who {
            Who::Known { person } => people_sql::get(tx, person)?.id,
            Who::New { name } => named(tx, name)?,
        };
        let twice =
            sql::assignments(tx)?.iter().any(|a| a.role == input.role && a.person == person && a.kind == input.kind);
        if twice {
            let name = people_sql::get(tx, &person)?.name.full();
            return Err(RuleError::AlreadyAssigned { name }.into());
        }
        let id = sql::insert_assignment(tx, &input.role, &person, input.kind, Some(tx.today()))?;
        Ok((Action::PersonAssigned { person, role: input.role.clone() }, id))
    })
}

/// Takes somebody off a role: the line ends yesterday, or disappears when it began today.
pub fn unassign(school: &mut School, assignment: &AssignmentId) -> Result<Outcome<()>> {
    school.change_named(|tx| {
        let (found, from) = sql::assignment(tx, assignment)?;
        let today = tx.today();
        if from.is_some_and(|from| from >= today) {
            sql::delete_assignment(tx, assignment)?;
        } else {
            sql::end_assignment(tx, assignment, today.pred_opt().unwrap_or(today))?;
        }
        Ok((Action::PersonUnassigned { person: found.person, role: found.role }, ()))
    })
}

/// The person with this name, added when there is none.
fn named(tx: &Tx<'_>, typed: &str) -> Result<PersonId> {
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
