//! The bin: deleted things and their way back.

use super::{Action, School, sql};
use crate::error::{Result, RuleError};
use crate::school::view::{BinItem, BinView, Outcome, Thing};

/// What is in the bin, newest first.
pub fn bin(school: &School) -> Result<BinView> {
    let items = sql::deleted(&school.conn)?
        .into_iter()
        .map(|(kind, id, name, deleted_at)| {
            let thing = match kind.as_str() {
                "partner" => Thing::Partner(id.as_str().into()),
                "person" => Thing::Person(id.as_str().into()),
                _ => Thing::Role(id.as_str().into()),
            };
            BinItem { thing, name, deleted_at }
        })
        .collect();
    Ok(BinView { items })
}

/// Takes one thing out of the bin, with everything that hung on it.
///
/// # Errors
/// `NotFound` when it was erased meanwhile.
pub fn restore(school: &mut School, thing: &Thing) -> Result<Outcome<()>> {
    school.change(Action::Restored, |tx| {
        let found = match thing {
            Thing::Partner(id) => sql::restore(tx, "partner", id.as_str())?,
            Thing::Person(id) => sql::restore(tx, "person", id.as_str())?,
            Thing::Role(id) => sql::restore(tx, "role", id.as_str())?,
        };
        if found == 0 { Err(RuleError::NotFound.into()) } else { Ok(()) }
    })
}
