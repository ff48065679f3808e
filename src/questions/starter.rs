//! The questions that come with Spil, in staff's own words, and groups of words that mean the same (R94).
//! They show as soon as the school has a partner of their category; a school changes or hides them.

use crate::kinds::Category;
use crate::lang::Lang;
use serde::Deserialize;
use std::sync::OnceLock;

const CONTENT: &str = include_str!("content/questions.json");

/// Everything in the content file.
#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Content {
    groups_of_words: Vec<Vec<String>>,
    questions: Vec<Starter>,
}

/// One question that comes with Spil.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Starter {
    /// Stable name; a change of meaning is a new key.
    pub(crate) key: String,
    /// Kinds of partners that can help, likeliest first.
    pub(crate) categories: Vec<Category>,
    /// Keys of the role catalogue: who usually knows, likeliest first.
    pub(crate) roles: Vec<String>,
    /// May be about danger: 112 is shown first.
    pub(crate) safety: bool,
    nl: Words,
    en: Words,
}

/// A question in one language.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Words {
    /// The question as staff ask it.
    pub(crate) text: String,
    /// Other words for it.
    pub(crate) synonyms: Vec<String>,
    /// The route in steps.
    pub(crate) steps: Vec<String>,
}

impl Starter {
    /// The question in this language.
    pub(crate) fn words(&self, lang: Lang) -> &Words {
        match lang {
            Lang::Nl => &self.nl,
            Lang::En => &self.en,
        }
    }
}

fn content() -> &'static Content {
    static CONTENTS: OnceLock<Content> = OnceLock::new();
    CONTENTS.get_or_init(|| serde_json::from_str(CONTENT).unwrap_or_default())
}

/// Every question that comes with Spil, in the order in which they are shown.
pub(crate) fn all() -> &'static [Starter] {
    &content().questions
}

/// Words that mean the same to a school: `CJG` and `jeugdteam`.
pub(crate) fn groups_of_words() -> &'static [Vec<String>] {
    &content().groups_of_words
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn thirty_questions_each_complete_in_both_languages() {
        assert!(all().len() >= 30, "{}", all().len());
        let keys: BTreeSet<&str> = all().iter().map(|q| q.key.as_str()).collect();
        assert_eq!(keys.len(), all().len());
        for question in all() {
            assert!(!question.categories.is_empty() && !question.roles.is_empty(), "{}", question.key);
            for lang in Lang::ALL {
                let words = question.words(lang);
                assert!(!words.text.is_empty() && words.synonyms.len() >= 3, "{} {lang:?}", question.key);
                assert!((1..=4).contains(&words.steps.len()), "{} {lang:?}", question.key);
            }
        }
    }

    #[test]
    fn their_roles_stand_in_the_role_catalogue() {
        for question in all() {
            for role in &question.roles {
                assert!(crate::roles::templates::has(role), "{}: {role}", question.key);
            }
        }
    }

    #[test]
    fn questions_cover_every_kind_of_partner_but_the_rest() {
        let asked: BTreeSet<Category> = all().iter().flat_map(|q| q.categories.iter().copied()).collect();
        let missing: Vec<_> = Category::ALL.iter().filter(|c| **c != Category::Overig && !asked.contains(c)).collect();
        assert!(missing.is_empty(), "{missing:?}");
    }
}
