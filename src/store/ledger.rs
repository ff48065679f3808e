//! The log of actions and the revision: what the store itself keeps about changes, and copies without it.

use crate::store::StoreError;
use rusqlite::{Connection, params};

/// Counts a change: the revision rises by one. Gives the new revision.
pub(crate) fn advance(conn: &Connection, rev_id: &str, now: &str) -> Result<i64, StoreError> {
    Ok(conn.query_row(
        "UPDATE identity SET rev = rev + 1, parent_rev_id = rev_id, rev_id = ?1, saved_at = ?2 RETURNING rev",
        params![rev_id, now],
        |row| row.get(0),
    )?)
}

/// Names an action by its code and ids.
pub(crate) fn name_action(conn: &Connection, seq: i64, code: &str, params: &str) -> Result<(), StoreError> {
    conn.execute("UPDATE undo_action SET action = ?2, params = ?3 WHERE seq = ?1", params![seq, code, params])?;
    Ok(())
}

/// Marks an action as undone, or as done again.
pub(crate) fn mark_undone(conn: &Connection, seq: i64, undone: bool) -> Result<(), StoreError> {
    conn.execute("UPDATE undo_action SET undone = ?2 WHERE seq = ?1", params![seq, undone])?;
    Ok(())
}

/// Writes a copy of the store to `path`, without its undo log: a copy never carries what was undone.
pub(crate) fn copy_to(conn: &Connection, path: &str) -> Result<(), StoreError> {
    conn.execute("VACUUM INTO ?1", [path])?;
    Ok(())
}

/// Empties the undo log of a copy and closes the gaps.
pub(crate) fn forget_history(copy: &Connection) -> Result<(), StoreError> {
    copy.execute_batch("DELETE FROM undo_row; DELETE FROM undo_action; VACUUM;")?;
    Ok(())
}
