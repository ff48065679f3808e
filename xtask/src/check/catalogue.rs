//! Invariants 7 and 8: the catalogue of sentences.

use super::sources::{Finding, Source, Tree, has_word};
use std::collections::{BTreeMap, BTreeSet};

const FOLDER: &str = "src/messages/";

struct Sentence<'a> {
    file: &'a Source,
    text: String,
}

/// Key → sentence in one language; a key that stands twice is a finding.
fn sentences<'a>(tree: &'a Tree, lang: &str) -> (BTreeMap<String, Sentence<'a>>, Vec<Finding>) {
    let folder = format!("{FOLDER}{lang}/");
    let mut all = BTreeMap::new();
    let mut found = Vec::new();
    for file in tree.under(FOLDER, &[".json"]).filter(|file| file.path.starts_with(&folder)) {
        let Ok(serde_json::Value::Object(entries)) = serde_json::from_str(&file.text) else {
            found.push(file.at(0, "not a JSON object"));
            continue;
        };
        for (key, value) in entries.into_iter().filter(|(key, _)| !key.starts_with('$')) {
            let text = value.as_str().unwrap_or_default().to_owned();
            if text.trim().is_empty() {
                found.push(file.at(0, format!("{key}: empty")));
            }
            if all.insert(key.clone(), Sentence { file, text }).is_some() {
                found.push(file.at(0, format!("{key}: stands twice")));
            }
        }
    }
    (all, found)
}

/// 8: every key in both languages, with the same placeholders.
pub(super) fn both_languages(tree: &Tree) -> Vec<Finding> {
    let (dutch, mut found) = sentences(tree, "nl");
    let (english, more) = sentences(tree, "en");
    found.extend(more);
    for (have, lack, lang) in [(&dutch, &english, "en"), (&english, &dutch, "nl")] {
        let missing = have.iter().filter(|(key, _)| !lack.contains_key(*key));
        found.extend(missing.map(|(key, sentence)| sentence.file.at(0, format!("{key}: not in {lang}"))));
    }
    for (key, nl) in &dutch {
        let differs = english.get(key).filter(|en| placeholders(&en.text) != placeholders(&nl.text));
        found.extend(differs.map(|en| en.file.at(0, format!("{key}: other placeholders than in nl"))));
    }
    found
}

fn placeholders(text: &str) -> BTreeSet<&str> {
    text.split('{').skip(1).filter_map(|part| part.split_once('}')).map(|(name, _)| name.trim()).collect()
}

const READERS: &[&str] = &[".ts", ".svelte", ".rs", ".typ"];

/// 8: every key is asked for somewhere, by its whole name or by `prefix_` plus something computed.
pub(super) fn no_unused_key(tree: &Tree) -> Vec<Finding> {
    let mut names = BTreeSet::new();
    let readers =
        tree.files.iter().filter(|file| READERS.iter().any(|end| file.path.ends_with(end)) && !is_test(&file.path));
    for file in readers {
        for (_, line) in file.code() {
            names.extend(
                line.split(|c: char| !c.is_alphanumeric() && c != '_')
                    .filter(|name| name.contains('_'))
                    .map(str::to_owned),
            );
        }
    }
    let used = |key: &str| {
        let plural = key.strip_suffix("_one").or_else(|| key.strip_suffix("_other"));
        let computed = key.match_indices('_').any(|(at, _)| at > 1 && names.contains(&key[..=at]));
        names.contains(key) || plural.is_some_and(|base| names.contains(base)) || computed
    };
    let (dutch, _) = sentences(tree, "nl");
    dutch
        .iter()
        .filter(|(key, _)| !used(key))
        .map(|(key, sentence)| sentence.file.at(0, format!("{key}: nobody uses it")))
        .collect()
}

fn is_test(path: &str) -> bool {
    path.contains(".test.") || path.starts_with("tests/") || path.starts_with("xtask/")
}

/// 7: the table of the screens knows every code that Rust can send.
pub(super) fn error_sentences(tree: &Tree) -> Vec<Finding> {
    let Some(generated) = tree.file("ui/src/lib/api/generated.ts") else { return Vec::new() };
    let table: String = tree.under("ui/src/lib/errors/", &[".ts"]).map(|file| file.text.as_str()).collect();
    let codes: BTreeSet<&str> =
        generated.text.split("\"code\": \"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    let missing = codes.into_iter().filter(|code| !has_word(&table, code));
    missing
        .map(|code| Finding { path: "ui/src/lib/errors".to_owned(), line: 0, message: format!("{code}: no sentence") })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn gaps_between_languages_are_found() {
        let tree = Tree::of(&[
            ("src/messages/nl/a.json", r#"{"a_x": "Hoi {naam}", "a_y": "ja", "a_z": ""}"#),
            ("src/messages/en/a.json", r#"{"a_x": "Hi {name}", "a_z": "z"}"#),
        ]);
        let found: Vec<String> = both_languages(&tree).into_iter().map(|f| f.message).collect();
        assert_eq!(found, ["a_z: empty", "a_y: not in en", "a_x: other placeholders than in nl"]);
    }

    #[test]
    fn an_unused_key_is_found() {
        let keys = r#"{"a_x": "1", "kind_zorg": "2", "a_n_one": "3", "a_n_other": "4", "a_gone": "5"}"#;
        let code = "m.a_x(); t(`kind_${k}`); plural('a_n', 2)";
        let found = no_unused_key(&Tree::of(&[("src/messages/nl/a.json", keys), ("ui/src/a.ts", code)]));
        assert_eq!(found.len(), 1);
        assert!(found[0].message.starts_with("a_gone"));
    }

    #[test]
    fn an_error_without_a_sentence_is_found() {
        let generated = r#"export type E = { "code": "disk_full" } | { "code": "damaged" };"#;
        let tree = Tree::of(&[
            ("ui/src/lib/api/generated.ts", generated),
            ("ui/src/lib/errors/table.ts", "disk_full: error()"),
        ]);
        assert_eq!(error_sentences(&tree).len(), 1);
    }
}
