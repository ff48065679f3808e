//! All SQL of the import that is not the partners' own.

use crate::error::Result;
use crate::ids::PartnerId;
use crate::store::{Read, Tx};
use rusqlite::params;

/// Which partners came from which rows.
pub(super) fn sources(read: &Read<'_>) -> Result<Vec<(PartnerId, String)>> {
    Ok(read
        .conn
        .prepare("SELECT partner_id, source_key FROM import_source ORDER BY partner_id, source_key")?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?)
}

/// Remembers that a partner came from a row; a row that is known already writes nothing.
pub(super) fn remember(tx: &Tx<'_>, partner: &PartnerId, key: &str) -> Result<()> {
    tx.conn
        .prepare_cached("INSERT OR IGNORE INTO import_source (partner_id, source_key) VALUES (?1, ?2)")?
        .execute(params![partner, key])?;
    Ok(())
}

/// Runs the writing of one row; when it fails, nothing of the row stays and the others are not touched.
pub(super) fn row<T>(tx: &Tx<'_>, write: impl FnOnce() -> Result<T>) -> Result<T> {
    tx.conn.execute_batch("SAVEPOINT import_row")?;
    let written = write();
    let end = if written.is_ok() { "RELEASE import_row" } else { "ROLLBACK TO import_row; RELEASE import_row" };
    tx.conn.execute_batch(end)?;
    written
}
