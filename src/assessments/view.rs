//! What the screens of the self-assessment show. Texts go in both languages, so that switching asks nothing.

use super::input::AnswersInput;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A text of the instrument.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Bilingual {
    /// Dutch.
    pub nl: String,
    /// English.
    pub en: String,
}

/// An answer that can be chosen, or a thing with a name.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct OptionView {
    /// Stable id: this is what is kept.
    pub id: String,
    /// What it says.
    pub text: Bilingual,
}

/// The short form.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct FormView {
    /// What the list is for.
    pub intro: Bilingual,
    /// Whose the answers are.
    pub privacy: Bilingual,
    /// What is meant by a partner.
    pub partner: Option<Bilingual>,
    /// Roles that put some topics first.
    pub roles: Vec<RoleOrder>,
    /// Says that these orders are proposals.
    pub roles_note: Bilingual,
    /// The question above the descriptions.
    pub question: Bilingual,
    /// The topics, in code order.
    pub competencies: Vec<CompetencyView>,
    /// Answers that say "does not apply"; for a description there is one.
    pub non_answers: Vec<OptionView>,
    /// The most focus points.
    pub max_focus: u32,
    /// The question above the working conditions.
    pub conditions_question: Bilingual,
    /// The working conditions.
    pub conditions: Vec<OptionView>,
    /// Their answers, the non-answer last.
    pub conditions_answers: Vec<OptionView>,
    /// Least number of characters of an own passphrase.
    pub passphrase_min: u32,
}

/// A role and the order in which its topics come.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RoleOrder {
    /// Stable id.
    pub id: String,
    /// Its name.
    pub text: Bilingual,
    /// Ids of all topics, the central ones first.
    pub order: Vec<String>,
}

/// One topic.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct CompetencyView {
    /// Stable id.
    pub id: String,
    /// Its name.
    pub name: Bilingual,
    /// What it is.
    pub definition: Bilingual,
    /// The four descriptions.
    pub descriptions: Vec<OptionView>,
}

/// A file that was chosen and not opened yet.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PickedFile {
    /// Its name, without its folder.
    pub name: String,
}

/// An open personal file.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PersonalFileView {
    /// Its name, without its folder.
    pub name: String,
    /// The portraits in it, newest first.
    pub portraits: Vec<PortraitCard>,
}

/// One portrait in a list.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PortraitCard {
    /// Its place in the file.
    pub place: u32,
    /// ISO date.
    pub date: String,
    /// Topics that were answered.
    pub answered: u32,
    /// Topics in its list.
    pub of: u32,
    /// The person stopped halfway and can continue.
    pub unfinished: bool,
}

/// A portrait to continue.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ResumeView {
    /// Its place in the file.
    pub place: u32,
    /// What was answered so far.
    pub answers: AnswersInput,
    /// Id of the step at which the person stopped.
    pub stopped_at: Option<String>,
}

/// A portrait that was kept.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct KeptFile {
    /// Name of the file, without its folder.
    pub name: String,
    /// Place of the portrait in it.
    pub place: u32,
}

/// The result: a place on a line of four words per topic. No grade, mean, rank or norm.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ResultView {
    /// ISO date.
    pub date: String,
    /// ISO date of the earlier portrait, if there is one.
    pub before_date: Option<String>,
    /// Names of the four columns.
    pub columns: Vec<Bilingual>,
    /// A remark on the columns.
    pub columns_note: Option<Bilingual>,
    /// One's own view is one view.
    pub caution: Bilingual,
    /// A role was given, so some topics are central.
    pub has_role: bool,
    /// One row per topic.
    pub rows: Vec<ResultRow>,
    /// One row per working condition that was answered.
    pub conditions: Vec<ConditionRow>,
    /// Names of topics, for the sentences of *In woorden*.
    pub summary: Summary,
}

/// One topic of the result.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ResultRow {
    /// Id of the topic.
    pub id: String,
    /// Its name.
    pub name: Bilingual,
    /// The answer now; none when skipped.
    pub now: Option<Mark>,
    /// The earlier answer; none when there is none.
    pub before: Option<Mark>,
    /// Whether something changed.
    pub shift: Shift,
    /// Central in the person's role.
    pub central: bool,
    /// Chosen as focus.
    pub focus: bool,
    /// A question to think about.
    pub reflection: Bilingual,
}

/// One answer.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Mark {
    /// Its column, 0–3; none for a non-answer.
    pub column: Option<u8>,
    /// The chosen sentence, as it read when it was chosen.
    pub sentence: Bilingual,
}

/// Difference between now and before.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Shift {
    /// The same, or nothing to compare.
    None,
    /// One column: can be chance.
    Maybe,
    /// Two columns or more.
    Clear,
}

/// One working condition of the result.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct ConditionRow {
    /// Stable id.
    pub id: String,
    /// The condition.
    pub text: Bilingual,
    /// The answer.
    pub answer: OptionView,
    /// The earlier answer, if there is one.
    pub before: Option<OptionView>,
}

/// Names of topics, for the sentences beside the dots.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Summary {
    /// Clearly another description than before.
    pub clear: Vec<Bilingual>,
    /// Perhaps another one.
    pub maybe: Vec<Bilingual>,
    /// How many topics can be compared with before.
    pub compared: u32,
    /// Chosen to work on.
    pub focus: Vec<Bilingual>,
    /// How many topics have a description.
    pub described: u32,
}
