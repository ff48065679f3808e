//! A school leader's first hour, from first start: roles, partners, a list from Excel, team, checklist, documents,
//! undo after a restart; then the store is read.

use crate::app::App;
use crate::personal::{opened_with_age, words};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

#[test]
fn a_school_leader_draws_fills_and_shares() {
    let mut app = App::start();
    app.begin_school("De Regenboog", "Anna de Boer");
    organogram(&app);
    partners(&app);
    list(&app);
    team(&app);
    let (personal, passphrase) = checklist(&app);
    documents(&app);
    bin(&app);
    trust(&mut app);
    app.close();
    store(&app);
    app.nowhere_in_plain_text(&passphrase);
    let content = opened_with_age(&personal, &passphrase);
    assert_eq!(content["portraits"][0]["answers"]["competencies"]["networking"], "practising");
}

/// Roles: beside, below, renamed, moved by dragging, taken away with what is below; somebody in a role.
fn organogram(app: &App) {
    app.add_role("Intern begeleider");
    for (keys, title) in
        [("Enter", "Cultuurcoördinator"), ("Enter", "Bouwcoördinator"), ("Ctrl+Enter", "Leescoordinator")]
    {
        app.key(keys);
        app.get("textbox", "Naam van de rol");
        app.keys(title);
        app.key("Enter");
        app.wait_until("the role", |app| app.focused().1.starts_with(title));
    }
    app.get_like("treeitem", "Leescoordinator");
    app.key("F2");
    app.wait_until("the title to be edited", |app| app.focused().0 == "textbox");
    app.key("Ctrl+a");
    app.keys("Leescoördinator");
    app.key("Enter");
    app.get_like("treeitem", "Leescoördinator");
    app.wait_until("the chart to come to rest", |app| app.focused().0 == "treeitem");

    let level = |app: &App| app.get_like("treeitem", "Cultuurcoördinator").attribute("aria-level");
    let before = level(app);
    app.drag(&app.get_like("treeitem", "Cultuurcoördinator"), &app.get_like("treeitem", "Intern begeleider"));
    app.wait_until("the role to move", |app| level(app) != before);
    app.shot("organogram-versleept");

    app.get_like("treeitem", "Cultuurcoördinator").click();
    app.press("Kies iemand");
    app.keys("Sevda Yıldız");
    app.get("option", "Nieuw: Sevda Yıldız");
    app.key("Enter");
    app.get_like("treeitem", "wie: Sevda Yıldız");

    app.get_like("treeitem", "Bouwcoördinator").click();
    app.key("Delete");
    app.get_like("dialog", "Bouwcoördinator");
    app.shot("rol-verwijderen");
    app.get_like("radio", "schuift op naar boven").click();
    app.press("Verwijder rol");
    app.wait_until("the role to go", |app| !app.names("treeitem").iter().any(|name| name.starts_with("Bouw")));
    app.get_like("treeitem", "Leescoördinator");
    app.accessible("organogram with a panel");
}

/// A partner with a first contact, a contact person and a reason.
fn partners(app: &App) {
    app.add_partner("Bibliotheek Oost", "Lezen");
    app.add_partner("Wijkteam", "Wijk");
    app.get("link", "Bibliotheek Oost").click();
    app.get("heading", "Bibliotheek Oost");
    app.get_first("button", "Kies een collega").click();
    app.get("combobox", "Eerste aanspreekpunt");
    app.keys("Cultuur");
    app.wait_until("one role", |app| app.count("option") == 1);
    app.key("Enter");
    app.get("button", "Kies een ander voor: Eerste aanspreekpunt");
    app.press("Contactpersoon toevoegen");
    app.fill("Naam", "Anouk Westerhof");
    app.get("dialog", "Contactpersoon bij Bibliotheek Oost");
    app.get("textbox", "E-mail").fill("anouk@bibliotheek.example");
    app.press("Contactpersoon toevoegen");
    app.see("Anouk Westerhof");
    app.get("button", "Verrijking van de lessen").click();
    app.accessible("partner page");
    app.shot("partner");
}

