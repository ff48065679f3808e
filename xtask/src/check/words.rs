//! Words that do not belong in the repository.

use super::sources::{Finding, Source, Tree, has_word};

const TEXT: &[&str] = &[".rs", ".ts", ".svelte", ".css", ".js", ".typ", ".md", ".json", ".csv", ".toml", ".html"];

/// No notes of unfinished work.
pub(super) fn unfinished(tree: &Tree) -> Vec<Finding> {
    let marks = [
        ["TO", "DO"].concat(),
        ["FIX", "ME"].concat(),
        ["XX", "X"].concat(),
        ["todo", "!("].concat(),
        ["unimplemented", "!("].concat(),
    ];
    scan(tree, |line| {
        marks.iter().find(|mark| has_word(line, mark)).map(|mark| format!("`{mark}`: finish it or leave it out"))
    })
}

/// No paths of the maker's computer; the documents speak of the product, not of how it was made.
pub(super) fn product_alone(tree: &Tree) -> Vec<Finding> {
    let folders = ["work", "root", "home"].map(|name| format!("/{name}/"));
    let mut found = scan(tree, |line| {
        let path = folders.iter().find(|folder| starts_path(line, folder))?;
        Some(format!("`{path}`: a path of one computer"))
    });
    let makers = [["age", "nt"].concat(), ["age", "nts"].concat(), ["sess", "ion"].concat(), ["sess", "ions"].concat()];
    for file in tree.under("", &[".md"]).filter(|file| !is_dutch(file)) {
        for (at, line) in file.text.lines().enumerate() {
            let plain = line.to_lowercase().replace("session bus", "").replace("session extension", "");
            found.extend(
                makers
                    .iter()
                    .filter(|word| has_word(&plain, word))
                    .map(|word| file.at(at + 1, format!("`{word}`: speak of the product"))),
            );
        }
    }
    found
}

fn is_dutch(file: &Source) -> bool {
    file.path.contains("handleiding") || file.path.contains("/nl/")
}

fn starts_path(line: &str, folder: &str) -> bool {
    line.match_indices(folder)
        .any(|(at, _)| !line[..at].ends_with(|c: char| c.is_alphanumeric() || "._-*}$/".contains(c)))
}

fn scan(tree: &Tree, problem: impl Fn(&str) -> Option<String>) -> Vec<Finding> {
    let files = tree.under("", TEXT).filter(|file| !file.path.ends_with("package-lock.json"));
    let lines = files.flat_map(|file| file.text.lines().enumerate().map(move |(at, line)| (file, at + 1, line)));
    lines.filter_map(|(file, number, line)| Some(file.at(number, problem(line)?))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn unfinished_work_is_found() {
        let text = format!("// {} later\nlet mastodont = 1;", ["TO", "DO"].concat());
        assert_eq!(unfinished(&Tree::of(&[("src/a.rs", &text)])).len(), 1);
    }

    #[test]
    fn paths_and_makers_are_found() {
        let path = format!("see {}x", ["/wo", "rk/"].concat());
        let maker = format!("the {} wrote this", ["age", "nt"].concat());
        assert_eq!(product_alone(&Tree::of(&[("docs/a.md", &path), ("docs/b.md", &maker)])).len(), 2);
        assert!(product_alone(&Tree::of(&[("docs/c.md", "without a D-Bus session bus, in ui/work/x")])).is_empty());
    }
}
