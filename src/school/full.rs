//! The disk is full: the change is refused with its own code, nothing is lost, and it works again once there is room.

use super::{Env, School, Shelf};
use crate::clock::FixedClock;
use crate::error::Error;
use crate::ids::CountingIds;
use crate::kinds::Category;
use crate::partners::edit;
use crate::partners::input::{NewPartner, PartnerFilter};
use crate::partners::page::table;
use crate::store::StoreError;
use crate::wire::start::NewSchool;
use chrono::NaiveDate;
use std::sync::Arc;

fn partners(school: &School) -> usize {
    school.read(|read| table(read, &PartnerFilter::default())).unwrap().rows.len()
}

/// A disk with this many pages more than the store has now.
fn room(school: &School, pages: i64) {
    let now: i64 = school.conn.pragma_query_value(None, "page_count", |row| row.get(0)).unwrap();
    school.conn.pragma_update_and_check(None, "max_page_count", now + pages, |_| Ok(())).unwrap();
}

#[test]
fn a_full_disk_refuses_the_change_and_loses_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let noon = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap().and_hms_opt(14, 30, 0).unwrap();
    let env = Env { clock: Arc::new(FixedClock(noon)), ids: Arc::new(CountingIds::default()) };
    let shelf = Shelf::new(folder.path());
    let new = NewSchool { name: "De Proefschool".into(), leader: "Marijke de Boer".into() };
    let mut school = School::create(&shelf, env.clone(), &new).unwrap();
    let doc = school.doc().clone();
    room(&school, 2);

    let mut kept = 0;
    let partner = |n: usize| NewPartner { name: format!("Partner {n} {}", "x".repeat(150)), category: Category::Lezen };
    let refused = loop {
        match edit::add(&mut school, &partner(kept)) {
            Ok(_) => kept += 1,
            Err(error) => break error,
        }
    };
    assert!(matches!(refused, Error::Store(StoreError::DiskFull)), "{refused:?}");
    assert!(kept > 0 && partners(&school) == kept, "{kept} acknowledged");

    room(&school, 1_000);
    edit::add(&mut school, &partner(kept)).unwrap();
    drop(school);
    let mut school = School::open(&shelf, env, &doc).unwrap();
    assert_eq!(partners(&school), kept + 1);
    for _ in 0..=kept {
        school.undo().unwrap();
    }
    assert_eq!(partners(&school), 0);
}
