//! The program that `cargo xtask torture kill` kills: it edits a school and says what it has done.
//!
//! `editor edit honest FOLDER` acknowledges after the commit, `editor edit hasty FOLDER` before it (the
//! control), `editor verify FOLDER` opens the school as the next start would and lists what is there.

use spil::clock::{Clock, FixedClock};
use spil::ids::{CountingIds, DocId};
use spil::kinds::Category;
use spil::partners;
use spil::partners::input::{NewPartner, PartnerFilter};
use spil::school::{Env, School, Shelf};
use spil::wire::start::NewSchool;
use std::io::Write;
use std::path::Path;
use std::sync::Arc;

fn main() {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    match args[..] {
        ["edit", how, folder] => edit(Path::new(folder), how == "hasty"),
        ["verify", folder] => verify(Path::new(folder)),
        _ => panic!("editor edit honest|hasty FOLDER, or editor verify FOLDER"),
    }
}

fn edit(folder: &Path, hasty: bool) -> ! {
    let mut school = open(folder);
    say("open");
    let start = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).expect("a time").as_nanos();
    for number in 0_u32.. {
        let name = format!("Partner {start} {number}");
        if hasty {
            say(&name);
        }
        let input = NewPartner { name: name.clone(), category: Category::Zorg };
        partners::edit::add(&mut school, &input).expect("a partner is added");
        if !hasty {
            say(&name);
        }
    }
    unreachable!("it is killed")
}

fn verify(folder: &Path) {
    let school = open(folder);
    let table = school.read(|read| partners::page::table(read, &PartnerFilter::default())).expect("the table");
    drop(school);
    let store = Shelf::new(folder).folder(&only(folder).expect("a school")).store();
    let check = rusqlite::Connection::open(store)
        .and_then(|plain| plain.query_row("PRAGMA integrity_check", [], |row| row.get(0)));
    say(&check.unwrap_or_else(|error: rusqlite::Error| error.to_string()));
    for row in table.rows {
        say(&row.name);
    }
}

/// One line, seen by the other side before we go on.
fn say(line: &str) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{line}").and_then(|()| out.flush()).expect("somebody listens");
}

fn open(folder: &Path) -> School {
    let shelf = Shelf::new(folder);
    let started = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).expect("a time").as_micros();
    let clock: Arc<dyn Clock> = Arc::new(FixedClock("2026-11-23T09:00:00".parse().expect("a time")));
    // A source that starts where the clock stands: ids of two runs never meet.
    let env = Env { clock, ids: Arc::new(CountingIds::starting_at(started as u64)) };
    let new = NewSchool { name: "De Regenboog".to_owned(), leader: String::new() };
    match only(folder) {
        Some(doc) => School::open(&shelf, env, &doc).expect("the school opens"),
        None => School::create(&shelf, env, &new).expect("a school is made"),
    }
}

/// The school in this folder, if it was made.
fn only(folder: &Path) -> Option<DocId> {
    Shelf::new(folder).list(&[]).into_iter().map(|card| card.doc).next()
}
