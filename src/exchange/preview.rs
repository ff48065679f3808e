//! The rows of an import as the screen shows them.

use super::apply::Written;
use super::draft::Slot;
use super::input::Target;
use super::judge::Verdict;
use super::view::{FieldChange, FieldText, PreviewRow, PreviewView, RowState, StateCounts};
use crate::text;
use std::collections::{BTreeSet, HashMap};

/// At most this many rows of each kind are sent to the screen.
const MOST_ROWS: usize = 500;

pub(super) fn view(rows: Vec<Written>) -> PreviewView {
    let mut counts = StateCounts::default();
    let mut shown: HashMap<RowState, usize> = HashMap::new();
    let mut view = PreviewView { counts, writes: 0, open: 0, found: 0, rows: Vec::new() };
    for row in rows {
        let count = match row.state {
            RowState::Added => &mut counts.added,
            RowState::Changed => &mut counts.changed,
            RowState::Same => &mut counts.same,
            RowState::Double => &mut counts.double,
            RowState::Error => &mut counts.error,
            RowState::Skipped => &mut counts.skipped,
        };
        *count += 1;
        view.writes += u32::from(row.writes);
        view.found += u32::from(row.writes && !row.judged.found.is_empty());
        view.open += u32::from(row.state == RowState::Error || row.judged.verdict == Verdict::Ask);
        let already = shown.entry(row.state).or_default();
        if *already < MOST_ROWS {
            *already += 1;
            view.rows.push(row_view(row));
        }
    }
    view.counts = counts;
    view
}

fn row_view(row: Written) -> PreviewRow {
    let Written { judged, state, writes, error } = row;
    let own = |target: Target| judged.values.get(&Slot::own(target)).cloned().unwrap_or_default();
    let mut odd: BTreeSet<Target> = BTreeSet::new();
    for (slot, value) in &judged.values {
        let wrong = match slot.target {
            Target::Phone | Target::ContactPhone => text::odd_phone(value),
            Target::Email | Target::ContactEmail => text::odd_email(value),
            Target::Postcode => text::odd_postcode(value),
            _ => false,
        };
        if wrong {
            odd.insert(slot.target);
        }
    }
    let field = |slot: &Slot, old: &str, new: &str| FieldChange {
        target: slot.target,
        group: slot.group,
        old: old.to_owned(),
        new: new.to_owned(),
    };
    let changes = match &judged.verdict {
        Verdict::Update(_, changes) => changes.iter().map(|c| field(&c.slot, &c.old, &c.new)).collect(),
        _ => Vec::new(),
    };
    let repaired = judged
        .draft
        .repaired
        .iter()
        .filter_map(|(slot, typed)| judged.values.get(slot).map(|new| field(slot, typed, new)))
        .collect();
    let mut unread: Vec<Target> = judged.draft.unread.iter().map(|slot| slot.target).collect();
    unread.dedup();
    PreviewRow {
        line: judged.draft.line,
        state,
        writes,
        name: own(Target::Name),
        values: judged
            .values
            .iter()
            .map(|(slot, text)| FieldText { target: slot.target, group: slot.group, text: text.clone() })
            .collect(),
        changes,
        repaired,
        odd: odd.into_iter().collect(),
        unread,
        found: judged.found,
        like: judged.like,
        error,
        choice: judged.choice,
    }
}
