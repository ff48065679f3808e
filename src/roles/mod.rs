//! Roles (rollen): positions that exist whether or not somebody fills them, their place in the tree,
//! who fills them, and their lines to partners.

pub(crate) mod arrange;
pub mod assign;
mod competencies;
pub mod copy;
pub mod edit;
pub mod input;
pub mod interest;
pub mod listed;
pub mod order;
pub mod page;
pub mod paste;
pub mod place;
pub mod settle;
pub(crate) mod sql;
pub(crate) mod staffing;
pub mod templates;
pub mod tree;
pub mod view;
