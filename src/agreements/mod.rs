//! Agreements (afspraken) with partners: convenant, contract, hours, costs, privacy (R35).

pub mod edit;
pub mod input;
pub(crate) mod sql;
pub mod view;
