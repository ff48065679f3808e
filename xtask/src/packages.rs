//! Installing what a fresh computer misses.

use crate::{Done, doctor, paths, process};
use std::fs;
use std::path::Path;

/// Debian packages to build and run the window.
pub(crate) const TO_RUN: &[&str] = &["build-essential", "pkg-config", "libwebkit2gtk-4.1-dev"];
/// Debian packages to drive the window without a screen, and the foreign readers that open what Spil makes.
pub(crate) const TO_TEST: &[&str] = &[
    "webkit2gtk-driver",
    "xvfb",
    "xauth",
    "dbus",
    "openbox",
    "age",
    "poppler-utils",
    "librsvg2-bin",
    "python3-openpyxl",
    "python3-vobject",
    "python3-icalendar",
    "python3-pil",
];
/// The oldest Node that builds the screens.
const NODE: u32 = 20;

/// Installs missing Debian packages, as root or through sudo. Elsewhere says what to install.
pub(crate) fn system(wanted: &[&str]) -> Done {
    if !cfg!(target_os = "linux") {
        return doctor::webview_ready();
    }
    let missing: Vec<&str> = wanted.iter().copied().filter(|name| !installed(name)).collect();
    if missing.is_empty() {
        return Ok(());
    }
    if !Path::new("/usr/bin/apt-get").exists() {
        return Err(format!(
            "Install what Debian calls: {}. See https://v2.tauri.app/start/prerequisites/",
            missing.join(" ")
        ));
    }
    println!("Installing {}", missing.join(" "));
    apt(&["update", "-qq"])?;
    let mut install = vec!["install", "--no-install-recommends", "-qq"];
    if unattended() || is_root() {
        install.push("-y");
    }
    install.extend(missing);
    apt(&install)
}

/// Installs the packages of the screens exactly as the lock file says, unless they are there already.
pub(crate) fn node() -> Done {
    let found = process::output("node", &["--version"]);
    if major(&found).is_none_or(|major| major < NODE) {
        let found = if found.is_empty() { "none" } else { &found };
        return Err(format!(
            "Node {NODE} or newer is needed, with npm; found: {found}. Get it from https://nodejs.org"
        ));
    }
    let lock = paths::ui().join("package-lock.json");
    let stamp = paths::ui().join("node_modules/.spil-lock");
    let wanted = fs::read(&lock).map_err(|error| format!("{}: {error}", lock.display()))?;
    if fs::read(&stamp).is_ok_and(|found| found == wanted) || complete(&wanted) {
        return Ok(());
    }
    process::run_in(&paths::ui(), "npm", &["ci", "--no-audit", "--no-fund"])?;
    fs::write(&stamp, wanted).map_err(|error| error.to_string())
}

/// `20` of `v20.20.2`.
fn major(version: &str) -> Option<u32> {
    version.trim().strip_prefix('v')?.split('.').next()?.parse().ok()
}

/// npm's own note of what it installed names every package of the lock file with its version.
fn complete(lock: &[u8]) -> bool {
    let installed = fs::read(paths::ui().join("node_modules/.package-lock.json")).unwrap_or_default();
    let versions = |bytes: &[u8]| -> Option<Vec<(String, String)>> {
        let all: serde_json::Value = serde_json::from_slice(bytes).ok()?;
        let packages = all.get("packages")?.as_object()?.iter();
        let wanted = packages.filter(|(path, about)| !path.is_empty() && about.get("optional").is_none());
        Some(wanted.map(|(path, about)| (path.clone(), about["version"].to_string())).collect())
    };
    matches!((versions(lock), versions(&installed)), (Some(wanted), Some(found)) if wanted.iter().all(|one| found.contains(one)))
}

fn installed(package: &str) -> bool {
    process::output("dpkg-query", &["-W", "-f", "${Status}", package]) == "install ok installed"
}

fn apt(args: &[&str]) -> Done {
    let program = if is_root() { "apt-get" } else { "sudo" };
    let mut command = process::command(program);
    if !is_root() {
        command.args(if unattended() { &["-n", "apt-get"][..] } else { &["apt-get"][..] });
    }
    command.args(args).env("DEBIAN_FRONTEND", "noninteractive");
    process::run(command)
}

fn is_root() -> bool {
    process::output("id", &["-u"]) == "0"
}

fn unattended() -> bool {
    std::env::var("CI").is_ok_and(|value| value == "true" || value == "1")
}
