//! The organogram: built with the keyboard alone, and rearranged with the mouse.

use crate::app::App;
use serde_json::json;

/// From the first screen to an organogram with one role, without the mouse.
fn new_school(app: &App) {
    let door = app.names("button").into_iter().find(|name| name.starts_with("Leeg beginnen")).expect("a way to begin");
    app.tab_to("button", &door);
    app.key("Enter");
    app.get("textbox", "Naam van de school");
    app.keys("De Regenboog");
    app.tab_to("textbox", "Naam van de schoolleider");
    app.keys("Anna de Boer");
    app.key("Enter");
    app.get_like("treeitem", "Schoolleider");
}

/// Waits until the role with this title has the keyboard.
fn at(app: &App, title: &str) {
    app.wait_until(&format!("the focus on {title}"), |app| {
        let script = "return document.activeElement.closest('[data-role]')?.textContent ?? ''";
        let text = app.script(script, vec![]);
        text.as_str().is_some_and(|text| text.trim_start().starts_with(title))
    });
}

/// A key that makes a role, and its name.
fn make(app: &App, key: &str, title: &str) {
    app.key(key);
    app.get("textbox", "Naam van de rol");
    app.keys(title);
    app.key("Enter");
    at(app, title);
}

#[test]
fn five_roles_and_a_partner_with_the_keyboard_alone() {
    let mut app = App::start();
    new_school(&app);
    let first = app.names("treeitem").remove(0);
    app.tab_to("treeitem", &first);
    make(&app, "Ctrl+Enter", "Intern begeleider");
    make(&app, "Ctrl+Enter", "NT2-coördinator");
    app.key("Up");
    at(&app, "Intern begeleider");
    make(&app, "Enter", "Cultuurcoördinator");
    make(&app, "Enter", "Eventmanager");
    app.accessible("organogram");

    // Another name, another place in the row.
    app.key("F2");
    app.get("textbox", "Nieuwe naam voor Eventmanager");
    app.key("Ctrl+A");
    app.keys("Feestcommissie");
    app.key("Enter");
    at(&app, "Feestcommissie");
    app.key("Alt+Up");
    app.wait_until("Feestcommissie in the second place", |app| {
        let script = "return document.activeElement.getAttribute('aria-posinset')";
        app.script(script, vec![]) == json!("2")
    });

    // A partner, from the panel.
    app.key("Space");
    app.get_like("complementary", "Feestcommissie");
    app.tab_to("button", "Partner koppelen");
    app.key("Enter");
    app.get("combobox", "Welke partner?");
    app.keys("Oudervereniging");
    app.key("Enter");
    app.get("combobox", "Soort");
    app.accessible("partner koppelen");
    app.key("Enter");
    app.see("Oudervereniging hoort nu bij Feestcommissie.");
    app.get_like("treeitem", "Oudervereniging");

    // The same roles as a list.
    app.tab_to("radio", "Diagram");
    app.key("Right");
    app.get_like("row", "NT2-coördinator");
    app.accessible("organogram, lijst");

    app.close();
    let store = app.store();
    assert_eq!(
        store.texts(
            "SELECT p.title || ' > ' || r.title FROM placement JOIN live_role r ON r.id = role_id \
             JOIN live_role p ON p.id = parent_id WHERE placement.until_date IS NULL ORDER BY p.title, sort_key"
        ),
        [
            "Intern begeleider > NT2-coördinator",
            "Schoolleider > Intern begeleider",
            "Schoolleider > Feestcommissie",
            "Schoolleider > Cultuurcoördinator"
        ]
    );
    assert_eq!(
        store.texts(
            "SELECT r.title || ' – ' || p.name || ' – ' || t.kind FROM tie t JOIN live_role r ON r.id = t.role_id \
             JOIN live_partner p ON p.id = t.partner_id"
        ),
        ["Feestcommissie – Oudervereniging – first_contact"]
    );
}

#[test]
fn roles_are_dragged_deleted_and_brought_back() {
    let mut app = App::start();
    app.get_like("button", "Voorbeeld bekijken").click();
    app.get_like("treeitem", "Intern begeleider");
    app.resize(1280, 800);
    app.shot("organogram");
    app.get_like("treeitem", "Intern begeleider").click();
    app.get_like("complementary", "Intern begeleider");
    app.shot("organogram-panel");
    app.accessible("organogram met paneel");
    app.press("Sluit paneel");

    let (event, culture) = (app.get_like("treeitem", "Eventmanager"), app.get_like("treeitem", "NT2-coördinator"));
    app.drag(&event, &culture);
    app.see("Eventmanager staat nu onder NT2-coördinator.");

    // A role with roles below it: what becomes of those is asked.
    app.get_like("treeitem", "NT2-coördinator").click();
    at(&app, "NT2-coördinator");
    app.key("Delete");
    app.get_like("dialog", "verwijderen?");
    app.accessible("rol verwijderen");
    app.shot("organogram-delete");
    app.get_like("radio", "Die gaat ook weg").click();
    app.press("Verwijder rol");
    app.see("Rol NT2-coördinator en 1 rol eronder verwijderd.");
    app.wait_until("both roles to go", |app| {
        !app.names("treeitem").iter().any(|name| name.starts_with("Eventmanager"))
    });
    app.key("Ctrl+Z");
    app.get_like("treeitem", "Eventmanager");

    app.get("radio", "Lijst").click();
    app.get_like("row", "Eventmanager");
    app.shot("organogram-lijst");

    app.close();
    let under = "SELECT p.title FROM placement JOIN live_role r ON r.id = role_id JOIN live_role p ON p.id = parent_id \
                 WHERE r.title = 'Eventmanager' AND placement.until_date IS NULL";
    assert_eq!(app.store().texts(under), ["NT2-coördinator"]);
}
