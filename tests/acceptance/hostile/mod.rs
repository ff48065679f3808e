//! Files that mean harm, made on the spot: each is refused with its own sentence, within five seconds and three
//! hundred megabytes. Each is read in a process of its own, so that its memory can be told apart.

pub(crate) mod compound;
mod files;

use compound::{compound, record, workbook};
use files::{BOOK, RELATIONS, START, TYPES, inline, ods, ods_sheet, rows_of, xlsx, zipped};
use spil::exchange::{plan, read};
use std::process::Command;
use std::time::{Duration, Instant};

/// Most time that a file may take, in a build without optimisation.
const LONGEST: Duration = Duration::from_secs(if cfg!(debug_assertions) { 15 } else { 5 });
/// Most memory, in kilobytes.
const MOST: u64 = 300 << 10;
const FILE: &str = "SPIL_TEST_HOSTILE_FILE";

const LAUGHS: &str = "<!DOCTYPE l [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">\
    <!ENTITY c \"&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;\"><!ENTITY d \"&c;&c;&c;&c;&c;&c;&c;&c;&c;&c;\">\
    <!ENTITY e \"&d;&d;&d;&d;&d;&d;&d;&d;&d;&d;\"><!ENTITY f \"&e;&e;&e;&e;&e;&e;&e;&e;&e;&e;\">]>";

