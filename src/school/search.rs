//! One search over everything: names of partners, people and roles, folded, inside compounds.

use super::School;
use crate::error::Result;
use crate::ids::PartnerId;
use crate::roles::page::{Roles, choices};
use crate::school::view::{Hit, Thing};
use crate::store::Read;
use crate::text;

/// At most this many finds.
const MOST: usize = 20;

/// What fits `wanted`: whole beginnings first, then the rest, each in Dutch order.
pub fn search(school: &School, wanted: &str) -> Result<Vec<Hit>> {
    let start = text::fold(wanted);
    if start.is_empty() {
        return Ok(Vec::new());
    }
    // Folded once: a thousand names are compared at every keystroke.
    let words: Vec<&str> = start.split(' ').collect();
    let fits = |hit: &Hit| {
        let title = text::fold(&hit.title);
        words.iter().all(|word| title.contains(word))
    };
    school.read(|read| {
        let all = Roles::load(read)?;
        let partners = crate::partners::sql::names(read)?.into_iter().map(|(id, name)| Hit {
            thing: Thing::Partner(id),
            title: name,
            about: String::new(),
        });
        let people = crate::people::view::team(read)?.people.into_iter().map(|p| Hit {
            thing: Thing::Person(p.person),
            title: p.name,
            about: p.function,
        });
        let roles =
            choices(&all).into_iter().map(|r| Hit { thing: Thing::Role(r.role), title: r.title, about: r.holders });
        let mut hits: Vec<Hit> = partners.chain(people).chain(roles).filter(fits).collect();
        hits.sort_by_cached_key(|hit| !text::fold(&hit.title).starts_with(&start));
        let first = hits.partition_point(|hit| text::fold(&hit.title).starts_with(&start));
        let by_name = |a: &Hit, b: &Hit| text::compare(&a.title, &b.title);
        hits[..first].sort_by(by_name);
        // Nobody sees the rest when beginnings fill the list.
        if first < MOST {
            hits[first..].sort_by(by_name);
        }
        hits.truncate(MOST);
        first_contacts(read, &all, &mut hits)?;
        Ok(hits)
    })
}

/// Who at school is the contact of the partners that are shown: of a thousand partners only these are asked.
fn first_contacts(read: &Read<'_>, all: &Roles, hits: &mut [Hit]) -> Result<()> {
    let partner = |hit: &Hit| match &hit.thing {
        Thing::Partner(id) => Some(id.clone()),
        _ => None,
    };
    let shown: Vec<PartnerId> = hits.iter().filter_map(partner).collect();
    let covers = crate::partners::cover::load_of(read, &all.staffing, &shown)?;
    for hit in hits {
        let Some(cover) = partner(hit).and_then(|id| covers.get(&id)) else { continue };
        let people = cover.first.iter().filter_map(|id| all.staffing.people.get(id));
        hit.about = people.map(|person| person.name.full()).collect::<Vec<_>>().join(", ");
    }
    Ok(())
}
