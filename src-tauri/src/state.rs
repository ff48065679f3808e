//! What the program holds while it runs.

use crate::desktop::Desktop;
use crate::folders::Folders;
use crate::log::Log;
use spil::assessments::desk::Desk;
use spil::clock::Clock;
use spil::ids::Ids;
use spil::preferences::{Preferences, Theme};
use spil::school::{Env, School, Shelf};
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex, MutexGuard, Once, PoisonError};

/// The state as commands see it.
pub type Shared = Arc<AppState>;

/// Everything that outlives a command.
pub struct AppState {
    /// The open school. One window, one school, one connection.
    pub school: Mutex<Option<School>>,
    /// The school of last time was opened, or found not to open.
    pub reopened: Once,
    /// Where things are kept.
    pub folders: Folders,
    /// Real time.
    pub clock: Arc<dyn Clock>,
    /// Real identifiers.
    pub ids: Arc<dyn Ids>,
    /// The program stopped unexpectedly last time.
    pub crashed: bool,
    /// Settings of this computer.
    pub preferences: Mutex<Preferences>,
    /// Light or dark, as the operating system prefers it: `prefers-color-scheme` is wrong on Linux.
    pub system_theme: Mutex<Theme>,
    /// Somebody's own answers; a lock of its own, because opening them takes long.
    pub desk: Mutex<Desk>,
    /// Answers on the screen stand in no file yet: closing the window asks first.
    pub unkept: AtomicBool,
    /// The file that is being imported; a lock of its own, because reading it takes long.
    pub import: Mutex<spil::exchange::desk::Desk>,
    /// The list of roles that lies open until it is taken over or another is chosen.
    pub role_list: Mutex<Option<spil::exchange::roles::RoleList>>,
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

    /// All schools on this computer.
    pub fn shelf(&self) -> Shelf {
        Shelf::new(&self.folders.data)
    }

    /// What the core needs from outside.
    pub fn env(&self) -> Env {
        Env { clock: self.clock.clone(), ids: self.ids.clone() }
    }

    /// Closes the school that is open, if one is.
    pub fn close(&self) {
        let closed = lock(&self.school).take();
        self.log.line("closed", closed.as_ref().map_or("", |school| school.doc().as_str()));
    }
}

/// Locks, also after a panic elsewhere: everything under our locks is replaced whole or not at all.
pub fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
