//! The log: five files of at most 1 MB, with codes and ids only. Never a name, never an answer.

use std::fs::{self, File, OpenOptions};
use std::io::Write;
use std::path::PathBuf;
use std::sync::Mutex;

const LIMIT: u64 = 1024 * 1024;
const FILES: u32 = 5;

/// The log of this computer. A log that cannot be written never stops the app.
#[derive(Debug)]
pub struct Log {
    folder: PathBuf,
    file: Mutex<Option<File>>,
    limit: u64,
}

impl Log {
    /// A log in `folder`.
    pub fn new(folder: PathBuf) -> Self {
        Self { folder, file: Mutex::new(None), limit: LIMIT }
    }

    /// A log whose files hold at most `limit` bytes; for tests.
    #[must_use]
    pub fn with_limit(mut self, limit: u64) -> Self {
        self.limit = limit;
        self
    }

    /// The newest log file.
    pub fn path(&self) -> PathBuf {
        self.numbered(0)
    }

    /// Writes one line: the time, `what` happened and where or under which id.
    pub fn line(&self, what: &str, at: &str) {
        let now = chrono::Local::now().format("%Y-%m-%dT%H:%M:%S%.3f");
        let Ok(mut open) = self.file.lock() else { return };
        self.rotate_when_full(&mut open);
        let file = open.take().or_else(|| OpenOptions::new().create(true).append(true).open(self.path()).ok());
        *open = file.filter(|mut file| writeln!(file, "{now} {what} {at}").is_ok());
    }

    fn rotate_when_full(&self, open: &mut Option<File>) {
        let length = fs::metadata(self.path()).map_or(0, |found| found.len());
        if length < self.limit {
            return;
        }
        *open = None;
        for number in (0..FILES - 1).rev() {
            let _ = fs::rename(self.numbered(number), self.numbered(number + 1));
        }
    }

    fn numbered(&self, number: u32) -> PathBuf {
        match number {
            0 => self.folder.join("spil.log"),
            n => self.folder.join(format!("spil.{n}.log")),
        }
    }
}
