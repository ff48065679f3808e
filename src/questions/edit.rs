//! What can be done with questions, and the rules for it.

use super::input::{QuestionInput, QuestionRef};
use super::sql::{self, Question};
use super::starter;
use crate::error::{Result, RuleError};
use crate::ids::QuestionId;
use crate::lang::Lang;
use crate::roles::order::between;
use crate::school::view::Outcome;
use crate::school::{Action, School};
use crate::store::Tx;
use crate::text;

/// Adds a question of the school, after those it has.
///
/// # Errors
/// `NameRequired`, `TextTooLong`, `NotFound` when a role or partner is gone.
pub fn add(school: &mut School, input: &QuestionInput) -> Result<Outcome<QuestionId>> {
    school.change(Action::QuestionAdded, |tx| insert(tx, None, input))
}

/// Changes a question; one that came with Spil becomes the school's own.
///
/// # Errors
/// As [`add`].
pub fn update(school: &mut School, question: &QuestionRef, input: &QuestionInput) -> Result<Outcome<QuestionId>> {
    school.change(Action::QuestionChanged, |tx| match question {
        QuestionRef::Starter(key) => insert(tx, Some(known(key)?), input),
        QuestionRef::Own(id) => {
            let filled = filled(sql::get(tx, id)?, input)?;
            sql::update(tx, &filled)?;
            tie(tx, id, input)?;
            Ok(id.clone())
        }
    })
}

/// Puts a question away, also one that came with Spil.
///
/// # Errors
/// `NotFound`.
pub fn hide(school: &mut School, question: &QuestionRef, lang: Lang) -> Result<Outcome<()>> {
    school.change(Action::QuestionHidden, |tx| {
        let now = tx.stamp();
        let id = match question {
            QuestionRef::Own(id) => sql::get(tx, id)?.id,
            QuestionRef::Starter(key) => {
                let key = known(key)?;
                let words = starter::all().iter().find(|q| q.key == key).map(|q| q.words(lang).text.clone());
                let empty = QuestionInput {
                    text: words.unwrap_or(key.clone()),
                    synonyms: Vec::new(),
                    steps: Vec::new(),
                    safety: false,
                    roles: Vec::new(),
                    partners: Vec::new(),
                };
                insert(tx, Some(key), &empty)?
            }
        };
        sql::hide(tx, &id, Some(&now))
    })
}

/// Shows every question again that was put away; gives how many.
pub fn show_all(school: &mut School) -> Result<Outcome<u32>> {
    school.change(Action::QuestionsShown, |tx| {
        let hidden: Vec<Question> = sql::all(tx)?.into_iter().filter(|q| q.hidden).collect();
        for question in &hidden {
            // A starter that was only put away comes back as Spil has it.
            if question.starter.is_some() && question.steps.is_empty() && question.synonyms.is_empty() {
                sql::remove(tx, &question.id)?;
            } else {
                sql::hide(tx, &question.id, None)?;
            }
        }
        Ok(hidden.len() as u32)
    })
}

fn known(key: &str) -> Result<String> {
    starter::all().iter().find(|q| q.key == key).map(|q| q.key.clone()).ok_or(RuleError::NotFound.into())
}

/// As [`add`], in the transaction of another change; `starter` is the question of Spil that it replaces.
pub(crate) fn insert(tx: &Tx<'_>, starter: Option<String>, input: &QuestionInput) -> Result<QuestionId> {
    let last = sql::all(tx)?.pop().map(|q| q.sort_key);
    let question = Question {
        id: QuestionId(tx.new_id()),
        text: String::new(),
        synonyms: Vec::new(),
        steps: Vec::new(),
        starter,
        sort_key: between(last.as_deref(), None),
        safety: false,
        hidden: false,
    };
    let question = filled(question, input)?;
    sql::insert(tx, &question)?;
    tie(tx, &question.id, input)?;
    Ok(question.id)
}

fn filled(question: Question, input: &QuestionInput) -> Result<Question> {
    let lines = |field: &str, typed: &[String]| -> Result<Vec<String>> {
        let lines: Vec<String> = typed.iter().map(|line| text::line(field, line)).collect::<Result<_>>()?;
        Ok(lines.into_iter().filter(|line| !line.is_empty()).collect())
    };
    Ok(Question {
        text: text::name("question_text", &input.text)?,
        synonyms: lines("question_synonyms", &input.synonyms)?,
        steps: lines("question_steps", &input.steps)?,
        safety: input.safety,
        ..question
    })
}

fn tie(tx: &Tx<'_>, id: &QuestionId, input: &QuestionInput) -> Result<()> {
    for role in &input.roles {
        crate::roles::sql::get(tx, role)?;
    }
    for partner in &input.partners {
        crate::partners::sql::get(tx, partner)?;
    }
    sql::set_roles(tx, id, &in_order(&input.roles))?;
    sql::set_partners(tx, id, &in_order(&input.partners))
}

/// Each once, with sort keys in the order given.
fn in_order<T: Clone + PartialEq>(all: &[T]) -> Vec<(String, T)> {
    let mut ordered: Vec<(String, T)> = Vec::new();
    for one in all {
        if !ordered.iter().any(|(_, there)| there == one) {
            let key = between(ordered.last().map(|(key, _)| key.as_str()), None);
            ordered.push((key, one.clone()));
        }
    }
    ordered
}
