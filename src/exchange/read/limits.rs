//! How much of a file is ever read. A list of partners is three orders of magnitude below each bound.

use crate::exchange::ImportError;

/// Largest file, in bytes.
pub const MAX_FILE_BYTES: usize = 20 << 20;
/// Most that a packed file may unpack to, in bytes.
pub(super) const MAX_UNPACKED_BYTES: u64 = 200 << 20;
/// Most parts in a packed file.
pub(super) const MAX_ZIP_ENTRIES: usize = 1_000;
/// Most filled cells in a file.
pub const MAX_CELLS: usize = 200_000;
/// Most columns of a row; a spreadsheet's far right is never part of a list.
const MAX_COLUMNS: usize = 1_000;
/// Most text in all cells together, in bytes: one long shared text may stand in every cell.
const MAX_TEXT_BYTES: usize = 64 << 20;

/// Counts what has been read and refuses when it is too much.
pub(super) struct Meter<'a> {
    file: &'a str,
    cells: usize,
    slots: usize,
    bytes: usize,
}

impl<'a> Meter<'a> {
    pub(super) fn new(file: &'a str) -> Self {
        Self { file, cells: 0, slots: 0, bytes: 0 }
    }

    /// One filled cell with a text of this many bytes, in this column (from 0).
    pub(super) fn cell(&mut self, column: usize, bytes: usize) -> Result<(), ImportError> {
        self.cells += 1;
        self.bytes += bytes;
        if self.cells > MAX_CELLS || self.bytes > MAX_TEXT_BYTES || column >= MAX_COLUMNS {
            return Err(self.too_many());
        }
        Ok(())
    }

    /// A finished row of this width: empty cells before the last filled one take room too.
    pub(super) fn row(&mut self, width: usize) -> Result<(), ImportError> {
        self.slots += width;
        if self.slots > 10 * MAX_CELLS { Err(self.too_many()) } else { Ok(()) }
    }

    fn too_many(&self) -> ImportError {
        ImportError::ImportTooManyCells { file: self.file.to_owned(), max: MAX_CELLS as u32 }
    }
}
