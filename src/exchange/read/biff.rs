//! Excel workbooks of before 2007 (.xls), record by record (\[MS-XLS\]).
//!
//! A library would copy a shared text for every cell that shows it: a file of 2 MB can ask for gigabytes that way.
//! Here each text is counted before it is copied.

use super::biff_text::{Cursor, shared};
use super::compound::Compound;
use super::grid::Grid;
use super::limits::Meter;
use super::workbook::{date_text, number_text};
use crate::exchange::ImportError;
use crate::exchange::table::{Sheet, Source, SourceKind};
use calamine::{ExcelDateTime, ExcelDateTimeType};
use std::collections::HashMap;

/// Most sheets of a workbook.
const MOST_SHEETS: usize = 256;
const BOF: u16 = 0x0809;
const EOF: u16 = 0x000a;
const CONTINUE: u16 = 0x003c;

/// A record: what it is and its content.
pub(super) type Record<'a> = (u16, &'a [u8]);

/// The records of a stream from a place on; ends where the stream does.
fn records(stream: &[u8], at: usize) -> impl Iterator<Item = Record<'_>> {
    let mut rest = stream.get(at..).unwrap_or_default();
    std::iter::from_fn(move || {
        let (head, after) = rest.split_at_checked(4)?;
        let length = usize::from(u16::from_le_bytes([head[2], head[3]]));
        let (data, after) = after.split_at_checked(length)?;
        rest = after;
        Some((u16::from_le_bytes([head[0], head[1]]), data))
    })
}

fn short(data: &[u8], at: usize) -> Option<u16> {
    data.get(at..at + 2)?.try_into().ok().map(u16::from_le_bytes)
}

fn long(data: &[u8], at: usize) -> Option<u32> {
    data.get(at..at + 4)?.try_into().ok().map(u32::from_le_bytes)
}

fn float(data: &[u8], at: usize) -> Option<f64> {
    data.get(at..at + 8)?.try_into().ok().map(f64::from_le_bytes)
}

/// What holds for the whole workbook.
#[derive(Default)]
struct Book {
    sheets: Vec<(usize, String)>,
    texts: Vec<String>,
    /// Numbers of layouts that are dates or times.
    dates: HashMap<u16, bool>,
    /// The layout of each style.
    styles: Vec<u16>,
    from_1904: bool,
}

pub(super) fn read(file: &str, bytes: &[u8]) -> Result<Source, ImportError> {
    let name = || file.to_owned();
    let broken = || ImportError::ImportBroken { file: name() };
    let container = Compound::open(bytes).ok_or_else(broken)?;
    if container.has("EncryptedPackage") {
        return Err(ImportError::ImportPassword { file: name() });
    }
    if !container.has("Workbook") {
        // Excel 5 and 95 call it Book; documents and mails have neither.
        let old = container.has("Book");
        return Err(if old {
            ImportError::ImportOtherSpreadsheet { file: name() }
        } else {
            ImportError::ImportNotAList { file: name() }
        });
    }
    let stream = container.stream("Workbook").ok_or_else(broken)?;
    let book = book(file, &stream)?;
    let mut meter = Meter::new(file);
    let mut sheets = Vec::new();
    for (at, name) in &book.sheets {
        let rows = sheet(&book, &stream, *at, &mut meter)?.ok_or_else(broken)?.rows();
        if !rows.is_empty() {
            sheets.push(Sheet { name: name.clone(), rows });
        }
    }
    Ok(Source { file: name(), kind: SourceKind::Workbook, sheets })
}

fn book(file: &str, stream: &[u8]) -> Result<Book, ImportError> {
    let name = || file.to_owned();
    let broken = || ImportError::ImportBroken { file: name() };
    let mut book = Book::default();
    let mut all = records(stream, 0).peekable();
    match all.next() {
        Some((BOF, data)) if short(data, 0) == Some(0x0600) => {}
        Some((BOF, _)) => return Err(ImportError::ImportOtherSpreadsheet { file: name() }),
        _ => return Err(broken()),
    }
    let mut ended = false;
    while let Some((kind, data)) = all.next() {
        match kind {
            EOF => {
                ended = true;
                break;
            }
            0x002f => return Err(ImportError::ImportPassword { file: name() }),
            0x0022 => book.from_1904 = short(data, 0) == Some(1),
            0x0085 => {
                let at = long(data, 0).ok_or_else(broken)?;
                // Hidden sheets, charts and macros hold no list.
                let shown = data.get(4..6) == Some(&[0, 0]);
                let named = data.get(6).and_then(|cells| Cursor::new(data, 7).text(usize::from(*cells)));
                let named = named.ok_or_else(broken)?;
                if shown
                    && book.sheets.len() < MOST_SHEETS
                    && !book.sheets.iter().any(|(other, _)| *other == at as usize)
                {
                    book.sheets.push((at as usize, named));
                }
            }
            0x041e => {
                let layout = short(data, 2).and_then(|count| Cursor::new(data, 4).text(usize::from(count)));
                if let (Some(number), Some(layout)) = (short(data, 0), layout) {
                    book.dates.insert(number, is_date(&layout));
                }
            }
            0x00e0 => book.styles.push(short(data, 2).unwrap_or_default()),
            0x00fc => {
                let mut parts = vec![data];
                while let Some((_, part)) = all.next_if(|(kind, _)| *kind == CONTINUE) {
                    parts.push(part);
                }
                book.texts = shared(&parts).ok_or_else(broken)?;
            }
            _ => {}
        }
    }
    if ended { Ok(book) } else { Err(broken()) }
}

