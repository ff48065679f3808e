//! The first two minutes: an empty school, one role, undone after a restart.

use crate::app::App;

#[test]
fn one_role_is_added_and_undone_after_a_restart() {
    let mut app = App::start();
    app.shot("welkom");
    app.get_like("button", "Leeg beginnen").click();
    app.fill("Naam van de school", "De Regenboog");
    app.fill("Naam van de schoolleider", "Anna de Boer");
    app.press("Maak mijn school");
    app.see("De Regenboog");
    app.get("button", "Rol toevoegen").click();
    app.get_like("textbox", "Naam van de rol").type_in("Cultuurcoördinator");
    app.key("Enter");
    app.see("Cultuurcoördinator");

    app.close();
    let store = app.store();
    assert_eq!(store.texts("SELECT title FROM live_role WHERE title = 'Cultuurcoördinator'").len(), 1);

    app.run();
    app.see("De Regenboog");
    app.see("Cultuurcoördinator");
    app.get_like("button", "Ongedaan maken").click();
    app.see_no("Cultuurcoördinator");
    app.close();
    assert!(app.store().texts("SELECT title FROM live_role WHERE title = 'Cultuurcoördinator'").is_empty());
}
