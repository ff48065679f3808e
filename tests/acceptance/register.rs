//! A register that stays current: what happened with a partner, what was agreed, and who follows whom.

use crate::desk::{Desk, filled};
use spil::agreements::input::AgreementInput;
use spil::error::{Error, RuleError};
use spil::half_days::HalfDays;
use spil::ids::PartnerId;
use spil::kinds::{
    AgreementKind, Bottleneck, Category, ConfirmationAnswer, Cover, MomentKind, PartnerForm, PartnerStatus, TieKind,
    ToldTopic,
};
use spil::moments::input::MomentInput;
use spil::partners::input::{
    AffiliationPatch, ContactInput, Follower, HandOver, KnownContact, NewPartner, PartnerPatch,
};
use spil::partners::view::{Basic, PartnerPage};
use spil::school::School;
use spil::{agreements, contacts, goals, moments, partners, people, sample};

fn partner(school: &mut School, name: &str) -> PartnerId {
    let input = NewPartner { name: name.into(), category: Category::Lezen };
    partners::edit::add(school, &input).unwrap().value
}

fn page(school: &School, partner: &PartnerId) -> PartnerPage {
    school.read(|read| partners::page::page(read, partner)).unwrap()
}

fn at(day: u32) -> Desk {
    let mut desk = Desk::new();
    desk.clock.0 = chrono::NaiveDate::from_ymd_opt(2026, 11, day).unwrap().and_hms_opt(9, 0, 0).unwrap();
    desk
}

fn moment(line: &str) -> MomentInput {
    MomentInput {
        on: None,
        kind: MomentKind::Informal,
        line: line.into(),
        contact: None,
        person: None,
        follow_up_on: None,
    }
}

fn named(name: &str) -> ContactInput {
    ContactInput { name: name.into(), ..ContactInput::default() }
}

fn rule<T: std::fmt::Debug>(result: Result<T, Error>) -> RuleError {
    match result {
        Err(Error::Rule(rule)) => rule,
        other => panic!("a rule should refuse this, but it gave {other:?}"),
    }
}

#[test]
fn everything_a_partner_knows_can_be_written_and_is_read_back() {
    let desk = Desk::new();
    let mut school = desk.school("De Brug", "Marijke de Boer");
    let library = partner(&mut school, "Bibliotheek");
    let goal = goals::edit::add(&mut school, "Elk kind leest graag").unwrap().value;
    let wouter = people::edit::add(&mut school, &filled("Wouter Dijkstra")).unwrap().value;
    for patch in [
        PartnerPatch::Goals(vec![goal.clone()]),
        PartnerPatch::Forms(vec![PartnerForm::Levering, PartnerForm::Gastles]),
        PartnerPatch::Bottlenecks(vec![Bottleneck::Personeelsverloop]),
        PartnerPatch::CadenceWeeks(Some(6)),
        PartnerPatch::Compulsory(Some(false)),
        PartnerPatch::WeOffer("Een lokaal".into()),
        PartnerPatch::Tips("Bel op donderdag".into()),
        PartnerPatch::FundingUntil(Some("31-12-2026".into())),
        PartnerPatch::Owner(Some(wouter)),
        PartnerPatch::Kvk("123".into()),
        PartnerPatch::From(Some("1-9-2024".into())),
    ] {
        partners::edit::update(&mut school, &library, &patch).unwrap();
    }
    let page = page(&school, &library);
    assert!(page.goals.len() == 1 && page.goals[0].ticked && page.goals[0].goal == goal);
    assert_eq!(page.more.forms, [PartnerForm::Gastles, PartnerForm::Levering]);
    assert_eq!(page.more.bottlenecks, [Bottleneck::Personeelsverloop]);
    assert_eq!((page.more.cadence_weeks, page.more.compulsory), (Some(6), Some(false)));
    assert_eq!((page.more.we_offer.as_str(), page.more.tips.as_str()), ("Een lokaal", "Bel op donderdag"));
    assert_eq!(page.more.funding_until.as_deref(), Some("2026-12-31"));
    assert_eq!(page.more.owner_name.as_deref(), Some("Wouter Dijkstra"));
    assert_eq!(page.more.from.as_deref(), Some("2024-09-01"));
    assert_eq!(page.odd, ["kvk"], "what looks wrong is kept and marked");
    let refused = [
        PartnerPatch::CadenceWeeks(Some(0)),
        PartnerPatch::Until(Some("1-1-2020".into())),
        PartnerPatch::FundingUntil(Some("31-2-2026".into())),
        PartnerPatch::Owner(Some("nobody".into())),
    ];
    for patch in refused {
        rule(partners::edit::update(&mut school, &library, &patch));
    }
}

