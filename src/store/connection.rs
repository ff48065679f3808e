//! Opening the file with the settings that were measured to lose nothing (docs/architecture.md).

use crate::store::StoreError;
use rusqlite::config::DbConfig;
use rusqlite::{Connection, OpenFlags};
use std::path::Path;

/// Where a store lives.
pub(crate) enum MemoryOrFile<'a> {
    /// In memory, for tests and previews.
    Memory,
    /// In this file.
    File(&'a Path),
}

/// Opens a connection with every pragma set. `create` says whether a missing file may be made.
pub(crate) fn open(at: MemoryOrFile<'_>, create: bool) -> Result<Connection, StoreError> {
    let conn = match at {
        MemoryOrFile::Memory => Connection::open_in_memory()?,
        MemoryOrFile::File(path) => {
            let mut flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
            if create {
                flags |= OpenFlags::SQLITE_OPEN_CREATE;
            }
            Connection::open_with_flags(path, flags)?
        }
    };
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_TRUSTED_SCHEMA, false)?;
    // Preparing a write also prepares the triggers that record it, which takes longer than the write itself.
    conn.set_prepared_statement_cache_capacity(256);
    conn.busy_timeout(std::time::Duration::from_millis(500))?;
    conn.pragma_update(None, "mmap_size", 0)?;
    conn.pragma_update(None, "cell_size_check", true)?;
    conn.pragma_update(None, "journal_mode", "DELETE")?;
    conn.pragma_update(None, "synchronous", "EXTRA")?;
    conn.pragma_update(None, "foreign_keys", true)?;
    conn.pragma_update(None, "secure_delete", true)?;
    Ok(conn)
}

/// Whether the file is whole: pages, indexes and foreign keys.
pub(crate) fn check(conn: &Connection) -> Result<(), StoreError> {
    let verdict: String = conn.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    let orphans = conn.prepare("PRAGMA foreign_key_check")?.exists([])?;
    if verdict == "ok" && !orphans { Ok(()) } else { Err(StoreError::Damaged) }
}
