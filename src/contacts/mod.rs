//! Contact persons (contactpersonen) at partners. One contact can belong to several partners.

pub mod edit;
pub(crate) mod sql;