/// The list that the neighbourhood team keeps in Excel: looked at, imported, taken back in one step, brought in again.
fn list(app: &App) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fixtures/sociale-kaart-elzerdam.csv");
    app.import_partners(&file, 110);
    app.press("Bekijk je partners");
    app.see("112 partners");
    app.get_like("button", "Ongedaan maken: ").click();
    app.see_no("112 partners");
    app.get_like("button", "Opnieuw doen: ").click();
    app.see("112 partners");
}

/// Two people from a list in a spreadsheet.
fn team(app: &App) {
    app.go("Team");
    app.press("Plak namen uit Excel");
    app.get_like("textbox", "Jouw lijst")
        .paste("Boer, M. de\tleerkracht\t32 u\nJoost van der Meulen\tleerkracht\tma di wo-o\n");
    app.get_like("dialog", "Plak namen");
    app.see("2 medewerkers gevonden");
    app.accessible("pasted team");
    app.shot("team-plakken");
    app.press("Voeg 2 medewerkers toe");
    app.get_like("rowheader", "Joost van der Meulen");
    app.shot("team");
}

/// The checklist, for herself, kept in a file of her own.
fn checklist(app: &App) -> (PathBuf, String) {
    let file = app.files().join("Anna.mijnspil");
    app.go("Zo werk ik samen");
    app.press("Begin");
    app.wait_until("the keyboard at the question", |app| app.focused().1.starts_with("Netwerken"));
    app.key("2");
    for _ in 1..=13 {
        app.press("Volgende");
    }
    app.press("Bekijk mijn resultaat");
    app.get("img", "Nu: Oefenen.");
    app.get("radio", "Tabel").click();
    app.get_like("rowheader", "Netwerken");
    app.get_like("button", "Bewaar voor mijzelf").click();
    app.wait_until("four words", |app| words(app).split(' ').count() == 4);
    let passphrase = words(app);
    app.answer(&[Some(&file)]);
    app.press("Kies een plek en bewaar");
    app.see("Bewaard in ‘Anna.mijnspil’");
    app.press("Klaar");
    (file, passphrase)
}

/// The chart as PDF and SVG, the list of partners for Excel.
fn documents(app: &App) {
    let files = app.files();
    let (pdf, svg, xlsx) = (files.join("Organogram.pdf"), files.join("Organogram.svg"), files.join("Partners.xlsx"));
    app.go("Organogram");
    app.get_like("treeitem", "Leescoördinator");
    app.answer(&[Some(&pdf)]);
    app.key("Ctrl+P");
    app.get("dialog", "Afdrukken");
    app.press("Bewaar als PDF");
    app.see("Opgeslagen als Organogram.pdf.");
    app.answer(&[Some(&svg)]);
    as_drawing(app);
    app.wait_until("the drawing", |_| svg.is_file());
    let proposed: Vec<_> = app.asked().iter().filter_map(|asked| asked["save"].as_str().map(str::to_owned)).collect();
    assert!(proposed.iter().any(|name| name.starts_with("Organogram De Regenboog")), "{proposed:?}");
    assert!(foreign("pdfinfo", &pdf).lines().any(|line| line.starts_with("Tagged:") && line.ends_with("yes")));
    let text = foreign("pdftotext", &pdf);
    for part in ["De Regenboog", "Anna de Boer", "Leescoördinator", "Sevda Yıldız", "Bibliotheek Oost"] {
        assert!(text.contains(part), "{part} in the PDF\n{text}");
    }
    let drawing = fs::read_to_string(&svg).expect("a drawing");
    assert!(drawing.contains("<svg") && drawing.contains("Leescoördinator"), "a drawing of this chart");
    // A dialog that is cancelled changes nothing and says nothing.
    let (asked, there) = (app.asked().len(), fs::read_dir(&files).expect("a folder").count());
    app.answer(&[None]);
    as_drawing(app);
    app.wait_until("the question", |app| app.asked().len() == asked + 1);
    assert_eq!(fs::read_dir(&files).expect("a folder").count(), there);
    app.press("Annuleer");

    app.go("Partners");
    app.answer(&[Some(&xlsx)]);
    app.press("Opslaan als");
    app.get_like("menuitem", "Lijst voor Excel").click();
    app.see("Opgeslagen als Partners.xlsx.");
    for file in [&pdf, &svg, &xlsx] {
        App::keep(file);
    }
    assert!(fs::read(&xlsx).expect("a workbook").starts_with(b"PK"), "a workbook");
}

