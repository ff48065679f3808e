//! Typst without files, packages or clock: a template of ours, virtual `/data.json`, `/messages.json` and
//! icons go in, a tagged PDF (PDF/UA-1 and PDF/A-2a) comes out. Data never becomes markup.

use super::error::DocumentError;
use super::fonts;
use super::meta::Meta;
use crate::messages;
use crate::organogram::measure;
use chrono::Datelike;
use serde_json::Value;
use std::collections::HashMap;
use std::fmt::Display;
use std::sync::OnceLock;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

struct Offline {
    library: LazyHash<Library>,
    book: LazyHash<FontBook>,
    fonts: Vec<Font>,
    main: Source,
    files: HashMap<FileId, Bytes>,
    today: Option<Datetime>,
}

impl World for Offline {
    fn library(&self) -> &LazyHash<Library> {
        &self.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.book
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main.id() { Ok(self.main.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files.get(&id).cloned().ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.fonts.get(index).cloned()
    }

    /// The date of the document, never the clock's.
    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        self.today
    }
}

/// Sets `template` with `data` (as `/data.json`) and `files` (name → content, as `/name`).
pub(super) fn pdf(
    template: &str,
    mut data: Value,
    files: impl IntoIterator<Item = (String, String)>,
    meta: &Meta,
) -> Result<Vec<u8>, DocumentError> {
    make_drawable(&mut data);
    let sentences = serde_json::to_string(&messages::starting_with(meta.lang, "doc_")).map_err(failed)?;
    let mut virtual_files = HashMap::new();
    virtual_files.insert(id("data.json")?, Bytes::from_string(data.to_string()));
    virtual_files.insert(id("messages.json")?, Bytes::from_string(sentences));
    for (name, content) in files {
        virtual_files.insert(id(&name)?, Bytes::from_string(content));
    }
    let (month, day) = (meta.date.month() as u8, meta.date.day() as u8);
    let today = Datetime::from_ymd(meta.date.year(), month, day);
    let world = Offline {
        library: LazyHash::new(Library::default()),
        book: LazyHash::new(FontBook::from_fonts(typefaces())),
        fonts: typefaces().to_vec(),
        main: Source::new(id("main.typ")?, template.to_owned()),
        files: virtual_files,
        today,
    };
    let document = typst::compile::<PagedDocument>(&world).output.map_err(|e| refused(&e))?;
    let standards = PdfStandards::new(&[PdfStandard::Ua_1, PdfStandard::A_2a]).map_err(|e| failed(e.message()))?;
    let midday = Datetime::from_ymd_hms(meta.date.year(), month, day, 12, 0, 0);
    let options = PdfOptions { standards, timestamp: midday.map(Timestamp::new_utc), ..PdfOptions::default() };
    let made = typst_pdf::pdf(&document, &options).map_err(|e| refused(&e));
    // Nothing of one document stays in memory after it is made.
    typst::comemo::evict(0);
    made
}

fn typefaces() -> &'static [Font] {
    static FONTS: OnceLock<Vec<Font>> = OnceLock::new();
    FONTS.get_or_init(|| {
        let all = [fonts::REGULAR, fonts::SEMIBOLD, fonts::BOLD];
        all.into_iter().filter_map(|data| Font::new(Bytes::new(data), 0)).collect()
    })
}

/// PDF/A refuses characters without a glyph, so each becomes Latin letters that sound like it, or a box.
fn make_drawable(value: &mut Value) {
    match value {
        Value::String(words) => {
            if !words.chars().all(|c| c == '\n' || measure::can_draw(c)) {
                *words = words.chars().map(drawable).collect();
            }
        }
        Value::Array(items) => items.iter_mut().for_each(make_drawable),
        Value::Object(fields) => fields.values_mut().for_each(make_drawable),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

fn drawable(c: char) -> String {
    if c == '\n' || measure::can_draw(c) {
        return c.to_string();
    }
    if c.is_control() {
        return String::new();
    }
    let latin = deunicode::deunicode_char(c).unwrap_or("?");
    latin.chars().filter(|&c| measure::can_draw(c)).collect()
}

fn id(name: &str) -> Result<FileId, DocumentError> {
    let path = VirtualPath::new(name).map_err(|e| failed(format!("{e:?}")))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

fn failed(reason: impl Display) -> DocumentError {
    DocumentError::DocumentFailed { reason: reason.to_string() }
}

fn refused(diagnostics: &[SourceDiagnostic]) -> DocumentError {
    let messages: Vec<&str> = diagnostics.iter().map(|d| d.message.as_str()).collect();
    failed(messages.join("; "))
}
