//! For whom a landscape is made decides what is in it: the same rules as for the organogram
//! ([`crate::organogram::audience`]), for partners instead of roles.

use super::plan::{Contact, Landscape, Neighbour};
use crate::kinds::{Audience, Cover};

/// The landscape as this audience may see it.
///
/// - *Schoolleiding* and *Team*: everything. Who leaves or is absent is not in a landscape.
/// - *Partners en ouders*: partners with role and name; no coverage, no intensity, no candidates.
/// - *Openbaar*: how many partners there are of which category and where, and the roles; no names.
#[must_use]
pub fn of(landscape: &Landscape, audience: Audience) -> Landscape {
    let mut seen = landscape.clone();
    match audience {
        Audience::Leaders | Audience::Team => {}
        Audience::Partners => outside(&mut seen),
        Audience::Public => {
            outside(&mut seen);
            seen.names_hidden = true;
            for partner in &mut seen.partners {
                partner.name.clear();
                partner.first.iter_mut().chain(&mut partner.second).for_each(without_people);
            }
        }
    }
    seen
}

fn outside(landscape: &mut Landscape) {
    landscape.plain = true;
    // Whom the school thinks of working with, and how a partner is covered, is its own business.
    landscape.partners.retain(|p| p.cover != Cover::Candidate);
    landscape.partners.iter_mut().for_each(plain);
}

fn plain(partner: &mut Neighbour) {
    partner.cover = Cover::Both;
    partner.intensity = None;
}

fn without_people(contact: &mut Contact) {
    contact.people.clear();
    contact.initials.clear();
}
