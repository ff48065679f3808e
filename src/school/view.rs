//! What the shell of the app shows about the school document.

use crate::ids::{DocId, PartnerId, PersonId, RoleId};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use ts_rs::TS;

/// A school on this computer, for Welkom and the switcher.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SchoolCard {
    /// The document.
    pub doc: DocId,
    /// Name of the school.
    pub name: String,
    /// The invented sample.
    pub sample: bool,
    /// Last change, local ISO date and time.
    pub changed_at: String,
    /// Cannot be opened as it is (damaged, newer): the code says why.
    pub problem: Option<String>,
}

/// The open school.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SchoolView {
    /// The document.
    pub doc: DocId,
    /// Name of the school.
    pub name: String,
    /// The invented sample: the screen shows a banner.
    pub sample: bool,
    /// Numbers beside the navigation.
    pub counts: Counts,
    /// Saved, undo and redo.
    pub status: Status,
    /// Today, ISO date (from the core's clock).
    pub today: String,
}

/// Numbers beside the navigation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct Counts {
    /// Partners outside the bin.
    pub partners: u32,
    /// People in the team.
    pub people: u32,
    /// Roles.
    pub roles: u32,
    /// Things in the bin.
    pub bin: u32,
}

/// Saved, undo and redo.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Status {
    /// Revision of the document; rises by one with every change.
    pub rev: i64,
    /// Local time of the last saved change, ISO; none if nothing changed since it was made.
    pub saved_at: Option<String>,
    /// What Ctrl+Z would undo.
    pub undo: Option<ActionView>,
    /// What Ctrl+Y would redo.
    pub redo: Option<ActionView>,
}

/// An action, for a label in the current language: message `action_<code>` with parameters.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ActionView {
    /// Message key without its prefix.
    pub code: String,
    /// Parameters of the sentence; names are looked up when shown, never stored.
    pub params: BTreeMap<String, String>,
}

/// What a change touched: the UI asks the views of these topics again.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, TS)]
pub struct ChangeSet {
    /// Revision after the change; unchanged when nothing was written.
    pub rev: i64,
    /// Per topic the ids that were touched.
    pub topics: BTreeMap<Topic, Touched>,
}

/// A part of the document that views depend on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Topic {
    /// Name and settings of the school.
    School,
    /// Roles, their places and who fills them.
    Roles,
    /// The team.
    People,
    /// Partners.
    Partners,
    /// Contact persons.
    Contacts,
    /// Lines between roles and partners.
    Ties,
    /// Teams and who takes part in them.
    Teams,
    /// Saved views of the organogram.
    Views,
    /// Vision goals.
    Goals,
    /// Questions: with what to whom.
    Questions,
    /// Contact moments and confirmations.
    Moments,
    /// Agreements with partners.
    Agreements,
    /// Settings of the school, and what may stay as it is.
    Settings,
    /// Remembered mappings of columns, and imports.
    Imports,
}

/// Which rows of a topic.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "what", content = "ids", rename_all = "snake_case")]
pub enum Touched {
    /// More than 200: ask everything again.
    All,
    /// These ids.
    Ids(Vec<String>),
}

/// The reply to every change.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Outcome<T> {
    /// What the change gives back (an id, a count).
    pub value: T,
    /// What it touched.
    pub changes: ChangeSet,
    /// Saved, undo and redo after it.
    pub status: Status,
}

/// The bin (Prullenbak).
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct BinView {
    /// Deleted things, newest first.
    pub items: Vec<BinItem>,
}

/// One deleted thing.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct BinItem {
    /// What it is.
    pub thing: Thing,
    /// Name or title.
    pub name: String,
    /// When it was deleted, local ISO date and time.
    pub deleted_at: String,
}

/// Something that can be deleted, restored and found.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", content = "id", rename_all = "snake_case")]
pub enum Thing {
    /// A partner.
    Partner(PartnerId),
    /// A member of staff.
    Person(PersonId),
    /// A role.
    Role(RoleId),
}

/// One find of the search over everything.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Hit {
    /// What was found.
    pub thing: Thing,
    /// Name or title.
    pub title: String,
    /// One line about it: function, holder, first contact.
    pub about: String,
}

/// A snapshot of the school (reservekopie).
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SnapshotView {
    /// File name in the snapshots folder; the key for restoring.
    pub file: String,
    /// When it was made, local ISO date and time.
    pub made_at: String,
    /// Why it was made.
    pub reason: SnapshotReason,
    /// What is in it.
    pub counts: Counts,
}

/// Why a snapshot was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum SnapshotReason {
    /// At open, because something had changed.
    Open,
    /// Before an upgrade by a newer version of Spil.
    Upgrade,
    /// Before an import.
    Import,
    /// Before another snapshot was restored.
    Restore,
}
