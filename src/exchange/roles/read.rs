//! The list as rows with a meaning.

use super::columns::Column;
use super::list::ABOUT;
use crate::exchange::ImportError;
use crate::exchange::table::Source;
use crate::ids::RoleId;
use crate::kinds::{Domain, HoursUnit};
use crate::lang::Lang;
use crate::messages::text;
use crate::text::fold;
use std::collections::BTreeSet;

/// Headings stand in one of the first lines.
const HEADINGS_WITHIN: usize = 10;

/// A list of roles that was read, not yet compared with the school.
#[derive(Debug, Clone)]
pub struct RoleList {
    /// Name of the file, without its folder.
    pub file: String,
    pub(super) columns: BTreeSet<Column>,
    pub(super) rows: Vec<RoleRow>,
}

/// One row. Nothing is known where the column is missing.
#[derive(Debug, Clone, Default)]
pub(super) struct RoleRow {
    pub(super) line: u32,
    pub(super) key: Option<RoleId>,
    pub(super) title: String,
    pub(super) level: Option<u32>,
    pub(super) under: String,
    pub(super) who: Vec<String>,
    pub(super) stand_ins: Vec<String>,
    pub(super) hours: String,
    pub(super) domain: String,
    pub(super) partners: Vec<String>,
}

impl RoleList {
    /// Finds the list in a file.
    ///
    /// # Errors
    /// `ImportNoRoleColumn` when no sheet has a column with the roles; `ImportHeaderOnly` without rows.
    pub fn of(source: &Source) -> Result<Self, ImportError> {
        for sheet in &source.sheets {
            let headed = |cells: &[String]| cells.iter().any(|cell| Column::of(cell) == Some(Column::Title));
            let Some(at) = sheet.rows.iter().take(HEADINGS_WITHIN).position(|row| headed(&row.cells)) else { continue };
            let columns: Vec<Option<Column>> = sheet.rows[at].cells.iter().map(|cell| Column::of(cell)).collect();
            let mut rows = Vec::new();
            for row in &sheet.rows[at + 1..] {
                let read = read(row.line, &columns, &row.cells);
                if !read.title.is_empty() {
                    rows.push(read);
                }
            }
            if rows.is_empty() {
                return Err(ImportError::ImportHeaderOnly { file: source.file.clone() });
            }
            let columns = columns.into_iter().flatten().collect();
            return Ok(Self { file: source.file.clone(), columns, rows });
        }
        Err(ImportError::ImportNoRoleColumn { file: source.file.clone() })
    }
}

fn read(line: u32, columns: &[Option<Column>], cells: &[String]) -> RoleRow {
    let mut row = RoleRow { line, ..RoleRow::default() };
    for (column, cell) in columns.iter().zip(cells) {
        let words = cell.trim();
        let Some(column) = column else { continue };
        match column {
            Column::Key if words == ABOUT => return RoleRow::default(),
            Column::Key => row.key = (!words.is_empty()).then(|| RoleId(words.to_owned())),
            Column::Title => row.title = one_line(words),
            Column::Level => row.level = words.parse().ok(),
            Column::Under => row.under = one_line(words),
            Column::Who => row.who = several(words),
            Column::StandIn => row.stand_ins = several(words),
            Column::Hours => words.clone_into(&mut row.hours),
            Column::Domain => words.clone_into(&mut row.domain),
            Column::Partners => row.partners = several(words),
        }
    }
    row
}

fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Names separated by semicolons or line breaks.
pub(super) fn several(words: &str) -> Vec<String> {
    words.split([';', '\n']).map(one_line).filter(|name| !name.is_empty()).collect()
}

/// "40 u/jr" as amount and unit, in either language; none when it is something else.
pub(super) fn hours(words: &str) -> Option<(f64, HoursUnit)> {
    const UNITS: [(&str, HoursUnit); 6] = [
        ("scene_hours_half_day_week", HoursUnit::HalfDaysPerWeek),
        ("scene_hours_half_days_week", HoursUnit::HalfDaysPerWeek),
        ("scene_hours_half_day_two_weeks", HoursUnit::HalfDaysPerTwoWeeks),
        ("scene_hours_half_days_two_weeks", HoursUnit::HalfDaysPerTwoWeeks),
        ("scene_hours_week", HoursUnit::HoursPerWeek),
        ("scene_hours_year", HoursUnit::HoursPerYear),
    ];
    let number = words.split_whitespace().next()?;
    let amount: f64 = number.replace(',', ".").parse().ok()?;
    let named = |key: &str| Lang::ALL.iter().any(|lang| fold(&text(*lang, key, &[("n", number)])) == fold(words));
    let unit = UNITS.iter().find(|(key, _)| named(key))?.1;
    (amount > 0.0 && amount <= 2000.0).then_some((amount, unit))
}

/// A domain by its word in either language, or its code.
pub(super) fn domain(words: &str) -> Option<Domain> {
    let wanted = fold(words);
    let named = |domain: &&Domain| {
        let key = format!("domain_{}", domain.as_str());
        wanted == domain.as_str() || Lang::ALL.iter().any(|lang| fold(&text(*lang, &key, &[])) == wanted)
    };
    Domain::ALL.iter().find(named).copied()
}
