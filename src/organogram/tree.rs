//! The roles as a tree of indices: who hangs under whom, in the user's order.

use super::chart::Chart;
use std::collections::HashMap;

/// Indices are places in `Chart::roles`.
#[derive(Debug, Default)]
pub(crate) struct Tree {
    /// Parent; none at the top. Always stands before the child in the input, so there are no cycles.
    pub(crate) parent: Vec<Option<usize>>,
    /// Children that stand below, in the user's order.
    pub(crate) children: Vec<Vec<usize>>,
    /// Children that stand beside, in the user's order: none of them has children or a frame of its own.
    pub(crate) assistants: Vec<Vec<usize>>,
    /// Whether a role is one of those.
    pub(crate) beside: Vec<bool>,
    /// Depth, 1 at the top.
    pub(crate) level: Vec<u32>,
    /// Roles at the top.
    pub(crate) roots: Vec<usize>,
}

impl Tree {
    /// A role whose parent is unknown, itself, or named only further on stands at the top.
    pub(crate) fn of(chart: &Chart) -> Self {
        let count = chart.roles.len();
        let mut tree = Self {
            children: vec![Vec::new(); count],
            assistants: vec![Vec::new(); count],
            beside: vec![false; count],
            parent: Vec::with_capacity(count),
            level: Vec::with_capacity(count),
            roots: Vec::new(),
        };
        let mut seen = HashMap::with_capacity(count);
        let mut leads = vec![false; count];
        for (index, role) in chart.roles.iter().enumerate() {
            let parent = role.parent.as_ref().and_then(|p| seen.get(p.as_str()).copied());
            tree.parent.push(parent);
            tree.level.push(parent.map_or(1, |p: usize| tree.level[p] + 1));
            if let Some(parent) = parent {
                leads[parent] = true;
            }
            seen.entry(role.role.as_str()).or_insert(index);
        }
        for (index, role) in chart.roles.iter().enumerate() {
            match tree.parent[index] {
                None => tree.roots.push(index),
                Some(parent) if role.assistant && role.frame.is_none() && !leads[index] => {
                    tree.beside[index] = true;
                    tree.assistants[parent].push(index);
                }
                Some(parent) => tree.children[parent].push(index),
            }
        }
        tree
    }

    /// Whether anything stands below or beside a role.
    pub(crate) fn leads(&self, role: usize) -> bool {
        !self.children[role].is_empty() || !self.assistants[role].is_empty()
    }

    /// The branch of `head` in drawing order with the depth below it, without recursion.
    pub(crate) fn branch(&self, head: usize) -> impl Iterator<Item = (usize, usize)> + '_ {
        let mut waiting = vec![(head, 0)];
        std::iter::from_fn(move || {
            let (index, depth) = waiting.pop()?;
            waiting.extend(self.children[index].iter().rev().map(|&child| (child, depth + 1)));
            Some((index, depth))
        })
    }
}
