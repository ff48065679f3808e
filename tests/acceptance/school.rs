//! A school leader starts a school, draws, makes mistakes, closes and comes back. Nothing is lost.

use crate::desk::{self, Desk, filled};
use spil::error::{Error, RuleError};
use spil::kinds::{AssignmentKind, Category, TieKind};
use spil::partners::input::{NewPartner, PartnerFilter, PartnerPatch};
use spil::roles::input::{ChildrenGo, NewAssignment, NewRole, RolePatch, Spot, Who};
use spil::roles::{assign, copy, edit as roles};
use spil::school::view::{SnapshotReason, Thing, Topic};
use spil::school::{School, bin, restore, search};
use spil::store::StoreError;
use spil::{partners, people};

#[test]
fn a_role_added_is_undone_after_a_restart_and_redone() {
    let desk = Desk::new();
    let mut school = desk.school("De Proefschool", "Marijke de Boer");
    let top = desk::roles(&school)[0].clone();
    let made = roles::add(&mut school, &NewRole { title: "Intern begeleider".into(), at: Spot::Below { role: top.0 } });
    let made = made.unwrap();
    assert!(made.changes.topics.contains_key(&Topic::Roles));
    assert_eq!(made.status.undo.as_ref().unwrap().code, "role_added");
    assert_eq!(made.status.undo.as_ref().unwrap().params["role"], "Intern begeleider");
    let doc = school.doc().clone();
    drop(school);

    let mut school = desk.open(&doc);
    assert_eq!(desk::titles(&school), ["Schoolleider", "Intern begeleider"]);
    let undone = school.undo().unwrap();
    assert_eq!(desk::titles(&school), ["Schoolleider"]);
    assert_eq!(undone.status.redo.as_ref().unwrap().params["role"], "Intern begeleider", "the name comes from the log");
    school.redo().unwrap();
    assert_eq!(desk::titles(&school), ["Schoolleider", "Intern begeleider"]);
    assert!(matches!(school.redo(), Err(Error::Rule(RuleError::NothingToRedo))));
}

#[test]
fn a_change_that_changes_nothing_reports_nothing() {
    let desk = Desk::new();
    let mut school = desk.school("De Proefschool", "Marijke de Boer");
    let partner = partners::edit::add(&mut school, &NewPartner { name: "Bieb".into(), category: Category::Lezen });
    let partner = partner.unwrap();
    let same = partners::edit::update(&mut school, &partner.value, &PartnerPatch::Name("Bieb".into())).unwrap();
    assert!(same.changes.topics.is_empty());
    assert_eq!(same.changes.rev, partner.changes.rev);
    assert_eq!(same.status.undo.unwrap().code, "partner_added");
}

#[test]
fn a_branch_is_copied_without_the_people_also_inside_itself() {
    let desk = Desk::new();
    let mut school = desk.school("De Proefschool", "Marijke de Boer");
    let top = desk::roles(&school)[0].0.clone();
    let add = |school: &mut School, title: &str, at: Spot| {
        roles::add(school, &NewRole { title: title.into(), at }).unwrap().value
    };
    let care = add(&mut school, "Zorg", Spot::Below { role: top.clone() });
    let nt2 = add(&mut school, "NT2", Spot::Below { role: care.clone() });
    add(&mut school, "Gedrag", Spot::Below { role: care.clone() });
    let who = Who::New { name: "Sevda Yıldız".into() };
    assign::assign(&mut school, &NewAssignment { role: nt2.clone(), who, kind: AssignmentKind::Holder }).unwrap();
    roles::update(&mut school, &nt2, RolePatch::Purpose("Nieuwkomers".into())).unwrap();

    let made = copy::paste(&mut school, &care, &Spot::Below { role: nt2.clone() }).unwrap();
    assert_eq!(desk::titles(&school), ["Schoolleider", "Zorg", "NT2", "Zorg", "NT2", "Gedrag", "Gedrag"]);
    assert_eq!(made.status.undo.as_ref().unwrap().code, "role_copied");
    assert_eq!(made.status.undo.as_ref().unwrap().params["role"], "Zorg");
    let copies = desk::roles(&school);
    assert_eq!(made.value, copies[3].0);
    let page = school.read(|read| spil::roles::page::page(read, &copies[4].0)).unwrap();
    assert_eq!((page.purpose.as_str(), page.people.len()), ("Nieuwkomers", 0));
    school.undo().unwrap();
    assert_eq!(desk::titles(&school), ["Schoolleider", "Zorg", "NT2", "Gedrag"]);
    assert!(copy::paste(&mut school, &copies[3].0, &Spot::Top).is_err(), "what is gone is not copied");
}

