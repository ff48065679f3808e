//! Invariants 1, 2, 3 and 6: the core.

use super::sources::{Finding, Source, Tree};

const IMPURE: &[&str] = &[
    "tauri",
    "std::env",
    "SystemTime",
    "Instant::now",
    "Utc::now",
    "Local::now",
    "OffsetDateTime::now_utc",
    "thread_rng",
    "OsRng",
    "getrandom",
    "fastrand",
    "now_v7",
    "new_v4",
    "rand::",
];

/// 1: clock, ids and folders are passed in.
pub(super) fn pure(tree: &Tree) -> Vec<Finding> {
    let why = "the core gets time, ids and folders from its caller";
    tree.under("src/", &[".rs"]).flat_map(|file| file.forbid(IMPURE, why)).collect()
}

const SQL: &[&str] = &[
    "\"SELECT ",
    "\"INSERT ",
    "\"UPDATE ",
    "\"DELETE ",
    "\"WITH ",
    "\"CREATE ",
    "\"DROP ",
    "\"PRAGMA ",
    "\"VACUUM",
    "\"ATTACH ",
    ".prepare(",
    ".prepare_cached(",
    ".query_row(",
    ".execute_batch(",
];

/// 2: everything else asks a function of `sql`.
pub(super) fn sql_at_home(tree: &Tree) -> Vec<Finding> {
    let elsewhere = |file: &&Source| !at_home(&file.path);
    let sources = tree.under("src/", &[".rs"]).chain(tree.under("src-tauri/src/", &[".rs"])).filter(elsewhere);
    sources.flat_map(|file| file.forbid(SQL, "SQL belongs in sql.rs, sql/ or store/")).collect()
}

fn at_home(path: &str) -> bool {
    path.ends_with("/sql.rs") || path.contains("/sql/") || path.starts_with("src/store/")
}

/// 3: a function of `sql` that writes takes `&Tx`, so that it cannot be called outside `School::change`.
pub(super) fn writers_take_tx(tree: &Tree) -> Vec<Finding> {
    let subjects =
        tree.under("src/", &[".rs"]).filter(|file| at_home(&file.path) && !file.path.starts_with("src/store/"));
    subjects
        .flat_map(|file| {
            functions(file)
                .into_iter()
                .filter(|f| f.writes && !f.takes_tx)
                .map(|f| file.at(f.line, format!("`{}` writes without &Tx", f.name)))
        })
        .collect()
}

struct Function {
    line: usize,
    name: String,
    takes_tx: bool,
    writes: bool,
}

fn functions(file: &Source) -> Vec<Function> {
    let mut found: Vec<Function> = Vec::new();
    let mut in_signature = false;
    for (number, line) in file.code() {
        if let Some(name) = line.split("fn ").nth(1).filter(|_| starts_function(&line)) {
            let name = name.split(['(', '<']).next().unwrap_or_default().to_owned();
            found.push(Function { line: number, name, takes_tx: false, writes: false });
            in_signature = true;
        }
        let Some(current) = found.last_mut() else { continue };
        current.takes_tx |= in_signature && (line.contains("Tx") || line.contains("Transaction"));
        in_signature &= !line.contains('{');
        current.writes |= ["\"INSERT ", "\"UPDATE ", "\"DELETE "].iter().any(|word| line.contains(word));
    }
    found
}

fn starts_function(line: &str) -> bool {
    let line = line.trim_start();
    ["fn ", "pub fn ", "pub(crate) fn ", "pub(super) fn ", "pub(in "].iter().any(|start| line.starts_with(start))
}

/// Files of a subject that hold the domain; `input`, `view` and `error` cross the wire.
const DOMAIN: &[&str] = &["/mod.rs", "/fields.rs", "/edit.rs", "/sql.rs"];
const SUBJECTS: &[&str] = &["people", "roles", "partners", "contacts", "school", "organogram", "exchange"];

/// 6: what crosses the wire is a struct of its own.
pub(super) fn domain_not_serialisable(tree: &Tree) -> Vec<Finding> {
    let in_domain = |file: &&Source| {
        let subject = file.path.split('/').nth(1).unwrap_or_default();
        SUBJECTS.contains(&subject)
            && (DOMAIN.iter().any(|end| file.path.ends_with(end)) || file.path.contains("/sql/"))
    };
    let mut found = Vec::new();
    for file in tree.under("src/", &[".rs"]).filter(in_domain) {
        let code = file.code();
        for (at, (number, line)) in code.iter().enumerate() {
            let serialisable = line.contains("derive(") && (line.contains("Serialize") || line.contains("Deserialize"));
            let next = code[at + 1..]
                .iter()
                .map(|(_, next)| next.trim())
                .find(|next| !next.is_empty() && !next.starts_with("#["));
            if serialisable && next.is_some_and(|next| next.contains("struct ")) {
                found.push(file.at(*number, "a domain struct is not serialisable: make one in view.rs or input.rs"));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_clock_in_the_core_is_found() {
        let tree = Tree::of(&[("src/roles/edit.rs", "fn a() { let t = Utc::now(); }\n// std::env is named here\n")]);
        assert_eq!(pure(&tree).len(), 1);
        assert!(pure(&Tree::of(&[("src/a.rs", "let t = clock.now();")])).is_empty());
    }

    #[test]
    fn sql_away_from_home_is_found() {
        let sql = "let q = \"SELECT 1\";";
        assert_eq!(sql_at_home(&Tree::of(&[("src/roles/edit.rs", sql), ("src-tauri/src/a.rs", sql)])).len(), 2);
        assert!(
            sql_at_home(&Tree::of(&[("src/roles/sql.rs", sql), ("src/store/tx.rs", sql), ("src/a/sql/b.rs", sql)]))
                .is_empty()
        );
    }

    #[test]
    fn a_writer_without_tx_is_found() {
        let bad = "pub fn add(read: &Read) {\n  read.go(\"INSERT INTO role\");\n}\npub fn put(\n  tx: &Tx,\n) {\n  tx.go(\"UPDATE role\");\n}";
        let found = writers_take_tx(&Tree::of(&[("src/roles/sql.rs", bad)]));
        assert_eq!(found.len(), 1);
        assert!(found[0].message.contains("add"));
    }

    #[test]
    fn a_serialisable_domain_struct_is_found() {
        let bad =
            "#[derive(Debug, Serialize)]\n/// Doc.\npub struct Role {\n}\n#[derive(Serialize)]\npub enum Kind {}\n";
        assert_eq!(domain_not_serialisable(&Tree::of(&[("src/roles/mod.rs", bad)])).len(), 1);
        assert!(domain_not_serialisable(&Tree::of(&[("src/roles/view.rs", bad)])).is_empty());
    }
}
