//! Time is passed in: the core never asks the machine what time it is.

use chrono::{NaiveDate, NaiveDateTime};

/// Tells the local date and time. The shell passes the real one, tests a fixed one.
pub trait Clock: Send + Sync {
    /// Local date and time, as the person at the desk reads it on the wall.
    fn now(&self) -> NaiveDateTime;

    /// Today's date.
    fn today(&self) -> NaiveDate {
        self.now().date()
    }
}

/// A clock that stands still; for tests, previews and reproducible documents.
#[derive(Debug, Clone, Copy)]
pub struct FixedClock(pub NaiveDateTime);

impl Clock for FixedClock {
    fn now(&self) -> NaiveDateTime {
        self.0
    }
}

/// First day of the school year that contains `date` (1 August – 31 July).
pub fn school_year_start(date: NaiveDate) -> NaiveDate {
    use chrono::Datelike;
    let year = if date.month() >= 8 { date.year() } else { date.year() - 1 };
    NaiveDate::from_ymd_opt(year, 8, 1).unwrap_or(date)
}
