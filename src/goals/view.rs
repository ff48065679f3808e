//! What a screen shows about vision goals.

use super::sql;
use crate::error::Result;
use crate::ids::{GoalId, PartnerId};
use crate::store::Read;
use serde::Serialize;
use ts_rs::TS;

/// A vision goal.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct GoalView {
    /// The goal.
    pub goal: GoalId,
    /// Its words.
    pub text: String,
    /// Partners outside the bin that serve it, whatever their status.
    pub partners: Vec<PartnerId>,
}

/// Goals on the shown date, in the school's order.
pub fn goals(read: &Read<'_>) -> Result<Vec<GoalView>> {
    let mut served = crate::partners::sql::by_goal(read)?;
    Ok(sql::all(read)?
        .into_iter()
        .map(|g| GoalView {
            partners: served.remove(&g.id).unwrap_or_default().into_iter().collect(),
            goal: g.id,
            text: g.text,
        })
        .collect())
}
