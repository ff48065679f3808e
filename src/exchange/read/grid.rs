//! Rows of a sheet while it is read: cells may come in any order, and room is counted as it is taken.

use super::limits::Meter;
use crate::exchange::ImportError;
use crate::exchange::table::Row;
use std::collections::BTreeMap;

/// The rows of one sheet.
#[derive(Default)]
pub(super) struct Grid {
    rows: BTreeMap<u32, Vec<String>>,
}

impl Grid {
    /// Puts a text in a row (its number, from 1) and column (from 0). An empty text takes no room.
    pub(super) fn put(
        &mut self,
        meter: &mut Meter<'_>,
        line: u32,
        column: usize,
        text: String,
    ) -> Result<(), ImportError> {
        if text.is_empty() {
            return Ok(());
        }
        meter.cell(column, text.len())?;
        let cells = self.rows.entry(line).or_default();
        if cells.len() <= column {
            meter.row(column + 1 - cells.len())?;
            cells.resize(column + 1, String::new());
        }
        cells[column] = text;
        Ok(())
    }

    /// The rows with at least one filled cell, in order.
    pub(super) fn rows(self) -> Vec<Row> {
        let rows = self.rows.into_iter().map(|(line, cells)| Row { line, cells });
        rows.filter(|row| row.filled() > 0).collect()
    }
}
