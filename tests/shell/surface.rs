//! What the page can reach: commands, capabilities, content security policy. Every change is seen in the golden file.

use serde_json::{Value, json};
use spil::wire::commands::COMMANDS;
use std::path::{Path, PathBuf};

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

fn read(path: &str) -> String {
    std::fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

fn parsed(path: &str) -> Value {
    serde_json::from_str(&read(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Commands that the shell registers, without those for tests.
fn registered() -> Vec<String> {
    let source = read("src-tauri/src/commands/mod.rs");
    let list = source.split("generate_handler![").nth(1).and_then(|rest| rest.split(']').next());
    // The attribute of a test command holds a bracket: everything from there on is for tests.
    let product = list.expect("a list").split("#[cfg(").next().expect("a list");
    product.split(',').map(str::trim).filter(|name| !name.is_empty()).map(last_part).collect()
}

fn last_part(path: &str) -> String {
    path.rsplit("::").next().expect("a name").to_owned()
}

#[test]
fn the_shell_registers_exactly_the_commands_of_the_wire() {
    let declared: Vec<&str> = COMMANDS.iter().map(|command| command.name).collect();
    assert_eq!(
        registered(),
        declared,
        "src-tauri/src/commands/mod.rs and src/wire/commands.rs differ, or their order does"
    );
}

#[test]
fn what_the_page_can_reach_is_as_agreed() {
    let capabilities: Vec<Value> = std::fs::read_dir(root().join("src-tauri/capabilities"))
        .expect("capabilities")
        .map(|entry| parsed(&format!("src-tauri/capabilities/{}", entry.expect("a file").file_name().to_string_lossy())))
        .map(|capability| json!({ "windows": capability["windows"], "remote": capability["remote"], "permissions": capability["permissions"] }))
        .collect();
    let app = &parsed("src-tauri/tauri.conf.json")["app"];
    let surface = json!({
        "commands": registered(),
        "capabilities": capabilities,
        "windows made by configuration": app["windows"],
        "withGlobalTauri": app["withGlobalTauri"],
        "security": app["security"],
    });
    let now = serde_json::to_string_pretty(&surface).expect("text") + "\n";
    let golden = root().join("tests/shell/surface.golden.json");
    if std::env::var_os("SPIL_WRITE_GOLDEN").is_some() {
        std::fs::write(&golden, &now).expect("the golden file is written");
    }
    let agreed = std::fs::read_to_string(&golden).unwrap_or_default();
    assert_eq!(now, agreed, "the page can reach something else than agreed: look, then run with SPIL_WRITE_GOLDEN=1");
}

#[test]
fn no_configuration_of_one_system_replaces_the_window() {
    let names = std::fs::read_dir(root().join("src-tauri")).expect("the shell");
    let names: Vec<String> =
        names.map(|entry| entry.expect("a file").file_name().to_string_lossy().into_owned()).collect();
    let special: Vec<&String> =
        names.iter().filter(|name| name.starts_with("tauri.") && *name != "tauri.conf.json").collect();
    assert!(special.is_empty(), "{special:?}: such a file replaces `app.windows` as a whole");
}
