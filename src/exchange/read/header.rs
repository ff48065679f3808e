//! Which sheet and which row of it hold the headings.

use crate::exchange::ImportError;
use crate::exchange::columns;
use crate::exchange::table::{Row, Sheet, Source, Table};

/// Headings are looked for in this many first rows: titles and remarks may stand above them.
const LOOK_AT: usize = 20;
/// A heading is short; a cell longer than this is content.
const LONGEST_HEADING: usize = 60;

/// The sheet to start with: the one whose headings are understood best, otherwise the first.
pub fn choose_sheet(source: &Source) -> usize {
    let score = |sheet: &Sheet| sheet.rows.iter().take(LOOK_AT).map(understood).max().unwrap_or(0);
    let mut best = (0, 0);
    for (index, sheet) in source.sheets.iter().enumerate() {
        let found = score(sheet);
        if found > best.1 {
            best = (index, found);
        }
    }
    best.0
}

/// Takes one sheet apart into headings and rows.
///
/// `header_line`: none = find it; 0 = there are no headings; otherwise the row number of the headings.
/// Errors: no such sheet, or nothing below the headings.
pub fn table(source: &Source, sheet: usize, header_line: Option<u32>) -> Result<Table, ImportError> {
    let empty = || ImportError::ImportEmpty { file: source.file.clone() };
    let rows = &source.sheets.get(sheet).ok_or_else(empty)?.rows;
    let header = match header_line {
        None => find(rows),
        Some(line) => rows.iter().position(|row| row.line == line && line > 0),
    };
    let below = header.map_or(0, |index| index + 1);
    let width = rows.iter().skip(header.unwrap_or(0)).map(|row| row.cells.len()).max().unwrap_or(0);
    let named = header.map(|index| &rows[index]);
    let table = Table {
        file: source.file.clone(),
        sheet,
        header_line: named.map(|row| row.line),
        header: (0..width).map(|column| named.map_or(String::new(), |row| heading(row.cell(column)))).collect(),
        rows: rows[below.min(rows.len())..].to_vec(),
    };
    if table.rows.is_empty() {
        return Err(ImportError::ImportHeaderOnly { file: source.file.clone() });
    }
    Ok(table)
}

/// A heading on one line.
fn heading(cell: &str) -> String {
    cell.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// How many headings of this row are understood.
fn understood(row: &Row) -> usize {
    let short = row.cells.iter().filter(|cell| cell.chars().count() <= LONGEST_HEADING);
    short.filter(|cell| columns::knows(cell)).count()
}

/// Index of the row with the headings: the one understood best, otherwise the first that looks like headings.
fn find(rows: &[Row]) -> Option<usize> {
    let mut best = None;
    for (index, row) in rows.iter().take(LOOK_AT).enumerate() {
        let found = understood(row);
        if found > 0 && best.is_none_or(|(_, most)| found > most) {
            best = Some((index, found));
        }
    }
    if let Some((index, _)) = best {
        return Some(index);
    }
    let like = |row: &Row| {
        let filled: Vec<_> = row.cells.iter().filter(|cell| !cell.trim().is_empty()).collect();
        filled.len() > 1
            && filled.iter().all(|cell| {
                cell.chars().count() <= LONGEST_HEADING && cell.chars().any(char::is_alphabetic) && !cell.contains('@')
            })
    };
    // Without a known word only the first row can be trusted to be headings.
    rows.first().filter(|row| rows.len() > 1 && like(row)).map(|_| 0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::table::SourceKind;

    fn source(rows: &[&[&str]]) -> Source {
        let rows = rows
            .iter()
            .enumerate()
            .map(|(i, cells)| Row { line: i as u32 + 1, cells: cells.iter().map(|c| (*c).to_owned()).collect() })
            .collect();
        Source { file: "x".into(), kind: SourceKind::Text, sheets: vec![Sheet { name: String::new(), rows }] }
    }

    #[test]
    fn headings_may_stand_below_a_title() {
        let source = source(&[&["Partners van onze school"], &["Organisatie", "Tel."], &["Bieb", "010"]]);
        let table = table(&source, 0, None).unwrap();
        assert_eq!((table.header_line, table.rows.len()), (Some(2), 1));
        assert_eq!(table.header, ["Organisatie", "Tel."]);
    }

    #[test]
    fn headings_can_be_chosen_or_absent() {
        let source = source(&[&["Bieb", "010-1"], &["Theater", "010-2"]]);
        assert_eq!(table(&source, 0, Some(0)).unwrap().rows.len(), 2);
        assert_eq!(table(&source, 0, Some(1)).unwrap().rows.len(), 1);
        assert!(matches!(table(&source, 0, Some(2)), Err(ImportError::ImportHeaderOnly { .. })));
    }
}
