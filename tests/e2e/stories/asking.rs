//! *Bij wie moet ik zijn?*: a teacher types what is going on and reads whom to ask.

use crate::app::App;

#[test]
fn a_teacher_asks_about_debts_and_ends_at_the_partner() {
    let mut app = App::start();
    app.begin_sample();
    app.resize(1280, 800);
    app.go("Bij wie moet ik zijn?");
    app.see("Is er nu gevaar? Bel 112.");
    app.settled();
    app.accessible("alle vragen");
    app.shot("bij-wie-alle");

    app.get("searchbox", "Typ je vraag").click();
    app.keys("hulp bij schulden");
    app.get("heading", "Ouders hebben geldzorgen");
    app.see("Sevda Yıldız");
    app.settled();
    app.accessible("een antwoord");
    app.shot("bij-wie-antwoord");

    // A slip of the finger finds the same; a part of a compound finds a partner.
    app.key("Esc");
    app.keys("bibliotehek");
    app.get("heading", "Ik wil boeken of een leesactiviteit");
    app.key("Esc");
    app.keys("meldcode");
    app.get("heading", "Ik denk dat een kind thuis niet veilig is");
    app.see("Is er nu gevaar? Bel 112.");

    // What is missing is written down once and found by its other words.
    app.key("Esc");
    app.keys("fiets weg");
    app.get("heading", "Geen vraag gevonden");
    app.settled();
    app.shot("bij-wie-niets");
    app.key("Ctrl+N");
    app.wait_until("the words typed", |app| app.count("dialog") == 1);
    app.fill("Stappen", "Vraag het de conciërge.");
    app.fill("Andere woorden", "fietsenstalling");
    app.get("combobox", "Wie op school").click();
    app.keys("Preventie");
    app.key("Enter");
    app.settled();
    app.accessible("een vraag toevoegen");
    app.shot("bij-wie-toevoegen");
    app.press("Bewaren");
    app.get("heading", "fiets weg");
    app.settled();
    app.shot("bij-wie-eigen");
    app.press("Vraag verbergen");
    app.see("Vraag verborgen.");
    app.press("Ongedaan maken");
    app.get("searchbox", "Typ je vraag").fill("fietsenstaling");
    app.get("heading", "fiets weg");

    app.get("searchbox", "Typ je vraag").fill("schulden");
    app.get("heading", "Ouders hebben geldzorgen");
    app.get_first("button", "Schoolmaatschappelijk werk Elzerdam").click();
    app.get("heading", "Schoolmaatschappelijk werk Elzerdam");
    app.key("Esc");
    app.close();

    let store = app.store();
    assert_eq!(store.number("SELECT count(*) FROM live_question WHERE text = 'fiets weg'"), 1);
    assert_eq!(
        store.number(
            "SELECT count(*) FROM question_role WHERE question_id IN (SELECT id FROM question WHERE text = 'fiets weg')"
        ),
        1
    );
}

#[test]
fn without_partners_there_is_one_thing_to_do() {
    let mut app = App::start();
    app.begin_school("De Regenboog", "Anna de Boer");
    app.resize(1280, 800);
    app.go("Bij wie moet ik zijn?");
    app.get("heading", "Nog geen vragen");
    app.settled();
    app.accessible("nog geen vragen");
    app.shot("bij-wie-leeg");
    app.press("Naar partners");
    app.get("heading", "Partners");
    app.close();
}
