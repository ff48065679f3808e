//! The partners that the school has, as the import compares them.

use super::draft::{Slot, Values};
use super::fold::{domain_key, phone_key, similar};
use super::input::Target;
use super::labels::Labelled;
use super::sql;
use super::view::Evidence;
use crate::contacts::sql::ContactAt;
use crate::error::Result;
use crate::ids::PartnerId;
use crate::partners::sql::{self as partners, Partner};
use crate::store::Read;
use crate::text;
use std::collections::HashMap;

/// A phone number or postcode that more partners share is no evidence.
const MOST_OWNERS: usize = 30;

/// A partner of the school with everything that a list can say about it.
#[derive(Debug, Clone)]
pub(crate) struct Known {
    /// As stored.
    pub(crate) partner: Partner,
    /// Filled fields; contact persons numbered in the school's order.
    pub(crate) values: Values,
    /// Its contact persons.
    pub(crate) contacts: Vec<ContactAt>,
}

/// All partners outside the bin, found by what rows carry.
pub(crate) struct Register {
    /// The partners; other maps point here.
    pub(crate) all: Vec<Known>,
    by_id: HashMap<PartnerId, usize>,
    by_source: HashMap<String, usize>,
    by_name: HashMap<String, Vec<usize>>,
    by_mark: HashMap<(Evidence, String), Vec<usize>>,
}

impl Register {
    /// Reads the school.
    pub(crate) fn read(read: &Read<'_>) -> Result<Self> {
        let mut contacts = crate::contacts::sql::by_partner(read)?;
        let mut register = Self {
            all: Vec::new(),
            by_id: HashMap::new(),
            by_source: HashMap::new(),
            by_name: HashMap::new(),
            by_mark: HashMap::new(),
        };
        let mut answers = sql::fresh_answers(read)?;
        for (id, partner) in partners::all(read)? {
            let there = contacts.remove(&id).unwrap_or_default();
            let mut values = values_of(&partner, &there);
            let levels = partners::levels(read, &id)?;
            let purposes = partners::purposes(read, &id)?;
            put(&mut values, Slot::own(Target::Levels), codes(&levels));
            put(&mut values, Slot::own(Target::Purposes), codes(&purposes));
            put(&mut values, Slot::own(Target::Confirmed), answers.remove(&id).unwrap_or_default());
            register.add(Known { partner, values, contacts: there });
        }
        for (partner, key) in sql::sources(read)? {
            if let Some(index) = register.by_id.get(&partner) {
                register.by_source.insert(key, *index);
            }
        }
        Ok(register)
    }

    fn add(&mut self, known: Known) {
        let index = self.all.len();
        self.by_id.insert(known.partner.id.clone(), index);
        self.by_name.entry(text::fold(&known.partner.name)).or_default().push(index);
        for mark in marks(&known.values) {
            self.by_mark.entry(mark).or_default().push(index);
        }
        self.all.push(known);
    }

    /// The partner with this id.
    pub(crate) fn with_id(&self, id: &PartnerId) -> Option<usize> {
        self.by_id.get(id).copied()
    }

    /// The partner that was once imported from a row with this key.
    pub(super) fn with_source(&self, key: &str) -> Option<usize> {
        self.by_source.get(key).copied()
    }

    /// Partners with this folded name.
    pub(super) fn named(&self, folded: &str) -> &[usize] {
        self.by_name.get(folded).map_or(&[], Vec::as_slice)
    }

