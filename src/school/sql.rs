//! All SQL of the document as a whole: identity, school, action log, counts.

use crate::error::Result;
use crate::ids::DocId;
use crate::kinds::SchoolType;
use crate::school::view::{ActionView, Counts};
use crate::store::Tx;
use rusqlite::{Connection, OptionalExtension, params};
use std::collections::BTreeMap;

pub(super) fn insert_identity(tx: &Tx<'_>, doc: &DocId, device: &str, sample: bool) -> Result<()> {
    tx.conn.execute(
        "INSERT INTO identity (one, doc_id, epoch, rev, rev_id, device_id, app_version, sample)
         VALUES (1, ?1, 1, 0, ?2, ?3, ?4, ?5)",
        params![doc, tx.ids.random(), device, env!("CARGO_PKG_VERSION"), sample],
    )?;
    Ok(())
}

pub(super) fn insert_school(tx: &Tx<'_>, name: &str) -> Result<()> {
    tx.conn.execute("INSERT INTO school (one, name) VALUES (1, ?1)", [name])?;
    Ok(())
}

pub(super) fn rename_school(tx: &Tx<'_>, name: &str) -> Result<()> {
    tx.conn.execute("UPDATE school SET name = ?1", [name])?;
    Ok(())
}

pub(crate) fn school_name(conn: &Connection) -> Result<String> {
    Ok(conn.query_row("SELECT name FROM school", [], |row| row.get(0))?)
}

/// The type of school, unless nobody chose one.
pub(crate) fn school_type(conn: &Connection) -> Result<Option<SchoolType>> {
    let word: String = conn.query_row("SELECT type FROM school", [], |row| row.get(0))?;
    Ok(SchoolType::parse(&word))
}

pub(crate) fn set_school_type(tx: &Tx<'_>, of: SchoolType) -> Result<()> {
    tx.conn.execute("UPDATE school SET type = ?1 WHERE type <> ?1", [of.as_str()])?;
    Ok(())
}

pub(super) fn is_sample(conn: &Connection) -> Result<bool> {
    Ok(conn.query_row("SELECT sample FROM identity", [], |row| row.get(0))?)
}

pub(super) fn rev(conn: &Connection) -> Result<i64> {
    Ok(conn.query_row("SELECT rev FROM identity", [], |row| row.get(0))?)
}

pub(super) fn revision(conn: &Connection) -> Result<(i64, Option<String>)> {
    Ok(conn.query_row("SELECT rev, saved_at FROM identity", [], |row| Ok((row.get(0)?, row.get(1)?)))?)
}

pub(super) fn last_done(conn: &Connection) -> Result<Option<i64>> {
    Ok(conn
        .query_row("SELECT seq FROM undo_action WHERE undone = 0 ORDER BY seq DESC LIMIT 1", [], |row| row.get(0))
        .optional()?)
}

pub(super) fn first_undone(conn: &Connection) -> Result<Option<i64>> {
    Ok(conn
        .query_row("SELECT seq FROM undo_action WHERE undone = 1 ORDER BY seq LIMIT 1", [], |row| row.get(0))
        .optional()?)
}

