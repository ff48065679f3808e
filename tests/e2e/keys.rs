//! Keyboard and mouse, as the operating system sends them.

use crate::app::App;
use crate::page::Found;
use fantoccini::actions::{InputSource, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MouseActions, PointerAction};
use fantoccini::key::Key;
use std::time::Duration;

impl App {
    /// Presses a key, with modifiers held: `key("Ctrl+Z")`, `key("Tab")`, `key("a")`.
    pub(crate) fn key(&self, keys: &str) {
        let parts: Vec<char> = keys.split('+').map(code).collect();
        let down = parts.iter().map(|value| KeyAction::Down { value: *value });
        let up = parts.iter().rev().map(|value| KeyAction::Up { value: *value });
        let actions = down.chain(up).fold(KeyActions::new("keyboard".to_owned()), InputSource::then);
        self.wait(self.client().perform_actions(actions)).expect("a key press");
    }

    /// Types a text where the keyboard is.
    pub(crate) fn keys(&self, text: &str) {
        let presses = text.chars().flat_map(|value| [KeyAction::Down { value }, KeyAction::Up { value }]);
        let actions = presses.fold(KeyActions::new("keyboard".to_owned()), InputSource::then);
        self.wait(self.client().perform_actions(actions)).expect("typing");
    }

    /// Presses Tab until something with this role and name has the keyboard. A person gives up after a while too.
    pub(crate) fn tab_to(&self, role: &str, name: &str) {
        for _ in 0..80 {
            if self.focused() == (role.to_owned(), name.to_owned()) {
                return;
            }
            self.key("Tab");
        }
        panic!("Tab never reaches {role} \"{name}\"\n{}", self.outline());
    }

    /// Clicks at a point of the page.
    pub(crate) fn click_at(&self, (x, y): (f64, f64)) {
        let at = PointerAction::MoveTo { duration: Some(Duration::from_millis(30)), x: x.round(), y: y.round() };
        let (down, up) =
            (PointerAction::Down { button: MOUSE_BUTTON_LEFT }, PointerAction::Up { button: MOUSE_BUTTON_LEFT });
        let actions = MouseActions::new("mouse".to_owned()).then(at).then(down).then(up);
        self.wait(self.client().perform_actions(actions)).expect("a click");
    }

    /// Drags from one thing to another, in small steps.
    pub(crate) fn drag(&self, from: &Found<'_>, to: &Found<'_>) {
        let ((x, y), (to_x, to_y)) = (from.middle(), to.middle());
        self.drag_between((x, y), (to_x, to_y));
    }

    /// Drags from one point to another, in small steps.
    pub(crate) fn drag_between(&self, from: (f64, f64), to: (f64, f64)) {
        self.carry_between(from, to);
        self.let_go();
    }

    /// Takes a thing and carries it over another, without letting go.
    pub(crate) fn carry(&self, from: &Found<'_>, to: &Found<'_>) {
        self.carry_between(from.middle(), to.middle());
    }

    /// Lets go of what is carried.
    pub(crate) fn let_go(&self) {
        let actions = MouseActions::new("mouse".to_owned()).then(PointerAction::Up { button: MOUSE_BUTTON_LEFT });
        self.wait(self.client().perform_actions(actions)).expect("the end of a drag");
    }

    fn carry_between(&self, (x, y): (f64, f64), (to_x, to_y): (f64, f64)) {
        let moved = |x, y| PointerAction::MoveTo { duration: Some(Duration::from_millis(60)), x, y };
        // A hand rests for a moment before it lets go.
        let rest = PointerAction::Pause { duration: Duration::from_millis(300) };
        let steps = (1..=8).map(|step| f64::from(step) / 8.0);
        let steps = steps.map(|part| moved((x + (to_x - x) * part).round(), (y + (to_y - y) * part).round()));
        let down = PointerAction::Down { button: MOUSE_BUTTON_LEFT };
        let start = MouseActions::new("mouse".to_owned()).then(moved(x.round(), y.round())).then(down);
        self.wait(self.client().perform_actions(steps.fold(start, InputSource::then).then(rest))).expect("a drag");
    }
}

fn code(name: &str) -> char {
    let key = match name {
        "Ctrl" => Key::Control,
        "Shift" => Key::Shift,
        "Alt" => Key::Alt,
        "Tab" => Key::Tab,
        "Enter" => Key::Enter,
        "Esc" => Key::Escape,
        "Space" => return ' ',
        "Up" => Key::Up,
        "Down" => Key::Down,
        "Left" => Key::Left,
        "Right" => Key::Right,
        "Home" => Key::Home,
        "End" => Key::End,
        "Insert" => Key::Insert,
        "Delete" => Key::Delete,
        "Backspace" => Key::Backspace,
        "F1" => Key::F1,
        "F2" => Key::F2,
        "F5" => Key::F5,
        "F6" => Key::F6,
        other => return other.to_lowercase().chars().next().expect("a key"),
    };
    key.into()
}
