//! The partner list as a workbook that people can read, sort and send, and that Spil reads back unchanged.
//!
//! Every cell is typed text: what begins with `=` stays text, a phone number keeps its zero. A hidden first
//! column carries the keys of the partner and its contact persons.

use super::draft::Slot;
use super::input::Target;
use super::keys;
use super::labels::{self, Labelled};
use super::register::{Known, Register};
use super::roles::harmless;
use super::workbook::{Sheet, one_sheet};
use crate::documents::DocumentError;
use crate::error::Result;
use crate::half_days::HalfDays;
use crate::kinds::{Category, Intensity, Level, PartnerStatus, Place, Purpose};
use crate::lang::Lang;
use crate::messages;
use crate::partners::input::PartnerFilter;
use crate::partners::view::WhoView;
use crate::store::Read;
use crate::text;
use std::collections::HashMap;

/// A column of the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Column {
    /// A field that is read back.
    Field(Slot),
    /// First contact at school: for reading only, it is a line between a role and a partner.
    FirstContact,
    /// Second contact at school.
    SecondContact,
}

const BEFORE: [Target; 3] = [Target::Key, Target::Name, Target::Category];
const CONTACT: [Target; 5] =
    [Target::ContactName, Target::ContactFunction, Target::ContactPhone, Target::ContactEmail, Target::ContactDays];
const AFTER: [Target; 15] = [
    Target::Phone,
    Target::Email,
    Target::Website,
    Target::Address,
    Target::Postcode,
    Target::Purposes,
    Target::PurposeNote,
    Target::TheyOffer,
    Target::Levels,
    Target::Intensity,
    Target::Place,
    Target::Room,
    Target::HouseDays,
    Target::Status,
    Target::Note,
];

/// The columns for a school whose partners have at most this many contact persons.
pub(super) fn columns(contacts: u32) -> Vec<Column> {
    let own = |target: Target| Column::Field(Slot::own(target));
    let mut all: Vec<Column> = BEFORE.into_iter().map(own).collect();
    all.extend([Column::FirstContact, Column::SecondContact]);
    for group in 1..=contacts.max(1) {
        all.extend(CONTACT.into_iter().map(|target| Column::Field(Slot { group, target })));
    }
    all.extend(AFTER.into_iter().map(own));
    all
}

/// The columns of the sheet that somebody goes through: no columns that are for reading only, and the question.
pub(super) fn update_columns(contacts: u32) -> Vec<Column> {
    let mut all = columns(contacts);
    all.retain(|column| matches!(column, Column::Field(_)));
    all.insert(2, Column::Field(Slot::own(Target::Confirmed)));
    all
}

/// The heading of a column; the import understands it in both languages.
pub(super) fn heading(column: Column, lang: Lang) -> String {
    let name = |key: &str| messages::text(lang, &format!("doc_list_{key}"), &[]);
    match column {
        Column::Field(Slot { group, target }) if group > 1 => format!("{} {group}", name(target.as_str())),
        Column::Field(Slot { target, .. }) => name(target.as_str()),
        Column::FirstContact => name("first_contact"),
        Column::SecondContact => name("second_contact"),
    }
}

/// The list as columns and rows, sorted by name.
fn list(read: &Read<'_>, lang: Lang) -> Result<(Vec<Column>, Vec<Vec<String>>)> {
    let mut register = Register::read(read)?;
    register
        .all
        .sort_by(|a, b| text::compare(&a.partner.name, &b.partner.name).then_with(|| a.partner.id.cmp(&b.partner.id)));
    let at_school: HashMap<_, _> = crate::partners::page::table(read, &PartnerFilter::default())?
        .rows
        .into_iter()
        .map(|row| (row.partner, (row.first, row.second)))
        .collect();
    let contacts = register.all.iter().map(|known| known.contacts.len()).max().unwrap_or(0) as u32;
    let columns = columns(contacts);
    let rows = register.all.iter().map(|known| {
        let (first, second) = at_school.get(&known.partner.id).cloned().unwrap_or_default();
        columns
            .iter()
            .map(|column| match column {
                Column::FirstContact => who(first.as_ref()),
                Column::SecondContact => who(second.as_ref()),
                Column::Field(slot) => cell(known, *slot, lang),
            })
            .collect::<Vec<String>>()
    });
    let rows = rows.collect();
    Ok((columns, rows))
}

/// All partners outside the bin as an .xlsx file, sorted by name.
///
/// # Errors
/// Errors of the store; `DocumentFailed` when the workbook cannot be made.
pub fn partners_xlsx(read: &Read<'_>, lang: Lang) -> Result<Vec<u8>> {
    let (columns, rows) = list(read, lang)?;
    let headings = columns.iter().map(|column| (heading(*column, lang), width(*column))).collect();
    let title = messages::text(lang, "doc_list_title", &[]);
    one_sheet(&Sheet { title, headings, hidden: 1, date: read.on() }, rows.into_iter())
}

