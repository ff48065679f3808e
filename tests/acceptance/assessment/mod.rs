//! "Zo werk ik samen": fill in, keep, reopen next year.

mod files;

use age::secrecy::SecretString;
use chrono::NaiveDate;
use proptest::prelude::*;
use spil::assessments::AssessmentError;
use spil::assessments::desk::Desk;
use spil::assessments::input::{AnswersInput, PortraitInput};
use spil::assessments::instrument::{Instrument, current_sha256};
use spil::assessments::passphrase::{self, Passphrase};
use spil::assessments::portrait::PersonalFile;
use spil::assessments::result::form;
use spil::assessments::view::{PersonalFileView, Shift};
use spil::ids::CountingIds;
use spil::lang::Lang;
use std::collections::HashSet;
use std::path::Path;
use tempfile::TempDir;

const WORDS: &str = "fiets wolk tafel anker";

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn secret(text: &str) -> SecretString {
    SecretString::from(text.to_owned())
}

fn answers(given: &[(&str, &str)]) -> AnswersInput {
    let competencies = given.iter().map(|(topic, answer)| ((*topic).to_owned(), (*answer).to_owned())).collect();
    AnswersInput { competencies, ..AnswersInput::default() }
}

fn portrait(answers: AnswersInput) -> PortraitInput {
    PortraitInput { replaces: None, lang: Lang::Nl, answers, stopped_at: None }
}

fn open_at(path: &Path, words: &str) -> Result<PersonalFileView, AssessmentError> {
    let mut desk = Desk::default();
    desk.pick(path.to_owned());
    desk.unlock(&Passphrase::new(words))
}

#[test]
fn a_teacher_fills_in_keeps_and_sees_the_earlier_dots_next_year() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("Zo werk ik samen");

    // The first year: two focus points, one non-answer, one condition. Everything else is skipped.
    let mut desk = Desk::default();
    let mut first = answers(&[
        ("planning-and-organising", "exploring"),
        ("being-open-to-feedback", "exploring"),
        ("delegating", "practising"),
        ("persuading", "not-in-my-work"),
    ]);
    first.role = Some("teacher".into());
    first.conditions.insert("time-for-contact".into(), "missing".into());
    let kept = desk.keep_new(portrait(first), &Passphrase::new(WORDS), path, day("2025-11-24")).unwrap();
    assert_eq!(kept.name, "Zo werk ik samen.mijnspil");
    desk.clear();
    assert_eq!(desk.view().unwrap_err(), AssessmentError::NoPersonalFile);

    // A year later, in the same file.
    let path = folder.path().join("Zo werk ik samen.mijnspil");
    assert_eq!(desk.pick(path.clone()).name, "Zo werk ik samen.mijnspil");
    let view = desk.unlock(&Passphrase::new("  fiets wolk   tafel anker ")).unwrap();
    assert_eq!(view.portraits.len(), 1);
    assert_eq!((view.portraits[0].answered, view.portraits[0].of), (4, 12));
    let mut second = answers(&[
        ("planning-and-organising", "practising"),
        ("being-open-to-feedback", "applying"),
        ("delegating", "practising"),
        ("persuading", "applying"),
        ("networking", "advancing"),
    ]);
    second.role = Some("teacher".into());
    second.focus = vec!["planning-and-organising".into()];
    second.conditions.insert("time-for-contact".into(), "partly".into());
    let result = desk.result(portrait(second.clone()), day("2026-11-23")).unwrap();

    assert_eq!(result.before_date.as_deref(), Some("2025-11-24"));
    assert_eq!(
        result.columns.iter().map(|c| c.nl.as_str()).collect::<Vec<_>>(),
        ["Verkennen", "Oefenen", "Toepassen", "Verder brengen"]
    );
    let row = |id: &str| result.rows.iter().find(|row| row.id == id).unwrap();
    assert_eq!(row("planning-and-organising").shift, Shift::Maybe, "one column can be chance");
    assert_eq!(row("being-open-to-feedback").shift, Shift::Clear);
    assert_eq!(row("delegating").shift, Shift::None);
    assert_eq!(row("persuading").shift, Shift::None, "there is nothing to compare with a non-answer");
    assert_eq!(row("persuading").before.as_ref().unwrap().column, None);
    assert_eq!(row("networking").before, None);
    assert_eq!(row("trusting").now, None);
    assert!(row("planning-and-organising").focus && row("planning-and-organising").central);
    assert!(!row("networking").central);
    assert!(row("being-open-to-feedback").now.as_ref().unwrap().sentence.nl.starts_with("Ik vraag"));
    assert_eq!(result.rows[0].id, "delegating", "topics central for a teacher come first");
    assert_eq!(result.rows.len(), 12);
    assert_eq!(result.summary.clear.len(), 1);
    assert_eq!(result.summary.compared, 3);
    assert_eq!(result.conditions.len(), 1);
    assert_eq!(result.conditions[0].before.as_ref().unwrap().text.nl, "Dit mis ik");

    let kept = desk.keep(portrait(second.clone()), day("2026-11-23")).unwrap();
    assert_eq!(kept.place, 1);
    // Another look at one answer replaces the portrait of today, it does not add one.
    second.competencies.remove("networking");
    let again = PortraitInput { replaces: Some(kept.place), ..portrait(second) };
    let same_day = desk.result(again.clone(), day("2026-11-23")).unwrap();
    assert_eq!(same_day.before_date.as_deref(), Some("2025-11-24"), "never compared with itself");
    assert_eq!(desk.keep(again, day("2026-11-23")).unwrap().place, 1);

    let view = open_at(&path, WORDS).unwrap();
    assert_eq!(view.portraits.iter().map(|p| p.date.as_str()).collect::<Vec<_>>(), ["2026-11-23", "2025-11-24"]);
    let left: Vec<_> = std::fs::read_dir(folder.path()).unwrap().map(|e| e.unwrap().file_name()).collect();
    assert_eq!(left, ["Zo werk ik samen.mijnspil"], "no temporary file stays behind");
}

