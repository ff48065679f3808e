//! Questions (vragen) in staff's words, each with its route to roles and partners (R41, R52).

pub(crate) mod sql;
pub mod view;
