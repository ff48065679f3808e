//! What every document says about itself: school, date and language.

use crate::lang::Lang;
use crate::messages::text;
use chrono::{Datelike, NaiveDate};

/// What stands around the content of a document.
#[derive(Debug, Clone)]
pub struct Meta {
    /// Name of the school.
    pub school: String,
    /// The date the document shows.
    pub date: NaiveDate,
    /// Language of every word that is not the user's own.
    pub lang: Lang,
}

impl Meta {
    /// The date in words: "23 november 2026".
    pub fn date_words(&self) -> String {
        let month = text(self.lang, &format!("doc_month_{}", self.date.month()), &[]);
        let (day, year) = (self.date.day().to_string(), self.date.year().to_string());
        text(self.lang, "doc_date", &[("day", &day), ("month", &month), ("year", &year)])
    }

    /// The school year of the date: "2026–2027". It starts on 1 August.
    pub fn school_year(&self) -> String {
        let first = if self.date.month() >= 8 { self.date.year() } else { self.date.year() - 1 };
        format!("{first}–{}", first + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dates_are_words_and_school_years_start_in_august() {
        let on = |y, m, d, lang| Meta { school: String::new(), date: NaiveDate::from_ymd_opt(y, m, d).unwrap(), lang };
        assert_eq!(on(2026, 11, 23, Lang::Nl).date_words(), "23 november 2026");
        assert_eq!(on(2026, 3, 1, Lang::En).date_words(), "1 March 2026");
        assert_eq!(on(2026, 7, 31, Lang::Nl).school_year(), "2025–2026");
        assert_eq!(on(2026, 8, 1, Lang::Nl).school_year(), "2026–2027");
    }
}
