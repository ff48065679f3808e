//! The list of organisations for the school's record of processing (AVG art. 30): with whom it works, what it keeps
//! about them, and what was agreed about privacy. No names of people: the record is about kinds of data.

use crate::error::Result;
use crate::exchange::draft::Slot;
use crate::exchange::input::Target;
use crate::exchange::labels::Labelled;
use crate::exchange::register::{Known, Register};
use crate::exchange::sql::{self, PrivacyAgreement};
use crate::exchange::workbook::{Sheet, one_sheet};
use crate::kinds::Purpose;
use crate::lang::Lang;
use crate::messages;
use crate::store::Read;
use crate::text;

const HEADINGS: [(&str, f64); 9] = [
    ("doc_list_name", 34.0),
    ("doc_list_category", 17.0),
    ("doc_list_status", 12.0),
    ("doc_list_purposes", 34.0),
    ("doc_avg_data", 40.0),
    ("doc_avg_agreement", 44.0),
    ("doc_avg_ground", 30.0),
    ("doc_avg_until", 14.0),
    ("doc_avg_review", 14.0),
];

/// The list as .xlsx.
pub(super) fn organisations(read: &Read<'_>, lang: Lang) -> Result<Vec<u8>> {
    let mut all = Register::read(read)?.all;
    all.sort_by(|a, b| text::compare(&a.partner.name, &b.partner.name).then_with(|| a.partner.id.cmp(&b.partner.id)));
    let agreements = sql::privacy_agreements(read)?;
    let rows = all.iter().map(|known| {
        let own = agreements.iter().filter(|agreement| agreement.partner == known.partner.id);
        row(known, &own.collect::<Vec<_>>(), lang)
    });
    let say = |key: &str| messages::text(lang, key, &[]);
    let headings: Vec<(String, f64)> = HEADINGS.iter().map(|(key, width)| (say(key), *width)).collect();
    one_sheet(&Sheet { title: say("doc_avg_title"), headings, hidden: 0, date: read.on() }, rows)
}

fn row(known: &Known, agreements: &[&PrivacyAgreement], lang: Lang) -> Vec<String> {
    let say = |key: &str| messages::text(lang, key, &[]);
    let joined = |field: fn(&PrivacyAgreement) -> &str| {
        agreements.iter().map(|one| field(one)).filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n")
    };
    let purposes = known.values.get(&Slot::own(Target::Purposes)).map(String::as_str).unwrap_or_default();
    let kinds = [Target::ContactName, Target::ContactFunction, Target::ContactPhone, Target::ContactEmail];
    let kept = kinds.into_iter().filter(|kind| known.values.keys().any(|slot| slot.target == *kind));
    vec![
        known.partner.name.clone(),
        known.partner.category.label(lang),
        known.partner.status.label(lang),
        purposes.split(',').filter_map(Purpose::parse).map(|one| one.label(lang)).collect::<Vec<_>>().join("; "),
        kept.map(|kind| say(&format!("doc_avg_{}", kind.as_str()))).collect::<Vec<_>>().join("; "),
        joined(|one| &one.text),
        joined(|one| &one.ground),
        joined(|one| &one.until),
        joined(|one| &one.review),
    ]
}
