//! What a screen shows about questions.

use crate::ids::QuestionId;
use serde::Serialize;
use ts_rs::TS;

/// A question in one line.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct QuestionBrief {
    /// The question.
    pub question: QuestionId,
    /// Its words.
    pub text: String,
}
