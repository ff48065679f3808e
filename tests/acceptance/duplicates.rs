//! Partners that may be one are shown with what they share; making one of two loses nothing.

use crate::import_history::{OnDisk, on_disk};
use proptest::prelude::*;
use spil::contacts;
use spil::duplicates::input::{MergeChoice, MergeInput, MergeTake};
use spil::duplicates::{duplicates, edit as doubles, side_by_side};
use spil::exchange::input::Target;
use spil::exchange::view::Evidence;
use spil::ids::{PartnerId, RoleId};
use spil::kinds::{Category, Level, TieKind};
use spil::partners::input::{ContactInput, NewPartner, PartnerFilter, PartnerPatch};
use spil::partners::{edit, page, ties};
use spil::roles::edit as roles;
use spil::roles::input::{NewRole, Spot};

fn add(disk: &mut OnDisk, name: &str, patches: &[PartnerPatch]) -> PartnerId {
    let new = NewPartner { name: name.into(), category: Category::Zorg };
    let id = edit::add(&mut disk.school, &new).unwrap().value;
    for patch in patches {
        edit::update(&mut disk.school, &id, patch).unwrap();
    }
    id
}

fn phone(text: &str) -> PartnerPatch {
    PartnerPatch::Phone(text.into())
}

fn pairs(disk: &OnDisk) -> Vec<(String, String, Vec<Evidence>)> {
    let all = disk.school.read(duplicates).unwrap();
    all.into_iter()
        .map(|pair| (pair.one.name, pair.other.name, pair.evidence.into_iter().map(|mark| mark.evidence).collect()))
        .collect()
}

#[test]
fn a_name_that_is_alike_is_never_enough() {
    let mut disk = on_disk();
    add(&mut disk, "Bibliotheek Uden", &[phone("0413 111111")]);
    add(&mut disk, "Bibliotheek Veghel", &[phone("0413 222222")]);
    add(&mut disk, "Kinderopvang Zon", &[PartnerPatch::Website("https://www.zon.example/noord".into())]);
    add(&mut disk, "Theater De Maan", &[PartnerPatch::Website("zon.example".into())]);
    assert_eq!(pairs(&disk), [], "alike without evidence, or evidence without alike");

    add(&mut disk, "Stichting Bibliotheek Uden", &[phone("+31 413 111 111")]);
    add(&mut disk, "CJG Oost", &[]);
    add(&mut disk, "Centrum voor Jeugd en Gezin Oost", &[]);
    add(&mut disk, "kinderopvang zon", &[PartnerPatch::Email("info@zon.example".into())]);
    let found = pairs(&disk);
    assert_eq!(found.len(), 3, "{found:?}");
    let of = |name: &str| found.iter().find(|pair| pair.0 == name).unwrap().2.clone();
    assert_eq!(of("Bibliotheek Uden"), [Evidence::Phone]);
    assert_eq!(of("CJG Oost"), [Evidence::Abbreviation]);
    assert_eq!(of("Kinderopvang Zon"), [Evidence::Name, Evidence::Website]);
}

#[test]
fn what_somebody_calls_two_partners_never_comes_back() {
    let mut disk = on_disk();
    let one = add(&mut disk, "GGD Noord", &[phone("010-1234567")]);
    let other = add(&mut disk, "GGD Noord", &[phone("010-1234567")]);
    assert_eq!(pairs(&disk).len(), 1);
    doubles::keep_apart(&mut disk.school, &other, &one).unwrap();
    assert_eq!(pairs(&disk), []);
    edit::update(&mut disk.school, &one, &PartnerPatch::Postcode("1234 AB".into())).unwrap();
    edit::update(&mut disk.school, &other, &PartnerPatch::Postcode("1234 AB".into())).unwrap();
    assert_eq!(pairs(&disk), []);
    disk.school.undo().unwrap();
    disk.school.undo().unwrap();
    disk.school.undo().unwrap();
    assert_eq!(pairs(&disk).len(), 1, "it is a change like any other");
}

fn roles_of(disk: &mut OnDisk, count: usize) -> Vec<RoleId> {
    let top = disk.school.read(|read| page::table(read, &PartnerFilter::default())).unwrap().roles[0].role.clone();
    let mut all = vec![top];
    for at in 1..count {
        let new = NewRole { title: format!("Rol {at}"), at: Spot::Top };
        all.push(roles::add(&mut disk.school, &new).unwrap().value);
    }
    all
}

