//! Printing: what the dialog says about the paper is what stands on it, and files open in other programs.

use super::foreign_readers::told;
use crate::app::App;
use serde_json::json;

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
    let path = file.to_str().expect("a path");
    let info = told("pdfinfo", &[path]);
    assert!(info.lines().any(|line| line.starts_with("Tagged:") && line.ends_with("yes")), "{info}");
    assert!(info.contains("(A3)"), "{info}");
    let text = told("pdftotext", &["-f", "1", "-l", "1", path, "-"]);
    for words in ["Wie doet wat, en met wie?", "Intern begeleider", "Sevda", "Wijkagent"] {
        assert!(text.contains(words), "{words}");
    }
    let boxes = told("pdftotext", &["-bbox", "-f", "1", "-l", "1", path, "-"]);
    // The box of a word is as high as the font's ascent and descent together, never less than its size.
    let least = least_height(&boxes);
    assert!(least >= points * 0.99, "{least} pt on paper, {points} pt promised");
    // Every font is in the file, and the tags name a picture with a description and a table with headings.
    let fonts = told("pdffonts", &[path]);
    let fonts: Vec<Vec<&str>> = fonts.lines().skip(2).map(|line| line.split_whitespace().collect()).collect();
    assert!(!fonts.is_empty());
    for font in &fonts {
        // Counted from the end: embedded, subset, in Unicode, object, generation.
        assert_eq!(font[font.len() - 5..][..3], ["yes", "yes", "yes"], "{font:?}");
        assert!(font[0].contains("AtkinsonHyperlegible"), "{font:?}");
    }
    let tags = told("pdfinfo", &["-struct-text", path]);
    for tag in ["Document", "Figure", "Table", "TR", "TH", "TD"] {
        let stands = tags.lines().any(|line| line.trim().split([' ', '(', ':']).next() == Some(tag));
        assert!(stands, "{tag} in\n{tags}");
    }
    assert!(tags.contains("Sevda"), "the table has the names as text");

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
