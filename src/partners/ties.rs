//! Lines between roles and partners: first contact, second contact and the rest.

use super::sql;
use crate::error::Result;
use crate::ids::{PartnerId, RoleId};
use crate::kinds::TieKind;
use crate::roles::sql as roles_sql;
use crate::school::view::Outcome;
use crate::school::{Action, School};
use crate::store::Tx;

/// Makes a role the first (or second, …) contact of a partner from today, or nobody. The previous line
/// ends yesterday, or disappears when it began today. The same role again changes nothing.
///
/// # Errors
/// `NotFound` when partner or role is gone.
pub fn set(school: &mut School, partner: &PartnerId, kind: TieKind, role: Option<&RoleId>) -> Result<Outcome<()>> {
    let action = match role {
        Some(role) => Action::TieSet { partner: partner.clone(), role: role.clone() },
        None => Action::TieRemoved { partner: partner.clone() },
    };
    school.change(action, |tx| write(tx, partner, kind, role))
}

/// As [`set`], in the transaction of another change.
pub(crate) fn write(tx: &Tx<'_>, partner: &PartnerId, kind: TieKind, role: Option<&RoleId>) -> Result<()> {
    sql::get(tx, partner)?;
    if let Some(role) = role {
        roles_sql::get(tx, role)?;
    }
    let today = tx.today();
    let mut there = false;
    for tie in sql::ties(tx)?.into_iter().filter(|t| t.partner == *partner && t.kind == kind) {
        if Some(&tie.role) == role && !there {
            there = true;
        } else if tie.from.is_some_and(|from| from >= today) {
            sql::delete_tie(tx, &tie.id)?;
        } else {
            sql::end_tie(tx, &tie.id, today.pred_opt().unwrap_or(today))?;
        }
    }
    match role {
        Some(role) if !there => sql::insert_tie(tx, role, partner, kind, Some(today)),
        _ => Ok(()),
    }
}
