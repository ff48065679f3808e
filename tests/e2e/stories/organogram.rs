//! The organogram: built with the keyboard alone, and rearranged with the mouse.

use crate::app::App;
use serde_json::json;

#[test]
fn five_roles_and_a_partner_with_the_keyboard_alone() {
    let mut app = App::start();
    app.begin_school_by_keyboard("De Regenboog", "Anna de Boer");
    app.make_role("Ctrl+Enter", "Intern begeleider");
    app.make_role("Ctrl+Enter", "NT2-coördinator");
    app.key("Up");
    app.at_role("Intern begeleider");
    app.make_role("Enter", "Cultuurcoördinator");
    app.make_role("Enter", "Eventmanager");
    app.accessible("organogram");

    // Another name, another place in the row.
    app.key("F2");
    app.get("textbox", "Nieuwe naam voor Eventmanager");
    app.key("Ctrl+A");
    app.keys("Feestcommissie");
    app.key("Enter");
    app.at_role("Feestcommissie");
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
    app.at_role("NT2-coördinator");
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