#[test]
fn stopping_halfway_and_continuing_later() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("halverwege.mijnspil");
    let mut desk = Desk::default();
    let half =
        PortraitInput { stopped_at: Some("delegating".into()), ..portrait(answers(&[("networking", "applying")])) };
    desk.keep_new(half, &Passphrase::new(WORDS), path.clone(), day("2026-11-02")).unwrap();

    let mut desk = Desk::default();
    desk.pick(path);
    let view = desk.unlock(&Passphrase::new(WORDS)).unwrap();
    assert!(view.portraits[0].unfinished);
    let back = desk.resume(view.portraits[0].place).unwrap();
    assert_eq!(back.stopped_at.as_deref(), Some("delegating"));
    assert_eq!(back.answers, answers(&[("networking", "applying")]));
    let mut all = back.answers;
    all.competencies.insert("delegating".into(), "practising".into());
    let done = PortraitInput { replaces: Some(back.place), ..portrait(all) };
    desk.keep(done, day("2026-11-05")).unwrap();
    let view = desk.view().unwrap();
    assert_eq!(view.portraits.len(), 1);
    assert!(!view.portraits[0].unfinished);
    assert_eq!(view.portraits[0].date, "2026-11-05");
}

#[test]
fn a_short_passphrase_and_a_third_focus_point_are_refused() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("x.mijnspil");
    let mut desk = Desk::default();
    let short = desk.keep_new(portrait(answers(&[])), &Passphrase::new("kort          x"), path, day("2026-11-23"));
    assert_eq!(short.unwrap_err(), AssessmentError::PassphraseTooShort { min: 12 });
    let mut three = answers(&[]);
    three.focus = vec!["networking".into(), "delegating".into(), "trusting".into()];
    let refused = desk.result(portrait(three), day("2026-11-23")).unwrap_err();
    assert_eq!(refused, AssessmentError::TooManyFocusPoints { max: 2 });
}

