//! The lines of address cards and calendars: `NAME;PARAMETER=x:value`, folded and escaped (RFC 2425, 5545, 6350).
//!
//! The same few rules hold in both directions, and for cards of the nineties (vCard 2.1) as well.

use encoding_rs::Encoding;

/// One line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    /// Its name in capitals, without a group before it.
    pub(super) name: String,
    parameters: Vec<(String, String)>,
    /// The value, escapes still in it.
    pub(super) value: String,
}

impl Line {
    /// The value of a parameter, named in small letters.
    pub(super) fn parameter(&self, name: &str) -> Option<&str> {
        self.parameters.iter().find(|(other, _)| other == name).map(|(_, value)| value.as_str())
    }

    /// Whether a type stands in the parameters: `TYPE=work,fax` or, in cards of the nineties, `WORK`.
    pub(super) fn has(&self, word: &str) -> bool {
        let types = self.parameters.iter().filter(|(name, _)| name.is_empty() || name == "type");
        types.flat_map(|(_, value)| value.split(',')).any(|one| one.trim().eq_ignore_ascii_case(word))
    }

    /// The texts of a list, without escapes.
    pub(super) fn texts(&self) -> Vec<String> {
        split(&self.value, ',')
    }

    /// The parts of a structured value, without escapes.
    pub(super) fn structured(&self) -> Vec<String> {
        split(&self.value, ';')
    }
}

/// Cuts at a mark that is not escaped, and takes the escapes away.
fn split(value: &str, mark: char) -> Vec<String> {
    let mut all = vec![String::new()];
    let mut chars = value.chars();
    while let Some(letter) = chars.next() {
        let last = all.len() - 1;
        if letter == '\\' {
            match chars.next() {
                Some('n' | 'N') => all[last].push('\n'),
                Some(other) => all[last].push(other),
                None => {}
            }
        } else if letter == mark {
            all.push(String::new());
        } else {
            all[last].push(letter);
        }
    }
    all
}

/// The lines of a file one by one, folded ones joined.
pub(super) fn lines(text: &str) -> impl Iterator<Item = Line> {
    let mut raw = text.split('\n').map(|line| line.strip_suffix('\r').unwrap_or(line)).peekable();
    std::iter::from_fn(move || {
        loop {
            let mut joined = raw.next()?.to_owned();
            loop {
                let head = joined.split(':').next().unwrap_or_default();
                if joined.ends_with('=') && head.to_ascii_uppercase().contains("QUOTED-PRINTABLE") {
                    // A quoted-printable value goes on after a soft line break.
                    joined.pop();
                    let Some(more) = raw.next() else { break };
                    joined.push_str(more);
                } else if let Some(more) = raw.next_if(|line| line.starts_with([' ', '\t'])) {
                    joined.push_str(&more[1..]);
                } else {
                    break;
                }
            }
            if let Some(line) = parse(&joined) {
                return Some(line);
            }
        }
    })
}

fn parse(line: &str) -> Option<Line> {
    let mut quoted = false;
    let colon = line.char_indices().find(|(_, letter)| {
        if *letter == '"' {
            quoted = !quoted;
        }
        *letter == ':' && !quoted
    })?;
    let (head, value) = (&line[..colon.0], &line[colon.0 + 1..]);
    let mut parts = head.split(';');
    let name = parts.next()?.rsplit('.').next()?.trim().to_ascii_uppercase();
    let parameters: Vec<(String, String)> = parts
        .map(|part| match part.split_once('=') {
            Some((name, value)) => (name.trim().to_ascii_lowercase(), value.trim_matches('"').to_owned()),
            None => (String::new(), part.to_owned()),
        })
        .collect();
    let line = Line { name, parameters, value: value.to_owned() };
    let encoded = line.parameter("encoding").is_some_and(|how| how.eq_ignore_ascii_case("quoted-printable"))
        || line
            .parameters
            .iter()
            .any(|(name, value)| name.is_empty() && value.eq_ignore_ascii_case("quoted-printable"));
    if !encoded {
        return Some(line);
    }
    let charset = line.parameter("charset").and_then(|name| Encoding::for_label(name.as_bytes()));
    let bytes = quoted_printable(value);
    let (text, _, _) = charset.unwrap_or(encoding_rs::UTF_8).decode(&bytes);
    let value = text.replace("\r\n", "\n").replace('\n', "\\n");
    Some(Line { value, ..line })
}

fn quoted_printable(text: &str) -> Vec<u8> {
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let hex = bytes.get(at + 1..at + 3).and_then(|two| std::str::from_utf8(two).ok());
        if let Some(byte) = hex.filter(|_| bytes[at] == b'=').and_then(|two| u8::from_str_radix(two, 16).ok()) {
            out.push(byte);
            at += 3;
        } else {
            out.push(bytes[at]);
            at += 1;
        }
    }
    out
}

/// Most bytes of a line; what is longer goes on after a space.
const LINE: usize = 75;

/// Writes lines, escaped and folded.
#[derive(Default)]
pub(super) struct Writer {
    out: String,
}

impl Writer {
    pub(super) fn new() -> Self {
        Self::default()
    }

    /// A text, under a name with its parameters.
    pub(super) fn text(&mut self, name: &str, text: &str) {
        self.line(format!("{name}:{}", escaped(text)));
    }

    /// A value in parts.
    pub(super) fn structured(&mut self, name: &str, parts: &[&str]) {
        let parts: Vec<String> = parts.iter().map(|part| escaped(part)).collect();
        self.line(format!("{name}:{}", parts.join(";")));
    }

    fn line(&mut self, line: String) {
        let mut used = 0;
        for letter in line.chars() {
            if used + letter.len_utf8() > LINE {
                self.out.push_str("\r\n ");
                used = 1;
            }
            self.out.push(letter);
            used += letter.len_utf8();
        }
        self.out.push_str("\r\n");
    }

    /// The file.
    pub(super) fn bytes(self) -> Vec<u8> {
        self.out.into_bytes()
    }
}

/// A text without what ends a line or parts a value.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for letter in text.replace("\r\n", "\n").chars() {
        match letter {
            '\n' => out.push_str("\\n"),
            '\\' | ',' | ';' => {
                out.push('\\');
                out.push(letter);
            }
            letter if letter.is_control() => out.push(' '),
            letter => out.push(letter),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn old_and_new_lines_are_read() {
        let text = "item1.TEL;TYPE=\"work,voice\";PREF=1:tel:+31 20 1\r\nNOTE;ENCODING=QUOTED-PRINTABLE;CHARSET=windows-1252:Caf=E9=\r\n en=0D=0Athee\r\nORG:De \r\n Brug\\; Oost;Team\r\nTEL;WORK;FAX:1\r\nonzin\r\n";
        let all: Vec<Line> = lines(text).collect();
        assert_eq!((all[0].name.as_str(), all[0].has("WORK"), all[0].parameter("pref")), ("TEL", true, Some("1")));
        assert_eq!(all[1].texts(), ["Café en\nthee"]);
        assert_eq!(all[2].structured(), ["De Brug; Oost", "Team"]);
        assert!(all[3].has("fax") && all.len() == 4);
    }

    #[test]
    fn what_is_written_is_read_back() {
        let text = format!("a;b, c\\d\n{}", "é€".repeat(60));
        let mut writer = Writer::new();
        writer.text("NOTE;TYPE=x", &text);
        let bytes = writer.bytes();
        let written = String::from_utf8(bytes).unwrap();
        assert!(written.split("\r\n").all(|line| line.len() <= LINE));
        let read = lines(&written).next().unwrap();
        assert_eq!(read.structured(), [text]);
    }
}
