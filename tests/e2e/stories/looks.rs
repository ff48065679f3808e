//! The organogram of a small, a large and an awkward school on a small screen: nothing overlaps, nothing is cut off,
//! and nothing is wrong for whoever cannot see it. With `SPIL_SHOTS` the pictures are kept.

use crate::app::App;
use serde_json::{Value, json};
use std::fmt::Write;
use std::path::PathBuf;

const LONG: [&str; 6] = [
    "Coördinator ondersteuning, begeleiding en doorgaande ontwikkelingslijnen van de groepen één tot en met vier",
    "Aandachtsfunctionarishuiselijkgeweldenkindermishandeling",
    "Contactpersoon samenwerkingsverband/jeugdgezondheidszorg/leerplicht",
    "ICC’er",
    "Preventiemedewerker-bedrijfshulpverleningscoördinator",
    "O",
];

#[test]
fn a_large_school_with_its_partners_on_a_small_screen() {
    let mut app = App::start();
    app.begin_school("Kindcentrum De Vuurtoren", "Hilde van Rossum");
    app.resize(1280, 800);
    app.settled();
    app.accessible("één rol");
    app.shot("een-rol");
    let large: Value = serde_json::from_str(include_str!("../../fixtures/chart63.json")).expect("JSON");
    app.import_partners(&written(&app, "partners.csv", &partners(&large)), 100);
    app.go("Organogram");
    take(&app, &roles(&large));
    app.wait_until("all roles", |app| app.count("treeitem") == 63);
    look(&app, "groot");
    app.press("Passend maken");
    look(&app, "groot-passend");
    app.get("radio", "Lijst").click();
    app.shot("groot-lijst");
    app.go("Partners");
    app.settled();
    app.shot("partners-honderd");
    app.close();
}

#[test]
fn three_hundred_roles_and_very_long_names_in_the_dark_with_more_contrast() {
    let mut app = App::start();
    app.begin_school(
        "Lucas-Bernadottekindcentrum voor Daltononderwijs",
        "Jan-Willem Alexander van der Waals-Oudshoorn",
    );
    app.resize(1280, 800);
    take(&app, &long_roles());
    app.wait_until("all roles", |app| app.count("treeitem") == LONG.len() + 1);
    look(&app, "lang");
    app.go("Instellingen");
    app.get("radio", "Donker").click();
    app.get("switch", "Meer contrast").click();
    app.go("Organogram");
    app.wait_until("the roles", |app| app.count("treeitem") == LONG.len() + 1);
    look(&app, "lang-donker-contrast");
    take(&app, &many_roles());
    app.wait_until("all roles", |app| app.count("treeitem") == LONG.len() + 300);
    look(&app, "driehonderd");
    app.press("Passend maken");
    look(&app, "driehonderd-passend");
    app.close();
}

/// A picture, and what must hold on every one.
fn look(app: &App, name: &str) {
    app.settled();
    app.shot(name);
    app.accessible(name);
    let wrong = "
        const boxes = [...document.querySelectorAll('[data-role]')].map((card) => ({ card, at: card.getBoundingClientRect() }));
        const wrong = [];
        for (const [n, one] of boxes.entries()) for (const two of boxes.slice(n + 1)) {
          const apart = one.at.right <= two.at.left + 0.5 || two.at.right <= one.at.left + 0.5 || one.at.bottom <= two.at.top + 0.5 || two.at.bottom <= one.at.top + 0.5;
          if (!apart) wrong.push(`${one.card.textContent.trim()} lies over ${two.card.textContent.trim()}`);
        }
        for (const { card, at } of boxes) for (const text of card.querySelectorAll('.text')) {
          const seen = text.getBoundingClientRect();
          if (seen.right > at.right + 0.5 || seen.bottom > at.bottom + 1) wrong.push(`${text.textContent} sticks out`);
        }
        return wrong";
    assert_eq!(app.script(wrong, vec![]), json!([]), "{name}");
}

/// Reads a list of roles from a file.
fn take(app: &App, csv: &str) {
    let file = written(app, "rollen.csv", csv);
    app.answer(&[Some(&file)]);
    app.press("Opslaan als");
    app.get_like("menuitem", "Lijst inlezen").click();
    app.get("dialog", "Lijst van rollen inlezen");
    app.press("Neem over");
    app.gone("dialog", "Lijst van rollen inlezen");
}

fn written(app: &App, name: &str, csv: &str) -> PathBuf {
    let file = app.files().join(name);
    std::fs::write(&file, csv).expect("a list");
    file
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map_or(&[], Vec::as_slice)
}

fn word<'a>(value: &'a Value, name: &str) -> &'a str {
    value[name].as_str().unwrap_or_default()
}

/// The partners of the large chart, and others until there are a hundred.
fn partners(large: &Value) -> String {
    let mut csv = "Naam;Categorie;Contactpersoon\n".to_owned();
    let mut known = Vec::new();
    for chip in list(&large["boxes"]).iter().flat_map(|one| list(&one["chips"])) {
        let name = word(chip, "partner");
        if !known.contains(&name) {
            known.push(name);
            let _ = writeln!(csv, "{name};Jeugd en gezin;{}", word(chip, "contact"));
        }
    }
    for number in known.len()..100 {
        let _ = writeln!(csv, "Stichting Buurtwerk en Ontmoeting nummer {number};Wijk;Contactpersoon {number}");
    }
    csv
}

/// The large chart; its top is the school leader that stands there already.
fn roles(large: &Value) -> String {
    let boxes = list(&large["boxes"]);
    let top = boxes[0]["id"].as_str();
    let title = |id: Option<&str>| {
        let found = boxes.iter().find(|one| one["id"].as_str() == id).expect("a role");
        if id == top { "Schoolleider" } else { word(found, "title") }
    };
    let names = |list: &[Value], name: &str| list.iter().map(|one| word(one, name)).collect::<Vec<_>>().join("; ");
    let mut csv = "Rol;Onder;Wie;Vervanger;Domein;Eerste aanspreekpunt van\n".to_owned();
    for one in boxes {
        let under = one["parent"].as_str().map_or("", |parent| title(Some(parent)));
        let _ = writeln!(
            csv,
            "{};{under};\"{}\";{};{};\"{}\"",
            title(one["id"].as_str()),
            names(list(&one["holders"]), "name"),
            word(one, "deputy"),
            word(one, "domain"),
            names(list(&one["chips"]), "partner"),
        );
    }
    csv
}

fn long_roles() -> String {
    let mut csv = "Rol;Onder;Wie;Vervanger\n".to_owned();
    for (at, title) in LONG.iter().enumerate() {
        let under = if at < 3 { "Schoolleider" } else { LONG[at - 3] };
        let _ = writeln!(csv, "{title};{under};Maximiliaan-Alexander van Oldenbarnevelt-Wassenaar tot Rijnsburg;Ø");
    }
    csv
}

/// 299 roles below the school leader, three deep.
fn many_roles() -> String {
    let mut csv = "Rol;Onder;Wie\n".to_owned();
    for number in 1..300 {
        let under = if number <= 12 { "Schoolleider".to_owned() } else { format!("Rol {}", (number - 1) / 12) };
        let _ = writeln!(csv, "Rol {number};{under};Naam {number}");
    }
    csv
}
