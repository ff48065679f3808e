//! The organogram as a list for Excel, and the same list back: order, parents, people, time and partners.

mod columns;
mod list;
mod read;
mod take;
pub mod view;

pub(in crate::exchange) use list::harmless;
pub use list::{roles_csv, roles_xlsx};
pub use read::RoleList;
pub use take::{preview, run};
