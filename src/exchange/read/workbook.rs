//! Packed workbooks (.xlsx, .ods), read cell by cell behind limits.
//!
//! A dense table of a sheet is never made: two cells in opposite corners would need gigabytes.

use super::grid::Grid;
use super::guard::XmlGuard;
use super::limits::{MAX_CONTENT_BYTES, MAX_UNPACKED_BYTES, MAX_ZIP_ENTRIES, Meter};
use super::ods;
use crate::exchange::ImportError;
use crate::exchange::table::{Row, Sheet, Source, SourceKind};
use calamine::{DataRef, ExcelDateTime, Reader, SheetType, SheetVisible, Xlsx};
use std::io::{Cursor, ErrorKind, Read, copy};

pub(super) fn read(file: &str, bytes: &[u8]) -> Result<Source, ImportError> {
    if let Packed::OpenDocument = inspect(file, bytes)? {
        return open_document(file, bytes);
    }
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

/// The packed spreadsheets that there are.
enum Packed {
    /// .xlsx.
    Excel,
    /// .ods.
    OpenDocument,
}

/// Refuses packed files that are no workbook or that unpack beyond the limits, before anything is parsed.
fn inspect(file: &str, bytes: &[u8]) -> Result<Packed, ImportError> {
    let name = || file.to_owned();
    let broken = |_| ImportError::ImportBroken { file: name() };
    let too_large = || ImportError::ImportUnpacksTooLarge { file: name() };
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(broken)?;
    if archive.len() > MAX_ZIP_ENTRIES {
        return Err(too_large());
    }
    let has = |name: &str| archive.index_for_name(name).is_some();
    let packed = if has("xl/workbook.xml") {
        Packed::Excel
    } else if has("encrypted-package") {
        return Err(ImportError::ImportPassword { file: name() });
    } else if has("content.xml") && has("mimetype") {
        Packed::OpenDocument
    } else if has("xl/workbook.bin") {
        return Err(ImportError::ImportOtherSpreadsheet { file: name() });
    } else {
        return Err(ImportError::ImportNotAList { file: name() });
    };
    // Sizes in the directory can lie: only what really comes out counts.
    let mut room = MAX_UNPACKED_BYTES;
    for index in 0..archive.len() {
        let part = archive.by_index(index).map_err(broken)?;
        let xml = [".xml", ".rels"].iter().any(|end| part.name().ends_with(end));
        let part = &mut part.take(room + 1);
        let unpacked = if xml { copy(part, &mut XmlGuard::default()) } else { copy(part, &mut std::io::sink()) };
        let unpacked = unpacked.map_err(|error| match error.kind() {
            ErrorKind::FileTooLarge => too_large(),
            _ => ImportError::ImportBroken { file: name() },
        })?;
        room = room.checked_sub(unpacked).ok_or_else(too_large)?;
    }
    Ok(packed)
}

/// Reads a spreadsheet of another office program.
fn open_document(file: &str, bytes: &[u8]) -> Result<Source, ImportError> {
    let broken = || ImportError::ImportBroken { file: file.to_owned() };
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).map_err(|_| broken())?;
    let mut part = |name: &str| {
        let mut text = String::new();
        let part = archive.by_name(name).map_err(|_| broken())?;
        if part.size() > MAX_CONTENT_BYTES {
            return Err(ImportError::ImportUnpacksTooLarge { file: file.to_owned() });
        }
        part.take(MAX_CONTENT_BYTES).read_to_string(&mut text).map(|_| text).map_err(|_| broken())
    };
    // A protected document says so in its list of parts; its content is noise then.
    if part("META-INF/manifest.xml").is_ok_and(|list| list.contains("encryption-data")) {
        return Err(ImportError::ImportPassword { file: file.to_owned() });
    }
    if !part("mimetype")?.contains("spreadsheet") {
        return Err(ImportError::ImportNotAList { file: file.to_owned() });
    }
    ods::read(file, &part("content.xml")?)
}

fn sheet_rows(
    workbook: &mut Xlsx<Cursor<&[u8]>>,
    name: &str,
    meter: &mut Meter<'_>,
    broken: &dyn Fn() -> ImportError,
) -> Result<Vec<Row>, ImportError> {
    let mut reader = workbook.worksheet_cells_reader(name).map_err(|_| broken())?;
    let mut grid = Grid::default();
    while let Some(cell) = reader.next_cell().map_err(|_| broken())? {
        let (row, column) = cell.get_position();
        grid.put(meter, row + 1, column as usize, text_of(cell.get_value()))?;
    }
    Ok(grid.rows())
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

pub(super) fn number_text(number: f64) -> String {
    // Whole numbers are phone numbers, postcodes and counts: never with a decimal point or an exponent.
    if number.fract() == 0.0 && number.abs() < 1e15 { format!("{number:.0}") } else { number.to_string() }
}

pub(super) fn date_text(date: &ExcelDateTime) -> String {
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
