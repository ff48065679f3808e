//! `cargo xtask package`: what a school gets.

use crate::{Done, app, packages, paths, process};

/// Makes a Debian package.
pub(crate) fn package() -> Done {
    packages::system(packages::TO_RUN)?;
    packages::node()?;
    process::run_in_root("tauri", &["build", "--bundles", "deb"])?;
    app::without_seams(&paths::target().join("release/spil"))
}
