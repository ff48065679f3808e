//! What the parts of the product that compare and write partners field by field share.

pub(crate) use super::apply::write_field;
pub(crate) use super::draft::{Slot, Values};
pub(crate) use super::fold::{same_name, similar, written_out};
pub(crate) use super::input::Target;
pub(crate) use super::register::{Known, Register, marks};
