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

/// Every line of text stays inside the box that was measured for it, at the zoom of the diagram and at that of the
/// settings: what people see, in pixels of the screen.
#[test]
fn words_stay_within_the_room_that_was_measured_for_them() {
    let mut app = App::start();
    app.begin_sample();
    app.resize(1280, 800);
    for (zoom, steps) in [(80, 4), (100, 6), (200, 11)] {
        at_zoom(&app, zoom, steps);
        assert_eq!(too_wide(&app), json!([]), "the diagram at {zoom} %");
        app.shot(&format!("breedte-{zoom}"));
    }
    // The whole window larger, as in the settings, where the engine rounds other widths.
    app.key("0");
    for (zoom, steps) in [(80, 2), (200, 5)] {
        app.key("Ctrl+0");
        (0..steps).for_each(|_| app.key(if zoom < 100 { "Ctrl+-" } else { "Ctrl+=" }));
        app.wait_until(&format!("the window at {zoom} %"), |app| {
            app.script("return Math.round(1280 / innerWidth * 100)", vec![]) == json!(zoom)
        });
        assert_eq!(too_wide(&app), json!([]), "the window at {zoom} %");
    }
    app.close();
}

/// Zooms the diagram with its own keys: as small as it goes, and so many steps larger.
fn at_zoom(app: &App, zoom: u32, steps: usize) {
    app.script("document.querySelector('[role=tree]').closest('[role=group]').focus()", vec![]);
    let now =
        |app: &App| app.script("return document.querySelector('[role=tree]').parentElement.style.transform", vec![]);
    let at = |zoom: f64| format!("scale({zoom})");
    let stands = |app: &App, zoom: f64| now(app).as_str().is_some_and(|place| place.ends_with(&at(zoom)));
    for key in ["-"; 12].iter().chain(&["="; 11][..steps]) {
        app.key(key);
    }
    app.settled();
    assert!(stands(app, f64::from(zoom) / 100.0), "{} instead of {zoom} %", now(app));
}

/// Lines of text that reach, on the screen, outside the card, chip or badge that was measured to hold them.
fn too_wide(app: &App) -> serde_json::Value {
    app.settled();
    app.script(
        "const wide = []; let shown = 0;
         for (const card of document.querySelectorAll('[data-role]')) {
           for (const text of card.querySelectorAll('.text')) {
             const host = (text.closest('.chip, .badge, .mark') ?? card).getBoundingClientRect();
             const words = document.createRange();
             words.selectNodeContents(text);
             const seen = words.getBoundingClientRect();
             shown += seen.width > 0 ? 1 : 0;
             if (seen.width > 0 && (seen.right > host.right + 0.5 || seen.left < host.left - 0.5)) {
               wide.push(`${text.textContent}: ${seen.left}–${seen.right} in ${host.left}–${host.right}`);
             }
           }
         }
         return shown > 40 ? wide : [`only ${shown} lines are drawn`]",
        vec![],
    )
}
