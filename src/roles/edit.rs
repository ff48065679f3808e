//! What can be done with roles, and the rules for it.

use super::competencies;
use super::input::{ChildrenGo, HoursInput, NewRole, RolePatch, Spot};
use super::place::{Place, put, refuse_cycle, resolve};
use super::sql::{self, Column, Role};
use super::staffing::Holder;
use super::tree::Tree;
use crate::error::{Result, RuleError};
use crate::ids::RoleId;
use crate::kinds::{AssignmentKind, Domain};
use crate::people::name::Name;
use crate::school::view::Outcome;
use crate::school::{Action, School};
use crate::store::Tx;
use crate::text;

/// The first role and person of a new school. Only in the transaction that makes the school.
pub(crate) fn found(tx: &Tx<'_>, leader: &str) -> Result<()> {
    let typed = text::line("person_name", leader)?;
    if typed.is_empty() {
        return Ok(());
    }
    let role = insert(tx, "Schoolleider", Some(Domain::Leiding), "", &Spot::Top, &Tree::default())?;
    let person = super::assign::new_person(tx, &Name::parse(&typed), "schoolleider")?;
    sql::insert_assignment(tx, &role, &Holder::Person(person), AssignmentKind::Holder, None)?;
    Ok(())
}

/// Adds a role in the transaction of another change; gives its id.
pub(crate) fn insert(
    tx: &Tx<'_>,
    title: &str,
    domain: Option<Domain>,
    purpose: &str,
    at: &Spot,
    tree: &Tree,
) -> Result<RoleId> {
    let purpose = text::free("role_purpose", purpose)?;
    let role = Role { purpose, domain, ..Role::new(RoleId(tx.new_id()), text::name("role_title", title)?) };
    let place = resolve(tree, at, None)?;
    sql::insert(tx, &role)?;
    sql::insert_placement(tx, &role.id, place.parent.as_ref(), &place.sort_key, None)?;
    Ok(role.id)
}

/// Adds a role. It takes the domain of the role that it is placed under or beside.
///
/// # Errors
/// `NameRequired`, `TextTooLong`, `NotFound` when the neighbour is gone.
pub fn add(school: &mut School, input: &NewRole) -> Result<Outcome<RoleId>> {
    school.change_named(|tx| {
        let tree = Tree::load(tx)?;
        let near = match &input.at {
            Spot::Top => None,
            Spot::Below { role } | Spot::After { role } | Spot::Before { role } => Some(sql::get(tx, role)?),
        };
        let domain = near.and_then(|r| r.domain).filter(|d| *d != Domain::Leiding);
        let role = insert(tx, &input.title, domain, "", &input.at, &tree)?;
        Ok((Action::RoleAdded { role: role.clone() }, role))
    })
}

/// Changes one field.
pub fn update(school: &mut School, role: &RoleId, patch: RolePatch) -> Result<Outcome<()>> {
    let action = match patch {
        RolePatch::Title(_) => Action::RoleRenamed { role: role.clone() },
        _ => Action::RoleChanged { role: role.clone() },
    };
    school.change(action, |tx| {
        sql::get(tx, role)?;
        match patch {
            RolePatch::Title(typed) => sql::set(tx, role, Column::Title, &text::name("role_title", &typed)?),
            RolePatch::Purpose(typed) => sql::set(tx, role, Column::Purpose, &text::free("role_purpose", &typed)?),
            RolePatch::Domain(domain) => sql::set(tx, role, Column::Domain, &domain),
            RolePatch::Formal(formal) => sql::set(tx, role, Column::Formal, &formal),
            RolePatch::Hours(None) => sql::set_hours(tx, role, None, None),
            RolePatch::Hours(Some(hours)) => sql::set_hours(tx, role, Some(amount(hours)?), Some(hours.unit)),
            RolePatch::Responsibilities(typed) => {
                sql::set(tx, role, Column::Responsibilities, &text::free("role_responsibilities", &typed)?)
            }
            RolePatch::Budget(cents) => sql::set(tx, role, Column::BudgetCents, &budget(cents)?),
            RolePatch::BudgetNote(typed) => {
                sql::set(tx, role, Column::BudgetNote, &text::line("role_budget_note", &typed)?)
            }
            RolePatch::Meetings(typed) => sql::set(tx, role, Column::Meetings, &text::free("role_meetings", &typed)?),
            RolePatch::Branch(branch) => sql::set(tx, role, Column::Branch, &branch),
            RolePatch::Frame(typed) => sql::set(tx, role, Column::Frame, &text::line("role_frame", &typed)?),
            RolePatch::Assistant(assistant) => sql::set(tx, role, Column::Assistant, &assistant),
            RolePatch::Competencies(chosen) => competencies::choose(tx, role, chosen),
        }
    })
}

