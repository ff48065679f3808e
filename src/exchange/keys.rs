//! What a row of a file is recognised by when the file comes again.

use super::repair;
use super::table::Row;
use crate::ids::{AffiliationId, PartnerId, PersonId};
use sha2::{Digest, Sha256};

/// The hidden column of our own export begins with this.
const OWN: &str = "spil:";
/// An empty row for somebody's own contact begins with this.
const OWN_CONTACT: &str = "spil:+";

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
    /// Whose own contact a new row is.
    pub(super) owner: Option<PersonId>,
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
    SourceKey { text, lasting: false, partner: None, contacts: Vec::new(), owner: None }
}

/// The key that stands in a cell.
pub(super) fn of_cell(cell: &str, row: &Row) -> SourceKey {
    // An empty row of an update sheet that somebody filled: its content is what it is known by.
    if let Some(person) = cell.strip_prefix(OWN_CONTACT) {
        return SourceKey { owner: Some(PersonId::from(person.trim())), ..of_row(row) };
    }
    let ids = cell.strip_prefix(OWN).unwrap_or_default();
    let mut ids = ids.split(',').map(str::trim).filter(|id| !id.is_empty());
    let partner = ids.next().map(PartnerId::from);
    let text = partner.as_ref().map_or_else(|| format!("key:{}", cell.to_lowercase()), |id| format!("{OWN}{id}"));
    SourceKey { text, lasting: true, partner, contacts: ids.map(AffiliationId::from).collect(), owner: None }
}

/// The cell that our export writes for a partner.
pub(super) fn cell(partner: &PartnerId, contacts: &[AffiliationId]) -> String {
    contacts.iter().fold(format!("{OWN}{partner}"), |text, contact| format!("{text},{contact}"))
}

/// The cell of an empty row for somebody's own contact.
pub(super) fn own_contact(person: &PersonId) -> String {
    format!("{OWN_CONTACT}{person}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn our_own_key_comes_back() {
        let written = cell(&"p1".into(), &["a1".into(), "a2".into()]);
        let row = Row { line: 1, cells: vec!["De Brug".to_owned()] };
        let read = of_cell(&written, &row);
        assert_eq!((read.partner, read.contacts), (Some("p1".into()), vec!["a1".into(), "a2".into()]));
        assert_eq!(of_cell("A-17", &row).text, "key:a-17");
        let own = of_cell(&own_contact(&"m1".into()), &row);
        assert_eq!((own.owner, own.partner, own.text), (Some("m1".into()), None, of_row(&row).text));
    }

    #[test]
    fn line_breaks_of_another_system_are_the_same_row() {
        let row = |text: &str| Row { line: 1, cells: vec![text.to_owned()] };
        assert_eq!(of_row(&row("a\r\nb ")), of_row(&row("a\nb")));
        assert_ne!(of_row(&row("a\nb")), of_row(&row("a b")));
    }
}
