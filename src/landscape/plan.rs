//! What a landscape is drawn from: plain data, no database. `landscape::view` makes it from a school.

use crate::ids::{PartnerId, RoleId};
use crate::kinds::{Category, Cover, Intensity, Place};

/// A school and the partners around it, sorted by name.
#[derive(Debug, Clone, Default)]
pub struct Landscape {
    /// Name of the school.
    pub school: String,
    /// The partners.
    pub partners: Vec<Neighbour>,
    /// The audience sees no names of partners: sectors say how many there are.
    pub names_hidden: bool,
    /// The audience sees no coverage and no intensity.
    pub plain: bool,
}

/// A partner in the landscape.
#[derive(Debug, Clone)]
pub struct Neighbour {
    /// The partner.
    pub partner: PartnerId,
    /// Name; not shown when names are hidden.
    pub name: String,
    /// Soort: the sector.
    pub category: Category,
    /// Where: the ring; none when nobody filled it in.
    pub place: Option<Place>,
    /// How often: the size.
    pub intensity: Option<Intensity>,
    /// Coverage mark.
    pub cover: Cover,
    /// First contact at school.
    pub first: Option<Contact>,
    /// Second contact at school.
    pub second: Option<Contact>,
}

/// A role with the people in it who are meant.
#[derive(Debug, Clone, PartialEq)]
pub struct Contact {
    /// The role.
    pub role: RoleId,
    /// Its title.
    pub title: String,
    /// Full names; empty when nobody is there, or when the audience may not see them.
    pub people: Vec<String>,
    /// Initials of the first of them.
    pub initials: String,
}
