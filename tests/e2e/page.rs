//! Finding what is on screen by its accessible role and name, and doing something with it.

use crate::app::App;
use fantoccini::elements::{Element, ElementRef};
use serde_json::{Value, json};

const FIND: &str = include_str!("find.js");
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// Something on screen.
pub(crate) struct Found<'a> {
    app: &'a App,
    element: Element,
}

impl App {
    /// The one thing with this role and exactly this name; waits for it.
    pub(crate) fn get(&self, role: &str, name: &str) -> Found<'_> {
        self.wait_for(role, name, "exact")
    }

    /// The first thing with this role whose name contains `part`; waits for it.
    pub(crate) fn get_like(&self, role: &str, part: &str) -> Found<'_> {
        self.wait_for(role, part, "part")
    }

    /// Whether such a thing is on screen now.
    pub(crate) fn has(&self, role: &str, name: &str) -> bool {
        !self.find(role, name, "exact").is_empty()
    }

    /// How many things with this role are on screen, whatever their name.
    pub(crate) fn count(&self, role: &str) -> usize {
        self.find(role, "", "part").len()
    }

    /// Names of all things with this role, in reading order.
    pub(crate) fn names(&self, role: &str) -> Vec<String> {
        let names = self.script(&format!("{FIND}; return all(arguments[0]).map(nameOf)"), vec![json!(role)]);
        names.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect()
    }

    /// Presses a button.
    pub(crate) fn press(&self, name: &str) {
        self.get("button", name).click();
    }

    /// Types in a field, in the place of what was there.
    pub(crate) fn fill(&self, field: &str, text: &str) {
        self.get("textbox", field).fill(text);
    }

    /// Waits until such a thing is gone.
    pub(crate) fn gone(&self, role: &str, name: &str) {
        self.wait_until(&format!("{role} \"{name}\" to go"), |app| !app.has(role, name));
    }

    /// Waits until this text stands on screen.
    pub(crate) fn see(&self, text: &str) {
        self.wait_until(&format!("the text \"{text}\""), |app| app.sees(text));
    }

    /// Whether this text stands on screen now.
    pub(crate) fn sees(&self, text: &str) -> bool {
        let script = "const flat = (s) => s.replace(/\\s+/g, ' '); return flat(document.body.innerText).includes(flat(arguments[0]))";
        self.script(script, vec![json!(text)]) == json!(true)
    }

    /// Waits until this text is gone from the screen.
    pub(crate) fn see_no(&self, text: &str) {
        self.wait_until(&format!("the text \"{text}\" to go"), |app| !app.sees(text));
    }

    /// What has the keyboard: role and name.
    pub(crate) fn focused(&self) -> (String, String) {
        let script = format!("{FIND}; const e = document.activeElement; return [roleOf(e), nameOf(e)]");
        let found = self.script(&script, vec![]);
        let text = |at: usize| found[at].as_str().unwrap_or_default().to_owned();
        (text(0), text(1))
    }

    /// Everything with a role and a name, for messages of failed tests.
    pub(crate) fn outline(&self) -> String {
        if self.running_for_outline() {
            let script = format!("{FIND}; return outline()");
            return self.script(&script, vec![]).as_str().unwrap_or_default().to_owned();
        }
        String::new()
    }

    fn running_for_outline(&self) -> bool {
        self.wait(self.client().title()).is_ok()
    }

    fn wait_for(&self, role: &str, name: &str, how: &str) -> Found<'_> {
        let mut found = Vec::new();
        self.wait_until(&format!("{role} \"{name}\""), |app| {
            found = app.find(role, name, how);
            !found.is_empty()
        });
        assert!(how == "part" || found.len() == 1, "{} × {role} \"{name}\"\n{}", found.len(), self.outline());
        Found { app: self, element: self.element(&found[0]) }
    }

    fn find(&self, role: &str, name: &str, how: &str) -> Vec<Value> {
        let script = format!("{FIND}; return find(arguments[0], arguments[1], arguments[2])");
        let found = self.script(&script, vec![json!(role), json!(name), json!(how)]);
        found.as_array().cloned().unwrap_or_default()
    }

    fn element(&self, found: &Value) -> Element {
        let id = found[ELEMENT].as_str().expect("an element").to_owned();
        Element::from_element_id(self.client().clone(), ElementRef::from(id))
    }
}

impl Found<'_> {
    /// Clicks it with the mouse.
    pub(crate) fn click(&self) -> &Self {
        self.app.wait(self.element.click()).unwrap_or_else(|error| panic!("{error}\n{}", self.app.outline()));
        self
    }

    /// Types in it, in the place of what was there.
    pub(crate) fn fill(&self, text: &str) -> &Self {
        self.app.wait(self.element.clear()).expect("a field that can be emptied");
        self.type_in(text)
    }

    /// Types in it, after what is there.
    pub(crate) fn type_in(&self, text: &str) -> &Self {
        self.app.wait(self.element.send_keys(text)).expect("a field that takes keys");
        self
    }

    /// Its text.
    pub(crate) fn text(&self) -> String {
        self.app.wait(self.element.text()).expect("text")
    }

    /// One of its attributes.
    pub(crate) fn attribute(&self, name: &str) -> Option<String> {
        self.app.wait(self.element.attr(name)).expect("an attribute")
    }

    /// The middle of it, in CSS pixels from the top left of the page.
    pub(crate) fn middle(&self) -> (f64, f64) {
        let (x, y, w, h) = self.app.wait(self.element.rectangle()).expect("a place");
        (x + w / 2.0, y + h / 2.0)
    }
}
