//! Vision goals (visiedoelen) of the school, against which partners are tested (R7).

pub mod edit;
pub(crate) mod sql;
pub mod view;
