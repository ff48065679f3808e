//! A calendar (iCalendar) with what comes back: follow-ups, and agreements to look at again or that end.
//!
//! Every event keeps its id, so that the file can be taken in again without doubles.

use crate::documents::Meta;
use crate::error::Result;
use crate::exchange::content_lines::Writer;
use crate::exchange::sql::{self, Due, DueKind};
use crate::messages;
use crate::store::Read;
use chrono::NaiveDate;

/// All events, the oldest first.
pub(super) fn calendar(read: &Read<'_>, meta: &Meta) -> Result<Vec<u8>> {
    let say = |key: &str, params: &[(&str, &str)]| messages::text(meta.lang, key, params);
    let mut out = Writer::new();
    out.text("BEGIN", "VCALENDAR");
    out.text("VERSION", "2.0");
    out.text("PRODID", "-//Spil//Spil//NL");
    out.text("CALSCALE", "GREGORIAN");
    out.text("METHOD", "PUBLISH");
    out.text("X-WR-CALNAME", &say("doc_calendar_name", &[("school", &meta.school)]));
    for due in sql::due(read)? {
        let Ok(day) = NaiveDate::parse_from_str(&due.on, "%Y-%m-%d") else { continue };
        event(&mut out, &due, day, meta);
    }
    out.text("END", "VCALENDAR");
    Ok(out.bytes())
}

fn event(out: &mut Writer, due: &Due, day: NaiveDate, meta: &Meta) {
    let (word, key) = match due.kind {
        DueKind::FollowUp => ("follow-up", "doc_calendar_follow_up"),
        DueKind::Review => ("review", "doc_calendar_review"),
        DueKind::End => ("end", "doc_calendar_end"),
    };
    out.text("BEGIN", "VEVENT");
    out.text("UID", &format!("{word}-{}@spil", due.id));
    out.text("DTSTAMP", &format!("{}T120000Z", meta.date.format("%Y%m%d")));
    out.text("DTSTART;VALUE=DATE", &day.format("%Y%m%d").to_string());
    if let Some(next) = day.succ_opt() {
        out.text("DTEND;VALUE=DATE", &next.format("%Y%m%d").to_string());
    }
    out.text("SUMMARY", &messages::text(meta.lang, key, &[("partner", &due.partner)]));
    if !due.about.is_empty() {
        out.text("DESCRIPTION", &due.about);
    }
    // Nobody is busy all day because something comes back.
    out.text("TRANSP", "TRANSPARENT");
    out.text("END", "VEVENT");
}