/// The same list as text with semicolons, as a Dutch Excel opens it.
///
/// # Errors
/// Errors of the store; `DocumentFailed` when it cannot be written.
pub fn partners_csv(read: &Read<'_>, lang: Lang) -> Result<Vec<u8>> {
    let (columns, rows) = list(read, lang)?;
    let failed = |error: String| DocumentError::DocumentFailed { reason: error };
    let mut writer = csv::WriterBuilder::new()
        .delimiter(b';')
        .terminator(csv::Terminator::CRLF)
        .from_writer(b"\xef\xbb\xbf".to_vec());
    let headings = columns.iter().map(|column| heading(*column, lang)).collect();
    for cells in std::iter::once(headings).chain(rows) {
        let cells: Vec<String> = cells;
        writer.write_record(cells.iter().map(|cell| harmless(cell))).map_err(|error| failed(error.to_string()))?;
    }
    writer.into_inner().map_err(|error| failed(error.to_string()).into())
}

fn who(who: Option<&WhoView>) -> String {
    let Some(who) = who else { return String::new() };
    let names = who.people.iter().map(|person| person.name.as_str()).collect::<Vec<_>>().join(", ");
    if names.is_empty() { who.title.clone() } else { format!("{names} ({})", who.title) }
}

/// The text of one field in this language.
pub(super) fn cell(known: &Known, slot: Slot, lang: Lang) -> String {
    if slot.target == Target::Key {
        let contacts: Vec<_> = known.contacts.iter().map(|contact| contact.affiliation.clone()).collect();
        return keys::cell(&known.partner.id, &contacts);
    }
    let Some(value) = known.values.get(&slot) else { return String::new() };
    match slot.target {
        Target::Category => words::<Category>(value, Category::parse, lang),
        Target::Status => words::<PartnerStatus>(value, PartnerStatus::parse, lang),
        Target::Intensity => words::<Intensity>(value, Intensity::parse, lang),
        Target::Place => words::<Place>(value, Place::parse, lang),
        Target::Levels => words::<Level>(value, Level::parse, lang),
        Target::Purposes => words::<Purpose>(value, Purpose::parse, lang),
        Target::HouseDays | Target::ContactDays => {
            value.parse().map_or(String::new(), |bits| labels::days_text(HalfDays::from_bits(bits), lang))
        }
        _ => value.clone(),
    }
}

fn words<T: Labelled>(codes: &str, parse: impl Fn(&str) -> Option<T>, lang: Lang) -> String {
    codes.split(',').filter_map(parse).map(|value| value.label(lang)).collect::<Vec<_>>().join("; ")
}

/// Width in characters.
pub(super) fn width(column: Column) -> f64 {
    match column {
        Column::FirstContact | Column::SecondContact => 28.0,
        Column::Field(slot) => match slot.target {
            Target::Name => 34.0,
            Target::Note | Target::TheyOffer | Target::PurposeNote => 44.0,
            Target::Postcode | Target::Intensity | Target::Status | Target::Confirmed => 11.0,
            Target::Phone | Target::ContactPhone | Target::Category | Target::Place | Target::ContactDays => 17.0,
            Target::Email | Target::ContactEmail | Target::Website | Target::Address | Target::Purposes => 30.0,
            _ => 22.0,
        },
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::columns::propose;
    use crate::exchange::table::{Row, Table};

    #[test]
    fn the_import_understands_every_heading_in_both_languages() {
        for lang in Lang::ALL {
            let mut all = columns(3);
            all.push(Column::Field(Slot::own(Target::Confirmed)));
            let header: Vec<String> = all.iter().map(|column| heading(*column, lang)).collect();
            let cells = all
                .iter()
                .map(|column| match column {
                    Column::Field(slot) if slot.target == Target::Key => "spil:1".to_owned(),
                    Column::Field(slot) if slot.target == Target::Purposes => Purpose::Buurt.label(lang),
                    _ => "x".to_owned(),
                })
                .collect();
            let rows = vec![Row { line: 2, cells }];
            let table = Table { file: String::new(), sheet: 0, header_line: Some(1), header: header.clone(), rows };
            for ((column, plan), heading) in all.iter().zip(propose(&table)).zip(header) {
                let wanted = match column {
                    Column::Field(slot) => *slot,
                    _ => Slot::own(Target::Skip),
                };
                assert_eq!(Slot { group: plan.group, target: plan.target }, wanted, "{heading}");
            }
        }
    }
}
