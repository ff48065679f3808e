//! What *Bij wie moet ik zijn?* shows.

use super::input::QuestionRef;
use super::route::Routes;
use super::search::{Findable, Wanted};
use super::sql::{self, Question};
use super::starter::{self, Starter};
use crate::error::Result;
use crate::half_days::HalfDays;
use crate::ids::{PartnerId, PersonId, QuestionId, RoleId};
use crate::kinds::{Category, Cover};
use crate::lang::Lang;
use crate::roles::page::choices;
use crate::roles::templates;
use crate::roles::view::RoleChoice;
use crate::store::Read;
use serde::Serialize;
use std::collections::BTreeMap;
use ts_rs::TS;

/// Most partners that a question of Spil proposes.
const MOST_PARTNERS: usize = 5;
/// Most partners found by their name.
const MOST_NAMES: usize = 6;

/// The screen.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct QuestionsView {
    /// Questions that fit, best first; without a search all of them in the school's order.
    pub questions: Vec<QuestionView>,
    /// Partners whose name fits; empty without a search.
    pub partners: Vec<RoutePartner>,
    /// How many questions there are without a search.
    pub total: u32,
    /// How many questions are put away.
    pub hidden: u32,
    /// Roles to choose from in the editor, in reading order.
    pub roles: Vec<RoleChoice>,
    /// Partners to choose from in the editor, in Dutch order.
    pub partner_choices: Vec<PartnerChoice>,
}

/// A question in one line.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct QuestionBrief {
    /// The question.
    pub question: QuestionId,
    /// Its words.
    pub text: String,
}

/// A partner to choose.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct PartnerChoice {
    /// The partner.
    pub partner: PartnerId,
    /// Its name.
    pub name: String,
}

/// One question with its route.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct QuestionView {
    /// Which question.
    pub question: QuestionRef,
    /// The question as staff ask it.
    pub text: String,
    /// Other words for it.
    pub synonyms: Vec<String>,
    /// What to do, step by step.
    pub steps: Vec<String>,
    /// May be about danger: 112 first.
    pub safety: bool,
    /// Who in the school knows, likeliest first.
    pub roles: Vec<RouteRole>,
    /// Who outside can help, likeliest first.
    pub partners: Vec<RoutePartner>,
}

/// A role with who fills it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RouteRole {
    /// The role.
    pub role: RoleId,
    /// Title.
    pub title: String,
    /// Who; empty = nobody yet.
    pub holders: Vec<RoutePerson>,
    /// Who stands in.
    pub stand_ins: Vec<RoutePerson>,
}

/// A colleague and how to reach them.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RoutePerson {
    /// The person.
    pub person: PersonId,
    /// Name.
    pub name: String,
    /// One or two letters for the mark.
    pub initials: String,
    /// Phone.
    pub phone: String,
    /// E-mail.
    pub email: String,
    /// Half-days at work.
    pub half_days: HalfDays,
    /// Absent today.
    pub absent: bool,
}

/// A partner and how to reach it.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RoutePartner {
    /// The partner.
    pub partner: PartnerId,
    /// Name.
    pub name: String,
    /// Category.
    pub category: Category,
    /// Coverage mark.
    pub cover: Cover,
    /// Phone of the organisation.
    pub phone: String,
    /// E-mail of the organisation.
    pub email: String,
    /// Web address.
    pub website: String,
    /// Title of the role that is first contact.
    pub role: Option<String>,
    /// First contact in the school.
    pub first: Vec<RoutePerson>,
    /// Second contact in the school.
    pub second: Vec<RoutePerson>,
    /// First contact person at the partner.
    pub contact: Option<RouteContact>,
    /// Half-days on which both sides can be reached (R31).
    pub together: HalfDays,
}

/// Somebody at a partner.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct RouteContact {
    /// Name.
    pub name: String,
    /// Function.
    pub function: String,
    /// Phone.
    pub phone: String,
    /// E-mail.
    pub email: String,
    /// Reachable half-days.
    pub half_days: HalfDays,
}

