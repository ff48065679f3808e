//! What can be wrong with a file that somebody wants to import.

use serde::Serialize;
use ts_rs::TS;

/// A file that cannot be imported, and why. Nothing was changed in any of these cases.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error, Serialize, TS)]
#[serde(tag = "code", content = "params", rename_all = "snake_case")]
pub enum ImportError {
    /// The file cannot be opened or read.
    #[error("cannot read {file}")]
    ImportUnreadable {
        /// Name of the file, without its folder.
        file: String,
    },
    /// Nothing is in the file: no bytes, or no filled cell.
    #[error("{file} is empty")]
    ImportEmpty {
        /// Name of the file, without its folder.
        file: String,
    },
    /// There are column headings but no rows below them.
    #[error("{file} has headings only")]
    ImportHeaderOnly {
        /// Name of the file, without its folder.
        file: String,
    },
    /// The file is larger than Spil reads.
    #[error("{file} is larger than {max_mb} MB")]
    ImportTooLarge {
        /// Name of the file, without its folder.
        file: String,
        /// The limit in megabytes.
        max_mb: u32,
    },
    /// The file is small but unpacks to far more than a list ever needs.
    #[error("{file} unpacks beyond the limit")]
    ImportUnpacksTooLarge {
        /// Name of the file, without its folder.
        file: String,
    },
    /// More filled cells than Spil reads.
    #[error("{file} has more than {max} cells")]
    ImportTooManyCells {
        /// Name of the file, without its folder.
        file: String,
        /// The limit in cells.
        max: u32,
    },
    /// One cell holds far more text than a cell of a spreadsheet can.
    #[error("a cell of {file} is longer than {max} characters")]
    ImportCellTooLong {
        /// Name of the file, without its folder.
        file: String,
        /// The limit in characters.
        max: u32,
    },
    /// Protected with a password.
    #[error("{file} is protected with a password")]
    ImportPassword {
        /// Name of the file, without its folder.
        file: String,
    },
    /// A spreadsheet of another kind (.xlsb, Excel 95): it has to be saved as .xlsx first.
    #[error("{file} is another kind of spreadsheet")]
    ImportOtherSpreadsheet {
        /// Name of the file, without its folder.
        file: String,
    },
    /// Not a list at all: a picture, a PDF, a text document, a program.
    #[error("{file} is not a list")]
    ImportNotAList {
        /// Name of the file, without its folder.
        file: String,
    },
    /// The letters cannot be read: the text encoding is damaged.
    #[error("the letters of {file} cannot be read")]
    ImportEncoding {
        /// Name of the file, without its folder.
        file: String,
    },
    /// The workbook is damaged.
    #[error("{file} is damaged")]
    ImportBroken {
        /// Name of the file, without its folder.
        file: String,
    },
    /// No column was chosen for the name of the partner.
    #[error("no column holds the name")]
    ImportNoNameColumn,
    /// No sheet of the file has a column with the titles of roles.
    #[error("no column of {file} holds the roles")]
    ImportNoRoleColumn {
        /// Name of the file, without its folder.
        file: String,
    },
    /// Two columns were chosen for one field.
    #[error("two columns for {field}")]
    ImportFieldTwice {
        /// Key of the field.
        field: String,
    },
    /// No file was chosen, or it was put away meanwhile.
    #[error("no file is chosen")]
    ImportNoFile,
    /// This import is not the last one, was taken back already, or is too long ago.
    #[error("this import cannot be taken back")]
    ImportNotRevertible,
    /// Every row is left out: there is nothing to import.
    #[error("nothing to import")]
    ImportNothing,
}
