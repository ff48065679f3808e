//! Building the screens and the window.

use crate::{Done, paths, process};
use std::fs;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// The features with which the window is built for tests: one setting everywhere, because changing it
/// compiles half of the dependencies again.
pub(crate) const TEST_FEATURES: &str = "custom-protocol,e2e";

/// Builds the screens into `ui/dist`, unless nothing changed since the last time.
pub(crate) fn screens() -> Done {
    let page = paths::ui().join("dist/index.html");
    let built = modified(&page);
    let sources = [
        paths::ui().join("src"),
        paths::ui().join("index.html"),
        paths::root().join("src/messages"),
        paths::ui().join("package-lock.json"),
        paths::ui().join("vite.config.ts"),
    ];
    let newest = sources.iter().filter_map(|path| newest(path)).max();
    let is_ours = fs::read_to_string(&page).is_ok_and(|text| text.contains("<script"));
    if is_ours && built.is_some() && newest < built {
        println!("The screens are built already.");
        return Ok(());
    }
    process::run_in(&paths::ui(), "npm", &["run", "--silent", "build"])
}

/// Builds the window as its users get it.
pub(crate) fn release() -> Result<PathBuf, String> {
    screens()?;
    process::run_in_root(
        "cargo",
        &["build", "--release", "--locked", "-p", "spil-desktop", "--features", "custom-protocol"],
    )?;
    let program = paths::target().join("release/spil");
    without_seams(&program)?;
    Ok(program)
}

/// Names that only the test seams use.
const SEAMS: &[&str] = &["SPIL_DATA_DIR", "SPIL_E2E", "SPIL_NOW", "SPIL_SEED", "stop_with_a_defect"];

/// A released program has no test seams: their names stand nowhere in it.
pub(crate) fn without_seams(program: &Path) -> Done {
    let bytes = fs::read(program).map_err(|error| format!("{}: {error}", program.display()))?;
    let inside = |name: &&&str| bytes.windows(name.len()).any(|part| part == name.as_bytes());
    let found: Vec<&str> = SEAMS.iter().filter(inside).copied().collect();
    if found.is_empty() { Ok(()) } else { Err(format!("{} holds test seams: {}", program.display(), found.join(", "))) }
}

fn modified(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|about| about.modified()).ok()
}

fn newest(path: &Path) -> Option<SystemTime> {
    let made_by_the_build = path.ends_with("src/paraglide");
    if !path.is_dir() {
        return modified(path);
    }
    if made_by_the_build {
        return None;
    }
    let inside = fs::read_dir(path).ok()?.flatten().filter_map(|entry| newest(&entry.path())).max();
    inside.max(modified(path))
}
