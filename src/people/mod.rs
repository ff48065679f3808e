//! People (medewerkers): the team, their half-days and contract fractions.

pub mod input;
pub mod view;
