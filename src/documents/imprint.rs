//! What every document says about itself: what it is, of which school and day, for whom, and its code.

use super::meta::Meta;
use crate::kinds::Audience;
use crate::messages::text;
use sha2::{Digest, Sha256};

/// Letters and digits that nobody confuses on paper.
const LETTERS: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/// What a document says about itself.
#[derive(Debug, Clone)]
pub struct Imprint {
    meta: Meta,
    audience: Audience,
    code: String,
    /// Key of the sentence that says what it is.
    about: &'static str,
    /// Who is told when something is wrong; none when the audience may not see that.
    tell: Option<String>,
}

impl Imprint {
    pub(super) fn new(meta: Meta, audience: Audience, code: String, about: &'static str, tell: Option<String>) -> Self {
        Self { meta, audience, code, about, tell }
    }

    /// School, date and language.
    pub fn meta(&self) -> &Meta {
        &self.meta
    }

    /// Who it is for.
    pub fn audience(&self) -> Audience {
        self.audience
    }

    /// Six letters that follow from the content alone: the same content has the same code on every day, in every
    /// language and in every kind of file.
    pub fn code(&self) -> &str {
        &self.code
    }

    /// "het team".
    pub fn audience_words(&self) -> String {
        text(self.meta.lang, &format!("doc_for_{}", self.audience.as_str()), &[])
    }

    /// "Organogram van De Sterrenschuit, 23 november 2026".
    pub fn about(&self) -> String {
        let params = [("school", self.meta.school.as_str()), ("date", &self.meta.date_words())];
        text(self.meta.lang, self.about, &params)
    }

    /// "Voor het team · code K7M 2QX".
    pub fn stamp(&self) -> String {
        text(self.meta.lang, "doc_stamp", &[("audience", &self.audience_words()), ("code", &self.code)])
    }

    /// "Klopt er iets niet? Zeg het Marijke." – when the audience may see who that is.
    pub(super) fn whom_to_tell(&self) -> Option<String> {
        let name = self.tell.as_deref()?.split_whitespace().next()?;
        Some(text(self.meta.lang, "doc_whom_to_tell", &[("name", name)]))
    }
}

/// Makes the code of a document from everything that can be read in it. Ids are left out: an imported copy of the
/// same content is the same content.
pub(super) struct Code(Sha256);

impl Code {
    pub(super) fn new(school: &str, audience: Audience) -> Self {
        let mut code = Self(Sha256::new());
        code.put(school);
        code.put(audience.as_str());
        code
    }

    pub(super) fn put(&mut self, words: &str) {
        self.0.update((words.len() as u64).to_le_bytes());
        self.0.update(words.as_bytes());
    }

    pub(super) fn letters(self) -> String {
        let bytes = self.0.finalize();
        let letter = |at: usize| LETTERS[usize::from(bytes[at]) % LETTERS.len()] as char;
        let half = |from: usize| (from..from + 3).map(letter).collect::<String>();
        format!("{} {}", half(0), half(3))
    }
}
