//! All SQL of the import that is not the partners' own.

use super::view::{ImportDone, ImportRunView};
use crate::error::Result;
use crate::ids::{ImportRunId, PartnerId, PersonId};
use crate::store::{Read, Tx};
use rusqlite::{OptionalExtension, params};
use std::collections::HashMap;

/// Which partners came from which rows.
pub(super) fn sources(read: &Read<'_>) -> Result<Vec<(PartnerId, String)>> {
    Ok(read
        .conn
        .prepare("SELECT partner_id, source_key FROM import_source ORDER BY partner_id, source_key")?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?)
}

/// Remembers that a partner came from a row; a row that is known already writes nothing.
pub(super) fn remember(tx: &Tx<'_>, partner: &PartnerId, key: &str) -> Result<()> {
    tx.conn
        .prepare_cached("INSERT OR IGNORE INTO import_source (partner_id, source_key) VALUES (?1, ?2)")?
        .execute(params![partner, key])?;
    Ok(())
}

/// Runs the writing of one row; when it fails, nothing of the row stays and the others are not touched.
pub(super) fn row<T>(tx: &Tx<'_>, write: impl FnOnce() -> Result<T>) -> Result<T> {
    tx.conn.execute_batch("SAVEPOINT import_row")?;
    let written = write();
    let end = if written.is_ok() { "RELEASE import_row" } else { "ROLLBACK TO import_row; RELEASE import_row" };
    tx.conn.execute_batch(end)?;
    written
}

/// Name and content of the mapping that is remembered for these headings.
pub(super) fn mapping(read: &Read<'_>, fingerprint: &str) -> Result<Option<(String, String)>> {
    Ok(read
        .conn
        .query_row(
            "SELECT name, mapping FROM import_mapping WHERE fingerprint = ?1 ORDER BY id DESC LIMIT 1",
            [fingerprint],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )
        .optional()?)
}

pub(super) fn remember_mapping(tx: &Tx<'_>, fingerprint: &str, name: &str, mapping: &str) -> Result<()> {
    let there = tx.conn.execute(
        "UPDATE import_mapping SET name = ?2, mapping = ?3 WHERE fingerprint = ?1",
        params![fingerprint, name, mapping],
    )?;
    if there == 0 {
        tx.conn.execute(
            "INSERT INTO import_mapping (id, name, fingerprint, mapping) VALUES (?1, ?2, ?3, ?4)",
            params![tx.new_id(), name, fingerprint, mapping],
        )?;
    }
    Ok(())
}

/// Notes that an import was run, under the action that is being recorded.
pub(super) fn insert_run(tx: &Tx<'_>, file: &str, done: ImportDone) -> Result<()> {
    tx.conn.execute(
        "INSERT INTO import_run (id, undo_seq, at, file_name, added, changed, unchanged)
         SELECT ?1, coalesce(seq, 0), ?2, ?3, ?4, ?5, ?6 FROM recording",
        params![tx.new_id(), stamp(tx), file, done.added, done.changed, done.same],
    )?;
    Ok(())
}

fn stamp(tx: &Tx<'_>) -> String {
    tx.stamp()
}

/// All imports, newest first; `revertible` where the log of changes still holds this very import.
pub(super) fn runs(read: &Read<'_>) -> Result<Vec<ImportRunView>> {
    Ok(read
        .conn
        .prepare(
            "SELECT id, at, file_name, added, changed, unchanged, reverted_at,
                    reverted_at IS NULL AND EXISTS (SELECT 1 FROM undo_row
                      WHERE seq = undo_seq AND tbl = 'import_run' AND op = 'insert' AND touched = import_run.id)
             FROM import_run ORDER BY id DESC",
        )?
        .query_map([], |row| {
            Ok(ImportRunView {
                run: row.get(0)?,
                at: row.get(1)?,
                file: row.get(2)?,
                added: row.get(3)?,
                changed: row.get(4)?,
                same: row.get(5)?,
                reverted_at: row.get(6)?,
                revertible: row.get(7)?,
            })
        })?
        .collect::<rusqlite::Result<_>>()?)
}

pub(super) fn run_seq(read: &Read<'_>, run: &ImportRunId) -> Result<i64> {
    Ok(read.conn.query_row("SELECT undo_seq FROM import_run WHERE id = ?1", [run], |row| row.get(0))?)
}

pub(super) fn mark_reverted(tx: &Tx<'_>, run: &ImportRunId) -> Result<()> {
    tx.conn.execute("UPDATE import_run SET reverted_at = ?2 WHERE id = ?1", params![run, stamp(tx)])?;
    Ok(())
}

