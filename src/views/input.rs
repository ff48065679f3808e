//! What a screen sends and gets about views of the organogram. A saved view holds ids, so it follows every change.

use crate::ids::{PartnerId, PersonId, RoleId, TeamId, ViewId};
use crate::kinds::{Attention, Audience, Category, Domain};
use crate::organogram::Detail;
use crate::organogram::page::{Orientation, Paper};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Narrows the organogram. A role stays when it fits every part that is set; the roles above it stay with it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
pub struct OrganogramFilter {
    /// This role and everything below it.
    pub root: Option<RoleId>,
    /// Roles of this person.
    pub person: Option<PersonId>,
    /// Roles with a line to this partner.
    pub partner: Option<PartnerId>,
    /// Roles in this team.
    pub team: Option<TeamId>,
    /// Roles of this domain.
    pub domain: Option<Domain>,
    /// Roles that are the first contact of a partner of this category.
    pub category: Option<Category>,
    /// Only vacancies or only risks.
    pub attention: Option<Attention>,
}

/// Everything that a saved view says.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, TS)]
pub struct ViewSettings {
    /// Name; never empty.
    pub name: String,
    /// What is in it.
    pub filter: OrganogramFilter,
    /// How much stands on the cards; none = what can be read.
    pub detail: Option<Detail>,
    /// Paper for printing.
    pub paper: Paper,
    /// Which way round it hangs.
    pub orientation: Orientation,
    /// For whom it is made.
    pub audience: Audience,
}

/// A saved view.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct SavedView {
    /// The view.
    pub view: ViewId,
    /// What it says.
    pub settings: ViewSettings,
}
