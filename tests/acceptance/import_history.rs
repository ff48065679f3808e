//! What an import leaves for later: how the list was read, and that it can be taken back, updates included.

use chrono::NaiveDate;
use proptest::prelude::*;
use spil::clock::FixedClock;
use spil::contacts;
use spil::exchange::input::{ImportPlan, Target};
use spil::exchange::table::Table;
use spil::exchange::view::{ImportReverted, SourceView};
use spil::exchange::{apply, history, mapping, plan, read};
use spil::ids::{CountingIds, PartnerId};
use spil::kinds::{Category, TieKind};
use spil::partners::input::{ContactInput, PartnerFilter, PartnerPatch};
use spil::partners::{edit, page, ties};
use spil::school::{Env, School, Shelf};
use spil::wire::start::NewSchool;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tempfile::TempDir;

/// A school on disk, so that a test can look into the store beside it.
pub(crate) struct OnDisk {
    pub(crate) school: School,
    folder: TempDir,
}

pub(crate) fn on_disk() -> OnDisk {
    let folder = tempfile::tempdir().unwrap();
    let noon = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap().and_hms_opt(12, 0, 0).unwrap();
    let env = Env { clock: Arc::new(FixedClock(noon)), ids: Arc::new(CountingIds::default()) };
    let new = NewSchool { name: "De Sterrenschuit".into(), leader: "Marijke de Boer".into() };
    OnDisk { school: School::create(&Shelf::new(folder.path()), env, &new).unwrap(), folder }
}

fn find_store(folder: &Path) -> Option<PathBuf> {
    std::fs::read_dir(folder).ok()?.flatten().map(|entry| entry.path()).find_map(|path| {
        if path.is_dir() { find_store(&path) } else { Some(path).filter(|path| path.ends_with("store.db")) }
    })
}

impl OnDisk {
    /// The store itself.
    pub(crate) fn store(&self) -> rusqlite::Connection {
        rusqlite::Connection::open(find_store(self.folder.path()).unwrap()).unwrap()
    }

    /// Everything that people wrote, one line for each row.
    pub(crate) fn dump(&self) -> Vec<String> {
        let store = self.store();
        let tables = store
            .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
            .unwrap()
            .query_map([], |row| row.get::<_, String>(0))
            .unwrap()
            .map(Result::unwrap)
            .filter(|table| {
                !["identity", "undo_action", "undo_row", "import_run", "import_mapping"].contains(&table.as_str())
            })
            .collect::<Vec<_>>();
        let mut all = Vec::new();
        for table in tables {
            let mut statement = store.prepare(&format!("SELECT * FROM {table}")).unwrap();
            let width = statement.column_count();
            let mut rows = statement.query([]).unwrap();
            while let Some(row) = rows.next().unwrap() {
                let cells: Vec<String> =
                    (0..width).map(|at| format!("{:?}", row.get::<_, rusqlite::types::Value>(at).unwrap())).collect();
                all.push(format!("{table} {}", cells.join(" ")));
            }
        }
        all.sort();
        all
    }

    pub(crate) fn partners(&self) -> Vec<(PartnerId, String)> {
        let view = self.school.read(|read| page::table(read, &PartnerFilter::default())).unwrap();
        view.rows.into_iter().map(|row| (row.partner, row.name)).collect()
    }

    fn partner(&self, name: &str) -> PartnerId {
        self.partners().into_iter().find(|(_, other)| other == name).unwrap().0
    }

    fn import(&mut self, text: &str) -> (Table, ImportPlan) {
        let (table, view) = look(text);
        apply::run(&mut self.school, &table, &view.plan).unwrap();
        (table, view.plan)
    }

    fn revert_last(&mut self) -> ImportReverted {
        let last = self.school.read(history::imports).unwrap().into_iter().find(|run| run.revertible).unwrap();
        history::revert(&mut self.school, &last.run).unwrap().value
    }
}

fn look(text: &str) -> (Table, SourceView) {
    let source = read::read("partners 2026.csv", text.as_bytes()).unwrap();
    let table = read::table(&source, read::choose_sheet(&source), None).unwrap();
    let view = plan::look(&source, &table);
    (table, view)
}

const FIRST: &str =
    "Naam;Soort;Telefoon;Contactpersoon;Niveau\nDe Brug;Zorg;010-1;Jo Bos;leerling\nTheater;Cultuur;010-2;;school\n";
const SECOND: &str = "Naam;Soort;Telefoon;Contactpersoon;E-mail contactpersoon;Niveau\n\
    De Brug;Sport;010-9;Jo Bos;jo@brug.example;leerling, groep\nSchaakclub;Sport;010-3;An Vis;;groep\n";