    /// The partner that a row resembles: alike in name, and sharing something that two organisations rarely share.
    pub(super) fn resembling(&self, name: &str, values: &Values) -> Option<(usize, Vec<Evidence>)> {
        let mut shared: HashMap<usize, Vec<Evidence>> = HashMap::new();
        for mark in marks(values) {
            // What many share tells nobody apart, and would make a large list slow.
            let owners = self.by_mark.get(&mark).filter(|owners| owners.len() <= MOST_OWNERS);
            for index in owners.into_iter().flatten() {
                shared.entry(*index).or_default().push(mark.0);
            }
        }
        let alike = |index: &usize| similar(name, &self.all[*index].partner.name);
        let mut found: Vec<(usize, Vec<Evidence>)> = shared.into_iter().filter(|(index, _)| alike(index)).collect();
        for (_, evidence) in &mut found {
            evidence.sort_unstable();
            evidence.dedup();
        }
        // Most evidence first; then the oldest partner, so that the answer is always the same.
        found.sort_by(|(a, x), (b, y)| y.len().cmp(&x.len()).then(a.cmp(b)));
        found.into_iter().next()
    }
}

/// What two organisations rarely share.
pub(crate) fn marks(values: &Values) -> Vec<(Evidence, String)> {
    let mut all = Vec::new();
    for (slot, value) in values {
        let mark = match slot.target {
            Target::Phone | Target::ContactPhone => phone_key(value).map(|key| (Evidence::Phone, key)),
            Target::Email | Target::ContactEmail => {
                Some((Evidence::Email, value.trim().to_lowercase())).filter(|(_, key)| key.contains('@'))
            }
            Target::Website => domain_key(value).map(|key| (Evidence::Website, key)),
            Target::Postcode => {
                let tight: String = value.chars().filter(|c| !c.is_whitespace()).collect();
                Some((Evidence::Postcode, tight.to_uppercase())).filter(|(_, key)| key.len() == 6)
            }
            Target::ContactName => Some((Evidence::Contact, text::fold(value))).filter(|(_, key)| key.contains(' ')),
            _ => None,
        };
        all.extend(mark);
        // An address at an organisation's own host says what its web address says.
        if matches!(slot.target, Target::Email | Target::ContactEmail) {
            all.extend(domain_key(value).map(|host| (Evidence::Website, host)));
        }
    }
    all.sort();
    all.dedup();
    all
}

fn put(values: &mut Values, slot: Slot, text: String) {
    if !text.is_empty() {
        values.insert(slot, text);
    }
}

fn codes<T: Labelled>(list: &[T]) -> String {
    list.iter().map(|value| value.code()).collect::<Vec<_>>().join(",")
}

/// The fields of a stored partner as the import writes them.
fn values_of(partner: &Partner, contacts: &[ContactAt]) -> Values {
    let days = |days: crate::half_days::HalfDays| if days.is_empty() { String::new() } else { days.bits().to_string() };
    let mut values = Values::new();
    let fields = [
        (Target::Name, partner.name.clone()),
        (Target::Category, partner.category.as_str().to_owned()),
        (Target::Status, partner.status.as_str().to_owned()),
        (Target::PurposeNote, partner.purpose_note.clone()),
        (Target::Intensity, partner.intensity.map_or("", |value| value.as_str()).to_owned()),
        (Target::Place, partner.place.map_or("", |value| value.as_str()).to_owned()),
        (Target::Room, partner.room.clone()),
        (Target::HouseDays, days(partner.house_days)),
        (Target::TheyOffer, partner.they_offer.clone()),
        (Target::Phone, partner.phone.clone()),
        (Target::Email, partner.email.clone()),
        (Target::Website, partner.website.clone()),
        (Target::Address, partner.address.clone()),
        (Target::Postcode, partner.postcode.clone()),
        (Target::Note, partner.note.clone()),
    ];
    for (target, text) in fields {
        put(&mut values, Slot::own(target), text);
    }
    for (group, contact) in (1..).zip(contacts) {
        let fields = [
            (Target::ContactName, contact.name.clone()),
            (Target::ContactFunction, contact.function.clone()),
            (Target::ContactPhone, contact.phone.clone()),
            (Target::ContactEmail, contact.email.clone()),
            (Target::ContactDays, days(contact.half_days)),
        ];
        for (target, text) in fields {
            put(&mut values, Slot { group, target }, text);
        }
    }
    values
}
