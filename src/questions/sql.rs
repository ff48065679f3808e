//! All SQL of questions.

use crate::error::Result;
use crate::ids::{PartnerId, QuestionId, RoleId};
use crate::store::{Read, Tx};
use rusqlite::params;

/// A question as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Question {
    /// Id.
    pub(crate) id: QuestionId,
    /// The question.
    pub(crate) text: String,
    /// Other words for it, one per line.
    pub(crate) synonyms: String,
    /// Order.
    pub(crate) sort_key: String,
    /// May be about danger: 112 first.
    pub(crate) safety: bool,
}

/// Questions that end at a partner, in the school's order.
pub(crate) fn of_partner(read: &Read<'_>, partner: &PartnerId) -> Result<Vec<(QuestionId, String)>> {
    let mut statement = read.conn.prepare(
        "SELECT live_question.id, text FROM question_partner JOIN live_question ON live_question.id = question_id
         WHERE partner_id = ?1 ORDER BY live_question.sort_key, live_question.id",
    )?;
    Ok(statement.query_map([partner], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<rusqlite::Result<_>>()?)
}

pub(crate) fn insert(tx: &Tx<'_>, q: &Question) -> Result<()> {
    tx.conn.execute(
        "INSERT INTO question (id, text, synonyms, sort_key, safety) VALUES (?1, ?2, ?3, ?4, ?5)",
        params![q.id, q.text, q.synonyms, q.sort_key, q.safety],
    )?;
    Ok(())
}

pub(crate) fn insert_role(tx: &Tx<'_>, question: &QuestionId, role: &RoleId, sort_key: &str) -> Result<()> {
    tx.conn.execute(
        "INSERT INTO question_role (question_id, role_id, sort_key) VALUES (?1, ?2, ?3)",
        params![question, role, sort_key],
    )?;
    Ok(())
}

pub(crate) fn insert_partner(tx: &Tx<'_>, question: &QuestionId, partner: &PartnerId, sort_key: &str) -> Result<()> {
    tx.conn.execute(
        "INSERT INTO question_partner (question_id, partner_id, sort_key) VALUES (?1, ?2, ?3)",
        params![question, partner, sort_key],
    )?;
    Ok(())
}
