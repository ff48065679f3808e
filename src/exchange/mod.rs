//! Import and export: files from elsewhere in, lists for elsewhere out.
//!
//! A file is [`read`] into a [`table::Source`], one sheet of it becomes a [`table::Table`], [`plan::look`]
//! proposes what its columns mean, and the import itself compares every row with the school. The preview
//! is that same import, taken back.

mod categories;
mod columns;
pub mod desk;
mod draft;
mod error;
mod fold;
mod found;
pub mod input;
mod keys;
mod labels;
pub mod plan;
pub mod read;
mod repair;
pub mod table;
pub mod view;

pub use error::ImportError;
