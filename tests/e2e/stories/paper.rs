//! Printing: what the dialog says about the paper is what stands on it, and files open in other programs.

use crate::app::App;
use serde_json::json;
use std::path::Path;
use std::process::Command;

/// What a foreign program says about a file.
fn told(program: &str, args: &[&str], file: &Path) -> String {
    let mut command = Command::new(program);
    let (before, after): (Vec<&&str>, Vec<&&str>) = args.iter().partition(|arg| **arg != "-");
    let output = command.args(before).arg(file).args(after).output();
    let output = output.unwrap_or_else(|error| panic!("{program}, of poppler-utils: {error}"));
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// Sizes in points that text of a PDF has, from the boxes of its words on the first page.
fn least_height(boxes: &str) -> f64 {
    let side = |line: &str, name: &str| {
        let rest = line.split(&format!("{name}=\"")).nth(1)?;
        rest.split('"').next()?.parse::<f64>().ok()
    };
    let heights = boxes
        .lines()
        .filter(|line| line.contains("<word"))
        .filter_map(|line| Some(side(line, "yMax")? - side(line, "yMin")?));
    heights.fold(f64::INFINITY, f64::min)
}

#[test]
fn the_organogram_on_a3_is_what_the_dialog_promised() {
    let mut app = App::start();
    app.get_like("button", "Voorbeeld bekijken").click();
    app.get_like("treeitem", "Intern begeleider");
    app.resize(1280, 800);
    app.key("Ctrl+P");
    app.get("dialog", "Afdrukken");
    app.get_like("img", "Wie doet wat, en met wie?");
    app.see("A3: leesbaar");
    app.accessible("afdrukken");
    app.shot("afdrukken");
    let said = app.script("return document.querySelector('dialog [role=status] small').textContent", vec![]);
    let said = said.as_str().unwrap_or_default().to_owned();
    let points = said.split("letter: ").nth(1).and_then(|rest| rest.split(' ').next()).expect("a size");
    let points: f64 = points.replace(',', ".").parse().expect("a number");

    let file = app.files().join("organogram.pdf");
    app.answer(&[Some(&file)]);
    app.press("Bewaar als PDF");
    app.see("Opgeslagen als organogram.pdf.");
    App::keep(&file);
    assert!(app.asked().iter().any(|one| one["show"] == json!(file)), "it opens in the program that prints it");
    let bytes = std::fs::read(&file).expect("the file");
    assert!(bytes.starts_with(b"%PDF-1.7"));
    let info = told("pdfinfo", &[], &file);
    assert!(info.lines().any(|line| line.starts_with("Tagged:") && line.ends_with("yes")), "{info}");
    assert!(info.contains("(A3)"), "{info}");
    let text = told("pdftotext", &["-f", "1", "-l", "1", "-"], &file);
    for words in ["Wie doet wat, en met wie?", "Intern begeleider", "Sevda", "Wijkagent"] {
        assert!(text.contains(words), "{words}");
    }
    let boxes = told("pdftotext", &["-bbox", "-f", "1", "-l", "1", "-"], &file);
    // The box of a word is as high as the font's ascent and descent together, never less than its size.
    let least = least_height(&boxes);
    assert!(least >= points * 0.99, "{least} pt on paper, {points} pt promised");

    // A poster in pages to glue, and a branch.
    app.key("Ctrl+P");
    app.get("dialog", "Afdrukken");
    app.get("radio", "A2").click();
    // A list of the system: its choices are out of reach of the driver.
    let choose = "const list = [...document.querySelectorAll('dialog select')].at(-1);
        list.selectedIndex = 1; list.dispatchEvent(new Event('change', { bubbles: true }));";
    app.script(choose, vec![]);
    app.see("4 vellen");
    app.accessible("afdrukken op vellen");
    app.shot("afdrukken-vellen");
    app.press("Annuleer");

    // A picture on the clipboard, and a file for draw.io.
    app.press("Opslaan als");
    app.get_like("menuitem", "Opslaan als bestand").click();
    app.get("dialog", "Opslaan als bestand");
    app.accessible("opslaan als bestand");
    app.shot("opslaan-als-bestand");
    let drawing = app.files().join("organogram.drawio.svg");
    app.answer(&[Some(&drawing)]);
    app.get_like("radio", "draw.io").click();
    app.press("Bewaar bestand");
    app.see("Opgeslagen als organogram.drawio.svg.");
    let svg = std::fs::read_to_string(&drawing).expect("the drawing");
    assert!(svg.contains(" content=\"&lt;mxfile") && svg.contains("Sevda"));
    app.close();
}
