//! Phone numbers, e-mail and web addresses that stand somewhere in a text.
//!
//! People paste: letters stick to numbers (`Amsterdam06-41022231`), labels to addresses (`E:e.meij@x.nlT: 020`).
//! What is found is a proposal; the text it was found in is always kept.

mod addresses;
mod phones;

use super::input::FindKind;

/// Something found in a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Find {
    /// What it is.
    pub(super) kind: FindKind,
    /// As it will stand in the field: as typed, with the host of an address in lower case.
    pub(super) value: String,
    /// Something about it looks wrong: proposed last.
    pub(super) odd: bool,
}

/// Everything found in `text`, in order of appearance per kind, without repeats.
pub(super) fn find(text: &str) -> Vec<Find> {
    let mut found: Vec<Find> = Vec::new();
    for find in phones::find(text).into_iter().chain(addresses::emails(text)).chain(addresses::websites(text)) {
        if !found.iter().any(|other| other.kind == find.kind && same(&other.value, &find.value)) {
            found.push(find);
        }
    }
    found
}

fn same(a: &str, b: &str) -> bool {
    let plain = |text: &str| text.trim_end_matches('/').to_lowercase();
    plain(a) == plain(b)
}

/// The finds of one kind, best first: whole ones before odd ones, a home page before a form to fill in.
pub(super) fn ranked(finds: &[Find], kind: FindKind) -> Vec<&Find> {
    let mut all: Vec<&Find> = finds.iter().filter(|find| find.kind == kind).collect();
    all.sort_by_key(|find| (find.odd, kind == FindKind::Website && is_form(&find.value)));
    all
}

/// A page on which something is filled in is not the organisation's own page.
fn is_form(address: &str) -> bool {
    const FORMS: &[&str] =
        &["docs.google.", "forms.", "/form", "signup", "registre", "aanmeld", "inschrijv", "meld-je-aan"];
    let lower = address.to_lowercase();
    FORMS.iter().any(|mark| lower.contains(mark))
}
