//! For whom a picture is made decides what is in it. Every document, file and presentation passes its chart
//! through here; the rules are those of "Audience of every field".

use super::chart::{BadgeKind, Chart, ChartRole};
use crate::kinds::{Audience, Cover};

/// The chart as this audience may see it.
///
/// - *Schoolleiding*: everything.
/// - *Team*: everything but who leaves or is absent.
/// - *Partners en ouders*: roles, names and partners; no hours, no warnings, no contact persons.
/// - *Openbaar*: roles alone.
#[must_use]
pub fn of(chart: &Chart, audience: Audience) -> Chart {
    let mut chart = chart.clone();
    for role in &mut chart.roles {
        match audience {
            Audience::Leaders => {}
            Audience::Team => role.badges.retain(|badge| badge.kind == BadgeKind::NoSecond),
            Audience::Partners => outside(role),
            Audience::Public => {
                outside(role);
                hide_people(role);
                role.partners.clear();
            }
        }
    }
    chart
}

/// The chart without anybody's name, for presenting with *Namen verbergen*. A role that nobody holds looks
/// like any other then: who is there cannot be read from who is not.
#[must_use]
pub fn without_names(chart: &Chart) -> Chart {
    let mut chart = chart.clone();
    for role in &mut chart.roles {
        hide_people(role);
        role.badges.retain(|badge| badge.kind == BadgeKind::NoSecond);
        role.partners.iter_mut().for_each(|partner| partner.contact = None);
    }
    chart
}

fn outside(role: &mut ChartRole) {
    // Who is on the payroll is the school's own business.
    role.people.iter_mut().for_each(|person| person.hired = false);
    role.badges.clear();
    role.hours = None;
    for partner in &mut role.partners {
        partner.contact = None;
        // Whether a partner is covered is the school's own business.
        partner.cover = Cover::Both;
        partner.confirmed = true;
    }
}

fn hide_people(role: &mut ChartRole) {
    role.people.clear();
    role.people_hidden = true;
}
