//! Writing files outside the store: whole or not at all.

use spil::documents::DocumentError;
use spil::error::{Error, Result};
use spil::store::StoreError;
use std::fs::{self, File};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Writes a file that the user chose a place for. The old file stays until the new one is complete on disk.
///
/// # Errors
/// Disk full and read-only are told apart, because the user does something else about each.
pub fn save(path: &Path, bytes: &[u8]) -> Result<()> {
    replace(path, bytes).map_err(|error| refused(path, &error))
}

/// Reads a file that the user chose, up to `limit` bytes.
///
/// # Errors
/// As [`io::Error`]; a longer file is an error of kind [`io::ErrorKind::FileTooLarge`].
pub fn read(path: &Path, limit: u64) -> io::Result<Vec<u8>> {
    use io::Read;
    let mut bytes = Vec::new();
    File::open(path)?.take(limit + 1).read_to_end(&mut bytes)?;
    if bytes.len() as u64 > limit { Err(io::ErrorKind::FileTooLarge.into()) } else { Ok(bytes) }
}

/// The name of a file without its folder: what may be shown.
pub fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// `path` with the extension that belongs to the kind of file, when the user left it out.
pub fn with_extension(path: PathBuf, extension: &str) -> PathBuf {
    // Compared with the whole name: an extension of ours may have two parts (`.drawio.svg`).
    let has = name(&path).to_lowercase().ends_with(&format!(".{extension}"));
    if has { path } else { PathBuf::from(format!("{}.{extension}", path.display())) }
}

/// Writes beside the target, syncs, renames over it, syncs the folder.
pub(crate) fn replace(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let folder = path.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or_else(|| Path::new("."));
    let beside = folder.join(format!(".{}.{}.part", name(path), std::process::id()));
    let written = write_synced(&beside, bytes).and_then(|()| fs::rename(&beside, path));
    if written.is_err() {
        let _ = fs::remove_file(&beside);
    }
    written?;
    // A folder cannot be opened as a file on Windows; there the rename itself is durable enough.
    if let Ok(folder) = File::open(folder) {
        let _ = folder.sync_all();
    }
    Ok(())
}

fn write_synced(path: &Path, bytes: &[u8]) -> io::Result<()> {
    let mut file = File::create(path)?;
    file.write_all(bytes)?;
    file.sync_all()
}

fn refused(path: &Path, error: &io::Error) -> Error {
    match error.kind() {
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded => StoreError::DiskFull.into(),
        _ => DocumentError::DocumentNotSaved { file: name(path) }.into(),
    }
}
