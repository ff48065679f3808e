//! The tree of roles on the shown date, in reading order. Iterative: depth does not matter.

use super::settle::{PlacementRow, settle};
use super::sql;
use crate::error::Result;
use crate::ids::{PlacementId, RoleId};
use crate::store::Read;
use std::collections::{BTreeMap, BTreeSet};

/// One role in the tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Node {
    /// The role.
    pub role: RoleId,
    /// Its parent; none at the top.
    pub parent: Option<RoleId>,
    /// Depth, 1 at the top.
    pub level: u32,
    /// 1-based position among siblings.
    pub position: u32,
    /// Number of siblings, itself included.
    pub set_size: u32,
    /// Its placement, none when it has none on this date.
    pub placement: Option<(PlacementId, Option<chrono::NaiveDate>)>,
    /// Order among siblings.
    pub sort_key: String,
    /// Set aside because its row closed a cycle.
    pub set_aside: bool,
}

/// The tree.
#[derive(Debug, Clone, Default)]
pub struct Tree {
    /// Parents before children, siblings in the user's order.
    pub nodes: Vec<Node>,
    index: BTreeMap<RoleId, usize>,
    children: BTreeMap<Option<RoleId>, Vec<RoleId>>,
}

impl Tree {
    /// Reads it.
    pub fn load(read: &Read<'_>) -> Result<Self> {
        let live: BTreeSet<RoleId> = sql::all(read)?.into_keys().collect();
        let places = settle(&sql::placements(read)?).on(read.on());
        Ok(Self::from_places(&live, &places))
    }

    /// The same tree with these roles alone; a role whose parent is left out stands at the top.
    pub(crate) fn narrowed(read: &Read<'_>, kept: &BTreeSet<RoleId>) -> Result<Self> {
        let places = settle(&sql::placements(read)?).on(read.on());
        Ok(Self::from_places(kept, &places))
    }

    fn from_places(live: &BTreeSet<RoleId>, places: &BTreeMap<RoleId, (PlacementRow, bool)>) -> Self {
        // A role whose parent is in the bin, and a role without a place on this date, stand at the top.
        type Key<'a> = (&'a str, Option<&'a PlacementId>, &'a RoleId);
        let mut sorted: BTreeMap<Option<RoleId>, Vec<Key<'_>>> = BTreeMap::new();
        for role in live {
            let place = places.get(role).map(|(row, _)| row);
            let parent = place.and_then(|row| row.parent.clone()).filter(|p| live.contains(p));
            let key = (place.map_or("", |row| row.sort_key.as_str()), place.map(|row| &row.id), role);
            sorted.entry(parent).or_default().push(key);
        }
        let children: BTreeMap<Option<RoleId>, Vec<RoleId>> = sorted
            .into_iter()
            .map(|(parent, mut list)| {
                list.sort();
                (parent, list.into_iter().map(|(_, _, role)| role.clone()).collect())
            })
            .collect();
        let mut tree = Self { children, ..Self::default() };
        tree.walk(places);
        tree
    }

    fn walk(&mut self, places: &BTreeMap<RoleId, (PlacementRow, bool)>) {
        let mut open: Vec<(RoleId, Option<RoleId>, u32, u32, u32)> = Vec::new();
        let push = |open: &mut Vec<_>, children: &[RoleId], parent: Option<&RoleId>, level: u32| {
            let size = children.len() as u32;
            for (i, child) in children.iter().enumerate().rev() {
                open.push((child.clone(), parent.cloned(), level, i as u32 + 1, size));
            }
        };
        push(&mut open, self.children_of(None), None, 1);
        while let Some((role, parent, level, position, set_size)) = open.pop() {
            let place = places.get(&role);
            self.index.insert(role.clone(), self.nodes.len());
            let children = self.children.get(&Some(role.clone())).cloned().unwrap_or_default();
            push(&mut open, &children, Some(&role), level + 1);
            self.nodes.push(Node {
                placement: place.map(|(row, _)| (row.id.clone(), row.from)),
                sort_key: place.map(|(row, _)| row.sort_key.clone()).unwrap_or_default(),
                set_aside: place.is_some_and(|(_, aside)| *aside),
                role,
                parent,
                level,
                position,
                set_size,
            });
        }
    }

    /// The node of a role.
    pub fn node(&self, role: &RoleId) -> Option<&Node> {
        self.index.get(role).map(|i| &self.nodes[*i])
    }

    /// Children in order; `None` = the top.
    pub fn children_of(&self, parent: Option<&RoleId>) -> &[RoleId] {
        self.children.get(&parent.cloned()).map_or(&[], Vec::as_slice)
    }

    /// Everything below a role, in reading order.
    pub fn below(&self, role: &RoleId) -> Vec<RoleId> {
        let Some(start) = self.index.get(role) else { return Vec::new() };
        let level = self.nodes[*start].level;
        self.nodes[start + 1..].iter().take_while(|n| n.level > level).map(|n| n.role.clone()).collect()
    }
}