#[test]
fn the_proposed_words_are_plain_dutch_and_many() {
    let words = passphrase::words();
    assert!(words.len() >= 1024);
    assert_eq!(words.iter().collect::<HashSet<_>>().len(), words.len(), "no word twice");
    for word in words {
        assert!((3..=9).contains(&word.len()) && word.bytes().all(|b| b.is_ascii_lowercase()), "{word}");
    }
    let proposal = passphrase::propose([7; 16]);
    assert_eq!(proposal.split(' ').count(), 4);
    assert!(proposal.len() >= 12);
    let ids = CountingIds::default();
    assert_ne!(passphrase::propose_from(&ids), passphrase::propose_from(&ids));
    assert_eq!(format!("{:?}", Passphrase::new("geheim")), "Passphrase(…)");
    assert_eq!(format!("{:?}", answers(&[("networking", "applying")])), "AnswersInput(…)");
}

#[test]
fn every_text_of_the_short_form_is_there_in_both_languages() {
    let form = form();
    assert_eq!((form.competencies.len(), form.conditions.len(), form.roles.len()), (12, 8, 8));
    assert_eq!(form.non_answers.len(), 1, "a description has one non-answer");
    assert_eq!(form.non_answers[0].text.nl, "Dit komt in mijn werk niet voor");
    assert_eq!(form.conditions_answers.len(), 4);
    let mut texts = vec![&form.intro, &form.privacy, &form.roles_note, &form.question, &form.conditions_question];
    texts.extend(form.partner.iter());
    for option in form.conditions.iter().chain(&form.conditions_answers).chain(&form.non_answers) {
        texts.push(&option.text);
    }
    for topic in &form.competencies {
        assert_eq!(topic.descriptions.len(), 4, "{}", topic.id);
        texts.extend([&topic.name, &topic.definition]);
        texts.extend(topic.descriptions.iter().map(|d| &d.text));
    }
    for role in &form.roles {
        texts.push(&role.text);
        assert_eq!(role.order.iter().collect::<HashSet<_>>().len(), 12, "{} orders every topic once", role.id);
        assert!(Instrument::current().central(Some(&role.id)).iter().all(|id| role.order.contains(id)));
    }
    for text in texts {
        assert!(text.nl.len() > 2 && text.en.len() > 2, "{text:?}");
        assert_ne!(text.nl, text.en, "not translated");
    }
}

proptest! {
    /// Whatever is answered comes back, for every combination of topics and answers.
    #[test]
    fn answers_survive_writing_and_reading(given in proptest::collection::btree_map(0usize..12, 0usize..5, 0..12)) {
        let form = form();
        let list: Vec<(String, String)> = given.iter().map(|(topic, answer)| {
            let topic = &form.competencies[*topic];
            let id = topic.descriptions.get(*answer).map_or(&form.non_answers[0].id, |d| &d.id);
            (topic.id.clone(), id.clone())
        }).collect();
        let input = AnswersInput { competencies: list.into_iter().collect(), ..AnswersInput::default() };
        let mut file = PersonalFile::new();
        let desk = Desk::default();
        let result = desk.result(portrait(input.clone()), day("2026-11-23")).unwrap();
        prop_assert_eq!(result.rows.iter().filter(|row| row.now.is_some()).count(), input.competencies.len());
        prop_assert!(result.rows.iter().all(|row| row.shift == Shift::None && row.before.is_none()));
        file.keep(spil::assessments::portrait::Portrait {
            date: day("2026-11-23"), form: "short".into(), lang: Lang::En,
            instrument_sha256: current_sha256().into(), answers: input.clone().into(),
            stopped_at: None, rest: serde_json::Map::new(),
        }, None).unwrap();
        let back = PersonalFile::read(&file.write()).unwrap();
        prop_assert_eq!(&back, &file);
        prop_assert_eq!(AnswersInput::from(&back.portraits[0].answers), input);
    }
}
