//! Taking back an action that is not the last one any more: what nobody touched since becomes what it was.
//!
//! A cell that changed since is left alone and named. A row that the action made goes only when it still is as the
//! action left it and nothing that stays refers to it; otherwise everything that was made with it stays too, so
//! that nothing is ever left half.

use super::replay::{key_columns, value};
use super::tables::{Class, TABLES, find};
use super::{StoreError, Tx};
use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};
use serde_json::Value as Json;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

/// A row that stays, or stays in part.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Kept {
    /// Its table.
    pub table: String,
    /// The id that is reported as touched.
    pub touched: String,
    /// Columns that hold something else by now; empty when it stays because of what refers to it.
    pub columns: Vec<String>,
    /// The action made this row.
    pub made: bool,
}

/// A row and what the action did to it in all.
struct Net {
    table: String,
    pk: String,
    touched: String,
    was: bool,
    is: bool,
    cells: BTreeMap<String, (Json, Json)>,
}

type Place = (String, String);

/// Takes action `seq` back, except what it did to the tables in `leave`. Gives what stays.
///
/// # Errors
/// `Damaged` when the log cannot be read.
pub(crate) fn revert(tx: &Tx<'_>, seq: i64, leave: &[&str]) -> Result<Vec<Kept>, StoreError> {
    let conn = tx.conn;
    let nets = nets(conn, seq, leave)?;
    let mut shape = Shape::read(conn)?;
    let mut kept = Vec::new();
    let made: Vec<&Net> = nets.iter().filter(|net| !net.was && net.is).collect();
    let stays = stays(conn, &mut shape, &made, &mut kept)?;
    for net in nets.iter().rev() {
        match (net.was, net.is) {
            (false, true) if !stays.contains(&place(net)) => {
                let sql = format!("DELETE FROM {} WHERE {}", net.table, shape.wanted(&net.table));
                conn.prepare_cached(&sql)?.execute(params_from_iter(keys(net)?))?;
            }
            (true, false) => insert(conn, net)?,
            (true, true) => {
                let columns = restore(conn, &shape, net)?;
                if !columns.is_empty() {
                    kept.push(Kept { table: net.table.clone(), touched: net.touched.clone(), columns, made: false });
                }
            }
            _ => {}
        }
    }
    Ok(kept)
}

fn place(net: &Net) -> Place {
    (net.table.clone(), net.pk.clone())
}

fn keys(net: &Net) -> Result<Vec<Value>, StoreError> {
    let keys: Vec<Json> = serde_json::from_str(&net.pk).map_err(|_| StoreError::Damaged)?;
    Ok(keys.iter().map(value).collect())
}

/// Everything the action did, one entry for each row, in the order in which rows were first touched.
fn nets(conn: &Connection, seq: i64, leave: &[&str]) -> Result<Vec<Net>, StoreError> {
    let mut all: Vec<Net> = Vec::new();
    let mut index: HashMap<Place, usize> = HashMap::new();
    let mut statement = conn.prepare("SELECT tbl, pk, touched, op, cols FROM undo_row WHERE seq = ?1 ORDER BY n")?;
    let mut rows = statement.query([seq])?;
    while let Some(row) = rows.next()? {
        let (table, pk, op, cols): (String, String, String, String) =
            (row.get(0)?, row.get(1)?, row.get(3)?, row.get(4)?);
        // A log that was tampered with must never reach the SQL text.
        if find(&table).is_none() {
            return Err(StoreError::Damaged);
        }
        if leave.contains(&table.as_str()) {
            continue;
        }
        let at = *index.entry((table.clone(), pk.clone())).or_insert_with(|| {
            let touched = row.get(2).unwrap_or_default();
            all.push(Net { table, pk, touched, was: op != "insert", is: true, cells: BTreeMap::new() });
            all.len() - 1
        });
        all[at].is = op != "delete";
        let cells: BTreeMap<String, [Json; 2]> = serde_json::from_str(&cols).map_err(|_| StoreError::Damaged)?;
        for (name, [before, after]) in cells {
            if !name.chars().all(|c| c.is_ascii_lowercase() || c == '_') {
                return Err(StoreError::Damaged);
            }
            let after_now = after.clone();
            all[at].cells.entry(name).and_modify(|cell| cell.1 = after).or_insert((before, after_now));
        }
    }
    Ok(all)
}

/// What refers to what, and the columns of tables.
struct Shape {
    columns: HashMap<String, Vec<String>>,
    keys: HashMap<String, Vec<String>>,
    /// For each table: the tables and columns that refer to it.
    children: HashMap<String, Vec<(String, String)>>,
}

impl Shape {
    fn read(conn: &Connection) -> Result<Self, StoreError> {
        let mut shape = Self { columns: HashMap::new(), keys: HashMap::new(), children: HashMap::new() };
        for table in TABLES.iter().filter(|table| matches!(table.class, Class::Recorded { .. })) {
            let columns = conn
                .prepare_cached("SELECT name FROM pragma_table_info(?1)")?
                .query_map([table.name], |row| row.get(0))?
                .collect::<Result<_, _>>()?;
            shape.columns.insert(table.name.to_owned(), columns);
            shape.keys.insert(table.name.to_owned(), key_columns(conn, table.name)?);
            let mut statement = conn.prepare_cached("SELECT \"table\", \"from\" FROM pragma_foreign_key_list(?1)")?;
            let parents = statement.query_map([table.name], |row| Ok((row.get(0)?, row.get(1)?)))?;
            for parent in parents {
                let (parent, column): (String, String) = parent?;
                shape.children.entry(parent).or_default().push((table.name.to_owned(), column));
            }
        }
        Ok(shape)
    }

