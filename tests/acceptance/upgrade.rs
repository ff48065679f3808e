//! A store of an older version is brought up to date without loss, its undo log included.

use crate::desk::{Desk, roles};
use spil::ids::DocId;
use spil::partners;
use spil::partners::input::PartnerFilter;
use spil::roles::input::RolePatch;
use spil::school::School;
use spil::school::view::SnapshotReason;

/// Puts a store of an older version on the desk.
fn older(desk: &Desk, doc: &str, dump: &str) -> DocId {
    let doc = DocId::from(doc);
    let store = desk.shelf.folder(&doc).store();
    std::fs::create_dir_all(store.parent().unwrap()).unwrap();
    let conn = rusqlite::Connection::open(store).unwrap();
    // Tables of a dump stand in alphabetical order.
    conn.pragma_update(None, "foreign_keys", false).unwrap();
    conn.execute_batch(dump).unwrap();
    doc
}

fn partner_count(school: &School) -> usize {
    school.read(|read| partners::page::table(read, &PartnerFilter::default())).unwrap().rows.len()
}

#[test]
fn a_store_of_version_1_is_upgraded_without_loss() {
    let desk = Desk::new();
    let doc = older(&desk, "000660f9-0000-7000-8000-00002a5ca24d", include_str!("../fixtures/store-1.sql"));
    let mut school = desk.open(&doc);
    let snapshots = desk.shelf.folder(&doc).list_snapshots();
    assert!(snapshots.iter().any(|s| s.reason == SnapshotReason::Upgrade), "a snapshot of before is kept");

    let (role, _) = roles(&school).remove(0);
    let page = school.read(|read| spil::roles::page::page(read, &role)).unwrap();
    let names: Vec<&str> = page.people.iter().map(|p| p.name.as_str()).collect();
    assert_eq!(names, ["Marijke de Boer", "Joost Bakker"]);
    assert_eq!((page.budget_cents, page.responsibilities.as_str()), (None, ""));
    assert_eq!(partner_count(&school), 3);

    // What was done in version 1 can be undone and done again in this one, over the rebuilt table.
    assert_eq!(school.status().unwrap().undo.unwrap().code, "person_assigned");
    school.undo().unwrap();
    assert_eq!(school.read(|read| spil::roles::page::page(read, &role)).unwrap().people.len(), 1);
    school.undo().unwrap();
    assert_eq!(partner_count(&school), 2);
    school.redo().unwrap();
    school.redo().unwrap();
    let page = school.read(|read| spil::roles::page::page(read, &role)).unwrap();
    assert_eq!((page.people.len(), partner_count(&school)), (2, 3));

    spil::roles::edit::update(&mut school, &role, RolePatch::Budget(Some(150_000))).unwrap();
    drop(school);
    let school = desk.open(&doc);
    assert_eq!(school.read(|read| spil::roles::page::page(read, &role)).unwrap().budget_cents, Some(150_000));
}

#[test]
fn a_store_of_version_2_is_upgraded_without_loss() {
    let desk = Desk::new();
    let doc = older(&desk, "00000000-0000-7000-8000-000000000001", include_str!("../fixtures/store-2.sql"));
    let mut school = desk.open(&doc);
    assert_eq!(partner_count(&school), 1);
    let partner =
        school.read(|read| partners::page::table(read, &PartnerFilter::default())).unwrap().rows.remove(0).partner;
    let page = school.read(|read| partners::page::page(read, &partner)).unwrap();
    assert_eq!((page.name.as_str(), page.note.as_str()), ("Bibliotheek", "Sleutel bij de conciërge."));
    assert_eq!(page.contacts[0].name, "Wim Smit");
    let (role, _) = roles(&school).remove(0);
    let budget = |school: &School| school.read(|read| spil::roles::page::page(read, &role)).unwrap().budget_cents;
    assert_eq!(budget(&school), Some(150_000));
    assert_eq!(school.read(spil::teams::view::teams).unwrap()[0].name, "Zorgteam");

    // The whole log of version 2 can be taken back and done again over the wider tables.
    assert_eq!(school.status().unwrap().undo.unwrap().code, "partner_deleted");
    while school.status().unwrap().undo.is_some() {
        school.undo().unwrap();
    }
    assert_eq!((partner_count(&school), budget(&school)), (0, None));
    while school.status().unwrap().redo.is_some() {
        school.redo().unwrap();
    }
    assert_eq!((partner_count(&school), budget(&school)), (1, Some(150_000)));
    assert_eq!(school.read(|read| partners::page::page(read, &partner)).unwrap(), page);
}
