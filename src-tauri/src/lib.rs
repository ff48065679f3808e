//! The desktop shell of Spil: one window, native dialogs, and one short function per command.
//!
//! It holds no rule and no SQL. A command hands its arguments to the core through
//! [`with_school::with_school`] and gives back what the core says; the core's error codes pass through
//! unchanged and the screen owns the sentences.

pub mod clock;
pub mod commands;
pub mod desktop;
pub mod documents;
pub mod files;
pub mod folders;
pub mod ids;
pub mod importing;
pub mod landscape_documents;
pub mod log;
pub mod opening;
pub mod painting;
pub mod personal;
pub mod preferences;
pub mod report;
pub mod saving;
pub mod state;
pub mod window;
pub mod with_school;

mod start;

pub use start::run;
