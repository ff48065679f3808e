//! `cargo xtask check`: every invariant of `docs/architecture.md` as an executable check.

mod catalogue;
mod core;
mod files;
mod requirements;
mod shell;
mod sources;
mod ui;
mod words;

use crate::{Done, app, packages, paths, process};
use sources::{Finding, Tree};

/// One check: its name as in `docs/architecture.md`, and what it finds.
type Rule = (&'static str, fn(&Tree) -> Vec<Finding>);

const RULES: &[Rule] = &[
    ("1 the core names no window, environment, clock or random source", core::pure),
    ("2 SQL stands only in sql.rs, sql/ and store/", core::sql_at_home),
    ("3 SQL that writes takes &Tx", core::writers_take_tx),
    ("4 the shell holds no rule", shell::short_commands),
    ("5 only api/tauri.ts imports @tauri-apps, and features never import each other", ui::imports),
    ("6 domain structs are not serialisable", core::domain_not_serialisable),
    ("7 every error code has its sentences", catalogue::error_sentences),
    ("8 every key in both languages, with the same placeholders", catalogue::both_languages),
    ("8 no key unused", catalogue::no_unused_key),
    ("8 no sentence in code", ui::no_sentence),
    ("9 no file over 400 lines", files::length),
    ("9 no Manager, Service, Helper, Util", files::names),
    ("10 docs/requirements.csv: R1–R97, each with a test or a reason", requirements::all),
    ("text nodes only, no inline style, no browser dialogs", ui::safe_markup),
    ("nothing kept by the webview, nothing the webviews lack", ui::webview),
    ("nothing unfinished", words::unfinished),
    ("the repository speaks of the product alone", words::product_alone),
    ("lock files are committed", files::lock_files),
];

/// All checks.
pub(crate) fn check() -> Done {
    packages::system(packages::TO_RUN)?;
    packages::node()?;
    invariants()?;
    app::screens()?;
    types()?;
    process::run_in_root("cargo", &["test", "--quiet", "--locked", "-p", "spil", "--test", "acceptance", "bindings"])?;
    lints()
}

/// The invariants that can be read from the sources.
pub(crate) fn invariants() -> Done {
    let tree = Tree::read(&paths::root())?;
    let mut broken = 0;
    for (name, rule) in RULES {
        let found = rule(&tree);
        println!("{} {name}", if found.is_empty() { "ok    " } else { "BROKEN" });
        for finding in &found {
            println!("         {finding}");
        }
        broken += usize::from(!found.is_empty());
    }
    if broken == 0 {
        Ok(())
    } else {
        Err(format!("{broken} invariants are broken; docs/architecture.md says why they are there"))
    }
}

/// TypeScript and Svelte.
pub(crate) fn types() -> Done {
    process::run_in(&paths::ui(), "npm", &["run", "--silent", "check"])
}

/// Formatting and lints of Rust.
pub(crate) fn lints() -> Done {
    process::run_in_root("cargo", &["fmt", "--all", "--check"])?;
    process::run_in_root(
        "cargo",
        &["clippy", "--quiet", "--locked", "-p", "spil", "-p", "xtask", "--all-targets", "--", "-D", "warnings"],
    )?;
    // The shell with the features its own tests are built with, so that they are looked at too.
    let shell =
        ["clippy", "--quiet", "--locked", "-p", "spil-desktop", "--features", "custom-protocol,e2e", "--all-targets"];
    process::run_in_root("cargo", &[&shell[..], &["--", "-D", "warnings"]].concat())
}
