//! What stands in the store after the window is closed, read with plain `SQLite`.

use crate::app::App;
use rusqlite::{Connection, OpenFlags};
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

    /// A number.
    pub(crate) fn number(&self, sql: &str) -> i64 {
        self.0.query_row(sql, [], |row| row.get(0)).unwrap_or_else(|error| panic!("{error}: {sql}"))
    }
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