#[test]
fn ending_a_partnership_makes_today_the_last_day_and_a_later_day_needs_no_cover() {
    let desk = Desk::new();
    let mut school = desk.school("De Brug", "Marijke de Boer");
    let library = partner(&mut school, "Bibliotheek");
    assert_eq!(page(&school, &library).cover, Cover::Nobody);
    let status = |to| PartnerPatch::Status(to);
    partners::edit::update(&mut school, &library, &status(PartnerStatus::Beeindigd)).unwrap();
    let ended = page(&school, &library);
    assert_eq!(ended.cover, Cover::Ended);
    assert_eq!(ended.more.until.as_deref(), Some("2026-11-23"));
    assert_eq!(ended.more.status_since.as_deref(), Some("2026-11-23"));
    partners::edit::update(&mut school, &library, &status(PartnerStatus::Actief)).unwrap();
    assert_eq!(page(&school, &library).more.until, None);
    partners::edit::update(&mut school, &library, &PartnerPatch::Until(Some("22-11-2026".into()))).unwrap();
    assert_eq!(page(&school, &library).cover, Cover::Ended, "until is inclusive, so yesterday is over");
    partners::edit::update(&mut school, &library, &PartnerPatch::Until(Some("23-11-2026".into()))).unwrap();
    assert_eq!(page(&school, &library).cover, Cover::Nobody, "and today is not");
}

#[test]
fn a_moment_takes_one_line_and_its_follow_up_is_late_from_the_day_after() {
    let desk = at(23);
    let mut school = desk.school("De Brug", "Marijke de Boer");
    let library = partner(&mut school, "Bibliotheek");
    moments::edit::add(&mut school, &library, &moment("Koffie gedronken")).unwrap();
    let mut planned = moment("Voorleesontbijt");
    planned.on = Some("22-1-2027".into());
    moments::edit::add(&mut school, &library, &planned).unwrap();
    let mut earlier = moment("Collectie besproken");
    (earlier.on, earlier.follow_up_on) = (Some("1-11-2026".into()), Some("23-11-2026".into()));
    let earlier_id = moments::edit::add(&mut school, &library, &earlier).unwrap().value;
    let lines = |page: &PartnerPage| page.moments.iter().map(|m| m.line.clone()).collect::<Vec<_>>();
    let now = page(&school, &library);
    assert_eq!(lines(&now), ["Voorleesontbijt", "Koffie gedronken", "Collectie besproken"]);
    assert_eq!((now.moments[0].planned, now.moments[1].planned), (true, false));
    assert_eq!(now.moments[1].on, "2026-11-23");
    assert!(!now.moments[2].follow_up_late, "on the day itself there is still time");
    earlier.follow_up_on = Some("22-11-2026".into());
    moments::edit::update(&mut school, &earlier_id, &earlier).unwrap();
    assert!(page(&school, &library).moments[2].follow_up_late);
    moments::edit::follow_up(&mut school, &earlier_id, true).unwrap();
    assert!(!page(&school, &library).moments[2].follow_up_late);
    earlier.follow_up_on = Some("31-10-2026".into());
    assert!(matches!(rule(moments::edit::update(&mut school, &earlier_id, &earlier)), RuleError::DatesReversed { .. }));
    moments::edit::delete(&mut school, &earlier_id).unwrap();
    assert_eq!(page(&school, &library).moments.len(), 2);
    assert_eq!(rule(moments::edit::delete(&mut school, &earlier_id)), RuleError::NotFound);
    let mut wrong = moment("x");
    wrong.contact = Some("nobody".into());
    assert_eq!(rule(moments::edit::add(&mut school, &library, &wrong)), RuleError::NotFound);
}

