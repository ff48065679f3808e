//! What every story needs: a folder, a clock that stands still, counting ids, short ways to look.

use chrono::{NaiveDate, NaiveDateTime};
use spil::clock::FixedClock;
use spil::half_days::HalfDays;
use spil::ids::{CountingIds, DocId, RoleId};
use spil::kinds::Employer;
use spil::lang::Lang;
use spil::people::input::PersonInput;
use spil::school::{Env, School, Shelf};
use spil::wire::start::NewSchool;
use std::sync::Arc;
use tempfile::TempDir;

/// A desk with schools on it.
pub(crate) struct Desk {
    pub(crate) shelf: Shelf,
    pub(crate) clock: FixedClock,
    ids: Arc<CountingIds>,
    _folder: TempDir,
}

/// Monday 23 November 2026, half past two.
pub(crate) fn noon() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap().and_hms_opt(14, 30, 0).unwrap()
}

impl Desk {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let shelf = Shelf::new(folder.path());
        Self { shelf, clock: FixedClock(noon()), ids: Arc::default(), _folder: folder }
    }

    pub(crate) fn env(&self) -> Env {
        Env { clock: Arc::new(self.clock), ids: self.ids.clone() }
    }

    pub(crate) fn school(&self, name: &str, leader: &str) -> School {
        School::create(&self.shelf, self.env(), &NewSchool { name: name.into(), leader: leader.into() }).unwrap()
    }

    pub(crate) fn open(&self, doc: &DocId) -> School {
        School::open(&self.shelf, self.env(), doc).unwrap()
    }
}

/// The roles in the order of the outline.
pub(crate) fn roles(school: &School) -> Vec<(RoleId, String)> {
    let view = school.read(|read| spil::organogram::view::organogram(read, Lang::Nl)).unwrap();
    view.outline.into_iter().map(|row| (row.role, row.title)).collect()
}

/// Their titles alone.
pub(crate) fn titles(school: &School) -> Vec<String> {
    roles(school).into_iter().map(|(_, title)| title).collect()
}

/// A person with this name and nothing else.
pub(crate) fn filled(name: &str) -> PersonInput {
    let name = spil::people::name::Name::parse(name);
    PersonInput {
        first: name.first,
        infix: name.infix,
        last: name.last,
        function: String::new(),
        half_days: HalfDays::NONE,
        fraction: None,
        employer: Employer::School,
        email: String::new(),
        phone: String::new(),
        from: None,
        until: None,
    }
}
