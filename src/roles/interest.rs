//! Who would like a role (R47): asked of the team before somebody is appointed.

use super::sql;
use crate::error::Result;
use crate::ids::{PersonId, RoleId};
use crate::people::sql as people_sql;
use crate::school::view::Outcome;
use crate::school::{Action, School};

/// Notes that somebody would like a role. A second time changes nothing.
///
/// # Errors
/// `NotFound` when role or person is gone.
pub fn note(school: &mut School, role: &RoleId, person: &PersonId) -> Result<Outcome<()>> {
    school.change(Action::InterestNoted { person: person.clone(), role: role.clone() }, |tx| {
        sql::get(tx, role)?;
        people_sql::get(tx, person)?;
        sql::insert_interest(tx, role, person, tx.today())
    })
}

/// Takes that back.
pub fn withdraw(school: &mut School, role: &RoleId, person: &PersonId) -> Result<Outcome<()>> {
    school.change(Action::InterestWithdrawn { person: person.clone(), role: role.clone() }, |tx| {
        sql::delete_interest(tx, role, person)
    })
}
