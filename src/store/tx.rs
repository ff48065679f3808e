//! Reading and writing are different types: SQL readers take [`Read`], SQL writers take [`Tx`].

use crate::clock::Clock;
use crate::ids::Ids;
use chrono::{NaiveDate, NaiveDateTime};
use rusqlite::Connection;
use std::ops::Deref;

/// Reading the open school, on one date.
pub struct Read<'a> {
    pub(crate) conn: &'a Connection,
    pub(crate) on: NaiveDate,
}

impl Read<'_> {
    /// The date that views are about (today, unless the screen shows another date).
    pub fn on(&self) -> NaiveDate {
        self.on
    }
}

/// Writing in the open school: inside one transaction, one undo step.
pub struct Tx<'a> {
    pub(crate) read: Read<'a>,
    pub(crate) clock: &'a dyn Clock,
    pub(crate) ids: &'a dyn Ids,
}

impl<'a> Deref for Tx<'a> {
    type Target = Read<'a>;

    fn deref(&self) -> &Read<'a> {
        &self.read
    }
}

impl Tx<'_> {
    /// A new row id.
    pub fn new_id(&self) -> String {
        self.ids.next()
    }

    /// Today.
    pub fn today(&self) -> NaiveDate {
        self.clock.today()
    }

    /// Now as the store writes it: local, `2026-11-23T14:32:00`.
    pub fn stamp(&self) -> String {
        self.now().format("%Y-%m-%dT%H:%M:%S").to_string()
    }

    /// Now, local.
    pub fn now(&self) -> NaiveDateTime {
        self.clock.now()
    }
}
