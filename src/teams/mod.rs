//! Teams (kennisteam, expertisegroep, unit/bouw, werkgroep, MT): groups that a role leads or takes part in
//! (R44, R45).

pub mod edit;
pub mod input;
pub(crate) mod sql;
pub mod view;