/// What fits `typed`; everything when nothing is typed.
pub fn view(read: &Read<'_>, typed: &str, lang: Lang) -> Result<QuestionsView> {
    let routes = Routes::load(read)?;
    let stored = sql::all(read)?;
    let hidden = stored.iter().filter(|q| q.hidden).count() as u32;
    let all = questions(read, &routes, stored, lang)?;
    let total = all.len() as u32;
    let names = routes.names();
    let (questions, partners) = match Wanted::new(typed) {
        None => (all, Vec::new()),
        Some(wanted) => {
            let fitting = names.iter().filter(|(_, name)| wanted.names(name)).filter_map(|(id, _)| routes.partner(id));
            (ranked(all, &wanted), fitting.take(MOST_NAMES).collect())
        }
    };
    let partner_choices = names.into_iter().map(|(partner, name)| PartnerChoice { partner, name }).collect();
    Ok(QuestionsView { questions, partners, total, hidden, roles: choices(&routes.roles), partner_choices })
}

/// Best first; what fits equally well stays in the school's order.
fn ranked(all: Vec<QuestionView>, wanted: &Wanted) -> Vec<QuestionView> {
    let fit = |q: &QuestionView| wanted.fits(&Findable::new(&q.text, q.synonyms.iter().map(String::as_str)));
    let mut found: Vec<(u32, QuestionView)> =
        all.into_iter().map(|q| (fit(&q), q)).filter(|(fit, _)| *fit > 0).collect();
    found.sort_by_key(|(fit, _)| std::cmp::Reverse(*fit));
    found.into_iter().map(|(_, question)| question).collect()
}

/// Those that come with Spil and have a partner to lead to, each replaced by the school's own version; then the
/// school's own.
fn questions(read: &Read<'_>, routes: &Routes, stored: Vec<Question>, lang: Lang) -> Result<Vec<QuestionView>> {
    let (roles, partners) = (sql::roles(read)?, sql::partners(read)?);
    let usual = templates::present(read)?;
    let own = |question: &Question| QuestionView {
        question: QuestionRef::Own(question.id.clone()),
        text: question.text.clone(),
        synonyms: question.synonyms.clone(),
        steps: question.steps.clone(),
        safety: question.safety,
        roles: roles.get(&question.id).into_iter().flatten().filter_map(|id| routes.role(id)).collect(),
        partners: partners.get(&question.id).into_iter().flatten().filter_map(|id| routes.partner(id)).collect(),
    };
    let replaced = |starter: &Starter| stored.iter().find(|q| q.starter.as_deref() == Some(starter.key.as_str()));
    let from_spil = starter::all().iter().filter_map(|starter| match replaced(starter) {
        Some(question) if question.hidden => None,
        Some(question) => Some(own(question)),
        None => offered(starter, routes, &usual, lang),
    });
    let rest = stored.iter().filter(|q| q.starter.is_none() && !q.hidden).map(own);
    Ok(from_spil.chain(rest).collect())
}

/// A question of Spil for this school; none while it has no partner for it.
fn offered(starter: &Starter, routes: &Routes, usual: &BTreeMap<&str, RoleId>, lang: Lang) -> Option<QuestionView> {
    let partners = routes.of_categories(&starter.categories);
    if partners.is_empty() {
        return None;
    }
    let mut roles: Vec<RoleId> = starter.roles.iter().filter_map(|key| usual.get(key.as_str()).cloned()).collect();
    if roles.is_empty() {
        // No role with a usual title: whoever knows the partners.
        for role in partners.iter().filter_map(|partner| routes.first_role(partner)) {
            if !roles.contains(role) {
                roles.push(role.clone());
            }
        }
        roles.truncate(2);
    }
    let words = starter.words(lang);
    Some(QuestionView {
        question: QuestionRef::Starter(starter.key.clone()),
        text: words.text.clone(),
        synonyms: words.synonyms.clone(),
        steps: words.steps.clone(),
        safety: starter.safety,
        roles: roles.iter().filter_map(|role| routes.role(role)).collect(),
        partners: partners.iter().take(MOST_PARTNERS).filter_map(|partner| routes.partner(partner)).collect(),
    })
}
