//! An organogram made ready for somebody: what that audience may see, and what every document says about itself.

use super::imprint::{Code, Imprint};
use super::meta::Meta;
use crate::ids::RoleId;
use crate::kinds::{AssignmentKind, Audience};
use crate::lang::Lang;
use crate::messages::text;
use crate::organogram::audience;
use crate::organogram::chart::{Badge, BadgeKind, Chart, ChartRole};
use std::collections::HashSet;
use std::ops::Deref;

/// A chart with only what its audience may see, and what a document of it says about itself. Every document is made
/// from one of these, so that nothing else can get into any of them.
#[derive(Debug, Clone)]
pub struct Edition {
    chart: Chart,
    imprint: Imprint,
}

impl Edition {
    /// The edition of `chart` for `audience`.
    pub fn new(chart: &Chart, meta: Meta, audience: Audience) -> Self {
        let chart = audience::of(chart, audience);
        let code = code(&chart, &meta.school, audience);
        let top = chart.roles.first().map(|role| role.people.iter());
        let tell = top.and_then(|mut people| people.find(|p| p.kind == AssignmentKind::Holder)).map(|p| p.name.clone());
        Self { chart, imprint: Imprint::new(meta, audience, code, "doc_organogram_about", tell) }
    }

    /// What this audience may see.
    pub fn chart(&self) -> &Chart {
        &self.chart
    }
}

/// An edition says of itself what its imprint says.
impl Deref for Edition {
    type Target = Imprint;

    fn deref(&self) -> &Imprint {
        &self.imprint
    }
}

fn code(chart: &Chart, school: &str, audience: Audience) -> String {
    let mut code = Code::new(school, audience);
    let mut put = |words: &str| code.put(words);
    for role in &chart.roles {
        let parent = role.parent.as_ref().and_then(|p| chart.roles.iter().position(|r| r.role == *p));
        put(&parent.map_or_else(String::new, |at| at.to_string()));
        put(&role.title);
        put(role.hours.as_deref().unwrap_or_default());
        put(role.domain.map_or("", |d| d.as_str()));
        for person in &role.people {
            put(person.kind.as_str());
            put(&person.name);
        }
        for partner in &role.partners {
            put(&partner.name);
            put(partner.category.as_str());
            put(partner.contact.as_deref().unwrap_or_default());
            put(partner.cover.as_str());
            put(if partner.confirmed { "confirmed" } else { "" });
        }
        role.badges.iter().for_each(|badge| put(&badge.text));
    }
    code.letters()
}

/// The charts of "one page per branch": the top with the roles right below it, then each of those that has roles
/// below it. On the first a role says on which sheet it goes on. One chart, the whole, when there is nothing to divide.
pub(super) fn divided(chart: &Chart, lang: Lang) -> Vec<Chart> {
    let tops: HashSet<&RoleId> = chart.roles.iter().filter(|r| r.parent.is_none()).map(|r| &r.role).collect();
    let below_top = |role: &&ChartRole| role.parent.as_ref().is_some_and(|parent| tops.contains(parent));
    let has_children = |role: &&ChartRole| chart.roles.iter().any(|r| r.parent.as_ref() == Some(&role.role));
    let branches: Vec<Chart> =
        chart.roles.iter().filter(below_top).filter(has_children).map(|role| chart.branch(&role.role)).collect();
    if branches.is_empty() {
        return vec![chart.clone()];
    }
    let mut first: Vec<ChartRole> =
        chart.roles.iter().filter(|role| role.parent.is_none() || below_top(role)).cloned().collect();
    for role in &mut first {
        let Some(at) = branches.iter().position(|branch| branch.roles[0].role == role.role) else { continue };
        let words = text(lang, "doc_sheet_see", &[("sheet", &(at + 2).to_string())]);
        role.badges.push(Badge { kind: BadgeKind::Continues, text: words });
    }
    let mut all = vec![Chart { roles: first }];
    all.extend(branches);
    all
}
