//! A list of partners comes in, is looked at first, and goes out again without losing anything.

use chrono::NaiveDate;
use proptest::prelude::*;
use spil::clock::FixedClock;
use spil::exchange::input::{FindChoice, FindKind, ImportPlan, RowChoice, RowWhat, Target};
use spil::exchange::table::Table;
use spil::exchange::view::{PreviewRow, PreviewView, RowState};
use spil::exchange::{apply, partners_xlsx, plan, read};
use spil::half_days::HalfDays;
use spil::ids::{CountingIds, PartnerId};
use spil::kinds::{Category, Intensity, Level, PartnerStatus, Place, Purpose};
use spil::lang::Lang;
use spil::partners::input::{ContactInput, NewPartner, PartnerFilter, PartnerPatch};
use spil::partners::view::PartnerPage;
use spil::partners::{edit, page};
use spil::school::{Env, School};
use spil::wire::start::NewSchool;
use std::path::Path;
use std::sync::Arc;

fn school() -> School {
    let noon = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap().and_hms_opt(12, 0, 0).unwrap();
    let env = Env { clock: Arc::new(FixedClock(noon)), ids: Arc::new(CountingIds::default()) };
    School::in_memory(env, &NewSchool { name: "De Sterrenschuit".into(), leader: String::new() }).unwrap()
}

fn table(bytes: &[u8]) -> (Table, ImportPlan) {
    let source = read::read("lijst.csv", bytes).unwrap();
    let table = read::table(&source, read::choose_sheet(&source), None).unwrap();
    let plan = plan::look(&source, &table).plan;
    (table, plan)
}

fn csv(text: &str) -> (Table, ImportPlan) {
    table(text.as_bytes())
}

fn names(school: &School) -> Vec<String> {
    school
        .read(|read| page::table(read, &PartnerFilter::default()))
        .unwrap()
        .rows
        .into_iter()
        .map(|row| row.name)
        .collect()
}

fn pages(school: &School) -> Vec<PartnerPage> {
    let rows = school.read(|read| page::table(read, &PartnerFilter::default())).unwrap().rows;
    rows.iter().map(|row| school.read(|read| page::page(read, &row.partner)).unwrap()).collect()
}

fn counts(view: &PreviewView) -> [u32; 6] {
    let c = view.counts;
    [c.added, c.changed, c.same, c.double, c.error, c.skipped]
}

fn row(view: &PreviewView, line: u32) -> &PreviewRow {
    view.rows.iter().find(|row| row.line == line).unwrap()
}

fn text(row: &PreviewRow, target: Target) -> &str {
    row.values.iter().find(|value| value.target == target).map_or("", |value| value.text.as_str())
}

/// The story of a real list: everything comes in, the same file again says nothing, one undo takes it all back.
fn a_whole_list_comes_in(bytes: &[u8]) -> School {
    let mut school = school();
    let (table, plan) = table(bytes);
    let preview = apply::preview(&mut school, &table, &plan).unwrap();
    assert_eq!(preview.writes, 110);
    assert_eq!(preview.counts.added + preview.counts.double, 110);
    assert_eq!(preview.counts.error, 0);
    assert!(preview.counts.double > 20, "equal names are shown: {}", preview.counts.double);
    assert!(names(&school).is_empty(), "the preview leaves nothing behind");

    let done = apply::run(&mut school, &table, &plan).unwrap();
    assert_eq!(done.value.added, 110);
    assert_eq!(names(&school).len(), 110);
    assert_eq!(done.status.undo.unwrap().code, "partners_imported");

    let again = apply::preview(&mut school, &table, &plan).unwrap();
    assert_eq!(counts(&again), [0, 0, 110, 0, 0, 0]);
    assert!(apply::run(&mut school, &table, &plan).is_err(), "nothing to import");

    school.undo().unwrap();
    assert!(names(&school).is_empty(), "one undo takes everything back");
    assert_eq!(apply::preview(&mut school, &table, &plan).unwrap().writes, 110);
    school.redo().unwrap();
    assert_eq!(names(&school).len(), 110);
    assert_eq!(counts(&apply::preview(&mut school, &table, &plan).unwrap()), [0, 0, 110, 0, 0, 0]);
    school
}

