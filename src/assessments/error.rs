//! What can go wrong with the self-assessment and its personal file.

use serde::Serialize;
use ts_rs::TS;

/// A personal file that cannot be opened or kept. No variant carries an answer or a folder.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, TS)]
#[serde(tag = "code", content = "params", rename_all = "snake_case")]
pub enum AssessmentError {
    /// The passphrase does not open the file.
    #[error("wrong passphrase")]
    WrongPassphrase,
    /// The passphrase for a new file is too easy to guess.
    #[error("passphrase shorter than {min} characters")]
    PassphraseTooShort {
        /// Least number of characters.
        min: u32,
    },
    /// Something else than a personal file.
    #[error("not a personal file")]
    NotAPersonalFile,
    /// A personal file of which a part is missing or changed.
    #[error("personal file damaged")]
    PersonalFileDamaged,
    /// Made by a newer version of Spil; left untouched.
    #[error("personal file of a newer version")]
    PersonalFileNewer,
    /// Opening it would take more memory and time than any file of Spil asks.
    #[error("personal file asks too much work")]
    PersonalFileTooHeavy,
    /// The file cannot be read: gone, or not allowed.
    #[error("personal file cannot be read")]
    PersonalFileUnreadable,
    /// The folder cannot be written: gone, or not allowed.
    #[error("personal file cannot be written")]
    PersonalFileUnwritable,
    /// The disk is full; what stood there still stands there.
    #[error("disk full while keeping the personal file")]
    PersonalFileDiskFull,
    /// Another file with this name is already there and would be lost.
    #[error("there is a file with this name")]
    PersonalFileExists {
        /// Name of the file, without its folder.
        name: String,
    },
    /// The file on disk is no longer the one that was opened.
    #[error("personal file changed elsewhere")]
    PersonalFileChanged {
        /// Name of the file, without its folder.
        name: String,
    },
    /// No personal file is open, or no portrait stands at this place.
    #[error("no personal file is open")]
    NoPersonalFile,
    /// More focus points than the instrument allows.
    #[error("more than {max} focus points")]
    TooManyFocusPoints {
        /// The most that can be chosen.
        max: u32,
    },
}