#[test]
fn the_last_answer_to_klopt_dit_nog_stands_on_the_page() {
    let desk = Desk::new();
    let mut school = desk.school("De Brug", "Marijke de Boer");
    let library = partner(&mut school, "Bibliotheek");
    assert_eq!(page(&school, &library).confirmed, None);
    let marijke = school.read(people::view::team).unwrap().people[0].person.clone();
    moments::edit::confirm(&mut school, &library, ConfirmationAnswer::Wijzig, None).unwrap();
    moments::edit::confirm(&mut school, &library, ConfirmationAnswer::Klopt, Some(marijke)).unwrap();
    let confirmed = page(&school, &library).confirmed.unwrap();
    assert_eq!((confirmed.on.as_str(), confirmed.answer), ("2026-11-23", ConfirmationAnswer::Klopt));
    assert_eq!(confirmed.by.as_deref(), Some("Marijke de Boer"));
    school.undo().unwrap();
    assert_eq!(page(&school, &library).confirmed.unwrap().answer, ConfirmationAnswer::Wijzig);
}

#[test]
fn agreements_that_hold_come_first_and_say_when_to_look_again() {
    let desk = Desk::new();
    let mut school = desk.school("De Brug", "Marijke de Boer");
    let library = partner(&mut school, "Bibliotheek");
    let agreement = |text: &str, until: Option<&str>, review: Option<&str>| AgreementInput {
        kind: AgreementKind::Contract,
        text: text.into(),
        hours: String::new(),
        cents: Some(125_000),
        privacy_ground: String::new(),
        from: None,
        until: until.map(Into::into),
        review_date: review.map(Into::into),
    };
    for input in [
        agreement("Oud", Some("22-11-2026"), Some("1-1-2026")),
        agreement("Doorlopend", None, Some("24-11-2026")),
        agreement("Dit jaar", Some("31-7-2027"), Some("23-11-2026")),
    ] {
        agreements::edit::add(&mut school, &library, &input).unwrap();
    }
    let shown = page(&school, &library).agreements;
    let facts: Vec<_> = shown.iter().map(|a| (a.text.as_str(), a.ended, a.review_due)).collect();
    assert_eq!(facts, [("Dit jaar", false, true), ("Doorlopend", false, false), ("Oud", true, false)]);
    let first = shown[0].agreement.clone();
    let mut costly = agreement("Dit jaar", None, None);
    costly.cents = Some(-1);
    assert!(matches!(rule(agreements::edit::update(&mut school, &first, &costly)), RuleError::NumberOutOfRange { .. }));
    assert!(matches!(
        rule(agreements::edit::add(&mut school, &library, &agreement(" ", None, None))),
        RuleError::NameRequired { .. }
    ));
    agreements::edit::delete(&mut school, &first).unwrap();
    assert_eq!(page(&school, &library).agreements.len(), 2);
}

