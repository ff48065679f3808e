//! Invariants 5 and 8, and the rules of the webview: the screens.

use super::sources::{Finding, Source, Tree, blank_comments};

const CODE: &[&str] = &[".ts", ".svelte"];
const ONLY_DOOR: &str = "ui/src/lib/api/tauri.ts";

/// 5: one file speaks with the shell; a feature does not know another feature; `lib` knows no feature.
pub(super) fn imports(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    for file in tree.under("ui/src/", CODE) {
        for (number, line) in file.code() {
            for target in specifiers(&line) {
                if target.starts_with("@tauri-apps/") && file.path != ONLY_DOOR {
                    found.push(file.at(number, format!("imports {target}: only {ONLY_DOOR} may")));
                }
                let reached = resolve(&file.path, target);
                let known = (feature(&reached), feature(&file.path).or(in_lib(&file.path)));
                if let (Some(theirs), Some(ours)) = known
                    && theirs != ours
                {
                    let why = "shared parts belong in ui/src/lib";
                    found.push(file.at(number, format!("imports from the feature {theirs}: {why}")));
                }
            }
        }
    }
    found
}

fn specifiers(line: &str) -> Vec<&str> {
    let keyword = ["from ", "import ", "import("].iter().any(|word| line.contains(word));
    let quoted = line.split(['\'', '"']).skip(1).step_by(2);
    if keyword { quoted.collect() } else { Vec::new() }
}

fn resolve(from: &str, target: &str) -> String {
    if !target.starts_with('.') {
        return target.replace("$features", "ui/src/features").replace("$lib", "ui/src/lib");
    }
    let mut folders: Vec<&str> = from.split('/').collect();
    folders.pop();
    for step in target.split('/') {
        match step {
            "." => {}
            ".." => drop(folders.pop()),
            name => folders.push(name),
        }
    }
    folders.join("/")
}

fn feature(path: &str) -> Option<&str> {
    path.strip_prefix("ui/src/features/")?.split('/').next()
}

fn in_lib(path: &str) -> Option<&str> {
    path.starts_with("ui/src/lib/").then_some("lib")
}

const UNSAFE_MARKUP: &[&str] = &[
    "{@html",
    " style=\"",
    " style='",
    "innerHTML",
    "outerHTML",
    "insertAdjacentHTML",
    "window.confirm",
    "window.alert",
    "window.prompt",
];
const DIALOGS: &[&str] = &["confirm(", "alert(", "prompt("];

/// Text nodes only; styles through CSSOM; our own dialogs.
pub(super) fn safe_markup(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    for file in tree.under("ui/", &[".ts", ".svelte", ".html"]) {
        for (number, line) in file.code() {
            let plain = UNSAFE_MARKUP.iter().find(|mark| line.contains(**mark));
            let called = DIALOGS.iter().find(|call| bare_call(&line, call));
            found.extend(plain.or(called).map(|mark| file.at(number, format!("`{}`", mark.trim()))));
        }
    }
    found
}

/// A call of the browser's own function, not of a method or a function with a longer name.
fn bare_call(line: &str, call: &str) -> bool {
    line.match_indices(call).any(|(at, _)| {
        let before = &line[..at];
        !before.ends_with(|c: char| c.is_alphanumeric() || "_.$".contains(c))
            && !before.trim_end().ends_with("function")
    })
}

const WEBVIEW: &[(&str, &str)] = &[
    ("localStorage", "the webview keeps nothing"),
    ("sessionStorage", "the webview keeps nothing"),
    ("indexedDB", "the webview keeps nothing"),
    ("document.cookie", "the webview keeps nothing"),
    ("XMLHttpRequest", "there is no network"),
    ("WebSocket", "there is no network"),
    ("EventSource", "there is no network"),
    ("sendBeacon", "there is no network"),
    ("navigator.language", "can be \"C\"; the language is our own setting"),
    ("requestIdleCallback", "not in WebKit"),
    ("showSaveFilePicker", "not in WebKit; dialogs are opened from Rust"),
    ("field-sizing", "not in WebKit"),
    ("Temporal", "not in WebKit"),
    ("window.print", "crashes or does nothing; make a PDF"),
];

/// No storage and no network in the page; nothing that one of the three webviews lacks.
pub(super) fn webview(tree: &Tree) -> Vec<Finding> {
    let ours = tree.under("ui/src/", &[".ts", ".svelte", ".css"]).filter(|file| !file.path.contains(".test."));
    ours.flat_map(|file| WEBVIEW.iter().flat_map(|(word, why)| file.forbid(&[word], why))).collect()
}