/// The action with its ids replaced by today's names; a thing that is gone keeps the name from the log.
pub(super) fn action_view(conn: &Connection, seq: i64) -> Result<ActionView> {
    let (code, params): (String, String) =
        conn.query_row("SELECT action, params FROM undo_action WHERE seq = ?1", [seq], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?;
    let raw: BTreeMap<String, serde_json::Value> = serde_json::from_str(&params).unwrap_or_default();
    let mut params = BTreeMap::new();
    for (key, value) in raw {
        let id = value.as_str().map_or_else(|| value.to_string(), ToOwned::to_owned);
        let shown = match key.as_str() {
            "role" | "partner" | "person" | "team" | "view" | "contact" | "goal" => name_of(conn, seq, &key, &id)?,
            _ => id,
        };
        params.insert(key, shown);
    }
    Ok(ActionView { code, params })
}

fn name_of(conn: &Connection, seq: i64, table: &str, id: &str) -> Result<String> {
    let now = match table {
        "role" => conn.query_row("SELECT title FROM role WHERE id = ?1", [id], |row| row.get(0)).optional()?,
        "partner" => conn.query_row("SELECT name FROM partner WHERE id = ?1", [id], |row| row.get(0)).optional()?,
        "contact" => conn.query_row("SELECT name FROM contact WHERE id = ?1", [id], |row| row.get(0)).optional()?,
        "goal" => conn.query_row("SELECT text FROM goal WHERE id = ?1", [id], |row| row.get(0)).optional()?,
        "team" => conn.query_row("SELECT name FROM team WHERE id = ?1", [id], |row| row.get(0)).optional()?,
        "view" => {
            conn.query_row("SELECT name FROM organogram_view WHERE id = ?1", [id], |row| row.get(0)).optional()?
        }
        _ => conn
            .query_row(
                "SELECT trim(first || ' ' || trim(infix || ' ' || last)) FROM person WHERE id = ?1",
                [id],
                |row| row.get(0),
            )
            .optional()?,
    };
    if let Some(name) = now {
        return Ok(name);
    }
    let logged: Option<String> = conn
        .query_row(
            "SELECT cols FROM undo_row WHERE seq = ?1 AND tbl = ?2 AND touched = ?3 LIMIT 1",
            params![seq, if table == "view" { "organogram_view" } else { table }, id],
            |row| row.get(0),
        )
        .optional()?;
    let cells: BTreeMap<String, [Option<serde_json::Value>; 2]> =
        logged.and_then(|cols| serde_json::from_str(&cols).ok()).unwrap_or_default();
    let cell = |column: &str| {
        let [before, after] = cells.get(column).cloned().unwrap_or_default();
        after.or(before).and_then(|v| v.as_str().map(ToOwned::to_owned)).unwrap_or_default()
    };
    let words = match table {
        "role" => vec![cell("title")],
        "goal" => vec![cell("text")],
        "partner" | "team" | "view" | "contact" => vec![cell("name")],
        _ => vec![cell("first"), cell("infix"), cell("last")],
    };
    Ok(words.into_iter().filter(|w| !w.is_empty()).collect::<Vec<_>>().join(" "))
}

pub(super) fn counts(conn: &Connection) -> Result<Counts> {
    Ok(conn.query_row(
        "SELECT (SELECT count(*) FROM live_partner), (SELECT count(*) FROM live_person),
                (SELECT count(*) FROM live_role),
                (SELECT count(*) FROM partner WHERE deleted_at IS NOT NULL)
                + (SELECT count(*) FROM person WHERE deleted_at IS NOT NULL)
                + (SELECT count(*) FROM role WHERE deleted_at IS NOT NULL)",
        [],
        |row| Ok(Counts { partners: row.get(0)?, people: row.get(1)?, roles: row.get(2)?, bin: row.get(3)? }),
    )?)
}

/// Deleted things: kind, id, name, moment; newest first.
pub(super) fn deleted(conn: &Connection) -> Result<Vec<(String, String, String, String)>> {
    Ok(conn
        .prepare(
            "SELECT 'partner', id, name, deleted_at FROM partner WHERE deleted_at IS NOT NULL
             UNION ALL
             SELECT 'person', id, trim(first || ' ' || trim(infix || ' ' || last)), deleted_at FROM person
              WHERE deleted_at IS NOT NULL
             UNION ALL
             SELECT 'role', id, title, deleted_at FROM role WHERE deleted_at IS NOT NULL
             ORDER BY 4 DESC, 3",
        )?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?
        .collect::<rusqlite::Result<_>>()?)
}

pub(super) fn restore(tx: &Tx<'_>, table: &'static str, id: &str) -> Result<usize> {
    let sql = match table {
        "partner" => "UPDATE partner SET deleted_at = NULL WHERE id = ?1",
        "person" => "UPDATE person SET deleted_at = NULL WHERE id = ?1",
        _ => "UPDATE role SET deleted_at = NULL WHERE id = ?1",
    };
    Ok(tx.conn.execute(sql, [id])?)
}

/// Name, sample, moment of the last change: for the list of schools.
pub(super) fn peek(conn: &Connection) -> std::result::Result<(String, bool, String), crate::store::StoreError> {
    Ok(conn.query_row(
        "SELECT school.name, identity.sample, coalesce(identity.saved_at, '') FROM school, identity",
        [],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )?)
}

/// Revision of a store or a copy of one.
pub(super) fn revision_number(conn: &Connection) -> std::result::Result<i64, crate::store::StoreError> {
    Ok(conn.query_row("SELECT rev FROM identity", [], |row| row.get(0))?)
}
