//! Partners: the organisations and people outside the school, and who at school is their fixed contact.

pub(crate) mod cover;
pub mod edit;
pub mod input;
pub mod page;
pub(crate) mod parts;
pub(crate) mod sql;
pub mod ties;
pub mod view;
