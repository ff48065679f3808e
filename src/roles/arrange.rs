//! Puts many roles at their places at once, in a given order, with as few moves as possible.

use super::order::between;
use super::place::{Place, put};
use super::tree::Tree;
use crate::error::Result;
use crate::ids::RoleId;
use crate::store::Tx;
use std::collections::{BTreeMap, BTreeSet};

/// Gives each of these roles its parent, and siblings the order in which they stand here. Roles that are not
/// among them stay behind the sibling that they follow now. Gives the roles that were moved.
///
/// Nothing here may stand below itself: the caller has refused that.
pub(crate) fn arrange(tx: &Tx<'_>, wanted: &[(RoleId, Option<RoleId>)]) -> Result<BTreeSet<RoleId>> {
    let tree = Tree::load(tx)?;
    let named: BTreeSet<&RoleId> = wanted.iter().map(|(role, _)| role).collect();
    let mut rows: BTreeMap<Option<&RoleId>, Vec<&RoleId>> = BTreeMap::new();
    for (role, parent) in wanted {
        rows.entry(parent.as_ref()).or_default().push(role);
    }
    let mut moved = BTreeSet::new();
    for (parent, row) in rows {
        let order = with_the_others(&tree, parent, &row, &named);
        let key = |role: &RoleId| {
            let node = tree.node(role)?;
            let stays = node.placement.is_some() && !node.set_aside && node.parent.as_ref() == parent;
            stays.then(|| node.sort_key.clone())
        };
        let keys: Vec<Option<String>> = order.iter().map(|role| key(role)).collect();
        let kept = longest_rise(&keys);
        let mut before: Option<String> = None;
        for (at, role) in order.iter().enumerate() {
            if kept.contains(&at) {
                before.clone_from(&keys[at]);
                continue;
            }
            let after = (at..order.len()).find(|next| kept.contains(next)).and_then(|next| keys[next].clone());
            let sort_key = between(before.as_deref(), after.as_deref());
            put(tx, &tree, role, &Place { parent: parent.cloned(), sort_key: sort_key.clone() })?;
            moved.insert((*role).clone());
            before = Some(sort_key);
        }
    }
    Ok(moved)
}

/// The given siblings in their order, with each other sibling behind the one that it follows now.
fn with_the_others<'a>(
    tree: &'a Tree,
    parent: Option<&RoleId>,
    row: &[&'a RoleId],
    named: &BTreeSet<&RoleId>,
) -> Vec<&'a RoleId> {
    let mut order = Vec::new();
    let mut following: BTreeMap<&RoleId, Vec<&RoleId>> = BTreeMap::new();
    let mut last = None;
    for sibling in tree.children_of(parent) {
        if row.contains(&sibling) {
            last = Some(sibling);
        } else if !named.contains(sibling) {
            match last {
                Some(before) => following.entry(before).or_default().push(sibling),
                None => order.push(sibling),
            }
        }
    }
    for role in row {
        order.push(*role);
        order.extend(following.remove(*role).unwrap_or_default());
    }
    order
}

/// Places of the longest run of rising keys: those roles need not move.
fn longest_rise(keys: &[Option<String>]) -> BTreeSet<usize> {
    let mut length = vec![0_usize; keys.len()];
    let mut from: Vec<Option<usize>> = vec![None; keys.len()];
    let mut best: Option<usize> = None;
    for (at, key) in keys.iter().enumerate() {
        let Some(key) = key else { continue };
        let lower = |before: &usize| keys[*before].as_ref().is_some_and(|other| other < key);
        let longest = (0..at).filter(lower).max_by_key(|before| length[*before]);
        length[at] = 1 + longest.map_or(0, |before| length[before]);
        from[at] = longest;
        if best.is_none_or(|found| length[found] < length[at]) {
            best = Some(at);
        }
    }
    std::iter::successors(best, |at| from[*at]).collect()
}