#[test]
fn a_role_never_stands_below_itself() {
    let desk = Desk::new();
    let mut school = desk.school("De Proefschool", "Marijke de Boer");
    let [a, b] = ["Onderbouw", "Opvang"].map(str::to_owned);
    let top = desk::roles(&school)[0].0.clone();
    let a = roles::add(&mut school, &NewRole { title: a, at: Spot::Below { role: top.clone() } }).unwrap().value;
    let b = roles::add(&mut school, &NewRole { title: b, at: Spot::Below { role: a.clone() } }).unwrap().value;
    let refused = roles::relocate(&mut school, &a, &Spot::Below { role: b.clone() });
    let Err(Error::Rule(RuleError::RoleCycle { role, under })) = refused else { panic!("{refused:?}") };
    assert_eq!((role.as_str(), under.as_str()), ("Onderbouw", "Opvang"));
    roles::relocate(&mut school, &b, &Spot::Before { role: a }).unwrap();
    assert_eq!(desk::titles(&school), ["Schoolleider", "Opvang", "Onderbouw"]);
}

#[test]
fn deleting_a_role_keeps_or_takes_the_roles_below() {
    for (children, left) in [
        (ChildrenGo::Up, vec!["Schoolleider", "Voor", "Een", "Twee", "Na"]),
        (ChildrenGo::Along, vec!["Schoolleider", "Voor", "Na"]),
    ] {
        let desk = Desk::new();
        let mut school = desk.school("De Proefschool", "Marijke de Boer");
        let top = desk::roles(&school)[0].0.clone();
        let mut add =
            |title: &str, at: Spot| roles::add(&mut school, &NewRole { title: title.into(), at }).unwrap().value;
        add("Voor", Spot::Below { role: top.clone() });
        let middle = add("Midden", Spot::Below { role: top.clone() });
        add("Na", Spot::Below { role: top });
        add("Een", Spot::Below { role: middle.clone() });
        add("Twee", Spot::Below { role: middle.clone() });
        roles::delete(&mut school, &middle, children).unwrap();
        assert_eq!(desk::titles(&school), left);
        school.undo().unwrap();
        assert_eq!(desk::titles(&school), ["Schoolleider", "Voor", "Midden", "Een", "Twee", "Na"]);
    }
}

#[test]
fn a_partner_gets_its_first_contact_and_only_one() {
    let desk = Desk::new();
    let mut school = desk.school("De Proefschool", "Marijke de Boer");
    let top = desk::roles(&school)[0].0.clone();
    let other =
        roles::add(&mut school, &NewRole { title: "Leescoördinator".into(), at: Spot::Below { role: top.clone() } });
    let other = other.unwrap().value;
    let who = Who::New { name: "Westerhof, Anouk".into() };
    let assignment = NewAssignment { role: other.clone(), who, kind: AssignmentKind::Holder };
    assign::assign(&mut school, &assignment).unwrap();
    let twice = assign::assign(&mut school, &assignment);
    assert!(matches!(twice, Err(Error::Rule(RuleError::AlreadyAssigned { .. }))), "{twice:?}");
    let bieb = partners::edit::add(&mut school, &NewPartner { name: "Bibliotheek".into(), category: Category::Lezen });
    let bieb = bieb.unwrap().value;
    partners::ties::set(&mut school, &bieb, TieKind::FirstContact, Some(&top)).unwrap();
    partners::ties::set(&mut school, &bieb, TieKind::FirstContact, Some(&other)).unwrap();
    partners::ties::set(&mut school, &bieb, TieKind::SecondContact, Some(&top)).unwrap();
    let page = school.read(|read| partners::page::page(read, &bieb)).unwrap();
    assert_eq!(page.first.unwrap().people[0].name, "Anouk Westerhof");
    assert_eq!(page.second.unwrap().people[0].name, "Marijke de Boer");
    for hit in ["biblio", "westerhof", "LEESCOORDINATOR"] {
        assert_eq!(search(&school, hit).unwrap().len(), 1, "{hit}");
    }
}

#[test]
fn what_is_deleted_waits_in_the_bin() {
    let desk = Desk::new();
    let mut school = desk.school("De Proefschool", "Marijke de Boer");
    let made =
        partners::edit::add(&mut school, &NewPartner { name: "Bieb".into(), category: Category::Lezen }).unwrap();
    partners::edit::delete(&mut school, std::slice::from_ref(&made.value)).unwrap();
    let left = school.read(|read| partners::page::table(read, &PartnerFilter::default())).unwrap();
    assert_eq!(left.total, 0);
    let there = bin(&school).unwrap();
    assert_eq!(there.items[0].thing, Thing::Partner(made.value.clone()));
    restore(&mut school, &there.items[0].thing).unwrap();
    assert_eq!(school.view().unwrap().counts.partners, 1);
    let gone = restore(&mut school, &Thing::Partner("nergens".into()));
    assert!(matches!(gone, Err(Error::Rule(RuleError::NotFound))), "{gone:?}");
}

#[test]
fn empty_and_endless_names_are_refused_and_line_breaks_repaired() {
    let desk = Desk::new();
    let mut school = desk.school("De Proefschool", "Marijke de Boer");
    let mut add =
        |name: &str| partners::edit::add(&mut school, &NewPartner { name: name.into(), category: Category::Wijk });
    assert!(matches!(add(" \n "), Err(Error::Rule(RuleError::NameRequired { .. }))));
    assert!(matches!(add(&"x".repeat(201)), Err(Error::Rule(RuleError::TextTooLong { max: 200, .. }))));
    let made = add("Wijk\nteam").unwrap().value;
    let page = school.read(|read| partners::page::page(read, &made)).unwrap();
    assert_eq!(page.name, "Wijk – team");
}

