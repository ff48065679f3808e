//! Taking an action back, or doing it again, as a compensating action.
//!
//! A cell is restored only where it still holds what the action left there; cells that somebody changed
//! since are left alone and counted. So undo never destroys later work.

use crate::store::StoreError;
use crate::store::tables::find;
use rusqlite::types::Value;
use rusqlite::{Connection, Transaction, params_from_iter};
use serde_json::Value as Json;

/// Which way.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Direction {
    /// Back to what was.
    Undo,
    /// Forward again.
    Redo,
}

/// What a replay did.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Replayed {
    /// Rows restored.
    pub(crate) restored: usize,
    /// Rows left alone, because they changed since.
    pub(crate) kept: usize,
}

struct Recorded {
    table: String,
    pk: Vec<Json>,
    op: String,
    cols: Vec<(String, Json, Json)>,
}

/// Replays action `seq`. Runs with recording off: the log itself is not a change.
pub(crate) fn replay(tx: &Transaction<'_>, seq: i64, way: Direction) -> Result<Replayed, StoreError> {
    let order = match way {
        Direction::Undo => "DESC",
        Direction::Redo => "ASC",
    };
    let rows: Vec<Recorded> = tx
        .prepare(&format!("SELECT tbl, pk, op, cols FROM undo_row WHERE seq = ?1 ORDER BY n {order}"))?
        .query_map([seq], |row| Ok((row.get(0)?, row.get::<_, String>(1)?, row.get(2)?, row.get::<_, String>(3)?)))?
        .map(|row| row.map_err(StoreError::from).and_then(parse))
        .collect::<Result<_, _>>()?;
    let mut done = Replayed::default();
    for row in rows {
        let insert = matches!((row.op.as_str(), way), ("delete", Direction::Undo) | ("insert", Direction::Redo));
        let delete = matches!((row.op.as_str(), way), ("insert", Direction::Undo) | ("delete", Direction::Redo));
        let changed = if insert {
            insert_row(tx, &row, way)?
        } else if delete {
            delete_row(tx, &row)?
        } else {
            update_row(tx, &row, way)?
        };
        if changed > 0 {
            done.restored += 1;
        } else {
            done.kept += 1;
        }
    }
    Ok(done)
}

fn parse((table, pk, op, cols): (String, String, String, String)) -> Result<Recorded, StoreError> {
    // A log that was tampered with must never reach the SQL text.
    let known = find(&table).is_some();
    let pk: Vec<Json> = serde_json::from_str(&pk).map_err(|_| StoreError::Damaged)?;
    let cells: serde_json::Map<String, Json> = serde_json::from_str(&cols).map_err(|_| StoreError::Damaged)?;
    let mut list = Vec::with_capacity(cells.len());
    for (name, pair) in cells {
        let plain = name.chars().all(|c| c.is_ascii_lowercase() || c == '_');
        let Json::Array(pair) = pair else { return Err(StoreError::Damaged) };
        let [before, after] = <[Json; 2]>::try_from(pair).map_err(|_| StoreError::Damaged)?;
        if !plain {
            return Err(StoreError::Damaged);
        }
        list.push((name, before, after));
    }
    if known { Ok(Recorded { table, pk, op, cols: list }) } else { Err(StoreError::Damaged) }
}

/// A value of the log as the store holds it.
pub(super) fn value(json: &Json) -> Value {
    match json {
        Json::Null => Value::Null,
        Json::Bool(b) => Value::Integer(i64::from(*b)),
        Json::Number(n) => n.as_i64().map_or_else(|| Value::Real(n.as_f64().unwrap_or_default()), Value::Integer),
        Json::String(s) => Value::Text(s.clone()),
        other => Value::Text(other.to_string()),
    }
}

/// The columns of a table's key, in the order in which the log writes them.
pub(super) fn key_columns(tx: &Connection, table: &str) -> Result<Vec<String>, StoreError> {
    Ok(tx
        .prepare_cached("SELECT name FROM pragma_table_info(?1) WHERE pk > 0 ORDER BY cid")?
        .query_map([table], |row| row.get(0))?
        .collect::<Result<_, _>>()?)
}

fn insert_row(tx: &Transaction<'_>, row: &Recorded, way: Direction) -> Result<usize, StoreError> {
    let names: Vec<&str> = row.cols.iter().map(|(name, ..)| name.as_str()).collect();
    let marks = vec!["?"; names.len()].join(", ");
    let cells = row.cols.iter().map(|(_, before, after)| value(if way == Direction::Undo { before } else { after }));
    // Absent columns were NULL and are NULL again; a row that exists already stays as it is.
    let sql = format!("INSERT INTO {} ({}) VALUES ({marks}) ON CONFLICT DO NOTHING", row.table, names.join(", "));
    Ok(tx.prepare_cached(&sql)?.execute(params_from_iter(cells))?)
}

fn delete_row(tx: &Transaction<'_>, row: &Recorded) -> Result<usize, StoreError> {
    let keys = key_columns(tx, &row.table)?;
    let wanted = keys.iter().map(|k| format!("{k} IS ?")).collect::<Vec<_>>().join(" AND ");
    let sql = format!("DELETE FROM {} WHERE {wanted}", row.table);
    Ok(tx.prepare_cached(&sql)?.execute(params_from_iter(row.pk.iter().map(value)))?)
}

fn update_row(tx: &Transaction<'_>, row: &Recorded, way: Direction) -> Result<usize, StoreError> {
    let keys = key_columns(tx, &row.table)?;
    let wanted = keys.iter().map(|k| format!("{k} IS ?")).collect::<Vec<_>>().join(" AND ");
    let mut changed = 0;
    for (name, before, after) in &row.cols {
        let (to, from) = if way == Direction::Undo { (before, after) } else { (after, before) };
        let sql = format!("UPDATE {} SET {name} = ? WHERE {wanted} AND {name} IS ?", row.table);
        let cells = std::iter::once(value(to)).chain(row.pk.iter().map(value)).chain(std::iter::once(value(from)));
        changed += tx.prepare_cached(&sql)?.execute(params_from_iter(cells))?;
    }
    Ok(changed)
}
