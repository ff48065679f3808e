//! The deeds that keep a register current.

use super::pick;
use spil::agreements::input::AgreementInput;
use spil::ids::PartnerId;
use spil::kinds::{
    AgreementKind, Bottleneck, ConfirmationAnswer, MomentKind, PartnerForm, PartnerStatus, SoughtBy, ToldTopic,
};
use spil::moments::input::MomentInput;
use spil::partners::input::{AffiliationPatch, ContactInput, Follower, HandOver, KnownContact, PartnerPatch};
use spil::roles::assign;
use spil::school::School;
use spil::{agreements, contacts, goals, moments, partners};

pub(super) fn know(school: &School, which: u8, size: u8) -> PartnerPatch {
    let text = "wat ".repeat(usize::from(size % 4));
    let goals = school.read(goals::view::goals).unwrap();
    match which {
        0 => PartnerPatch::Status(PartnerStatus::ALL[usize::from(size) % PartnerStatus::ALL.len()]),
        1 => PartnerPatch::StatusReason(text),
        2 => PartnerPatch::SoughtBy((size > 9).then_some(SoughtBy::Them)),
        3 => PartnerPatch::Forms(PartnerForm::ALL[..usize::from(size) % 15].to_vec()),
        4 => PartnerPatch::Bottlenecks(Bottleneck::ALL[..usize::from(size) % 8].to_vec()),
        5 => PartnerPatch::CadenceWeeks((size > 9).then_some(u16::from(size))),
        6 => PartnerPatch::Until((size > 9).then(|| format!("{}-11-2026", size % 28 + 1))),
        7 => PartnerPatch::Goals(goals.into_iter().take(usize::from(size % 4)).map(|g| g.goal).collect()),
        8 => PartnerPatch::IsPerson(size.is_multiple_of(2)),
        _ => PartnerPatch::Tips(text),
    }
}

pub(super) fn happen(school: &mut School, partner: &PartnerId, which: u8, words: &str) {
    let page = school.read(|read| partners::page::page(read, partner)).unwrap();
    let moment = MomentInput {
        on: Some(format!("{}-11-2026", words.len() + 1)),
        kind: MomentKind::ALL[words.len() % 3],
        line: words.to_owned(),
        contact: page.contacts.first().map(|c| c.contact.clone()),
        person: None,
        follow_up_on: Some("1-12-2026".to_owned()),
    };
    let agreement = AgreementInput {
        kind: AgreementKind::ALL[words.len() % 6],
        text: words.to_owned(),
        hours: String::new(),
        cents: Some(words.len() as i64),
        privacy_ground: String::new(),
        from: None,
        until: None,
        review_date: Some("1-6-2027".to_owned()),
    };
    let (newest, last) = (page.moments.first(), page.agreements.last());
    match which {
        0 => drop(moments::edit::add(school, partner, &moment)),
        1 => drop(newest.map(|m| moments::edit::update(school, &m.moment, &moment))),
        2 => drop(newest.map(|m| moments::edit::follow_up(school, &m.moment, words.len() > 3))),
        3 => drop(newest.map(|m| moments::edit::delete(school, &m.moment))),
        4 => drop(moments::edit::confirm(school, partner, ConfirmationAnswer::ALL[words.len() % 3], None)),
        5 => drop(agreements::edit::add(school, partner, &agreement)),
        _ => drop(last.map(|a| agreements::edit::delete(school, &a.agreement))),
    }
}

pub(super) fn follow(school: &mut School, partner: &PartnerId, other: usize, which: u8) {
    let page = school.read(|read| partners::page::page(read, partner)).unwrap();
    let Some(one) = pick(&page.contacts, other) else { return };
    let topic = ToldTopic::ALL[other % ToldTopic::ALL.len()];
    match which {
        0 => drop(contacts::edit::tell(school, &one.affiliation, topic, true)),
        1 => drop(contacts::edit::tell(school, &one.affiliation, topic, false)),
        2 => {
            let follower = Follower::New(ContactInput { name: "Opvolger".to_owned(), ..ContactInput::default() });
            let input = HandOver { last_day: None, follower, note: "Sleutel".to_owned() };
            drop(contacts::edit::hand_over(school, &one.affiliation, &input));
        }
        3 => {
            let all = school.read(assign::contacts).unwrap();
            drop(pick(&all, other).map(|c| {
                contacts::edit::link(school, partner, &KnownContact { contact: c.contact, function: String::new() })
            }));
        }
        4 => drop(contacts::edit::erase(school, &one.affiliation)),
        _ => {
            let until = other.is_multiple_of(2).then(|| "30-11-2026".to_owned());
            drop(contacts::edit::update_affiliation(school, &one.affiliation, &AffiliationPatch::Until(until)));
        }
    }
}

pub(super) fn goal(school: &mut School, n: usize, which: u8) {
    let all = school.read(goals::view::goals).unwrap();
    let one = pick(&all, n).map(|g| g.goal);
    match (which, one) {
        (1, Some(goal)) => drop(goals::edit::rename(school, &goal, &format!("Doel {n}"))),
        (2, Some(goal)) => drop(goals::edit::shift(school, &goal, n.is_multiple_of(2))),
        (3, Some(goal)) => drop(goals::edit::delete(school, &goal)),
        _ => drop(goals::edit::add(school, &format!("Doel {n}"))),
    }
}
