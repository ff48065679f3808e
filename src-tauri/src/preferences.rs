//! The settings of this computer, in one small file.

use crate::files;
use spil::preferences::Preferences;
use std::path::Path;

/// Reads the settings. A missing or damaged file gives the usual ones: settings never stop the app.
pub fn load(path: &Path) -> Preferences {
    std::fs::read(path).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default()
}

/// Writes the settings; whole or not at all. Gives back whether it worked.
pub fn store(path: &Path, preferences: &Preferences) -> bool {
    serde_json::to_vec_pretty(preferences).is_ok_and(|bytes| files::replace(path, &bytes).is_ok())
}