#[test]
fn the_invented_list_comes_in_whole() {
    let bytes =
        std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/sociale-kaart-elzerdam.csv")).unwrap();
    let school = a_whole_list_comes_in(&bytes);
    let all = pages(&school);
    assert!(all.iter().all(|page| !page.name.contains('\n')));
    assert_eq!(all.iter().filter(|page| page.name.contains(" – ")).count(), 6);
    assert!(all.iter().filter(|page| !page.phone.is_empty()).count() > 50);
    assert!(all.iter().filter(|page| !page.email.is_empty()).count() > 30);
    assert_eq!(all.iter().filter(|page| !page.website.is_empty()).count(), 110);
    assert!(all.iter().all(|page| page.note.contains("Aanmelden / contact:")));
    let categories: std::collections::BTreeSet<_> = all.iter().map(|page| page.category).collect();
    assert_eq!(categories.len(), 5);
}

#[test]
fn the_real_list_comes_in_whole() {
    let shared = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data/sociale-kaart-amsterdam-oost.csv");
    let Ok(bytes) = std::fs::read(&shared) else { return };
    let school = a_whole_list_comes_in(&bytes);
    let all = pages(&school);
    let buurtbuik = all.iter().find(|page| page.email == "oost@buurtbuik.nl").unwrap();
    assert_eq!(buurtbuik.website, "http://buurtbuik.nl/");
    let raadsman = all.iter().find(|page| page.name == "Sociale raadsman – CIVIC").unwrap();
    assert_eq!((raadsman.email.as_str(), raadsman.phone.as_str()), ("e.meij@civicamsterdam.nl", "020 - 665 8001"));
    assert_eq!(raadsman.website, "http://www.civicamsterdam.nl/Content.Php?Var_content=29");
}

#[test]
fn every_row_says_what_happens_to_it() {
    let mut school = school();
    let (first, plan) = csv(
        "Organisatie;Type;Wie;Tel.;Dagen;Kleur\nDe Brug;Zorg;Jo Bos;0101234567;ma di;rood\nTheater;Cultuur;Bo Kok;010-7654321;wo;blauw\n",
    );
    apply::run(&mut school, &first, &plan).unwrap();

    let (second, mut plan) = csv("Organisatie;Type;Wie;Tel.;Dagen;Kleur\n\
         De Brug;Zorg;Jo Bos;0101234567;ma di;rood\n\
         Theater;Cultuur;Bo Kok;010-7654399;wo do;blauw\n\
         ;Sport;An Vis;;;\n\
         Schaakclub;Sport;;612345678;bij toerbeurt;\n\
         Stichting Theater;Cultuur;Bo Kok;010 765 43 21;;\n");
    let view = apply::preview(&mut school, &second, &plan).unwrap();
    assert_eq!(counts(&view), [1, 1, 1, 1, 1, 0]);
    assert_eq!((view.writes, view.open), (2, 2));
    assert_eq!(row(&view, 2).state, RowState::Same);
    let changes: Vec<_> = row(&view, 3).changes.iter().map(|c| (c.target, c.old.as_str(), c.new.as_str())).collect();
    assert_eq!(changes, [(Target::ContactPhone, "010-7654321", "010-7654399"), (Target::ContactDays, "48", "240")]);
    let error = serde_json::to_value(&row(&view, 4).error).unwrap();
    assert_eq!(error["code"], "name_required");
    let chess = row(&view, 5);
    assert_eq!((chess.state, text(chess, Target::Phone)), (RowState::Added, "06 12345678"));
    assert_eq!(chess.repaired[0].old, "612345678");
    assert!(text(chess, Target::Note).contains("Dagen: bij toerbeurt"), "{}", text(chess, Target::Note));
    let like = row(&view, 6).like.clone().unwrap();
    assert_eq!((row(&view, 6).writes, like.name.as_str()), (false, "Theater"));

    // Somebody fills in the name, keeps the second theatre apart and leaves the chess club out.
    let choose = |line, what| RowChoice { line, what };
    plan.rows = vec![choose(4, RowWhat::Name("Sportdorp".into())), choose(6, RowWhat::Apart), choose(5, RowWhat::Skip)];
    let view = apply::preview(&mut school, &second, &plan).unwrap();
    assert_eq!(counts(&view), [2, 1, 1, 0, 0, 1]);
    apply::run(&mut school, &second, &plan).unwrap();
    assert_eq!(names(&school), ["De Brug", "Sportdorp", "Stichting Theater", "Theater"]);
    let theater = pages(&school).into_iter().find(|page| page.name == "Theater").unwrap();
    assert_eq!(theater.contacts[0].phone, "010-7654399");
    assert_eq!(theater.note, "Kleur: blauw", "a line of the note is added once");

    // Or they are one after all.
    school.undo().unwrap();
    plan.rows = vec![choose(6, RowWhat::Same(like.partner.unwrap())), choose(3, RowWhat::Skip)];
    let view = apply::preview(&mut school, &second, &plan).unwrap();
    assert_eq!(row(&view, 6).state, RowState::Changed);
}

