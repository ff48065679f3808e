//! One error type for the whole core. It reaches the UI as `{code, params}`; the UI owns the sentences.
//!
//! Every subject has its own `thiserror` enum with `#[serde(tag = "code", content = "params")]`; the
//! variants' names are the codes, their fields the parameters. Codes are unique across the product.

use serde::Serialize;
use ts_rs::TS;

/// Anything that can go wrong in the core.
#[derive(Debug, thiserror::Error, Serialize, TS)]
#[serde(untagged)]
pub enum Error {
    /// The store: files, locks, versions, damage.
    #[error(transparent)]
    Store(#[from] crate::store::StoreError),
    /// A rule of the domain refuses the change.
    #[error(transparent)]
    Rule(#[from] RuleError),
    /// Reading a file that somebody wants to import.
    #[error(transparent)]
    Import(#[from] crate::exchange::ImportError),
    /// Making a document or an export.
    #[error(transparent)]
    Document(#[from] crate::documents::DocumentError),
    /// The self-assessment and its personal file.
    #[error(transparent)]
    Assessment(#[from] crate::assessments::AssessmentError),
}

/// Result of the core.
pub type Result<T> = std::result::Result<T, Error>;

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        Self::Store(error.into())
    }
}

/// A change that the domain refuses, or that no longer fits the present state.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, TS)]
#[serde(tag = "code", content = "params", rename_all = "snake_case")]
pub enum RuleError {
    /// A name or title is empty.
    #[error("a name is required: {field}")]
    NameRequired {
        /// Message key of the field.
        field: String,
    },
    /// A name or title is longer than 200 characters.
    #[error("too long: {field}")]
    TextTooLong {
        /// Message key of the field.
        field: String,
        /// The limit in characters.
        max: u32,
    },
    /// A role would become its own ancestor.
    #[error("a role cannot stand below itself")]
    RoleCycle {
        /// Title of the role that was moved.
        role: String,
        /// Title of the role it would be placed under.
        under: String,
    },
    /// A period ends before it starts.
    #[error("until is before from")]
    DatesReversed {
        /// ISO date.
        from: String,
        /// ISO date.
        until: String,
    },
    /// A date that does not exist or cannot be read.
    #[error("not a date")]
    DateInvalid {
        /// What was typed.
        text: String,
    },
    /// A number outside what makes sense.
    #[error("out of range: {field}")]
    NumberOutOfRange {
        /// Message key of the field.
        field: String,
        /// Lowest value allowed.
        min: String,
        /// Highest value allowed.
        max: String,
    },
    /// The thing was deleted or never existed.
    #[error("not found")]
    NotFound,
    /// The same person twice where two different people are needed.
    #[error("already assigned")]
    AlreadyAssigned {
        /// Name of the person.
        name: String,
    },
    /// Nothing left to undo.
    #[error("nothing to undo")]
    NothingToUndo,
    /// Nothing left to redo.
    #[error("nothing to redo")]
    NothingToRedo,
    /// No school document is open.
    #[error("no school is open")]
    NoSchoolOpen,
}
