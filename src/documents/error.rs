//! What can go wrong while a document is made.

use serde::Serialize;
use ts_rs::TS;

/// A document that could not be made or saved.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, TS)]
#[serde(tag = "code", content = "params", rename_all = "snake_case")]
pub enum DocumentError {
    /// The file could not be written.
    #[error("cannot write {file}")]
    DocumentNotSaved {
        /// Name of the file, without its folder.
        file: String,
    },
    /// The typesetter refused the document: a defect of ours.
    #[error("typesetting failed: {reason}")]
    DocumentFailed {
        /// The typesetter's own words, for the report.
        reason: String,
    },
    /// The computer does not take the picture on its clipboard.
    #[error("the clipboard refuses the picture")]
    ClipboardRefused,
}
