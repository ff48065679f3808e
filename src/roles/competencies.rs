//! Competencies that matter for a role: proposed from the instrument's emphasis per role, the school decides.

use super::sql::{self, Column, Role};
use super::view::CompetencyChoice;
use crate::assessments::instrument::Instrument;
use crate::error::Result;
use crate::ids::RoleId;
use crate::store::{Read, Tx};
use crate::text;
use std::collections::BTreeSet;

/// Which role of the instrument a title means: the first whose word stands in it. Words are folded.
const WORDS: &[(&str, &str)] = &[
    ("schoolleider", "school-leader"),
    ("directeur", "school-leader"),
    ("school leader", "school-leader"),
    ("principal", "school-leader"),
    ("intern begeleider", "internal-counsellor"),
    ("zorgcoordinator", "internal-counsellor"),
    ("internal counsellor", "internal-counsellor"),
    ("event", "event-manager"),
    ("cultuur", "culture-coordinator"),
    ("culture", "culture-coordinator"),
    ("coordinator", "subject-coordinator"),
    ("specialist", "subject-coordinator"),
    ("assistent", "support-staff"),
    ("ondersteuner", "support-staff"),
    ("assistant", "support-staff"),
    ("leerkracht", "teacher"),
    ("leraar", "teacher"),
    ("teacher", "teacher"),
];

/// Competencies that the instrument puts first for a role with this title; none when it knows no such role.
pub(super) fn proposed(title: &str) -> BTreeSet<String> {
    let title = text::fold(title);
    let role = WORDS.iter().find(|(word, _)| title.contains(word)).map(|(_, role)| *role);
    Instrument::current().central(role).iter().cloned().collect()
}

/// All competencies with the mark whether they matter for this role.
pub(super) fn of(read: &Read<'_>, role: &Role) -> Result<Vec<CompetencyChoice>> {
    let chosen = if role.own_competencies { sql::competencies(read, &role.id)? } else { proposed(&role.title) };
    let choice = |c: &crate::assessments::instrument::Competency| CompetencyChoice {
        id: c.id.clone(),
        name: c.name.clone(),
        matters: chosen.contains(&c.id),
    };
    Ok(Instrument::current().competencies.iter().map(choice).collect())
}

/// Makes the choice the school's own, or goes back to the proposal. Ids that the instrument does not know
/// are left out.
pub(super) fn choose(tx: &Tx<'_>, role: &RoleId, chosen: Option<Vec<String>>) -> Result<()> {
    sql::set(tx, role, Column::OwnCompetencies, &chosen.is_some())?;
    let known = |id: &String| Instrument::current().competency(id).is_some();
    sql::set_competencies(tx, role, &chosen.unwrap_or_default().into_iter().filter(known).collect())
}
