//! Measurements beside a peer, in the same run on the same computer.

pub(crate) mod layout;
pub(crate) mod register;
pub(crate) mod startup;
