//! Working in the diagram: copying, finding, a pasted list, presenting.

use crate::app::App;
use crate::desktop::Desktop;
use serde_json::json;

#[test]
fn a_branch_is_copied_found_and_presented_on_the_whole_screen_without_names() {
    let _desktop = Desktop::start();
    let mut app = App::start();
    app.begin_sample();
    app.resize(1200, 700);
    app.get_like("treeitem", "NT2-coördinator").click();
    app.at_role("NT2-coördinator");
    app.key("Ctrl+C");
    app.get_like("treeitem", "Eventmanager").click();
    app.at_role("Eventmanager");
    app.key("Ctrl+V");
    app.see("Kopie van NT2-coördinator staat onder Eventmanager.");
    app.at_role("NT2-coördinator");

    app.key("Ctrl+F");
    app.get("searchbox", "Zoek in het organogram");
    app.keys("nt2");
    app.see("2 van 2: NT2-coördinator");
    app.accessible("zoeken in het organogram");
    app.shot("organogram-zoeken");
    app.key("Enter");
    app.see("1 van 2: NT2-coördinator");
    app.key("Esc");
    app.gone("searchbox", "Zoek in het organogram");

    app.key("F5");
    let fills = |app: &App| {
        app.script("return innerWidth === screen.width && innerHeight === screen.height", vec![]) == json!(true)
    };
    app.wait_until("the whole screen", fills);
    app.wait_until("the presentation", |app| app.count("listitem") > 3);
    app.see("1 van ");
    app.accessible("presenteren");
    app.shot("presenteren");
    app.key("Right");
    app.see("2 van ");
    let stands = |app: &App, word: &str| {
        let script = "return document.documentElement.outerHTML.includes(arguments[0])";
        app.script(script, vec![json!(word)]) == json!(true)
    };
    assert!(stands(&app, "Sevda"), "names are shown at first");
    app.shot("presenteren-tak");
    app.key("n");
    app.wait_until("the names to go", |app| app.count("listitem") > 3 && !stands(app, "Sevda"));
    for name in ["Yıldız", "Marijke", "Kuijpers", "Nowak"] {
        assert!(!stands(&app, name), "{name} stands in the page while names are hidden");
    }
    app.accessible("presenteren zonder namen");
    app.shot("presenteren-zonder-namen");
    app.key("Esc");
    app.wait_until("the end", |app| app.count("dialog") == 0);
    app.wait_until("a window again", |app| app.script("return innerWidth", vec![]) == json!(1200));
    app.at_role("NT2-coördinator");
    app.close();
}

#[test]
fn a_list_of_roles_is_pasted_and_undone_as_one() {
    let mut app = App::start();
    app.begin_school("De Regenboog", "Anna de Boer");
    app.press("Rollen aanvinken");
    app.get("combobox", "Soort school");
    app.press("Plak een lijst");
    let list =
        "Schoolleider\tAnna de Boer\n  Intern begeleider\tSevda Yıldız\t80 u/jr\n    NT2-coördinator\tvacature\n";
    app.get("textbox", "Lijst van rollen").paste(list);
    app.see("3 rollen gevonden");
    app.see("Nieuw in het team: Sevda Yıldız");
    app.accessible("lijst van rollen plakken");
    app.shot("rollen-plakken");
    app.press("Zet 2 rollen erbij");
    app.see("2 rollen toegevoegd.");
    app.get_like("treeitem", "NT2-coördinator");
    app.key("Ctrl+Z");
    app.wait_until("only the school leader", |app| app.count("treeitem") == 1);
    app.key("Ctrl+Y");
    app.get_like("treeitem", "NT2-coördinator");
    app.close();
    let under = "SELECT p.title || ' > ' || r.title FROM placement JOIN live_role r ON r.id = role_id \
                 JOIN live_role p ON p.id = parent_id ORDER BY 1";
    assert_eq!(app.store().texts(under), ["Intern begeleider > NT2-coördinator", "Schoolleider > Intern begeleider"]);
}

/// Every line of text stays inside the box that was measured for it, whatever the zoom.
#[test]
fn words_stay_within_the_room_that_was_measured_for_them() {
    let mut app = App::start();
    app.begin_sample();
    app.resize(1280, 800);
    for zoom in [80, 100, 200] {
        let wanted = app.script(
            "const s = document.documentElement; s.style.fontSize = ''; document.documentElement.style.zoom = arguments[0] / 100; return true",
            vec![json!(zoom)],
        );
        assert_eq!(wanted, json!(true));
        app.settled();
        let wide = app.script(
            "const wide = []; for (const card of document.querySelectorAll('[data-role]')) {
               for (const text of card.querySelectorAll('.text')) {
                 const host = text.closest('.chip, .badge, .mark') ?? card;
                 if (text.offsetLeft + text.scrollWidth > host.clientWidth + 1) wide.push(text.textContent + ' ' + (text.offsetLeft + text.scrollWidth) + ' > ' + host.clientWidth);
               }} return wide",
            vec![],
        );
        assert_eq!(wide, json!([]), "at {zoom} %");
    }
    app.close();
}
