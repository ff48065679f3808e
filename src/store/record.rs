//! Recording: temp triggers write before and after of every changed cell of recorded tables.

use crate::school::view::{Topic, Touched};
use crate::store::tables::{Class, TABLES};
use rusqlite::{Connection, Transaction, params};
use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

/// Above this many ids of one topic the UI is told to ask everything again.
const MANY: usize = 200;

/// Puts the triggers on this connection. Temp triggers never stand in the file.
pub(crate) fn install(conn: &Connection) -> rusqlite::Result<()> {
    let mut sql = String::from(
        "CREATE TEMP TABLE recording (one INTEGER PRIMARY KEY, seq INTEGER);
         INSERT INTO recording VALUES (1, NULL);\n",
    );
    for table in TABLES {
        if let Class::Recorded { touched, .. } = table.class {
            let columns = columns(conn, table.name)?;
            triggers(&mut sql, table.name, touched, &columns);
        }
    }
    conn.execute_batch(&sql)
}

struct Column {
    name: String,
    key: bool,
}

fn columns(conn: &Connection, table: &str) -> rusqlite::Result<Vec<Column>> {
    conn.prepare("SELECT name, pk FROM pragma_table_info(?1)")?
        .query_map([table], |row| Ok(Column { name: row.get(0)?, key: row.get::<_, i64>(1)? > 0 }))?
        .collect()
}

fn triggers(sql: &mut String, table: &str, touched: &str, columns: &[Column]) {
    let list = |row: &str| {
        columns.iter().filter(|c| c.key).map(|c| format!("{row}.{}", c.name)).collect::<Vec<_>>().join(", ")
    };
    let cells = |before: &str, after: &str| {
        columns
            .iter()
            .map(|c| {
                let side = |row: &str| if row.is_empty() { "NULL".to_owned() } else { format!("{row}.{}", c.name) };
                format!("SELECT '{}' AS c, {} AS b, {} AS a", c.name, side(before), side(after))
            })
            .collect::<Vec<_>>()
            .join(" UNION ALL ")
    };
    for (op, event, key, before, after) in [
        ("insert", "INSERT", "NEW", "", "NEW"),
        ("update", "UPDATE", "OLD", "OLD", "NEW"),
        ("delete", "DELETE", "OLD", "OLD", ""),
    ] {
        let _ = writeln!(
            sql,
            "CREATE TEMP TRIGGER record_{table}_{op} AFTER {event} ON main.{table}
             WHEN (SELECT seq FROM recording) IS NOT NULL
             BEGIN
               INSERT INTO undo_row (seq, tbl, pk, touched, op, cols)
               SELECT (SELECT seq FROM recording), '{table}', json_array({}), {key}.{touched}, '{op}',
                 json_group_object(c, json_array(b, a))
               FROM ({}) WHERE b IS NOT a HAVING count(*) > 0;
             END;",
            list(key),
            cells(before, after),
        );
    }
}

/// Starts recording under a new action; gives its number.
pub(crate) fn begin(
    tx: &Transaction<'_>,
    schema: u32,
    writer: &str,
    at: &str,
    action: &str,
    parameters: &str,
) -> rusqlite::Result<i64> {
    tx.execute(
        "INSERT INTO undo_action (v, schema, epoch, writer, at, action, params)
         SELECT 1, ?1, epoch, ?2, ?3, ?4, ?5 FROM identity",
        params![schema, writer, at, action, parameters],
    )?;
    let seq = tx.last_insert_rowid();
    tx.execute("UPDATE recording SET seq = ?1", [seq])?;
    Ok(seq)
}

/// Stops recording. Clears what could be redone and forgets all but the newest `keep` actions.
pub(crate) fn finish(tx: &Transaction<'_>, seq: i64, keep: i64) -> rusqlite::Result<()> {
    tx.execute("UPDATE recording SET seq = NULL", [])?;
    tx.execute("DELETE FROM undo_action WHERE undone = 1", [])?;
    tx.execute("DELETE FROM undo_action WHERE seq <= ?1 - ?2", [seq, keep])?;
    tx.execute("DELETE FROM undo_row WHERE seq NOT IN (SELECT seq FROM undo_action)", [])?;
    Ok(())
}

/// How many rows an action changed.
pub(crate) fn rows_of(conn: &Connection, seq: i64) -> rusqlite::Result<i64> {
    conn.query_row("SELECT count(*) FROM undo_row WHERE seq = ?1", [seq], |row| row.get(0))
}

/// What an action touched, from the recorded rows: a use case cannot forget to report.
pub(crate) fn changes(conn: &Connection, seq: i64) -> rusqlite::Result<BTreeMap<Topic, Touched>> {
    let mut found: BTreeMap<Topic, BTreeSet<String>> = BTreeMap::new();
    let mut statement = conn.prepare("SELECT DISTINCT tbl, touched FROM undo_row WHERE seq = ?1")?;
    let mut rows = statement.query([seq])?;
    while let Some(row) = rows.next()? {
        let table: String = row.get(0)?;
        if let Some(Class::Recorded { topic, .. }) = super::tables::find(&table).map(|t| t.class) {
            found.entry(topic).or_default().insert(row.get(1)?);
        }
    }
    Ok(found
        .into_iter()
        .map(|(topic, ids)| {
            let touched = if ids.len() > MANY { Touched::All } else { Touched::Ids(ids.into_iter().collect()) };
            (topic, touched)
        })
        .collect())
}
