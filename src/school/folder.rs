//! The folder of one school: its store, its lock, its snapshots.

use crate::store::StoreError;
use std::fs::{File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

/// `<data>/schools/<doc_id>/`.
#[derive(Debug, Clone)]
pub struct SchoolFolder(PathBuf);

impl SchoolFolder {
    pub(super) fn new(path: PathBuf) -> Self {
        Self(path)
    }

    /// The folder itself.
    pub fn path(&self) -> &Path {
        &self.0
    }

    /// The live store.
    pub fn store(&self) -> PathBuf {
        self.0.join("store.db")
    }

    /// The folder with snapshots.
    pub fn snapshots(&self) -> PathBuf {
        self.0.join("snapshots")
    }

    pub(super) fn make(&self) -> Result<(), StoreError> {
        std::fs::create_dir_all(self.snapshots()).map_err(|error| from_io(&error))
    }

    /// Clears up after a school that could not be made. Best effort: an empty folder harms nobody.
    pub(super) fn remove_unfinished(&self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }

    /// Takes the lock that keeps a second program out. Held as long as the file lives.
    pub(super) fn lock(&self) -> Result<File, StoreError> {
        let file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .write(true)
            .open(self.0.join("lock"))
            .map_err(|error| from_io(&error))?;
        match file.try_lock() {
            Ok(()) => Ok(file),
            Err(TryLockError::WouldBlock) => Err(StoreError::InUse),
            Err(TryLockError::Error(error)) => Err(from_io(&error)),
        }
    }
}

/// What an error of the file system means for a store.
pub(super) fn from_io(error: &std::io::Error) -> StoreError {
    use std::io::ErrorKind;
    match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => StoreError::DiskFull,
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => StoreError::ReadOnly,
        ErrorKind::NotFound => StoreError::SchoolMissing,
        kind => StoreError::Internal { log_id: kind.to_string() },
    }
}
