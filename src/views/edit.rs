//! Listing, saving and deleting views.

use super::input::{SavedView, ViewSettings};
use super::sql;
use crate::error::Result;
use crate::ids::ViewId;
use crate::school::view::Outcome;
use crate::school::{Action, School};
use crate::store::Read;
use crate::text;

/// Saved views in Dutch order.
pub fn list(read: &Read<'_>) -> Result<Vec<SavedView>> {
    let mut views = sql::all(read)?;
    views.sort_by(|a, b| text::compare(&a.settings.name, &b.settings.name).then_with(|| a.view.cmp(&b.view)));
    Ok(views)
}

/// Saves a view. A name that is there already (folded) is that view: it is changed.
///
/// # Errors
/// `NameRequired`, `TextTooLong`.
pub fn save(school: &mut School, settings: &ViewSettings) -> Result<Outcome<ViewId>> {
    school.change_named(|tx| {
        let name = text::name("view_name", &settings.name)?;
        let folded = text::fold(&name);
        let there = sql::all(tx)?.into_iter().find(|v| text::fold(&v.settings.name) == folded);
        let id = there.map_or_else(|| ViewId(tx.new_id()), |v| v.view);
        sql::save(tx, &id, &ViewSettings { name, ..settings.clone() })?;
        Ok((Action::ViewSaved { view: id.clone() }, id))
    })
}

/// Deletes a view; the organogram itself does not change.
///
/// # Errors
/// `NotFound`.
pub fn delete(school: &mut School, view: &ViewId) -> Result<Outcome<()>> {
    school.change(Action::ViewDeleted { view: view.clone() }, |tx| sql::delete(tx, view))
}
