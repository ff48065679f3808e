//! What keeps the sample current: goals, questions, moments, confirmations and agreements.

use super::Known;
use super::file::{self, Sample};
use crate::agreements::sql::Agreement;
use crate::error::Result;
use crate::goals::sql::Goal;
use crate::ids::{AgreementId, ConfirmationId, GoalId, MomentId, PartnerId};
use crate::kinds::{
    AgreementKind, Bottleneck, ConfirmationAnswer, DecidedBy, FundingKind, HouseRhythm, MomentKind, SoughtBy, ToldTopic,
};
use crate::lang::Lang;
use crate::moments::sql::{Confirmation, Moment};
use crate::partners::sql::Partner;
use crate::questions::input::QuestionInput;
use crate::questions::starter;
use crate::roles::order::between;
use crate::store::Tx;
use chrono::NaiveDate;

pub(super) fn goals(tx: &Tx<'_>, sample: &Sample, known: &mut Known) -> Result<()> {
    let mut last: Option<String> = None;
    for goal in &sample.goals {
        let id = GoalId(tx.new_id());
        let sort_key = between(last.as_deref(), None);
        crate::goals::sql::insert(tx, &Goal { id: id.clone(), text: goal.text.clone(), sort_key: sort_key.clone() })?;
        known.goals.insert(goal.id.clone(), id);
        last = Some(sort_key);
    }
    Ok(())
}

/// What stands under *Meer*.
pub(super) fn more(tx: &Tx<'_>, p: &file::Partner, partner: &mut Partner) {
    let date = |text: &Option<String>| text.as_deref().and_then(|t| file::date(t, tx.today()));
    partner.compulsory = p.required.then_some(true);
    partner.decided_by = p.steering.as_deref().and_then(DecidedBy::parse);
    partner.until = date(&p.until);
    partner.emergency.clone_from(&p.emergency_plan);
    partner.we_offer.clone_from(&p.we_offer);
    partner.is_person = p.is_person;
    partner.sought_by = p.origin.as_ref().map(|_| SoughtBy::Them);
    partner.status_since = date(&p.waiting_since);
    partner.house_rhythm = p.in_house.as_ref().map(|house| match house.per.as_str() {
        "maand" => HouseRhythm::Month,
        "2 weken" => HouseRhythm::TwoWeeks,
        _ => HouseRhythm::Week,
    });
    if let Some(funding) = &p.funding {
        partner.funding.clone_from(&funding.source);
        partner.funding_kind = FundingKind::parse(&funding.kind);
        partner.funding_until = file::date(&funding.until, tx.today());
    }
}

/// Goals and bottlenecks of a partner.
pub(super) fn sets(tx: &Tx<'_>, p: &file::Partner, id: &PartnerId, known: &Known) -> Result<()> {
    let goals: Vec<GoalId> = p.goals.iter().filter_map(|g| known.goals.get(g).cloned()).collect();
    crate::partners::sql::set_goals(tx, id, &goals)?;
    let bottlenecks: Vec<Bottleneck> = p.bottlenecks.iter().filter_map(|b| Bottleneck::parse(b)).collect();
    crate::partners::sql::set_bottlenecks(tx, id, &bottlenecks)
}

/// A part of our school in the words of the sample.
pub(super) fn told(words: &str) -> Option<ToldTopic> {
    if words == "processen" { Some(ToldTopic::Werkwijze) } else { ToldTopic::parse(words) }
}

/// What happened with the partners, once they are all there.
pub(super) fn fill(tx: &Tx<'_>, sample: &Sample, known: &Known) -> Result<()> {
    for partner in &sample.partners {
        since(tx, sample, partner, known)?;
    }
    for moment in &sample.moments {
        note(tx, moment, known)?;
    }
    for agreement in &sample.agreements {
        agree(tx, agreement, known)?;
    }
    for question in &sample.questions {
        ask(tx, question, known)?;
    }
    Ok(())
}

