//! Names of people, as they are typed and as they are shown.

/// First name, tussenvoegsel and last name.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Name {
    /// First name or initials.
    pub first: String,
    /// Tussenvoegsel.
    pub infix: String,
    /// Last name.
    pub last: String,
}

/// Dutch tussenvoegsels and those common in Dutch schools, as single words.
const INFIXES: &[&str] = &[
    "van", "de", "der", "den", "het", "'t", "’t", "ten", "ter", "te", "op", "in", "uit", "aan", "bij", "onder", "over",
    "tot", "voor", "von", "zu", "du", "des", "la", "le", "dos", "da", "di", "del", "della", "el", "al", "bin", "ibn",
    "d'",
];

impl Name {
    /// Reads a name as people write it: "Anna de Boer", "Boer, A. de", "de Boer, Anna", "Boer, de, Anna".
    pub fn parse(typed: &str) -> Self {
        let text = crate::text::one_line(typed);
        let parts: Vec<&str> = text.split(',').map(str::trim).filter(|p| !p.is_empty()).collect();
        match parts.as_slice() {
            [] => Self::default(),
            [whole] => Self::in_reading_order(whole),
            [last, rest @ ..] => Self::last_name_first(last, &rest.join(" ")),
        }
    }

    fn in_reading_order(whole: &str) -> Self {
        let words: Vec<&str> = whole.split(' ').collect();
        let Some((first, rest)) = words.split_first() else { return Self::default() };
        if rest.is_empty() {
            return Self { first: (*first).to_owned(), ..Self::default() };
        }
        // The tussenvoegsel starts at the first lower-case known word after the first name: "Jan Willem van den Berg".
        let start = rest.iter().position(|word| is_infix(word)).unwrap_or(rest.len());
        if start == rest.len() {
            let initials = 1 + rest.iter().take_while(|word| is_initial(word)).count();
            let split = initials.min(words.len() - 1);
            return Self { first: words[..split].join(" "), infix: String::new(), last: words[split..].join(" ") };
        }
        let infixes = rest[start..].iter().take_while(|word| is_infix(word)).count().min(rest.len() - start - 1);
        Self {
            first: words[..=start].join(" "),
            infix: rest[start..start + infixes].join(" "),
            last: rest[start + infixes..].join(" "),
        }
    }

    fn last_name_first(last: &str, rest: &str) -> Self {
        let before: Vec<&str> = last.split(' ').take_while(|word| is_infix(word)).collect();
        let after: Vec<&str> = rest.split(' ').rev().take_while(|word| is_infix(word)).collect();
        let rest_words: Vec<&str> = rest.split(' ').collect();
        let last_words: Vec<&str> = last.split(' ').collect();
        let first = rest_words[..rest_words.len() - after.len().min(rest_words.len())].join(" ");
        let before = if before.len() == last_words.len() { Vec::new() } else { before };
        let infix = before.iter().copied().chain(after.iter().rev().copied()).collect::<Vec<_>>().join(" ");
        Self { first, infix, last: last_words[before.len()..].join(" ") }
    }

    /// "Anna de Boer".
    pub fn full(&self) -> String {
        join([&self.first, &self.infix, &self.last])
    }

    /// "A. de Boer"; only a first name stays whole.
    pub fn short(&self) -> String {
        if self.last.is_empty() {
            return self.first.clone();
        }
        let initial = self.first.chars().next().map(|c| format!("{c}.")).unwrap_or_default();
        join([&initial, &self.infix, &self.last])
    }

    /// One or two initials for the round mark.
    pub fn initials(&self) -> String {
        let one = |text: &str| text.chars().find(|c| c.is_alphanumeric()).map(|c| c.to_uppercase().to_string());
        match (one(&self.first), one(&self.last)) {
            (Some(f), Some(l)) => f + &l,
            (Some(f), None) => f,
            (None, Some(l)) => l,
            (None, None) => String::new(),
        }
    }

    /// What lists are sorted by: last name, then first; the tussenvoegsel does not count ("de Boer" under B).
    pub fn sort_key(&self) -> String {
        if self.last.is_empty() { self.first.clone() } else { join([&self.last, &self.first, &self.infix]) }
    }
}

fn join(parts: [&str; 3]) -> String {
    parts.into_iter().filter(|p| !p.is_empty()).collect::<Vec<_>>().join(" ")
}

fn is_infix(word: &str) -> bool {
    word.chars().next().is_some_and(|c| c.is_lowercase() || c == '\'' || c == '’') && INFIXES.contains(&word)
}

fn is_initial(word: &str) -> bool {
    word.ends_with('.')
}

#[cfg(test)]
mod tests {
    use super::Name;

    #[test]
    fn names_are_read_as_people_write_them() {
        for (typed, first, infix, last) in [
            ("Anna de Boer", "Anna", "de", "Boer"),
            ("Boer, M. de", "M.", "de", "Boer"),
            ("de Boer, Anna", "Anna", "de", "Boer"),
            ("Ingrid 't Hart", "Ingrid", "'t", "Hart"),
            ("Jan Willem van den Berg", "Jan Willem", "van den", "Berg"),
            ("Fatima El Amrani", "Fatima", "", "El Amrani"),
            ("J. P. Meulen", "J. P.", "", "Meulen"),
            ("Sevda", "Sevda", "", ""),
            ("Westerhof-Bakker, Anouk", "Anouk", "", "Westerhof-Bakker"),
            ("", "", "", ""),
        ] {
            let name = Name::parse(typed);
            assert_eq!((name.first.as_str(), name.infix.as_str(), name.last.as_str()), (first, infix, last), "{typed}");
        }
    }
}
