//! Who is the contact of a partner on a date, and is it covered? The one function of `domain`: first
//! contact = present holders of the role with that tie; second = holder of its own tie, otherwise another
//! holder or the stand-in of the first contact's role; never the same person twice (R33, R40).

use super::sql::{self, Tie};
use crate::error::Result;
use crate::ids::{PartnerId, PersonId, RoleId};
use crate::kinds::{AssignmentKind, Cover, PartnerStatus, TieKind};
use crate::roles::staffing::Staffing;
use crate::store::Read;
use std::collections::BTreeMap;

/// Contacts and coverage of one partner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct CoverOf {
    /// Ties of the partner, newest per kind.
    pub(crate) ties: BTreeMap<TieKind, RoleId>,
    /// First contacts.
    pub(crate) first: Vec<PersonId>,
    /// Second contacts.
    pub(crate) second: Vec<PersonId>,
    /// Role through which the second contact comes.
    pub(crate) second_role: Option<RoleId>,
    /// The second contact's own role has only the first contact in it.
    pub(crate) same_person: bool,
    /// Active partner.
    pub(crate) active: bool,
    /// The mark.
    pub(crate) cover: Cover,
}

impl CoverOf {
    /// Whether this person is a first contact.
    pub(crate) fn is_first(&self, person: &PersonId) -> bool {
        self.first.contains(person)
    }
}

/// Newest tie per partner and kind: two merged edits never give two first contacts.
pub(crate) fn settle(ties: &[Tie]) -> BTreeMap<(PartnerId, TieKind), RoleId> {
    let mut sorted: Vec<&Tie> = ties.iter().collect();
    sorted.sort_by(|a, b| a.id.cmp(&b.id));
    sorted.into_iter().map(|t| ((t.partner.clone(), t.kind), t.role.clone())).collect()
}

/// Contacts and coverage of every partner outside the bin.
pub(crate) fn load(read: &Read<'_>, staffing: &Staffing) -> Result<BTreeMap<PartnerId, CoverOf>> {
    let mut ties: BTreeMap<PartnerId, BTreeMap<TieKind, RoleId>> = BTreeMap::new();
    for ((partner, kind), role) in settle(&sql::ties(read)?) {
        ties.entry(partner).or_default().insert(kind, role);
    }
    Ok(sql::all(read)?
        .into_iter()
        .map(|(id, partner)| {
            let ties = ties.remove(&id).unwrap_or_default();
            (id, of(State::on(&partner, read), ties, staffing))
        })
        .collect())
}

/// Contacts and coverage of these partners alone; those that are gone are left out.
pub(crate) fn load_of(
    read: &Read<'_>,
    staffing: &Staffing,
    wanted: &[PartnerId],
) -> Result<BTreeMap<PartnerId, CoverOf>> {
    let mut ties: BTreeMap<PartnerId, BTreeMap<TieKind, RoleId>> = BTreeMap::new();
    for ((partner, kind), role) in settle(&sql::ties(read)?) {
        if wanted.contains(&partner) {
            ties.entry(partner).or_default().insert(kind, role);
        }
    }
    let mut found = BTreeMap::new();
    for id in wanted {
        if let Ok(partner) = sql::get(read, id) {
            found.insert(id.clone(), of(State::on(&partner, read), ties.remove(id).unwrap_or_default(), staffing));
        }
    }
    Ok(found)
}

fn present(staffing: &Staffing, role: &RoleId, kind: AssignmentKind, on: Option<&[PersonId]>) -> Vec<PersonId> {
    staffing
        .of(role, kind)
        .map(|p| p.id.clone())
        .filter(|p| !staffing.absent.contains(p) && on.is_none_or(|taken| !taken.contains(p)))
        .collect()
}

/// What of a partner decides whether it needs cover.
#[derive(Clone, Copy)]
struct State {
    status: PartnerStatus,
    /// The shown date lies within the partnership.
    valid: bool,
}

impl State {
    fn on(partner: &sql::Partner, read: &Read<'_>) -> Self {
        Self { status: partner.status, valid: partner.valid(read.on) }
    }
}

fn of(state: State, ties: BTreeMap<TieKind, RoleId>, staffing: &Staffing) -> CoverOf {
    let first_role = ties.get(&TieKind::FirstContact);
    let own_second = ties.get(&TieKind::SecondContact);
    let mut first = first_role.map_or_else(Vec::new, |r| present(staffing, r, AssignmentKind::Holder, None));
    let mut second = own_second.map_or_else(Vec::new, |r| present(staffing, r, AssignmentKind::Holder, Some(&first)));
    let same_person = own_second.is_some_and(|r| {
        second.is_empty() && staffing.of(r, AssignmentKind::Holder).next().is_some() && !first.is_empty()
    });
    let mut second_role = own_second.filter(|_| !second.is_empty()).cloned();
    if second.is_empty()
        && let Some(role) = first_role
    {
        // Duobaan: the other holders are the second contact.
        if first.len() > 1 {
            second = first.split_off(1);
        } else {
            second = present(staffing, role, AssignmentKind::StandIn, Some(&first));
        }
        second_role = Some(role.clone()).filter(|_| !second.is_empty());
    }
    let held = first_role.is_some_and(|r| staffing.of(r, AssignmentKind::Holder).next().is_some());
    if first.is_empty() && held && !second.is_empty() {
        // Everybody in the role is absent: the second contact is shown as first meanwhile.
        first = std::mem::take(&mut second);
        second_role = None;
    }
    let cover = match state.status {
        PartnerStatus::Pauze => Cover::Paused,
        PartnerStatus::Kandidaat => Cover::Candidate,
        PartnerStatus::Beeindigd | PartnerStatus::Afgewezen => Cover::Ended,
        PartnerStatus::Actief if !state.valid => Cover::Ended,
        PartnerStatus::Actief if first.is_empty() => Cover::Nobody,
        PartnerStatus::Actief if second.is_empty() => Cover::FirstOnly,
        PartnerStatus::Actief => Cover::Both,
    };
    let active = state.status == PartnerStatus::Actief && state.valid;
    CoverOf { ties, first, second, second_role, same_person, active, cover }
}
