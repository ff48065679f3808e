//! Snapshots (reservekopieën): verified copies beside the store, and the way back to one.

use super::folder::{SchoolFolder, from_io};
use super::{School, Shelf, sql};
use crate::clock::Clock;
use crate::error::Result;
use crate::ids::DocId;
use crate::school::view::{SnapshotReason, SnapshotView};
use crate::store::{self, MemoryOrFile, StoreError};
use chrono::NaiveDateTime;
use rusqlite::Connection;
use std::fs::{self, File};
use std::path::Path;

/// How many snapshots are kept.
const KEEP: usize = 10;
const STAMP: &str = "%Y-%m-%dT%H-%M-%S";

impl School {
    /// Keeps a snapshot when the school changed since the last one.
    pub(super) fn snapshot_if_changed(&self) -> Result<()> {
        let Some(folder) = &self.folder else { return Ok(()) };
        let rev = sql::rev(&self.conn)?;
        let newest = folder.list_snapshots().into_iter().map(|s| revision_of(&s.file)).max();
        if rev > 0 && newest.is_none_or(|kept| rev > kept) {
            folder.snapshot(&self.conn, &*self.env.clock, SnapshotReason::Open)?;
        }
        Ok(())
    }

    /// Keeps a snapshot now, for example before an import.
    pub fn snapshot(&self, reason: SnapshotReason) -> Result<()> {
        if let Some(folder) = &self.folder {
            folder.snapshot(&self.conn, &*self.env.clock, reason)?;
        }
        Ok(())
    }

    /// Puts a snapshot in the place of a closed school's store. The present store is set aside with its
    /// journal (damaged) or snapshot first (healthy), so that restoring can itself be undone.
    ///
    /// # Errors
    /// `SchoolMissing` when there is no such snapshot, `Damaged` when it is not whole, `InUse` when open.
    pub fn restore(shelf: &Shelf, clock: &dyn Clock, doc: &DocId, file: &str) -> Result<()> {
        let folder = shelf.folder(doc);
        let _lock = folder.lock()?;
        let wanted = folder.list_snapshots().into_iter().find(|s| s.file == file).ok_or(StoreError::SchoolMissing)?;
        let source = folder.snapshots().join(&wanted.file);
        verified(&source)?;
        let fresh = folder.path().join("restored.db.tmp");
        copy_synced(&source, &fresh)?;
        let healthy = store::open(MemoryOrFile::File(&folder.store()), false)
            .and_then(|conn| store::version(&conn).and_then(|_| store::check(&conn)).map(|()| conn));
        match healthy {
            Ok(conn) => folder.snapshot(&conn, clock, SnapshotReason::Restore)?,
            Err(_) => folder.set_aside(clock)?,
        }
        fs::rename(&fresh, folder.store()).map_err(|error| from_io(&error))?;
        sync_folder(folder.path());
        Ok(())
    }
}

impl SchoolFolder {
    /// The snapshots here, newest revision first. Only whole ones: each was verified when it was made.
    pub fn list_snapshots(&self) -> Vec<SnapshotView> {
        let mut found: Vec<(i64, SnapshotView)> = fs::read_dir(self.snapshots())
            .into_iter()
            .flatten()
            .flatten()
            .filter_map(|entry| entry.file_name().into_string().ok())
            .filter_map(|file| {
                let (made_at, rev, reason) = parse(&file)?;
                let conn = store::open(MemoryOrFile::File(&self.snapshots().join(&file)), false).ok()?;
                let counts = sql::counts(&conn).ok()?;
                Some((
                    rev,
                    SnapshotView { made_at: made_at.format("%Y-%m-%dT%H:%M:%S").to_string(), file, reason, counts },
                ))
            })
            .collect();
        found.sort_by(|(a, x), (b, y)| b.cmp(a).then_with(|| y.file.cmp(&x.file)));
        found.into_iter().map(|(_, view)| view).collect()
    }

