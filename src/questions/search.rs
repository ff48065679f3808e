//! Finding a question by what somebody types: parts of compounds, other words for it, one slip of the finger.

use super::starter;
use crate::text;
use std::collections::BTreeSet;

/// Words that say nothing about which question is meant.
const EMPTY_WORDS: &[&str] = &[
    "ik", "je", "we", "wij", "mijn", "de", "het", "een", "en", "of", "is", "er", "dat", "die", "van", "voor", "met",
    "in", "op", "aan", "bij", "naar", "te", "om", "wil", "heb", "heeft", "hebben", "kan", "wie", "wat", "hoe", "moet",
    "kind", "kinderen", "leerling", "vraag", "over", "iets", "niets", "geen", "ben", "niet", "meer", "i", "my", "the",
    "a", "an", "and", "or", "to", "of", "with", "for", "at", "child", "children", "pupil", "about", "have", "has",
    "want", "who", "what", "not", "more",
];

/// A question made ready for finding.
#[derive(Debug)]
pub(crate) struct Findable {
    text: String,
    synonyms: Vec<String>,
}

impl Findable {
    pub(crate) fn new<'a>(words: &str, synonyms: impl IntoIterator<Item = &'a str>) -> Self {
        let synonyms = synonyms.into_iter().map(text::fold).filter(|s| !s.is_empty()).collect();
        Self { text: text::fold(words), synonyms }
    }
}

/// What somebody typed, made ready once for all questions.
#[derive(Debug)]
pub(crate) struct Wanted {
    phrase: String,
    words: Vec<String>,
    /// Other phrases for what was typed.
    same: BTreeSet<String>,
}

impl Wanted {
    /// None when nothing was typed.
    pub(crate) fn new(typed: &str) -> Option<Self> {
        let phrase = text::fold(typed);
        let all: Vec<String> = phrase.split_whitespace().map(str::to_owned).collect();
        let full: Vec<String> = all.iter().filter(|word| !EMPTY_WORDS.contains(&word.as_str())).cloned().collect();
        let words = if full.is_empty() { all } else { full };
        if words.is_empty() {
            return None;
        }
        let same = other_words(&phrase, &words);
        Some(Self { phrase, words, same })
    }

    /// How well a question fits; 0 = not at all.
    pub(crate) fn fits(&self, question: &Findable) -> u32 {
        let fits: Vec<u32> = self.words.iter().map(|word| fit_of_word(word, question)).collect();
        let found = fits.iter().filter(|fit| **fit > 0).count();
        let same =
            self.same.iter().any(|other| contains_words(&question.text, other) || question.synonyms.contains(other));
        // A space in the wrong place spoils two words at once.
        if found * 3 < self.words.len() && !same {
            return 0;
        }
        let phrase = if question.text == self.phrase {
            1000
        } else if question.synonyms.contains(&self.phrase) {
            600
        } else if question.text.contains(&self.phrase) {
            300
        } else if question.synonyms.iter().any(|synonym| synonym.contains(&self.phrase)) {
            200
        } else {
            0
        };
        let share = fits.iter().sum::<u32>() * 10 / self.words.len() as u32;
        phrase + share + if same { 70 } else { 0 }
    }

    /// Whether a name of somebody or something fits what was typed, or another word for it.
    pub(crate) fn names(&self, name: &str) -> bool {
        let name = text::fold(name);
        self.words.iter().all(|word| name.contains(word.as_str()))
            || self.same.iter().any(|other| contains_words(&name, other))
    }
}

/// Members of the groups in which the phrase, or one of its words, stands.
fn other_words(phrase: &str, words: &[String]) -> BTreeSet<String> {
    let mut same = BTreeSet::new();
    for group in starter::groups_of_words() {
        let folded: Vec<String> = group.iter().map(|word| text::fold(word)).collect();
        if folded
            .iter()
            .any(|word| word == phrase || words.contains(word) || (word.contains(' ') && contains_words(phrase, word)))
        {
            same.extend(folded);
        }
    }
    same
}

/// Whether the words of `part` stand in `text` as whole words in a row.
fn contains_words(text: &str, part: &str) -> bool {
    format!(" {text} ").contains(&format!(" {part} "))
}

