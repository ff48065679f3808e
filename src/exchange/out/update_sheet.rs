//! The *bijwerkblad*: one coordinator's partners as a workbook to go through, and to give back.
//!
//! It comes back through the import and its preview. *Klopt nog?* becomes an answer; the empty rows at the end carry
//! whose they are, so that somebody's own contacts (R5) come in as their own.

use crate::error::{Result, RuleError};
use crate::exchange::partners_xlsx::{Column, cell, heading, update_columns, width};
use crate::exchange::register::{Known, Register};
use crate::exchange::workbook::{Sheet, one_sheet};
use crate::exchange::{draft::Slot, input::Target, keys};
use crate::ids::PersonId;
use crate::lang::Lang;
use crate::messages;
use crate::partners::input::PartnerFilter;
use crate::partners::page;
use crate::partners::view::WhoView;
use crate::store::Read;
use crate::text;
use std::collections::HashSet;

/// Rows for contacts that the school does not know yet.
const EMPTY_ROWS: usize = 5;

/// The sheet of the partners of which this person is the first or second contact, and the person's name.
///
/// # Errors
/// `NotFound` when the person is gone; errors of the store; `DocumentFailed`.
pub fn update_sheet(read: &Read<'_>, person: &PersonId, lang: Lang) -> Result<(String, Vec<u8>)> {
    let known = crate::people::view::choices(read)?.into_iter().find(|choice| choice.person == *person);
    let name = known.ok_or(RuleError::NotFound)?.name;
    let is = |who: &Option<WhoView>| who.iter().flat_map(|who| &who.people).any(|one| one.person == *person);
    let table = page::table(read, &PartnerFilter::default())?;
    let theirs: HashSet<_> =
        table.rows.iter().filter(|row| is(&row.first) || is(&row.second)).map(|row| row.partner.clone()).collect();
    let mut all: Vec<Known> = Register::read(read)?.all;
    all.retain(|known| theirs.contains(&known.partner.id));
    all.sort_by(|a, b| text::compare(&a.partner.name, &b.partner.name).then_with(|| a.partner.id.cmp(&b.partner.id)));
    let columns = update_columns(all.iter().map(|known| known.contacts.len()).max().unwrap_or(0) as u32);
    let asked = Slot::own(Target::Confirmed);
    let text_of = |known: &Known, column: &Column| match column {
        // The question is asked anew: an answer of before is not filled in.
        Column::Field(slot) if *slot != asked => cell(known, *slot, lang),
        _ => String::new(),
    };
    let rows = all.iter().map(|known| columns.iter().map(|column| text_of(known, column)).collect());
    let empty = (0..EMPTY_ROWS).map(|_| vec![keys::own_contact(person)]);
    let headings = columns.iter().map(|column| (heading(*column, lang), width(*column))).collect();
    let title = messages::text(lang, "doc_update_sheet", &[]);
    let sheet = Sheet { title, headings, hidden: 1, date: read.on() };
    Ok((name, one_sheet(&sheet, rows.chain(empty))?))
}
