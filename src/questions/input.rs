//! What a screen sends about questions.

use crate::ids::{PartnerId, QuestionId, RoleId};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Which question: one of the school, or one that comes with Spil and was not changed yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", content = "id", rename_all = "snake_case")]
pub enum QuestionRef {
    /// The school's own, or a starter that the school changed.
    Own(QuestionId),
    /// A question that comes with Spil, by its key.
    Starter(String),
}

/// Everything that can be filled in about a question.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
pub struct QuestionInput {
    /// The question as staff ask it; never empty.
    pub text: String,
    /// Other words for it; empty ones are dropped.
    pub synonyms: Vec<String>,
    /// What to do, step by step; empty ones are dropped.
    pub steps: Vec<String>,
    /// May be about danger: 112 is shown first.
    pub safety: bool,
    /// Who in the school knows, likeliest first.
    pub roles: Vec<RoleId>,
    /// Which partners can help, likeliest first.
    pub partners: Vec<PartnerId>,
}
