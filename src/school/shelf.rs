//! All schools on this computer.

use super::folder::SchoolFolder;
use super::sql;
use crate::ids::DocId;
use crate::school::view::SchoolCard;
use crate::store::{self, MemoryOrFile, StoreError};
use std::path::{Path, PathBuf};

/// `<data>/schools/`: one folder per school.
#[derive(Debug, Clone)]
pub struct Shelf(PathBuf);

impl Shelf {
    /// The schools under the app's data folder.
    pub fn new(data: &Path) -> Self {
        Self(data.join("schools"))
    }

    /// Folder of one school.
    pub fn folder(&self, doc: &DocId) -> SchoolFolder {
        // An id that is not a plain name must not lead out of the shelf.
        let plain: String = doc.as_str().chars().filter(|c| c.is_ascii_alphanumeric() || *c == '-').collect();
        SchoolFolder::new(self.0.join(plain))
    }

    /// Every school here; those in `recent` first, in that order. A school that cannot be read is listed
    /// with its problem, so that its snapshots can be offered.
    pub fn list(&self, recent: &[DocId]) -> Vec<SchoolCard> {
        let mut cards: Vec<SchoolCard> = std::fs::read_dir(&self.0)
            .into_iter()
            .flatten()
            .flatten()
            .filter_map(|entry| entry.file_name().into_string().ok())
            .map(DocId)
            .filter(|doc| self.folder(doc).store().is_file())
            .map(|doc| self.card(doc))
            .collect();
        let place = |doc: &DocId| recent.iter().position(|r| r == doc).unwrap_or(usize::MAX);
        cards.sort_by(|a, b| place(&a.doc).cmp(&place(&b.doc)).then_with(|| b.changed_at.cmp(&a.changed_at)));
        cards
    }

    fn card(&self, doc: DocId) -> SchoolCard {
        match self.peek(&doc) {
            Ok((name, sample, changed_at)) => SchoolCard { doc, name, sample, changed_at, problem: None },
            Err(error) => {
                let problem = match error {
                    StoreError::NewerVersion { .. } => "newer_version",
                    StoreError::InUse => "in_use",
                    StoreError::ReadOnly => "read_only",
                    _ => "damaged",
                };
                let name = self.name_from_snapshot(&doc).unwrap_or_default();
                SchoolCard { doc, name, sample: false, changed_at: String::new(), problem: Some(problem.to_owned()) }
            }
        }
    }

    fn peek(&self, doc: &DocId) -> Result<(String, bool, String), StoreError> {
        let conn = store::open(MemoryOrFile::File(&self.folder(doc).store()), false)?;
        store::version(&conn)?;
        sql::peek(&conn)
    }

    fn name_from_snapshot(&self, doc: &DocId) -> Option<String> {
        let newest = self.folder(doc).list_snapshots().into_iter().next()?;
        let path = self.folder(doc).snapshots().join(newest.file);
        let conn = store::open(MemoryOrFile::File(&path), false).ok()?;
        sql::peek(&conn).ok().map(|(name, ..)| name)
    }
}
