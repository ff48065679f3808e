//! What the screens of the self-assessment send.

use super::portrait::Answers;
use crate::lang::Lang;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;
use ts_rs::TS;

/// The list as it is filled in now. Held by the screen until it is kept.
#[derive(Debug, Clone, Deserialize, TS)]
pub struct PortraitInput {
    /// Place of the portrait in the open file that this one continues; none for a new one.
    pub replaces: Option<u32>,
    /// The language in which it is filled in.
    pub lang: Lang,
    /// The answers.
    pub answers: AnswersInput,
    /// Id of the step at which the person stops to continue later; none when finished.
    pub stopped_at: Option<String>,
}

/// Answers on their way between screen and core, by the ids of the instrument.
#[derive(Clone, Default, PartialEq, Serialize, Deserialize, TS)]
pub struct AnswersInput {
    /// Id of the role; only orders the topics.
    pub role: Option<String>,
    /// Topic → answer.
    pub competencies: BTreeMap<String, String>,
    /// Topics to work on.
    pub focus: Vec<String>,
    /// Working condition → answer.
    pub conditions: BTreeMap<String, String>,
}

impl fmt::Debug for AnswersInput {
    /// Answers never reach a log, not even by accident.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("AnswersInput(…)")
    }
}

impl From<AnswersInput> for Answers {
    fn from(input: AnswersInput) -> Self {
        Self {
            role: input.role,
            competencies: input.competencies,
            focus: input.focus,
            conditions: input.conditions,
            rest: serde_json::Map::new(),
        }
    }
}

impl From<&Answers> for AnswersInput {
    fn from(answers: &Answers) -> Self {
        Self {
            role: answers.role.clone(),
            competencies: answers.competencies.clone(),
            focus: answers.focus.clone(),
            conditions: answers.conditions.clone(),
        }
    }
}