const SPOKEN: &[&str] = &[
    "aria-label=\"",
    "aria-description=\"",
    "aria-roledescription=\"",
    "title=\"",
    "placeholder=\"",
    "alt=\"",
    "label=\"",
];
/// Names of the product and of keys: the same in every language.
const NAMES: &[&str] = &[
    "Spil",
    "Ctrl",
    "Shift",
    "Alt",
    "Enter",
    "Esc",
    "Tab",
    "Delete",
    "Del",
    "nbsp",
    "middot",
    "hellip",
    "times",
    "Nederlands",
    "English",
];

/// 8: what people read stands in the catalogue. Looks at text nodes and spoken attributes of Svelte files.
pub(super) fn no_sentence(tree: &Tree) -> Vec<Finding> {
    let screens = tree.under("ui/src/", &[".svelte"]).filter(|file| !file.path.contains(".test."));
    screens.flat_map(sentences).collect()
}

fn sentences(file: &Source) -> Vec<Finding> {
    let markup = without_braces(&without_blocks(&blank_comments(&file.text)));
    let mut found = Vec::new();
    let mut in_tag = false;
    for (at, line) in markup.lines().enumerate() {
        for attribute in SPOKEN {
            let after =
                line.split(&format!(" {attribute}")[..]).nth(1).or_else(|| line.trim_start().strip_prefix(attribute));
            let value = after.and_then(|rest| rest.split('"').next()).unwrap_or_default();
            if readable(value) {
                found.push(file.at(at + 1, format!("{attribute}{value}\": a sentence in code")));
            }
        }
        let mut text = String::new();
        for c in line.chars() {
            match c {
                '<' => in_tag = true,
                '>' => in_tag = false,
                c if !in_tag => text.push(c),
                _ => {}
            }
            if c == '>' {
                text.push(' ');
            }
        }
        if readable(&text) {
            found.push(file.at(at + 1, format!("\"{}\": a sentence in code", text.trim())));
        }
    }
    found
}

fn readable(text: &str) -> bool {
    let words = text.split(|c: char| !c.is_alphabetic());
    words.filter(|word| word.chars().count() > 1).any(|word| !NAMES.contains(&word))
}

/// The file with `<script>` and `<style>` blanked; the lines stay.
fn without_blocks(text: &str) -> String {
    let mut out = text.to_owned();
    for (open, close) in [("<script", "</script>"), ("<style", "</style>")] {
        while let Some(start) = out.find(open) {
            let end = out[start..].find(close).map_or(out.len(), |at| start + at + close.len());
            out.replace_range(start..end, &newlines(&out[start..end]));
        }
    }
    out
}

fn without_braces(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut depth = 0_u32;
    for c in text.chars() {
        match c {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            '\n' => out.push(c),
            c if depth == 0 => out.push(c),
            _ => {}
        }
    }
    out
}

fn newlines(text: &str) -> String {
    "\n".repeat(text.matches('\n').count())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_door_and_a_neighbour_are_found() {
        let bad = "import { invoke } from '@tauri-apps/api/core';\nimport X from '../team/X.svelte';\nimport Y from './Y.svelte';";
        assert_eq!(imports(&Tree::of(&[("ui/src/features/partners/A.ts", bad)])).len(), 2);
        let lib = "import X from '../features/team/X.svelte';";
        assert_eq!(imports(&Tree::of(&[("ui/src/lib/a.ts", lib)])).len(), 1);
        assert!(
            imports(&Tree::of(&[("ui/src/app/a.ts", lib), (ONLY_DOOR, "import { a } from '@tauri-apps/api/core';")]))
                .is_empty()
        );
    }

    #[test]
    fn unsafe_markup_is_found() {
        let bad =
            "{@html x}\n<p style=\"color: red\">\nif (confirm(a)) b();\ndialog.confirm(a);\nfunction confirm(x) {";
        assert_eq!(safe_markup(&Tree::of(&[("ui/src/a.svelte", bad)])).len(), 3);
        assert!(safe_markup(&Tree::of(&[("ui/src/a.svelte", "<p style:color={c}>")])).is_empty());
    }

    #[test]
    fn storage_and_gaps_of_webviews_are_found() {
        assert_eq!(webview(&Tree::of(&[("ui/src/a.ts", "localStorage.a = 1; requestIdleCallback(f)")])).len(), 2);
    }

    #[test]
    fn a_sentence_in_code_is_found() {
        let bad = "<script>\nconst a = 'x';\n</script>\n<p class=\"big\">Voeg toe</p>\n<button aria-label=\"Sluiten\">{m.x()}</button>\n<kbd>Ctrl</kbd> K\n{#if a > b}{m.y()}{/if}";
        let found = no_sentence(&Tree::of(&[("ui/src/a.svelte", bad)]));
        assert_eq!(found.iter().map(|f| f.line).collect::<Vec<_>>(), [4, 5]);
    }
}
