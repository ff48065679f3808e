//! Without a mouse: a chart of five roles, and a partner with a first contact.

use crate::app::App;

#[test]
fn five_roles_and_a_tied_partner_by_keyboard_alone() {
    let mut app = App::start();
    app.tab_to_like("button", "Leeg beginnen");
    app.key("Enter");
    app.wait_until("the dialog", |app| app.focused() == ("textbox".to_owned(), "Naam van de school".to_owned()));
    app.keys("De Regenboog");
    app.key("Tab");
    app.keys("Anna de Boer");
    app.key("Enter");
    app.get_like("treeitem", "Schoolleider");

    app.tab_to_like("treeitem", "Schoolleider");
    for (at, title) in
        ["Intern begeleider", "Cultuurcoördinator", "Taalcoördinator", "Gymleraar"].into_iter().enumerate()
    {
        // The first goes below the school leader, the others beside it.
        app.key(if at == 0 { "Ctrl+Enter" } else { "Enter" });
        app.wait_until("a field", |app| app.focused().0 == "textbox");
        app.keys(title);
        app.key("Enter");
        app.wait_until("the role", |app| app.focused() == ("treeitem".to_owned(), format!("{title}; nog niemand")));
    }
    assert_eq!(app.names("treeitem").len(), 5);

    app.key("Ctrl+2");
    app.get("heading", "Partners");
    app.tab_to_like("button", "Partner toevoegen");
    app.key("Enter");
    app.wait_until("a field", |app| app.focused().0 == "textbox");
    app.keys("Bibliotheek Oost");
    app.key("Enter");
    app.wait_until("the category", |app| app.focused().0 == "combobox");
    app.keys("Lezen");
    app.wait_until("one category", |app| app.count("option") == 1);
    app.key("Enter");
    app.get("link", "Bibliotheek Oost");
    app.key("Esc");
    app.tab_to_like("rowheader", "Bibliotheek Oost");
    app.key("Ctrl+Enter");
    app.get("heading", "Bibliotheek Oost");
    app.tab_to_like("button", "Kies een collega");
    app.key("Enter");
    app.wait_until("a choice", |app| app.focused().0 == "combobox");
    app.keys("Taal");
    app.wait_until("one role", |app| app.count("option") == 1);
    app.key("Enter");
    app.get("button", "Ongedaan maken: Taalcoördinator aan Bibliotheek Oost koppelen");
    app.see("Taalcoördinator");
    app.close();

    let store = app.store();
    assert_eq!(store.number("SELECT count(*) FROM live_role"), 5);
    let tied = "SELECT r.title FROM tie t JOIN live_role r ON r.id = t.role_id WHERE t.kind = 'first_contact'";
    assert_eq!(store.texts(tied), ["Taalcoördinator"]);
}
