//! Adding a list of roles in one step, as somebody agreed to it in the preview.

use super::assign;
use super::edit::insert;
use super::input::{ListedRole, Spot};
use super::sql;
use super::staffing::Holder;
use super::tree::Tree;
use crate::error::Result;
use crate::ids::RoleId;
use crate::kinds::AssignmentKind;
use crate::school::view::Outcome;
use crate::school::{Action, School};

/// Adds the roles with who holds them and their time; gives how many were new. A line stands below the nearest
/// line before it with a lower level; lines without one come below `under`, or at the top. A line of a role that is
/// in the chart already writes nothing: it only says what the next lines stand below. A name that is not in the team
/// is added to it.
///
/// # Errors
/// `NameRequired`, `TextTooLong`, `NumberOutOfRange`; `NotFound` when a role of the chart is gone.
pub fn add(school: &mut School, rows: &[ListedRole], under: Option<&RoleId>) -> Result<Outcome<u32>> {
    school.change_named(|tx| {
        if let Some(role) = under {
            sql::get(tx, role)?;
        }
        let mut open: Vec<(u32, RoleId)> = Vec::new();
        let mut added = 0;
        for row in rows {
            while open.last().is_some_and(|(level, _)| *level >= row.level) {
                open.pop();
            }
            let role = if let Some(known) = &row.known {
                sql::get(tx, known)?.id
            } else {
                added += 1;
                let parent = open.last().map(|(_, role)| role).or(under);
                let domain = parent.map(|role| sql::get(tx, role)).transpose()?.and_then(|r| r.domain);
                let spot = parent.map_or(Spot::Top, |role| Spot::Below { role: role.clone() });
                let domain = domain.filter(|d| *d != crate::kinds::Domain::Leiding);
                let role = insert(tx, &row.title, domain, "", &spot, &Tree::load(tx)?)?;
                if let Some(hours) = row.hours {
                    sql::set_hours(tx, &role, Some(super::edit::amount(hours)?), Some(hours.unit))?;
                }
                for name in row.holders.iter().filter(|name| !name.trim().is_empty()) {
                    let who = Holder::Person(assign::named(tx, name)?);
                    sql::insert_assignment(tx, &role, &who, AssignmentKind::Holder, Some(tx.today()))?;
                }
                role
            };
            open.push((row.level, role));
        }
        Ok((Action::RolesAdded { count: added as usize }, added))
    })
}
