//! The drawer with team and partners beside the chart.

use crate::app::App;
use serde_json::json;

#[test]
fn a_colleague_and_a_partner_come_from_the_drawer_onto_a_role_by_pointer_and_by_keyboard() {
    let mut app = App::start();
    app.begin_sample();
    app.resize(1280, 800);
    app.press("Team en partners");
    app.get_like("button", "Nadia Benali");
    app.accessible("team en partners");
    app.shot("lade");

    let wide = "const box = document.querySelector('aside .scroll'); const edge = box.getBoundingClientRect().right;
        return [...box.querySelectorAll('*')].filter((one) => one.getBoundingClientRect().right > edge + 0.5).map((one) => one.outerHTML.slice(0, 80))";
    assert_eq!(app.script(wide, vec![]), json!([]), "nothing in the drawer is wider than it");

    // By pointer: carried onto the vacancy, and what would happen is said on the way.
    app.keys("ruben");
    app.gone("button", "Nadia Benali NT2-coördinator");
    let (somebody, vacancy) =
        (app.get_like("button", "Ruben Oosterhuis"), app.get_like("treeitem", "Cultuurcoördinator"));
    app.carry(&somebody, &vacancy);
    app.see("Ruben Oosterhuis krijgt de rol Cultuurcoördinator");
    app.shot("lade-slepen");
    app.let_go();
    app.see("Ruben Oosterhuis heeft nu de rol Cultuurcoördinator");
    let holders = "SELECT count(*) FROM assignment a JOIN live_role r ON r.id = a.role_id \
                   WHERE r.title LIKE 'Cultuurcoördinator%' AND a.kind = 'holder'";
    app.key("Ctrl+Z");
    app.see("Nog niemand");

    // By keyboard: search, take, walk, put down. Refused where the partner is already.
    app.get("radio", "Partners").click();
    app.get("searchbox", "Zoek een partner").fill("leerplicht");
    app.key("Down");
    app.key("Enter");
    app.see("Kies nu de rol voor Gemeente Elzerdam, Leerplicht.");
    app.accessible("een rol kiezen voor een partner");
    app.shot("lade-gekozen");
    app.get_like("treeitem", "Intern begeleider").click();
    app.see("Intern begeleider is al eerste aanspreekpunt van Gemeente Elzerdam, Leerplicht.");
    app.get_like("button", "Gemeente Elzerdam, Leerplicht Intern").click();
    app.get_like("treeitem", "Eventmanager").click();
    app.see("Gemeente Elzerdam, Leerplicht hoort nu bij Eventmanager.");
    app.key("Esc");
    app.script("document.documentElement.dataset.theme = 'dark'", vec![]);
    app.get_like("button", "Gemeente Elzerdam, Leerplicht Eventmanager").click();
    app.shot("lade-donker");
    assert_eq!(app.count("complementary"), 1);
    app.close();
    let store = app.store();
    assert_eq!(store.texts(holders), ["0"]);
    let first = "SELECT r.title FROM tie t JOIN live_role r ON r.id = t.role_id JOIN live_partner p ON p.id = t.partner_id \
                 WHERE p.name LIKE '%Leerplicht' AND t.kind = 'first_contact' AND t.until_date IS NULL";
    assert_eq!(json!(store.texts(first)), json!(["Eventmanager"]));
}
