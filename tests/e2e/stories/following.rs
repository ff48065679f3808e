//! Lines between roles, and following one person and one partner.

use crate::app::App;
use crate::desktop::Desktop;
use serde_json::json;

fn faded(app: &App) -> u64 {
    app.script("return document.querySelectorAll('[role=treeitem].dimmed').length", vec![]).as_u64().unwrap_or(0)
}

fn lines(app: &App) -> u64 {
    app.script("return document.querySelectorAll('.lines .line').length", vec![]).as_u64().unwrap_or(0)
}

#[test]
fn a_role_shows_its_lines_and_somebody_is_followed_by_keyboard_until_escape() {
    let _desktop = Desktop::start();
    let mut app = App::start();
    app.begin_sample();
    app.resize(1280, 800);
    app.shot("lijnen-rust");
    assert_eq!(lines(&app), 0, "at rest there are no lines");
    app.get_like("treeitem", "Intern begeleider").click();
    app.at_role("Intern begeleider");
    app.wait_until("lines", |app| lines(app) > 0);
    assert!(app.has("list", "Lijnen tussen rollen"));
    app.accessible("lijnen");
    app.shot("lijnen-rol");

    // From the search, with keys alone.
    app.key("Ctrl+F");
    app.get("searchbox", "Zoek in het organogram");
    app.keys("yildiz");
    app.see("1 van 2: Sevda Yıldız");
    app.tab_to("button", "Volg Sevda Yıldız");
    app.key("Enter");
    app.see("Volgt: Sevda Yıldız");
    app.at_role("Intern begeleider");
    app.wait_until("the other cards to fade", |app| faded(app) > 10);
    app.accessible("iemand volgen");
    app.shot("volg-iemand");
    app.key("Esc");
    app.wait_until("all cards again", |app| faded(app) == 0);
    app.see_no("Volgt: Sevda Yıldız");

    // A partner, from the panel, in the dark.
    app.get_like("button", "Volg GGD").click();
    app.see("Volgt: ");
    app.script("document.documentElement.dataset.theme = 'dark'", vec![]);
    app.accessible("een partner volgen, donker");
    app.shot("volg-partner-donker");
    app.get_like("button", "Stop met volgen van").click();
    app.wait_until("all cards again", |app| faded(app) == 0);
    app.at_role("Intern begeleider");
    app.wait_until("its lines", |app| lines(app) > 0);
    app.shot("lijnen-rol-donker");
    assert_eq!(app.script("return document.documentElement.dataset.theme", vec![]), json!("dark"));
    app.close();
}
