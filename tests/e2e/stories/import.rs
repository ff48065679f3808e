//! A list of partners from a file: looked at first, imported, undone; and out again for Excel.

use crate::app::App;
use std::path::{Path, PathBuf};

const PARTNERS: &str = "SELECT name FROM live_partner";

fn fixture() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fixtures/sociale-kaart-elzerdam.csv")
}

/// Welkom, a new school, and the import screen.
fn at_the_import() -> App {
    let app = App::start();
    app.get_like("button", "Importeren").click();
    app.fill("Naam van de school", "De Regenboog");
    app.press("Maak school en kies bestand");
    app.see("Haal je partnerlijst op");
    app
}

fn choose(app: &App, path: &Path) {
    app.answer(&[Some(path)]);
    app.press("Kies een bestand");
}

#[test]
fn a_list_is_looked_at_imported_and_undone() {
    let mut app = at_the_import();
    app.shot("import-bestand");
    app.accessible("import: bestand");
    choose(&app, &fixture());
    app.see("Wat staat er in elke kolom?");
    app.shot("import-kolommen");
    app.accessible("import: kolommen");
    app.press("Verder");
    app.see("Welke soort hoort erbij?");
    app.shot("import-soorten");
    app.accessible("import: soorten");
    app.press("Verder");
    app.see("Er is nog niets veranderd.");
    app.see("Alles is duidelijk.");
    app.shot("import-controleren");
    app.accessible("import: controleren");
    app.press("Importeer 110 partners");
    app.see("110 partners geïmporteerd");
    app.shot("import-klaar");
    app.accessible("import: klaar");

    // The same file again says nothing new.
    app.press("Importeer nog een lijst");
    choose(&app, &fixture());
    app.see("Wat staat er in elke kolom?");
    app.press("Verder");
    app.see("Welke soort hoort erbij?");
    app.press("Verder");
    app.see("Er is niets om te importeren.");
    assert!(app.has("button", "110 gelijk"));
    app.press("Annuleer");

    // Saved for Excel and brought back: Spil knows every row by its key.
    let saved = app.files().join("partners.xlsx");
    app.get_like("button", "Partners").click();
    app.answer(&[Some(&saved)]);
    app.press("Opslaan als");
    app.get_like("menuitem", "Lijst voor Excel").click();
    app.see("partners.xlsx");
    app.get_like("button", "Importeren").click();
    choose(&app, &saved);
    app.see("blad ‘Partners’ · 110 regels");
    app.press("Verder");
    app.see("Welke soort hoort erbij?");
    app.press("Verder");
    app.see("Er is niets om te importeren.");
    assert!(app.has("button", "110 gelijk"));
    app.press("Annuleer");

    app.close();
    assert_eq!(app.store().texts(PARTNERS).len(), 110);
    app.run();
    app.get_like("button", "Ongedaan maken").click();
    app.see_no("110");
    app.close();
    assert!(app.store().texts(PARTNERS).is_empty(), "one undo takes the whole list back");
}

#[test]
fn a_wrong_file_is_named_and_nothing_is_lost() {
    let mut app = at_the_import();
    let wrong = app.files().join("foto.csv");
    std::fs::write(&wrong, b"\x89PNG\r\n\x1a\n0000").expect("a file");
    choose(&app, &wrong);
    app.see("foto.csv is geen lijst.");
    let missing = app.files().join("weg.csv");
    choose(&app, &missing);
    app.see("Spil kan weg.csv niet lezen.");
    let empty = app.files().join("leeg.csv");
    std::fs::write(&empty, b"").expect("a file");
    choose(&app, &empty);
    app.see("leeg.csv is leeg.");
    app.shot("import-fout");
    app.close();
    assert!(app.store().texts(PARTNERS).is_empty());
}
