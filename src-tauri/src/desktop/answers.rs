//! Dialogs for tests: `dialogs.json` in the folder holds the answers, `asked.json` what was asked.
//!
//! An answer is a path, or null for "cancelled". They are used up from the front. A question without an
//! answer stops the program: a test that forgets one must fail.

use super::clipboard::Clipboard;
use super::{Desktop, FileKind, safe_name};
use serde_json::{Value, json};
use spil::documents::Picture;
use spil::lang::Lang;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Mutex;

/// Answers from a file.
pub(super) struct Answers {
    folder: PathBuf,
    turn: Mutex<()>,
    /// The real one: a test looks what other programs find there.
    clipboard: Clipboard,
}

impl Answers {
    pub(super) fn new(folder: PathBuf) -> Self {
        Self { folder, turn: Mutex::new(()), clipboard: Clipboard::default() }
    }

    fn list(&self, name: &str) -> Vec<Value> {
        let text = fs::read_to_string(self.folder.join(name)).unwrap_or_default();
        serde_json::from_str(&text).unwrap_or_default()
    }

    fn write(&self, name: &str, list: Vec<Value>) {
        fs::write(self.folder.join(name), Value::Array(list).to_string()).expect("the test folder can be written");
    }

    fn ask(&self, question: Value) -> Option<PathBuf> {
        let _turn = self.turn.lock().expect("no test panics while it asks");
        let mut asked = self.list("asked.json");
        asked.push(question);
        self.write("asked.json", asked);
        let mut answers = self.list("dialogs.json");
        assert!(!answers.is_empty(), "dialog without an answer");
        let answer = answers.remove(0);
        self.write("dialogs.json", answers);
        answer.as_str().map(PathBuf::from)
    }
}

impl Desktop for Answers {
    fn open(&self, kind: FileKind, lang: Lang) -> Option<PathBuf> {
        self.ask(json!({ "open": kind.extensions(), "label": kind.label(lang) }))
    }

    fn save(&self, kind: FileKind, name: &str, lang: Lang) -> Option<PathBuf> {
        let proposal = format!("{}.{}", safe_name(name), kind.extensions()[0]);
        self.ask(json!({ "save": proposal, "label": kind.label(lang) }))
    }

    fn show(&self, path: &Path) -> bool {
        let mut asked = self.list("asked.json");
        asked.push(json!({ "show": path }));
        self.write("asked.json", asked);
        true
    }

    fn copy(&self, picture: Picture) -> bool {
        let mut asked = self.list("asked.json");
        asked.push(json!({ "copied": [picture.width, picture.height] }));
        self.write("asked.json", asked);
        self.clipboard.put(picture)
    }
}