/// What a file may end with: its code, or `fine` when nothing in it does harm.
type Case = (&'static str, Box<dyn Fn() -> Vec<u8>>, &'static [&'static str]);

fn case(name: &'static str, make: impl Fn() -> Vec<u8> + 'static, ends: &'static [&'static str]) -> Case {
    (name, Box::new(make), ends)
}

const TOO_MUCH: &[&str] = &["import_unpacks_too_large"];
const TOO_MANY: &[&str] = &["import_too_many_cells"];
const TOO_LONG: &[&str] = &["import_cell_too_long"];
const BROKEN: &[&str] = &["import_broken"];
const NO_LIST: &[&str] = &["import_not_a_list"];
const PASSWORD: &[&str] = &["import_password"];
const HARMLESS: &[&str] = &["fine"];
const EITHER: &[&str] = &["fine", "import_broken", "import_header_only", "import_empty", "import_too_many_cells"];

fn cases() -> Vec<Case> {
    let cell = |text: &str| format!("<table:table-cell><text:p>{text}</text:p></table:table-cell>");
    let row = move |cells: &str| format!("<table:table-row>{cells}</table:table-row>");
    vec![
        case("zip bomb", || zipped(&[("xl/workbook.xml", &vec![b' '; 210 << 20])]), TOO_MUCH),
        case(
            "zip bomb beside a sheet",
            || zipped(&[("xl/workbook.xml", BOOK.as_bytes()), ("xl/media/picture.png", &vec![0; 210 << 20])]),
            TOO_MUCH,
        ),
        case(
            "zip in zips",
            || {
                let inner = zipped(&[("xl/workbook.xml", &vec![b' '; 50 << 20])]);
                zipped(&[("a.zip", &inner), ("b.zip", &inner)])
            },
            NO_LIST,
        ),
        case(
            "two thousand parts",
            || {
                let names: Vec<String> = (0..2_000).map(|at| format!("xl/{at}")).collect();
                zipped(&names.iter().map(|name| (name.as_str(), &b"x"[..])).collect::<Vec<_>>())
            },
            TOO_MUCH,
        ),
        case(
            "a sheet that says it is a gigabyte",
            || {
                let mut bytes = xlsx(&inline("Naam"), "");
                // The uncompressed size in the directory of the archive, of every part.
                let marks: Vec<usize> =
                    bytes.windows(4).enumerate().filter(|(_, w)| *w == b"PK\x01\x02").map(|(at, _)| at).collect();
                for at in marks {
                    bytes[at + 24..at + 28].copy_from_slice(&(1_u32 << 30).to_le_bytes());
                }
                bytes
            },
            EITHER,
        ),
        case(
            "a sheet that says it has all rows and columns",
            || xlsx(&format!("<dimension ref=\"A1:XFD1048576\"/><sheetData>{}</sheetData>", inline("Naam")), ""),
            &["fine", "import_header_only"],
        ),
        case(
            "a hundred thousand columns",
            || {
                let cells = rows_of(100_000, |_| "<c t=\"inlineStr\"><is><t>x</t></is></c>".to_owned());
                xlsx(&format!("<sheetData><row r=\"1\">{cells}</row></sheetData>"), "")
            },
            TOO_MANY,
        ),
        case(
            "a cell in the far corner, on many rows",
            || {
                let rows = rows_of(50_000, |at| format!("<row r=\"{at}\"><c r=\"ALK{at}\"><v>1</v></c></row>"));
                xlsx(&format!("<sheetData>{rows}</sheetData>"), "")
            },
            TOO_MANY,
        ),
        case(
            "one long text in every cell",
            || {
                let rows = rows_of(20_000, |at| format!("<row r=\"{at}\"><c r=\"A{at}\" t=\"s\"><v>0</v></c></row>"));
                xlsx(&format!("<sheetData>{rows}</sheetData>"), &format!("<si><t>{}</t></si>", "x".repeat(32_000)))
            },
            TOO_MANY,
        ),
        case("ten million shared texts", || xlsx(&inline("Naam"), &"<si/>".repeat(10_000_000)), TOO_MUCH),
        case(
            "a cell of ten megabytes",
            || xlsx(&format!("<sheetData>{}</sheetData>", inline(&"x".repeat(10 << 20))), ""),
            TOO_MUCH,
        ),
        case("nested tags", || xlsx(&"<a>".repeat(1_000_000), ""), TOO_MUCH),
        case(
            "billion laughs",
            || {
                let sheet = format!("{LAUGHS}<worksheet><sheetData>{}</sheetData></worksheet>", inline("&f;"));
                zipped(&[
                    ("[Content_Types].xml", TYPES.as_bytes()),
                    ("_rels/.rels", START.as_bytes()),
                    ("xl/workbook.xml", BOOK.as_bytes()),
                    ("xl/_rels/workbook.xml.rels", RELATIONS.as_bytes()),
                    ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
                ])
            },
            EITHER,
        ),
        case(
            "an outside entity",
            || {
                let head = "<!DOCTYPE l [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>";
                let sheet = format!("{head}<worksheet><sheetData>{}</sheetData></worksheet>", inline("&a;"));
                zipped(&[
                    ("_rels/.rels", START.as_bytes()),
                    ("xl/workbook.xml", BOOK.as_bytes()),
                    ("xl/_rels/workbook.xml.rels", RELATIONS.as_bytes()),
                    ("xl/worksheets/sheet1.xml", sheet.as_bytes()),
                ])
            },
            EITHER,
        ),
        case(
            "names that leave the folder",
            || {
                zipped(&[
                    ("../../../etc/passwd", b"x"),
                    ("xl/workbook.xml", BOOK.as_bytes()),
                    ("/xl/worksheets/sheet1.xml", b"x"),
                ])
            },
            EITHER,
        ),
        case(
            "a sheet outside the workbook",
            || {
                let relations = RELATIONS.replace("worksheets/sheet1.xml", "../../../../etc/passwd");
                zipped(&[
                    ("_rels/.rels", START.as_bytes()),
                    ("xl/workbook.xml", BOOK.as_bytes()),
                    ("xl/_rels/workbook.xml.rels", relations.as_bytes()),
                ])
            },
            &["import_broken", "import_empty"],
        ),
        case(
            "half a workbook",
            || {
                let whole = xlsx(&format!("<sheetData>{}</sheetData>", inline("Naam")), "");
                whole[..whole.len() / 2].to_vec()
            },
            BROKEN,
        ),
        case(
            "a protected workbook",
            || compound(&[("EncryptionInfo", &[4; 100]), ("EncryptedPackage", &[7; 9_000])]),
            PASSWORD,
        ),
        case("a binary workbook", || zipped(&[("xl/workbook.bin", b"x")]), &["import_other_spreadsheet"]),
        case("a text document", || zipped(&[("word/document.xml", b"<x/>")]), NO_LIST),
        case("old: a text document", || compound(&[("WordDocument", &[0; 5_000])]), NO_LIST),
        case("old: of Excel 95", || compound(&[("Book", &[0; 5_000])]), &["import_other_spreadsheet"]),
        case(
            "old: protected",
            || {
                let stream = [record(0x0809, &[0, 6, 5, 0]), record(0x002f, &[1, 0]), record(0x000a, &[])].concat();
                compound(&[("Workbook", &stream)])
            },
            PASSWORD,
        ),
        case(
            "old: cut off",
            || {
                let whole = compound(&[("Workbook", &workbook(&["Naam", "Brug"], &[(0, 0, 0), (1, 0, 1)]))]);
                whole[..2_000].to_vec()
            },
            BROKEN,
        ),
        case(
            "old: sectors in a ring",
            || {
                let mut whole = compound(&[("Workbook", &workbook(&["Naam", "Brug"], &[(0, 0, 0), (1, 0, 1)]))]);
                // Sector 2 is the first of the stream; it now follows itself.
                whole[512 + 8..512 + 12].copy_from_slice(&2_u32.to_le_bytes());
                whole[512 + 4..512 + 8].copy_from_slice(&1_u32.to_le_bytes());
                whole
            },
            BROKEN,
        ),
        case(
            "old: one long text in every cell",
            || {
                let text = "x".repeat(8_000);
                let cells: Vec<(u16, u16, u32)> = (0..60_000).map(|row| (row, 0, 0)).collect();
                compound(&[("Workbook", &workbook(&[&text], &cells))])
            },
            TOO_MANY,
        ),
        case(
            "old: far columns on every row",
            || {
                let cells: Vec<(u16, u16, u32)> = (0..60_000).map(|row| (row, 255, 0)).collect();
                compound(&[("Workbook", &workbook(&["x"], &cells))])
            },
            TOO_MANY,
        ),
        case("old: a text that is not there", || compound(&[("Workbook", &workbook(&["x"], &[(0, 0, 9)]))]), BROKEN),
        case(
            "open: repeated a million times",
            move || {
                ods_sheet(
                    "<table:table-row table:number-rows-repeated=\"1048576\"><table:table-cell \
                table:number-columns-repeated=\"16384\"><text:p>x</text:p></table:table-cell></table:table-row>",
                )
            },
            TOO_MANY,
        ),
        case(
            "open: repeated just within the limits, often",
            move || {
                ods_sheet(
                    &row(
                        "<table:table-cell table:number-columns-repeated=\"999\"><text:p>x</text:p></table:table-cell>",
                    )
                    .repeat(3_000),
                )
            },
            TOO_MANY,
        ),
        case(
            "open: empty rows without end",
            move || {
                let empty = "<table:table-row table:number-rows-repeated=\"4294967295\"><table:table-cell \
                table:number-columns-repeated=\"18446744073709551615\"/></table:table-row>";
                ods_sheet(&format!("{}{}{}", row(&cell("Naam")), row(&cell("Brug")), empty.repeat(50)))
            },
            HARMLESS,
        ),
        case(
            "open: billion laughs",
            move || {
                let head = format!("{LAUGHS}<office:document-content><table:table>");
                ods(
                    &format!(
                        "{head}<table:table-row><table:table-cell><text:p>&f;</text:p></table:table-cell></table:table-row>\
                </table:table></office:document-content>"
                    ),
                    "",
                )
            },
            EITHER,
        ),
        case("open: protected", || ods("noise", "<manifest:encryption-data/>"), PASSWORD),
        case("open: cut off", || ods("<office:document-content><table:table>", ""), BROKEN),
        case("text with zeros", || b"Naam;Tel\nDe\0 Brug;1\0\n\0\0\0;".to_vec(), NO_LIST),
        case(
            "text: one cell of ten megabytes",
            || [b"Naam;Tel\nBrug;".to_vec(), vec![b'x'; 10 << 20]].concat(),
            TOO_LONG,
        ),
        case(
            "text: a quote that never closes",
            || format!("Naam;Tel\n\"De Brug;{}", "1;\n".repeat(1_000_000)).into_bytes(),
            TOO_LONG,
        ),
        case("text: a million columns", || [b"Naam".to_vec(), vec![b';'; 1_000_000], b"x".to_vec()].concat(), TOO_MANY),
        case("text: too large", || vec![b'a'; 21 << 20], &["import_too_large"]),
        case("a program", || [b"MZ\x90\0".to_vec(), vec![0; 5_000]].concat(), NO_LIST),
        case("a page: nested tables", || "<table><tr><td>".repeat(1_000_000).into_bytes(), EITHER),
        case(
            "a page: spans without end",
            || format!("<table>{}</table>", "<tr><td colspan=99999999 rowspan=99999999>x".repeat(100_000)).into_bytes(),
            EITHER,
        ),
        case("a page without a table", || b"<html><body>hallo</body></html>".to_vec(), NO_LIST),
        case(
            "cards: a million people",
            || {
                let card = "BEGIN:VCARD\nFN:x\nORG:y\nTEL:1\nEND:VCARD\n";
                card.repeat(450_000).into_bytes()
            },
            EITHER,
        ),
        case(
            "cards: a note of ten megabytes",
            || format!("BEGIN:VCARD\nFN:x\nNOTE:{}\nEND:VCARD\n", "y".repeat(10 << 20)).into_bytes(),
            TOO_LONG,
        ),
        case(
            "cards: folded without end",
            || format!("BEGIN:VCARD\nFN:x{}\n", "\n y".repeat(5_000_000)).into_bytes(),
            TOO_LONG,
        ),
    ]
}

/// Everything that happens to a file before somebody has chosen anything: how it ends.
fn end(bytes: &[u8]) -> String {
    let look = || {
        let source = read::read("lijst.xlsx", bytes)?;
        let table = read::table(&source, read::choose_sheet(&source), None)?;
        let _ = plan::look(&source, &table);
        Ok(())
    };
    match look() {
        Ok(()) => "fine".to_owned(),
        Err::<(), spil::exchange::ImportError>(error) => {
            serde_json::to_value(&error).unwrap()["code"].as_str().unwrap().to_owned()
        }
    }
}

/// The child: reads the file that it is given.
#[test]
#[ignore = "runs as a process of its own"]
fn one_file() {
    let Some(file) = std::env::var_os(FILE) else { return };
    let ended = end(&std::fs::read(file).unwrap());
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or("0 kB");
    println!("\nended {ended} {}", peak.trim().trim_end_matches(" kB"));
}

#[test]
fn hostile_files_are_refused_in_time_and_without_filling_memory() {
    let folder = tempfile::tempdir().unwrap();
    let mut wrong = Vec::new();
    let all = cases();
    assert!(all.len() >= 30, "{} files", all.len());
    for (name, make, ends) in all {
        let file = folder.path().join("file");
        std::fs::write(&file, make()).unwrap();
        let started = Instant::now();
        let child = Command::new(std::env::current_exe().unwrap())
            .args(["hostile::one_file", "--exact", "--ignored", "--nocapture"])
            .env(FILE, &file)
            .output()
            .unwrap();
        let took = started.elapsed();
        let out = String::from_utf8_lossy(&child.stdout).into_owned();
        let said: Vec<&str> =
            out.lines().find_map(|line| line.strip_prefix("ended ")).unwrap_or("nothing 0").split(' ').collect();
        let peak: u64 = said[1].parse().unwrap();
        println!("{name}: {} in {} ms, {} MB", said[0], took.as_millis(), peak >> 10);
        if !ends.contains(&said[0]) || took > LONGEST || peak > MOST {
            wrong.push(format!("{name}: {} in {took:?}, {} MB", said[0], peak >> 10));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}
