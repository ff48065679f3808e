//! What people do with Spil, from beginning to end.

mod assessment;
mod first_start;
mod organogram;
mod welcome;
