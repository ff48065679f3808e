//! What only the desktop can do: ask where a file goes, and open a saved file in its own program.
//!
//! Dialogs are opened from Rust, never from the page, so a path never crosses the wire.

#[cfg(feature = "e2e")]
mod answers;
mod clipboard;
mod native;

use spil::documents::Picture;
use spil::lang::Lang;
use std::path::{Path, PathBuf};
use tauri::AppHandle;

/// A kind of file that is opened or saved.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// A list to import: spreadsheets, text, address cards, saved web pages.
    List,
    /// A spreadsheet that we make.
    Xlsx,
    /// A document to read and print.
    Pdf,
    /// A drawing for other programs.
    Svg,
    /// A picture of dots.
    Png,
    /// A drawing that draw.io can edit.
    Drawio,
    /// A page for a browser.
    Html,
    /// A list as text.
    Csv,
    /// Address cards.
    Cards,
    /// Days for a calendar.
    Calendar,
    /// Somebody's own sealed answers.
    Personal,
    /// Text: a report of a defect.
    Text,
}

impl FileKind {
    /// The extensions, the usual one first.
    pub fn extensions(self) -> &'static [&'static str] {
        match self {
            Self::List => &["xlsx", "csv", "tsv", "txt", "xls", "ods", "vcf", "html", "htm"],
            Self::Xlsx => &["xlsx"],
            Self::Pdf => &["pdf"],
            Self::Svg => &["svg"],
            Self::Png => &["png"],
            Self::Drawio => &["drawio.svg"],
            Self::Html => &["html"],
            Self::Csv => &["csv"],
            Self::Cards => &["vcf"],
            Self::Calendar => &["ics"],
            Self::Personal => &["mijnspil"],
            Self::Text => &["txt"],
        }
    }

    /// What the dialog calls this kind of file.
    pub fn label(self, lang: Lang) -> String {
        let key = match self {
            Self::List => "dialog_kind_list",
            Self::Xlsx => "dialog_kind_xlsx",
            Self::Pdf => "dialog_kind_pdf",
            Self::Svg => "dialog_kind_svg",
            Self::Png => "dialog_kind_png",
            Self::Drawio => "dialog_kind_drawio",
            Self::Html => "dialog_kind_html",
            Self::Csv => "dialog_kind_csv",
            Self::Cards => "dialog_kind_cards",
            Self::Calendar => "dialog_kind_calendar",
            Self::Personal => "dialog_kind_personal",
            Self::Text => "dialog_kind_text",
        };
        spil::messages::text(lang, key, &[])
    }
}

/// The desktop around the window.
pub trait Desktop: Send + Sync {
    /// Asks for a file to open. `None` when the user thinks better of it. Blocks: never on the main thread.
    fn open(&self, kind: FileKind, lang: Lang) -> Option<PathBuf>;

    /// Asks where to save, proposing `name`. The answer carries the usual extension.
    fn save(&self, kind: FileKind, name: &str, lang: Lang) -> Option<PathBuf>;

    /// Opens a saved file in the program that the computer has for it. Whether that worked.
    fn show(&self, path: &Path) -> bool;

    /// Puts a picture on the clipboard. Whether that worked.
    fn copy(&self, picture: Picture) -> bool;
}

/// The real desktop; with the feature `e2e` and `SPIL_E2E` one that answers from a file.
pub fn desktop(app: &AppHandle) -> Box<dyn Desktop> {
    #[cfg(feature = "e2e")]
    if let Some(folder) = std::env::var_os("SPIL_E2E") {
        return Box::new(answers::Answers::new(PathBuf::from(folder)));
    }
    Box::new(native::Native::new(app.clone()))
}

/// A file name without the characters that Windows, macOS or Linux refuse.
pub fn safe_name(name: &str) -> String {
    let bad = |c: char| c.is_control() || r#"<>:"/\|?*"#.contains(c);
    let clean: String = name.chars().map(|c| if bad(c) { ' ' } else { c }).collect();
    let words: Vec<&str> = clean.split_whitespace().collect();
    words.join(" ").trim_matches('.').chars().take(120).collect()
}
