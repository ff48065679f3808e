//! A plan to start with, and what a plan must have.

use super::input::{CategoryChoice, ImportPlan, Target};
use super::table::Table;
use super::view::{ColumnView, SheetView, SourceView, ValueView};
use super::{ImportError, categories, columns, found, repair};
use crate::text;
use std::collections::{BTreeSet, HashMap};

/// Values shown as an example per column.
const SAMPLES: usize = 5;
/// A column with more different values than this holds no categories.
const MOST_VALUES: usize = 60;

/// The proposed plan and everything that the screen shows about the file.
pub fn look(source: &super::table::Source, table: &Table) -> SourceView {
    let columns = columns::propose(table);
    let views: Vec<ColumnView> = (0..table.header.len()).map(|column| column_view(table, column)).collect();
    let category = columns.iter().position(|plan| plan.target == Target::Category);
    let categories = category.map(|column| views[column].values.clone()).unwrap_or_default();
    let plan = ImportPlan {
        columns,
        categories: categories
            .into_iter()
            .map(|value| CategoryChoice { value: value.value, category: value.category })
            .collect(),
        rows: Vec::new(),
        finds: Vec::new(),
        remember: Some(stem(&source.file)).filter(|name| !name.is_empty()),
    };
    SourceView {
        file: source.file.clone(),
        sheets: source
            .sheets
            .iter()
            .map(|sheet| SheetView { name: sheet.name.clone(), rows: sheet.rows.len() as u32 })
            .collect(),
        sheet: table.sheet as u32,
        header_line: table.header_line.unwrap_or(0),
        rows: table.rows.len() as u32,
        columns: views,
        own_plan: plan.clone(),
        plan,
        remembered: None,
    }
}

/// The name of a file without its extension: what its list is remembered by.
fn stem(file: &str) -> String {
    file.rsplit_once('.').map_or(file, |(stem, _)| stem).trim().to_owned()
}

fn column_view(table: &Table, column: usize) -> ColumnView {
    let heading = &table.header[column];
    let nth = table.header[..column].iter().filter(|other| *other == heading).count() as u32 + 1;
    let texts = || table.rows.iter().map(|row| row.cell(column).trim()).filter(|text| !text.is_empty());
    let mut samples: Vec<String> = Vec::new();
    for typed in texts() {
        let sample: String = text::one_line(&repair::lines(typed)).chars().take(120).collect();
        if !samples.contains(&sample) {
            samples.push(sample);
            if samples.len() == SAMPLES {
                break;
            }
        }
    }
    let mut counts: HashMap<String, u32> = HashMap::new();
    for text in texts() {
        if counts.len() > MOST_VALUES {
            break;
        }
        *counts.entry(repair::repair(Target::Category, text).value).or_default() += 1;
    }
    let mut values: Vec<ValueView> = if counts.len() > MOST_VALUES {
        Vec::new()
    } else {
        counts
            .into_iter()
            .map(|(value, count)| ValueView { category: categories::propose(&value), value, count })
            .collect()
    };
    values.sort_by(|a, b| b.count.cmp(&a.count).then_with(|| a.value.cmp(&b.value)));
    let found = texts().filter(|text| !found::find(text).is_empty()).count() as u32;
    ColumnView {
        heading: heading.clone(),
        nth,
        filled: texts().count() as u32,
        samples,
        values,
        found,
        letter: letter(column),
    }
}

/// The column's letters as a spreadsheet shows them.
fn letter(column: usize) -> String {
    let mut rest = column;
    let mut letters = Vec::new();
    loop {
        letters.push(char::from(b'A' + (rest % 26) as u8));
        if rest < 26 {
            break;
        }
        rest = rest / 26 - 1;
    }
    letters.iter().rev().collect()
}

/// Refuses a plan without a name, with one field twice, or for another table.
pub(super) fn check(table: &Table, plan: &ImportPlan) -> Result<(), ImportError> {
    if plan.columns.len() != table.header.len() {
        return Err(ImportError::ImportNoFile);
    }
    if !plan.columns.iter().any(|column| column.target == Target::Name) {
        return Err(ImportError::ImportNoNameColumn);
    }
    let mut taken = BTreeSet::new();
    for column in plan.columns.iter().filter(|column| !matches!(column.target, Target::Skip | Target::NoteLine)) {
        let group = if column.target.of_contact() { column.group.max(1) } else { 0 };
        if !taken.insert((column.target, group)) {
            return Err(ImportError::ImportFieldTwice { field: format!("import_target_{}", column.target.as_str()) });
        }
    }
    Ok(())
}
