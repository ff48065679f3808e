//! The landscape: see who is around the school, follow the line to a role, narrow it, print it.

use crate::app::App;
use serde_json::json;
use std::process::Command;

/// How many partners are drawn; lists of the filter have options, too.
fn drawn(app: &App) -> usize {
    let found = app.script("return document.querySelectorAll('g[role=option]').length", vec![]);
    found.as_u64().unwrap_or_default() as usize
}

#[test]
fn a_landscape_is_walked_narrowed_and_printed() {
    let mut app = App::start();
    app.begin_sample();
    app.resize(1280, 800);
    app.go("Partners");
    app.get("radio", "Landschap").click();
    app.get_like("listbox", "Landschap van partners");
    app.wait_until("31 partners", |app| drawn(app) == 31);
    app.shot("landschap");

    // The keyboard walks to a partner; its line to the role appears, and the panel says the same.
    app.script("document.querySelector('[role=listbox]').focus()", vec![]);
    app.key("End");
    app.wait_until("a card", |app| {
        app.script("return document.querySelector('svg .card') !== null", vec![]) == json!(true)
    });
    app.get("heading", "Eerste aanspreekpunt");
    app.accessible("landschap met partner");
    app.shot("landschap-partner");
    app.key("Enter");
    app.wait_until("the page of the partner", |app| app.count("listbox") == 0);
    app.go("Partners");
    app.get("radio", "Landschap").click();

    app.press("Filter");
    app.get("button", "Alleen risico’s").click();
    app.wait_until("fewer partners", |app| (1..31).contains(&drawn(app)));
    app.accessible("landschap met filter");
    app.shot("landschap-filter");
    app.press("Wis filter");
    app.wait_until("all partners", |app| drawn(app) == 31);
    app.press("Toon als tabel");
    app.wait_until("the table", |app| app.count("table") == 1);
    app.accessible("landschap als tabel");
    app.shot("landschap-tabel");
    app.press("Toon als landschap");

    app.key("Ctrl+P");
    app.get("dialog", "Landschap afdrukken");
    app.see("A3: leesbaar");
    app.accessible("landschap afdrukken");
    app.shot("landschap-afdrukken");
    let file = app.files().join("landschap.pdf");
    app.answer(&[Some(&file)]);
    app.press("Bewaar als PDF");
    app.see("Opgeslagen als landschap.pdf.");
    App::keep(&file);
    let told = |program: &str, args: &[&str]| {
        let output = Command::new(program).args(args).arg(&file).arg("-").output().expect("poppler-utils");
        String::from_utf8_lossy(&output.stdout).into_owned()
    };
    let text = told("pdftotext", &[]);
    for words in ["Met wie werken we samen?", "Bibliotheek Elzerdam", "Alle partners", "Sevda"] {
        assert!(text.contains(words), "{words}");
    }
    let info = Command::new("pdfinfo").arg(&file).output().expect("poppler-utils").stdout;
    let info = String::from_utf8_lossy(&info);
    assert!(info.lines().any(|line| line.starts_with("Tagged:") && line.ends_with("yes")), "{info}");
    app.close();
}