#[test]
fn an_import_can_be_taken_back_later_with_its_updates() {
    let mut disk = on_disk();
    disk.import(FIRST);
    let before = disk.dump();
    disk.import(SECOND);
    // Something else happens first: undo would take that back, not the import.
    let theater = disk.partner("Theater");
    edit::update(&mut disk.school, &theater, &PartnerPatch::Room("3.14".into())).unwrap();
    let runs = disk.school.read(history::imports).unwrap();
    assert_eq!(
        runs.iter().map(|run| (run.added, run.changed, run.revertible)).collect::<Vec<_>>(),
        [(1, 1, true), (2, 0, false)]
    );
    assert_eq!(runs[0].file, "partners 2026.csv");
    assert!(history::revert(&mut disk.school, &runs[1].run).is_err(), "only the last one");

    assert_eq!(disk.revert_last().kept, []);
    let after: Vec<String> = disk.dump().into_iter().map(|row| row.replace("\"3.14\"", "\"\"")).collect();
    assert_eq!(after, before, "all is as it was, but for the room that was written since");
    let runs = disk.school.read(history::imports).unwrap();
    assert!(runs[0].reverted_at.is_some() && runs[1].revertible, "then the one before it can be taken back");
    disk.school.undo().unwrap();
    assert_eq!(disk.partners().len(), 3, "taking back is itself one step that can be undone");
    disk.school.redo().unwrap();
    disk.revert_last();
    assert_eq!(
        disk.partners().iter().map(|(_, name)| name.as_str()).collect::<Vec<_>>(),
        ["Theater"],
        "its room was written"
    );
}

#[test]
fn what_changed_since_is_named_and_left_alone() {
    let mut disk = on_disk();
    disk.import(FIRST);
    disk.import(SECOND);
    let (brug, chess) = (disk.partner("De Brug"), disk.partner("Schaakclub"));
    edit::update(&mut disk.school, &brug, &PartnerPatch::Category(Category::Lezen)).unwrap();
    let role = disk.school.read(|read| page::table(read, &PartnerFilter::default())).unwrap().roles[0].role.clone();
    ties::set(&mut disk.school, &chess, TieKind::FirstContact, Some(&role)).unwrap();
    let kept = disk.revert_last().kept;
    let said: Vec<_> = kept.iter().map(|one| (one.name.as_str(), one.whole, one.fields.as_slice())).collect();
    assert_eq!(said, [("De Brug", false, &[Target::Category][..]), ("Schaakclub", true, &[][..])]);
    let page = disk.school.read(|read| page::page(read, &brug)).unwrap();
    assert_eq!(
        (page.category, page.contacts[0].phone.as_str(), page.contacts[0].email.as_str()),
        (Category::Lezen, "010-1", "")
    );
    let page = disk.school.read(|read| page::page(read, &chess)).unwrap();
    assert_eq!((page.contacts[0].name.as_str(), page.levels.len()), ("An Vis", 1), "what is in use stays whole");
}

#[test]
fn a_list_is_read_as_it_was_read_before() {
    let mut disk = on_disk();
    let (table, view) = look("Organisatie;Nr;Kleur\nDe Brug;7;rood\n");
    assert_eq!((view.plan.remember.as_deref(), view.remembered), (Some("partners 2026"), None));
    let mut plan = view.plan.clone();
    plan.columns[1].target = Target::Key;
    plan.columns[2].target = Target::Room;
    plan.remember = Some("Lijst van de gemeente".into());
    apply::run(&mut disk.school, &table, &plan).unwrap();

    // The next year: other order, other rows; number 7 has a new name.
    let (table, view) = look("Kleur;Organisatie;Nr\nblauw;Brug en Co;7\ngroen;Theater;8\n");
    let view = disk.school.read(|read| mapping::recall(read, &table, view)).unwrap();
    assert_eq!(view.remembered.as_deref(), Some("Lijst van de gemeente"));
    assert_eq!(
        view.plan.columns.iter().map(|plan| plan.target).collect::<Vec<_>>(),
        [Target::Room, Target::Name, Target::Key]
    );
    assert_eq!(view.own_plan.columns[0].target, Target::NoteLine, "Spil's own reading stays at hand");
    let done = apply::run(&mut disk.school, &table, &view.plan).unwrap().value;
    assert_eq!((done.added, done.changed), (1, 1), "the number is the key");
    let (table, view) = look("Kleur;Organisatie\nblauw;Brug en Co\n");
    assert_eq!(disk.school.read(|read| mapping::recall(read, &table, view)).unwrap().remembered, None, "another list");
}

/// A cell of a list: mostly filled, sometimes empty.
fn cell() -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), "[a-e]{1,3}", "0[0-9]{2}-[1-9]{4}"]
}

fn list() -> impl Strategy<Value = String> {
    let headings = ["Telefoon", "Contactpersoon", "E-mail contactpersoon", "Ruimte", "Kleur", "Niveau"];
    let row = ("[A-D]{1,2}", proptest::collection::vec(cell(), headings.len()));
    (proptest::collection::vec(row, 1..6), proptest::sample::subsequence(headings.to_vec(), 1..=headings.len()))
        .prop_map(move |(rows, chosen)| {
            let mut text = format!("Naam;{}\n", chosen.join(";"));
            for (name, cells) in rows {
                let cells: Vec<&str> = chosen
                    .iter()
                    .map(|heading| cells[headings.iter().position(|other| other == heading).unwrap()].as_str())
                    .collect();
                text += &[name, cells.join(";")].join(";");
                text.push('\n');
            }
            text
        })
}

