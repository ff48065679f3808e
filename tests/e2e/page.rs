//! Finding what is on screen by its accessible role and name, and doing something with it.

use crate::app::App;
use fantoccini::elements::{Element, ElementRef};
use fantoccini::error::CmdError;
use serde_json::{Value, json};
use std::cell::RefCell;
use std::time::{Duration, Instant};

const FIND: &str = include_str!("find.js");
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// Something on screen. It is looked up again when the page made it anew meanwhile.
pub(crate) struct Found<'a> {
    app: &'a App,
    role: String,
    name: String,
    how: &'static str,
    element: RefCell<Element>,
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

    /// The first thing with this role and exactly this name, of several.
    pub(crate) fn get_first(&self, role: &str, name: &str) -> Found<'_> {
        self.wait_for(role, name, "first")
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

    fn wait_for(&self, role: &str, name: &str, how: &'static str) -> Found<'_> {
        let mut found = Vec::new();
        self.wait_until(&format!("{role} \"{name}\""), |app| {
            found = app.find(role, name, how);
            !found.is_empty()
        });
        assert!(how != "exact" || found.len() == 1, "{} × {role} \"{name}\"\n{}", found.len(), self.outline());
        let element = RefCell::new(self.element(&found[0]));
        Found { app: self, role: role.to_owned(), name: name.to_owned(), how, element }
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
        self.act("click", |found| {
            let handle = serde_json::to_value(found.element.borrow().clone()).expect("a handle");
            // A box that is drawn by its label is clicked on its label, as people do.
            let target = "const e = arguments[0]; e.scrollIntoView({ block: 'center' });
                return e.type === 'checkbox' && e.labels.length ? e.labels[0] : e";
            let target = found.app.element(&found.app.script(target, vec![handle]));
            found.app.wait(target.click())
        });
        self
    }

    /// Types in it, in the place of what was there.
    pub(crate) fn fill(&self, text: &str) -> &Self {
        self.act("empty", |found| found.app.wait(found.element.borrow().clear()));
        self.type_in(text)
    }

    /// Types in it, after what is there.
    pub(crate) fn type_in(&self, text: &str) -> &Self {
        self.app.wait(self.element.borrow().send_keys(text)).expect("a field that takes keys");
        self
    }

    /// Pastes a text in it, as from the clipboard.
    pub(crate) fn paste(&self, text: &str) {
        let handle = serde_json::to_value(self.element.borrow().clone()).expect("a handle");
        let paste = "arguments[0].focus(); document.execCommand('insertText', false, arguments[1])";
        self.app.script(paste, vec![handle, json!(text)]);
    }

    /// One of its attributes.
    pub(crate) fn attribute(&self, name: &str) -> Option<String> {
        self.app.wait(self.element.borrow().attr(name)).expect("an attribute")
    }

    /// The middle of it once everything stands still, in CSS pixels from the top left of the page.
    pub(crate) fn middle(&self) -> (f64, f64) {
        self.app.settled();
        let (x, y, w, h) = self.app.wait(self.element.borrow().rectangle()).expect("a place");
        (x + w / 2.0, y + h / 2.0)
    }

    /// Its width and height in CSS pixels.
    pub(crate) fn size(&self) -> (f64, f64) {
        let (_, _, w, h) = self.app.wait(self.element.borrow().rectangle()).expect("a place");
        (w, h)
    }

    /// Clicks twice in its middle.
    pub(crate) fn double_click(&self) {
        let at = self.middle();
        self.app.click_at(at);
        self.app.click_at(at);
    }

    /// Tries until it works: what moves or is covered for a moment can be clicked a moment later.
    fn act(&self, what: &str, attempt: impl Fn(&Self) -> Result<(), CmdError>) {
        let start = Instant::now();
        while let Err(error) = attempt(self) {
            let (role, name) = (&self.role, &self.name);
            assert!(
                start.elapsed() < Duration::from_secs(6),
                "{what} {role} \"{name}\": {error}\n{}",
                self.app.outline()
            );
            std::thread::sleep(Duration::from_millis(100));
            if let Some(again) = self.app.find(role, name, self.how).first() {
                *self.element.borrow_mut() = self.app.element(again);
            }
        }
    }
}
