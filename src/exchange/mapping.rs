//! What a list's columns meant the last time, for the next time that a list with these headings comes.

use super::input::{ColumnPlan, ImportPlan, Remembered, RememberedColumn};
use super::sql;
use super::table::Table;
use super::view::SourceView;
use crate::error::Result;
use crate::store::{Read, Tx};
use crate::text;
use sha2::{Digest, Sha256};
use std::collections::HashMap;

/// A heading and which of the equal ones it is.
type Place = (String, u32);

/// Headings as they are recognised: folded, equal ones told apart by position.
fn places(table: &Table) -> Vec<Place> {
    let mut seen: HashMap<String, u32> = HashMap::new();
    let mut place = |heading: &String| {
        let folded = text::fold(heading);
        let nth = seen.entry(folded.clone()).and_modify(|nth| *nth += 1).or_insert(1);
        (folded, *nth)
    };
    table.header.iter().map(&mut place).collect()
}

/// The same for the same headings, in any order. None when the rows start at once: then nothing tells lists apart.
fn fingerprint(table: &Table) -> Option<String> {
    table.header_line?;
    let mut all = places(table);
    all.sort();
    let mut hash = Sha256::new();
    for (heading, nth) in all {
        hash.update(heading.as_bytes());
        hash.update(nth.to_le_bytes());
        hash.update([0x1f]);
    }
    let bytes: [u8; 16] = hash.finalize().first_chunk().copied()?;
    Some(format!("{:032x}", u128::from_be_bytes(bytes)))
}

/// Puts what was remembered of this list in the place of Spil's own proposal, which stays at hand.
///
/// # Errors
/// Errors of the store.
pub fn recall(read: &Read<'_>, table: &Table, mut view: SourceView) -> Result<SourceView> {
    let Some(fingerprint) = fingerprint(table) else { return Ok(view) };
    let Some((name, mapping)) = sql::mapping(read, &fingerprint)? else { return Ok(view) };
    // Written by a newer version perhaps: then the proposal serves.
    let Ok(remembered) = serde_json::from_str::<Remembered>(&mapping) else { return Ok(view) };
    let known: HashMap<Place, ColumnPlan> =
        remembered.columns.into_iter().map(|column| ((column.heading, column.nth), column.plan)).collect();
    for (plan, place) in view.plan.columns.iter_mut().zip(places(table)) {
        if let Some(then) = known.get(&place) {
            *plan = then.clone();
        }
    }
    let chosen: HashMap<String, _> = remembered.categories.into_iter().map(|one| (one.value, one.category)).collect();
    let category = view.plan.columns.iter().position(|plan| plan.target == super::input::Target::Category);
    view.plan.categories = category.map_or(Vec::new(), |column| {
        let values = view.columns[column].values.iter();
        let choice = |value: &super::view::ValueView| super::input::CategoryChoice {
            value: value.value.clone(),
            category: chosen.get(&value.value).copied().unwrap_or(value.category),
        };
        values.map(choice).collect()
    });
    view.plan.remember = Some(name.clone());
    view.remembered = Some(name);
    Ok(view)
}

/// Remembers how this list was read, under the name in the plan. The same again writes nothing.
pub(super) fn remember(tx: &Tx<'_>, table: &Table, plan: &ImportPlan) -> Result<()> {
    let (Some(fingerprint), Some(name)) = (fingerprint(table), &plan.remember) else { return Ok(()) };
    let name = text::line("import_mapping_name", name)?;
    if name.is_empty() {
        return Ok(());
    }
    let columns = places(table).into_iter().zip(&plan.columns);
    let columns = columns.map(|((heading, nth), plan)| RememberedColumn { heading, nth, plan: plan.clone() });
    let remembered = Remembered { columns: columns.collect(), categories: plan.categories.clone() };
    sql::remember_mapping(tx, &fingerprint, &name, &serde_json::to_string(&remembered).unwrap_or_default())
}
