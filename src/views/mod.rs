//! Saved views of the organogram (weergaven): a filter with a name, a page and an audience, never a copy.

pub mod edit;
pub mod filter;
pub mod input;
pub(crate) mod sql;
