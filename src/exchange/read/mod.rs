//! Reading a file that somebody brings: what it is follows from its content, never from its name.
//!
//! Every file is hostile until it is read: sizes are bounded before parsing, the parser's panics are caught,
//! and each way in which a file can be wrong has its own code, so that the screen can say what to do.

mod biff;
mod biff_text;
mod compound;
mod grid;
mod guard;
mod header;
mod html;
mod limits;
mod markup;
mod ods;
mod sniff;
mod text;
mod vcard;
mod workbook;

pub use header::{choose_sheet, table};
pub use limits::{MAX_CELLS, MAX_FILE_BYTES};

use super::ImportError;
use super::content_lines;
use super::table::Source;
use sniff::Content;

/// Reads a file completely. `file` is its name without the folder, for the sentences.
///
/// Takes up to seconds for a large workbook: call it off the window's thread.
pub fn read(file: &str, bytes: &[u8]) -> Result<Source, ImportError> {
    let name = || file.to_owned();
    if bytes.len() > MAX_FILE_BYTES {
        return Err(ImportError::ImportTooLarge { file: name(), max_mb: (MAX_FILE_BYTES >> 20) as u32 });
    }
    let source = match sniff::content(bytes) {
        Content::Empty => Err(ImportError::ImportEmpty { file: name() }),
        Content::Text => text::read(file, bytes),
        Content::Zip => guarded(file, || workbook::read(file, bytes)),
        Content::Compound => biff::read(file, bytes),
        Content::Foreign => Err(ImportError::ImportNotAList { file: name() }),
    }?;
    if source.sheets.is_empty() {
        return Err(ImportError::ImportEmpty { file: name() });
    }
    Ok(source)
}

/// Runs a parser that is not ours: when it panics, the file is damaged.
fn guarded<T>(file: &str, work: impl FnOnce() -> Result<T, ImportError>) -> Result<T, ImportError> {
    // The closure only borrows immutable bytes, so nothing half-done can be seen after a panic.
    std::panic::catch_unwind(std::panic::AssertUnwindSafe(work))
        .unwrap_or_else(|_| Err(ImportError::ImportBroken { file: file.to_owned() }))
}
