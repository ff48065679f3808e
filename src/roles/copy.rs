//! Copying a branch: the same roles once more, without the people.

use super::input::Spot;
use super::order::between;
use super::place::resolve;
use super::sql::{self, Role};
use super::tree::Tree;
use crate::error::{Result, RuleError};
use crate::ids::RoleId;
use crate::school::view::Outcome;
use crate::school::{Action, School};
use std::collections::BTreeMap;

/// Puts a copy of a role and of everything below it at a place: titles, purpose, time, domain and layout, in one
/// step. Nobody is assigned to the copies and no partner hangs on them. Gives the copy of the role itself.
///
/// The branch is read before anything is written, so it may be pasted inside itself.
///
/// # Errors
/// `NotFound` when the role, or the role at the place, is gone.
pub fn paste(school: &mut School, role: &RoleId, to: &Spot) -> Result<Outcome<RoleId>> {
    school.change(Action::RoleCopied { role: role.clone() }, |tx| {
        let tree = Tree::load(tx)?;
        tree.node(role).ok_or(RuleError::NotFound)?;
        let place = resolve(&tree, to, None)?;
        let mut copies: BTreeMap<RoleId, RoleId> = BTreeMap::new();
        let mut last_key: BTreeMap<RoleId, String> = BTreeMap::new();
        for source in std::iter::once(role.clone()).chain(tree.below(role)) {
            let copy = Role {
                id: RoleId(tx.new_id()),
                // Money is given once, and a choice of competencies stands in rows of its own.
                budget_cents: None,
                budget_note: String::new(),
                own_competencies: false,
                ..sql::get(tx, &source)?
            };
            sql::insert(tx, &copy)?;
            let parent = tree.node(&source).and_then(|n| n.parent.clone()).and_then(|p| copies.get(&p).cloned());
            match parent {
                None => sql::insert_placement(tx, &copy.id, place.parent.as_ref(), &place.sort_key, None)?,
                Some(parent) => {
                    let key = between(last_key.get(&parent).map(String::as_str), None);
                    sql::insert_placement(tx, &copy.id, Some(&parent), &key, None)?;
                    last_key.insert(parent, key);
                }
            }
            copies.insert(source, copy.id);
        }
        copies.remove(role).ok_or_else(|| RuleError::NotFound.into())
    })
}
