//! The import itself. The preview is this same code, taken back.

use super::diff::Change;
use super::draft::{self, Slot, Values};
use super::input::{ImportPlan, Target};
use super::judge::{self, Judged, Verdict};
use super::register::{Known, Register};
use super::table::Table;
use super::view::{ImportDone, PreviewView, RowState};
use super::{ImportError, mapping, plan as plans, preview, sql};
use crate::contacts::edit as contacts;
use crate::error::{Error, Result, RuleError};
use crate::half_days::HalfDays;
use crate::ids::{PartnerId, PersonId};
use crate::kinds::{Category, Intensity, Level, PartnerStatus, Place, Purpose};
use crate::partners::edit as partners;
use crate::partners::input::{ContactInput, PartnerPatch};
use crate::partners::sql::{self as partner_rows, Partner};
use crate::school::view::{Outcome, SnapshotReason};
use crate::school::{Action, School};
use crate::store::Tx;
use std::collections::BTreeSet;

/// A row after it was written, or not.
pub(super) struct Written {
    /// The row as it was judged.
    pub(super) judged: Judged,
    /// What happened.
    pub(super) state: RowState,
    /// Whether it was written.
    pub(super) writes: bool,
    /// Why not.
    pub(super) error: Option<RuleError>,
}

/// What an import with this plan would do. Nothing stays.
///
/// # Errors
/// `ImportNoNameColumn`, `ImportFieldTwice`; errors of the store.
pub fn preview(school: &mut School, table: &Table, plan: &ImportPlan) -> Result<PreviewView> {
    plans::check(table, plan)?;
    let rows = school.preview(|tx| write(tx, table, plan))?;
    Ok(preview::view(rows))
}

/// Imports: one action, one undo step, a snapshot before it.
///
/// # Errors
/// As [`preview`]; `ImportNothing` when no row would be written.
pub fn run(school: &mut School, table: &Table, plan: &ImportPlan) -> Result<Outcome<ImportDone>> {
    let expected = preview(school, table, plan)?;
    if expected.writes == 0 {
        return Err(ImportError::ImportNothing.into());
    }
    school.snapshot(SnapshotReason::Import)?;
    school.change(Action::PartnersImported { count: expected.writes as usize }, |tx| {
        let rows = write(tx, table, plan)?;
        let count = |state: RowState| rows.iter().filter(|row| row.state == state).count() as u32;
        let doubles = rows.iter().filter(|row| row.state == RowState::Double && row.writes).count() as u32;
        let left_out = rows.iter().filter(|row| !row.writes && row.state != RowState::Same).count() as u32;
        let done = ImportDone {
            added: count(RowState::Added) + doubles,
            changed: count(RowState::Changed),
            same: count(RowState::Same),
            left_out,
        };
        mapping::remember(tx, table, plan)?;
        sql::insert_run(tx, &table.file, done)?;
        Ok(done)
    })
}

fn write(tx: &Tx<'_>, table: &Table, plan: &ImportPlan) -> Result<Vec<Written>> {
    let register = Register::read(tx)?;
    let judged = judge::judge(draft::drafts(table, plan), &register, plan);
    judged.into_iter().map(|row| write_row(tx, &register, row)).collect()
}

fn write_row(tx: &Tx<'_>, register: &Register, judged: Judged) -> Result<Written> {
    let (state, wanted) = match judged.verdict {
        Verdict::Add => (RowState::Added, true),
        Verdict::AddDouble => (RowState::Double, true),
        Verdict::Update(..) => (RowState::Changed, true),
        Verdict::Same(_) => (RowState::Same, false),
        Verdict::Ask => (RowState::Double, false),
        Verdict::Skip => (RowState::Skipped, false),
    };
    let done = sql::row(tx, || {
        let partner = match &judged.verdict {
            Verdict::Add | Verdict::AddDouble => Some(add(tx, &judged.values, judged.draft.key.owner.as_ref())?),
            Verdict::Update(index, changes) => Some(update(tx, &register.all[*index], changes)?),
            Verdict::Same(index) => Some(register.all[*index].partner.id.clone()),
            Verdict::Ask | Verdict::Skip => None,
        };
        // Rows that the school already knows by their own key need no second memory of it.
        if let Some(partner) = partner.filter(|partner| judged.draft.key.partner.as_ref() != Some(partner)) {
            sql::remember(tx, &partner, &judged.draft.key.text)?;
        }
        Ok(())
    });
    match done {
        Ok(()) => Ok(Written { judged, state, writes: wanted, error: None }),
        Err(Error::Rule(error)) => Ok(Written { judged, state: RowState::Error, writes: false, error: Some(error) }),
        Err(other) => Err(other),
    }
}