#[test]
fn empty_and_unmapped_cells_never_empty_a_field() {
    let mut school = school();
    let (first, plan) = csv("Naam;Telefoon;Website\nDe Brug;0101234567;www.brug.example\n");
    apply::run(&mut school, &first, &plan).unwrap();
    let (second, plan) = csv("Naam;Telefoon;Website;Adres\nDe Brug;;;Kade 1\n");
    let view = apply::preview(&mut school, &second, &plan).unwrap();
    assert_eq!(row(&view, 2).changes.len(), 1);
    apply::run(&mut school, &second, &plan).unwrap();
    let page = &pages(&school)[0];
    assert_eq!(
        (page.phone.as_str(), page.website.as_str(), page.address.as_str()),
        ("0101234567", "www.brug.example", "Kade 1")
    );
}

#[test]
fn what_is_found_in_text_can_be_refused_or_changed() {
    let mut school = school();
    let (list, mut plan) = csv("Naam;Aanmelden\nDe Brug;bel 010-1234567 of 010-7654321, mail a@brug.example\n");
    let view = apply::preview(&mut school, &list, &plan).unwrap();
    assert_eq!((view.found, text(row(&view, 2), Target::Phone)), (1, "010-1234567"));
    let choose = |kind, value: Option<&str>| FindChoice { line: 2, kind, value: value.map(str::to_owned) };
    plan.finds = vec![choose(FindKind::Phone, Some("010-7654321")), choose(FindKind::Email, None)];
    let view = apply::preview(&mut school, &list, &plan).unwrap();
    assert_eq!((text(row(&view, 2), Target::Phone), text(row(&view, 2), Target::Email)), ("010-7654321", ""));
    assert_eq!(row(&view, 2).found[1].values, ["a@brug.example"]);
}

#[test]
fn a_plan_needs_a_name_and_each_field_once() {
    let mut school = school();
    let (list, mut plan) = csv("Naam;Telefoon;Tel\nDe Brug;1;2\n");
    let code = |school: &mut School, plan: &ImportPlan| {
        let error = apply::preview(school, &list, plan).unwrap_err();
        serde_json::to_value(&error).unwrap()["code"].as_str().unwrap().to_owned()
    };
    plan.columns[2].target = Target::Phone;
    assert_eq!(code(&mut school, &plan), "import_field_twice");
    plan.columns[0].target = Target::Skip;
    assert_eq!(code(&mut school, &plan), "import_no_name_column");
}

#[test]
fn what_people_wrote_in_spil_survives_the_same_file() {
    let mut school = school();
    let (list, plan) = csv("Naam;Omschrijving\nDe Brug;Samen eten\n");
    apply::run(&mut school, &list, &plan).unwrap();
    let partner = pages(&school)[0].partner.clone();
    edit::update(&mut school, &partner, &PartnerPatch::Note("Eigen woorden".into())).unwrap();
    assert_eq!(counts(&apply::preview(&mut school, &list, &plan).unwrap()), [0, 0, 1, 0, 0, 0]);
}

#[test]
fn thousands_of_rows_at_one_address_are_no_trouble() {
    let list = |kind: &str, phone: u32| {
        let mut text = String::from("Naam;Soort;Contactpersoon;Telefoon;E-mail;Postcode;Omschrijving\n");
        for i in 0..2_000 {
            use std::fmt::Write;
            let phone = phone + i;
            writeln!(
                text,
                "{kind} {i};Zorg;{kind}baas {i};010-{phone:07};{kind}{i}@voorbeeld.example;3011 AB;Tekst {i}"
            )
            .unwrap();
        }
        csv(&text)
    };
    let mut school = school();
    let (first, plan) = list("Praktijk", 1_000_000);
    assert_eq!(apply::run(&mut school, &first, &plan).unwrap().value.added, 2_000);
    assert_eq!(apply::preview(&mut school, &first, &plan).unwrap().counts.same, 2_000);
    let (second, plan) = list("Atelier", 2_000_000);
    assert_eq!(apply::preview(&mut school, &second, &plan).unwrap().counts.added, 2_000);
}

/// Text as people type and paste it, and as somebody types it who wants to do harm.
fn words() -> impl Strategy<Value = String> {
    prop_oneof![
        "[A-Za-z][a-zé'&+(.]{0,8}( [A-Za-z0-9ëß-]{1,9}){0,3}",
        Just("=HYPERLINK(\"http://x\")".to_owned()),
        Just("+31 6 12345678".to_owned()),
        Just("@SUM(1+1)*cmd|' /C calc'!A0".to_owned()),
        Just("_x0041_ & <b>".to_owned()),
        Just("'=1+1".to_owned()),
    ]
}