#[test]
fn a_contact_is_handed_over_and_stays_in_the_history() {
    let desk = Desk::new();
    let mut school = desk.school("De Brug", "Marijke de Boer");
    let (library, theatre) = (partner(&mut school, "Bibliotheek"), partner(&mut school, "Theater"));
    let kim = contacts::edit::add(&mut school, &library, &named("Kim")).unwrap().value;
    contacts::edit::update_affiliation(&mut school, &kim, &AffiliationPatch::From(Some("1-9-2025".into()))).unwrap();
    contacts::edit::tell(&mut school, &kim, ToldTopic::Visie, true).unwrap();
    let input = HandOver {
        last_day: Some("22-11-2026".into()),
        follower: Follower::New(named("Dewi")),
        note: "Sleutel ligt bij de conciërge".into(),
    };
    let dewi = contacts::edit::hand_over(&mut school, &kim, &input).unwrap().value;
    let now = page(&school, &library);
    assert_eq!(now.contacts.iter().map(|c| c.name.as_str()).collect::<Vec<_>>(), ["Dewi"]);
    let past = &now.elsewhen[0];
    assert_eq!((past.name.as_str(), past.successor_name.as_deref()), ("Kim", Some("Dewi")));
    assert_eq!(past.handover, "Sleutel ligt bij de conciërge");
    assert_eq!(past.until.as_deref(), Some("2026-11-22"));

    contacts::edit::tell(&mut school, &dewi, ToldTopic::Gebouw, true).unwrap();
    contacts::edit::tell(&mut school, &dewi, ToldTopic::Visie, true).unwrap();
    contacts::edit::tell(&mut school, &dewi, ToldTopic::Gebouw, false).unwrap();
    let told: Vec<_> = page(&school, &library).contacts[0].told.iter().map(|t| t.topic).collect();
    assert_eq!(told, [ToldTopic::Visie]);

    // The same person at a second partner; once is enough.
    let who = page(&school, &library).contacts[0].contact.clone();
    let known = KnownContact { contact: who, function: "programmeur".into() };
    let there = contacts::edit::link(&mut school, &theatre, &known).unwrap().value;
    assert_eq!(page(&school, &library).contacts[0].also_at[0].name, "Theater");
    assert!(matches!(rule(contacts::edit::link(&mut school, &theatre, &known)), RuleError::AlreadyAssigned { .. }));
    // Somebody elsewhere cannot follow here.
    let stranger = AffiliationPatch::Successor(Some(there.clone()));
    assert_eq!(rule(contacts::edit::update_affiliation(&mut school, &dewi, &stranger)), RuleError::NotFound);

    // A mistake disappears, also as successor, with what was told; the person stays at the other partner.
    contacts::edit::erase(&mut school, &dewi).unwrap();
    let now = page(&school, &library);
    assert!(now.contacts.is_empty() && now.elsewhen[0].successor_name.is_none());
    assert_eq!(page(&school, &theatre).contacts[0].name, "Dewi");
    school.undo().unwrap();
    assert_eq!(page(&school, &library).contacts[0].told.len(), 1);
}

#[test]
fn who_works_alone_is_the_contact_person() {
    let desk = Desk::new();
    let mut school = desk.school("De Brug", "Marijke de Boer");
    let jelle = partner(&mut school, "Jelle Postma");
    let contact = |school: &School| {
        page(school, &jelle).basics.into_iter().find(|b| b.item == Basic::ContactPerson).unwrap().done
    };
    for patch in [PartnerPatch::Phone("010-000 01 25".into()), PartnerPatch::Email("jelle@voorbeeld.example".into())] {
        partners::edit::update(&mut school, &jelle, &patch).unwrap();
    }
    assert!(!contact(&school));
    partners::edit::update(&mut school, &jelle, &PartnerPatch::IsPerson(true)).unwrap();
    assert!(contact(&school));
}

#[test]
fn the_best_moment_to_call_is_when_both_are_there_and_otherwise_the_second_contact() {
    let desk = Desk::new();
    let mut school = desk.school("De Brug", "Marijke de Boer");
    let library = partner(&mut school, "Bibliotheek");
    let input = ContactInput { half_days: HalfDays::parse("ma di-o").0, ..named("Marloes") };
    contacts::edit::add(&mut school, &library, &input).unwrap();
    let roles = crate::desk::roles(&school);
    partners::ties::set(&mut school, &library, TieKind::FirstContact, Some(&roles[0].0)).unwrap();
    let marijke = school.read(people::view::team).unwrap().people[0].person.clone();
    let days = people::input::PersonPatch::HalfDays(HalfDays::parse("di wo").0);
    people::edit::update(&mut school, &marijke, days).unwrap();
    let marloes = &page(&school, &library).contacts[0];
    assert_eq!(marloes.together, HalfDays::parse("di-o").0);
    assert_eq!(marloes.together_second, HalfDays::NONE, "there is no second contact");
}

