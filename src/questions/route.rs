//! Where a question leads: role, person, partner, and when both sides can be reached (R31, R41).

use super::view::{RouteContact, RoutePartner, RoutePerson, RouteRole};
use crate::contacts::sql::ContactAt;
use crate::error::Result;
use crate::half_days::HalfDays;
use crate::ids::{PartnerId, PersonId, RoleId};
use crate::kinds::{AssignmentKind, Category, Cover, TieKind};
use crate::partners::sql::{self as partners_sql, Partner};
use crate::people::sql::Person;
use crate::roles::page::Roles;
use crate::store::Read;
use crate::text;
use std::collections::BTreeMap;

/// Everything that routes are made of, read once.
pub(crate) struct Routes {
    pub(crate) roles: Roles,
    partners: BTreeMap<PartnerId, Partner>,
    contacts: BTreeMap<PartnerId, Vec<ContactAt>>,
}

impl Routes {
    pub(crate) fn load(read: &Read<'_>) -> Result<Self> {
        Ok(Self {
            roles: Roles::load(read)?,
            partners: partners_sql::all(read)?,
            contacts: crate::contacts::sql::by_partner(read)?,
        })
    }

    /// A role with who fills it; none when it is gone.
    pub(crate) fn role(&self, role: &RoleId) -> Option<RouteRole> {
        let found = self.roles.by_id.get(role)?;
        Some(RouteRole {
            role: role.clone(),
            title: found.title.clone(),
            holders: self.people(role, AssignmentKind::Holder),
            stand_ins: self.people(role, AssignmentKind::StandIn),
        })
    }

    fn people(&self, role: &RoleId, kind: AssignmentKind) -> Vec<RoutePerson> {
        self.roles.staffing.of(role, kind).map(|person| self.person(person)).collect()
    }

    fn person(&self, person: &Person) -> RoutePerson {
        RoutePerson {
            person: person.id.clone(),
            name: person.name.full(),
            initials: person.name.initials(),
            phone: person.phone.clone(),
            email: person.email.clone(),
            half_days: person.half_days,
            absent: self.roles.staffing.absent.contains(&person.id),
        }
    }

    /// A partner with who keeps the contact on both sides; none when it is gone or has ended.
    pub(crate) fn partner(&self, partner: &PartnerId) -> Option<RoutePartner> {
        let found = self.partners.get(partner)?;
        let cover = self.roles.covers.get(partner).filter(|c| c.cover != Cover::Ended)?;
        let by_id = |ids: &[PersonId]| -> Vec<RoutePerson> {
            ids.iter().filter_map(|id| self.roles.staffing.people.get(id)).map(|p| self.person(p)).collect()
        };
        let first = by_id(&cover.first);
        let ours = first.iter().fold(0, |bits, person| bits | person.half_days.bits());
        let contact = self.contacts.get(partner).and_then(|all| all.first());
        Some(RoutePartner {
            partner: partner.clone(),
            name: found.name.clone(),
            category: found.category,
            cover: cover.cover,
            phone: found.phone.clone(),
            email: found.email.clone(),
            website: found.website.clone(),
            role: cover.ties.get(&TieKind::FirstContact).and_then(|r| self.roles.by_id.get(r)).map(|r| r.title.clone()),
            first,
            second: by_id(&cover.second),
            together: HalfDays::from_bits(contact.map_or(0, |c| c.half_days.bits()) & ours),
            contact: contact.map(|c| RouteContact {
                name: c.name.clone(),
                function: c.function.clone(),
                phone: c.phone.clone(),
                email: c.email.clone(),
                half_days: c.half_days,
            }),
        })
    }

    /// Partners of these kinds with whom the school works now, likeliest kind first, then in Dutch order.
    pub(crate) fn of_categories(&self, categories: &[Category]) -> Vec<PartnerId> {
        let place = |partner: &Partner| categories.iter().position(|c| *c == partner.category);
        let active = |partner: &&Partner| self.roles.covers.get(&partner.id).is_some_and(|c| c.active);
        let mut found: Vec<&Partner> = self.partners.values().filter(|p| place(p).is_some()).filter(active).collect();
        found.sort_by(|a, b| place(a).cmp(&place(b)).then_with(|| text::compare(&a.name, &b.name)));
        found.into_iter().map(|p| p.id.clone()).collect()
    }

    /// The role that is first contact of a partner.
    pub(crate) fn first_role(&self, partner: &PartnerId) -> Option<&RoleId> {
        self.roles.covers.get(partner).and_then(|c| c.ties.get(&TieKind::FirstContact))
    }

    /// Partners with their names, in Dutch order.
    pub(crate) fn names(&self) -> Vec<(PartnerId, String)> {
        let mut all: Vec<(PartnerId, String)> =
            self.partners.iter().map(|(id, p)| (id.clone(), p.name.clone())).collect();
        all.sort_by(|a, b| text::compare(&a.1, &b.1));
        all
    }
}
