//! Every change has a name: a closed list of actions, stored as code and ids, never as text.

use crate::ids::{ContactId, PartnerId, PersonId, RoleId, TeamId, ViewId};
use serde::Serialize;

/// What somebody did. The UI has a sentence for each code (`action_<code>`), in both languages.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "code", content = "params", rename_all = "snake_case")]
#[expect(missing_docs, reason = "each variant is its own sentence in actions.json")]
pub enum Action {
    SchoolRenamed,
    RoleAdded { role: RoleId },
    RoleRenamed { role: RoleId },
    RoleChanged { role: RoleId },
    RoleMoved { role: RoleId },
    RoleCopied { role: RoleId },
    RoleDeleted { role: RoleId },
    RolesAdded { count: usize },
    RolesImported { count: usize },
    PersonAssigned { person: PersonId, role: RoleId },
    PersonUnassigned { person: PersonId, role: RoleId },
    ContactAssigned { contact: ContactId, role: RoleId },
    ContactUnassigned { contact: ContactId, role: RoleId },
    TieSet { partner: PartnerId, role: RoleId },
    TieRemoved { partner: PartnerId },
    PartnerAdded { partner: PartnerId },
    PartnerChanged { partner: PartnerId },
    PartnersChanged { count: usize },
    PartnerDeleted { partner: PartnerId },
    PartnersDeleted { count: usize },
    PartnersImported { count: usize },
    ImportReverted,
    PartnersMerged { partner: PartnerId },
    PartnersKeptApart { partner: PartnerId },
    ContactAdded { partner: PartnerId },
    ContactChanged { partner: PartnerId },
    ContactRemoved { partner: PartnerId },
    PersonAdded { person: PersonId },
    PersonChanged { person: PersonId },
    PersonDeleted { person: PersonId },
    PeopleDeleted { count: usize },
    PeopleAdded { count: usize },
    InterestNoted { person: PersonId, role: RoleId },
    InterestWithdrawn { person: PersonId, role: RoleId },
    TeamAdded { team: TeamId },
    TeamChanged { team: TeamId },
    TeamDeleted { team: TeamId },
    ViewSaved { view: ViewId },
    ViewDeleted { view: ViewId },
    Restored,
}

impl Action {
    /// Codes of all actions, for the check that each has its sentence.
    pub const CODES: &'static [&'static str] = &[
        "school_renamed",
        "role_added",
        "role_renamed",
        "role_changed",
        "role_moved",
        "role_copied",
        "role_deleted",
        "roles_added",
        "person_assigned",
        "person_unassigned",
        "contact_assigned",
        "contact_unassigned",
        "tie_set",
        "tie_removed",
        "partner_added",
        "partner_changed",
        "partners_changed",
        "partner_deleted",
        "partners_deleted",
        "partners_imported",
        "import_reverted",
        "partners_merged",
        "partners_kept_apart",
        "contact_added",
        "contact_changed",
        "contact_removed",
        "person_added",
        "person_changed",
        "person_deleted",
        "people_deleted",
        "people_added",
        "interest_noted",
        "interest_withdrawn",
        "team_added",
        "team_changed",
        "team_deleted",
        "view_saved",
        "view_deleted",
        "restored",
    ];

    /// Code and parameters as they stand in the log.
    pub(super) fn parts(&self) -> (String, String) {
        let json = serde_json::to_value(self).unwrap_or_default();
        let code = json.get("code").and_then(|c| c.as_str()).unwrap_or_default().to_owned();
        let params = json.get("params").map_or_else(|| "{}".to_owned(), ToString::to_string);
        (code, params)
    }
}
