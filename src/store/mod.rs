//! The store: one `SQLite` file, its schema, undo log and classes of tables.
//!
//! Undo lives here because it is about tables, not subjects: temp triggers write every change of a
//! *recorded* table to `undo_row`, in the same transaction as the change itself ([`record`]); [`replay`]
//! takes an action back or does it again, cell by cell.

mod connection;
mod error;
mod ledger;
mod migrate;
mod record;
mod replay;
mod revert;
mod tables;
mod tx;

pub use error::StoreError;
pub use tables::{Class, TABLES, Table};
pub use tx::{Read, Tx};

pub(crate) use connection::{MemoryOrFile, check, open};
pub(crate) use ledger::{advance, copy_to, forget_history, mark_undone, name_action};
pub(crate) use migrate::{SCHEMA_VERSION, migrate, version};
pub(crate) use record::{begin, changes, finish, install, rows_of};
pub(crate) use replay::{Direction, replay};
pub(crate) use revert::{Kept, revert};
