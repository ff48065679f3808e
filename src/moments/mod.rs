//! Contact moments (contactmomenten) with partners and answers to *Klopt dit nog?*.

pub mod edit;
pub mod input;
pub(crate) mod sql;
pub mod view;
