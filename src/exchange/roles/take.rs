//! Takes a list of roles over. The preview is this same code, taken back.

use super::columns::Column;
use super::read::{self, RoleList, RoleRow};
use super::view::{RoleChange, RoleField, RoleProblem, RolesPreview, RolesRow};
use crate::error::Result;
use crate::exchange::ImportError;
use crate::ids::{PartnerId, RoleId};
use crate::kinds::{AssignmentKind, TieKind};
use crate::lang::Lang;
use crate::messages;
use crate::partners::{sql as partner_rows, ties};
use crate::roles::page::Roles;
use crate::roles::sql::{self, Column as Stored, Role};
use crate::roles::staffing::Holder;
use crate::roles::{arrange, assign, page};
use crate::school::view::{Outcome, SnapshotReason};
use crate::school::{Action, School};
use crate::store::Tx;
use crate::text::{self, fold};
use std::collections::{BTreeMap, BTreeSet};

/// At most this many rows are sent to the screen.
const MOST_ROWS: usize = 500;

/// What taking the list over would do. Nothing stays.
///
/// # Errors
/// `NameRequired`, `TextTooLong`; errors of the store.
pub fn preview(school: &mut School, list: &RoleList, lang: Lang) -> Result<RolesPreview> {
    let (rows, absent) = school.preview(|tx| write(tx, list, lang))?;
    let differs = |row: &&RolesRow| !row.new && !row.changes.is_empty();
    let added = rows.iter().filter(|row| row.new).count() as u32;
    let changed = rows.iter().filter(differs).count() as u32;
    let same = rows.len() as u32 - added - changed;
    let shown = |row: &RolesRow| row.new || !row.changes.is_empty() || !row.problems.is_empty();
    let rows = rows.into_iter().filter(shown).take(MOST_ROWS).collect();
    Ok(RolesPreview { file: list.file.clone(), added, changed, same, rows, absent })
}

/// Takes the list over: one action, one undo step, a snapshot before it. Gives how many roles are new or changed.
///
/// # Errors
/// As [`preview`]; `ImportNothing` when nothing would change.
pub fn run(school: &mut School, list: &RoleList, lang: Lang) -> Result<Outcome<u32>> {
    let expected = preview(school, list, lang)?;
    let count = expected.added + expected.changed;
    if count == 0 {
        return Err(ImportError::ImportNothing.into());
    }
    school.snapshot(SnapshotReason::Import)?;
    school.change(Action::RolesImported { count: count as usize }, |tx| {
        write(tx, list, lang)?;
        Ok(count)
    })
}

/// A row with the role that it is about.
struct Matched<'a> {
    row: &'a RoleRow,
    role: RoleId,
    new: bool,
    /// Title before, on one line; empty for a new role.
    before: String,
}

fn write(tx: &Tx<'_>, list: &RoleList, lang: Lang) -> Result<(Vec<RolesRow>, Vec<String>)> {
    let before = Roles::load(tx)?;
    let matched = matched(tx, list, &before)?;
    let mut rows: Vec<RolesRow> = matched
        .iter()
        .map(|m| RolesRow {
            line: m.row.line,
            title: m.row.title.clone(),
            new: m.new,
            changes: Vec::new(),
            problems: Vec::new(),
        })
        .collect();
    places(tx, list, &before, &matched, &mut rows)?;
    for (m, out) in matched.iter().zip(&mut rows) {
        fields(tx, list, &before, m, out, lang)?;
        people(tx, list, &before, m, out)?;
    }
    partners(tx, list, &before, &matched, &mut rows)?;
    let named: BTreeSet<&RoleId> = matched.iter().map(|m| &m.role).collect();
    let gone = before.tree.nodes.iter().filter(|node| !named.contains(&node.role));
    let absent = gone.filter_map(|node| before.by_id.get(&node.role)).map(|role| role.title.clone()).collect();
    Ok((rows, absent))
}

