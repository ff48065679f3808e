//! Where things stand in the repository.

use std::path::{Path, PathBuf};

/// The root of the repository.
pub(crate) fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.parent().unwrap_or(here).to_owned()
}

/// The folder of the screens.
pub(crate) fn ui() -> PathBuf {
    root().join("ui")
}

/// Where cargo builds, also when `CARGO_TARGET_DIR` says elsewhere.
pub(crate) fn target() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root().join("target"), |dir| root().join(dir))
}

/// The folder for figures of `bench` and `torture`.
pub(crate) fn figures(kind: &str) -> PathBuf {
    root().join("target").join(kind)
}
