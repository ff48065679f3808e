//! What a screen shows about people.

use crate::error::Result;
use crate::half_days::HalfDays;
use crate::ids::{PersonId, RoleId};
use crate::kinds::{AssignmentKind, Employer};
use crate::people::input::PersonInput;
use crate::roles::staffing::Staffing;
use crate::store::Read;
use crate::text;
use serde::Serialize;
use std::collections::BTreeMap;
use ts_rs::TS;

/// The team.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct TeamView {
    /// Everybody who works here today or later, sorted by last name (tussenvoegsel ignored).
    pub people: Vec<PersonRow>,
}

/// One member of staff.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PersonRow {
    /// Who.
    pub person: PersonId,
    /// Full name in reading order.
    pub name: String,
    /// One or two initials.
    pub initials: String,
    /// Function.
    pub function: String,
    /// When this person works.
    pub half_days: HalfDays,
    /// Contract fraction.
    pub fraction: Option<f64>,
    /// Employer.
    pub employer: Employer,
    /// E-mail at work.
    pub email: String,
    /// Phone at work.
    pub phone: String,
    /// Roles, held ones first.
    pub roles: Vec<PersonRole>,
    /// Number of active partners for which this person is first contact.
    pub first_for: u32,
    /// Absent today.
    pub absent: bool,
    /// First day when that is in the future, ISO date.
    pub starts: Option<String>,
    /// Last day when that is known, ISO date.
    pub leaves: Option<String>,
    /// The e-mail address does not look right.
    pub email_odd: bool,
    /// The phone number does not look right.
    pub phone_odd: bool,
}

/// A role of a person.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PersonRole {
    /// The role.
    pub role: RoleId,
    /// Title.
    pub title: String,
    /// Holder or stand-in.
    pub kind: AssignmentKind,
}

/// A person to choose from.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PersonChoice {
    /// Who.
    pub person: PersonId,
    /// Full name.
    pub name: String,
    /// Function.
    pub function: String,
    /// When this person works.
    pub half_days: HalfDays,
}

/// What a pasted list of names was understood as; nothing is written yet.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PastedTeam {
    /// One row per line with a name.
    pub rows: Vec<PastedPerson>,
    /// Lines that were passed over (empty lines not counted).
    pub skipped: u32,
}

/// One pasted line.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PastedPerson {
    /// 1-based line in the pasted text.
    pub line: u32,
    /// What it was understood as.
    pub person: PersonInput,
    /// Somebody with this name is in the team already.
    pub known: bool,
    /// Parts of the line that were not understood.
    pub unknown: Vec<String>,
}

/// The team on the shown date.
pub fn team(read: &Read<'_>) -> Result<TeamView> {
    let staffing = Staffing::load(read)?;
    let covers = crate::partners::cover::load(read, &staffing)?;
    let titles: BTreeMap<RoleId, String> = crate::roles::sql::titles(read)?;
    let today = read.on();
    let mut people: Vec<(String, PersonRow)> = staffing
        .people
        .values()
        .filter(|p| !staffing.hired.contains_key(&p.id))
        .map(|p| {
            let mut roles: Vec<PersonRole> = staffing
                .assignments
                .iter()
                .filter(|a| a.who.person() == Some(&p.id))
                .filter_map(|a| {
                    titles.get(&a.role).map(|t| PersonRole { role: a.role.clone(), title: t.clone(), kind: a.kind })
                })
                .collect();
            roles.sort_by(|a, b| a.kind.cmp(&b.kind).then_with(|| text::compare(&a.title, &b.title)));
            let first_for = covers.values().filter(|c| c.active && c.is_first(&p.id)).count() as u32;
            let row = PersonRow {
                person: p.id.clone(),
                name: p.name.full(),
                initials: p.name.initials(),
                function: p.function.clone(),
                half_days: p.half_days,
                fraction: p.fraction,
                employer: p.employer,
                email: p.email.clone(),
                phone: p.phone.clone(),
                roles,
                first_for,
                absent: staffing.absent.contains(&p.id),
                starts: p.from.filter(|d| *d > today).map(|d| d.to_string()),
                leaves: p.until.map(|d| d.to_string()),
                email_odd: text::odd_email(&p.email),
                phone_odd: text::odd_phone(&p.phone),
            };
            (p.name.sort_key(), row)
        })
        .collect();
    people.sort_by(|(a, x), (b, y)| text::compare(a, b).then_with(|| x.person.cmp(&y.person)));
    Ok(TeamView { people: people.into_iter().map(|(_, row)| row).collect() })
}

/// People to choose from, sorted like the team.
pub fn choices(read: &Read<'_>) -> Result<Vec<PersonChoice>> {
    let mut people = crate::people::sql::team(read)?;
    people.sort_by(|a, b| text::compare(&a.name.sort_key(), &b.name.sort_key()));
    Ok(people
        .into_iter()
        .map(|p| PersonChoice { name: p.name.full(), person: p.id, function: p.function, half_days: p.half_days })
        .collect())
}