/// Something that somebody does after an import.
#[derive(Debug, Clone)]
enum Deed {
    Room(usize, String),
    Phone(usize, String),
    Contact(usize, String),
    Tie(usize),
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        (any::<usize>(), "[x-z]{1,4}").prop_map(|(at, text)| Deed::Room(at, text)),
        (any::<usize>(), "[x-z]{1,4}").prop_map(|(at, text)| Deed::Phone(at, text)),
        (any::<usize>(), "[X-Z]{1,4}").prop_map(|(at, text)| Deed::Contact(at, text)),
        any::<usize>().prop_map(Deed::Tie),
    ]
}

fn act(disk: &mut OnDisk, deed: Deed) {
    let all = disk.partners();
    let pick = |at: usize| all[at % all.len()].0.clone();
    match deed {
        Deed::Room(at, text) => drop(edit::update(&mut disk.school, &pick(at), &PartnerPatch::Room(text))),
        Deed::Phone(at, text) => drop(edit::update(&mut disk.school, &pick(at), &PartnerPatch::Phone(text))),
        Deed::Contact(at, name) => {
            drop(contacts::edit::add(&mut disk.school, &pick(at), &ContactInput { name, ..ContactInput::default() }));
        }
        Deed::Tie(at) => {
            let role =
                disk.school.read(|read| page::table(read, &PartnerFilter::default())).unwrap().roles[0].role.clone();
            drop(ties::set(&mut disk.school, &pick(at), TieKind::FirstContact, Some(&role)));
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn importing_and_taking_back_is_nothing(first in list(), second in list()) {
        let mut disk = on_disk();
        let (table, view) = look(&first);
        let _ = apply::run(&mut disk.school, &table, &view.plan);
        let before = disk.dump();
        let (table, view) = look(&second);
        if apply::run(&mut disk.school, &table, &view.plan).is_ok() {
            prop_assert_eq!(disk.revert_last().kept, vec![]);
            prop_assert_eq!(disk.dump(), before);
        }
    }

    #[test]
    fn taking_back_never_touches_what_was_done_since(
        first in list(), second in list(), deeds in proptest::collection::vec(deed(), 1..5),
    ) {
        let mut disk = on_disk();
        let (table, view) = look(&first);
        let _ = apply::run(&mut disk.school, &table, &view.plan);
        let (table, view) = look(&second);
        if apply::run(&mut disk.school, &table, &view.plan).is_ok() && !disk.partners().is_empty() {
            let imported = disk.dump();
            for deed in deeds {
                act(&mut disk, deed);
            }
            let done = disk.dump();
            disk.revert_last();
            let left = disk.dump();
            // A row that came since is still there, cell for cell.
            let keys = |rows: &[String]| -> Vec<String> {
                rows.iter().map(|row| row.split(' ').take(2).collect::<Vec<_>>().join(" ")).collect()
            };
            let old = keys(&imported);
            for (row, key) in done.iter().zip(keys(&done)).filter(|(_, key)| !old.contains(key)) {
                prop_assert!(left.contains(row), "{key} was lost");
            }
            for cell in done.iter().flat_map(|row| row.split(' ')).filter(|cell| cell.contains("(\"x") || cell.contains("(\"z")) {
                prop_assert!(left.iter().any(|row| row.contains(cell)), "{cell} was lost");
            }
            let store = disk.store();
            prop_assert!(!store.prepare("PRAGMA foreign_key_check").unwrap().exists([]).unwrap());
        }
    }

    #[test]
    fn a_list_that_says_less_blanks_nothing(first in list(), second in list()) {
        let mut disk = on_disk();
        let (table, view) = look(&first);
        let _ = apply::run(&mut disk.school, &table, &view.plan);
        let texts = |disk: &OnDisk| -> Vec<(PartnerId, Vec<String>)> {
            disk.partners().into_iter().map(|(id, _)| {
                let page = disk.school.read(|read| page::page(read, &id)).unwrap();
                let lines = page.note.lines().map(str::to_owned);
                let filled = [page.phone, page.room].into_iter().chain(lines).filter(|text| !text.is_empty());
                (id, filled.collect())
            }).collect()
        };
        let before = texts(&disk);
        let (table, view) = look(&second);
        let mapped: Vec<&str> = view.plan.columns.iter().map(|plan| plan.target.as_str()).collect();
        let _ = apply::run(&mut disk.school, &table, &view.plan);
        let again = apply::preview(&mut disk.school, &table, &view.plan).unwrap();
        prop_assert_eq!((again.counts.added, again.counts.changed), (0, 0), "the same list again says nothing");
        if !mapped.contains(&"phone") && !mapped.contains(&"contact_phone") && !mapped.contains(&"room") {
            let after = texts(&disk);
            for (id, filled) in before {
                let now = &after.iter().find(|(other, _)| *other == id).unwrap().1;
                prop_assert!(filled.iter().all(|text| now.contains(text)), "{:?} became {:?}", filled, now);
            }
        }
    }
}
