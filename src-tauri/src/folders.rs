//! Where Spil keeps things on this computer.

use std::io;
use std::path::PathBuf;
use tauri::{AppHandle, Manager};

/// The folders of the app.
#[derive(Debug, Clone)]
pub struct Folders {
    /// School documents: `schools/<doc_id>/…`.
    pub data: PathBuf,
    /// Settings of this computer.
    pub config: PathBuf,
    /// Log files and reports.
    pub log: PathBuf,
}

impl Folders {
    /// The folders that the operating system assigns to this app, made when they are not there yet.
    ///
    /// # Errors
    /// When the operating system knows no such folder or refuses to make it.
    pub fn find(app: &AppHandle) -> io::Result<Self> {
        let path = app.path();
        let folders = Self::overridden().map_or_else(
            || -> tauri::Result<Self> {
                Ok(Self { data: path.app_local_data_dir()?, config: path.app_config_dir()?, log: path.app_log_dir()? })
            },
            Ok,
        );
        folders.map_err(io::Error::other)?.made()
    }

    fn made(self) -> io::Result<Self> {
        for folder in [&self.schools(), &self.config, &self.log] {
            std::fs::create_dir_all(folder)?;
        }
        Ok(self)
    }

    /// The folder that holds one folder per school document.
    pub fn schools(&self) -> PathBuf {
        self.data.join("schools")
    }

    /// The file with the settings of this computer.
    pub fn settings(&self) -> PathBuf {
        self.config.join("settings.json")
    }

    #[cfg(feature = "e2e")]
    fn overridden() -> Option<Self> {
        let base = PathBuf::from(std::env::var_os("SPIL_DATA_DIR")?);
        Some(Self { data: base.join("data"), config: base.join("config"), log: base.join("log") })
    }

    #[cfg(not(feature = "e2e"))]
    fn overridden() -> Option<Self> {
        None
    }
}
