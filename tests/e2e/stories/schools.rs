//! Several schools side by side, and what happens when one cannot be opened.

use crate::app::App;
use crate::store::Store;
use std::fs;

#[test]
fn two_schools_stand_side_by_side_and_the_name_switches() {
    let mut app = App::start();
    app.begin_sample();
    app.press("Begin met je eigen school");
    app.begin_school("De Regenboog", "Anna de Boer");
    app.see_no("Dit is een voorbeeld.");
    app.get_like("button", "Kies een school").click();
    app.get_like("menuitemradio", "Sterrenschuit").click();
    app.see("Dit is een voorbeeld.");
    app.close();
    assert_eq!(app.stores().len(), 2);
    let name = |path: &std::path::PathBuf| Store::open(path).texts("SELECT name FROM school").remove(0);
    let mut names: Vec<String> = app.stores().iter().map(name).collect();
    names.sort();
    assert_eq!(names, ["Basisschool De Sterrenschuit", "De Regenboog"]);

    // The next start goes on where the last one stopped.
    app.run();
    app.see("Dit is een voorbeeld.");
    app.close();
}

#[test]
fn a_damaged_school_is_set_aside_and_its_snapshot_put_back() {
    let mut app = App::start();
    app.begin_school("De Regenboog", "Anna de Boer");
    app.add_role("Cultuurcoördinator");
    // The second start keeps a snapshot, because something changed.
    app.restart();
    app.get_like("treeitem", "Cultuurcoördinator");
    app.close();
    let store = app.stores().remove(0);
    let mut bytes = fs::read(&store).expect("a store");
    let middle = bytes.len() / 2;
    bytes[200..middle].fill(0x5a);
    fs::write(&store, bytes).expect("a damaged store");

    app.run();
    app.see("Het bestand is beschadigd.");
    app.accessible("welkom with a damaged school");
    app.shot("beschadigd");
    app.get_like("button", "De Regenboog").click();
    app.get_like("dialog", "De Regenboog");
    app.accessible("damaged school");
    app.shot("beschadigd-herstellen");
    app.press("Zet reservekopie terug");
    app.get_like("treeitem", "Cultuurcoördinator");
    app.close();
    assert_eq!(app.store().number("SELECT count(*) FROM live_role"), 2);
    let folder = app.stores().remove(0);
    let aside = fs::read_dir(folder.parent().expect("a folder")).expect("a folder").flatten();
    assert!(
        aside.map(|e| e.file_name()).any(|name| name.to_string_lossy().starts_with("damaged-")),
        "the damaged file is kept"
    );
}

#[test]
fn a_school_of_a_newer_version_is_left_alone() {
    let mut app = App::start();
    app.begin_school("De Regenboog", "Anna de Boer");
    app.close();
    let path = app.stores().remove(0);
    let newer = rusqlite::Connection::open(&path).expect("a store");
    newer.pragma_update(None, "user_version", 9_999).expect("a newer version");
    drop(newer);
    let before = fs::read(&path).expect("a store");
    app.run();
    app.see("Gemaakt met een nieuwere versie van Spil.");
    app.close();
    assert!(before == fs::read(&path).expect("a store"), "the file is untouched");
}

#[test]
fn what_was_done_before_a_crash_is_there_after_it() {
    let mut app = App::start();
    app.begin_school("De Regenboog", "Anna de Boer");
    app.add_role("Cultuurcoördinator");
    app.kill();
    app.run();
    app.get_like("treeitem", "Cultuurcoördinator");
    app.close();
}

#[test]
fn a_defect_costs_no_data_and_leaves_a_report() {
    let mut app = App::start();
    app.begin_school("De Regenboog", "Anna de Boer");
    app.add_role("Cultuurcoördinator");
    let ask = "const done = arguments[0]; window.__TAURI_INTERNALS__.invoke('stop_with_a_defect').then(() => done(null), done)";
    let error = app.script_async(ask, vec![]);
    assert_eq!(error["code"], "internal");
    // The school was opened again: work goes on.
    app.add_role("Taalcoördinator");
    app.close();
    assert_eq!(app.store().number("SELECT count(*) FROM live_role"), 3);

    let report = app.files().join("rapport.txt");
    app.answer(&[Some(&report)]);
    app.run();
    app.see("De vorige keer stopte Spil onverwacht.");
    app.press("Bewaar rapport");
    app.wait_until("the report", |_| report.is_file());
    let text = fs::read_to_string(&report).expect("a report");
    assert!(text.contains("a defect that a test asked for") && text.contains("seams.rs"), "{text}");
    assert!(!text.contains("Regenboog") && !text.contains("coördinator"), "no data in a report");
    app.restart();
    app.get_like("treeitem", "Taalcoördinator");
    assert!(!app.sees("De vorige keer stopte Spil onverwacht."), "told once");
    app.close();
}