fn maybe(text: impl Strategy<Value = String>) -> impl Strategy<Value = String> {
    prop_oneof![1 => Just(String::new()), 2 => text]
}

fn story() -> impl Strategy<Value = String> {
    proptest::collection::vec(words(), 1..4).prop_map(|lines| lines.join("\n"))
}

#[derive(Debug, Clone)]
struct Made {
    new: (String, Category),
    patches: Vec<PartnerPatch>,
    contacts: Vec<ContactInput>,
}

fn contact() -> impl Strategy<Value = ContactInput> {
    (words(), maybe(words()), maybe(words()), maybe(words()), 0_u16..1024).prop_map(
        |(name, function, phone, email, days)| ContactInput {
            name,
            function,
            phone,
            email,
            half_days: HalfDays::from_bits(days),
        },
    )
}

fn made() -> impl Strategy<Value = Made> {
    let choice = (
        proptest::sample::select(Category::ALL),
        proptest::sample::select(PartnerStatus::ALL),
        proptest::option::of(proptest::sample::select(Intensity::ALL)),
        proptest::option::of(proptest::sample::select(Place::ALL)),
        proptest::sample::subsequence(Purpose::ALL.to_vec(), 0..4),
        proptest::sample::subsequence(Level::ALL.to_vec(), 0..3),
        0_u16..1024,
    );
    let lines = (maybe(words()), maybe(words()), maybe(words()), maybe(words()), maybe(words()), maybe(words()));
    let stories = (maybe(story()), maybe(story()), maybe(story()));
    (words(), choice, lines, stories, proptest::collection::vec(contact(), 0..4)).prop_map(
        |(name, (category, status, intensity, place, purposes, levels, days), lines, stories, contacts)| Made {
            new: (name, category),
            patches: vec![
                PartnerPatch::Status(status),
                PartnerPatch::Intensity(intensity),
                PartnerPatch::Place(place),
                PartnerPatch::Purposes(purposes),
                PartnerPatch::Levels(levels),
                PartnerPatch::HouseDays(HalfDays::from_bits(days)),
                PartnerPatch::Room(lines.0),
                PartnerPatch::Phone(lines.1),
                PartnerPatch::Email(lines.2),
                PartnerPatch::Website(lines.3),
                PartnerPatch::Address(lines.4),
                PartnerPatch::Postcode(lines.5),
                PartnerPatch::Note(stories.0),
                PartnerPatch::TheyOffer(stories.1),
                PartnerPatch::PurposeNote(stories.2),
            ],
            contacts,
        },
    )
}

fn fill(school: &mut School, all: &[Made]) {
    for made in all {
        let new = NewPartner { name: made.new.0.clone(), category: made.new.1 };
        let id: PartnerId = edit::add(school, &new).unwrap().value;
        for patch in &made.patches {
            edit::update(school, &id, patch).unwrap();
        }
        for contact in &made.contacts {
            spil::contacts::edit::add(school, &id, contact).unwrap();
        }
    }
}

/// Everything that a list says about a partner, without ids.
fn told(school: &School) -> Vec<String> {
    let tell = |page: PartnerPage| {
        let contacts: Vec<_> = page
            .contacts
            .iter()
            .map(|c| (c.name.clone(), c.function.clone(), c.phone.clone(), c.email.clone(), c.half_days))
            .collect();
        format!(
            "{:?}",
            (
                (page.name, page.category, page.status, page.purposes, page.purpose_note, page.levels, page.intensity),
                (page.place, page.room, page.house_days, page.they_offer, page.phone, page.email, page.website),
                (page.address, page.postcode, page.note, contacts),
            )
        )
    };
    let mut all: Vec<String> = pages(school).into_iter().map(tell).collect();
    all.sort();
    all
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn export_and_import_is_identity(all in proptest::collection::vec(made(), 1..6), english in any::<bool>()) {
        let lang = if english { Lang::En } else { Lang::Nl };
        let mut first = school();
        fill(&mut first, &all);
        let bytes = first.read(|read| partners_xlsx(read, lang)).unwrap();
        let (list, plan) = table(&bytes);
        let view = apply::preview(&mut first, &list, &plan).unwrap();
        prop_assert_eq!(counts(&view), [0, 0, all.len() as u32, 0, 0, 0], "{:?}", view.rows);

        let mut other = school();
        apply::run(&mut other, &list, &plan).unwrap();
        prop_assert_eq!(told(&other), told(&first));
    }
}
