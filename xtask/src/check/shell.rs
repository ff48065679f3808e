//! Invariant 4: the shell.

use super::sources::{Finding, Source, Tree, has_word};

const LONGEST: usize = 8;

/// Command bodies have at most eight lines and no `if` or `match`.
pub(super) fn short_commands(tree: &Tree) -> Vec<Finding> {
    // mod.rs is the list of commands itself: as long as there are commands.
    let files = tree.under("src-tauri/src/commands/", &[".rs"]).filter(|file| !file.path.ends_with("/mod.rs"));
    files.flat_map(in_file).collect()
}

fn in_file(file: &Source) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut body: Option<usize> = None;
    for (number, line) in file.code() {
        found.extend(["if", "match"].iter().filter(|word| has_word(&line, word)).map(|word| {
            file.at(number, format!("`{word}`: a command hands over and gives back; rules live in the core"))
        }));
        if line == "}" {
            let lines = body.take().map_or(0, |start| number - start - 1);
            if lines > LONGEST {
                found.push(file.at(number, format!("a body of {lines} lines; at most {LONGEST}")));
            }
        } else if line.ends_with('{') && !line.starts_with(' ') || line.starts_with(')') && line.ends_with('{') {
            body = Some(number);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_bodies_and_decisions_are_found() {
        let long = format!("fn a() {{\n{}}}\n", "    x();\n".repeat(9));
        assert_eq!(short_commands(&Tree::of(&[("src-tauri/src/commands/a.rs", &long)])).len(), 1);
        let decides = "fn a() {\n    if b { c() }\n}\n";
        assert_eq!(short_commands(&Tree::of(&[("src-tauri/src/commands/a.rs", decides)])).len(), 1);
        let short = format!("fn a(\n    b: B,\n) -> C {{\n{}}}\n", "    x();\n".repeat(8));
        assert!(short_commands(&Tree::of(&[("src-tauri/src/commands/a.rs", &short)])).is_empty());
    }
}
