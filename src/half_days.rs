//! Half-days: the ten parts of a school week (ma–vr × ochtend/middag), as one small set.

use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A set of half-days. Bit 2·d is the morning of day d (0 = Monday … 4 = Friday), bit 2·d+1 its afternoon.
///
/// On the wire a number 0–1023; in the store the same INTEGER.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, TS)]
#[serde(transparent)]
#[ts(type = "number")]
pub struct HalfDays(u16);

impl HalfDays {
    /// The empty set.
    pub const NONE: Self = Self(0);
    /// All ten half-days.
    pub const ALL: Self = Self(0x3ff);

    /// A set from its bits; bits above the tenth are dropped.
    pub fn from_bits(bits: u16) -> Self {
        Self(bits & 0x3ff)
    }

    /// The bits, 0–1023.
    pub fn bits(self) -> u16 {
        self.0
    }

    /// Whether the half-day is in the set. `day` 0 = Monday … 4 = Friday.
    pub fn contains(self, day: u8, afternoon: bool) -> bool {
        day < 5 && self.0 & (1 << (2 * day + u8::from(afternoon))) != 0
    }

    /// The set with one half-day added.
    #[must_use]
    pub fn with(self, day: u8, afternoon: bool) -> Self {
        if day < 5 { Self(self.0 | (1 << (2 * day + u8::from(afternoon)))) } else { self }
    }

    /// How many half-days are in the set.
    pub fn count(self) -> u32 {
        self.0.count_ones()
    }

    /// Whether nothing is in the set.
    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Reads the school's own shorthand: `ma di wo-o do-m` (a day alone is the whole day, `-o` ochtend,
    /// `-m` middag; also English `mon tue wed thu fri`, `am`/`pm`). Words it does not know are returned.
    pub fn parse(text: &str) -> (Self, Vec<String>) {
        let mut set = Self::NONE;
        let mut unknown = Vec::new();
        for word in text.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | '/' | '+')) {
            let word = word.trim().to_lowercase();
            if word.is_empty() {
                continue;
            }
            let (name, part) = word.split_once('-').unwrap_or((word.as_str(), ""));
            let day = match name {
                "ma" | "maandag" | "mon" | "monday" => 0,
                "di" | "dinsdag" | "tue" | "tuesday" => 1,
                "wo" | "woensdag" | "wed" | "wednesday" => 2,
                "do" | "donderdag" | "thu" | "thursday" => 3,
                "vr" | "vrijdag" | "fri" | "friday" => 4,
                _ => {
                    unknown.push(word);
                    continue;
                }
            };
            match part {
                "" => set = set.with(day, false).with(day, true),
                "o" | "ochtend" | "am" => set = set.with(day, false),
                "m" | "middag" | "pm" => set = set.with(day, true),
                _ => unknown.push(word),
            }
        }
        (set, unknown)
    }
}

impl ToSql for HalfDays {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::from(i64::from(self.0)))
    }
}

impl FromSql for HalfDays {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let bits = value.as_i64()?;
        u16::try_from(bits).map(Self::from_bits).map_err(|_| FromSqlError::OutOfRange(bits))
    }
}
