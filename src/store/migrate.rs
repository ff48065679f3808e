//! Forward-only migrations by `user_version`.

use crate::store::StoreError;
use rusqlite::Connection;

/// `PRAGMA application_id`: "SPIL".
pub(crate) const APPLICATION_ID: i32 = 0x5350_494c;

const MIGRATIONS: &[&str] =
    &[include_str!("migrations/0001.sql"), include_str!("migrations/0002.sql"), include_str!("migrations/0003.sql")];

/// The newest schema version that this program knows.
pub(crate) const SCHEMA_VERSION: u32 = MIGRATIONS.len() as u32;

/// Schema version of an existing store.
///
/// # Errors
/// `NotASchool` when the file is something else, `NewerVersion` when a newer program made it.
pub(crate) fn version(conn: &Connection) -> Result<u32, StoreError> {
    let application: i32 = conn.query_row("PRAGMA application_id", [], |row| row.get(0))?;
    if application != APPLICATION_ID {
        return Err(StoreError::NotASchool);
    }
    let found: u32 = conn.query_row("PRAGMA user_version", [], |row| row.get(0))?;
    if found > SCHEMA_VERSION {
        return Err(StoreError::NewerVersion { found, known: SCHEMA_VERSION });
    }
    Ok(found)
}

/// Brings the store to the newest schema, one transaction per step.
pub(crate) fn migrate(conn: &mut Connection, from: u32) -> Result<(), StoreError> {
    for (index, sql) in MIGRATIONS.iter().enumerate().skip(from as usize) {
        let tx = conn.transaction()?;
        tx.execute_batch(sql)?;
        tx.pragma_update(None, "application_id", APPLICATION_ID)?;
        tx.pragma_update(None, "user_version", index as u32 + 1)?;
        tx.commit()?;
    }
    Ok(())
}
