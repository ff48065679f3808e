//! What stands in the store after the window is closed, read with plain `SQLite`.

use crate::app::App;
use rusqlite::{Connection, OpenFlags};
use std::collections::{BTreeMap, HashMap};
use std::fs;
use std::path::{Path, PathBuf};

impl App {
    /// The stores of all schools, oldest first.
    pub(crate) fn stores(&self) -> Vec<PathBuf> {
        let folders = fs::read_dir(self.schools()).into_iter().flatten().flatten();
        let mut stores: Vec<PathBuf> =
            folders.map(|folder| folder.path().join("store.db")).filter(|path| path.is_file()).collect();
        stores.sort();
        stores
    }

    /// The only school. Whole, or the test fails.
    pub(crate) fn store(&self) -> Store {
        let stores = self.stores();
        assert_eq!(stores.len(), 1, "one school: {stores:?}");
        Store::open(&stores[0])
    }
}

/// A closed store.
pub(crate) struct Store(Connection);

impl Store {
    pub(crate) fn open(path: &Path) -> Self {
        let store = Self(Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY).expect("a store"));
        assert_eq!(store.texts("PRAGMA integrity_check"), ["ok"]);
        assert!(store.texts("SELECT \"table\" FROM pragma_foreign_key_check").is_empty());
        store
    }

    /// The first column of every row.
    pub(crate) fn texts(&self, sql: &str) -> Vec<String> {
        let mut query = self.0.prepare(sql).unwrap_or_else(|error| panic!("{error}: {sql}"));
        let rows = query.query_map([], |row| row.get::<_, rusqlite::types::Value>(0)).expect("rows");
        rows.map(|value| text(value.expect("a value"))).collect()
    }

    /// What people wrote, table by table: ids replaced by what they stand for, places among siblings counted, rows
    /// in alphabetical order. Two schools with the same content give the same.
    pub(crate) fn document(&self) -> BTreeMap<String, Vec<String>> {
        let meanings: HashMap<String, String> = self
            .rows(
                "SELECT id, 'role ' || title FROM role UNION ALL SELECT id, 'partner ' || name FROM partner UNION ALL \
                 SELECT id, 'person ' || trim(first || ' ' || trim(infix || ' ' || last)) FROM person",
            )
            .into_iter()
            .map(|mut row| (row.remove(0).1, row.remove(0).1))
            .collect();
        let tables = "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' \
                      AND name NOT IN ('identity', 'undo_action', 'undo_row')";
        let content = |table: &String| {
            let all = match table.as_str() {
                "placement" => {
                    "SELECT *, count(*) OVER (PARTITION BY parent_id ORDER BY sort_key) AS place FROM placement"
                        .to_owned()
                }
                _ => format!("SELECT * FROM \"{table}\""),
            };
            let mut rows: Vec<String> = self.rows(&all).iter().map(|row| said(row, &meanings)).collect();
            rows.sort();
            rows
        };
        self.texts(tables).iter().map(|table| (table.clone(), content(table))).collect()
    }

    /// Every row with the names of its columns.
    fn rows(&self, sql: &str) -> Vec<Vec<(String, String)>> {
        let mut query = self.0.prepare(sql).unwrap_or_else(|error| panic!("{error}: {sql}"));
        let names: Vec<String> = query.column_names().map(str::to_owned).collect();
        let cells = |row: &rusqlite::Row<'_>| {
            let cell = |(at, name): (usize, &String)| Ok((name.clone(), text(row.get(at)?)));
            names.iter().enumerate().map(cell).collect()
        };
        let rows = query.query_map([], cells).expect("rows");
        rows.map(|row| row.expect("a row")).collect()
    }

    /// A number.
    pub(crate) fn number(&self, sql: &str) -> i64 {
        self.0.query_row(sql, [], |row| row.get(0)).unwrap_or_else(|error| panic!("{error}: {sql}"))
    }
}

/// One row in words. An id that names nothing by itself, and the key of an order, differ from school to school.
fn said(row: &[(String, String)], meanings: &HashMap<String, String>) -> String {
    let cells = row.iter().filter(|(name, _)| name != "sort_key").filter_map(|(name, value)| {
        let meant = meanings.get(value);
        (meant.is_some() || name != "id").then(|| format!("{name}={}", meant.unwrap_or(value)))
    });
    cells.collect::<Vec<_>>().join(" ")
}

fn text(value: rusqlite::types::Value) -> String {
    use rusqlite::types::Value::{Integer, Null, Real, Text};
    match value {
        Text(text) => text,
        Integer(number) => number.to_string(),
        Real(number) => number.to_string(),
        Null => "null".to_owned(),
        rusqlite::types::Value::Blob(bytes) => format!("{} bytes", bytes.len()),
    }
}
