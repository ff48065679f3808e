//! Partners that may be one (mogelijk dubbel), and making one of two.

pub mod edit;
mod find;
pub mod input;
mod sql;
pub mod view;

pub use find::{duplicates, side_by_side};
