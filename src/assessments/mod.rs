//! "Zo werk ik samen": the self-assessment. No database: answers live in a personal sealed file.

mod error;

pub use error::AssessmentError;
