//! What the import screen shows.

use super::input::{FindKind, ImportPlan, RowWhat, Target};
use crate::ids::{ImportRunId, PartnerId};
use crate::kinds::Category;
use serde::Serialize;
use ts_rs::TS;

/// A file that was read, with a plan to start from.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SourceView {
    /// Name of the file, without its folder.
    pub file: String,
    /// Sheets with content; a text file has one without a name.
    pub sheets: Vec<SheetView>,
    /// The sheet that is shown.
    pub sheet: u32,
    /// Row number of the headings; 0 when there are none.
    pub header_line: u32,
    /// Rows below the headings.
    pub rows: u32,
    /// The columns.
    pub columns: Vec<ColumnView>,
    /// What Spil proposes: what was remembered of such a list, or its own reading.
    pub plan: ImportPlan,
    /// The name under which it was remembered; none when Spil read the headings itself.
    pub remembered: Option<String>,
    /// Spil's own reading, when something remembered came in its place.
    pub own_plan: ImportPlan,
}

/// One sheet to choose.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SheetView {
    /// Its name.
    pub name: String,
    /// Rows with content.
    pub rows: u32,
}

/// One column of the file.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ColumnView {
    /// Its heading; may be empty.
    pub heading: String,
    /// Which of the columns with this heading it is, from 1.
    pub nth: u32,
    /// Its letter as a spreadsheet shows it.
    pub letter: String,
    /// Filled cells.
    pub filled: u32,
    /// At most five different values.
    pub samples: Vec<String>,
    /// Its different values with our category for each; empty when there are too many to be categories.
    pub values: Vec<ValueView>,
    /// Cells in which a phone number, e-mail or web address was found.
    pub found: u32,
}

/// A value of a column, seen as a category.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ValueView {
    /// As it stands in the file.
    pub value: String,
    /// How often.
    pub count: u32,
    /// Our category for it.
    pub category: Category,
}

/// What the import would do; made by doing it and taking it back.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PreviewView {
    /// How many rows of each kind.
    pub counts: StateCounts,
    /// Partners that the import would add or change.
    pub writes: u32,
    /// Rows that wait for a choice: without one they are left out.
    pub open: u32,
    /// Rows in which something was found in text.
    pub found: u32,
    /// The rows, in the order of the file; at most 500 of each kind.
    pub rows: Vec<PreviewRow>,
}

/// How many rows of each kind.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, TS)]
pub struct StateCounts {
    /// Nieuw.
    pub added: u32,
    /// Gewijzigd.
    pub changed: u32,
    /// Gelijk.
    pub same: u32,
    /// Mogelijk dubbel.
    pub double: u32,
    /// Fout.
    pub error: u32,
    /// Left out by choice.
    pub skipped: u32,
}

/// What happens to a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum RowState {
    /// A new partner.
    Added,
    /// Changes a partner that the school has.
    Changed,
    /// Says nothing new.
    Same,
    /// May be a partner that stands elsewhere too.
    Double,
    /// Cannot be imported as it is.
    Error,
    /// Left out by choice.
    Skipped,
}

/// One row of the preview.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PreviewRow {
    /// Row number in the file.
    pub line: u32,
    /// What happens.
    pub state: RowState,
    /// Whether the import writes this row.
    pub writes: bool,
    /// Name of the partner; may be empty in an error row.
    pub name: String,
    /// Filled fields after the import. Closed lists as codes, several with commas; half-days as their bits.
    pub values: Vec<FieldText>,
    /// What changes for a partner that the school has.
    pub changes: Vec<FieldChange>,
    /// Cells that were repaired.
    pub repaired: Vec<FieldChange>,
    /// Fields that look wrong; kept as typed.
    pub odd: Vec<Target>,
    /// Fields whose text is none of our words; kept as a line of the note.
    pub unread: Vec<Target>,
    /// What was found in text.
    pub found: Vec<FoundView>,
    /// What it may be a double of.
    pub like: Option<LikeView>,
    /// Why it cannot be imported: the error's code.
    pub error: Option<crate::error::RuleError>,
    /// What was chosen for this row.
    pub choice: Option<RowWhat>,
}

/// A field with its text.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct FieldText {
    /// Which field.
    pub target: Target,
    /// Which contact person, from 1; 0 for the partner itself.
    pub group: u32,
    /// Its text.
    pub text: String,
}

/// A field that changes.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct FieldChange {
    /// Which field.
    pub target: Target,
    /// Which contact person, from 1; 0 for the partner itself.
    pub group: u32,
    /// Before.
    pub old: String,
    /// After.
    pub new: String,
}

/// Phone numbers, e-mail or web addresses found in the text of one row.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct FoundView {
    /// What it is.
    pub kind: FindKind,
    /// What was found, best first.
    pub values: Vec<String>,
    /// The one that goes into the field; none = it stays only in the text.
    pub chosen: Option<String>,
}

/// Another partner that this row may be.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct LikeView {
    /// The partner of the school; none when it stands in the file.
    pub partner: Option<PartnerId>,
    /// Its name.
    pub name: String,
    /// Rows of the file with the same name.
    pub lines: Vec<u32>,
    /// Why: message keys `import_evidence_<code>`.
    pub evidence: Vec<Evidence>,
}

/// Why two partners may be one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Evidence {
    /// The same name.
    Name,
    /// The same phone number.
    Phone,
    /// The same e-mail address.
    Email,
    /// The same web address.
    Website,
    /// The same postcode.
    Postcode,
    /// The same contact person.
    Contact,
    /// The same number at the chamber of commerce.
    Kvk,
    /// One name is the other written out.
    Abbreviation,
}

/// What an import did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
pub struct ImportDone {
    /// Partners added.
    pub added: u32,
    /// Partners changed.
    pub changed: u32,
    /// Rows that said nothing new.
    pub same: u32,
    /// Rows left out.
    pub left_out: u32,
}

/// An import that was run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ImportRunView {
    /// The import.
    pub run: ImportRunId,
    /// When, local ISO date and time.
    pub at: String,
    /// Name of the file; empty for a pasted list.
    pub file: String,
    /// Partners added.
    pub added: u32,
    /// Partners changed.
    pub changed: u32,
    /// Rows that said nothing new.
    pub same: u32,
    /// When it was taken back.
    pub reverted_at: Option<String>,
    /// It can be taken back now.
    pub revertible: bool,
}

/// What taking an import back left alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct ImportReverted {
    /// Partners that changed since, by name.
    pub kept: Vec<KeptPartner>,
}

/// A partner of which something changed after the import.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
pub struct KeptPartner {
    /// The partner.
    pub partner: PartnerId,
    /// Its name.
    pub name: String,
    /// The import added it; it stays because it is in use.
    pub whole: bool,
    /// Fields that somebody changed since.
    pub fields: Vec<Target>,
}