/// Partners at which a contact person stands, also in the past.
pub(super) fn partners_of_contact(read: &Read<'_>, contact: &str) -> Result<Vec<PartnerId>> {
    Ok(read
        .conn
        .prepare_cached("SELECT DISTINCT partner_id FROM affiliation WHERE contact_id = ?1")?
        .query_map([contact], |row| row.get(0))?
        .collect::<rusqlite::Result<_>>()?)
}

/// Name of a partner, also when it is in the bin; empty when it is gone.
pub(super) fn partner_name(read: &Read<'_>, partner: &PartnerId) -> Result<String> {
    let name = read.conn.query_row("SELECT name FROM partner WHERE id = ?1", [partner], |row| row.get(0));
    Ok(name.optional()?.unwrap_or_default())
}

/// Makes a partner somebody's own contact; a person who is gone changes nothing.
pub(super) fn set_owner(tx: &Tx<'_>, partner: &PartnerId, person: &PersonId) -> Result<()> {
    tx.conn.execute(
        "UPDATE partner SET owner_id = (SELECT id FROM live_person WHERE id = ?2) WHERE id = ?1",
        params![partner, person],
    )?;
    Ok(())
}

/// An answer to *Klopt dit nog?*, given today.
pub(super) fn confirm(tx: &Tx<'_>, partner: &PartnerId, answer: &str) -> Result<()> {
    tx.conn.execute(
        "INSERT INTO confirmation (id, partner_id, on_date, answer) VALUES (?1, ?2, ?3, ?4)",
        params![tx.new_id(), partner, tx.today().to_string(), answer],
    )?;
    Ok(())
}

/// The newest answer of each partner, when it was given in the last weeks: the same sheet again says nothing new.
pub(super) fn fresh_answers(read: &Read<'_>) -> Result<HashMap<PartnerId, String>> {
    let since = read.on.checked_sub_days(chrono::Days::new(42)).unwrap_or(read.on);
    Ok(read
        .conn
        .prepare("SELECT partner_id, answer FROM confirmation WHERE on_date >= ?1 ORDER BY on_date, id")?
        .query_map([since.to_string()], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?)
}

/// What comes back on a day.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Due {
    pub(super) id: String,
    pub(super) kind: DueKind,
    /// ISO date.
    pub(super) on: String,
    /// Name of the partner.
    pub(super) partner: String,
    pub(super) about: String,
}

/// Why something comes back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum DueKind {
    FollowUp,
    Review,
    End,
}

/// Open follow-ups, and agreements to look at again or that end; the earliest first.
pub(super) fn due(read: &Read<'_>) -> Result<Vec<Due>> {
    let kind = |number: i64| match number {
        0 => DueKind::FollowUp,
        1 => DueKind::Review,
        _ => DueKind::End,
    };
    Ok(read
        .conn
        .prepare(
            "SELECT m.id, 0, m.follow_up_on, p.name, m.line FROM live_contact_moment AS m
               JOIN live_partner AS p ON p.id = m.partner_id
              WHERE m.follow_up_on IS NOT NULL AND m.follow_up_done = 0
             UNION ALL
             SELECT a.id, 1, a.review_date, p.name, a.text FROM live_agreement AS a
               JOIN live_partner AS p ON p.id = a.partner_id WHERE a.review_date IS NOT NULL
             UNION ALL
             SELECT a.id, 2, a.until_date, p.name, a.text FROM live_agreement AS a
               JOIN live_partner AS p ON p.id = a.partner_id WHERE a.until_date IS NOT NULL
             ORDER BY 3, 1, 2",
        )?
        .query_map([], |row| {
            Ok(Due {
                id: row.get(0)?,
                kind: kind(row.get(1)?),
                on: row.get(2)?,
                partner: row.get(3)?,
                about: row.get(4)?,
            })
        })?
        .collect::<rusqlite::Result<_>>()?)
}

/// What was agreed about privacy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct PrivacyAgreement {
    pub(super) partner: PartnerId,
    pub(super) text: String,
    pub(super) ground: String,
    /// ISO dates; empty when open.
    pub(super) until: String,
    pub(super) review: String,
}

/// Agreements about privacy, or with a ground for it, by partner.
pub(super) fn privacy_agreements(read: &Read<'_>) -> Result<Vec<PrivacyAgreement>> {
    Ok(read
        .conn
        .prepare(
            "SELECT partner_id, text, privacy_ground, coalesce(until_date, ''), coalesce(review_date, '')
             FROM live_agreement WHERE kind IN ('privacy', 'convenant') OR privacy_ground <> ''
             ORDER BY partner_id, id",
        )?
        .query_map([], |row| {
            Ok(PrivacyAgreement {
                partner: row.get(0)?,
                text: row.get(1)?,
                ground: row.get(2)?,
                until: row.get(3)?,
                review: row.get(4)?,
            })
        })?
        .collect::<rusqlite::Result<_>>()?)
}
