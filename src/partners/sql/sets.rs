//! What a partner has several of: levels, purposes, forms, bottlenecks, goals.

use crate::error::Result;
use crate::ids::{GoalId, PartnerId};
use crate::kinds::{Bottleneck, Level, PartnerForm, Purpose};
use crate::store::{Read, Tx};
use rusqlite::{ToSql, params};
use std::collections::{BTreeMap, BTreeSet};

/// A join table with its column.
struct Set {
    table: &'static str,
    column: &'static str,
}

const LEVELS: Set = Set { table: "partner_level", column: "level" };
const PURPOSES: Set = Set { table: "partner_purpose", column: "purpose" };
const FORMS: Set = Set { table: "partner_form", column: "form" };
const BOTTLENECKS: Set = Set { table: "partner_bottleneck", column: "bottleneck" };
const GOALS: Set = Set { table: "partner_goal", column: "goal_id" };

impl Set {
    /// What a partner has; a value that this version does not know is passed over.
    fn of<T: Ord>(&self, read: &Read<'_>, id: &PartnerId, known: impl Fn(&str) -> Option<T>) -> Result<Vec<T>> {
        let sql = format!("SELECT {} FROM {} WHERE partner_id = ?1", self.column, self.table);
        let mut found: Vec<T> = read
            .conn
            .prepare_cached(&sql)?
            .query_map([id], |row| row.get::<_, String>(0))?
            .filter_map(|text| text.map(|t| known(&t)).transpose())
            .collect::<rusqlite::Result<_>>()?;
        found.sort();
        Ok(found)
    }

    /// Makes the set exactly this; rows that stay are not written.
    fn write<T: Ord + ToSql>(&self, tx: &Tx<'_>, id: &PartnerId, now: &[T], wanted: &[T]) -> Result<()> {
        let Self { table, column } = self;
        for gone in now.iter().filter(|one| !wanted.contains(one)) {
            let sql = format!("DELETE FROM {table} WHERE partner_id = ?1 AND {column} = ?2");
            tx.conn.prepare_cached(&sql)?.execute(params![id, gone])?;
        }
        let new: BTreeSet<&T> = wanted.iter().filter(|one| !now.contains(one)).collect();
        for one in new {
            let sql = format!("INSERT INTO {table} (partner_id, {column}) VALUES (?1, ?2)");
            tx.conn.prepare_cached(&sql)?.execute(params![id, one])?;
        }
        Ok(())
    }
}

pub(crate) fn levels(read: &Read<'_>, id: &PartnerId) -> Result<Vec<Level>> {
    LEVELS.of(read, id, Level::parse)
}

pub(crate) fn purposes(read: &Read<'_>, id: &PartnerId) -> Result<Vec<Purpose>> {
    PURPOSES.of(read, id, Purpose::parse)
}

pub(crate) fn forms(read: &Read<'_>, id: &PartnerId) -> Result<Vec<PartnerForm>> {
    FORMS.of(read, id, PartnerForm::parse)
}

pub(crate) fn bottlenecks(read: &Read<'_>, id: &PartnerId) -> Result<Vec<Bottleneck>> {
    BOTTLENECKS.of(read, id, Bottleneck::parse)
}

/// Goals of a partner, also those in the bin.
pub(crate) fn goals(read: &Read<'_>, id: &PartnerId) -> Result<Vec<GoalId>> {
    GOALS.of(read, id, |text| Some(GoalId::from(text)))
}

/// Which partners outside the bin serve which goal, for all goals at once.
pub(crate) fn by_goal(read: &Read<'_>) -> Result<BTreeMap<GoalId, BTreeSet<PartnerId>>> {
    let mut found: BTreeMap<GoalId, BTreeSet<PartnerId>> = BTreeMap::new();
    let mut statement = read.conn.prepare(
        "SELECT goal_id, partner_id FROM partner_goal
         JOIN live_goal ON live_goal.id = goal_id JOIN live_partner ON live_partner.id = partner_id",
    )?;
    for row in statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))? {
        let (goal, partner) = row?;
        found.entry(goal).or_default().insert(partner);
    }
    Ok(found)
}

/// Makes the levels of a partner exactly these.
pub(crate) fn set_levels(tx: &Tx<'_>, id: &PartnerId, wanted: &[Level]) -> Result<()> {
    LEVELS.write(tx, id, &levels(tx, id)?, wanted)
}

/// Makes the purposes of a partner exactly these.
pub(crate) fn set_purposes(tx: &Tx<'_>, id: &PartnerId, wanted: &[Purpose]) -> Result<()> {
    PURPOSES.write(tx, id, &purposes(tx, id)?, wanted)
}

/// Makes the forms of a partner exactly these.
pub(crate) fn set_forms(tx: &Tx<'_>, id: &PartnerId, wanted: &[PartnerForm]) -> Result<()> {
    FORMS.write(tx, id, &forms(tx, id)?, wanted)
}

/// Makes the bottlenecks of a partner exactly these.
pub(crate) fn set_bottlenecks(tx: &Tx<'_>, id: &PartnerId, wanted: &[Bottleneck]) -> Result<()> {
    BOTTLENECKS.write(tx, id, &bottlenecks(tx, id)?, wanted)
}

/// Makes the goals of a partner exactly these.
pub(crate) fn set_goals(tx: &Tx<'_>, id: &PartnerId, wanted: &[GoalId]) -> Result<()> {
    GOALS.write(tx, id, &goals(tx, id)?, wanted)
}
