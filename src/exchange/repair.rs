//! Cells repaired where it is certain, flagged where it is not.

use super::input::Target;
use crate::text::one_line;

/// A cell as it will be stored, and whether it was repaired in a way that people want to see.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Repaired {
    /// The text to store.
    pub(super) value: String,
    /// Differs from the file by more than space at its ends.
    pub(super) changed: bool,
}

/// The text of one cell for this field.
pub(super) fn repair(target: Target, cell: &str) -> Repaired {
    let typed = lines(cell);
    let value = match target {
        target if target.long() => typed.clone(),
        Target::Phone | Target::ContactPhone => phone(&one_line(&typed)),
        Target::Postcode => postcode(&one_line(&typed)),
        Target::Email | Target::ContactEmail => email(&one_line(&typed)),
        _ => one_line(&typed),
    };
    let changed = value != typed;
    Repaired { value, changed }
}

/// Line breaks of any system as `\n`, no invisible spaces, no empty lines at the ends or in a row.
pub(super) fn lines(cell: &str) -> String {
    let unified = cell.replace("\r\n", "\n").replace(['\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'], "\n");
    let unified = unified.replace('\u{a0}', " ").replace(['\u{200b}', '\u{feff}', '\u{1a}'], "");
    let mut out = String::with_capacity(unified.len());
    let mut empty = 0;
    for line in unified.split('\n').map(str::trim) {
        if line.is_empty() {
            empty += 1;
            continue;
        }
        if !out.is_empty() {
            out.push_str(if empty > 0 { "\n\n" } else { "\n" });
        }
        out.push_str(line);
        empty = 0;
    }
    out
}

/// A spreadsheet drops the zero of a number that it takes for a count: `612345678`, `201234567`, `6,12E+08`.
fn phone(text: &str) -> String {
    let plain = scientific(text).unwrap_or_else(|| text.to_owned());
    let digits = plain.len() == plain.bytes().filter(u8::is_ascii_digit).count();
    match plain.len() {
        9 if digits && plain.starts_with('6') => format!("06 {}", &plain[1..]),
        9 if digits && !plain.starts_with('0') => format!("0{plain}"),
        11 if digits && plain.starts_with("316") => format!("+31 6 {}", &plain[3..]),
        11 if digits && plain.starts_with("31") => format!("+{plain}"),
        _ => text.to_owned(),
    }
}

/// `6.12345678E8` as `612345678`, only when no digit was lost.
fn scientific(text: &str) -> Option<String> {
    let (mantissa, exponent) = text.split_once(['E', 'e'])?;
    let exponent: usize = exponent.trim_start_matches('+').parse().ok()?;
    let (whole, fraction) = mantissa.split_once(['.', ','])?;
    let all = whole.len() == 1 && fraction.len() == exponent;
    let digits = format!("{whole}{fraction}");
    (all && digits.bytes().all(|b| b.is_ascii_digit())).then_some(digits)
}

fn postcode(text: &str) -> String {
    let tight: String = text.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_uppercase();
    if is_postcode(&tight) { format!("{} {}", &tight[..4], &tight[4..]) } else { text.to_owned() }
}

fn is_postcode(tight: &str) -> bool {
    let bytes = tight.as_bytes();
    bytes.len() == 6
        && bytes[0] != b'0'
        && bytes[..4].iter().all(u8::is_ascii_digit)
        && bytes[4..].iter().all(u8::is_ascii_uppercase)
}

fn email(text: &str) -> String {
    let lower = text.to_lowercase();
    let start = if lower.starts_with("mailto:") { "mailto:".len() } else { 0 };
    text[start..].trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn repaired(target: Target, cell: &str) -> (String, bool) {
        let Repaired { value, changed } = repair(target, cell);
        (value, changed)
    }

    #[test]
    fn certain_repairs() {
        assert_eq!(repaired(Target::Phone, "612345678"), ("06 12345678".into(), true));
        assert_eq!(repaired(Target::Phone, "6.12345678E+8"), ("06 12345678".into(), true));
        assert_eq!(repaired(Target::ContactPhone, "201234567"), ("0201234567".into(), true));
        assert_eq!(repaired(Target::Phone, "31612345678"), ("+31 6 12345678".into(), true));
        assert_eq!(repaired(Target::Phone, " 020 - 665 8001 "), ("020 - 665 8001".into(), false));
        assert_eq!(repaired(Target::Postcode, "1095lb"), ("1095 LB".into(), true));
        assert_eq!(repaired(Target::Postcode, "0123 ab"), ("0123 ab".into(), false));
        assert_eq!(repaired(Target::Name, "Schuldhulp\r\nBRUG "), ("Schuldhulp – BRUG".into(), true));
        assert_eq!(repaired(Target::Email, "mailto:a@b.nl"), ("a@b.nl".into(), true));
    }

    #[test]
    fn long_texts_keep_their_lines() {
        assert_eq!(repaired(Target::Note, "a \r\n\r\n\r\nb\rc\u{a0}"), ("a\n\nb\nc".into(), false));
    }
}
