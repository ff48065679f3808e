//! A school leader's first hour, from first start: roles, partners, team, documents; then the store is read.

use crate::app::App;
use std::fs;

#[test]
fn a_school_leader_draws_fills_and_shares() {
    let mut app = App::start();
    app.begin_school("De Regenboog", "Anna de Boer");
    organogram(&app);
    partners(&app);
    team(&app);
    documents(&app);
    bin(&app);
    app.close();
    store(&app);
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

/// The chart as PDF and SVG, the list of partners for Excel.
fn documents(app: &App) {
    let files = app.files();
    let (pdf, svg) = (files.join("Organogram.pdf"), files.join("Organogram.svg"));
    app.go("Organogram");
    for (kind, path) in [("PDF", &pdf), ("SVG", &svg)] {
        app.answer(&[Some(path)]);
        app.press("Opslaan als");
        app.get_like("menuitem", kind).click();
        app.wait_until("the file", |_| path.is_file());
    }
    assert_eq!(app.asked()[0]["save"], "Organogram De Regenboog.pdf");
    let bytes = fs::read(&pdf).expect("a document");
    assert!(bytes.starts_with(b"%PDF-"), "a PDF");
    let drawing = fs::read_to_string(&svg).expect("a drawing");
    assert!(drawing.contains("<svg") && drawing.contains("Leescoördinator"), "a drawing of this chart");
    // A dialog that is cancelled changes nothing and says nothing.
    app.answer(&[None]);
    app.press("Opslaan als");
    app.get_like("menuitem", "PDF").click();
    app.wait_until("the question", |app| app.asked().len() == 3);
    assert_eq!(fs::read_dir(&files).expect("a folder").count(), 2);
}

/// Away and back again.
fn bin(app: &App) {
    app.go("Partners");
    app.get("link", "Wijkteam").click();
    app.press("Naar prullenbak");
    app.see("Wijkteam staat in de prullenbak.");
    app.go("Prullenbak en reservekopieën");
    app.press("Zet terug: Wijkteam");
    app.gone("button", "Zet terug: Wijkteam");
    app.go("Partners");
    app.get("link", "Wijkteam");
}

fn store(app: &App) {
    let store = app.store();
    let titles = store.texts("SELECT title FROM live_role ORDER BY title");
    assert_eq!(titles, ["Cultuurcoördinator", "Intern begeleider", "Leescoördinator", "Schoolleider"]);
    assert_eq!(store.texts("SELECT name FROM live_partner ORDER BY name"), ["Bibliotheek Oost", "Wijkteam"]);
    assert_eq!(store.texts("SELECT last FROM live_person ORDER BY last"), ["Boer", "Boer", "Meulen", "Yıldız"]);
    assert_eq!(store.number("SELECT count(*) FROM tie WHERE kind = 'first_contact'"), 1);
    assert_eq!(store.texts("SELECT name FROM live_contact"), ["Anouk Westerhof"]);
    // Everything can be undone, by whole actions, with ids only in their parameters.
    assert!(store.texts("SELECT params FROM undo_action").iter().all(|params| !params.contains("Sevda")));
}
