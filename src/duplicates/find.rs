//! Which partners may be one. A name that is alike is never enough: they must share something that two
//! organisations rarely share, or be the same name written out and shortened.

use super::sql;
use super::view::{DuplicatePair, DuplicateSide, MergeField, MergeFirst, MergeView, SharedMark};
use crate::error::{Result, RuleError};
use crate::exchange::fields::{Known, Register, Slot, Target, Values, marks, same_name, similar, written_out};
use crate::exchange::view::Evidence;
use crate::ids::PartnerId;
use crate::store::Read;
use crate::text;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// What so many partners share tells nobody apart.
const MOST_OWNERS: usize = 12;

/// The list *mogelijk dubbel*, without pairs that somebody called two different partners.
///
/// # Errors
/// Errors of the store.
pub fn duplicates(read: &Read<'_>) -> Result<Vec<DuplicatePair>> {
    let register = Register::read(read)?;
    let apart = sql::apart(read)?;
    let sides = Sides::read(read)?;
    let mut pairs: BTreeMap<(usize, usize), BTreeSet<(Evidence, String)>> = BTreeMap::new();
    let mut by_mark: HashMap<(Evidence, String), Vec<usize>> = HashMap::new();
    for (index, known) in register.all.iter().enumerate() {
        for mark in marks(&known.values).into_iter().filter(|(what, _)| *what != Evidence::Contact) {
            by_mark.entry(mark).or_default().push(index);
        }
        let name = &known.partner.name;
        by_mark.entry((Evidence::Name, text::fold(name))).or_default().push(index);
        by_mark.entry((Evidence::Abbreviation, written_out(name))).or_default().push(index);
    }
    for (mark, owners) in by_mark.into_iter().filter(|(_, owners)| (2..=MOST_OWNERS).contains(&owners.len())) {
        for (at, one) in owners.iter().enumerate() {
            for other in &owners[at + 1..] {
                if alike(&register.all[*one], &register.all[*other], mark.0) {
                    pairs.entry((*one, *other)).or_default().insert(mark.clone());
                }
            }
        }
    }
    let mut all: Vec<DuplicatePair> = Vec::new();
    for ((one, other), found) in pairs {
        let (one, other) = (&register.all[one], &register.all[other]);
        if apart.contains(&sql::subject(&one.partner.id, &other.partner.id)) {
            continue;
        }
        let evidence = shown(&found, one);
        if !evidence.is_empty() {
            all.push(DuplicatePair { one: sides.of(one), other: sides.of(other), evidence });
        }
    }
    all.sort_by(|a, b| b.evidence.len().cmp(&a.evidence.len()).then_with(|| text::compare(&a.one.name, &b.one.name)));
    Ok(all)
}

/// Whether this mark and the names together point at one organisation.
fn alike(one: &Known, other: &Known, mark: Evidence) -> bool {
    match mark {
        Evidence::Name => true,
        // Written out the same while the names themselves differ.
        Evidence::Abbreviation => !same_name(&one.partner.name, &other.partner.name),
        // One number at the chamber of commerce may have many locations, each a partner of its own.
        _ => similar(&one.partner.name, &other.partner.name),
    }
}

/// The evidence for a pair in words of its own: an e-mail address says what its host says.
fn shown(found: &BTreeSet<(Evidence, String)>, one: &Known) -> Vec<SharedMark> {
    let has = |wanted: Evidence| found.iter().any(|(what, _)| *what == wanted);
    let mut all: Vec<SharedMark> = Vec::new();
    for (what, key) in found {
        let told = *what == Evidence::Website && has(Evidence::Email);
        if told || all.iter().any(|mark| mark.evidence == *what) {
            continue;
        }
        let typed = one.values.iter().find(|(slot, value)| {
            let single: Values = [(**slot, (*value).clone())].into();
            marks(&single).contains(&(*what, key.clone()))
        });
        all.push(SharedMark { evidence: *what, text: typed.map_or(String::new(), |(_, value)| value.clone()) });
    }
    all
}

/// What is counted beside a partner.
struct Sides {
    ties: HashMap<PartnerId, u32>,
    moments: HashMap<PartnerId, u32>,
    agreements: HashMap<PartnerId, u32>,
}

impl Sides {
    fn read(read: &Read<'_>) -> Result<Self> {
        Ok(Self {
            ties: sql::count(read, sql::Counted::Ties)?,
            moments: sql::count(read, sql::Counted::Moments)?,
            agreements: sql::count(read, sql::Counted::Agreements)?,
        })
    }

    fn of(&self, known: &Known) -> DuplicateSide {
        let id = &known.partner.id;
        let number = |counts: &HashMap<PartnerId, u32>| counts.get(id).copied().unwrap_or(0);
        DuplicateSide {
            partner: id.clone(),
            name: known.partner.name.clone(),
            category: known.partner.category,
            status: known.partner.status,
            contacts: known.contacts.iter().map(|contact| contact.name.clone()).collect(),
            ties: number(&self.ties),
            moments: number(&self.moments),
            agreements: number(&self.agreements),
        }
    }
}

/// Whether both contents of a field can stay.
pub(super) fn joins(field: Target) -> bool {
    field.long() || field.list()
}

/// Two partners beside each other. `one` is the one that would stay.
///
/// # Errors
/// `NotFound` when one of them is gone.
pub fn side_by_side(read: &Read<'_>, one: &PartnerId, other: &PartnerId) -> Result<MergeView> {
    let register = Register::read(read)?;
    let known = |id: &PartnerId| register.with_id(id).map(|index| &register.all[index]).ok_or(RuleError::NotFound);
    let (one, other) = (known(one)?, known(other)?);
    let (mut fields, mut settled) = (Vec::new(), 0);
    for field in Target::ALL.iter().filter(|field| field.of_partner()) {
        let text = |known: &Known| known.values.get(&Slot::own(*field)).cloned().unwrap_or_default();
        let (a, b) = (text(one), text(other));
        if a.is_empty() && b.is_empty() {
            continue;
        }
        if a == b || a.is_empty() || b.is_empty() {
            settled += 1;
        } else {
            fields.push(MergeField { field: *field, one: a, other: b, both: joins(*field) });
        }
    }
    let sides = Sides::read(read)?;
    let first_contact = sql::first_contact(read, &one.partner.id)?
        .zip(sql::first_contact(read, &other.partner.id)?)
        .filter(|((a, _), (b, _))| a != b)
        .map(|((one, one_title), (other, other_title))| MergeFirst { one, one_title, other, other_title });
    Ok(MergeView { one: sides.of(one), other: sides.of(other), fields, settled, first_contact })
}
