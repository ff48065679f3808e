//! How much of a file is ever read. A list of partners is three orders of magnitude below each bound.

use crate::exchange::ImportError;

/// Largest file, in bytes.
pub const MAX_FILE_BYTES: usize = 20 << 20;
/// Most that a packed file may unpack to, in bytes.
pub(super) const MAX_UNPACKED_BYTES: u64 = 200 << 20;
/// Largest part that is read into memory whole, in bytes.
pub(super) const MAX_CONTENT_BYTES: u64 = 64 << 20;
/// Most parts in a packed file.
pub(super) const MAX_ZIP_ENTRIES: usize = 1_000;
/// Most filled cells in a file.
pub const MAX_CELLS: usize = 200_000;
/// Most columns of a row; a spreadsheet's far right is never part of a list.
const MAX_COLUMNS: usize = 1_000;
/// Longest text of one cell, in bytes; a spreadsheet's own limit is 32,767 characters.
const MAX_CELL_BYTES: usize = 100_000;
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
        if bytes > MAX_CELL_BYTES {
            return Err(ImportError::ImportCellTooLong { file: self.file.to_owned(), max: MAX_CELL_BYTES as u32 });
        }
        self.cells += 1;
        self.bytes += bytes;
        if self.cells > MAX_CELLS || self.bytes > MAX_TEXT_BYTES || column >= MAX_COLUMNS {
            return Err(self.too_many());
        }
        Ok(())
    }

    /// A text that will be copied into a cell: whether there is room for it.
    pub(super) fn text(&self, bytes: usize) -> Result<(), ImportError> {
        if self.bytes + bytes > MAX_TEXT_BYTES { Err(self.too_many()) } else { Ok(()) }
    }

    /// A row of this width, or a row that grows by it: empty cells before the last filled one take room too.
    pub(super) fn row(&mut self, width: usize) -> Result<(), ImportError> {
        self.slots += width;
        if self.slots > 10 * MAX_CELLS { Err(self.too_many()) } else { Ok(()) }
    }

    /// The refusal.
    pub(super) fn too_many(&self) -> ImportError {
        ImportError::ImportTooManyCells { file: self.file.to_owned(), max: MAX_CELLS as u32 }
    }
}
