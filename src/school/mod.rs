//! An open school document: open, create, change, undo, snapshots.
//!
//! [`School::change`] is the only way to write: one transaction, one undo step, one change set.

mod action;
mod bin;
mod change;
mod folder;
#[cfg(test)]
mod full;
mod history;
mod search;
mod shelf;
mod snapshots;
pub(crate) mod sql;
mod status;
pub mod view;

pub use action::Action;
pub use folder::SchoolFolder;
pub use shelf::Shelf;
pub(crate) use sql::{school_type, set_school_type};

pub use bin::{bin, restore};
pub use search::search;

use crate::clock::Clock;
use crate::error::Result;
use crate::ids::{DocId, Ids};
use crate::school::view::SnapshotReason;
use crate::store::{self, MemoryOrFile, Read, StoreError, Tx};
use crate::text;
use crate::wire::start::NewSchool;
use rusqlite::Connection;
use std::fs::File;
use std::sync::Arc;

/// What the core needs from outside: time and identifiers.
#[derive(Clone)]
pub struct Env {
    /// Time.
    pub clock: Arc<dyn Clock>,
    /// Identifiers.
    pub ids: Arc<dyn Ids>,
}

/// One open school document.
pub struct School {
    pub(super) conn: Connection,
    pub(super) env: Env,
    pub(super) doc: DocId,
    /// New at every open: tells this writer's edits apart from those of a copied file.
    pub(super) writer: String,
    pub(super) folder: Option<SchoolFolder>,
    _lock: Option<File>,
}

impl School {
    /// Makes a new school in its own folder and opens it.
    ///
    /// # Errors
    /// `NameRequired` without a name; store errors when the folder cannot be written.
    pub fn create(shelf: &Shelf, env: Env, new: &NewSchool) -> Result<Self> {
        Self::create_with(shelf, env, new, false, |_| Ok(()))
    }

    /// Makes a new school and fills it before the first undo step: for the sample.
    pub fn create_with(
        shelf: &Shelf,
        env: Env,
        new: &NewSchool,
        sample: bool,
        fill: impl FnOnce(&Tx<'_>) -> Result<()>,
    ) -> Result<Self> {
        let name = text::name("school_name", &new.name)?;
        let doc = DocId(env.ids.next());
        let folder = shelf.folder(&doc);
        folder.make()?;
        let made = Self::found(&folder, &env, doc, &name, new, sample, fill);
        if made.is_err() {
            folder.remove_unfinished();
        }
        made
    }

    fn found(
        folder: &SchoolFolder,
        env: &Env,
        doc: DocId,
        name: &str,
        new: &NewSchool,
        sample: bool,
        fill: impl FnOnce(&Tx<'_>) -> Result<()>,
    ) -> Result<Self> {
        let lock = folder.lock()?;
        let mut conn = store::open(MemoryOrFile::File(&folder.store()), true)?;
        store::migrate(&mut conn, 0)?;
        let mut school = Self::on(conn, env.clone(), doc, Some(folder.clone()), Some(lock));
        school.start(name, &new.leader, sample, fill)?;
        Ok(school)
    }

    /// A school in memory: for tests and previews. Nothing is kept.
    pub fn in_memory(env: Env, new: &NewSchool) -> Result<Self> {
        let name = text::name("school_name", &new.name)?;
        let mut conn = store::open(MemoryOrFile::Memory, true)?;
        store::migrate(&mut conn, 0)?;
        let doc = DocId(env.ids.next());
        let mut school = Self::on(conn, env, doc, None, None);
        school.start(&name, &new.leader, false, |_| Ok(()))?;
        Ok(school)
    }

    /// Opens an existing school: locks it, checks it, keeps a snapshot if it changed, upgrades it.
    ///
    /// # Errors
    /// `InUse`, `Damaged`, `NewerVersion`, `NotASchool`, `SchoolMissing`; the file is left untouched.
    pub fn open(shelf: &Shelf, env: Env, doc: &DocId) -> Result<Self> {
        let folder = shelf.folder(doc);
        if !folder.store().is_file() {
            return Err(StoreError::SchoolMissing.into());
        }
        let lock = folder.lock()?;
        let mut conn = store::open(MemoryOrFile::File(&folder.store()), false).map_err(unreadable)?;
        let version = store::version(&conn).map_err(unreadable)?;
        store::check(&conn)?;
        if version < store::SCHEMA_VERSION {
            folder.snapshot(&conn, &*env.clock, SnapshotReason::Upgrade)?;
            store::migrate(&mut conn, version)?;
        }
        let school = Self::on(conn, env, doc.clone(), Some(folder), Some(lock));
        store::install(&school.conn)?;
        school.snapshot_if_changed()?;
        Ok(school)
    }

    fn on(conn: Connection, env: Env, doc: DocId, folder: Option<SchoolFolder>, lock: Option<File>) -> Self {
        let writer = env.ids.random();
        Self { conn, env, doc, writer, folder, _lock: lock }
    }

    fn start(
        &mut self,
        name: &str,
        leader: &str,
        sample: bool,
        fill: impl FnOnce(&Tx<'_>) -> Result<()>,
    ) -> Result<()> {
        let env = self.env.clone();
        let tx = self.conn.transaction()?;
        {
            let on = env.clock.today();
            let writing = Tx { read: Read { conn: &tx, on }, clock: &*env.clock, ids: &*env.ids };
            sql::insert_identity(&writing, &self.doc, &self.writer, sample)?;
            sql::insert_school(&writing, name)?;
            crate::roles::edit::found(&writing, leader)?;
            fill(&writing)?;
        }
        tx.commit()?;
        store::install(&self.conn)?;
        Ok(())
    }

    /// Id of the document.
    pub fn doc(&self) -> &DocId {
        &self.doc
    }

    /// Reads, as things stand today.
    pub fn read<T>(&self, look: impl FnOnce(&Read<'_>) -> Result<T>) -> Result<T> {
        look(&Read { conn: &self.conn, on: self.env.clock.today() })
    }
}

/// A store that `SQLite` itself cannot read is damaged: the snapshots are offered.
fn unreadable(error: StoreError) -> StoreError {
    match error {
        StoreError::NotASchool | StoreError::Internal { .. } => StoreError::Damaged,
        other => other,
    }
}