#[test]
fn two_partners_become_one_with_a_choice_for_each_field() {
    let mut disk = on_disk();
    let roles = roles_of(&mut disk, 3);
    let one = add(
        &mut disk,
        "CJG",
        &[phone("010-1"), PartnerPatch::Note("eerste".into()), PartnerPatch::Levels(vec![Level::Leerling])],
    );
    let other = add(
        &mut disk,
        "Centrum voor Jeugd en Gezin",
        &[
            phone("010-2"),
            PartnerPatch::Note("tweede".into()),
            PartnerPatch::Room("3".into()),
            PartnerPatch::Levels(vec![Level::School]),
        ],
    );
    let contact = |name: &str| ContactInput { name: name.into(), ..ContactInput::default() };
    contacts::edit::add(&mut disk.school, &one, &contact("Jo")).unwrap();
    contacts::edit::add(&mut disk.school, &other, &contact("Bo")).unwrap();
    ties::set(&mut disk.school, &one, TieKind::FirstContact, Some(&roles[0])).unwrap();
    ties::set(&mut disk.school, &other, TieKind::FirstContact, Some(&roles[1])).unwrap();
    ties::set(&mut disk.school, &other, TieKind::Accountable, Some(&roles[2])).unwrap();

    let view = disk.school.read(|read| side_by_side(read, &one, &other)).unwrap();
    let fields: Vec<(Target, bool)> = view.fields.iter().map(|field| (field.field, field.both)).collect();
    assert_eq!(fields, [(Target::Name, false), (Target::Phone, false), (Target::Levels, true), (Target::Note, true)]);
    assert_eq!(view.first_contact.as_ref().map(|first| &first.other), Some(&roles[1]));
    assert_eq!((view.other.contacts.as_slice(), view.other.ties), (&["Bo".to_owned()][..], 2));

    let before = disk.dump();
    let take = |field, take| MergeChoice { field, take };
    let input = MergeInput {
        one: one.clone(),
        other: other.clone(),
        fields: vec![
            take(Target::Name, MergeTake::Other),
            take(Target::Levels, MergeTake::Both),
            take(Target::Note, MergeTake::Both),
        ],
        other_first_contact: true,
    };
    doubles::merge(&mut disk.school, &input).unwrap();
    let page = disk.school.read(|read| page::page(read, &one)).unwrap();
    assert_eq!(
        (page.name.as_str(), page.phone.as_str(), page.room.as_str()),
        ("Centrum voor Jeugd en Gezin", "010-1", "3")
    );
    assert_eq!(
        (page.note.as_str(), page.levels.as_slice()),
        ("eerste\n\ntweede", &[Level::Leerling, Level::School][..])
    );
    assert_eq!(page.contacts.iter().map(|contact| contact.name.as_str()).collect::<Vec<_>>(), ["Jo", "Bo"]);
    assert_eq!(page.first_role.as_ref(), Some(&roles[1]), "the chosen first contact");
    assert_eq!(page.second_role.as_ref(), Some(&roles[0]), "the other one is the second");
    assert!(disk.school.read(|read| page::page(read, &other)).is_err(), "the other one is in the bin");
    assert_eq!(disk.partners().len(), 1);
    disk.school.undo().unwrap();
    assert_eq!(disk.dump(), before, "one step takes it back");
    assert!(doubles::merge(&mut disk.school, &MergeInput { other: one.clone(), ..input }).is_err(), "not with itself");
}

/// Writes what the core has no use case for here: moments, agreements and confirmations.
fn put_beside(disk: &OnDisk, partner: &PartnerId, at: usize) {
    let store = disk.store();
    let id = |kind: &str| format!("{kind}-{partner}-{at}");
    store
        .execute(
            "INSERT INTO contact_moment (id, partner_id, on_date, kind, line) VALUES (?1, ?2, '2026-03-01', 'formal', ?1)",
            [id("moment"), partner.to_string()],
        )
        .unwrap();
    store
        .execute(
            "INSERT INTO agreement (id, partner_id, kind, text) VALUES (?1, ?2, 'contract', ?1)",
            [id("agreed"), partner.to_string()],
        )
        .unwrap();
    store
        .execute(
            "INSERT INTO confirmation (id, partner_id, on_date, answer) VALUES (?1, ?2, '2026-03-01', 'klopt')",
            [id("confirmed"), partner.to_string()],
        )
        .unwrap();
}

