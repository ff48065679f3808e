//! Every file that Spil makes of the organogram, opened by programs of other projects: openpyxl, Python's csv, XML and
//! HTML readers, librsvg, Pillow, poppler, and axe in a browser that is not Spil.

use crate::app::App;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};
use std::process::Command;

/// What a program prints about a file. A program that is missing or refuses the file fails the test.
pub(super) fn told(program: &str, args: &[&str]) -> String {
    let output = Command::new(program).args(args).output();
    let output = output.unwrap_or_else(|error| panic!("{program}: {error}; install what xtask/src/packages.rs lists"));
    assert!(output.status.success(), "{program} {args:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// What the foreign reader of this kind of file makes of it. Debian's own Python: that has the readers.
fn read(kind: &str, file: &Path) -> Value {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/../tests/e2e/readers.py");
    let said = told("/usr/bin/python3", &[script, kind, file.to_str().expect("a path")]);
    serde_json::from_str(&said).expect("JSON")
}

fn texts(list: &Value) -> Vec<&str> {
    list.as_array().into_iter().flatten().filter_map(Value::as_str).collect()
}

/// Saves the organogram in one kind of file, through the dialog.
fn save(app: &App, kind: &str, ending: &str) -> PathBuf {
    let file = app.files().join(format!("organogram.{ending}"));
    app.press("Opslaan als");
    app.get_like("menuitem", "Opslaan als bestand").click();
    app.get("dialog", "Opslaan als bestand");
    app.answer(&[Some(&file)]);
    app.get_like("radio", kind).click();
    app.press("Bewaar bestand");
    app.wait_within(60, &format!("the {ending} file"), |_| file.is_file());
    app.see(&format!("Opgeslagen als organogram.{ending}."));
    App::keep(&file);
    file
}

#[test]
fn programs_of_others_open_every_file_of_the_organogram() {
    let mut app = App::start();
    app.begin_sample();
    app.resize(1280, 800);
    let outline = app.names("treeitem");
    assert_eq!(outline.len(), 20);
    let starts = |title: &str, name: &str| name.starts_with(&format!("{title};")) || name == title;

    let workbook = read("xlsx", &save(&app, "Lijst voor Excel", "xlsx"));
    let rows = workbook["rows"].as_array().expect("rows");
    assert_eq!(rows[0][1], "Rol");
    assert_eq!(rows.len(), 21, "a heading and every role");
    for (row, name) in rows[1..].iter().zip(&outline) {
        let title = row[1].as_str().expect("a title");
        assert!(starts(title, name), "{title} where the outline has {name}");
    }
    assert_eq!((&workbook["formulas"], &workbook["frozen"]), (&json!([]), &json!("C2")));
    assert!(workbook["title"].as_str().is_some_and(|title| title.contains("Sterrenschuit")));
    assert!(workbook["about"].to_string().contains("23 november 2026"));

    let list = read("csv", &save(&app, "Lijst als tekst", "csv"));
    let lines = list["rows"].as_array().expect("lines");
    assert_eq!(lines[..21], rows[..], "the same cells in both lists");
    assert!(lines[21].to_string().contains("23 november 2026"));

    drawings(&app, &outline);
    page(&app, rows);
    app.close();
}

/// The SVG, the file for draw.io, and the PNG.
fn drawings(app: &App, outline: &[String]) {
    let svg = save(app, "Tekening (SVG)", "svg");
    let drawing = read("svg", &svg);
    assert_eq!(drawing["root"], "{http://www.w3.org/2000/svg}svg");
    let words = texts(&drawing["words"]).join(" ");
    assert!(words.contains("Intern begeleider") && words.contains("23 november 2026"), "{words}");

    let diagram = save(app, "draw.io", "drawio.svg");
    let model = read("mxgraph", &diagram);
    assert_eq!(model["wrong"], json!([]), "a model as mxGraph wants it");
    let boxes = texts(&model["roles"]);
    assert_eq!(boxes.len(), outline.len());
    assert_eq!(model["lines"].as_array().map(Vec::len), Some(outline.len() - 1), "a line to everybody but the top");
    for name in outline {
        let title = name.split(';').next().expect("a title");
        assert_eq!(boxes.iter().filter(|words| words.starts_with(title)).count(), 1, "{title} in {boxes:?}");
    }
    assert!(texts(&model["partners"]).iter().any(|words| words.starts_with("Wijkagent")), "{}", model["partners"]);
    assert!(texts(&model["words"]).iter().any(|words| words.contains("23 november 2026")));

    // Both are pictures for somebody who has neither Spil nor draw.io.
    for file in [&svg, &diagram] {
        let drawn = file.with_extension("rsvg.png");
        let [from, to] = [file, &drawn].map(|path| path.to_str().expect("a path"));
        told("rsvg-convert", &["--width", "1600", "--output", to, from]);
        App::keep(&drawn);
        let dots = read("png", &drawn);
        let sides = [&drawing["height"], &drawing["width"]].map(|side| side.as_f64().expect("a side"));
        let height = dots["height"].as_f64().expect("a height");
        assert!((height - 1600.0 * sides[0] / sides[1]).abs() <= 1.0, "{height} of {sides:?}");
        let dark = dots["dark"].as_f64().expect("a share");
        assert!((0.01..0.2).contains(&dark), "{dark} of it is dark in {}", file.display());
    }

    let dots = read("png", &save(app, "Afbeelding (PNG)", "png"));
    let side = |name: &str| dots[name].as_f64().expect("a number");
    assert_eq!(dots["format"], "PNG");
    let points = |name: &str| drawing[name].as_f64().expect("a side");
    // As many dots as the size in points and the dots per inch in the file say.
    for (name, axis) in [("width", 0), ("height", 1)] {
        let inches = side(name) / dots["dpi"][axis].as_f64().expect("a number");
        assert!((inches * 72.0 - points(name)).abs() < 1.0, "{inches} inch of {} points", points(name));
    }
    assert!((0.01..0.2).contains(&side("dark")) && side("white") > 0.5, "{dots}");
}

/// The web page: read as HTML, and held against axe in a plain browser.
fn page(app: &App, rows: &[Value]) {
    let file = save(app, "Webpagina", "html");
    let page = read("html", &file);
    assert_eq!(page["wrong"], json!([]));
    let table = page["rows"].as_array().expect("rows");
    assert_eq!(table.len(), 21);
    for (seen, row) in table[1..].iter().zip(&rows[1..]) {
        assert_eq!(seen[0], row[1], "the roles in the same order as in the list");
    }
    assert_eq!(page["attributes"]["html"][0]["lang"], "nl");
    assert_eq!(page["attributes"]["script"], Value::Null);
    App::accessible_in_a_browser(&file);
}
