//! The columns of the list, with a heading that is understood in both languages.

use crate::lang::Lang;
use crate::messages;
use crate::text::fold;

/// A column of the list of roles.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Column {
    /// Tells rows apart: the role's own id.
    Key,
    /// Title.
    Title,
    /// Depth, 1 at the top.
    Level,
    /// Title of the role it stands under.
    Under,
    /// Holders.
    Who,
    /// Stand-ins.
    StandIn,
    /// Time for the role.
    Hours,
    /// Domain.
    Domain,
    /// Partners of which it is the first contact.
    Partners,
}

impl Column {
    /// In the order of the list.
    pub(super) const ALL: [Self; 9] = [
        Self::Key,
        Self::Title,
        Self::Level,
        Self::Under,
        Self::Who,
        Self::StandIn,
        Self::Hours,
        Self::Domain,
        Self::Partners,
    ];

    /// Its heading.
    pub(super) fn heading(self, lang: Lang) -> String {
        let key = match self {
            Self::Key => "doc_roles_key",
            Self::Title => "doc_column_role",
            Self::Level => "doc_roles_level",
            Self::Under => "doc_roles_under",
            Self::Who => "doc_column_who",
            Self::StandIn => "doc_column_stand_in",
            Self::Hours => "doc_column_hours",
            Self::Domain => "doc_roles_domain",
            Self::Partners => "doc_column_partners",
        };
        messages::text(lang, key, &[])
    }

    /// The column with this heading, in either language.
    pub(super) fn of(heading: &str) -> Option<Self> {
        let wanted = fold(heading);
        Self::ALL.into_iter().find(|column| Lang::ALL.iter().any(|lang| fold(&column.heading(*lang)) == wanted))
    }

    /// Width in characters.
    pub(super) fn width(self) -> f64 {
        match self {
            Self::Key => 12.0,
            Self::Level => 8.0,
            Self::Hours | Self::Domain => 16.0,
            Self::Title | Self::Under => 34.0,
            Self::Who | Self::StandIn => 28.0,
            Self::Partners => 52.0,
        }
    }
}
