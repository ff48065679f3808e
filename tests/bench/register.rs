//! Times and memory of the register, for `cargo xtask bench register`: each word does one thing in a process of its
//! own and prints one JSON object, so that its memory can be told apart.

use rust_xlsxwriter::Workbook;
use serde_json::json;
use spil::clock::FixedClock;
use spil::exchange::{apply, plan, read};
use spil::ids::{CountingIds, PartnerId};
use spil::kinds::Category;
use spil::partners::edit;
use spil::partners::input::{PartnerFilter, PartnerPatch};
use spil::partners::page::table;
use spil::school::{Env, School, Shelf, search};
use spil::wire::start::NewSchool;
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

const WORDS: [&str; 12] = [
    "Kinderopvang",
    "Bibliotheek",
    "Fysiotherapie",
    "Theater",
    "Buurthuis",
    "Sportclub",
    "Muziekschool",
    "Wijkteam",
    "Zorgcentrum",
    "Natuurclub",
    "Museum",
    "Adviesbureau",
];
const HEADINGS: [&str; 12] = [
    "Naam",
    "Soort",
    "Contactpersoon",
    "Functie",
    "Telefoon contactpersoon",
    "E-mail contactpersoon",
    "Telefoon algemeen",
    "E-mail algemeen",
    "Website",
    "Adres",
    "Postcode",
    "Notitie",
];

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = args.iter().map(String::as_str).collect();
    let said = match words[..] {
        ["list", file, rows] => list(Path::new(file), rows.parse().expect("a number")),
        ["import", file] => import(Path::new(file)),
        ["alone", file] => alone(Path::new(file)),
        ["school", file] => school(Path::new(file)),
        _ => panic!("list FILE ROWS, import FILE, alone FILE or school FILE"),
    };
    println!("{said}");
}

/// A list of invented partners.
fn list(file: &Path, rows: u32) -> serde_json::Value {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (column, heading) in (0..).zip(HEADINGS) {
        sheet.write_string(0, column, heading).expect("written");
    }
    for row in 1..=rows {
        let word = WORDS[row as usize % WORDS.len()];
        let cells = [
            format!("{word} {row}"),
            "Zorg".to_owned(),
            format!("Contact {row}"),
            "coördinator".to_owned(),
            format!("06 {:08}", 10_000_000 + row),
            format!("c{row}@{}.example", word.to_lowercase()),
            format!("010 {:07}", 1_000_000 + row),
            format!("info{row}@{}{row}.example", word.to_lowercase()),
            format!("https://www.{}{row}.example", word.to_lowercase()),
            format!("Kade {row}"),
            format!("{:04} AB", 1_000 + row % 9_000),
            format!("Aanmelden kan op maandag, bel 010 {:07} of mail aanmelden{row}@x.example.", 2_000_000 + row),
        ];
        for (column, cell) in (0..).zip(cells) {
            sheet.write_string(row, column, cell).expect("written");
        }
    }
    book.save(file).expect("saved");
    json!({ "rows": rows })
}

fn ms(start: Instant) -> f64 {
    start.elapsed().as_secs_f64() * 1e3
}

/// Most memory that this process ever had, in megabytes; 0 where the system does not tell.
fn peak() -> f64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).unwrap_or("0 kB");
    line.trim().trim_end_matches(" kB").parse::<f64>().unwrap_or(0.0) / 1024.0
}

/// A school on disk, as it is used.
fn empty(folder: &Path) -> School {
    let noon = chrono::NaiveDate::from_ymd_opt(2026, 11, 23).and_then(|day| day.and_hms_opt(12, 0, 0)).expect("a day");
    let env = Env { clock: Arc::new(FixedClock(noon)), ids: Arc::new(CountingIds::default()) };
    let new = NewSchool { name: "De Sterrenschuit".into(), leader: "Marijke de Boer".into() };
    School::create(&Shelf::new(folder), env, &new).expect("a school")
}

/// From the file to the preview, and then the import itself.
fn import(file: &Path) -> serde_json::Value {
    let folder = tempfile::tempdir().expect("a folder");
    let mut school = empty(folder.path());
    let start = Instant::now();
    let source = read::read("lijst.xlsx", &std::fs::read(file).expect("a file")).expect("a list");
    let sheet = read::table(&source, read::choose_sheet(&source), None).expect("a table");
    let read_ms = ms(start);
    let view = plan::look(&source, &sheet);
    let preview = apply::preview(&mut school, &sheet, &view.plan).expect("a preview");
    let preview_ms = ms(start);
    let peak_mb = peak();
    let start = Instant::now();
    apply::run(&mut school, &sheet, &view.plan).expect("imported");
    json!({ "read": read_ms, "preview": preview_ms, "peak": peak_mb, "run": ms(start), "rows": preview.writes, "peak_run": peak() })
}

/// The library alone: the same file into its own rows.
fn alone(file: &Path) -> serde_json::Value {
    use calamine::{Reader, Xlsx, open_workbook};
    let start = Instant::now();
    let mut book: Xlsx<_> = open_workbook(file).expect("a workbook");
    let cells: usize = book.worksheets().iter().map(|(_, range)| range.used_cells().count()).sum();
    json!({ "read": ms(start), "peak": peak(), "cells": cells })
}

/// A school with this list: keystrokes of a search, and one change to all rows.
fn school(file: &Path) -> serde_json::Value {
    let folder = tempfile::tempdir().expect("a folder");
    let mut school = empty(folder.path());
    let source = read::read("lijst.xlsx", &std::fs::read(file).expect("a file")).expect("a list");
    let sheet = read::table(&source, 0, None).expect("a table");
    let plan = plan::look(&source, &sheet).plan;
    apply::run(&mut school, &sheet, &plan).expect("imported");
    let mut keystrokes: Vec<f64> = Vec::new();
    for wanted in ["kinderopvang 1", "biblio", "fysio", "opvang"] {
        for end in wanted.char_indices().map(|(at, letter)| at + letter.len_utf8()) {
            let start = Instant::now();
            let _ = search(&school, &wanted[..end]).expect("hits");
            keystrokes.push(ms(start));
        }
    }
    keystrokes.sort_by(f64::total_cmp);
    let all: Vec<PartnerId> = school
        .read(|read| table(read, &PartnerFilter::default()))
        .expect("partners")
        .rows
        .into_iter()
        .map(|row| row.partner)
        .collect();
    let start = Instant::now();
    edit::update_many(&mut school, &all, &PartnerPatch::Category(Category::Sport)).expect("changed");
    let bulk = ms(start);
    let start = Instant::now();
    school.undo().expect("undone");
    json!({
        "partners": all.len(), "keystroke": keystrokes[keystrokes.len() / 2], "slowest": keystrokes.last(),
        "bulk": bulk, "undo": ms(start),
    })
}