    fn keys(&self, table: &str) -> &[String] {
        self.keys.get(table).map_or(&[], Vec::as_slice)
    }

    fn wanted(&self, table: &str) -> String {
        self.keys(table).iter().map(|key| format!("{key} IS ?")).collect::<Vec<_>>().join(" AND ")
    }

    /// Rows that refer to this one: table and key.
    fn referring(&self, conn: &Connection, table: &str, id: &Value) -> Result<Vec<Place>, StoreError> {
        let mut found = Vec::new();
        for (child, column) in self.children.get(table).into_iter().flatten() {
            let sql = format!("SELECT json_array({}) FROM {child} WHERE {column} = ?1", self.keys(child).join(", "));
            let mut statement = conn.prepare_cached(&sql)?;
            for pk in statement.query_map([id], |row| row.get::<_, String>(0))? {
                found.push((child.clone(), pk?));
            }
        }
        Ok(found)
    }
}

/// Rows of the action that stay. Says of each what changed.
fn stays(
    conn: &Connection,
    shape: &mut Shape,
    made: &[&Net],
    kept: &mut Vec<Kept>,
) -> Result<HashSet<Place>, StoreError> {
    let own: HashSet<Place> = made.iter().map(|net| place(net)).collect();
    let mut stays: HashSet<Place> = HashSet::new();
    let mut todo: Vec<Place> = Vec::new();
    // Who refers to a row of the action, and to which rows of the action a row refers.
    let mut below: HashMap<Place, Vec<Place>> = HashMap::new();
    let mut above: HashMap<Place, Vec<Place>> = HashMap::new();
    for net in made {
        let here = place(net);
        let mut differing = differing(conn, shape, net)?;
        let mut held = differing.as_ref().is_some_and(|columns| !columns.is_empty());
        for child in keys(net)?.first().map(|id| shape.referring(conn, &net.table, id)).transpose()?.unwrap_or_default()
        {
            if own.contains(&child) {
                above.entry(child.clone()).or_default().push(here.clone());
                below.entry(here.clone()).or_default().push(child);
            } else {
                held = true;
            }
        }
        if held {
            let columns = differing.take().unwrap_or_default();
            kept.push(Kept { table: net.table.clone(), touched: net.touched.clone(), columns, made: true });
            todo.push(here);
        }
    }
    while let Some(here) = todo.pop() {
        if stays.insert(here.clone()) {
            todo.extend(below.get(&here).into_iter().flatten().cloned());
            todo.extend(above.get(&here).into_iter().flatten().cloned());
        }
    }
    Ok(stays)
}

/// Columns of a row that hold something else than the action left; none when the row is gone.
fn differing(conn: &Connection, shape: &Shape, net: &Net) -> Result<Option<Vec<String>>, StoreError> {
    let columns = shape.columns.get(&net.table).map_or(&[][..], Vec::as_slice);
    let tests = columns.iter().map(|column| format!("{column} IS ?")).collect::<Vec<_>>().join(", ");
    let sql = format!("SELECT {tests} FROM {} WHERE {}", net.table, shape.wanted(&net.table));
    let left = columns.iter().map(|column| net.cells.get(column).map_or(Value::Null, |(_, after)| value(after)));
    let cells: Vec<Value> = left.chain(keys(net)?).collect();
    let mut statement = conn.prepare_cached(&sql)?;
    let mut rows = statement.query(params_from_iter(cells))?;
    let Some(row) = rows.next()? else { return Ok(None) };
    let mut changed = Vec::new();
    for (at, column) in columns.iter().enumerate() {
        if !row.get::<_, bool>(at)? {
            changed.push(column.clone());
        }
    }
    Ok(Some(changed))
}

fn insert(conn: &Connection, net: &Net) -> Result<(), StoreError> {
    let names: Vec<&str> = net.cells.keys().map(String::as_str).collect();
    let marks = vec!["?"; names.len()].join(", ");
    let sql = format!("INSERT INTO {} ({}) VALUES ({marks}) ON CONFLICT DO NOTHING", net.table, names.join(", "));
    conn.prepare_cached(&sql)?.execute(params_from_iter(net.cells.values().map(|(before, _)| value(before))))?;
    Ok(())
}

/// Restores the cells that still hold what the action left; gives the others.
fn restore(conn: &Connection, shape: &Shape, net: &Net) -> Result<Vec<String>, StoreError> {
    let mut left = BTreeSet::new();
    for (name, (before, after)) in net.cells.iter().filter(|(_, (before, after))| before != after) {
        let sql = format!("UPDATE {} SET {name} = ? WHERE {} AND {name} IS ?", net.table, shape.wanted(&net.table));
        let cells = std::iter::once(value(before)).chain(keys(net)?).chain(std::iter::once(value(after)));
        if conn.prepare_cached(&sql)?.execute(params_from_iter(cells))? == 0 {
            left.insert(name.clone());
        }
    }
    Ok(left.into_iter().collect())
}
