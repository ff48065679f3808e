//! Whatever two merged edits left behind reads as a tree on every date.

use chrono::{Days, NaiveDate};
use proptest::prelude::*;
use spil::ids::{PlacementId, RoleId};
use spil::roles::settle::{PlacementRow, settle};

fn day(n: u64) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 8, 1).unwrap() + Days::new(n)
}

fn rows() -> impl Strategy<Value = Vec<PlacementRow>> {
    let row = (0u8..8, prop::option::of(0u8..8), prop::option::of(0u64..20), prop::option::of(0u64..20));
    prop::collection::vec(row, 0..30).prop_map(|list| {
        list.into_iter()
            .enumerate()
            .map(|(i, (role, parent, from, until))| PlacementRow {
                id: PlacementId(format!("{i:04}")),
                role: RoleId(format!("r{role}")),
                parent: parent.map(|p| RoleId(format!("r{p}"))),
                sort_key: "i".into(),
                from: from.map(day),
                until: until.map(day),
            })
            .collect()
    })
}

proptest! {
    #[test]
    fn no_role_is_its_own_ancestor_on_any_date(rows in rows()) {
        let settled = settle(&rows);
        for n in 0..22 {
            let places = settled.on(day(n));
            for start in places.keys() {
                let mut at = Some(start.clone());
                for _ in 0..=places.len() {
                    at = at.and_then(|role| places.get(&role).and_then(|(row, _)| row.parent.clone()));
                    prop_assert!(at.as_ref() != Some(start), "{start} on day {n}");
                }
            }
        }
    }

    #[test]
    fn the_order_of_rows_does_not_matter_and_settling_twice_changes_nothing(rows in rows(), turn in 0usize..30) {
        let mut other = rows.clone();
        if !other.is_empty() {
            let by = turn % other.len();
            other.rotate_left(by);
        }
        prop_assert_eq!(settle(&rows), settle(&other));
        let settled = settle(&rows);
        let kept: Vec<PlacementRow> = rows.iter().filter(|r| !settled.set_aside().contains(&r.id)).cloned().collect();
        prop_assert!(settle(&kept).set_aside().is_empty() || kept.len() < rows.len());
    }
}