fn add(tx: &Tx<'_>, values: &Values, owner: Option<&PersonId>) -> Result<PartnerId> {
    let own = |target: Target| values.get(&Slot::own(target)).map_or("", String::as_str);
    let id = PartnerId(tx.new_id());
    let name = crate::text::name("partner_name", own(Target::Name))?;
    let category = Category::parse(own(Target::Category)).unwrap_or(Category::Overig);
    partner_rows::insert(tx, &Partner::new(id.clone(), name, category))?;
    for (slot, value) in values.iter().filter(|(slot, _)| slot.group == 0) {
        if matches!(slot.target, Target::Name | Target::Category) {
            continue;
        }
        write_field(tx, &id, slot.target, value)?;
    }
    if let Some(owner) = owner {
        sql::set_owner(tx, &id, owner)?;
    }
    let groups: BTreeSet<u32> = values.keys().map(|slot| slot.group).filter(|group| *group > 0).collect();
    for group in groups {
        contacts::insert(tx, &id, &contact(ContactInput::default(), group, values))?;
    }
    Ok(id)
}

fn update(tx: &Tx<'_>, known: &Known, changes: &[Change]) -> Result<PartnerId> {
    let id = &known.partner.id;
    for change in changes.iter().filter(|change| change.slot.group == 0) {
        write_field(tx, id, change.slot.target, &change.new)?;
    }
    let groups: BTreeSet<u32> = changes.iter().map(|change| change.slot.group).filter(|group| *group > 0).collect();
    for group in groups {
        let of_group = changes.iter().filter(|change| change.slot.group == group);
        let place = of_group.clone().find_map(|change| change.contact);
        let new: Values = of_group.map(|change| (change.slot, change.new.clone())).collect();
        match place.map(|place| &known.contacts[place]) {
            Some(there) => {
                let now = ContactInput {
                    name: there.name.clone(),
                    function: there.function.clone(),
                    phone: there.phone.clone(),
                    email: there.email.clone(),
                    half_days: there.half_days,
                };
                contacts::write(tx, &there.affiliation, &contact(now, group, &new))?;
            }
            None => {
                contacts::insert(tx, id, &contact(ContactInput::default(), group, &new))?;
            }
        }
    }
    Ok(id.clone())
}

/// A contact person with the fields of one group written over it.
fn contact(mut input: ContactInput, group: u32, values: &Values) -> ContactInput {
    let text = |target: Target| values.get(&Slot { group, target }).cloned();
    input.name = text(Target::ContactName).unwrap_or(input.name);
    input.function = text(Target::ContactFunction).unwrap_or(input.function);
    input.phone = text(Target::ContactPhone).unwrap_or(input.phone);
    input.email = text(Target::ContactEmail).unwrap_or(input.email);
    input.half_days = text(Target::ContactDays).map_or(input.half_days, |bits| days(&bits));
    input
}

fn days(bits: &str) -> HalfDays {
    bits.parse().map_or(HalfDays::NONE, HalfDays::from_bits)
}

/// Writes one field of a partner, given as the import holds it.
pub(crate) fn write_field(tx: &Tx<'_>, partner: &PartnerId, field: Target, value: &str) -> Result<()> {
    if field == Target::Confirmed {
        return sql::confirm(tx, partner, value);
    }
    patch(field, value).map_or(Ok(()), |patch| partners::write(tx, partner, &patch))
}

/// The change of one field of the partner itself.
fn patch(target: Target, value: &str) -> Option<PartnerPatch> {
    let text = value.to_owned();
    Some(match target {
        Target::Name => PartnerPatch::Name(text),
        Target::Category => PartnerPatch::Category(Category::parse(value)?),
        Target::Status => PartnerPatch::Status(PartnerStatus::parse(value)?),
        Target::Purposes => PartnerPatch::Purposes(value.split(',').filter_map(Purpose::parse).collect()),
        Target::PurposeNote => PartnerPatch::PurposeNote(text),
        Target::Levels => PartnerPatch::Levels(value.split(',').filter_map(Level::parse).collect()),
        Target::Intensity => PartnerPatch::Intensity(Intensity::parse(value)),
        Target::Place => PartnerPatch::Place(Place::parse(value)),
        Target::Room => PartnerPatch::Room(text),
        Target::HouseDays => PartnerPatch::HouseDays(days(value)),
        Target::TheyOffer => PartnerPatch::TheyOffer(text),
        Target::Phone => PartnerPatch::Phone(text),
        Target::Email => PartnerPatch::Email(text),
        Target::Website => PartnerPatch::Website(text),
        Target::Address => PartnerPatch::Address(text),
        Target::Postcode => PartnerPatch::Postcode(text),
        Target::Note => PartnerPatch::Note(text),
        _ => return None,
    })
}
