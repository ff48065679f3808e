//! The chart to lay out: plain data, no database. `organogram::view` makes it from a school.

use crate::ids::{PartnerId, PersonId, RoleId};
use crate::kinds::{AssignmentKind, BranchLayout, Category, Cover, Domain};
use crate::lang::Lang;
use crate::messages::text;
use std::collections::HashSet;

/// Roles in reading order: parents before children, siblings in the user's order.
#[derive(Debug, Clone, Default)]
pub struct Chart {
    /// The roles.
    pub roles: Vec<ChartRole>,
}

impl Chart {
    /// One branch: the role with this id at the top, and everything below it. Empty without that role.
    #[must_use]
    pub fn branch(&self, top: &RoleId) -> Self {
        let mut kept: HashSet<&RoleId> = HashSet::new();
        let mut roles: Vec<ChartRole> = Vec::new();
        for role in &self.roles {
            if role.role == *top || role.parent.as_ref().is_some_and(|parent| kept.contains(parent)) {
                kept.insert(&role.role);
                roles.push(role.clone());
            }
        }
        if let Some(first) = roles.first_mut() {
            first.parent = None;
        }
        Self { roles }
    }
}

/// One role on the chart.
#[derive(Debug, Clone)]
pub struct ChartRole {
    /// The role.
    pub role: RoleId,
    /// Its parent; none at the top.
    pub parent: Option<RoleId>,
    /// Title.
    pub title: String,
    /// Time, ready to show ("40 u/jr").
    pub hours: Option<String>,
    /// Coloured stripe.
    pub domain: Option<Domain>,
    /// Holders, then stand-ins.
    pub people: Vec<ChartPerson>,
    /// The audience does not see who: no names, and no "nobody" either.
    pub people_hidden: bool,
    /// Partners of which this role is the first contact.
    pub partners: Vec<ChartPartner>,
    /// Words of warning on the card, most important first.
    pub badges: Vec<Badge>,
    /// How the roles below it are laid out.
    pub branch: BranchLayout,
    /// A frame around the role and everything below it, with these words ("Zorgteam · 5 leden").
    pub frame: Option<String>,
    /// Stands beside its parent instead of below it, unless it has roles below itself.
    pub assistant: bool,
}

impl ChartRole {
    /// A role with a title and nothing else.
    pub fn new(role: RoleId, parent: Option<RoleId>, title: String) -> Self {
        Self {
            role,
            parent,
            title,
            hours: None,
            domain: None,
            people: Vec::new(),
            people_hidden: false,
            partners: Vec::new(),
            badges: Vec::new(),
            branch: BranchLayout::Automatic,
            frame: None,
            assistant: false,
        }
    }
}

/// A person on a card.
#[derive(Debug, Clone)]
pub struct ChartPerson {
    /// Who.
    pub person: PersonId,
    /// Full name.
    pub name: String,
    /// Short name ("S. Yıldız").
    pub short: String,
    /// One or two initials.
    pub initials: String,
    /// Holder or stand-in.
    pub kind: AssignmentKind,
    /// A contact person at a partner who is hired for the role, not on the payroll.
    pub hired: bool,
    /// In another role of the school too.
    pub elsewhere: bool,
}

impl ChartPerson {
    /// One of their names as it stands among words, where no mark says who is hired.
    pub(crate) fn in_words(&self, name: &str, lang: Lang) -> String {
        if self.hired { text(lang, "scene_hired_name", &[("name", name)]) } else { name.to_owned() }
    }
}

/// A partner chip on a card.
#[derive(Debug, Clone)]
pub struct ChartPartner {
    /// The partner.
    pub partner: PartnerId,
    /// Name.
    pub name: String,
    /// Soort.
    pub category: Category,
    /// Name of the counterpart.
    pub contact: Option<String>,
    /// Coverage mark.
    pub cover: Cover,
    /// Somebody said this school year that it is still right; otherwise the chip is grey and dashed.
    pub confirmed: bool,
}

/// A badge: icon and word, never colour alone. The word is in the language of the chart.
#[derive(Debug, Clone, PartialEq)]
pub struct Badge {
    /// What it says.
    pub kind: BadgeKind,
    /// The word, ready to show ("3 × geen tweede").
    pub text: String,
}

/// What a badge says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum BadgeKind {
    /// Active partners of this role have no second contact.
    NoSecond,
    /// A holder leaves on a known date.
    Leaves,
    /// A holder is absent now.
    Absent,
    /// The role was set aside because it stood in a cycle.
    SetAside,
    /// What is below the role stands on another sheet. In documents only.
    Continues,
}
