//! The same ten roles, drawn by somebody who only has a keyboard and by somebody who only has a pointer.

use crate::app::App;
use std::collections::BTreeMap;

const SCHOOL: &str = "De Regenboog";
const LEADER: &str = "Anna de Boer";
const TREE: [&str; 10] = [
    "Bibliotheekcontact onder Cultuurcoördinator",
    "Bouwcoördinator onder Schoolleider",
    "Cultuurcoördinator onder Schoolleider",
    "Eventmanager onder Bouwcoördinator",
    "Gedragsspecialist onder Intern begeleider",
    "Intern begeleider onder Schoolleider",
    "Muziekcoördinator onder Cultuurcoördinator",
    "NT2-coördinator onder Intern begeleider",
    "Schoolleider onder niemand",
    "Verkeersouder onder Bouwcoördinator",
];

#[test]
fn ten_roles_by_keyboard_and_by_pointer_end_in_the_same_document() {
    let by_keyboard = drawn(by_keyboard);
    let by_pointer = drawn(by_pointer);
    for (table, rows) in &by_keyboard {
        assert_eq!(Some(rows), by_pointer.get(table), "{table}, by keyboard on the left, by pointer on the right");
    }
    assert_eq!(by_keyboard.len(), by_pointer.len());
    assert_eq!(by_keyboard["role"].len(), 10, "no role that was thrown away");
    assert_eq!(by_keyboard["person"].len(), 3);
    assert_eq!(by_keyboard["tie"].len(), 1);
}

fn drawn(draw: fn(&App)) -> BTreeMap<String, Vec<String>> {
    let mut app = App::start();
    app.resize(1280, 800);
    draw(&app);
    app.close();
    let store = app.store();
    let under = "SELECT r.title || ' onder ' || coalesce(p.title, 'niemand') FROM placement \
                 JOIN live_role r ON r.id = role_id LEFT JOIN live_role p ON p.id = parent_id \
                 WHERE placement.until_date IS NULL ORDER BY r.title";
    assert_eq!(store.texts(under), TREE);
    let who = "SELECT r.title || ': ' || a.kind || ' ' || first || ' ' || trim(infix || ' ' || last) FROM assignment a \
               JOIN live_role r ON r.id = role_id JOIN live_person p ON p.id = person_id ORDER BY 1";
    assert_eq!(
        store.texts(who),
        [
            "Eventmanager: holder Joost van der Meulen",
            "Intern begeleider: holder Sevda Yıldız",
            "Intern begeleider: stand_in Joost van der Meulen",
            "Schoolleider: holder Anna de Boer",
        ]
    );
    store.document()
}

/// Keys only: roles beside and below, another name, another order, cut and paste, people and a partner.
fn by_keyboard(app: &App) {
    app.begin_school_by_keyboard(SCHOOL, LEADER);
    app.make_role("Ctrl+Enter", "Intern begeleider");
    app.make_role("Ctrl+Enter", "Gedragsspecialist");
    app.make_role("Enter", "NT2-coördinator");
    app.key("Alt+Up");
    app.see_place("1");
    app.key("Up");
    app.at_role("Intern begeleider");
    app.make_role("Enter", "Cultuurcoördinator");
    app.make_role("Enter", "Bouwcoördinatie");
    app.key("F2");
    app.get("textbox", "Nieuwe naam voor Bouwcoördinatie");
    app.key("Ctrl+A");
    app.keys("Bouwcoördinator");
    app.key("Enter");
    app.at_role("Bouwcoördinator");
    app.make_role("Insert", "Eventmanager");
    app.key("Up");
    app.at_role("Bouwcoördinator");
    app.key("Left");
    app.at_role("Cultuurcoördinator");
    app.make_role("Ctrl+Enter", "Bibliotheekcontact");
    app.make_role("Enter", "Muziekcoördinator");
    app.make_role("Enter", "Verkeersouder");
    app.key("Ctrl+X");
    app.key("Up");
    app.at_role("Muziekcoördinator");
    app.key("Home");
    app.at_role("Schoolleider");
    app.key("Down");
    app.at_role("Intern begeleider");
    app.key("Right");
    app.at_role("Cultuurcoördinator");
    app.key("Right");
    app.at_role("Bouwcoördinator");
    app.key("Ctrl+V");
    app.see("Verkeersouder staat nu onder Bouwcoördinator.");
    app.at_role("Verkeersouder");

    app.key("Up");
    app.at_role("Eventmanager");
    app.key("Space");
    app.get_like("complementary", "Eventmanager");
    appoint(app, "Kies iemand", "Joost van der Meulen", "Nieuw: Joost van der Meulen");
    // From the panel back to the chart, to the other role.
    app.key("F6");
    to_role(app, "Intern begeleider");
    app.get_like("complementary", "Intern begeleider");
    appoint(app, "Kies iemand", "Sevda Yıldız", "Nieuw: Sevda Yıldız");
    appoint(app, "Kies vervanger", "joost", "Joost van der Meulen");
    app.tab_to("button", "Partner koppelen");
    app.key("Enter");
    app.get("combobox", "Welke partner?");
    app.keys("Oudervereniging");
    app.key("Enter");
    app.get("combobox", "Soort");
    app.key("Enter");
    app.see("Oudervereniging hoort nu bij Intern begeleider.");
    app.get_like("treeitem", "Oudervereniging");
    app.shot("tien-rollen-toetsen");
}

