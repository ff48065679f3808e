//! What people do with Spil, from beginning to end.

mod first_start;
mod welcome;
