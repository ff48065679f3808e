//! One row of the file as the fields of a partner, before anything is compared or written.

use super::found::{self, Find};
use super::input::{ColumnPlan, ImportPlan, RowWhat, Target};
use super::table::{Row, Table};
use super::{categories, keys, labels, repair};
use crate::half_days::HalfDays;
use crate::kinds::{Category, Intensity, Level, PartnerStatus, Place};
use crate::lang::Lang;
use crate::text;
use std::collections::{BTreeMap, HashMap};

/// A field of a partner, or of its n-th contact person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Slot {
    /// Which contact person, from 1; 0 for the partner itself. First, so that contact persons stay together.
    pub(crate) group: u32,
    /// Which field.
    pub(crate) target: Target,
}

impl Slot {
    /// A field of the partner itself.
    pub(crate) fn own(target: Target) -> Self {
        Self { group: 0, target }
    }
}

/// Filled fields as text: closed lists as codes (several with commas), half-days as their bits.
pub(crate) type Values = BTreeMap<Slot, String>;

/// What one row says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Draft {
    /// Row number in the file.
    pub(super) line: u32,
    /// What the row is recognised by at the next import.
    pub(super) key: keys::SourceKey,
    /// Fields that the row fills.
    pub(super) values: Values,
    /// Labelled lines for the note.
    pub(super) blocks: Vec<String>,
    /// Fields that were repaired, with the text of the file.
    pub(super) repaired: Vec<(Slot, String)>,
    /// Fields whose text is none of our words: kept as a line of the note.
    pub(super) unread: Vec<Slot>,
    /// What was found in text.
    pub(super) finds: Vec<Find>,
}

/// All rows, with the plan applied. Rows without any text for a field are left out.
pub(super) fn drafts(table: &Table, plan: &ImportPlan) -> Vec<Draft> {
    let categories: HashMap<&str, Category> =
        plan.categories.iter().map(|choice| (choice.value.as_str(), choice.category)).collect();
    let names: HashMap<u32, &str> = plan
        .rows
        .iter()
        .filter_map(|choice| match &choice.what {
            RowWhat::Name(name) => Some((choice.line, name.as_str())),
            _ => None,
        })
        .collect();
    let mut seen = HashMap::new();
    let mut all = Vec::new();
    for row in &table.rows {
        let mut draft = draft(table, plan, row, &categories);
        if let Some(name) = names.get(&row.line) {
            draft.values.insert(Slot::own(Target::Name), text::one_line(name));
            draft.repaired.retain(|(slot, _)| slot.target != Target::Name);
        }
        if draft.values.is_empty() && draft.blocks.is_empty() {
            continue;
        }
        // Two equal rows in one file are two partners: the second is known by its turn.
        let turn = seen.entry(draft.key.text.clone()).and_modify(|turn| *turn += 1).or_insert(1_u32);
        if *turn > 1 {
            draft.key.text = format!("{}#{turn}", draft.key.text);
        }
        all.push(draft);
    }
    all
}

fn draft(table: &Table, plan: &ImportPlan, row: &Row, categories: &HashMap<&str, Category>) -> Draft {
    let mut draft = Draft {
        line: row.line,
        key: keys::of_row(row),
        values: Values::new(),
        blocks: Vec::new(),
        repaired: Vec::new(),
        unread: Vec::new(),
        finds: Vec::new(),
    };
    for (column, how) in plan.columns.iter().enumerate() {
        let typed = row.cell(column);
        if typed.trim().is_empty() || how.target == Target::Skip {
            continue;
        }
        let slot = Slot { group: if how.target.of_contact() { how.group.max(1) } else { 0 }, target: how.target };
        let label = table.header.get(column).map_or("", String::as_str);
        let cell = repair::repair(how.target, typed);
        if how.search {
            draft.finds.extend(found::find(&cell.value));
        }
        match how.target {
            Target::Key => draft.key = keys::of_cell(&cell.value, row),
            Target::NoteLine => draft.blocks.push(block(label, &cell.value)),
            Target::Category => {
                let chosen = categories.get(cell.value.as_str()).copied();
                let category = chosen.unwrap_or_else(|| categories::propose(&cell.value));
                draft.values.insert(slot, category.as_str().to_owned());
            }
            target => {
                if let Some(value) = coded(target, &cell.value).filter(|_| fits(target, &cell.value)) {
                    if cell.changed {
                        draft.repaired.push((slot, typed.trim().to_owned()));
                    }
                    draft.values.insert(slot, value);
                } else {
                    draft.blocks.push(block(label, &cell.value));
                    draft.unread.push(slot);
                }
            }
        }
    }
    orphans(&mut draft, table, plan);
    draft
}

