//! Identifiers: `UUIDv7` as text, made by a source that is passed in.

use rusqlite::types::{FromSql, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use serde::{Deserialize, Serialize};
use std::sync::atomic::{AtomicU64, Ordering};
use ts_rs::TS;

/// Makes new identifiers. The shell passes a real source, tests a counting one.
pub trait Ids: Send + Sync {
    /// A new `UUIDv7` (time-ordered), lower case with hyphens: for rows of the school document.
    fn next(&self) -> String;

    /// A new 128-bit random value in hexadecimal that carries no time: for writer ids, team files, codes.
    fn random(&self) -> String;
}

/// A reproducible source for tests: ids rise by one, so their order is the order of creation.
#[derive(Debug, Default)]
pub struct CountingIds(AtomicU64);

impl CountingIds {
    /// A source whose ids start above `seed`; two sources with far-apart seeds never collide.
    pub fn starting_at(seed: u64) -> Self {
        Self(AtomicU64::new(seed))
    }
}

impl Ids for CountingIds {
    fn next(&self) -> String {
        let n = self.0.fetch_add(1, Ordering::Relaxed) + 1;
        let hi = n >> 32;
        format!("{:08x}-{:04x}-7000-8000-{:012x}", hi, 0, n & 0xffff_ffff)
    }

    fn random(&self) -> String {
        let n = self.0.fetch_add(1, Ordering::Relaxed) + 1;
        format!("{:032x}", u128::from(n).wrapping_mul(0x9e37_79b9_7f4a_7c15_f39c_c060_5ced_c835))
    }
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
        #[serde(transparent)]
        #[ts(type = "string")]
        pub struct $name(pub String);

        impl $name {
            /// The id as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl From<&str> for $name {
            fn from(id: &str) -> Self {
                Self(id.to_owned())
            }
        }

        impl ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                Ok(ToSqlOutput::from(self.0.as_str()))
            }
        }

        impl FromSql for $name {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                value.as_str().map(|s| Self(s.to_owned()))
            }
        }
    )+};
}

ids! {
    /// One school document.
    DocId,
    /// A member of staff (medewerker).
    PersonId,
    /// A period in which a person is absent.
    AbsenceId,
    /// A role (rol).
    RoleId,
    /// A role's place under a parent role (plek).
    PlacementId,
    /// A person in a role (bezetting).
    AssignmentId,
    /// A partner organisation or person (partner).
    PartnerId,
    /// A contact person at a partner (contactpersoon).
    ContactId,
    /// A contact person's function at one partner.
    AffiliationId,
    /// A role's line to a partner (lijn).
    TieId,
    /// A team: kennisteam, expertisegroep, unit, werkgroep or MT.
    TeamId,
    /// A role's or person's place in a team.
    TeamMemberId,
    /// A saved view of the organogram (weergave).
    ViewId,
    /// A vision goal of the school (visiedoel).
    GoalId,
    /// A question of staff with its route (vraag).
    QuestionId,
    /// A moment of contact with a partner (contactmoment).
    MomentId,
    /// An answer to *Klopt dit nog?*.
    ConfirmationId,
    /// What was agreed with a partner (afspraak).
    AgreementId,
    /// A remembered mapping of columns to fields.
    MappingId,
    /// An import that was run.
    ImportRunId,
}
