//! What lies behind the screens of the main menu: panels, menus, dialogs, pages and steps. Walked in any language.

use crate::app::App;
use crate::messages::Words;
use std::path::Path;

/// One walk past everything, in one language and one set of colours.
pub(crate) struct Walk<'a> {
    pub(crate) app: &'a App,
    pub(crate) words: &'a Words,
    /// Theme and language, for names of pictures and messages.
    pub(crate) look: String,
}

impl Walk<'_> {
    /// Everything behind the screens.
    pub(crate) fn all(&self) {
        self.organogram();
        self.partners();
        self.import();
        self.team();
        self.checklist();
        self.shell();
    }

    fn word(&self, key: &str) -> &str {
        self.words.get(key)
    }

    /// What stands before the first parameter of a sentence.
    fn start(&self, key: &str) -> &str {
        self.word(key).split('{').next().expect("a first part")
    }

    fn go(&self, key: &str) {
        self.app.get_like("button", self.word(key)).click();
        self.app.get("heading", self.word(key));
    }

    fn press(&self, key: &str) {
        self.app.get("button", self.word(key)).click();
    }

    fn look_at(&self, name: &str) {
        self.look_at_part(name, "document");
    }

    /// Looks at what changed only: the rest of the screen was looked at before.
    fn look_at_part(&self, name: &str, part: &str) {
        self.app.accessible_part(&format!("{name} {}", self.look), part);
        self.app.shot(&format!("{name}-{}", self.look.replace(' ', "-")));
    }

    /// Looks at the dialog that opens, and closes it with Esc.
    fn dialog(&self, name: &str) {
        self.app.wait_until("a dialog", |app| app.count("dialog") == 1);
        self.look_at_part(name, "document.querySelector('dialog:modal')");
        self.app.key("Esc");
        self.app.wait_until("the dialog to close", |app| app.count("dialog") == 0);
    }

    fn organogram(&self) {
        let app = self.app;
        self.go("shell_nav_organogram");
        app.get_like("treeitem", "Intern begeleider").click();
        app.get_like("complementary", "Intern begeleider");
        self.look_at("organogram-paneel");
        self.press("organogram_tie");
        self.dialog("partner-koppelen");
        self.press("role_tie_add");
        self.dialog("andere-lijn");
        app.get_like("button", self.word("role_more_about")).click();
        app.get("button", self.word("role_team_add"));
        self.look_at("organogram-paneel-meer");
        app.get_like("button", &format!("Zorgteam {}", self.word("team_kind_expertisegroep"))).click();
        self.dialog("team-dialoog");
        app.get_like("treeitem", "Cultuurcoördinator").click();
        app.get_like("complementary", "Cultuurcoördinator");
        self.look_at("organogram-paneel-vacature");
        self.press("views_filter");
        self.dialog("organogram-filter");
        app.get_like("treeitem", "Intern begeleider").click();
        app.key("Delete");
        self.dialog("rol-verwijderen");
        self.press("organogram_save_as");
        app.get_like("menuitem", self.word("organogram_print"));
        self.look_at("organogram-opslaan");
        app.key("Esc");
        self.press("shell_close_panel");
        app.key("Ctrl+F");
        app.get("searchbox", self.word("canvas_find"));
        app.keys("nt2");
        app.see("NT2");
        self.look_at_part("organogram-zoeken", "document.querySelector('[role=search]:has(input)')");
        app.key("Esc");
        self.press("organogram_templates");
        self.dialog("rollen-aanvinken");
        self.documents();
        app.get("radio", self.word("organogram_list")).click();
        app.get_like("row", "Intern begeleider");
        self.look_at("organogram-lijst");
        app.get("radio", self.word("organogram_diagram")).click();
    }

    /// Printing, files, lists that come in, and presenting.
    fn documents(&self) {
        let app = self.app;
        app.key("Ctrl+P");
        app.get_like("img", "");
        self.dialog("afdrukken");
        self.press("organogram_save_as");
        app.get_like("menuitem", self.word("organogram_export")).click();
        self.dialog("opslaan-als-bestand");
        let list = app.files().join("rollen.csv");
        std::fs::write(&list, "Rol;Onder;Wie\nSchoolkrant;Intern begeleider;Nora Benali\nZwevend;Nergens;\n")
            .expect("a list");
        app.answer(&[Some(&list)]);
        self.press("organogram_save_as");
        app.get_like("menuitem", self.word("organogram_take")).click();
        self.dialog("rollen-inlezen");
        self.press("organogram_templates");
        self.press("canvas_paste");
        app.get("textbox", self.word("canvas_paste_label")).paste("Schoolkrant\tNora Benali\n  Redactie\t40 u/jr\n");
        app.wait_until("the list that was read", |app| app.count("listitem") == 2);
        self.dialog("rollen-plakken");
        app.key("F5");
        app.wait_until("the presentation", |app| app.count("listitem") > 3);
        self.dialog("presenteren");
    }

    fn partners(&self) {
        let app = self.app;
        self.go("shell_nav_partners");
        app.wait_until("the partners", |app| app.count("link") > 0);
        let first = app.names("link").remove(0);
        app.get("radio", self.word("landscape_look_landscape")).click();
        app.wait_until("the landscape", |app| app.count("option") > 0);
        self.look_at("landschap");
        app.get("radio", self.word("landscape_look_table")).click();
        app.get("link", &first).click();
        app.get("heading", &first);
        self.look_at("partner");
        app.get_first("button", self.word("partners_contact_add")).click();
        self.dialog("contactpersoon");
        app.get_like("button", self.start("partners_hand_over_of")).click();
        self.dialog("overdragen");
        let more = format!("{} ", self.word("partners_more_title"));
        app.get_like("button", &more).click();
        self.press("partners_agreement_add");
        self.dialog("afspraak");
        self.look_at("partner-meer");
        // It stays as it was left, also for the next walk.
        app.get_like("button", &more).click();
    }

    fn import(&self) {
        let app = self.app;
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/fixtures/sociale-kaart-elzerdam.csv");
        self.go("shell_nav_partners");
        self.press("partners_import");
        app.see(self.word("import_file_title"));
        self.look_at("import-bestand");
        app.answer(&[Some(&file)]);
        self.press("import_file_choose");
        app.see(self.word("import_columns_title"));
        self.look_at("import-kolommen");
        self.press("import_next");
        app.see(self.word("import_categories_title"));
        self.look_at("import-soorten");
        self.press("import_next");
        app.see(self.word("import_unchanged"));
        self.look_at("import-controleren");
        self.press("import_cancel");
    }

    fn team(&self) {
        let app = self.app;
        self.go("shell_nav_team");
        self.press("team_paste");
        app.get("textbox", self.word("team_paste_label"))
            .paste("Boer, M. de\tleerkracht\t32 u\tma di wo-o\nzomaar wat\n");
        self.dialog("team-plakken");
    }

    fn checklist(&self) {
        let app = self.app;
        self.go("shell_nav_assessment");
        self.press("assessment_intro_begin");
        app.wait_until("the first question", |app| app.count("radio") >= 4);
        app.key("2");
        self.look_at("invullen");
        for _ in 1..=12 {
            self.press("assessment_next");
        }
        app.see(self.word("assessment_focus_title"));
        self.look_at("aandachtspunten");
        self.press("assessment_next");
        app.see(self.word("assessment_conditions_title"));
        self.look_at("voorwaarden");
        self.press("assessment_to_result");
        app.see(self.word("assessment_result_unkept"));
        self.look_at("resultaat");
        app.get("radio", self.word("assessment_result_table")).click();
        self.look_at("resultaat-tabel");
        app.get_like("button", self.word("assessment_keep_title")).click();
        self.dialog("bewaren");
        self.press("assessment_result_done");
        app.wait_until("the question", |app| app.count("dialog") == 1);
        self.look_at("stoppen");
        self.press("assessment_stop_discard");
        app.get("button", self.word("assessment_discard_yes"));
        self.look_at("weggooien");
        self.press("assessment_discard_yes");
        app.get("button", self.word("assessment_intro_begin"));
    }

    fn shell(&self) {
        let app = self.app;
        app.get_like("button", self.start("shell_school_menu")).click();
        app.wait_until("the schools", |app| app.count("menuitemradio") > 0);
        self.look_at("scholen");
        app.key("Esc");
        app.key("Ctrl+K");
        app.get("combobox", self.word("shell_search"));
        app.keys("bieb");
        self.look_at("zoeken");
        app.key("Esc");
        self.press("shell_help");
        self.dialog("help");
    }
}