/// The cells of one sheet; none when the records do not hold together.
fn sheet(book: &Book, stream: &[u8], at: usize, meter: &mut Meter<'_>) -> Result<Option<Grid>, ImportError> {
    let mut grid = Grid::default();
    let mut depth = 0_usize;
    // The cell whose formula gives a text: the text comes in the next record.
    let mut waits = None;
    for (kind, data) in records(stream, at) {
        match kind {
            BOF => depth += 1,
            EOF if depth <= 1 => return Ok(Some(grid)),
            EOF => depth -= 1,
            // Charts inside a sheet have cells of their own.
            _ if depth != 1 => {}
            0x0207 => {
                let text = short(data, 0).and_then(|count| Cursor::new(data, 2).text(usize::from(count)));
                if let (Some((line, column)), Some(text)) = (waits.take(), text) {
                    grid.put(meter, line, column, text)?;
                }
            }
            0x00bd => {
                let (Some(row), Some(first)) = (short(data, 0), short(data, 2)) else { return Ok(None) };
                let cells = data.get(4..data.len().saturating_sub(2)).unwrap_or_default().chunks_exact(6);
                for (column, cell) in (usize::from(first)..).zip(cells) {
                    let number = long(cell, 2).map_or(0.0, packed);
                    grid.put(meter, u32::from(row) + 1, column, book.number(number, short(cell, 0)))?;
                }
            }
            0x00fd | 0x0204 | 0x00d6 | 0x027e | 0x0203 | 0x0205 | 0x0006 => {
                let (Some(row), Some(column)) = (short(data, 0), short(data, 2)) else { return Ok(None) };
                let (line, column) = (u32::from(row) + 1, usize::from(column));
                let style = short(data, 4);
                let text = match kind {
                    0x00fd => {
                        let Some(text) = long(data, 6).and_then(|index| book.texts.get(index as usize)) else {
                            return Ok(None);
                        };
                        meter.text(text.len())?;
                        text.clone()
                    }
                    0x0204 | 0x00d6 => short(data, 6)
                        .and_then(|count| Cursor::new(data, 8).text(usize::from(count)))
                        .unwrap_or_default(),
                    0x027e => long(data, 6).map_or(String::new(), |value| book.number(packed(value), style)),
                    0x0203 => float(data, 6).map_or(String::new(), |value| book.number(value, style)),
                    0x0205 => match data.get(6..8) {
                        Some([value, 0]) => truth(*value),
                        // A formula that failed says nothing about the partner.
                        _ => String::new(),
                    },
                    _ => match data.get(6..14) {
                        Some([0, _, _, _, _, _, 0xff, 0xff]) => {
                            waits = Some((line, column));
                            String::new()
                        }
                        Some([1, _, value, _, _, _, 0xff, 0xff]) => truth(*value),
                        Some([_, _, _, _, _, _, 0xff, 0xff]) | None => String::new(),
                        Some(_) => float(data, 6).map_or(String::new(), |value| book.number(value, style)),
                    },
                };
                grid.put(meter, line, column, text)?;
            }
            _ => {}
        }
    }
    Ok(None)
}

fn truth(value: u8) -> String {
    if value == 0 { "nee" } else { "ja" }.to_owned()
}

/// A number in four bytes: whole or the upper half of a float, perhaps times a hundred.
fn packed(bits: u32) -> f64 {
    let value = if bits & 2 == 0 {
        f64::from_bits(u64::from(bits & 0xffff_fffc) << 32)
    } else {
        f64::from(bits.cast_signed() >> 2)
    };
    if bits & 1 == 0 { value } else { value / 100.0 }
}

impl Book {
    fn number(&self, value: f64, style: Option<u16>) -> String {
        let layout = style.and_then(|style| self.styles.get(usize::from(style))).copied().unwrap_or_default();
        let is_date =
            self.dates.get(&layout).copied().unwrap_or(matches!(layout, 14..=22 | 27..=36 | 45..=47 | 50..=58));
        if is_date && (0.0..2_958_466.0).contains(&value) {
            date_text(&ExcelDateTime::new(value, ExcelDateTimeType::DateTime, self.from_1904))
        } else {
            number_text(value)
        }
    }
}

/// Whether a layout shows a date or a time: letters for it outside quotes, brackets and escapes.
fn is_date(layout: &str) -> bool {
    let mut letters = String::new();
    let mut chars = layout.chars();
    while let Some(letter) = chars.next() {
        match letter {
            '"' => drop(chars.by_ref().find(|c| *c == '"')),
            '[' => drop(chars.by_ref().find(|c| *c == ']')),
            '\\' | '_' | '*' => drop(chars.next()),
            other => letters.push(other.to_ascii_lowercase()),
        }
    }
    !letters.contains("general") && !letters.contains("standaard") && letters.contains(['d', 'm', 'y', 'j', 'h', 's'])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_and_layouts() {
        assert!((packed(0x3ff0_0000) - 1.0).abs() < f64::EPSILON);
        assert!((packed((612_i32 << 2 | 3) as u32) - 6.12).abs() < f64::EPSILON);
        assert!(is_date("dd-mm-jjjj") && is_date("[$-413]d mmmm yyyy") && is_date("h:mm"));
        assert!(!is_date("General") && !is_date("0\" dagen\"") && !is_date("#,##0.00"));
    }
}
