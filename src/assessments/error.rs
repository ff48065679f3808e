//! What can go wrong with the self-assessment and its personal file.

use serde::Serialize;
use ts_rs::TS;

/// A personal file that cannot be opened or kept.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, TS)]
#[serde(tag = "code", content = "params", rename_all = "snake_case")]
pub enum AssessmentError {
    /// The passphrase does not open the file.
    #[error("wrong passphrase")]
    WrongPassphrase,
}
