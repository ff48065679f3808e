//! The store: one SQLite file, its schema, undo log and classes of tables.

mod error;

pub use error::StoreError;
