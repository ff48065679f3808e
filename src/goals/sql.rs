//! All SQL of vision goals.

use crate::error::{Result, RuleError};
use crate::ids::GoalId;
use crate::store::{Read, Tx};
use rusqlite::{OptionalExtension, Row, params};

/// A goal as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Goal {
    /// Id.
    pub(crate) id: GoalId,
    /// The goal in words.
    pub(crate) text: String,
    /// Order.
    pub(crate) sort_key: String,
}

fn goal(row: &Row<'_>) -> rusqlite::Result<Goal> {
    Ok(Goal { id: row.get(0)?, text: row.get(1)?, sort_key: row.get(2)? })
}

/// Goals on the shown date, in the school's order.
pub(crate) fn all(read: &Read<'_>) -> Result<Vec<Goal>> {
    let mut statement = read.conn.prepare(
        "SELECT id, text, sort_key FROM live_goal
         WHERE (from_date IS NULL OR from_date <= ?1) AND (until_date IS NULL OR until_date >= ?1)
         ORDER BY sort_key, id",
    )?;
    Ok(statement.query_map([read.on.to_string()], goal)?.collect::<rusqlite::Result<_>>()?)
}

/// One goal.
pub(crate) fn get(read: &Read<'_>, id: &GoalId) -> Result<Goal> {
    let mut one = read.conn.prepare_cached("SELECT id, text, sort_key FROM live_goal WHERE id = ?1")?;
    Ok(one.query_row([id], goal).optional()?.ok_or(RuleError::NotFound)?)
}

/// The last sort key, of goals in the bin too.
pub(crate) fn last_key(read: &Read<'_>) -> Result<Option<String>> {
    Ok(read.conn.query_row("SELECT max(sort_key) FROM goal", [], |row| row.get(0))?)
}

pub(crate) fn insert(tx: &Tx<'_>, g: &Goal) -> Result<()> {
    tx.conn.execute("INSERT INTO goal (id, text, sort_key) VALUES (?1, ?2, ?3)", params![g.id, g.text, g.sort_key])?;
    Ok(())
}

pub(crate) fn update(tx: &Tx<'_>, g: &Goal) -> Result<()> {
    tx.conn.execute("UPDATE goal SET text = ?2, sort_key = ?3 WHERE id = ?1", params![g.id, g.text, g.sort_key])?;
    Ok(())
}

pub(crate) fn bin(tx: &Tx<'_>, id: &GoalId) -> Result<()> {
    let now = tx.stamp();
    tx.conn.execute("UPDATE goal SET deleted_at = ?2 WHERE id = ?1", params![id, now])?;
    Ok(())
}
