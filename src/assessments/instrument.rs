//! The instrument: every sentence of the list, in Dutch and English, with ids that never change meaning.
//!
//! It lives once in the product as `content/instrument.json`. A personal file carries the text that its
//! answers were given on, so this reader also reads older and newer texts: unknown parts are ignored.

use super::view::Bilingual;
use serde::Deserialize;
use sha2::{Digest, Sha256};
use std::sync::LazyLock;

/// The most focus points that a person chooses.
pub const MAX_FOCUS: usize = 2;

/// One instrument text.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Instrument {
    /// Title of the list.
    pub title: Bilingual,
    /// Words that are explained, such as *partner*.
    pub glossary: Vec<Named>,
    /// How descriptions and conditions are answered.
    pub scales: Scales,
    /// The topics, in code order.
    pub competencies: Vec<Competency>,
    /// Working conditions.
    pub conditions: Vec<Named>,
    /// Which topics come first for which role.
    #[serde(rename = "roleEmphasis")]
    pub role_emphasis: RoleEmphasis,
    /// Sentences around the list.
    pub texts: Texts,
}

/// Something with an id and a text.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Named {
    /// Stable id.
    pub id: String,
    /// Its text.
    #[serde(flatten)]
    pub text: Bilingual,
}

/// The scales that the short form uses.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Scales {
    /// Four anchored descriptions and one non-answer.
    pub anchors: Scale,
    /// Have, partly, missing and one non-answer.
    pub conditions: Scale,
}

/// A question with its options.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Scale {
    /// The question.
    pub instruction: Bilingual,
    /// Answers, in order.
    pub options: Vec<Named>,
    /// Answers that say "does not apply".
    #[serde(rename = "nonAnswers")]
    pub non_answers: Vec<Named>,
    /// A remark to be read with the result.
    pub note: Option<Bilingual>,
}

/// One topic.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Competency {
    /// Stable id.
    pub id: String,
    /// Its name.
    pub name: Bilingual,
    /// What it is, in one sentence.
    pub definition: Bilingual,
    /// The four descriptions, in the order of the scale's options.
    pub anchors: Vec<Anchor>,
    /// A question to think about.
    pub reflection: Bilingual,
}

/// One description.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Anchor {
    /// The sentence.
    #[serde(flatten)]
    pub text: Bilingual,
}

/// Which topics come first for which role. Proposals, no norm.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct RoleEmphasis {
    /// Says that these are proposals.
    pub note: Bilingual,
    /// The roles.
    pub roles: Vec<RoleTopics>,
}

/// A role and its central topics.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct RoleTopics {
    /// Stable id.
    pub id: String,
    /// Its name.
    #[serde(flatten)]
    pub text: Bilingual,
    /// Ids of the topics that are central, most central first.
    pub emphasis: Vec<String>,
}

/// Sentences around the list.
#[derive(Debug, Clone, PartialEq, Deserialize)]
pub struct Texts {
    /// What the list is for.
    pub intro: Bilingual,
    /// Whose the answers are, in one line.
    #[serde(rename = "privacyShort")]
    pub privacy: Bilingual,
    /// One's own view is one view.
    #[serde(rename = "selfPortraitCaution")]
    pub caution: Bilingual,
}

/// What an answer on a topic says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Said<'a> {
    /// A description: its column (0–3) and its sentence.
    Description(u8, &'a Bilingual),
    /// A non-answer, such as "this does not occur in my work".
    NotApplicable(&'a Bilingual),
}

impl Instrument {
    /// The instrument of this version of the product.
    pub fn current() -> &'static Self {
        static CURRENT: LazyLock<Instrument> = LazyLock::new(|| {
            // A broken embedded text cannot leave the build: the tests read it.
            serde_json::from_str(current_text()).unwrap_or_else(|error| unreachable!("instrument.json: {error}"))
        });
        &CURRENT
    }

    /// Reads an instrument text; none if it is no such thing.
    pub fn read(text: &str) -> Option<Self> {
        serde_json::from_str(text).ok()
    }

    /// The topics in the order for `role`: the central ones first, the rest in code order.
    pub fn order(&self, role: Option<&str>) -> Vec<&Competency> {
        let central = self.central(role);
        let first = central.iter().filter_map(|id| self.competency(id));
        first.chain(self.competencies.iter().filter(|c| !central.contains(&c.id))).collect()
    }

    /// Ids of the topics that are central in `role`; none without a role.
    pub fn central(&self, role: Option<&str>) -> &[String] {
        let topics = role.and_then(|role| self.role_emphasis.roles.iter().find(|r| r.id == role));
        topics.map_or(&[], |topics| &topics.emphasis)
    }

    /// The topic with this id.
    pub fn competency(&self, id: &str) -> Option<&Competency> {
        self.competencies.iter().find(|c| c.id == id)
    }

    /// What the answer with id `answer` on topic `competency` says; none if this text does not know it.
    pub fn said(&self, competency: &str, answer: &str) -> Option<Said<'_>> {
        let scale = &self.scales.anchors;
        if let Some(non) = scale.non_answers.iter().find(|n| n.id == answer) {
            return Some(Said::NotApplicable(&non.text));
        }
        let column = scale.options.iter().position(|o| o.id == answer)?;
        let anchor = self.competency(competency)?.anchors.get(column)?;
        Some(Said::Description(column as u8, &anchor.text))
    }

    /// What the answer with id `answer` on a working condition says.
    pub fn condition_said(&self, answer: &str) -> Option<&Named> {
        let scale = &self.scales.conditions;
        scale.options.iter().chain(&scale.non_answers).find(|o| o.id == answer)
    }
}

/// The text of the instrument of this version, with the same line ends on every computer.
pub fn current_text() -> &'static str {
    static TEXT: LazyLock<String> = LazyLock::new(|| include_str!("content/instrument.json").replace('\r', ""));
    &TEXT
}

/// SHA-256 of [`current_text`], lower case hexadecimal: the name of this text in a personal file.
pub fn current_sha256() -> &'static str {
    static SHA: LazyLock<String> = LazyLock::new(|| sha256(current_text()));
    &SHA
}

/// SHA-256 of a text, lower case hexadecimal.
pub fn sha256(text: &str) -> String {
    Sha256::digest(text.as_bytes()).iter().fold(String::with_capacity(64), |mut hex, byte| {
        use std::fmt::Write;
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}
