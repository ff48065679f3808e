//! What people type: one-line names, longer texts, dates; folding for search and Dutch sorting.

use crate::error::{Result, RuleError};
use chrono::NaiveDate;
use icu_collator::options::CollatorOptions;
use icu_collator::preferences::CollationNumericOrdering;
use icu_collator::{Collator, CollatorBorrowed, CollatorPreferences};
use std::cmp::Ordering;
use std::sync::OnceLock;

/// Longest name or title, in characters.
pub const MAX_NAME: usize = 200;
/// Longest free text, in characters.
pub const MAX_TEXT: usize = 20_000;

/// A required one-line name: trimmed, line breaks become " – ".
///
/// # Errors
/// `NameRequired`, `TextTooLong`; `field` is the message key of the field.
pub fn name(field: &str, typed: &str) -> Result<String> {
    let line = line(field, typed)?;
    if line.is_empty() { Err(RuleError::NameRequired { field: field.to_owned() }.into()) } else { Ok(line) }
}

/// An optional one-line text.
///
/// # Errors
/// `TextTooLong`.
pub fn line(field: &str, typed: &str) -> Result<String> {
    limited(field, one_line(typed), MAX_NAME)
}

/// A free text of several lines.
///
/// # Errors
/// `TextTooLong`.
pub fn free(field: &str, typed: &str) -> Result<String> {
    let text = typed.replace("\r\n", "\n").replace('\r', "\n").replace('\0', "");
    limited(field, text.trim().to_owned(), MAX_TEXT)
}

fn limited(field: &str, text: String, max: usize) -> Result<String> {
    if text.chars().count() > max {
        return Err(RuleError::TextTooLong { field: field.to_owned(), max: max as u32 }.into());
    }
    Ok(text)
}

/// The text on one line: line breaks become " – ", other white space one space, control characters go.
pub fn one_line(typed: &str) -> String {
    typed
        .split(['\n', '\r', '\u{2028}', '\u{2029}'])
        .map(|part| {
            let clean: String = part.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
            clean.split_whitespace().collect::<Vec<_>>().join(" ")
        })
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(" – ")
}

/// A date as people type it: `23-11-2026`, `23/11/2026`, `23.11.2026` or ISO. Empty = none.
///
/// # Errors
/// `DateInvalid`.
pub fn date(typed: &str) -> Result<Option<NaiveDate>> {
    let text = typed.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let plain = text.replace(['/', '.'], "-");
    NaiveDate::parse_from_str(&plain, "%Y-%m-%d")
        .or_else(|_| NaiveDate::parse_from_str(&plain, "%d-%m-%Y"))
        .map(Some)
        .map_err(|_| RuleError::DateInvalid { text: text.chars().take(40).collect() }.into())
}

/// A date field that may be empty.
///
/// # Errors
/// `DateInvalid`.
pub fn optional_date(typed: Option<&str>) -> Result<Option<NaiveDate>> {
    typed.map_or(Ok(None), date)
}

/// A period must not end before it starts.
///
/// # Errors
/// `DatesReversed`.
pub fn in_order(from: Option<NaiveDate>, until: Option<NaiveDate>) -> Result<()> {
    match (from, until) {
        (Some(from), Some(until)) if until < from => {
            Err(RuleError::DatesReversed { from: from.to_string(), until: until.to_string() }.into())
        }
        _ => Ok(()),
    }
}

/// Text without capitals, accents and punctuation, for finding.
pub fn fold(text: &str) -> String {
    let plain = deunicode::deunicode(text).to_lowercase();
    let spaced: String = plain.chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether every word of `wanted` stands somewhere in `text` (both folded here): "opvang" finds
/// kinderopvangorganisatie.
pub fn finds(text: &str, wanted: &str) -> bool {
    let text = fold(text);
    fold(wanted).split(' ').all(|word| text.contains(word))
}

/// Dutch order: accents and capitals after letters, numbers by value.
pub fn compare(a: &str, b: &str) -> Ordering {
    static DUTCH: OnceLock<Option<CollatorBorrowed<'static>>> = OnceLock::new();
    let collator = DUTCH.get_or_init(|| {
        let mut preferences = CollatorPreferences::from(icu_locale_core::locale!("nl"));
        preferences.numeric_ordering = Some(CollationNumericOrdering::True);
        Collator::try_new(preferences, CollatorOptions::default()).ok()
    });
    match collator {
        Some(collator) => collator.compare(a, b),
        None => fold(a).cmp(&fold(b)),
    }
}

/// Whether an e-mail address looks wrong. What was typed is kept; the screen only marks it.
pub fn odd_email(text: &str) -> bool {
    if text.is_empty() {
        return false;
    }
    let Some((user, host)) = text.split_once('@') else { return true };
    let labels: Vec<&str> = host.split('.').collect();
    user.is_empty()
        || text.contains(char::is_whitespace)
        || host.contains('@')
        || labels.len() < 2
        || labels.iter().any(|label| label.is_empty())
}

/// Whether a phone number looks wrong for the Netherlands or its country code. An extension is fine.
pub fn odd_phone(text: &str) -> bool {
    if text.is_empty() {
        return false;
    }
    let lower = text.to_lowercase();
    let number =
        ["tst", "toestel", "ext"].iter().find_map(|word| lower.split_once(word)).map_or(lower.as_str(), |(n, _)| n);
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    // Short national numbers (112, 0900-8844, 14 020) are used as they are.
    if (3..=8).contains(&digits.len())
        && (digits.starts_with('1') || digits.starts_with("0900") || digits.starts_with("0800"))
    {
        return false;
    }
    phonenumber::parse(Some(phonenumber::country::NL), number.trim_end_matches(['.', ' ', ':']))
        .map_or(true, |parsed| !phonenumber::is_valid(&parsed))
}

/// Whether a postcode is not `1234 AB`.
pub fn odd_postcode(text: &str) -> bool {
    let plain: Vec<char> = text.chars().filter(|c| !c.is_whitespace()).collect();
    !(plain.is_empty()
        || (plain.len() == 6
            && plain[0] != '0'
            && plain[..4].iter().all(char::is_ascii_digit)
            && plain[4..].iter().all(char::is_ascii_alphabetic)))
}

/// Whether a number at the Chamber of Commerce is not eight digits.
pub fn odd_kvk(text: &str) -> bool {
    !text.is_empty() && !of_digits(text, 8..=8)
}

/// Whether a number in the register of child care is not nine to twelve digits.
pub fn odd_lrk(text: &str) -> bool {
    !text.is_empty() && !of_digits(text, 9..=12)
}

fn of_digits(text: &str, many: std::ops::RangeInclusive<usize>) -> bool {
    let plain: Vec<char> = text.chars().filter(|c| !matches!(c, ' ' | '.' | '-')).collect();
    many.contains(&plain.len()) && plain.iter().all(char::is_ascii_digit)
}
