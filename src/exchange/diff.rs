//! What a row adds to a partner. Empty cells never empty a field.

use super::draft::{Draft, Slot, Values};
use super::input::Target;
use super::register::Known;
use super::repair;
use crate::text;

/// A field that changes. For contact persons the slot's group is the one of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Change {
    /// Which field.
    pub(super) slot: Slot,
    /// Before.
    pub(super) old: String,
    /// After.
    pub(super) new: String,
    /// Which contact person of the partner changes; none = a new one (or no contact field).
    pub(super) contact: Option<usize>,
}

/// The fields of a new partner.
pub(super) fn fresh(draft: &Draft, taken: &[(Slot, String)]) -> Values {
    let mut values = draft.values.clone();
    values.extend(taken.iter().cloned());
    let note = Slot::own(Target::Note);
    let mut parts: Vec<String> = values.get(&note).cloned().into_iter().collect();
    parts.extend(draft.blocks.iter().cloned());
    if !parts.is_empty() {
        values.insert(note, parts.join("\n\n"));
    }
    values
}

/// The fields of a partner after the import, and what changes.
pub(super) fn against(known: &Known, draft: &Draft, taken: &[(Slot, String)]) -> (Values, Vec<Change>) {
    let mut wanted = draft.values.clone();
    for (slot, value) in taken {
        wanted.insert(*slot, value.clone());
    }
    if let Some(note) = note(known, draft) {
        wanted.insert(Slot::own(Target::Note), note);
    }
    let places = contacts(known, draft);
    let mut values: Values =
        known.values.iter().filter(|(slot, _)| slot.group == 0).map(|(s, v)| (*s, v.clone())).collect();
    let mut changes = Vec::new();
    for (slot, new) in wanted {
        let contact = places.iter().find(|(group, _)| *group == slot.group).and_then(|(_, place)| *place);
        let stored = match (slot.group, contact) {
            (0, _) => known.values.get(&slot),
            (_, Some(place)) => known.values.get(&Slot { group: place as u32 + 1, ..slot }),
            (_, None) => None,
        };
        let old = stored.cloned().unwrap_or_default();
        if repair::repair(slot.target, &old).value == new {
            values.insert(slot, old);
        } else {
            values.insert(slot, new.clone());
            changes.push(Change { slot, old, new, contact });
        }
    }
    (values, changes)
}

/// The note after the import: its own column replaces it, labelled lines are added once.
fn note(known: &Known, draft: &Draft) -> Option<String> {
    let slot = Slot::own(Target::Note);
    let own = draft.values.get(&slot);
    let start = own.or_else(|| known.values.get(&slot)).cloned().unwrap_or_default();
    let missing: Vec<&String> = draft.blocks.iter().filter(|block| !start.contains(block.as_str())).collect();
    if missing.is_empty() {
        return own.cloned();
    }
    let mut parts: Vec<&str> = Some(start.as_str()).filter(|start| !start.is_empty()).into_iter().collect();
    parts.extend(missing.iter().map(|block| block.as_str()));
    Some(parts.join("\n\n"))
}

/// Which contact person of the partner each group of the file is: by key, otherwise by name.
fn contacts(known: &Known, draft: &Draft) -> Vec<(u32, Option<usize>)> {
    let mut groups: Vec<u32> = draft.values.keys().map(|slot| slot.group).filter(|group| *group > 0).collect();
    groups.dedup();
    let mut free: Vec<usize> = (0..known.contacts.len()).collect();
    let mut take = |place: Option<usize>| {
        let at = free.iter().position(|index| Some(*index) == place)?;
        Some(free.remove(at))
    };
    let mut places: Vec<(u32, Option<usize>)> = Vec::new();
    for group in &groups {
        let id = draft.key.contacts.get(*group as usize - 1);
        let place = id.and_then(|id| known.contacts.iter().position(|contact| contact.affiliation == *id));
        places.push((*group, take(place)));
    }
    for (group, place) in &mut places {
        let name = draft.values.get(&Slot { group: *group, target: Target::ContactName });
        if let (None, Some(name)) = (&place, name) {
            let folded = text::fold(name);
            let same = |index: &usize| text::fold(&known.contacts[*index].name) == folded;
            let found = (0..known.contacts.len()).filter(same).find_map(|index| take(Some(index)));
            *place = found;
        }
    }
    places
}
