//! Import and export: files from elsewhere in, lists for elsewhere out.
//!
//! A file is [`read`] into a [`table::Source`], one sheet of it becomes a [`table::Table`], [`plan::look`]
//! proposes what its columns mean, and the import itself compares every row with the school. The preview
//! is that same import, taken back.

pub mod apply;
mod categories;
mod columns;
mod content_lines;
pub mod desk;
mod diff;
mod draft;
mod error;
pub(crate) mod fields;
mod fold;
mod found;
pub mod history;
pub mod input;
mod judge;
mod keys;
mod labels;
pub mod mapping;
pub mod out;
mod partners_xlsx;
pub mod plan;
mod preview;
pub mod read;
mod register;
mod repair;
pub mod roles;
mod sql;
pub mod table;
pub mod view;
mod workbook;

pub use error::ImportError;
pub use partners_xlsx::{partners_csv, partners_xlsx};
