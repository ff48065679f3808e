//! *Bij wie moet ik zijn?*: staff type what they need and read whom to ask.

use crate::desk::Desk;
use spil::lang::Lang;
use spil::questions::edit;
use spil::questions::input::{QuestionInput, QuestionRef};
use spil::questions::view::{QuestionsView, view};
use spil::school::School;
use spil::{error, sample};

fn asked(school: &School, typed: &str) -> QuestionsView {
    school.read(|read| view(read, typed, Lang::Nl)).unwrap()
}

fn texts(view: &QuestionsView) -> Vec<&str> {
    view.questions.iter().map(|q| q.text.as_str()).collect()
}

fn input(text: &str) -> QuestionInput {
    QuestionInput {
        text: text.to_owned(),
        synonyms: vec!["fietsenstalling".to_owned(), "  ".to_owned()],
        steps: vec!["Vraag het de conciërge.".to_owned()],
        safety: false,
        roles: Vec::new(),
        partners: Vec::new(),
    }
}

#[test]
fn help_with_debts_leads_to_a_colleague_and_a_partner() {
    let desk = Desk::new();
    let school = sample::create(&desk.shelf, desk.env()).unwrap();
    let found = asked(&school, "hulp bij schulden");
    let first = &found.questions[0];
    assert_eq!(first.text, "Ouders hebben geldzorgen");
    assert_eq!(first.roles[0].title, "Intern begeleider");
    assert_eq!(first.roles[0].holders[0].name, "Sevda Yıldız");
    let partner = &first.partners[0];
    assert!(!partner.first.is_empty() && partner.contact.is_some(), "{partner:?}");
    let ours = partner.first.iter().fold(0, |bits, p| bits | p.half_days.bits());
    let theirs = partner.contact.as_ref().map_or(0, |c| c.half_days.bits());
    assert_eq!(partner.together.bits(), ours & theirs);
}

#[test]
fn a_partner_is_found_by_a_part_of_its_name_and_by_another_word() {
    let desk = Desk::new();
    let school = sample::create(&desk.shelf, desk.env()).unwrap();
    let library = asked(&school, "bieb");
    assert!(library.partners.iter().any(|p| p.name.contains("ibliotheek")), "{:?}", library.partners);
    assert!(asked(&school, "").partners.is_empty());
}

#[test]
fn a_question_shows_only_while_somebody_can_help() {
    let desk = Desk::new();
    let empty = desk.school("Leeg", "");
    assert_eq!(asked(&empty, "").total, 0);
    let school = sample::create(&desk.shelf, desk.env()).unwrap();
    assert!(asked(&school, "").total >= 28);
}

#[test]
fn questions_are_added_changed_put_away_and_come_back() {
    let desk = Desk::new();
    let mut school = sample::create(&desk.shelf, desk.env()).unwrap();
    let all = asked(&school, "").total;
    let role = asked(&school, "").roles[0].role.clone();
    let mine = QuestionInput { roles: vec![role.clone(), role], ..input("Mijn fiets is weg") };
    let id = edit::add(&mut school, &mine).unwrap().value;
    let found = asked(&school, "fietsenstaling");
    assert_eq!(texts(&found)[0], "Mijn fiets is weg");
    assert_eq!((found.questions[0].synonyms.len(), found.questions[0].roles.len()), (1, 1));

    // A question of Spil becomes the school's own and keeps its place.
    let starter = asked(&school, "rouw").questions[0].question.clone();
    assert!(matches!(starter, QuestionRef::Starter(_)));
    let words = "Er is iemand overleden of ernstig ziek";
    let place = texts(&asked(&school, "")).iter().position(|t| *t == words).unwrap();
    edit::update(&mut school, &starter, &input("Iemand van ons is overleden")).unwrap();
    assert_eq!(texts(&asked(&school, ""))[place], "Iemand van ons is overleden");
    school.undo().unwrap();
    assert_eq!(texts(&asked(&school, ""))[place], words);

    edit::hide(&mut school, &starter, Lang::Nl).unwrap();
    edit::hide(&mut school, &QuestionRef::Own(id), Lang::Nl).unwrap();
    let shown = asked(&school, "");
    assert_eq!((shown.total, shown.hidden), (all - 1, 2));
    assert_eq!(edit::show_all(&mut school).unwrap().value, 2);
    assert_eq!((asked(&school, "").total, asked(&school, "").hidden), (all + 1, 0));
    assert_eq!(texts(&asked(&school, ""))[place], words);
    while school.status().unwrap().undo.is_some() {
        school.undo().unwrap();
    }
}

#[test]
fn what_is_wrong_is_refused_and_nothing_changes() {
    let desk = Desk::new();
    let mut school = sample::create(&desk.shelf, desk.env()).unwrap();
    let before = asked(&school, "");
    for (question, typed) in [
        (None, input(" ")),
        (Some(QuestionRef::Starter("bestaat niet".to_owned())), input("Vraag")),
        (None, QuestionInput { partners: vec!["weg".into()], ..input("Vraag") }),
    ] {
        let refused: error::Result<_> = match question {
            None => edit::add(&mut school, &typed),
            Some(question) => edit::update(&mut school, &question, &typed),
        };
        assert!(refused.is_err());
    }
    assert_eq!(asked(&school, ""), before);
}