fn past(tx: &Tx<'_>, text: &str) -> Option<NaiveDate> {
    file::date(text, tx.today()).map(|day| day.min(tx.today()))
}

/// When a partner was last confirmed, and the last contact that has no words of its own.
fn since(tx: &Tx<'_>, sample: &Sample, p: &file::Partner, known: &Known) -> Result<()> {
    let Some(partner) = known.partners.get(&p.id) else { return Ok(()) };
    if let Some(on) = p.confirmed.as_deref().and_then(|t| past(tx, t)) {
        let (id, answer) = (ConfirmationId(tx.new_id()), ConfirmationAnswer::Klopt);
        let by = Confirmation { id, partner: partner.clone(), on, person: None, answer };
        crate::moments::sql::insert_confirmation(tx, &by)?;
    }
    let Some(text) = &p.last_contact else { return Ok(()) };
    if sample.moments.iter().any(|m| m.partner == p.id && m.date == *text) {
        return Ok(());
    }
    let Some(on) = past(tx, text) else { return Ok(()) };
    crate::moments::sql::insert(tx, &moment(tx, partner, &p.id, on, MomentKind::Informal, known))
}

fn moment(tx: &Tx<'_>, partner: &PartnerId, key: &str, on: NaiveDate, kind: MomentKind, known: &Known) -> Moment {
    Moment {
        id: MomentId(tx.new_id()),
        partner: partner.clone(),
        contact: known.contacts.get(key).cloned(),
        person: None,
        on,
        kind,
        line: String::new(),
        follow_up_on: None,
        follow_up_done: false,
    }
}

fn note(tx: &Tx<'_>, m: &file::Moment, known: &Known) -> Result<()> {
    let (Some(partner), Some(on)) = (known.partners.get(&m.partner), file::date(&m.date, tx.today())) else {
        return Ok(());
    };
    let kind = if m.kind == "formeel" { MomentKind::Formal } else { MomentKind::Informal };
    let mut moment = moment(tx, partner, &m.partner, on, kind, known);
    moment.person = known.people.get(&m.by).cloned();
    moment.line.clone_from(&m.text);
    moment.follow_up_on = m.follow_up.as_deref().and_then(|t| file::date(t, tx.today()));
    crate::moments::sql::insert(tx, &moment)
}

fn agree(tx: &Tx<'_>, a: &file::Agreement, known: &Known) -> Result<()> {
    let Some(partner) = known.partners.get(&a.partner) else { return Ok(()) };
    let date = |text: &Option<String>| text.as_deref().and_then(|t| file::date(t, tx.today()));
    let agreement = Agreement {
        id: AgreementId(tx.new_id()),
        partner: partner.clone(),
        kind: AgreementKind::parse(&a.kind).unwrap_or(AgreementKind::Other),
        text: a.title.clone(),
        hours: a.hours.clone(),
        cents: None,
        privacy_ground: a.ground.clone(),
        from: None,
        until: date(&a.until),
        review: date(&a.review),
    };
    crate::agreements::sql::insert(tx, &agreement)
}

/// A question of the sample; where Spil comes with the same question, it stands in its place with its steps.
fn ask(tx: &Tx<'_>, q: &file::Question, known: &Known) -> Result<()> {
    let starter = starter::all().iter().find(|starter| starter.words(Lang::Nl).text == q.q);
    let input = QuestionInput {
        text: q.q.clone(),
        synonyms: q.syn.clone(),
        steps: starter.map(|starter| starter.words(Lang::Nl).steps.clone()).unwrap_or_default(),
        safety: q.urgent.is_some(),
        roles: q.route.iter().filter_map(|r| known.roles.get(r)).cloned().collect(),
        partners: q.partners.iter().filter_map(|p| known.partners.get(p)).cloned().collect(),
    };
    crate::questions::edit::insert(tx, starter.map(|starter| starter.key.clone()), &input).map(drop)
}
