//! The part of a desktop that gives windows their place: without it nothing can fill the screen.

use std::process::{Child, Command, Stdio};

/// A running window manager; it ends with the story.
pub(crate) struct Desktop(Child);

impl Desktop {
    /// Starts one on the screen of the test.
    pub(crate) fn start() -> Self {
        let mut command = Command::new("openbox");
        let started = command.arg("--sm-disable").stdout(Stdio::null()).stderr(Stdio::null()).spawn();
        Self(started.expect("openbox; Debian package openbox"))
    }
}

impl Drop for Desktop {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}