fn one_line(words: &str) -> String {
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn title(before: &Roles, role: &RoleId) -> String {
    before.by_id.get(role).map_or_else(String::new, |role| one_line(&role.title))
}

/// Finds the role of every row: by its key, then by its title; a row without one becomes a new role.
fn matched<'a>(tx: &Tx<'_>, list: &'a RoleList, before: &Roles) -> Result<Vec<Matched<'a>>> {
    let mut used: BTreeSet<RoleId> = BTreeSet::new();
    let mut found: Vec<Option<RoleId>> = Vec::with_capacity(list.rows.len());
    for row in &list.rows {
        let role = row.key.clone().filter(|key| before.by_id.contains_key(key) && used.insert(key.clone()));
        found.push(role);
    }
    for (row, found) in list.rows.iter().zip(&mut found).filter(|(_, found)| found.is_none()) {
        let wanted = fold(&row.title);
        let free = before.tree.nodes.iter().filter(|node| !used.contains(&node.role));
        let alike: Vec<_> = free.filter(|node| fold(&title(before, &node.role)) == wanted).collect();
        let under = |parent: Option<&RoleId>| parent.map_or_else(String::new, |parent| fold(&title(before, parent)));
        let there = alike.iter().find(|node| under(node.parent.as_ref()) == fold(&row.under)).or(alike.first());
        if let Some(node) = there {
            used.insert(node.role.clone());
            *found = Some(node.role.clone());
        }
    }
    let mut all = Vec::with_capacity(found.len());
    for (row, found) in list.rows.iter().zip(found) {
        let new = found.is_none();
        let role = if let Some(role) = found {
            role
        } else {
            let role = Role::new(RoleId(tx.new_id()), text::name("role_title", &row.title)?);
            sql::insert(tx, &role)?;
            role.id
        };
        let before = if new { String::new() } else { title(before, &role) };
        all.push(Matched { row, role, new, before });
    }
    Ok(all)
}

/// Parents and order.
fn places(tx: &Tx<'_>, list: &RoleList, before: &Roles, all: &[Matched<'_>], rows: &mut [RolesRow]) -> Result<()> {
    let now = |role: &RoleId| before.tree.node(role).and_then(|node| node.parent.clone());
    let mut parents: BTreeMap<RoleId, Option<RoleId>> =
        before.tree.nodes.iter().map(|node| (node.role.clone(), node.parent.clone())).collect();
    let mut wanted = Vec::with_capacity(all.len());
    for (at, m) in all.iter().enumerate() {
        let parent = match parent_of(list, before, all, at) {
            Ok(parent) => parent,
            Err(problem) => {
                rows[at].problems.push(problem);
                now(&m.role)
            }
        };
        let circle = reaches(&parents, parent.as_ref(), &m.role);
        let parent = if circle {
            rows[at].problems.push(RoleProblem::Circle(m.row.under.clone()));
            now(&m.role)
        } else {
            parent
        };
        parents.insert(m.role.clone(), parent.clone());
        wanted.push((m.role.clone(), parent));
    }
    let moved = arrange::arrange(tx, &wanted)?;
    for ((m, out), (_, parent)) in all.iter().zip(rows).zip(&wanted) {
        let words = |role: Option<&RoleId>| role.map_or_else(String::new, |role| shown(before, all, role));
        let old = now(&m.role);
        if m.new || !moved.contains(&m.role) {
            continue;
        }
        let field = if old == *parent { RoleField::Order } else { RoleField::Under };
        out.changes.push(RoleChange { field, old: words(old.as_ref()), new: words(parent.as_ref()) });
    }
    Ok(())
}

/// Whether the way up from `from` comes past `role`.
fn reaches(parents: &BTreeMap<RoleId, Option<RoleId>>, from: Option<&RoleId>, role: &RoleId) -> bool {
    let mut above = from.cloned();
    for _ in 0..=parents.len() {
        match above {
            None => return false,
            Some(found) if found == *role => return true,
            Some(found) => above = parents.get(&found).cloned().flatten(),
        }
    }
    true
}

