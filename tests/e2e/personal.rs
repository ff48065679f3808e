//! Somebody's own sealed file: what it says, and that it says so nowhere else.

use crate::app::App;
use serde_json::Value;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// What only answers contain: if it stands anywhere in plain text, it leaked.
const MARKERS: [&str; 4] = ["not-in-my-work", "practising", "\"competencies\"", "instrument_sha256"];

impl App {
    /// No answer and no passphrase stands in anything that the program wrote: store, snapshots, log, webview.
    pub(crate) fn nowhere_in_plain_text(&self, passphrase: &str) {
        for marker in MARKERS.into_iter().chain([passphrase]) {
            let found = files_with(self.everything(), marker.as_bytes());
            assert!(found.is_empty(), "{marker} stands in plain text in {found:?}");
        }
    }
}

/// The passphrase on screen, once it is there.
pub(crate) fn words(app: &App) -> String {
    let shown = app.script("return document.querySelector('dialog[open] .words')?.textContent ?? ''", vec![]);
    shown.as_str().unwrap_or_default().split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Every file below `folder` in which these bytes stand.
fn files_with(folder: &Path, bytes: &[u8]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            found.extend(files_with(&path, bytes));
        } else if fs::read(&path).is_ok_and(|content| content.windows(bytes.len()).any(|part| part == bytes)) {
            found.push(path);
        }
    }
    found
}

/// What stands in a personal file. It belongs to its owner, not to Spil: the standard tool opens it.
pub(crate) fn opened_with_age(file: &Path, passphrase: &str) -> Value {
    let out = file.with_extension("json");
    // The tool reads a passphrase from a terminal only; `script` gives it one.
    let command = format!("age --decrypt --output '{}' '{}'", out.display(), file.display());
    let mut terminal = Command::new("script")
        .args(["--quiet", "--return", "--command", &command, "/dev/null"])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()
        .expect("script, of util-linux");
    let mut keys = terminal.stdin.take().expect("a keyboard");
    // Asked for first, typed after: what is typed before the question is thrown away.
    std::thread::sleep(std::time::Duration::from_secs(1));
    keys.write_all(format!("{passphrase}\n").as_bytes()).expect("typing");
    keys.flush().expect("typing");
    assert!(terminal.wait().expect("the end").success(), "age opens the file");
    serde_json::from_slice(&fs::read(out).expect("what age wrote")).expect("JSON")
}
