//! The personal file on disk: read with a limit, written in one step.

use super::AssessmentError;
use super::sealed::MAX_BYTES;
use std::fs::{self, File, OpenOptions};
use std::io::{self, ErrorKind, Read, Write};
use std::path::{Path, PathBuf};

/// Extension of a personal file, without the dot.
pub const EXTENSION: &str = "mijnspil";

/// Reads the sealed bytes.
///
/// # Errors
/// Unreadable, or not a personal file when it is larger than any of them.
pub fn read(path: &Path) -> Result<Vec<u8>, AssessmentError> {
    let unreadable = |_: io::Error| AssessmentError::PersonalFileUnreadable;
    let file = File::open(path).map_err(unreadable)?;
    if !file.metadata().map_err(unreadable)?.is_file() {
        return Err(AssessmentError::NotAPersonalFile);
    }
    let mut sealed = Vec::new();
    file.take(MAX_BYTES + 1).read_to_end(&mut sealed).map_err(unreadable)?;
    if sealed.len() as u64 > MAX_BYTES {
        return Err(AssessmentError::NotAPersonalFile);
    }
    Ok(sealed)
}

/// Writes the sealed bytes: to a temporary name in the same folder, to disk, then in place.
///
/// After a failure the old file is still there, whole.
///
/// # Errors
/// Disk full, or unwritable.
pub fn write(path: &Path, sealed: &[u8]) -> Result<(), AssessmentError> {
    let temporary = temporary(path);
    let written = write_new(&temporary, sealed).and_then(|()| fs::rename(&temporary, path));
    if let Err(error) = written {
        // Best effort: what is left holds only sealed bytes.
        let _ = fs::remove_file(&temporary);
        return Err(match error.kind() {
            ErrorKind::StorageFull | ErrorKind::QuotaExceeded => AssessmentError::PersonalFileDiskFull,
            _ => AssessmentError::PersonalFileUnwritable,
        });
    }
    sync_folder(path);
    Ok(())
}

/// Name of the file without its folder, for a sentence.
pub fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// The path with the extension of a personal file, if the person typed none.
pub fn with_extension(path: PathBuf) -> PathBuf {
    if path.extension().is_some_and(|given| given.eq_ignore_ascii_case(EXTENSION)) {
        return path;
    }
    let mut name = path.file_name().unwrap_or_default().to_os_string();
    name.push(".");
    name.push(EXTENSION);
    path.with_file_name(name)
}

fn temporary(path: &Path) -> PathBuf {
    let mut hidden = std::ffi::OsString::from(".");
    hidden.push(path.file_name().unwrap_or_default());
    hidden.push(".tmp");
    path.with_file_name(hidden)
}

fn write_new(path: &Path, sealed: &[u8]) -> io::Result<()> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    // `create_new`: never through a link that somebody else put there.
    let mut file = OpenOptions::new().write(true).create_new(true).open(path)?;
    file.write_all(sealed)?;
    file.sync_all()
}

/// Makes the rename itself durable, where folders can be synced.
fn sync_folder(path: &Path) {
    if cfg!(unix)
        && let Some(folder) = path.parent()
        && let Ok(folder) = File::open(if folder.as_os_str().is_empty() { Path::new(".") } else { folder })
    {
        let _ = folder.sync_all();
    }
}
