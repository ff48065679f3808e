//! "Zo werk ik samen" from Welkom, without any school: filled in with the keyboard, kept, opened again next to a new one.

use crate::app::App;
use crate::personal::{opened_with_age, words};

#[test]
fn answers_are_kept_for_oneself_and_nowhere_else() {
    let mut app = App::start();
    let file = app.files().join("Zo werk ik samen.mijnspil");
    app.get_like("button", "Zo werk ik samen invullen").click();
    app.see("Alleen jij ziet je antwoorden.");
    app.accessible("zo-werk-ik-samen");
    app.shot("zo-werk-ik-samen");
    app.press("Begin");

    // Keys alone: a digit chooses, Enter goes on. The third topic does not occur, the fourth is skipped.
    app.see("1 van 12 – je kunt stoppen en later verdergaan");
    app.wait_until("the keyboard at the question", |app| app.focused().1.starts_with("Netwerken"));
    app.key("2");
    app.key("Enter");
    app.see("2 van 12");
    app.wait_until("the keyboard at the question", |app| app.focused().1.starts_with("Delegeren"));
    app.key("4");
    app.accessible("invullen");
    app.shot("invullen");
    app.key("Enter");
    app.see("3 van 12");
    app.get("radio", "Dit komt in mijn werk niet voor").click();
    for _ in 3..=12 {
        app.press("Volgende");
    }
    app.see("Waar wil je aan werken?");
    app.get("checkbox", "Netwerken").click();
    app.accessible("aandachtspunten");
    app.press("Volgende");
    app.see("Wat heb jij nodig?");
    app.accessible("voorwaarden");
    app.press("Bekijk mijn resultaat");
    app.see("Nog niet bewaard");
    assert_eq!(app.names("img").iter().filter(|name| name.starts_with("Nu: ")).count(), 3);
    app.accessible("resultaat");
    app.shot("resultaat");

    // Kept with the proposed words.
    app.get_like("button", "Bewaar voor mijzelf").click();
    app.see("Schrijf je wachtzin nu op je eigen blad.");
    app.wait_until("four words", |app| words(app).split(' ').count() == 4);
    let passphrase = words(&app);
    app.answer(&[Some(&file)]);
    app.press("Kies een plek en bewaar");
    app.see("Bewaard in ‘Zo werk ik samen.mijnspil’");
    app.press("Klaar");
    app.see("Open dat bestand als je verder wilt.");
    app.restart();

    // A second time, beside the first.
    app.get_like("button", "Zo werk ik samen invullen").click();
    app.answer(&[Some(&file)]);
    app.press("Open mijn eerdere bestand");
    app.fill("Jouw wachtzin", "een heel andere zin");
    app.press("Open");
    app.see("Met deze wachtzin gaat het bestand niet open.");
    app.fill("Jouw wachtzin", &passphrase);
    app.press("Open");
    app.see("Jouw bestand is open");
    app.press("Vul opnieuw in");
    app.wait_until("the keyboard at the question", |app| app.focused().1.starts_with("Netwerken"));
    app.key("4");
    for _ in 1..=13 {
        app.press("Volgende");
    }
    app.press("Bekijk mijn resultaat");
    app.see("vorige keer");
    app.get("img", "Nu: Verder brengen. Vorige keer: Oefenen.");
    app.shot("resultaat-vorige-keer");
    app.get_like("button", "Bewaar voor mijzelf").click();
    app.see("Bewaard in ‘Zo werk ik samen.mijnspil’");
    app.close();

    app.nowhere_in_plain_text(&passphrase);
    let content = opened_with_age(&file, &passphrase);
    assert_eq!(content["format"], 1);
    assert_eq!(content["portraits"].as_array().map(Vec::len), Some(2));
    assert_eq!(content["portraits"][0]["answers"]["competencies"]["networking"], "practising");
}
