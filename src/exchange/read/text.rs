//! Text with a delimiter: encoding and delimiter are found, never asked.

use super::limits::Meter;
use super::{html, vcard};
use crate::exchange::ImportError;
use crate::exchange::table::{Row, Sheet, Source, SourceKind};
use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::{Encoding, UTF_16BE, UTF_16LE, WINDOWS_1252};
use std::borrow::Cow;

/// Delimiters that occur, most likely first.
const DELIMITERS: &[u8] = b";,\t|";
/// Records looked at to find the delimiter.
const SAMPLE: usize = 50;

pub(super) fn read(file: &str, bytes: &[u8]) -> Result<Source, ImportError> {
    let text = decode(bytes).ok_or_else(|| ImportError::ImportEncoding { file: file.to_owned() })?;
    if looks_binary(&text) {
        return Err(ImportError::ImportNotAList { file: file.to_owned() });
    }
    if vcard::is(&text) {
        return vcard::read(file, &text);
    }
    if html::is(&text) {
        return html::read(file, &text);
    }
    let (text, told) = sep_line(&text);
    let delimiter = told.unwrap_or_else(|| delimiter(text));
    let rows = rows(file, text, delimiter)?;
    let sheets = if rows.is_empty() { Vec::new() } else { vec![Sheet { name: String::new(), rows }] };
    Ok(Source { file: file.to_owned(), kind: SourceKind::Text, sheets })
}

/// The text, or none when a mark or pattern promises an encoding that the bytes do not keep.
fn decode(bytes: &[u8]) -> Option<Cow<'_, str>> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        let (text, damaged) = encoding.decode_without_bom_handling(&bytes[mark..]);
        return (!damaged).then_some(text);
    }
    if let Some(encoding) = utf16_without_mark(bytes) {
        let (text, damaged) = encoding.decode_without_bom_handling(bytes);
        return (!damaged).then_some(text);
    }
    if let Ok(text) = std::str::from_utf8(bytes) {
        return Some(Cow::Borrowed(text));
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let guess = detector.guess(Some(b"nl"), Utf8Detection::Deny);
    let (text, damaged) = guess.decode_without_bom_handling(bytes);
    if !damaged {
        return Some(text);
    }
    let (text, damaged) = WINDOWS_1252.decode_without_bom_handling(bytes);
    (!damaged).then_some(text)
}

/// Every other byte zero: UTF-16 that was saved without its mark.
fn utf16_without_mark(bytes: &[u8]) -> Option<&'static Encoding> {
    let sample = &bytes[..bytes.len().min(2_000)];
    let zeros = |offset: usize| sample.iter().skip(offset).step_by(2).filter(|byte| **byte == 0).count();
    let pairs = sample.len() / 2;
    if pairs < 4 {
        None
    } else if zeros(1) * 10 > pairs * 7 && zeros(0) == 0 {
        Some(UTF_16LE)
    } else if zeros(0) * 10 > pairs * 7 && zeros(1) == 0 {
        Some(UTF_16BE)
    } else {
        None
    }
}

/// Text of a list has no control characters beyond tabs and line breaks; a few stray ones are forgiven.
fn looks_binary(text: &str) -> bool {
    let odd = |c: &char| c.is_control() && !matches!(c, '\t' | '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{1a}' | '\u{85}');
    let controls = text.chars().filter(odd).count();
    text.contains('\0') || controls * 100 > text.chars().count().max(100)
}

/// Excel's own first line `sep=;` names the delimiter.
fn sep_line(text: &str) -> (&str, Option<u8>) {
    let line = text.lines().next().unwrap_or_default();
    match line.as_bytes() {
        [b's', b'e', b'p', b'=', delimiter] => (text[line.len()..].trim_start_matches(['\r', '\n']), Some(*delimiter)),
        _ => (text, None),
    }
}

fn reader(text: &str, delimiter: u8) -> csv::Reader<&[u8]> {
    csv::ReaderBuilder::new().delimiter(delimiter).has_headers(false).flexible(true).from_reader(text.as_bytes())
}

