//! What can go wrong with the file in which a school lives.

use serde::Serialize;
use ts_rs::TS;

/// A school document that cannot be opened, read or written.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, TS)]
#[serde(tag = "code", content = "params", rename_all = "snake_case")]
pub enum StoreError {
    /// The disk is full: nothing was changed.
    #[error("disk full")]
    DiskFull,
    /// The folder or file may not be written.
    #[error("read only")]
    ReadOnly,
    /// Another window or computer has this school open.
    #[error("locked by another process")]
    InUse,
    /// Made by a newer version of Spil; left untouched.
    #[error("newer schema {found}, this version knows {known}")]
    NewerVersion {
        /// Schema version of the file.
        found: u32,
        /// Newest schema version this program knows.
        known: u32,
    },
    /// Not a school document at all.
    #[error("not a school document")]
    NotASchool,
    /// The file is damaged.
    #[error("damaged")]
    Damaged,
    /// The school is not there (any more).
    #[error("not there")]
    SchoolMissing,
    /// Something unexpected: details stand in the log under this number.
    #[error("internal: {log_id}")]
    Internal {
        /// Reference in the log.
        log_id: String,
    },
}

impl From<rusqlite::Error> for StoreError {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode;
        match error.sqlite_error_code() {
            Some(ErrorCode::DiskFull) => Self::DiskFull,
            Some(ErrorCode::ReadOnly | ErrorCode::CannotOpen | ErrorCode::PermissionDenied) => Self::ReadOnly,
            Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => Self::InUse,
            Some(ErrorCode::DatabaseCorrupt) => Self::Damaged,
            Some(ErrorCode::NotADatabase) => Self::NotASchool,
            // The text names tables and columns at most, never values of fields.
            code => Self::Internal { log_id: code.map_or_else(|| "sqlite".to_owned(), |c| format!("{c:?}")) },
        }
    }
}
