//! *Bij wie moet ik zijn?*: from a question in staff's words to the role, the person and the partner (R41, R52).

pub mod edit;
pub mod input;
pub(crate) mod route;
pub(crate) mod search;
pub(crate) mod sql;
pub(crate) mod starter;
pub mod view;
