//! What can be done with vision goals, and the rules for it.

use super::sql::{self, Goal};
use crate::error::{Result, RuleError};
use crate::ids::GoalId;
use crate::roles::order::between;
use crate::school::view::Outcome;
use crate::school::{Action, School};
use crate::text;

/// Adds a goal after the others.
///
/// # Errors
/// `NameRequired`, `TextTooLong`.
pub fn add(school: &mut School, words: &str) -> Result<Outcome<GoalId>> {
    school.change_named(|tx| {
        let text = text::name("goal_text", words)?;
        let goal = Goal { id: GoalId(tx.new_id()), text, sort_key: between(sql::last_key(tx)?.as_deref(), None) };
        sql::insert(tx, &goal)?;
        Ok((Action::GoalAdded { goal: goal.id.clone() }, goal.id))
    })
}

/// Gives a goal other words.
///
/// # Errors
/// `NotFound`, `NameRequired`, `TextTooLong`.
pub fn rename(school: &mut School, goal: &GoalId, words: &str) -> Result<Outcome<()>> {
    school.change(Action::GoalChanged { goal: goal.clone() }, |tx| {
        let text = text::name("goal_text", words)?;
        sql::update(tx, &Goal { text, ..sql::get(tx, goal)? })
    })
}

/// Moves a goal one place up or down; at the end nothing happens.
///
/// # Errors
/// `NotFound`.
pub fn shift(school: &mut School, goal: &GoalId, up: bool) -> Result<Outcome<()>> {
    school.change(Action::GoalMoved { goal: goal.clone() }, |tx| {
        let all = sql::all(tx)?;
        let at = all.iter().position(|g| g.id == *goal).ok_or(RuleError::NotFound)?;
        let key = |place: Option<usize>| place.and_then(|i| all.get(i)).map(|g| g.sort_key.as_str());
        let sort_key = match up {
            true if at > 0 => between(key(at.checked_sub(2)), key(Some(at - 1))),
            false if at + 1 < all.len() => between(key(Some(at + 1)), key(Some(at + 2))),
            _ => return Ok(()),
        };
        sql::update(tx, &Goal { sort_key, ..all[at].clone() })
    })
}

/// Moves a goal to the bin; which partners served it waits there with it.
///
/// # Errors
/// `NotFound`.
pub fn delete(school: &mut School, goal: &GoalId) -> Result<Outcome<()>> {
    school.change(Action::GoalDeleted { goal: goal.clone() }, |tx| {
        sql::get(tx, goal)?;
        sql::bin(tx, goal)
    })
}