#[test]
fn goals_are_ordered_renamed_and_taken_away() {
    let desk = Desk::new();
    let mut school = desk.school("De Brug", "Marijke de Boer");
    let ids: Vec<_> = ["Lezen", "Techniek", "Bewegen"]
        .iter()
        .map(|words| goals::edit::add(&mut school, words).unwrap().value)
        .collect();
    let words = |school: &School| {
        let all = school.read(goals::view::goals).unwrap();
        all.into_iter().map(|g| g.text).collect::<Vec<_>>().join(" ")
    };
    goals::edit::shift(&mut school, &ids[2], true).unwrap();
    assert_eq!(words(&school), "Lezen Bewegen Techniek");
    goals::edit::shift(&mut school, &ids[0], false).unwrap();
    assert_eq!(words(&school), "Bewegen Lezen Techniek");
    let none = goals::edit::shift(&mut school, &ids[1], false).unwrap();
    assert!(none.changes.topics.is_empty(), "the last stays the last");
    goals::edit::rename(&mut school, &ids[0], "Elk kind leest").unwrap();
    let library = partner(&mut school, "Bibliotheek");
    partners::edit::update(&mut school, &library, &PartnerPatch::Goals(vec![ids[0].clone()])).unwrap();
    goals::edit::delete(&mut school, &ids[0]).unwrap();
    assert_eq!(words(&school), "Bewegen Techniek");
    school.undo().unwrap();
    assert!(page(&school, &library).goals.iter().any(|g| g.text == "Elk kind leest" && g.ticked));
}

#[test]
fn several_partners_change_in_one_step() {
    let desk = Desk::new();
    let mut school = desk.school("De Brug", "Marijke de Boer");
    let both = [partner(&mut school, "Bibliotheek"), partner(&mut school, "Theater")];
    let patch = PartnerPatch::Category(Category::Cultuur);
    partners::edit::update_many(&mut school, &both, &patch).unwrap();
    assert!(both.iter().all(|p| page(&school, p).category == Category::Cultuur));
    assert_eq!(school.status().unwrap().undo.unwrap().code, "partners_changed");
    school.undo().unwrap();
    assert!(both.iter().all(|p| page(&school, p).category == Category::Lezen));
}

#[test]
fn the_sample_has_goals_moments_agreements_and_questions() {
    let desk = Desk::new();
    let school = sample::create(&desk.shelf, desk.env()).unwrap();
    let table = school.read(|r| partners::page::table(r, &partners::input::PartnerFilter::default())).unwrap();
    let of = |name: &str| page(&school, &table.rows.iter().find(|row| row.name.starts_with(name)).unwrap().partner);
    let all = school.read(goals::view::goals).unwrap();
    assert_eq!(all.len(), 6);
    assert!(all.iter().find(|g| g.text.contains("techniek")).unwrap().partners.is_empty());
    let cjg = of("CJG");
    assert_eq!(cjg.elsewhen.len(), 2, "the third contact person in two years");
    assert_eq!(cjg.contacts[0].told[0].topic, ToldTopic::Werkwijze);
    assert!(cjg.agreements[0].review_due);
    assert_eq!(cjg.moments[0].person_name.as_deref(), Some("Sevda Yıldız"));
    assert_eq!(cjg.moments[0].follow_up_on.as_deref(), Some("2026-12-03"));
    assert!(cjg.confirmed.is_some() && !cjg.questions.is_empty());
    let jelle = of("Jelle");
    assert!(jelle.more.is_person && jelle.more.funding_until.is_some());
    assert!(of("Muziekschool").confirmed.is_none());
}
