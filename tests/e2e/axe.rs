//! axe-core in the real webview: not one violation on any screen.

use crate::app::App;
use serde_json::Value;
use std::path::Path;

const TAGS: &str = "['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice']";

impl App {
    /// Fails with what axe-core finds wrong with the screen once it stands still: half-faded text has no contrast.
    pub(crate) fn accessible(&self, screen: &str) {
        self.accessible_part(screen, "document");
    }

    /// As [`App::accessible`], for what a script names: the part that changed since the last look.
    pub(crate) fn accessible_part(&self, screen: &str, part: &str) {
        self.settled();
        if self.script("return typeof axe", vec![]) != "object" {
            self.script(&source(), vec![]);
        }
        let found = self.script_async(&run(part), vec![]);
        let found: Vec<&str> = found.as_array().into_iter().flatten().filter_map(Value::as_str).collect();
        if !found.is_empty() {
            self.shot(&format!("axe-{}", screen.replace([' ', '/'], "-")));
        }
        assert!(found.is_empty(), "{screen}: {} violations\n{}", found.len(), found.join("\n"));
    }
}

/// The source of axe-core.
pub(crate) fn source() -> String {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/node_modules/axe-core/axe.min.js");
    std::fs::read_to_string(source).expect("axe-core; `npm ci` in ui/")
}

/// A script that ends by giving what is wrong.
pub(crate) fn run(part: &str) -> String {
    format!(
        "const done = arguments[arguments.length - 1];
         axe.run({part}, {{ runOnly: {TAGS}, resultTypes: ['violations'] }}).then(
           (r) => done(r.violations.map((v) => `${{v.id}} (${{v.impact}}): ${{v.help}}\\n` +
             v.nodes.map((n) => '    ' + n.html.slice(0, 200) + '\\n    ' + n.failureSummary.replace(/\\n\\s*/g, ' ')).join('\\n'))),
           (e) => done(['axe failed: ' + e]))"
    )
}