fn budget(cents: Option<i64>) -> Result<Option<i64>> {
    // Ten million euro: more than any role at a school has, and exact on both sides of the wire.
    const MOST: i64 = 1_000_000_000;
    if cents.is_none_or(|c| (0..=MOST).contains(&c)) {
        return Ok(cents);
    }
    let field = "role_budget".to_owned();
    Err(RuleError::NumberOutOfRange { field, min: "0".to_owned(), max: "10.000.000".to_owned() }.into())
}

pub(super) fn amount(hours: HoursInput) -> Result<f64> {
    if hours.amount > 0.0 && hours.amount <= 2000.0 {
        return Ok((hours.amount * 100.0).round() / 100.0);
    }
    let field = "role_hours".to_owned();
    Err(RuleError::NumberOutOfRange { field, min: "0".to_owned(), max: "2000".to_owned() }.into())
}

/// Moves a role, with everything below it.
///
/// # Errors
/// `RoleCycle` when it would stand below itself.
pub fn relocate(school: &mut School, role: &RoleId, to: &Spot) -> Result<Outcome<()>> {
    school.change(Action::RoleMoved { role: role.clone() }, |tx| {
        let tree = Tree::load(tx)?;
        let place = resolve(&tree, to, Some(role))?;
        refuse_cycle(tx, &tree, role, place.parent.as_ref())?;
        put(tx, &tree, role, &place)
    })
}

/// Moves a role one place up or down among its siblings; at the end nothing happens.
pub fn shift(school: &mut School, role: &RoleId, up: bool) -> Result<Outcome<()>> {
    school.change(Action::RoleMoved { role: role.clone() }, |tx| {
        let tree = Tree::load(tx)?;
        let node = tree.node(role).ok_or(RuleError::NotFound)?;
        let siblings = tree.children_of(node.parent.as_ref());
        let here = siblings.iter().position(|r| r == role).unwrap_or(0);
        let other = if up { here.checked_sub(1) } else { Some(here + 1) };
        match other.and_then(|i| siblings.get(i)).cloned() {
            None => Ok(()),
            Some(role_there) if up => {
                put(tx, &tree, role, &resolve(&tree, &Spot::Before { role: role_there }, Some(role))?)
            }
            Some(role_there) => put(tx, &tree, role, &resolve(&tree, &Spot::After { role: role_there }, Some(role))?),
        }
    })
}

/// Moves a role to the bin; the roles below move up into its place or go along.
pub fn delete(school: &mut School, role: &RoleId, children: ChildrenGo) -> Result<Outcome<()>> {
    school.change(Action::RoleDeleted { role: role.clone() }, |tx| {
        let tree = Tree::load(tx)?;
        let node = tree.node(role).ok_or(RuleError::NotFound)?;
        let now = tx.stamp();
        if children == ChildrenGo::Along {
            for below in tree.below(role) {
                sql::set(tx, &below, Column::DeletedAt, &now)?;
            }
        } else {
            lift(tx, &tree, role, node.parent.as_ref())?;
        }
        sql::set(tx, role, Column::DeletedAt, &now)
    })
}

/// Children take the place of `role` among its siblings, in their own order.
fn lift(tx: &Tx<'_>, tree: &Tree, role: &RoleId, parent: Option<&RoleId>) -> Result<()> {
    let siblings = tree.children_of(parent);
    let here = siblings.iter().position(|r| r == role).unwrap_or(0);
    let key = |i: usize| siblings.get(i).and_then(|r| tree.node(r)).map(|n| n.sort_key.clone());
    let mut before = key(here);
    let after = key(here + 1);
    for child in tree.children_of(Some(role)) {
        let sort_key = super::order::between(before.as_deref(), after.as_deref());
        put(tx, tree, child, &Place { parent: parent.cloned(), sort_key: sort_key.clone() })?;
        before = Some(sort_key);
    }
    Ok(())
}
