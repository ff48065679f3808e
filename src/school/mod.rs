//! An open school document: open, create, change, undo, snapshots.

pub mod view;