/// With Tab to the chart, and with arrows to a role.
fn to_role(app: &App, title: &str) {
    for _ in 0..80 {
        if app.focused().0 == "treeitem" {
            break;
        }
        app.key("Tab");
    }
    app.key("Home");
    app.at_role("Schoolleider");
    app.key("Down");
    app.at_role(title);
}

/// Somebody in the role of the panel, by typing a name.
fn appoint(app: &App, button: &str, typed: &str, option: &str) {
    app.tab_to("button", button);
    app.key("Enter");
    app.wait_until("the box for a name", |app| app.focused().0 == "combobox");
    app.keys(typed);
    app.get_like("option", option);
    app.key("Enter");
    app.see(option.trim_start_matches("Nieuw: "));
    app.gone("option", option);
}

/// Clicks, drags, handles and menus; keys only for names.
fn by_pointer(app: &App) {
    app.get_like("button", "Leeg beginnen").click();
    app.get("textbox", "Naam van de school").click();
    app.keys(SCHOOL);
    app.get("textbox", "Naam van de schoolleider").click();
    app.keys(LEADER);
    app.press("Maak mijn school");
    with_handle(app, "Schoolleider", "Rol onder Schoolleider", "Bouwcoördinator");
    with_handle(app, "Bouwcoördinator", "Rol naast Bouwcoördinator", "Cultuurcoördinator");
    with_handle(app, "Cultuurcoördinator", "Rol naast Cultuurcoördinator", "Begeleider");
    // The panel that opens at a click leaves the chart where it is: nothing slips away from under the pointer.
    app.press("Sluit paneel");
    let before = app.get_like("treeitem", "Schoolleider").middle().1;
    app.get_like("treeitem", "Begeleider").click();
    app.get_like("complementary", "Begeleider");
    let after = app.get_like("treeitem", "Schoolleider").middle().1;
    assert!((before - after).abs() < 0.5, "the chart stays at {before}, not at {after}");
    // In the menu of the panel: earlier in the row; another name with a double click.
    with_menu(app, "Begeleider", "Eerder in de rij");
    app.see_position("Begeleider", "2");
    with_menu(app, "Begeleider", "Eerder in de rij");
    app.see_position("Begeleider", "1");
    app.get_like("treeitem", "Begeleider").double_click();
    app.get("textbox", "Nieuwe naam voor Begeleider");
    app.get("textbox", "Nieuwe naam voor Begeleider").double_click();
    app.keys("Intern begeleider");
    aside(app);
    app.get_like("treeitem", "Intern begeleider");
    // Cultuurcoördinator before Bouwcoördinator, by dragging to its left edge.
    let (from, to) = (app.get_like("treeitem", "Cultuurcoördinator").middle(), app.edge("Bouwcoördinator"));
    app.drag_between(from, to);
    app.see_position("Cultuurcoördinator", "2");

    with_menu(app, "Bouwcoördinator", "Rol eronder");
    name(app, "Eventmanager");
    with_handle(app, "Intern begeleider", "Rol onder Intern begeleider", "NT2-coördinator");
    with_menu(app, "NT2-coördinator", "Rol ernaast");
    name(app, "Gedragsspecialist");
    app.get_like("treeitem", "Cultuurcoördinator").click();
    app.press("Rol toevoegen");
    name(app, "Bibliotheekcontact");
    with_handle(app, "Bibliotheekcontact", "Rol naast Bibliotheekcontact", "Muziekcoördinator");
    with_handle(app, "Muziekcoördinator", "Rol naast Muziekcoördinator", "Verkeersouder");
    app.press("Sluit paneel");
    app.drag(&app.get_like("treeitem", "Verkeersouder"), &app.get_like("treeitem", "Bouwcoördinator"));
    app.see("Verkeersouder staat nu onder Bouwcoördinator.");

    app.get_like("treeitem", "Intern begeleider").click();
    app.get_like("complementary", "Intern begeleider");
    choose(app, "Kies iemand", "Sevda Yıldız", "Nieuw: Sevda Yıldız");
    choose(app, "Kies vervanger", "Joost van der Meulen", "Nieuw: Joost van der Meulen");
    app.press("Partner koppelen");
    app.get("combobox", "Welke partner?").click();
    app.keys("Oudervereniging");
    app.get_like("option", "Nieuwe partner: Oudervereniging").click();
    app.get("combobox", "Soort");
    app.press("Koppel partner");
    app.see("Oudervereniging hoort nu bij Intern begeleider.");
    app.get_like("treeitem", "Eventmanager").click();
    app.get_like("complementary", "Eventmanager");
    choose(app, "Kies iemand", "", "Joost van der Meulen");
    app.get_like("treeitem", "Oudervereniging");
    app.shot("tien-rollen-muis");
}

