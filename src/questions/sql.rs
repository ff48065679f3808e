//! All SQL of questions.

use crate::error::{Result, RuleError};
use crate::ids::{PartnerId, QuestionId, RoleId};
use crate::store::{Read, Tx};
use rusqlite::{OptionalExtension, Row, params};
use std::collections::BTreeMap;

/// A question as stored.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Question {
    pub(crate) id: QuestionId,
    pub(crate) text: String,
    pub(crate) synonyms: Vec<String>,
    pub(crate) steps: Vec<String>,
    /// The question that came with Spil which this one replaces.
    pub(crate) starter: Option<String>,
    pub(crate) sort_key: String,
    pub(crate) safety: bool,
    /// Put away: neither it nor the starter that it replaces is shown.
    pub(crate) hidden: bool,
}

const COLUMNS: &str = "id, text, synonyms, steps, starter_key, sort_key, safety, deleted_at";

fn question(row: &Row<'_>) -> rusqlite::Result<Question> {
    let lines = |place| row.get::<_, String>(place).map(|text| text.lines().map(str::to_owned).collect());
    Ok(Question {
        id: row.get(0)?,
        text: row.get(1)?,
        synonyms: lines(2)?,
        steps: lines(3)?,
        starter: row.get(4)?,
        sort_key: row.get(5)?,
        safety: row.get(6)?,
        hidden: row.get::<_, Option<String>>(7)?.is_some(),
    })
}

/// Every stored question, put away or not, in the school's order.
pub(crate) fn all(read: &Read<'_>) -> Result<Vec<Question>> {
    let sql = format!("SELECT {COLUMNS} FROM question ORDER BY sort_key, id");
    Ok(read.conn.prepare(&sql)?.query_map([], question)?.collect::<rusqlite::Result<_>>()?)
}

/// One question that is not put away.
pub(crate) fn get(read: &Read<'_>, id: &QuestionId) -> Result<Question> {
    let sql = format!("SELECT {COLUMNS} FROM live_question WHERE id = ?1");
    Ok(read.conn.query_row(&sql, [id], question).optional()?.ok_or(RuleError::NotFound)?)
}

/// Roles per question, likeliest first.
pub(crate) fn roles(read: &Read<'_>) -> Result<BTreeMap<QuestionId, Vec<RoleId>>> {
    pairs(read, "SELECT question_id, role_id FROM question_role ORDER BY sort_key, role_id")
}

/// Partners per question, likeliest first.
pub(crate) fn partners(read: &Read<'_>) -> Result<BTreeMap<QuestionId, Vec<PartnerId>>> {
    pairs(read, "SELECT question_id, partner_id FROM question_partner ORDER BY sort_key, partner_id")
}

/// Questions that end at a partner, in the school's order.
pub(crate) fn of_partner(read: &Read<'_>, partner: &PartnerId) -> Result<Vec<(QuestionId, String)>> {
    let mut statement = read.conn.prepare(
        "SELECT live_question.id, text FROM question_partner JOIN live_question ON live_question.id = question_id
         WHERE partner_id = ?1 ORDER BY live_question.sort_key, live_question.id",
    )?;
    Ok(statement.query_map([partner], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<rusqlite::Result<_>>()?)
}

fn pairs<T: rusqlite::types::FromSql>(read: &Read<'_>, sql: &str) -> Result<BTreeMap<QuestionId, Vec<T>>> {
    let mut found: BTreeMap<QuestionId, Vec<T>> = BTreeMap::new();
    let mut statement = read.conn.prepare(sql)?;
    for pair in statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))? {
        let (question, other) = pair?;
        found.entry(question).or_default().push(other);
    }
    Ok(found)
}

pub(crate) fn insert(tx: &Tx<'_>, q: &Question) -> Result<()> {
    tx.conn.execute(
        "INSERT INTO question (id, text, synonyms, steps, starter_key, sort_key, safety) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        params![q.id, q.text, q.synonyms.join("\n"), q.steps.join("\n"), q.starter, q.sort_key, q.safety],
    )?;
    Ok(())
}

pub(crate) fn update(tx: &Tx<'_>, q: &Question) -> Result<()> {
    tx.conn.execute(
        "UPDATE question SET text = ?2, synonyms = ?3, steps = ?4, safety = ?5 WHERE id = ?1",
        params![q.id, q.text, q.synonyms.join("\n"), q.steps.join("\n"), q.safety],
    )?;
    Ok(())
}

/// Puts a question away, or shows it again (`None`).
pub(crate) fn hide(tx: &Tx<'_>, id: &QuestionId, at: Option<&str>) -> Result<()> {
    tx.conn.execute("UPDATE question SET deleted_at = ?2 WHERE id = ?1", params![id, at])?;
    Ok(())
}

/// Replaces the roles of a question; each comes with its sort key.
pub(crate) fn set_roles(tx: &Tx<'_>, id: &QuestionId, roles: &[(String, RoleId)]) -> Result<()> {
    tx.conn.execute("DELETE FROM question_role WHERE question_id = ?1", [id])?;
    for (key, role) in roles {
        tx.conn.execute(
            "INSERT INTO question_role (question_id, role_id, sort_key) VALUES (?1, ?2, ?3)",
            params![id, role, key],
        )?;
    }
    Ok(())
}

/// Replaces the partners of a question; each comes with its sort key.
pub(crate) fn set_partners(tx: &Tx<'_>, id: &QuestionId, partners: &[(String, PartnerId)]) -> Result<()> {
    tx.conn.execute("DELETE FROM question_partner WHERE question_id = ?1", [id])?;
    for (key, partner) in partners {
        let sql = "INSERT INTO question_partner (question_id, partner_id, sort_key) VALUES (?1, ?2, ?3)";
        tx.conn.execute(sql, params![id, partner, key])?;
    }
    Ok(())
}

/// Takes a question out altogether: it only said that a starter is put away.
pub(crate) fn remove(tx: &Tx<'_>, id: &QuestionId) -> Result<()> {
    tx.conn.execute("DELETE FROM question_role WHERE question_id = ?1", [id])?;
    tx.conn.execute("DELETE FROM question_partner WHERE question_id = ?1", [id])?;
    tx.conn.execute("DELETE FROM question WHERE id = ?1", [id])?;
    Ok(())
}
