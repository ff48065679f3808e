//! People (medewerkers): the team, their half-days and contract fractions.

pub mod edit;
pub mod input;
pub mod name;
pub mod paste;
pub(crate) mod sql;
pub mod view;
