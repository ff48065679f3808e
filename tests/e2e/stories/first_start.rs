//! The first two minutes: an empty school, one role, undone after a restart.

use crate::app::App;

const ADDED: &str = "SELECT title FROM live_role WHERE title = 'Cultuurcoördinator'";

#[test]
fn one_role_is_added_and_undone_after_a_restart() {
    let mut app = App::start();
    app.shot("welkom");
    app.begin_school("De Regenboog", "Anna de Boer");
    app.add_role("Cultuurcoördinator");
    app.close();
    assert_eq!(app.store().texts(ADDED).len(), 1);

    app.run();
    app.get_like("treeitem", "Cultuurcoördinator");
    app.press("Ongedaan maken: rol Cultuurcoördinator toevoegen");
    app.wait_until("the role to go", |app| app.names("treeitem") == ["Schoolleider; wie: Anna de Boer"]);
    app.press("Opnieuw doen: rol Cultuurcoördinator toevoegen");
    app.get_like("treeitem", "Cultuurcoördinator");
    app.press("Ongedaan maken: rol Cultuurcoördinator toevoegen");
    app.wait_until("the role to go", |app| app.names("treeitem").len() == 1);
    app.close();
    assert!(app.store().texts(ADDED).is_empty());
}
