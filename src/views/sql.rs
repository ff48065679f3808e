//! All SQL of saved views.

use super::input::{OrganogramFilter, SavedView, ViewSettings};
use crate::error::{Result, RuleError};
use crate::ids::ViewId;
use crate::organogram::Detail;
use crate::organogram::page::{Orientation, Paper};
use crate::store::{Read, Tx};
use rusqlite::{Row, params};

const COLUMNS: &str = "id, name, root_id, person_id, partner_id, team_id, domain, category, attention, detail, paper, \
                       orientation, audience";

const PAPERS: [(Paper, &str); 4] = [(Paper::A4, "a4"), (Paper::A3, "a3"), (Paper::A2, "a2"), (Paper::A0, "a0")];
const WAYS: [(Orientation, &str); 3] =
    [(Orientation::Portrait, "portrait"), (Orientation::Landscape, "landscape"), (Orientation::Best, "best")];
const DETAILS: [(Detail, &str); 3] = [(Detail::Full, "full"), (Detail::Compact, "compact"), (Detail::Names, "names")];

fn text_of<T: PartialEq>(list: &[(T, &'static str)], value: &T) -> Option<&'static str> {
    list.iter().find(|(v, _)| v == value).map(|(_, text)| *text)
}

fn value_of<T: Copy>(list: &[(T, &'static str)], text: &str) -> Option<T> {
    list.iter().find(|(_, t)| *t == text).map(|(v, _)| *v)
}

fn view(row: &Row<'_>) -> rusqlite::Result<SavedView> {
    let filter = OrganogramFilter {
        root: row.get(2)?,
        person: row.get(3)?,
        partner: row.get(4)?,
        team: row.get(5)?,
        domain: row.get(6)?,
        category: row.get(7)?,
        attention: row.get(8)?,
    };
    let detail: Option<String> = row.get(9)?;
    Ok(SavedView {
        view: row.get(0)?,
        settings: ViewSettings {
            name: row.get(1)?,
            filter,
            detail: detail.and_then(|text| value_of(&DETAILS, &text)),
            paper: value_of(&PAPERS, &row.get::<_, String>(10)?).unwrap_or(Paper::A3),
            orientation: value_of(&WAYS, &row.get::<_, String>(11)?).unwrap_or(Orientation::Best),
            audience: row.get(12)?,
        },
    })
}

/// Every saved view, in no order.
pub(crate) fn all(read: &Read<'_>) -> Result<Vec<SavedView>> {
    let sql = format!("SELECT {COLUMNS} FROM organogram_view");
    Ok(read.conn.prepare(&sql)?.query_map([], view)?.collect::<rusqlite::Result<_>>()?)
}

/// Writes a view; one with the same id is changed.
pub(crate) fn save(tx: &Tx<'_>, id: &ViewId, s: &ViewSettings) -> Result<()> {
    let f = &s.filter;
    tx.conn.execute(
        &format!(
            "INSERT INTO organogram_view ({COLUMNS})
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)
             ON CONFLICT (id) DO UPDATE SET name = ?2, root_id = ?3, person_id = ?4, partner_id = ?5, team_id = ?6,
               domain = ?7, category = ?8, attention = ?9, detail = ?10, paper = ?11, orientation = ?12,
               audience = ?13"
        ),
        params![
            id,
            s.name,
            f.root,
            f.person,
            f.partner,
            f.team,
            f.domain,
            f.category,
            f.attention,
            s.detail.and_then(|d| text_of(&DETAILS, &d)),
            text_of(&PAPERS, &s.paper),
            text_of(&WAYS, &s.orientation),
            s.audience
        ],
    )?;
    Ok(())
}

pub(crate) fn delete(tx: &Tx<'_>, id: &ViewId) -> Result<()> {
    let gone = tx.conn.execute("DELETE FROM organogram_view WHERE id = ?1", [id])?;
    if gone == 0 { Err(RuleError::NotFound.into()) } else { Ok(()) }
}