/// Asks for the organogram as a drawing.
fn as_drawing(app: &App) {
    app.press("Opslaan als");
    app.get_like("menuitem", "Opslaan als bestand").click();
    app.get("dialog", "Opslaan als bestand");
    app.get_like("radio", "Tekening (SVG)").click();
    app.press("Bewaar bestand");
}

/// What a reader of another project makes of a document.
fn foreign(reader: &str, document: &Path) -> String {
    let mut command = Command::new(reader);
    command.arg(document);
    if reader == "pdftotext" {
        command.arg("-");
    }
    let out = command.output().unwrap_or_else(|error| panic!("{reader}, of poppler-utils: {error}"));
    assert!(out.status.success(), "{reader}: {}", String::from_utf8_lossy(&out.stderr));
    String::from_utf8_lossy(&out.stdout).into_owned()
}

/// Away and back again.
fn bin(app: &App) {
    app.go("Partners");
    app.get("link", "Wijkteam").click();
    app.press("Naar prullenbak");
    app.see("Wijkteam staat in de prullenbak.");
    app.get_like("button", "Prullenbak").click();
    app.get("heading", "Prullenbak en reservekopieën");
    app.press("Zet terug: Wijkteam");
    app.gone("button", "Zet terug: Wijkteam");
    app.go("Partners");
    app.get("link", "Wijkteam");
}

/// Everything is there after a restart, and can still be taken back, in whatever language is spoken then.
fn trust(app: &mut App) {
    app.restart();
    app.go("Organogram");
    app.add_role("Verkeersbrigade");
    app.restart();
    app.get_like("treeitem", "Verkeersbrigade");
    app.get("button", "Ongedaan maken: rol Verkeersbrigade toevoegen");
    app.go("Instellingen");
    app.get("radio", "English").click();
    app.press("Undo: add role Verkeersbrigade");
    app.press("Redo: add role Verkeersbrigade");
    app.press("Undo: add role Verkeersbrigade");
    app.get("radio", "Nederlands").click();
    app.go("Organogram");
    app.wait_until("the role to go", |app| !app.names("treeitem").iter().any(|name| name.starts_with("Verkeer")));
    app.get_like("treeitem", "Leescoördinator");
}

fn store(app: &App) {
    let store = app.store();
    let titles = store.texts("SELECT title FROM live_role ORDER BY title");
    assert_eq!(titles, ["Cultuurcoördinator", "Intern begeleider", "Leescoördinator", "Schoolleider"]);
    let own = store.texts("SELECT name FROM live_partner WHERE name IN ('Bibliotheek Oost', 'Wijkteam') ORDER BY name");
    assert_eq!(own, ["Bibliotheek Oost", "Wijkteam"]);
    assert_eq!(store.number("SELECT count(*) FROM live_partner"), 112);
    assert_eq!(store.texts("SELECT last FROM live_person ORDER BY last"), ["Boer", "Boer", "Meulen", "Yıldız"]);
    assert_eq!(store.number("SELECT count(*) FROM tie WHERE kind = 'first_contact'"), 1);
    assert_eq!(store.number("SELECT count(*) FROM live_contact WHERE name = 'Anouk Westerhof'"), 1);
    // Everything can be undone, by whole actions, with ids only in their parameters.
    assert!(store.texts("SELECT params FROM undo_action").iter().all(|params| !params.contains("Sevda")));
}
