//! One search over everything: names of partners, people and roles, folded, inside compounds.

use super::School;
use crate::error::Result;
use crate::partners::input::PartnerFilter;
use crate::school::view::{Hit, Thing};
use crate::text;

/// At most this many finds.
const MOST: usize = 20;

/// What fits `wanted`: whole beginnings first, then the rest, each in Dutch order.
pub fn search(school: &School, wanted: &str) -> Result<Vec<Hit>> {
    if text::fold(wanted).is_empty() {
        return Ok(Vec::new());
    }
    let mut hits = school.read(|read| {
        let partners = crate::partners::page::table(read, &PartnerFilter::default())?.rows.into_iter().map(|p| {
            let first = p.first.iter().flat_map(|w| &w.people).map(|x| x.name.as_str()).collect::<Vec<_>>().join(", ");
            Hit { thing: Thing::Partner(p.partner), title: p.name, about: first }
        });
        let people = crate::people::view::team(read)?.people.into_iter().map(|p| Hit {
            thing: Thing::Person(p.person),
            title: p.name,
            about: p.function,
        });
        let all = crate::roles::page::Roles::load(read)?;
        let roles = crate::roles::page::choices(&all).into_iter().map(|r| Hit {
            thing: Thing::Role(r.role),
            title: r.title,
            about: r.holders,
        });
        Ok(partners.chain(people).chain(roles).filter(|hit| text::finds(&hit.title, wanted)).collect::<Vec<_>>())
    })?;
    let start = text::fold(wanted);
    hits.sort_by(|a, b| {
        let later = |hit: &Hit| !text::fold(&hit.title).starts_with(&start);
        later(a).cmp(&later(b)).then_with(|| text::compare(&a.title, &b.title))
    });
    hits.truncate(MOST);
    Ok(hits)
}
