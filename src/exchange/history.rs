//! Imports that were run, and taking the last one back.

use super::ImportError;
use super::input::Target;
use super::sql;
use super::view::{ImportReverted, ImportRunView, KeptPartner};
use crate::error::Result;
use crate::ids::{ImportRunId, PartnerId};
use crate::school::view::{Outcome, SnapshotReason};
use crate::school::{Action, School};
use crate::store::{self, Kept, Read};
use crate::text;
use std::collections::{BTreeMap, BTreeSet};

/// Tables whose rows stay when an import is taken back: that it was run, and how its list is read.
const LEFT: &[&str] = &["import_run", "import_mapping"];

/// Imports of this school, newest first. Only the last one that stands can be taken back.
///
/// # Errors
/// Errors of the store.
pub fn imports(read: &Read<'_>) -> Result<Vec<ImportRunView>> {
    let mut runs = sql::runs(read)?;
    let last = runs.iter().position(|run| run.reverted_at.is_none());
    for (at, run) in runs.iter_mut().enumerate() {
        run.revertible &= Some(at) == last;
    }
    Ok(runs)
}

/// Takes the last import back, updates included: what changed since is left alone and named. One undo step.
///
/// # Errors
/// `ImportNotRevertible` when it is not the last one, or too long ago for the log of changes.
pub fn revert(school: &mut School, run: &ImportRunId) -> Result<Outcome<ImportReverted>> {
    let stands = school.read(imports)?.into_iter().any(|view| view.run == *run && view.revertible);
    if !stands {
        return Err(ImportError::ImportNotRevertible.into());
    }
    school.snapshot(SnapshotReason::Import)?;
    school.change(Action::ImportReverted, |tx| {
        let kept = store::revert(tx, sql::run_seq(tx, run)?, LEFT)?;
        sql::mark_reverted(tx, run)?;
        named(tx, &kept)
    })
}

/// What stays, by partner.
fn named(read: &Read<'_>, kept: &[Kept]) -> Result<ImportReverted> {
    let mut partners: BTreeMap<PartnerId, (bool, BTreeSet<Target>)> = BTreeMap::new();
    for row in kept {
        let ids = match row.table.as_str() {
            "contact" => sql::partners_of_contact(read, &row.touched)?,
            "affiliation_told" => Vec::new(),
            _ => vec![PartnerId(row.touched.clone())],
        };
        for id in ids {
            let (whole, fields) = partners.entry(id).or_default();
            *whole |= row.made && row.table == "partner";
            fields.extend(row.columns.iter().filter_map(|column| field(&row.table, column)));
        }
    }
    let mut all = Vec::new();
    for (partner, (whole, fields)) in partners {
        let name = sql::partner_name(read, &partner)?;
        all.push(KeptPartner { partner, name, whole, fields: fields.into_iter().collect() });
    }
    all.sort_by(|a, b| text::compare(&a.name, &b.name).then_with(|| a.partner.cmp(&b.partner)));
    Ok(ImportReverted { kept: all })
}

/// The field that a column holds.
fn field(table: &str, column: &str) -> Option<Target> {
    let name = match (table, column) {
        ("contact", "half_days") => "contact_days",
        ("contact", "name") => "contact_name",
        ("contact", "phone") => "contact_phone",
        ("contact", "email") => "contact_email",
        ("affiliation", "function") => "contact_function",
        ("partner_purpose", _) => "purposes",
        ("partner_level", _) => "levels",
        ("partner", column) => column,
        _ => return None,
    };
    Target::ALL.iter().find(|target| target.as_str() == name).copied()
}
