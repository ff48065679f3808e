//! The sample school shows what Spil is for: its deliberate gaps come out of the checks, and nothing else.

use crate::desk::Desk;
use spil::kinds::Cover;
use spil::lang::Lang;
use spil::partners::input::PartnerFilter;
use spil::{partners, people, sample};

#[test]
fn the_sample_has_its_people_roles_and_partners() {
    let desk = Desk::new();
    let school = sample::create(&desk.shelf, desk.env()).unwrap();
    let view = school.view().unwrap();
    assert!(view.sample);
    assert_eq!((view.counts.people, view.counts.roles, view.counts.partners), (24, 20, 31));
    assert!(view.status.undo.is_none(), "there is nothing to undo in a fresh sample");
    let chart = school.read(|read| spil::organogram::view::organogram(read, Lang::Nl)).unwrap();
    assert_eq!(chart.outline.len(), 20);
    assert_eq!(chart.scene.cards.len(), 20);
}

#[test]
fn exactly_the_deliberate_gaps_are_uncovered() {
    let desk = Desk::new();
    let school = sample::create(&desk.shelf, desk.env()).unwrap();
    let filter = PartnerFilter { uncovered: true, ..PartnerFilter::default() };
    let table = school.read(|read| partners::page::table(read, &filter)).unwrap();
    let file: serde_json::Value = serde_json::from_str(include_str!("../../src/sample/voorbeeldschool.json")).unwrap();
    let deliberate = file["deliberate"].as_array().unwrap().iter().find(|d| d["id"] == "uncovered").unwrap();
    let wanted: Vec<&str> = deliberate["refs"].as_array().unwrap().iter().map(|r| r.as_str().unwrap()).collect();
    let mut names: Vec<&str> = file["partners"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|p| wanted.contains(&p["id"].as_str().unwrap()))
        .map(|p| p["name"].as_str().unwrap())
        .collect();
    let mut found: Vec<&str> = table.rows.iter().map(|row| row.name.as_str()).collect();
    names.sort_unstable();
    found.sort_unstable();
    assert_eq!(found, names);
    assert_eq!(table.uncovered, 8);
    let smw = table.rows.iter().find(|row| row.name.starts_with("Schoolmaatschappelijk")).unwrap();
    assert!(smw.same_person && smw.cover == Cover::FirstOnly);
}

#[test]
fn the_team_is_sorted_without_tussenvoegsel() {
    let desk = Desk::new();
    let school = sample::create(&desk.shelf, desk.env()).unwrap();
    let team = school.read(people::view::team).unwrap().people;
    let names: Vec<&str> = team.iter().map(|p| p.name.as_str()).collect();
    assert!(names.iter().position(|n| *n == "Marijke de Boer") < names.iter().position(|n| *n == "Wouter Dijkstra"));
    assert!(team.iter().find(|p| p.name == "Lotte van den Berg").unwrap().absent);
}
