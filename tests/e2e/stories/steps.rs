//! What many stories begin with.

use crate::app::App;
use std::path::Path;

impl App {
    /// From Welkom to a school of its own, with the school leader on the chart.
    pub(crate) fn begin_school(&self, name: &str, leader: &str) {
        self.get_like("button", "Leeg beginnen").click();
        self.fill("Naam van de school", name);
        self.fill("Naam van de schoolleider", leader);
        self.press("Maak mijn school");
        self.get("treeitem", &format!("Schoolleider; wie: {leader}"));
    }

    /// From Welkom to the sample school.
    pub(crate) fn begin_sample(&self) {
        self.get_like("button", "Voorbeeld bekijken").click();
        self.see("Dit is een voorbeeld.");
        self.get_like("treeitem", "Intern begeleider");
    }

    /// From the first screen to an organogram with one role, without the mouse. The role has the keyboard.
    pub(crate) fn begin_school_by_keyboard(&self, name: &str, leader: &str) {
        let door = self.names("button").into_iter().find(|name| name.starts_with("Leeg beginnen"));
        self.tab_to("button", &door.expect("a way to begin"));
        self.key("Enter");
        self.get("textbox", "Naam van de school");
        self.keys(name);
        self.tab_to("textbox", "Naam van de schoolleider");
        self.keys(leader);
        self.key("Enter");
        let first = format!("Schoolleider; wie: {leader}");
        self.get("treeitem", &first);
        self.tab_to("treeitem", &first);
    }

    /// Waits until the role with this title has the keyboard.
    pub(crate) fn at_role(&self, title: &str) {
        self.wait_until(&format!("the focus on {title}"), |app| {
            let script = "return document.activeElement.closest('[data-role]')?.textContent ?? ''";
            let text = app.script(script, vec![]);
            text.as_str().is_some_and(|text| text.trim_start().starts_with(title))
        });
    }

    /// A key that makes a role, and its name.
    pub(crate) fn make_role(&self, key: &str, title: &str) {
        self.key(key);
        self.get("textbox", "Naam van de rol");
        self.keys(title);
        self.key("Enter");
        self.at_role(title);
    }

    /// Goes to a screen of the main menu.
    pub(crate) fn go(&self, screen: &str) {
        self.get_like("button", screen).click();
        self.get("heading", screen);
    }

    /// Brings in a list of partners from a file, from the table of partners.
    pub(crate) fn import_partners(&self, file: &Path, count: usize) {
        self.go("Partners");
        self.get_like("button", "Importe").click();
        self.answer(&[Some(file)]);
        self.press("Kies een bestand");
        self.see("Wat staat er in elke kolom?");
        self.press("Verder");
        self.see("Welke soort hoort erbij?");
        self.press("Verder");
        self.see("Er is nog niets veranderd.");
        self.press(&format!("Importeer {count} partners"));
        self.see(&format!("{count} partners geïmporteerd"));
    }

    /// Adds a role at the top of the organogram, with the button.
    pub(crate) fn add_role(&self, title: &str) {
        self.press("Rol toevoegen");
        self.get("textbox", "Naam van de rol");
        self.keys(title);
        self.key("Enter");
        self.get_like("treeitem", title);
        self.gone("textbox", "Naam van de rol");
    }

    /// Adds a partner in the table; the row for the next one stays open.
    pub(crate) fn add_partner(&self, name: &str, category: &str) {
        self.go("Partners");
        self.press("Partner toevoegen");
        self.get("textbox", "Naam van de partner");
        self.keys(name);
        self.key("Enter");
        self.get("combobox", "Soort");
        self.keys(category);
        self.wait_until("one category", |app| app.count("option") == 1);
        self.key("Enter");
        self.get("link", name);
        self.key("Esc");
        self.gone("textbox", "Naam van de partner");
    }
}