#[test]
fn reversed_dates_are_refused() {
    let desk = Desk::new();
    let mut school = desk.school("De Proefschool", "");
    let mut person = filled("Noor van Dijk");
    person.from = Some("2026-09-01".into());
    person.until = Some("01-08-2026".into());
    let refused = people::edit::add(&mut school, &person);
    assert!(matches!(refused, Err(Error::Rule(RuleError::DatesReversed { .. }))), "{refused:?}");
    person.until = Some("32-13-2026".into());
    assert!(matches!(people::edit::add(&mut school, &person), Err(Error::Rule(RuleError::DateInvalid { .. }))));
}

#[test]
fn a_second_program_is_kept_out() {
    let desk = Desk::new();
    let school = desk.school("De Proefschool", "");
    let second = School::open(&desk.shelf, desk.env(), school.doc());
    assert!(matches!(second.err(), Some(Error::Store(StoreError::InUse))));
}

#[test]
fn a_newer_store_is_left_untouched() {
    let desk = Desk::new();
    let doc = desk.school("De Proefschool", "").doc().clone();
    let path = desk.shelf.folder(&doc).store();
    rusqlite::Connection::open(&path).unwrap().pragma_update(None, "user_version", 99).unwrap();
    let before = std::fs::read(&path).unwrap();
    let refused = School::open(&desk.shelf, desk.env(), &doc).err();
    assert!(matches!(refused, Some(Error::Store(StoreError::NewerVersion { found: 99, .. }))), "{refused:?}");
    assert_eq!(std::fs::read(&path).unwrap(), before);
    assert_eq!(desk.shelf.list(&[])[0].problem.as_deref(), Some("newer_version"));
}

#[test]
fn a_damaged_store_is_set_aside_and_the_newest_snapshot_comes_back() {
    let desk = Desk::new();
    let mut school = desk.school("De Proefschool", "Marijke de Boer");
    let doc = school.doc().clone();
    school.rename("De Echte School").unwrap();
    drop(school);
    drop(desk.open(&doc));
    let folder = desk.shelf.folder(&doc);
    let snapshots = folder.list_snapshots();
    assert_eq!((snapshots.len(), snapshots[0].reason), (1, SnapshotReason::Open));

    let mut bytes = std::fs::read(folder.store()).unwrap();
    let half = bytes.len() / 2;
    bytes[half..].fill(0xa5);
    std::fs::write(folder.store(), &bytes).unwrap();
    let refused = School::open(&desk.shelf, desk.env(), &doc).err();
    assert!(matches!(refused, Some(Error::Store(StoreError::Damaged))), "{refused:?}");

    School::restore(&desk.shelf, &desk.clock, &doc, &snapshots[0].file).unwrap();
    assert_eq!(desk.open(&doc).view().unwrap().name, "De Echte School");
    let aside = std::fs::read_dir(folder.path()).unwrap().flatten();
    let aside = aside.filter(|e| e.file_name().to_string_lossy().starts_with("damaged-")).count();
    assert_eq!(aside, 1, "the damaged store is kept");
}

#[test]
fn ten_snapshots_are_kept_and_none_carries_what_was_undone() {
    let desk = Desk::new();
    let mut school = desk.school("De Proefschool", "");
    let doc = school.doc().clone();
    for n in 0..13 {
        school.rename(&format!("Naam {n}")).unwrap();
        drop(school);
        school = desk.open(&doc);
    }
    let folder = desk.shelf.folder(&doc);
    let kept = folder.list_snapshots();
    assert_eq!(kept.len(), 10);
    for view in kept {
        let copy = rusqlite::Connection::open(folder.snapshots().join(view.file)).unwrap();
        let rows: i64 = copy.query_row("SELECT count(*) FROM undo_row", [], |row| row.get(0)).unwrap();
        assert_eq!(rows, 0);
    }
}

#[test]
fn several_schools_stand_side_by_side() {
    let desk = Desk::new();
    let one = desk.school("Een", "").doc().clone();
    let two = desk.school("Twee", "").doc().clone();
    let listed = desk.shelf.list(&[two.clone(), one.clone()]);
    assert_eq!(listed.iter().map(|c| c.doc.clone()).collect::<Vec<_>>(), [two, one]);
    assert_eq!(listed[1].name, "Een");
}

#[test]
fn every_table_has_a_class() {
    let desk = Desk::new();
    let doc = desk.school("De Proefschool", "").doc().clone();
    let conn = rusqlite::Connection::open(desk.shelf.folder(&doc).store()).unwrap();
    let mut found: Vec<String> = conn
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
        .unwrap()
        .query_map([], |row| row.get(0))
        .unwrap()
        .collect::<Result<_, _>>()
        .unwrap();
    found.sort();
    let mut classed: Vec<String> = spil::store::TABLES.iter().map(|t| t.name.to_owned()).collect();
    classed.sort();
    assert_eq!(found, classed);
}
