//! Phone numbers in text.

use super::{Find, FindKind};

/// Between two digits of one number stand at most this many other characters (` – `).
const WIDEST_GAP: usize = 3;

pub(super) fn find(text: &str) -> Vec<Find> {
    let chars: Vec<(usize, char)> = text.char_indices().collect();
    let mut found = Vec::new();
    let mut at = 0;
    while at < chars.len() {
        let before = at.checked_sub(1).map(|index| chars[index].1);
        let may_start = matches!(chars[at].1, '+' | '0' | '(')
            && before.is_none_or(|c| !c.is_ascii_digit() && !matches!(c, '/' | '=' | '&' | '_'))
            && !after_bank(&chars[..at]);
        match may_start.then(|| number(&chars[at..])).flatten() {
            Some(length) => {
                let until = chars.get(at + length).map_or(text.len(), |(index, _)| *index);
                let typed = text[chars[at].0..until].trim();
                found.push(Find { kind: FindKind::Phone, value: tidy(typed), odd: false });
                at += length;
            }
            None => at += 1,
        }
    }
    found
}

/// `NL91ABNA` before the digits: an account number.
fn after_bank(before: &[(usize, char)]) -> bool {
    let Some(start) = before.len().checked_sub(8) else { return false };
    let kind = |c: char| {
        if c.is_ascii_uppercase() {
            'A'
        } else if c.is_ascii_digit() {
            '9'
        } else {
            '-'
        }
    };
    before[start..].iter().map(|(_, c)| kind(*c)).eq("AA99AAAA".chars())
}

/// Unusual spaces become plain ones; the way of writing stays as typed.
fn tidy(typed: &str) -> String {
    typed.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// How many characters from the start form a phone number, if they do.
fn number(chars: &[(usize, char)]) -> Option<usize> {
    let mut digits = String::new();
    let mut length = 0;
    let mut gap = 0;
    let abroad = chars[0].1 == '+';
    for (index, (_, c)) in chars.iter().enumerate() {
        match c {
            '0'..='9' => {
                digits.push(*c);
                gap = 0;
                length = index + 1;
                if complete(&digits, abroad) {
                    // A further digit that touches it makes it something else: an account, a document number.
                    let next = chars.get(length).map(|(_, c)| *c);
                    let whole = next.is_none_or(|c| !c.is_ascii_digit());
                    return whole.then_some(length);
                }
            }
            '+' if index == 0 => {}
            ' ' | '\u{a0}' | '\t' | '-' | '–' | '—' | '.' | '(' | ')' => {
                gap += 1;
                if gap > WIDEST_GAP && index > 1 {
                    break;
                }
            }
            _ => break,
        }
    }
    // Service numbers are shorter: 0800-1234, 0900 1234, 14 020 has no zero and is left alone.
    let service = digits.len() == 8 && ["0800", "0900", "0906", "0909"].iter().any(|start| digits.starts_with(start));
    let foreign = abroad && (9..=15).contains(&digits.len()) && valid(&digits);
    (service || foreign).then_some(length)
}

/// All digits of a Dutch number are there: ten with the zero, or the country code and nine.
fn complete(digits: &str, abroad: bool) -> bool {
    match digits.strip_prefix(if abroad { "31" } else { "0031" }) {
        Some(rest) if rest.starts_with('0') => rest.len() == 10,
        Some(rest) => rest.len() == 9,
        None => !abroad && digits.len() == 10 && !digits.starts_with("00"),
    }
}

/// A number from another country, checked against the world's numbering plans.
fn valid(digits: &str) -> bool {
    phonenumber::parse(None, format!("+{digits}")).is_ok_and(|number| number.is_valid())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn phones(text: &str) -> Vec<String> {
        find(text).into_iter().map(|find| find.value).collect()
    }

    #[test]
    fn numbers_are_found_as_typed() {
        assert_eq!(phones("Aanmelden via: 020 46 28 480"), ["020 46 28 480"]);
        assert_eq!(phones("AmsterdamTel: 020 - 665 8001E-mail:info@x.nl"), ["020 - 665 8001"]);
        assert_eq!(phones("1094 JN Amsterdam06-41022231"), ["06-41022231"]);
        assert_eq!(phones("(020) 751 06 10\n"), ["(020) 751 06 10"]);
        assert_eq!(phones("020 – 557 33 38"), ["020 – 557 33 38"]);
        assert_eq!(phones("Bellen 020-6193265 of 020-6673493"), ["020-6193265", "020-6673493"]);
        assert_eq!(phones("+31 (0)20 123 45 67, 0031 6 12345678"), ["+31 (0)20 123 45 67", "0031 6 12345678"]);
        assert_eq!(phones("bel 0800-2000"), ["0800-2000"]);
        assert_eq!(phones("+32 2 513 89 40 (Brussel)"), ["+32 2 513 89 40"]);
    }

    #[test]
    fn times_postcodes_and_other_numbers_are_no_phones() {
        assert!(phones("van 09:30 tot 16:00 uur, 07.30-09.00 uur, 1018 LT, 13.30- 17.00").is_empty());
        assert!(phones("KvK 41213456, NL91ABNA0417164300, 012345678901").is_empty());
        assert!(phones("http://x.nl/?parent=8342&varpag=0201234567").is_empty());
    }
}
