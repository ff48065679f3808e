//! Invariant 9: files and names; and the lock files.

use super::sources::{Finding, Tree};

const LONGEST: usize = 400;
const CODE: &[&str] = &[".rs", ".ts", ".svelte", ".css", ".js", ".typ", ".html"];

/// No file over 400 lines; generated files and data aside.
pub(super) fn length(tree: &Tree) -> Vec<Finding> {
    let long =
        tree.under("", CODE).filter(|file| !file.path.ends_with("generated.ts") && !file.path.contains("/data/"));
    let counted = long.map(|file| (file, file.text.lines().count())).filter(|(_, lines)| *lines > LONGEST);
    counted.map(|(file, lines)| file.at(lines, format!("{lines} lines; split it by responsibility"))).collect()
}

const VAGUE: &[&str] = &["manager", "service", "helper", "helpers", "util", "utils"];
const DECLARES: &[&str] = &["struct ", "enum ", "trait ", "class ", "interface ", "mod ", "type "];

/// No vague names of files, modules and types.
pub(super) fn names(tree: &Tree) -> Vec<Finding> {
    let mut found = Vec::new();
    for file in tree.under("", &[".rs", ".ts", ".svelte"]) {
        let parts = file.path.split(['/', '.']);
        found.extend(
            parts
                .filter(|part| vague(part))
                .map(|part| file.at(0, format!("`{part}` says nothing about what it does"))),
        );
        for (number, line) in file.code() {
            let declared = DECLARES.iter().filter_map(|word| declared_name(&line, word));
            found.extend(
                declared
                    .filter(|name| vague(name))
                    .map(|name| file.at(number, format!("`{name}` says nothing about what it does"))),
            );
        }
    }
    found
}

fn declared_name(line: &str, word: &str) -> Option<String> {
    let line =
        line.trim_start().trim_start_matches("export ").trim_start_matches("pub ").trim_start_matches("pub(crate) ");
    let name = line.strip_prefix(word)?;
    Some(name.chars().take_while(|c| c.is_alphanumeric() || *c == '_').collect())
}

fn vague(name: &str) -> bool {
    let last_word = name.rfind(|c: char| c.is_uppercase() || c == '_' || c == '-').map_or(name, |at| &name[at..]);
    VAGUE.contains(&last_word.trim_start_matches(['_', '-']).to_lowercase().as_str())
}

/// The lock files are there.
pub(super) fn lock_files(tree: &Tree) -> Vec<Finding> {
    let missing = ["Cargo.lock", "ui/package-lock.json", "xtask/peers/package-lock.json"]
        .into_iter()
        .filter(|path| tree.file(path).is_none());
    missing.map(|path| Finding { path: path.to_owned(), line: 0, message: "not committed".to_owned() }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_file_is_found() {
        let tree = Tree::of(&[("src/a.rs", &"x\n".repeat(401)), ("src/b.rs", &"x\n".repeat(400))]);
        assert_eq!(length(&tree).len(), 1);
    }

    #[test]
    fn vague_names_are_found() {
        let tree = Tree::of(&[
            ("ui/src/lib/utils.ts", ""),
            ("src/a.rs", "pub struct RoleManager;\nuse tauri::Manager;"),
            ("src/servicepunt.rs", ""),
        ]);
        assert_eq!(names(&tree).len(), 2);
    }

    #[test]
    fn a_missing_lock_file_is_found() {
        assert_eq!(lock_files(&Tree::of(&[("Cargo.lock", "")])).len(), 2);
    }
}