    /// Makes a snapshot; it counts only once it was read back and found whole.
    pub(super) fn snapshot(
        &self,
        conn: &Connection,
        clock: &dyn Clock,
        reason: SnapshotReason,
    ) -> std::result::Result<(), StoreError> {
        fs::create_dir_all(self.snapshots()).map_err(|error| from_io(&error))?;
        let rev = sql::revision_number(conn)?;
        let name = format!("{}_r{rev:08}_{}.db", clock.now().format(STAMP), reason_text(reason));
        let unfinished = self.snapshots().join(format!("{name}.tmp"));
        let _ = fs::remove_file(&unfinished);
        let made = copy_and_verify(conn, &unfinished)
            .and_then(|()| fs::rename(&unfinished, self.snapshots().join(&name)).map_err(|error| from_io(&error)));
        if made.is_err() {
            let _ = fs::remove_file(&unfinished);
            return made;
        }
        sync_folder(&self.snapshots());
        self.prune();
        Ok(())
    }

    fn prune(&self) {
        for old in self.list_snapshots().into_iter().skip(KEEP) {
            // A snapshot that cannot be removed only takes room.
            let _ = fs::remove_file(self.snapshots().join(old.file));
        }
    }

    fn set_aside(&self, clock: &dyn Clock) -> std::result::Result<(), StoreError> {
        let aside = self.path().join(format!("damaged-{}", clock.now().format(STAMP)));
        fs::create_dir_all(&aside).map_err(|error| from_io(&error))?;
        for file in ["store.db", "store.db-journal", "store.db-wal", "store.db-shm"] {
            let from = self.path().join(file);
            if from.exists() {
                fs::rename(&from, aside.join(file)).map_err(|error| from_io(&error))?;
            }
        }
        Ok(())
    }
}

fn copy_and_verify(conn: &Connection, path: &Path) -> std::result::Result<(), StoreError> {
    let text = path.to_str().ok_or(StoreError::ReadOnly)?;
    store::copy_to(conn, text)?;
    let copy = store::open(MemoryOrFile::File(path), false)?;
    store::forget_history(&copy)?;
    store::version(&copy)?;
    store::check(&copy)?;
    drop(copy);
    File::open(path).and_then(|file| file.sync_all()).map_err(|error| from_io(&error))
}

fn verified(path: &Path) -> std::result::Result<(), StoreError> {
    let conn = store::open(MemoryOrFile::File(path), false)?;
    store::version(&conn)?;
    store::check(&conn)
}

fn copy_synced(from: &Path, to: &Path) -> std::result::Result<(), StoreError> {
    fs::copy(from, to).and_then(|_| File::open(to)?.sync_all()).map_err(|error| from_io(&error))
}

/// Makes a rename durable. Folders cannot be synced on every system; there the rename itself is.
fn sync_folder(path: &Path) {
    if let Ok(folder) = File::open(path) {
        let _ = folder.sync_all();
    }
}

fn reason_text(reason: SnapshotReason) -> &'static str {
    match reason {
        SnapshotReason::Open => "open",
        SnapshotReason::Upgrade => "upgrade",
        SnapshotReason::Import => "import",
        SnapshotReason::Restore => "restore",
    }
}

fn parse(file: &str) -> Option<(NaiveDateTime, i64, SnapshotReason)> {
    let mut parts = file.strip_suffix(".db")?.split('_');
    let made_at = NaiveDateTime::parse_from_str(parts.next()?, STAMP).ok()?;
    let rev = parts.next()?.strip_prefix('r')?.parse().ok()?;
    let reason = match parts.next()? {
        "open" => SnapshotReason::Open,
        "upgrade" => SnapshotReason::Upgrade,
        "import" => SnapshotReason::Import,
        "restore" => SnapshotReason::Restore,
        _ => return None,
    };
    Some((made_at, rev, reason))
}

fn revision_of(file: &str) -> i64 {
    parse(file).map_or(0, |(_, rev, _)| rev)
}
