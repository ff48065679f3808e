//! Excel workbooks, read cell by cell behind limits.
//!
//! A dense table of a sheet is never made: two cells in opposite corners would need gigabytes.

use super::limits::{MAX_UNPACKED_BYTES, MAX_ZIP_ENTRIES, Meter};
use crate::exchange::ImportError;
use crate::exchange::table::{Row, Sheet, Source, SourceKind};
use calamine::{DataRef, ExcelDateTime, Reader, SheetType, SheetVisible, Xlsx};
use std::io::{Cursor, Read};

pub(super) fn read(file: &str, bytes: &[u8]) -> Result<Source, ImportError> {
    inspect(file, bytes)?;
    let broken = || ImportError::ImportBroken { file: file.to_owned() };
    let mut workbook: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| broken())?;
    let names: Vec<String> = workbook
        .sheets_metadata()
        .iter()
        .filter(|sheet| sheet.typ == SheetType::WorkSheet && sheet.visible == SheetVisible::Visible)
        .map(|sheet| sheet.name.clone())
        .collect();
    let mut meter = Meter::new(file);
    let mut sheets = Vec::new();
    for name in names {
        let rows = sheet_rows(&mut workbook, &name, &mut meter, &broken)?;
        if !rows.is_empty() {
            sheets.push(Sheet { name, rows });
        }
    }
    Ok(Source { file: file.to_owned(), kind: SourceKind::Workbook, sheets })
}

/// Refuses packed files that are no workbook or that unpack beyond the limits, before anything is parsed.
fn inspect(file: &str, bytes: &[u8]) -> Result<(), ImportError> {
    let broken = |_| ImportError::ImportBroken { file: file.to_owned() };
    let too_large = || ImportError::ImportUnpacksTooLarge { file: file.to_owned() };
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    if archive.len() > MAX_ZIP_ENTRIES {
        return Err(too_large());
    }
    let has = |name: &str| archive.index_for_name(name).is_some();
    if !has("xl/workbook.xml") {
        let other = has("xl/workbook.bin") || (has("content.xml") && has("mimetype"));
        let file = file.to_owned();
        return Err(if other {
            ImportError::ImportOtherSpreadsheet { file }
        } else {
            ImportError::ImportNotAList { file }
        });
    }
    // Sizes in the directory can lie: only what really comes out counts.
    let mut room = MAX_UNPACKED_BYTES;
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(broken)?;
        let unpacked = std::io::copy(&mut part.take(room + 1), &mut std::io::sink())
            .map_err(|_| ImportError::ImportBroken { file: file.to_owned() })?;
        room = room.checked_sub(unpacked).ok_or_else(too_large)?;
    }
    Ok(())
}

fn sheet_rows(
    workbook: &mut Xlsx<Cursor<&[u8]>>,
    name: &str,
    meter: &mut Meter<'_>,
    broken: &dyn Fn() -> ImportError,
) -> Result<Vec<Row>, ImportError> {
    let mut reader = workbook.worksheet_cells_reader(name).map_err(|_| broken())?;
    let mut rows: Vec<Row> = Vec::new();
    while let Some(cell) = reader.next_cell().map_err(|_| broken())? {
        let text = text_of(cell.get_value());
        if text.is_empty() {
            continue;
        }
        let (row, column) = cell.get_position();
        let column = column as usize;
        meter.cell(column, text.len())?;
        let line = row + 1;
        if rows.last().is_none_or(|last| last.line != line) {
            if let Some(last) = rows.last() {
                meter.row(last.cells.len())?;
            }
            rows.push(Row { line, cells: Vec::new() });
        }
        if let Some(last) = rows.last_mut() {
            if last.cells.len() <= column {
                last.cells.resize(column + 1, String::new());
            }
            last.cells[column] = text;
        }
    }
    rows.retain(|row| row.filled() > 0);
    Ok(rows)
}

/// What a person reads in the cell, as near as the stored value tells.
fn text_of(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number_text(*number),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(true) => "ja".to_owned(),
        DataRef::Bool(false) => "nee".to_owned(),
        DataRef::DateTime(date) => date_text(date),
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text.clone(),
        // A formula that failed says nothing about the partner.
        DataRef::Error(_) | DataRef::Empty => String::new(),
    }
}

fn number_text(number: f64) -> String {
    // Whole numbers are phone numbers, postcodes and counts: never with a decimal point or an exponent.
    if number.fract() == 0.0 && number.abs() < 1e15 { format!("{number:.0}") } else { number.to_string() }
}

fn date_text(date: &ExcelDateTime) -> String {
    if !date.is_datetime() {
        return number_text(date.as_f64());
    }
    let (year, month, day, hour, minute, ..) = date.to_ymd_hms_milli();
    if (hour, minute) == (0, 0) {
        format!("{day:02}-{month:02}-{year:04}")
    } else if date.as_f64() < 1.0 {
        format!("{hour:02}:{minute:02}")
    } else {
        format!("{day:02}-{month:02}-{year:04} {hour:02}:{minute:02}")
    }
}
