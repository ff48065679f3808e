//! Roles (rollen): positions that exist whether or not somebody fills them, their place in the tree,
//! who fills them, and their lines to partners.

pub mod input;
pub mod view;