/// The delimiter that cuts most records into the same number of fields, at least two.
fn delimiter(text: &str) -> u8 {
    let score = |delimiter: u8| {
        let mut widths: Vec<usize> =
            reader(text, delimiter).byte_records().take(SAMPLE).flatten().map(|record| record.len()).collect();
        widths.sort_unstable();
        let total = widths.len();
        widths
            .chunk_by(|a, b| a == b)
            .filter(|same| same[0] > 1)
            // A share of records counts first; with equal shares the wider table wins.
            .map(|same| (same.len() * 100 / total, same[0]))
            .max()
            .unwrap_or_default()
    };
    let mut best = (DELIMITERS[0], (0, 0));
    for candidate in DELIMITERS {
        let found = score(*candidate);
        if found > best.1 {
            best = (*candidate, found);
        }
    }
    best.0
}

fn rows(file: &str, text: &str, delimiter: u8) -> Result<Vec<Row>, ImportError> {
    let mut meter = Meter::new(file);
    let mut rows = Vec::new();
    for (index, record) in reader(text, delimiter).records().enumerate() {
        let record = record.map_err(|_| ImportError::ImportBroken { file: file.to_owned() })?;
        let mut cells: Vec<String> = record.iter().map(unprefixed).collect();
        while cells.last().is_some_and(|cell| cell.trim().is_empty()) {
            cells.pop();
        }
        for (column, cell) in cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
            meter.cell(column, cell.len())?;
        }
        meter.row(cells.len())?;
        if !cells.is_empty() {
            rows.push(Row { line: index as u32 + 1, cells });
        }
    }
    Ok(rows)
}

/// Our own csv puts `'` before a cell that a spreadsheet would take for a formula: it is not part of the text.
fn unprefixed(cell: &str) -> String {
    match cell.strip_prefix('\'') {
        Some(rest) if rest.starts_with(['=', '+', '-', '@', '\t', '\r']) => rest.to_owned(),
        _ => cell.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cells(bytes: &[u8]) -> Vec<Vec<String>> {
        read("lijst.csv", bytes).unwrap().sheets.remove(0).rows.into_iter().map(|row| row.cells).collect()
    }

    #[test]
    fn delimiter_and_encoding_are_found() {
        let wanted = vec![vec!["Naam".to_owned(), "Plaats".into()], vec!["Café Één".into(), "Ede, Gld".into()]];
        assert_eq!(cells("\u{feff}Naam;Plaats\r\nCafé Één;Ede, Gld\r\n".as_bytes()), wanted);
        assert_eq!(cells("Naam,Plaats\nCafé Één,\"Ede, Gld\"\n".as_bytes()), wanted);
        assert_eq!(cells("sep=|\r\nNaam|Plaats\r\nCafé Één|Ede, Gld".as_bytes()), wanted);
        assert_eq!(cells(&WINDOWS_1252.encode("Naam\tPlaats\nCafé Één\tEde, Gld\n").0), wanted);
        let utf16: Vec<u8> = "Naam;Plaats\nCafé Één;Ede, Gld".encode_utf16().flat_map(u16::to_le_bytes).collect();
        assert_eq!(cells(&utf16), wanted);
        assert_eq!(cells(&[&[0xff, 0xfe][..], &utf16].concat()), wanted);
    }

    #[test]
    fn damaged_text_has_its_own_codes() {
        let half = [&[0xef, 0xbb, 0xbf][..], b"Naam;Soort\nCaf\xe9;x\n"].concat();
        assert!(matches!(read("x", &half), Err(ImportError::ImportEncoding { .. })));
        assert!(matches!(read("x", b"a\0b\x01\x02\x03c;d"), Err(ImportError::ImportNotAList { .. })));
    }

    #[test]
    fn a_cell_keeps_its_line_breaks_and_its_row_number() {
        let source = read("x", b"Naam;Tel\n\"Een\ntwee\";1\n;\nDrie;'+31 6\n").unwrap();
        let rows = &source.sheets[0].rows;
        assert_eq!(rows[1].cells[0], "Een\ntwee");
        assert_eq!((rows[2].line, rows[2].cells[1].as_str()), (4, "+31 6"));
    }
}
