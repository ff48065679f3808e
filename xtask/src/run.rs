//! `cargo xtask run`: from a fresh clone to an open window.

use crate::{Done, app, packages, process};

/// Installs what is missing, builds, opens the window.
pub(crate) fn run() -> Done {
    packages::system(packages::TO_RUN)?;
    packages::node()?;
    app::screens()?;
    process::run_in_root("cargo", &["run", "--locked", "-p", "spil-desktop", "--features", "custom-protocol"])
}
