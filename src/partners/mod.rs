//! Partners: the organisations and people outside the school, and who at school is their fixed contact.

pub mod input;
pub mod view;
