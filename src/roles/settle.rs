//! Tolerant reading of placements: whatever two merged edits left behind becomes a tree on every date.
//!
//! The newest id wins a slot (one place per role per date). Then, oldest first, a row that would close a
//! cycle on any date is set aside. Pure, order-independent, idempotent.

use crate::ids::{PlacementId, RoleId};
use chrono::NaiveDate;
use std::collections::{BTreeMap, BTreeSet};

/// A placement as it stands in the store.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlacementRow {
    /// Its id; `UUIDv7`, so a newer row sorts after an older one.
    pub id: PlacementId,
    /// The role.
    pub role: RoleId,
    /// Its parent; none at the top.
    pub parent: Option<RoleId>,
    /// Order among siblings.
    pub sort_key: String,
    /// First day; none = always.
    pub from: Option<NaiveDate>,
    /// Last day; none = open.
    pub until: Option<NaiveDate>,
}

impl PlacementRow {
    fn valid_on(&self, date: NaiveDate) -> bool {
        self.from.is_none_or(|from| from <= date) && self.until.is_none_or(|until| date <= until)
    }
}

/// Placements that form a tree on every date.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Settled {
    rows: Vec<PlacementRow>,
    set_aside: BTreeSet<PlacementId>,
}

/// Settles placements. A row that ends before it starts reads as empty.
pub fn settle(rows: &[PlacementRow]) -> Settled {
    let mut rows: Vec<PlacementRow> =
        rows.iter().filter(|r| !matches!((r.from, r.until), (Some(f), Some(u)) if u < f)).cloned().collect();
    rows.sort_by(|a, b| a.id.cmp(&b.id));
    rows.dedup_by(|a, b| a.id == b.id);

    // Which row places which role changes only on these dates.
    let mut dates: BTreeSet<NaiveDate> = rows.iter().filter_map(|r| r.from).collect();
    dates.extend(rows.iter().filter_map(|r| r.until).filter_map(|d| d.succ_opt()));
    dates.insert(NaiveDate::MIN);

    let mut winners: BTreeMap<NaiveDate, BTreeMap<&RoleId, &PlacementRow>> = BTreeMap::new();
    for date in &dates {
        // Ascending ids: the newest is inserted last and stays.
        let slots = rows.iter().filter(|r| r.valid_on(*date)).map(|r| (&r.role, r)).collect();
        winners.insert(*date, slots);
    }

    let mut set_aside = BTreeSet::new();
    let mut accepted: BTreeSet<&PlacementId> = BTreeSet::new();
    for row in &rows {
        let cycle = winners
            .values()
            .filter(|slots| slots.get(&row.role).is_some_and(|w| w.id == row.id))
            .any(|slots| closes_cycle(row, slots, &accepted));
        if cycle {
            set_aside.insert(row.id.clone());
        } else {
            accepted.insert(&row.id);
        }
    }
    Settled { rows, set_aside }
}

fn closes_cycle(
    row: &PlacementRow,
    slots: &BTreeMap<&RoleId, &PlacementRow>,
    accepted: &BTreeSet<&PlacementId>,
) -> bool {
    let mut at = row.parent.as_ref();
    let mut steps = 0;
    while let Some(role) = at {
        if *role == row.role || steps > slots.len() {
            return true;
        }
        steps += 1;
        at = slots.get(role).filter(|w| accepted.contains(&w.id)).and_then(|w| w.parent.as_ref());
    }
    false
}

impl Settled {
    /// The one place of every role on `date`; rows that were set aside come with no parent.
    pub fn on(&self, date: NaiveDate) -> BTreeMap<RoleId, (PlacementRow, bool)> {
        let mut places = BTreeMap::new();
        for row in self.rows.iter().filter(|r| r.valid_on(date)) {
            let aside = self.set_aside.contains(&row.id);
            let mut place = row.clone();
            if aside {
                place.parent = None;
            }
            places.insert(row.role.clone(), (place, aside));
        }
        places
    }

    /// Rows that were set aside because they closed a cycle.
    pub fn set_aside(&self) -> &BTreeSet<PlacementId> {
        &self.set_aside
    }
}
