//! Keeping one partner current: a moment in three keystrokes, a hand-over, an agreement, "Klopt nog", and back.

use crate::app::App;
use crate::desktop::Desktop;

#[test]
fn a_partner_is_kept_current_by_keyboard() {
    let _desktop = Desktop::start();
    let app = App::start();
    app.begin_sample();
    app.resize(1280, 1000);
    app.get_like("button", "Partners").click();
    app.get("link", "Bibliotheek Elzerdam").click();
    app.get("heading", "Bibliotheek Elzerdam");
    app.shot("partner-pagina");
    app.key("m");
    app.wait_until("the line", |app| app.focused() == ("textbox".to_owned(), "Wat was er?".to_owned()));
    app.keys("Boekenkisten geteld");
    app.shot("partner-moment-typen");
    app.key("Enter");
    app.see("Boekenkisten geteld");
    app.see("Anouk Westerhof-Bakker met Marloes Verbeek");
    app.accessible("partner met momenten");
    app.shot("partner-momenten");
    app.press("Klopt nog");
    app.see("Vandaag bevestigd.");

    app.get("button", "Draag over van Marloes Verbeek aan een opvolger").click();
    app.fill("Naam van de opvolger", "Noa Visser");
    app.shot("partner-overdragen");
    app.press("Draag over");
    app.see("Opvolger: Noa Visser.");

    app.get_like("button", "Meer ").click();
    app.press("Afspraak toevoegen");
    app.fill("Wat spreken jullie af?", "Wisselcollectie");
    app.shot("partner-afspraak");
    app.get("dialog", "Afspraak toevoegen");
    app.key("Enter");
    app.see("Wisselcollectie");
    app.accessible("partner met meer");
    app.script("document.querySelector('[aria-expanded=true]').scrollIntoView()", vec![]);
    app.shot("partner-meer");
    app.script("document.documentElement.dataset.theme = 'dark'", vec![]);
    app.shot("partner-meer-donker");
    app.key("Ctrl+Z");
    app.see_no("Wisselcollectie");
}