/// A text that is too long for one line goes to the note; only a name is refused.
fn fits(target: Target, text: &str) -> bool {
    target.long() || matches!(target, Target::Name | Target::ContactName) || text.chars().count() <= text::MAX_NAME
}

/// The value as it is compared and stored; none when a closed list does not have it.
fn coded(target: Target, text: &str) -> Option<String> {
    fn codes<T: labels::Labelled>(values: Vec<T>) -> String {
        values.into_iter().map(labels::Labelled::code).collect::<Vec<_>>().join(",")
    }
    match target {
        Target::Status => labels::one::<PartnerStatus>(text).map(|value| value.as_str().to_owned()),
        Target::Intensity => labels::one::<Intensity>(text).map(|value| value.as_str().to_owned()),
        Target::Place => labels::one::<Place>(text).map(|value| value.as_str().to_owned()),
        Target::Confirmed => labels::answer(text).map(|answer| answer.as_str().to_owned()),
        Target::Levels => labels::many::<Level>(text).map(codes),
        Target::Purposes => labels::purposes(text).map(codes),
        Target::HouseDays | Target::ContactDays => labels::days(text).map(|days| days.bits().to_string()),
        _ => Some(text.to_owned()),
    }
}

fn block(label: &str, text: &str) -> String {
    match (label.is_empty(), text.contains('\n')) {
        (true, _) => text.to_owned(),
        (false, false) => format!("{label}: {text}"),
        (false, true) => format!("{label}:\n{text}"),
    }
}

/// A phone number without a contact person's name belongs to the partner; what has no place there goes to the note.
fn orphans(draft: &mut Draft, table: &Table, plan: &ImportPlan) {
    let nameless: Vec<Slot> = draft
        .values
        .keys()
        .filter(|slot| slot.group > 0)
        .filter(|slot| !draft.values.contains_key(&Slot { group: slot.group, target: Target::ContactName }))
        .copied()
        .collect();
    for slot in nameless {
        let Some(value) = draft.values.remove(&slot) else { continue };
        let general = match slot.target {
            Target::ContactPhone => Some(Slot::own(Target::Phone)),
            Target::ContactEmail => Some(Slot::own(Target::Email)),
            _ => None,
        };
        if let Some(general) = general.filter(|general| !draft.values.contains_key(general)) {
            for (repaired, _) in draft.repaired.iter_mut().filter(|(repaired, _)| *repaired == slot) {
                *repaired = general;
            }
            draft.values.insert(general, value);
            continue;
        }
        let is = |how: &ColumnPlan| how.target == slot.target && how.group.max(1) == slot.group;
        let column = plan.columns.iter().position(is);
        let label = column.and_then(|column| table.header.get(column)).map_or("", String::as_str);
        let shown = match slot.target {
            Target::ContactDays => days_shown(&value),
            _ => value,
        };
        draft.repaired.retain(|(repaired, _)| *repaired != slot);
        draft.blocks.push(block(label, &shown));
    }
}

/// Half-days in the school's own shorthand, for a line of the note.
fn days_shown(bits: &str) -> String {
    bits.parse().map_or_else(|_| bits.to_owned(), |bits| labels::days_text(HalfDays::from_bits(bits), Lang::Nl))
}
