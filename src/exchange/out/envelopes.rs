//! Who gets a card or an invitation (R28): address labels, and a list to tick.

use crate::documents::{Envelope, Envelopes, Meta};
use crate::error::Result;
use crate::exchange::register::{Known, Register};
use crate::kinds::PartnerStatus;
use crate::partners::input::PartnerFilter;
use crate::partners::page;
use crate::store::Read;
use crate::text;
use std::collections::HashMap;

/// Labels of 70 by 37 millimetres for partners with an address.
pub(super) fn labels(read: &Read<'_>, meta: Meta) -> Result<Envelopes> {
    let mut envelopes = active(read)?;
    envelopes.retain(|envelope| !envelope.address.is_empty());
    Ok(Envelopes::labels(envelopes, meta))
}

/// Every active partner with a box to tick.
pub(super) fn attention(read: &Read<'_>, meta: Meta) -> Result<Envelopes> {
    Ok(Envelopes::attention(active(read)?, meta))
}

fn active(read: &Read<'_>) -> Result<Vec<Envelope>> {
    let first = page::table(read, &PartnerFilter::default())?.rows.into_iter().map(|row| {
        let names = row.first.into_iter().flat_map(|who| who.people).map(|person| person.name);
        (row.partner, names.collect::<Vec<_>>().join(", "))
    });
    let first: HashMap<_, _> = first.collect();
    let mut all = Register::read(read)?.all;
    all.retain(|known| known.partner.status == PartnerStatus::Actief);
    all.sort_by(|a, b| text::compare(&a.partner.name, &b.partner.name).then_with(|| a.partner.id.cmp(&b.partner.id)));
    Ok(all.iter().map(|known| envelope(known, first.get(&known.partner.id).cloned().unwrap_or_default())).collect())
}

fn envelope(known: &Known, school: String) -> Envelope {
    let lines = [&known.partner.address, &known.partner.postcode];
    Envelope {
        partner: known.partner.name.clone(),
        contact: known.contacts.first().map(|contact| contact.name.clone()).unwrap_or_default(),
        address: lines.into_iter().filter(|line| !line.is_empty()).cloned().collect(),
        school,
    }
}
