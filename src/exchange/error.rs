//! What can be wrong with a file that somebody wants to import.

use serde::Serialize;
use ts_rs::TS;

/// A file that cannot be imported, and why.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, TS)]
#[serde(tag = "code", content = "params", rename_all = "snake_case")]
pub enum ImportError {
    /// The file cannot be opened or read.
    #[error("cannot read {file}")]
    ImportUnreadable {
        /// Name of the file, without its folder.
        file: String,
    },
}
