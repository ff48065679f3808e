//! An organogram made ready for somebody: what that audience may see, and what every document says about itself.

use super::meta::Meta;
use crate::ids::RoleId;
use crate::kinds::Audience;
use crate::messages::text;
use crate::organogram::audience;
use crate::organogram::chart::{Chart, ChartRole};
use sha2::{Digest, Sha256};
use std::collections::HashSet;

/// Letters and digits that nobody confuses on paper.
const LETTERS: &[u8; 32] = b"23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/// A chart with only what its audience may see. Every document is made from one of these, so that nothing else can
/// get into any of them.
#[derive(Debug, Clone)]
pub struct Edition {
    chart: Chart,
    meta: Meta,
    audience: Audience,
    code: String,
}

impl Edition {
    /// The edition of `chart` for `audience`.
    pub fn new(chart: &Chart, meta: Meta, audience: Audience) -> Self {
        let chart = audience::of(chart, audience);
        let code = code(&chart, &meta.school, audience);
        Self { chart, meta, audience, code }
    }

    /// What this audience may see.
    pub fn chart(&self) -> &Chart {
        &self.chart
    }

    /// School, date and language.
    pub fn meta(&self) -> &Meta {
        &self.meta
    }

    /// Who it is for.
    pub fn audience(&self) -> Audience {
        self.audience
    }

    /// Six letters that follow from the content alone: the same content has the same code on every day, in every
    /// language and in every kind of file.
    pub fn code(&self) -> &str {
        &self.code
    }

    /// "het team".
    pub fn audience_words(&self) -> String {
        text(self.meta.lang, &format!("doc_for_{}", self.audience.as_str()), &[])
    }

    /// "Organogram van De Sterrenschuit, 23 november 2026".
    pub fn about(&self) -> String {
        let params = [("school", self.meta.school.as_str()), ("date", &self.meta.date_words())];
        text(self.meta.lang, "doc_organogram_about", &params)
    }

    /// "Voor het team · code K7M 2QX".
    pub fn stamp(&self) -> String {
        text(self.meta.lang, "doc_stamp", &[("audience", &self.audience_words()), ("code", &self.code)])
    }
}

/// Six letters of a digest of everything that can be read in the chart. Ids are left out: an imported copy of the
/// same organogram is the same organogram.
fn code(chart: &Chart, school: &str, audience: Audience) -> String {
    let mut digest = Sha256::new();
    let mut put = |words: &str| {
        digest.update((words.len() as u64).to_le_bytes());
        digest.update(words.as_bytes());
    };
    put(school);
    put(audience.as_str());
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
    let bytes = digest.finalize();
    let letter = |at: usize| LETTERS[usize::from(bytes[at]) % LETTERS.len()] as char;
    let half = |from: usize| (from..from + 3).map(letter).collect::<String>();
    format!("{} {}", half(0), half(3))
}

/// The charts of "one page per branch": the top with the roles right below it, then each of those that has roles
/// below it. One chart, the whole, when there is nothing to divide.
pub(super) fn divided(chart: &Chart) -> Vec<Chart> {
    let tops: HashSet<&RoleId> = chart.roles.iter().filter(|r| r.parent.is_none()).map(|r| &r.role).collect();
    let below_top = |role: &&ChartRole| role.parent.as_ref().is_some_and(|parent| tops.contains(parent));
    let has_children = |role: &&ChartRole| chart.roles.iter().any(|r| r.parent.as_ref() == Some(&role.role));
    let branches: Vec<Chart> =
        chart.roles.iter().filter(below_top).filter(has_children).map(|role| chart.branch(&role.role)).collect();
    if branches.is_empty() {
        return vec![chart.clone()];
    }
    let first = chart.roles.iter().filter(|role| role.parent.is_none() || below_top(role)).cloned().collect();
    let mut all = vec![Chart { roles: first }];
    all.extend(branches);
    all
}