/// The plus at a card that the pointer rests on.
fn with_handle(app: &App, role: &str, handle: &str, title: &str) {
    app.get_like("treeitem", role).click();
    app.get("button", handle).click();
    name(app, title);
}

/// An entry of the menu in the panel of a role.
fn with_menu(app: &App, role: &str, entry: &str) {
    app.get_like("treeitem", role).click();
    app.get_like("complementary", role);
    app.press("Meer");
    // The menu finds its place first: a hand waits for that too.
    app.settled();
    app.get_like("menuitem", entry).click();
}

/// The name of a new role; a click beside it keeps it.
fn name(app: &App, title: &str) {
    app.wait_until("the box for a name", |app| app.focused().0 == "textbox");
    app.keys(title);
    aside(app);
    app.get_like("treeitem", title);
    app.gone("textbox", "Naam van de rol");
}

/// A click on the empty ground of the chart, in its corner at the bottom.
fn aside(app: &App) {
    let corner = "const box = document.querySelector('[role=tree]').closest('[role=group]').getBoundingClientRect();
        return [box.left + 12, box.bottom - 12]";
    let at = app.script(corner, vec![]);
    app.click_at((at[0].as_f64().expect("a place"), at[1].as_f64().expect("a place")));
}

/// Somebody in the role of the panel, from the list.
fn choose(app: &App, button: &str, typed: &str, option: &str) {
    app.press(button);
    app.wait_until("the box for a name", |app| app.focused().0 == "combobox");
    app.keys(typed);
    app.get_like("option", option).click();
    app.see(option.trim_start_matches("Nieuw: "));
    app.gone("option", option);
}

impl App {
    /// Waits until the role that has the keyboard is at this place among its siblings.
    fn see_place(&self, place: &str) {
        self.wait_until(&format!("place {place}"), |app| {
            app.script("return document.activeElement.getAttribute('aria-posinset')", vec![]) == place
        });
    }

    /// Waits until a role is at this place among its siblings.
    fn see_position(&self, title: &str, place: &str) {
        self.wait_until(&format!("{title} at place {place}"), |app| {
            app.get_like("treeitem", title).attribute("aria-posinset").as_deref() == Some(place)
        });
    }

    /// Just inside the first edge of a role's card: before it.
    fn edge(&self, title: &str) -> (f64, f64) {
        let card = self.get_like("treeitem", title);
        let (x, y) = card.middle();
        (x - card.size().0 / 2.0 + 6.0, y)
    }
}
