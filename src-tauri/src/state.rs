//! What the program holds while it runs.

use crate::desktop::Desktop;
use crate::folders::Folders;
use crate::log::Log;
use spil::assessments::desk::Desk;
use spil::clock::Clock;
use spil::ids::Ids;
use spil::preferences::{Preferences, Theme};
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

/// The state as commands see it.
pub type Shared = Arc<AppState>;

/// Everything that outlives a command.
pub struct AppState {
    /// Where things are kept.
    pub folders: Folders,
    /// Real time.
    pub clock: Arc<dyn Clock>,
    /// Real identifiers.
    pub ids: Arc<dyn Ids>,
    /// Settings of this computer.
    pub preferences: Mutex<Preferences>,
    /// Light or dark, as the operating system prefers it: `prefers-color-scheme` is wrong on Linux.
    pub system_theme: Mutex<Theme>,
    /// Somebody's own answers; a lock of its own, because opening them takes long.
    pub desk: Mutex<Desk>,
    /// Answers on the screen stand in no file yet: closing the window asks first.
    pub unkept: AtomicBool,
    /// Dialogs.
    pub desktop: Box<dyn Desktop>,
    /// Codes and ids of what went wrong.
    pub log: Log,
}

impl AppState {
    /// The settings as they are now.
    pub fn preferences(&self) -> Preferences {
        lock(&self.preferences).clone()
    }

    /// Closes what is open, at the end of the program.
    pub fn close(&self) {
        self.log.line("closed", "");
    }
}

/// Locks, also after a panic elsewhere: everything under our locks is replaced whole or not at all.
pub fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