fn fit_of_word(word: &str, question: &Findable) -> u32 {
    let in_text = question.text.split(' ').map(|own| fit(word, own, 10)).max().unwrap_or(0);
    let in_synonyms =
        question.synonyms.iter().flat_map(|s| s.split(' ')).map(|own| fit(word, own, 9)).max().unwrap_or(0);
    in_text.max(in_synonyms)
}

/// Exact, beginning, inside or one slip away (both from four letters on: `weg` is no part of `bewegen`).
fn fit(word: &str, own: &str, best: u32) -> u32 {
    let length = word.chars().count();
    if own == word {
        best
    } else if own.starts_with(word) {
        best - 2
    } else if length >= 4 && own.contains(word)
        || own.chars().count() >= 4 && word.contains(own) && !EMPTY_WORDS.contains(&own)
    {
        best - 4
    } else if length >= 4
        && own.chars().count() >= 4
        && !EMPTY_WORDS.contains(&own)
        && strsim::damerau_levenshtein(word, own) <= 1
    {
        best - 5
    } else {
        0
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Lang;
    use proptest::prelude::*;

    fn ranked(typed: &str) -> Vec<&'static str> {
        let Some(wanted) = Wanted::new(typed) else { return Vec::new() };
        let mut all: Vec<(u32, &str)> = starter::all()
            .iter()
            .map(|q| (q, q.words(Lang::Nl)))
            .map(|(q, w)| (wanted.fits(&Findable::new(&w.text, w.synonyms.iter().map(String::as_str))), q.key.as_str()))
            .filter(|(fit, _)| *fit > 0)
            .collect();
        all.sort_by_key(|(fit, _)| std::cmp::Reverse(*fit));
        all.into_iter().map(|(_, key)| key).collect()
    }

    #[test]
    fn what_staff_type_finds_what_they_mean() {
        for (typed, key) in [
            ("hulp bij schulden", "geldzorgen"),
            ("schulden", "geldzorgen"),
            ("kind wil niet meer naar school", "niet_naar_school"),
            ("CJG", "opvoedvraag"),
            ("jeugdteam", "opvoedvraag"),
            ("bibliotheek", "boeken_lezen"),
            ("bibliotehek", "boeken_lezen"),
            ("leerplicht", "niet_naar_school"),
            ("LPA", "niet_naar_school"),
            ("opvang", "opvang_na_school"),
            ("vechtscheidng", "scheiding"),
            ("sportdag", "sport_gezond"),
            ("blauwe plekken", "onveilig_thuis"),
            ("ICC'er", "gastles"),
            ("nieuwkomer", "nog_geen_nederlands"),
            ("wijkagent", "pesten_plein"),
            ("dyslexie", "lezen_spellen"),
            ("pabo student", "stage"),
            ("invaller", "vervanging"),
        ] {
            assert_eq!(ranked(typed).first(), Some(&key), "{typed}: {:?}", ranked(typed));
        }
        for nothing in ["xyzzy", "fiets weg"] {
            assert!(ranked(nothing).is_empty(), "{nothing}: {:?}", ranked(nothing));
        }
        assert!(ranked("  ").is_empty());
    }

    proptest! {
        #[test]
        fn anything_can_be_typed(typed in "\\PC{0,60}") {
            let _ = ranked(&typed);
        }

        #[test]
        fn its_own_words_find_a_question_first(place in 0..starter::all().len()) {
            let question = &starter::all()[place];
            prop_assert_eq!(ranked(&question.words(Lang::Nl).text)[0], question.key.as_str());
        }

        #[test]
        fn one_slip_still_finds_it(place in 0..starter::all().len(), at in 0..40usize) {
            let question = &starter::all()[place];
            let text = question.words(Lang::Nl).text.clone();
            let mut letters: Vec<char> = text.chars().collect();
            let at = at % (letters.len() - 1);
            letters.swap(at, at + 1);
            let typed: String = letters.into_iter().collect();
            prop_assert!(ranked(&typed).contains(&question.key.as_str()), "{}", typed);
        }
    }
}
