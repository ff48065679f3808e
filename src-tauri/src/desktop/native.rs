//! The dialogs of the operating system.

use super::clipboard::Clipboard;
use super::{Desktop, FileKind, safe_name};
use crate::files::with_extension;
use crate::window;
use spil::documents::Picture;
use spil::lang::Lang;
use std::path::{Path, PathBuf};
use tauri::AppHandle;
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder};
use tauri_plugin_opener::OpenerExt;

/// Dialogs and programs of the operating system.
pub(super) struct Native {
    app: AppHandle,
    clipboard: Clipboard,
}

impl Native {
    pub(super) fn new(app: AppHandle) -> Self {
        Self { app, clipboard: Clipboard::default() }
    }

    fn dialog(&self, kind: FileKind, lang: Lang) -> FileDialogBuilder<tauri::Wry> {
        let dialog = self.app.dialog().file().add_filter(kind.label(lang), kind.extensions());
        match window::main(&self.app) {
            Some(window) => dialog.set_parent(&window),
            None => dialog,
        }
    }
}

impl Desktop for Native {
    fn open(&self, kind: FileKind, lang: Lang) -> Option<PathBuf> {
        self.dialog(kind, lang).blocking_pick_file()?.into_path().ok()
    }

    fn save(&self, kind: FileKind, name: &str, lang: Lang) -> Option<PathBuf> {
        let extension = kind.extensions()[0];
        let proposal = format!("{}.{extension}", safe_name(name));
        let chosen = self.dialog(kind, lang).set_file_name(proposal).blocking_save_file()?;
        Some(with_extension(chosen.into_path().ok()?, extension))
    }

    fn show(&self, path: &Path) -> bool {
        self.app.opener().open_path(path.to_string_lossy(), None::<&str>).is_ok()
    }

    fn copy(&self, picture: Picture) -> bool {
        self.clipboard.put(picture)
    }
}