fn ids(disk: &OnDisk, table: &str, partner: &PartnerId) -> Vec<String> {
    let store = disk.store();
    let mut statement = store.prepare(&format!("SELECT id FROM {table} WHERE partner_id = ?1 ORDER BY id")).unwrap();
    statement.query_map([partner.as_str()], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}

/// Who does what for a partner today, whatever the place of the line.
fn who(disk: &OnDisk, partner: &PartnerId) -> Vec<String> {
    let store = disk.store();
    let mut statement = store
        .prepare(
            "SELECT DISTINCT role_id FROM tie WHERE partner_id = ?1 AND coalesce(until_date, '9') >= '2026-11-23' ORDER BY 1",
        )
        .unwrap();
    statement.query_map([partner.as_str()], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(25))]

    #[test]
    fn a_merge_loses_no_line_moment_or_contact(
        people in proptest::collection::vec(any::<bool>(), 0..6),
        lines in proptest::collection::vec((any::<bool>(), 0_usize..5, 0_usize..4), 0..10),
        beside in proptest::collection::vec(any::<bool>(), 0..5),
        texts in proptest::collection::vec((any::<bool>(), 0_usize..3, "[a-c]{0,2}"), 0..8),
        other_first in any::<bool>(),
        takes in proptest::collection::vec((0_usize..4, 0_usize..3), 0..4),
    ) {
        let mut disk = on_disk();
        let roles = roles_of(&mut disk, 4);
        let sides = [add(&mut disk, "Een", &[]), add(&mut disk, "Twee", &[])];
        let side = |other: bool| sides[usize::from(other)].clone();
        for (at, other) in people.iter().enumerate() {
            let input = ContactInput { name: format!("Contact {at}"), ..ContactInput::default() };
            contacts::edit::add(&mut disk.school, &side(*other), &input).unwrap();
        }
        for (other, kind, role) in &lines {
            ties::set(&mut disk.school, &side(*other), TieKind::ALL[*kind], Some(&roles[*role])).unwrap();
        }
        for (at, other) in beside.iter().enumerate() {
            put_beside(&disk, &side(*other), at);
        }
        for (other, field, text) in &texts {
            let patch = [phone(text), PartnerPatch::Note(text.clone()), PartnerPatch::Room(text.clone())][*field].clone();
            edit::update(&mut disk.school, &side(*other), &patch).unwrap();
        }
        let tables = ["affiliation", "contact_moment", "agreement", "confirmation"];
        let all = |disk: &OnDisk| tables.map(|table| {
            let mut both = [ids(disk, table, &sides[0]), ids(disk, table, &sides[1])].concat();
            both.sort();
            both
        });
        let (before, dump) = (all(&disk), disk.dump());
        let mut wanted = [who(&disk, &sides[0]), who(&disk, &sides[1])].concat();
        wanted.sort();
        wanted.dedup();
        let notes: Vec<String> = sides.iter().map(|id| disk.school.read(|read| page::page(read, id)).unwrap().note).collect();
        let fields = [Target::Phone, Target::Note, Target::Room, Target::Name];
        let fields: Vec<MergeChoice> = takes.iter()
            .map(|(field, take)| MergeChoice { field: fields[*field], take: [MergeTake::One, MergeTake::Other, MergeTake::Both][*take] })
            .collect();
        let both_notes = fields.iter().find(|choice| choice.field == Target::Note).is_some_and(|choice| choice.take == MergeTake::Both);
        let input = MergeInput { one: side(false), other: side(true), fields, other_first_contact: other_first };
        doubles::merge(&mut disk.school, &input).unwrap();
        for (at, table) in tables.iter().enumerate() {
            prop_assert_eq!(&ids(&disk, table, &sides[0]), &before[at], "{}", table);
            prop_assert!(ids(&disk, table, &sides[1]).is_empty());
        }
        prop_assert_eq!(who(&disk, &sides[0]), wanted, "every role still has its line");
        let page = disk.school.read(|read| page::page(read, &sides[0])).unwrap();
        if both_notes {
            prop_assert!(notes.iter().all(|note| page.note.contains(note.as_str())));
        }
        prop_assert!(page.note.is_empty() == notes.iter().all(String::is_empty), "no text is lost");
        disk.school.undo().unwrap();
        prop_assert_eq!(disk.dump(), dump);
    }
}
