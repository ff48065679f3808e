//! "Zo werk ik samen": the self-assessment. No database: answers live in a personal sealed file.
//!
//! The way of an answer: the screen sends a [`input::PortraitInput`], [`desk::Desk`] turns it into a
//! [`portrait::Portrait`], [`sealed`] closes the [`portrait::PersonalFile`] with a passphrase and
//! [`file`] puts it on disk in one step. Nothing of it touches the school document or the log.

pub mod desk;
mod error;
pub mod file;
pub mod input;
pub mod instrument;
pub mod passphrase;
pub mod portrait;
pub mod result;
pub mod sealed;
pub mod view;

pub use error::AssessmentError;
