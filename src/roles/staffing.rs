//! Who fills which role on the shown date: read once, used by every view.

use crate::error::Result;
use crate::half_days::HalfDays;
use crate::ids::{AssignmentId, PersonId, RoleId};
use crate::kinds::AssignmentKind;
use crate::people::sql::{self as people_sql, Person};
use crate::roles::view::InRole;
use crate::store::Read;
use std::collections::{BTreeMap, BTreeSet};

/// A person in a role, as stored and valid on the shown date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Assignment {
    /// Id.
    pub(crate) id: AssignmentId,
    /// The role.
    pub(crate) role: RoleId,
    /// Who.
    pub(crate) person: PersonId,
    /// Holder or stand-in.
    pub(crate) kind: AssignmentKind,
}

/// People and their places on the shown date.
#[derive(Debug, Default)]
pub(crate) struct Staffing {
    /// Everybody who works here on that date or later.
    pub(crate) people: BTreeMap<PersonId, Person>,
    /// Who is absent on that date.
    pub(crate) absent: BTreeSet<PersonId>,
    /// Assignments of these people in live roles, oldest first, one per role, person and kind.
    pub(crate) assignments: Vec<Assignment>,
}

impl Staffing {
    /// Reads it.
    pub(crate) fn load(read: &Read<'_>) -> Result<Self> {
        let people: BTreeMap<_, _> = people_sql::team(read)?.into_iter().map(|p| (p.id.clone(), p)).collect();
        let mut seen = BTreeSet::new();
        let assignments = crate::roles::sql::assignments(read)?
            .into_iter()
            .filter(|a| people.contains_key(&a.person))
            .filter(|a| seen.insert((a.role.clone(), a.person.clone(), a.kind)))
            .collect();
        Ok(Self { absent: people_sql::absent(read)?, people, assignments })
    }

    /// People in a role, of one kind, oldest assignment first.
    pub(crate) fn of<'a>(&'a self, role: &'a RoleId, kind: AssignmentKind) -> impl Iterator<Item = &'a Person> + 'a {
        self.assignments
            .iter()
            .filter(move |a| a.role == *role && a.kind == kind)
            .filter_map(|a| self.people.get(&a.person))
    }

    /// Holders, then stand-ins, as views show them.
    pub(crate) fn in_role(&self, role: &RoleId) -> Vec<InRole> {
        let mut list: Vec<InRole> = self
            .assignments
            .iter()
            .filter(|a| a.role == *role)
            .filter_map(|a| self.people.get(&a.person).map(|p| (a, p)))
            .map(|(a, p)| InRole {
                assignment: a.id.clone(),
                person: p.id.clone(),
                name: p.name.full(),
                short: p.name.short(),
                initials: p.name.initials(),
                kind: a.kind,
                half_days: p.half_days,
                fraction: p.fraction,
                absent: self.absent.contains(&p.id),
                leaves: p.until.map(|d| d.to_string()),
            })
            .collect();
        list.sort_by_key(|p| p.kind);
        list
    }

    /// Names of the holders, ready to show.
    pub(crate) fn holder_names(&self, role: &RoleId) -> String {
        self.of(role, AssignmentKind::Holder).map(|p| p.name.full()).collect::<Vec<_>>().join(", ")
    }

    /// Half-days on which at least one holder works.
    pub(crate) fn holder_days(&self, role: &RoleId) -> HalfDays {
        let bits = self.of(role, AssignmentKind::Holder).fold(0, |bits, p| bits | p.half_days.bits());
        HalfDays::from_bits(bits)
    }
}
