//! Where a role stands: adding, moving, reordering, and what deleting does to the roles below.

use super::input::Spot;
use super::order::between;
use super::sql;
use super::tree::Tree;
use crate::error::{Result, RuleError};
use crate::ids::RoleId;
use crate::store::Tx;

/// A resolved place: parent and the siblings on both sides.
pub(super) struct Place {
    pub(super) parent: Option<RoleId>,
    pub(super) sort_key: String,
}

/// Finds parent and sort key of a spot. `moving` is left out of its own neighbours.
pub(super) fn resolve(tree: &Tree, spot: &Spot, moving: Option<&RoleId>) -> Result<Place> {
    let parent = match spot {
        Spot::Top => None,
        Spot::Below { role } => {
            tree.node(role).ok_or(RuleError::NotFound)?;
            Some(role.clone())
        }
        Spot::After { role } | Spot::Before { role } => tree.node(role).ok_or(RuleError::NotFound)?.parent.clone(),
    };
    let siblings: Vec<&RoleId> = tree.children_of(parent.as_ref()).iter().filter(|r| Some(*r) != moving).collect();
    let at = |role: &RoleId| siblings.iter().position(|r| *r == role);
    let index = match spot {
        Spot::Top | Spot::Below { .. } => siblings.len(),
        Spot::After { role } => at(role).map_or(siblings.len(), |i| i + 1),
        Spot::Before { role } => at(role).unwrap_or(0),
    };
    let key = |i: usize| siblings.get(i).and_then(|r| tree.node(r)).map(|n| n.sort_key.as_str());
    let before = index.checked_sub(1).and_then(key);
    Ok(Place { parent, sort_key: between(before, key(index)) })
}

/// Puts a role at a place from today: a place that started today is changed, an older one ends yesterday.
pub(super) fn put(tx: &Tx<'_>, tree: &Tree, role: &RoleId, place: &Place) -> Result<()> {
    let node = tree.node(role).ok_or(RuleError::NotFound)?;
    let today = tx.today();
    let same_parent = node.parent == place.parent && !node.set_aside;
    match &node.placement {
        // Only the order among siblings changes: order has no history.
        Some((id, _)) if same_parent => sql::update_placement(tx, id, place.parent.as_ref(), &place.sort_key),
        Some((id, from)) if *from == Some(today) => {
            sql::update_placement(tx, id, place.parent.as_ref(), &place.sort_key)
        }
        Some((id, _)) => {
            sql::end_placement(tx, id, today.pred_opt().unwrap_or(today))?;
            sql::insert_placement(tx, role, place.parent.as_ref(), &place.sort_key, Some(today))
        }
        None => sql::insert_placement(tx, role, place.parent.as_ref(), &place.sort_key, Some(today)),
    }
}

/// Refuses a place at or below the role itself.
pub(super) fn refuse_cycle(tx: &Tx<'_>, tree: &Tree, role: &RoleId, parent: Option<&RoleId>) -> Result<()> {
    let Some(parent) = parent else { return Ok(()) };
    if parent == role || tree.below(role).contains(parent) {
        let titles = sql::titles(tx)?;
        let title = |id: &RoleId| titles.get(id).cloned().unwrap_or_default();
        return Err(RuleError::RoleCycle { role: title(role), under: title(parent) }.into());
    }
    Ok(())
}
