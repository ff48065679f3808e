//! What a row of a file is recognised by when the file comes again.

use super::repair;
use super::table::Row;
use crate::ids::{AffiliationId, PartnerId};
use sha2::{Digest, Sha256};

/// The hidden column of our own export begins with this.
const OWN: &str = "spil:";

/// Identity of a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct SourceKey {
    /// As it is remembered: a key cell, or a fingerprint of the whole row.
    pub(super) text: String,
    /// The row carries a key of its own: its fields may change while it stays the same partner.
    pub(super) lasting: bool,
    /// The partner that our own export wrote here.
    pub(super) partner: Option<PartnerId>,
    /// Its contact persons in the order of the columns.
    pub(super) contacts: Vec<AffiliationId>,
}

/// Without a key the whole row is the key: its cells with spaces and line breaks in one form.
pub(super) fn of_row(row: &Row) -> SourceKey {
    let mut hash = Sha256::new();
    for cell in &row.cells {
        hash.update(repair::lines(cell).as_bytes());
        hash.update([0x1f]);
    }
    let text = hash.finalize().iter().fold(String::from("row:"), |mut text, byte| {
        use std::fmt::Write;
        let _ = write!(text, "{byte:02x}");
        text
    });
    SourceKey { text, lasting: false, partner: None, contacts: Vec::new() }
}

/// The key that stands in a cell.
pub(super) fn of_cell(cell: &str) -> SourceKey {
    let ids = cell.strip_prefix(OWN).unwrap_or_default();
    let mut ids = ids.split(',').map(str::trim).filter(|id| !id.is_empty());
    let partner = ids.next().map(PartnerId::from);
    let text = partner.as_ref().map_or_else(|| format!("key:{}", cell.to_lowercase()), |id| format!("{OWN}{id}"));
    SourceKey { text, lasting: true, partner, contacts: ids.map(AffiliationId::from).collect() }
}

/// The cell that our export writes for a partner.
pub(super) fn cell(partner: &PartnerId, contacts: &[AffiliationId]) -> String {
    contacts.iter().fold(format!("{OWN}{partner}"), |text, contact| format!("{text},{contact}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_own_key_comes_back() {
        let written = cell(&"p1".into(), &["a1".into(), "a2".into()]);
        let read = of_cell(&written);
        assert_eq!((read.partner, read.contacts), (Some("p1".into()), vec!["a1".into(), "a2".into()]));
        assert_eq!(of_cell("A-17").text, "key:a-17");
    }

    #[test]
    fn line_breaks_of_another_system_are_the_same_row() {
        let row = |text: &str| Row { line: 1, cells: vec![text.to_owned()] };
        assert_eq!(of_row(&row("a\r\nb ")), of_row(&row("a\nb")));
        assert_ne!(of_row(&row("a\nb")), of_row(&row("a b")));
    }
}
