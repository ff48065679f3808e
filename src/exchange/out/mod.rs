//! The register for other programs: spreadsheets, address books, calendars and envelopes.

mod calendar;
mod cards;
mod envelopes;
mod organisations;
mod update_sheet;

pub use update_sheet::update_sheet;

use super::input::PartnerExport;
use super::{partners_csv, partners_xlsx};
use crate::documents::{Envelopes, Meta};
use crate::error::Result;
use crate::store::Read;

/// A file that is ready, or that only has to be typeset: that takes time and needs no school.
pub enum Prepared {
    /// The file.
    Ready(Vec<u8>),
    /// What stands on paper.
    Paper(Envelopes),
}

impl Prepared {
    /// The file.
    ///
    /// # Errors
    /// `DocumentFailed` when the typesetter refuses, which is a defect.
    pub fn make(self) -> Result<Vec<u8>> {
        match self {
            Self::Ready(bytes) => Ok(bytes),
            Self::Paper(envelopes) => Ok(envelopes.pdf()?),
        }
    }
}

/// Reads what an export holds.
///
/// # Errors
/// Errors of the store; `DocumentFailed` when a workbook cannot be made.
pub fn prepare(read: &Read<'_>, format: PartnerExport, meta: Meta) -> Result<Prepared> {
    let lang = meta.lang;
    Ok(match format {
        PartnerExport::Xlsx => Prepared::Ready(partners_xlsx(read, lang)?),
        PartnerExport::Csv => Prepared::Ready(partners_csv(read, lang)?),
        PartnerExport::Cards => Prepared::Ready(cards::cards(read, lang)?),
        PartnerExport::Calendar => Prepared::Ready(calendar::calendar(read, &meta)?),
        PartnerExport::Organisations => Prepared::Ready(organisations::organisations(read, lang)?),
        PartnerExport::Labels => Prepared::Paper(envelopes::labels(read, meta)?),
        PartnerExport::Attention => Prepared::Paper(envelopes::attention(read, meta)?),
    })
}