/// The title that a role has in the list, or in the school.
fn shown(before: &Roles, all: &[Matched<'_>], role: &RoleId) -> String {
    all.iter().find(|m| m.role == *role).map_or_else(|| title(before, role), |m| m.row.title.clone())
}

/// The role that a row stands under, none for the top.
fn parent_of(
    list: &RoleList,
    before: &Roles,
    all: &[Matched<'_>],
    at: usize,
) -> std::result::Result<Option<RoleId>, RoleProblem> {
    let m = &all[at];
    let above = |other: &&Matched<'_>| matches!((other.row.level, m.row.level), (Some(a), Some(b)) if a + 1 == b);
    if !list.columns.contains(&Column::Under) {
        if m.row.level.is_none() {
            return Ok(before.tree.node(&m.role).and_then(|node| node.parent.clone()));
        }
        return Ok(all[..at].iter().rev().find(above).map(|other| other.role.clone()));
    }
    if m.row.under.is_empty() {
        return Ok(None);
    }
    let wanted = fold(&m.row.under);
    let named = |other: &&Matched<'_>| fold(&other.row.title) == wanted || fold(&other.before) == wanted;
    let earlier = || all[..at].iter().rev().filter(named);
    let later = || all[at + 1..].iter().filter(named);
    let in_list = earlier().find(above).or_else(|| earlier().next()).or_else(|| later().next());
    let elsewhere = || before.tree.nodes.iter().find(|node| fold(&title(before, &node.role)) == wanted);
    match in_list.map(|other| other.role.clone()).or_else(|| elsewhere().map(|node| node.role.clone())) {
        Some(role) => Ok(Some(role)),
        None => Err(RoleProblem::UnknownParent(m.row.under.clone())),
    }
}

/// Title, time and domain.
fn fields(tx: &Tx<'_>, list: &RoleList, before: &Roles, m: &Matched<'_>, out: &mut RolesRow, lang: Lang) -> Result<()> {
    let old = before.by_id.get(&m.role);
    if !m.new && m.before != m.row.title {
        sql::set(tx, &m.role, Stored::Title, &text::name("role_title", &m.row.title)?)?;
        let (old, new) = (m.before.clone(), m.row.title.clone());
        out.changes.push(RoleChange { field: RoleField::Title, old, new });
    }
    if list.columns.contains(&Column::Hours) {
        let words = |lang| old.and_then(|role| page::hours(role, lang)).unwrap_or_default();
        let same = Lang::ALL.iter().any(|lang| fold(&words(*lang)) == fold(&m.row.hours));
        let read = read::hours(&m.row.hours);
        if !same && (read.is_some() || m.row.hours.is_empty()) {
            sql::set_hours(tx, &m.role, read.map(|(amount, _)| amount), read.map(|(_, unit)| unit))?;
            out.changes.push(RoleChange { field: RoleField::Hours, old: words(lang), new: m.row.hours.clone() });
        } else if !same {
            out.problems.push(RoleProblem::UnreadHours(m.row.hours.clone()));
        }
    }
    if list.columns.contains(&Column::Domain) {
        let read = read::domain(&m.row.domain);
        if read.is_none() && !m.row.domain.is_empty() {
            out.problems.push(RoleProblem::UnreadDomain(m.row.domain.clone()));
        } else if read != old.and_then(|role| role.domain) {
            sql::set(tx, &m.role, Stored::Domain, &read)?;
            let word = |domain: Option<crate::kinds::Domain>| {
                let key = domain.map(|domain| format!("domain_{}", domain.as_str()));
                key.map_or_else(String::new, |key| messages::text(lang, &key, &[]))
            };
            let (old, new) = (word(old.and_then(|role| role.domain)), word(read));
            out.changes.push(RoleChange { field: RoleField::Domain, old, new });
        }
    }
    Ok(())
}

fn people(tx: &Tx<'_>, list: &RoleList, before: &Roles, m: &Matched<'_>, out: &mut RolesRow) -> Result<()> {
    let sides = [
        (Column::Who, AssignmentKind::Holder, RoleField::Who, &m.row.who),
        (Column::StandIn, AssignmentKind::StandIn, RoleField::StandIn, &m.row.stand_ins),
    ];
    for (column, kind, field, wanted) in sides {
        if !list.columns.contains(&column) {
            continue;
        }
        let now: Vec<_> = before.staffing.in_role(&m.role).into_iter().filter(|person| person.kind == kind).collect();
        let names: Vec<&str> = now.iter().map(|person| person.name.as_str()).collect();
        let old = names.join("; ");
        if alike(&read::several(&old), wanted) {
            continue;
        }
        let stays = |name: &str| wanted.iter().any(|other| fold(other) == fold(name));
        for person in now.iter().filter(|person| !stays(&person.name)) {
            assign::end(tx, &person.assignment)?;
        }
        let mut there: BTreeSet<String> = names.iter().map(|name| fold(name)).collect();
        for name in wanted {
            if there.insert(fold(name)) {
                let who = Holder::Person(assign::named(tx, name)?);
                sql::insert_assignment(tx, &m.role, &who, kind, Some(tx.today()))?;
            }
        }
        out.changes.push(RoleChange { field, old, new: wanted.join("; ") });
    }
    Ok(())
}

/// The same names, whatever their order and accents.
fn alike(one: &[String], other: &[String]) -> bool {
    let folded = |names: &[String]| names.iter().map(|name| fold(name)).collect::<BTreeSet<_>>();
    folded(one) == folded(other)
}

fn partners(tx: &Tx<'_>, list: &RoleList, before: &Roles, all: &[Matched<'_>], rows: &mut [RolesRow]) -> Result<()> {
    if !list.columns.contains(&Column::Partners) {
        return Ok(());
    }
    let mut by_name: BTreeMap<String, Vec<PartnerId>> = BTreeMap::new();
    for (id, partner) in partner_rows::all(tx)? {
        by_name.entry(fold(&partner.name)).or_default().push(id);
    }
    let mut taken: BTreeSet<PartnerId> = BTreeSet::new();
    let mut won: BTreeSet<PartnerId> = BTreeSet::new();
    for (m, out) in all.iter().zip(rows) {
        let now = before.first_contact_of(&m.role);
        let old = now.iter().map(|partner| partner.name.as_str()).collect::<Vec<_>>().join("; ");
        if alike(&read::several(&old), &m.row.partners) {
            won.extend(now.into_iter().map(|partner| partner.partner));
            continue;
        }
        let mut wanted: BTreeSet<PartnerId> = BTreeSet::new();
        let mut known: Vec<&str> = Vec::new();
        for name in &m.row.partners {
            let found = by_name.get(&fold(name)).map_or(&[][..], Vec::as_slice);
            let mine = found.iter().find(|id| now.iter().any(|partner| partner.partner == **id));
            match mine.or(found.first()) {
                Some(id) => {
                    wanted.insert(id.clone());
                    known.push(name);
                }
                None => out.problems.push(RoleProblem::UnknownPartner(name.clone())),
            }
        }
        let here: BTreeSet<PartnerId> = now.iter().map(|partner| partner.partner.clone()).collect();
        taken.extend(here.difference(&wanted).cloned());
        if here == wanted {
            continue;
        }
        for partner in wanted.difference(&here) {
            ties::write(tx, partner, TieKind::FirstContact, Some(&m.role))?;
        }
        won.extend(wanted);
        out.changes.push(RoleChange { field: RoleField::Partners, old, new: known.join("; ") });
    }
    for partner in taken.difference(&won) {
        ties::write(tx, partner, TieKind::FirstContact, None)?;
    }
    Ok(())
}
