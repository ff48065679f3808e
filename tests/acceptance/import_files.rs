//! Files that people bring by mistake, or that mean harm: each is refused with its own code.

use crate::hostile::compound::compound;
use proptest::prelude::*;
use spil::exchange::read::{self, MAX_CELLS};
use spil::exchange::table::Source;
use spil::exchange::{ImportError, plan};
use std::io::{Cursor, Write};
use zip::write::SimpleFileOptions;

fn read(bytes: &[u8]) -> Result<Source, ImportError> {
    read::read("lijst.xlsx", bytes)
}

fn code(bytes: &[u8]) -> String {
    let error =
        read(bytes).and_then(|source| read::table(&source, read::choose_sheet(&source), None)).expect_err("refused");
    let json = serde_json::to_value(&error).expect("serialisable");
    json["code"].as_str().expect("has a code").to_owned()
}

fn zipped(parts: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for (name, content) in parts {
        zip.start_file(*name, SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated))
            .unwrap();
        zip.write_all(content).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

fn workbook(fill: impl FnOnce(&mut rust_xlsxwriter::Worksheet)) -> Vec<u8> {
    let mut book = rust_xlsxwriter::Workbook::new();
    fill(book.add_worksheet());
    book.save_to_buffer().unwrap()
}

#[test]
fn each_wrong_file_has_its_own_code() {
    assert_eq!(code(b""), "import_empty");
    assert_eq!(code(b"\r\n \r\n"), "import_empty");
    assert_eq!(code(b";;;\n;;\n"), "import_empty");
    assert_eq!(code(&workbook(|_| {})), "import_empty");
    assert_eq!(code(b"Naam;Soort;Telefoon\r\n"), "import_header_only");
    assert_eq!(code(&compound(&[("EncryptedPackage", &[7; 5_000])])), "import_password");
    assert_eq!(code(&[&[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1][..], &[0; 600]].concat()), "import_broken");
    assert_eq!(code(&compound(&[("Book", &[0; 5_000])])), "import_other_spreadsheet");
    assert_eq!(code(&zipped(&[("mimetype", b"x"), ("content.xml", b"<x/>")])), "import_not_a_list");
    assert_eq!(code(&zipped(&[("word/document.xml", b"<x/>")])), "import_not_a_list");
    assert_eq!(code(b"%PDF-1.7 Naam;Soort"), "import_not_a_list");
    assert_eq!(code(&[b"Naam;Soort\n", &[0, 1, 2, 3, 4, 5, 6][..]].concat()), "import_not_a_list");
    assert_eq!(code(b"\xef\xbb\xbfNaam;Soort\nCaf\xe9;x\n"), "import_encoding");
    assert_eq!(code(b"PK\x03\x04 not really packed"), "import_broken");
    assert_eq!(code(&zipped(&[("xl/workbook.xml", b"<workbook")])), "import_broken");
    let whole = workbook(|sheet| {
        sheet.write_string(0, 0, "Naam").unwrap();
        sheet.write_string(1, 0, "De Brug").unwrap();
    });
    assert!(read(&whole).is_ok());
    assert_eq!(code(&whole[..whole.len() / 2]), "import_broken");
}

#[test]
fn a_file_beyond_the_limits_is_refused_before_it_is_parsed() {
    assert_eq!(code(&vec![b'a'; (20 << 20) + 1]), "import_too_large");
    let bomb = zipped(&[("xl/workbook.xml", b"<workbook/>"), ("xl/worksheets/sheet1.xml", &vec![b' '; 201 << 20])]);
    assert!(bomb.len() < 1 << 20, "{} bytes", bomb.len());
    assert_eq!(code(&bomb), "import_unpacks_too_large");
    let names: Vec<String> = (0..1_001).map(|i| format!("xl/{i}")).collect();
    let parts: Vec<(&str, &[u8])> = names.iter().map(|name| (name.as_str(), &b""[..])).collect();
    assert_eq!(code(&zipped(&parts)), "import_unpacks_too_large");
}

#[test]
fn three_hundred_thousand_cells_are_too_many() {
    let text = "a;b;c\n".repeat(100_000);
    assert_eq!(code(text.as_bytes()), "import_too_many_cells");
    let rows = MAX_CELLS / 2;
    let allowed = "a;b\n".repeat(rows);
    assert_eq!(read(allowed.as_bytes()).unwrap().sheets[0].rows.len(), rows);
    let book = workbook(|sheet| {
        for row in 0..100_000 {
            for column in 0..3 {
                sheet.write_number(row, column, 1).unwrap();
            }
        }
    });
    assert_eq!(code(&book), "import_too_many_cells");
}

#[test]
fn two_far_corners_of_a_sheet_take_no_room() {
    let book = workbook(|sheet| {
        sheet.write_string(0, 0, "Naam").unwrap();
        sheet.write_string(1_048_575, 0, "De Brug").unwrap();
    });
    let source = read(&book).unwrap();
    assert_eq!(source.sheets[0].rows[1].line, 1_048_576);
    let wide = workbook(|sheet| {
        sheet.write_string(0, 16_383, "Naam").unwrap();
    });
    assert_eq!(code(&wide), "import_too_many_cells");
}

#[test]
fn a_workbook_reads_as_people_see_it() {
    let book = workbook(|sheet| {
        sheet.set_name("Contacten").unwrap();
        for (column, text) in ["Organisatie", "Tel.", "Postcode"].into_iter().enumerate() {
            sheet.write_string(2, column as u16, text).unwrap();
        }
        sheet.write_string(3, 0, "De Brug").unwrap();
        sheet.write_number(3, 1, 612_345_678).unwrap();
        sheet.write_string(3, 2, "3011ab").unwrap();
    });
    let source = read(&book).unwrap();
    let table = read::table(&source, 0, None).unwrap();
    assert_eq!((source.sheets[0].name.as_str(), table.header_line), ("Contacten", Some(3)));
    assert_eq!(table.rows[0].cells, ["De Brug", "612345678", "3011ab"]);
    let view = plan::look(&source, &table);
    assert_eq!(view.columns[1].samples, ["612345678"]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn reading_never_panics(bytes in proptest::collection::vec(any::<u8>(), 0..600)) {
        look(&bytes);
    }

    #[test]
    fn reading_odd_text_never_panics(text in "[Naam;,\t\n\r\"'@0-9éË\u{a0}\u{2028}:/w.+()–-]{0,200}") {
        look(text.as_bytes());
        look(format!("Naam;Telefoon;Omschrijving\n{text}").as_bytes());
    }

    #[test]
    fn a_damaged_workbook_never_panics(at in 0_usize..6_000, byte in any::<u8>()) {
        let mut book = workbook(|sheet| {
            sheet.write_string(0, 0, "Naam").unwrap();
            sheet.write_string(1, 0, "De Brug").unwrap();
        });
        let length = book.len();
        book[at % length] = byte;
        look(&book);
    }
}

/// Everything that happens to a file before somebody has chosen anything.
fn look(bytes: &[u8]) {
    if let Ok(source) = read(bytes) {
        for sheet in 0..source.sheets.len() {
            if let Ok(table) = read::table(&source, sheet, None) {
                let _ = plan::look(&source, &table);
            }
        }
    }
}
