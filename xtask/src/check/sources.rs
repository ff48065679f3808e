//! The files of the repository as the checks see them.

use crate::process;
use std::fmt;
use std::fs;
use std::path::Path;

/// A text file.
pub(super) struct Source {
    /// Path from the root, with `/`.
    pub(super) path: String,
    /// Its text.
    pub(super) text: String,
}

/// All text files that are, or would be, committed.
pub(super) struct Tree {
    pub(super) files: Vec<Source>,
}

/// Something that breaks a rule.
#[derive(Debug, PartialEq)]
pub(super) struct Finding {
    pub(super) path: String,
    /// 1-based; 0 = the whole file.
    pub(super) line: usize,
    pub(super) message: String,
}

impl fmt::Display for Finding {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.path, self.line, self.message)
    }
}

impl Tree {
    /// Reads what git knows and what is new and not ignored.
    pub(super) fn read(root: &Path) -> Result<Self, String> {
        let list = process::output("git", &["ls-files", "--cached", "--others", "--exclude-standard"]);
        if list.is_empty() {
            return Err("git does not list the files of this folder: is it a clone?".to_owned());
        }
        let text = |path: &str| fs::read_to_string(root.join(path)).ok();
        let files = list.lines().filter_map(|path| Some(Source { path: path.to_owned(), text: text(path)? })).collect();
        Ok(Self { files })
    }

    /// Files whose path starts with `prefix` and ends with one of `endings`.
    pub(super) fn under<'a>(&'a self, prefix: &'a str, endings: &'a [&'a str]) -> impl Iterator<Item = &'a Source> {
        let wanted = move |file: &&Source| {
            file.path.starts_with(prefix) && endings.iter().any(|ending| file.path.ends_with(ending))
        };
        self.files.iter().filter(wanted)
    }

    /// One file.
    pub(super) fn file(&self, path: &str) -> Option<&Source> {
        self.files.iter().find(|file| file.path == path)
    }

    #[cfg(test)]
    pub(super) fn of(files: &[(&str, &str)]) -> Self {
        let source = |&(path, text): &(&str, &str)| Source { path: path.to_owned(), text: text.to_owned() };
        Self { files: files.iter().map(source).collect() }
    }
}

impl Source {
    /// A finding on a line of this file.
    pub(super) fn at(&self, line: usize, message: impl Into<String>) -> Finding {
        Finding { path: self.path.clone(), line, message: message.into() }
    }

    /// Numbered lines of code: comments blanked, and for Rust without the tests at the end of the file.
    pub(super) fn code(&self) -> Vec<(usize, String)> {
        let text =
            if self.is_rust() { self.text.split("#[cfg(test)]\nmod ").next().unwrap_or_default() } else { &self.text };
        blank_comments(text).lines().map(str::to_owned).enumerate().map(|(at, line)| (at + 1, line)).collect()
    }

    fn is_rust(&self) -> bool {
        Path::new(&self.path).extension().is_some_and(|found| found == "rs")
    }

    /// Findings for every line of code that contains one of `words` as whole words.
    pub(super) fn forbid(&self, words: &[&str], why: &str) -> Vec<Finding> {
        let mut found = Vec::new();
        for (number, line) in self.code() {
            found.extend(
                words
                    .iter()
                    .filter(|word| has_word(&line, word))
                    .map(|word| self.at(number, format!("`{word}`: {why}"))),
            );
        }
        found
    }
}

/// Whether `line` contains `word`, not as a part of a longer name.
pub(super) fn has_word(line: &str, word: &str) -> bool {
    let part_of_name = |c: Option<char>| c.is_some_and(|c| c.is_alphanumeric() || c == '_');
    let starts_as_name = part_of_name(word.chars().next());
    let ends_as_name = part_of_name(word.chars().last());
    line.match_indices(word).any(|(at, _)| {
        let before = line[..at].chars().next_back();
        let after = line[at + word.len()..].chars().next();
        !(starts_as_name && part_of_name(before) || ends_as_name && part_of_name(after))
    })
}

/// The text with comments replaced by spaces; strings stay. Knows `//`, `/* */` and `<!-- -->`.
pub(super) fn blank_comments(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    let mut quote = None;
    while let Some(c) = rest.chars().next() {
        let comment_end = match quote {
            None if rest.starts_with("//") && !out.ends_with(':') => Some(rest.find('\n').unwrap_or(rest.len())),
            None if rest.starts_with("/*") => Some(rest.find("*/").map_or(rest.len(), |at| at + 2)),
            None if rest.starts_with("<!--") => Some(rest.find("-->").map_or(rest.len(), |at| at + 3)),
            _ => None,
        };
        if let Some(end) = comment_end {
            out.extend(rest[..end].chars().map(|c| if c == '\n' { '\n' } else { ' ' }));
            rest = &rest[end..];
            continue;
        }
        match quote {
            Some(_) if c == '\\' => {
                out.push(c);
                rest = &rest[1..];
                let Some(escaped) = rest.chars().next() else { break };
                out.push(escaped);
                rest = &rest[escaped.len_utf8()..];
                continue;
            }
            Some(open) if c == open || c == '\n' => quote = None,
            None if c == '"' => quote = Some('"'),
            _ => {}
        }
        out.push(c);
        rest = &rest[c.len_utf8()..];
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_are_blanked_and_strings_stay() {
        let blank = blank_comments("let a = \"// no\"; // yes\n/* x\ny */ b <!-- c -->");
        assert_eq!(blank, "let a = \"// no\";       \n    \n     b           ");
        assert_eq!(blank_comments("https://spil.nl"), "https://spil.nl");
    }

    #[test]
    fn a_word_is_not_a_part_of_a_name() {
        assert!(has_word("use tauri::App", "tauri"));
        assert!(!has_word("let tauri_like = 1", "tauri"));
        assert!(has_word("a.unwrap()", ".unwrap()"));
    }
}
