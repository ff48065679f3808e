//! All SQL of the import that is not the partners' own.

use super::view::{ImportDone, ImportRunView};
use crate::error::Result;
use crate::ids::{ImportRunId, PartnerId};
use crate::store::{Read, Tx};
use rusqlite::{OptionalExtension, params};

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

/// Name and content of the mapping that is remembered for these headings.
pub(super) fn mapping(read: &Read<'_>, fingerprint: &str) -> Result<Option<(String, String)>> {
    Ok(read
        .conn
        .query_row(
            "SELECT name, mapping FROM import_mapping WHERE fingerprint = ?1 ORDER BY id DESC LIMIT 1",
            [fingerprint],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
        .optional()?)
}

pub(super) fn remember_mapping(tx: &Tx<'_>, fingerprint: &str, name: &str, mapping: &str) -> Result<()> {
    let there = tx.conn.execute(
        "UPDATE import_mapping SET name = ?2, mapping = ?3 WHERE fingerprint = ?1",
        params![fingerprint, name, mapping],
    )?;
    if there == 0 {
        tx.conn.execute(
            "INSERT INTO import_mapping (id, name, fingerprint, mapping) VALUES (?1, ?2, ?3, ?4)",
            params![tx.new_id(), name, fingerprint, mapping],
        )?;
    }
    Ok(())
}

/// Notes that an import was run, under the action that is being recorded.
pub(super) fn insert_run(tx: &Tx<'_>, file: &str, done: ImportDone) -> Result<()> {
    tx.conn.execute(
        "INSERT INTO import_run (id, undo_seq, at, file_name, added, changed, unchanged)
         SELECT ?1, coalesce(seq, 0), ?2, ?3, ?4, ?5, ?6 FROM recording",
        params![tx.new_id(), stamp(tx), file, done.added, done.changed, done.same],
    )?;
    Ok(())
}

fn stamp(tx: &Tx<'_>) -> String {
    tx.now().format("%Y-%m-%dT%H:%M:%S").to_string()
}

/// All imports, newest first; `revertible` where the log of changes still holds this very import.
pub(super) fn runs(read: &Read<'_>) -> Result<Vec<ImportRunView>> {
    Ok(read
        .conn
        .prepare(
            "SELECT id, at, file_name, added, changed, unchanged, reverted_at,
                    reverted_at IS NULL AND EXISTS (SELECT 1 FROM undo_row
                      WHERE seq = undo_seq AND tbl = 'import_run' AND op = 'insert' AND touched = import_run.id)
             FROM import_run ORDER BY id DESC",
        )?
        .query_map([], |row| {
            Ok(ImportRunView {
                run: row.get(0)?,
                at: row.get(1)?,
                file: row.get(2)?,
                added: row.get(3)?,
                changed: row.get(4)?,
                same: row.get(5)?,
                reverted_at: row.get(6)?,
                revertible: row.get(7)?,
            })
        })?
        .collect::<rusqlite::Result<_>>()?)
}

pub(super) fn run_seq(read: &Read<'_>, run: &ImportRunId) -> Result<i64> {
    Ok(read.conn.query_row("SELECT undo_seq FROM import_run WHERE id = ?1", [run], |row| row.get(0))?)
}

pub(super) fn mark_reverted(tx: &Tx<'_>, run: &ImportRunId) -> Result<()> {
    tx.conn.execute("UPDATE import_run SET reverted_at = ?2 WHERE id = ?1", params![run, stamp(tx)])?;
    Ok(())
}

/// Partners at which a contact person stands, also in the past.
pub(super) fn partners_of_contact(read: &Read<'_>, contact: &str) -> Result<Vec<PartnerId>> {
    Ok(read
        .conn
        .prepare_cached("SELECT DISTINCT partner_id FROM affiliation WHERE contact_id = ?1")?
        .query_map([contact], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?)
}

/// Name of a partner, also when it is in the bin; empty when it is gone.
pub(super) fn partner_name(read: &Read<'_>, partner: &PartnerId) -> Result<String> {
    let name = read.conn.query_row("SELECT name FROM partner WHERE id = ?1", [partner], |row| row.get(0));
    Ok(name.optional()?.unwrap_or_default())
}
