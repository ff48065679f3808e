//! The result of one portrait, beside an earlier one: places on a line, sentences and nothing to add up.

use super::instrument::{Competency, Instrument, MAX_FOCUS, Named, Said};
use super::passphrase::MIN_CHARACTERS;
use super::portrait::{PersonalFile, Portrait};
use super::view::{
    Bilingual, CompetencyView, ConditionRow, FormView, Mark, OptionView, PortraitCard, ResultRow, ResultView,
    RoleOrder, Shift, Summary,
};

/// The short form of the current instrument.
pub fn form() -> FormView {
    let list = Instrument::current();
    let conditions = &list.scales.conditions;
    FormView {
        intro: list.texts.intro.clone(),
        privacy: list.texts.privacy.clone(),
        partner: list.glossary.iter().find(|word| word.id == "partner").map(|word| word.text.clone()),
        roles: list.role_emphasis.roles.iter().map(|role| role_order(list, &role.id, &role.text)).collect(),
        roles_note: list.role_emphasis.note.clone(),
        question: list.scales.anchors.instruction.clone(),
        competencies: list.competencies.iter().map(|topic| competency(list, topic)).collect(),
        non_answers: options(&list.scales.anchors.non_answers),
        max_focus: MAX_FOCUS as u32,
        conditions_question: conditions.instruction.clone(),
        conditions: options(&list.conditions),
        conditions_answers: [options(&conditions.options), options(&conditions.non_answers)].concat(),
        passphrase_min: MIN_CHARACTERS,
    }
}

fn role_order(list: &Instrument, id: &str, text: &Bilingual) -> RoleOrder {
    let order = list.order(Some(id)).into_iter().map(|topic| topic.id.clone()).collect();
    RoleOrder { id: id.to_owned(), text: text.clone(), order }
}

fn competency(list: &Instrument, topic: &Competency) -> CompetencyView {
    let answers = list.scales.anchors.options.iter().zip(&topic.anchors);
    CompetencyView {
        id: topic.id.clone(),
        name: topic.name.clone(),
        definition: topic.definition.clone(),
        descriptions: answers
            .map(|(option, anchor)| OptionView { id: option.id.clone(), text: anchor.text.clone() })
            .collect(),
    }
}

fn options(named: &[Named]) -> Vec<OptionView> {
    named.iter().map(option).collect()
}

fn option(named: &Named) -> OptionView {
    OptionView { id: named.id.clone(), text: named.text.clone() }
}

/// A portrait in the list of an open file.
pub fn card(file: &PersonalFile, place: usize, portrait: &Portrait) -> PortraitCard {
    PortraitCard {
        place: place as u32,
        date: portrait.date.to_string(),
        answered: portrait.answers.competencies.len() as u32,
        of: file.instrument_of(portrait).competencies.len() as u32,
        unfinished: portrait.stopped_at.is_some(),
    }
}

/// The result of `portrait`, which stands at `place` in `file` or, without a place, is not kept yet.
pub fn result(file: &PersonalFile, portrait: &Portrait, place: Option<usize>) -> ResultView {
    let list = file.instrument_of(portrait);
    let before = file.before(place, portrait.date);
    let before_list = before.map(|earlier| file.instrument_of(earlier));
    let earlier = before.zip(before_list.as_deref());
    let answers = &portrait.answers;
    let central = list.central(answers.role.as_deref());

    let rows: Vec<ResultRow> = list
        .order(answers.role.as_deref())
        .into_iter()
        .map(|topic| {
            let now = mark(&list, portrait, &topic.id);
            let before = earlier.and_then(|(portrait, list)| mark(list, portrait, &topic.id));
            ResultRow {
                id: topic.id.clone(),
                name: topic.name.clone(),
                shift: shift(now.as_ref(), before.as_ref()),
                now,
                before,
                central: central.contains(&topic.id),
                focus: answers.focus.contains(&topic.id),
                reflection: topic.reflection.clone(),
            }
        })
        .collect();

    ResultView {
        date: portrait.date.to_string(),
        before_date: before.map(|earlier| earlier.date.to_string()),
        columns: list.scales.anchors.options.iter().map(|option| option.text.clone()).collect(),
        columns_note: list.scales.anchors.note.clone(),
        caution: list.texts.caution.clone(),
        has_role: !central.is_empty(),
        summary: summary(&rows),
        conditions: list.conditions.iter().filter_map(|c| condition(&list, portrait, earlier, c)).collect(),
        rows,
    }
}

fn mark(list: &Instrument, portrait: &Portrait, topic: &str) -> Option<Mark> {
    let answer = portrait.answers.competencies.get(topic)?;
    Some(match list.said(topic, answer)? {
        Said::Description(column, sentence) => Mark { column: Some(column), sentence: sentence.clone() },
        Said::NotApplicable(sentence) => Mark { column: None, sentence: sentence.clone() },
    })
}

fn condition(
    list: &Instrument,
    portrait: &Portrait,
    earlier: Option<(&Portrait, &Instrument)>,
    condition: &Named,
) -> Option<ConditionRow> {
    let said = |list: &Instrument, portrait: &Portrait| {
        portrait.answers.conditions.get(&condition.id).and_then(|answer| list.condition_said(answer)).map(option)
    };
    Some(ConditionRow {
        id: condition.id.clone(),
        text: condition.text.clone(),
        answer: said(list, portrait)?,
        before: earlier.and_then(|(portrait, list)| said(list, portrait)),
    })
}

/// One column can be chance; only two or more are called a difference.
fn shift(now: Option<&Mark>, before: Option<&Mark>) -> Shift {
    let column = |mark: Option<&Mark>| mark.and_then(|mark| mark.column);
    match column(now).zip(column(before)).map(|(now, before)| now.abs_diff(before)) {
        None | Some(0) => Shift::None,
        Some(1) => Shift::Maybe,
        Some(_) => Shift::Clear,
    }
}

fn summary(rows: &[ResultRow]) -> Summary {
    let names = |wanted: &dyn Fn(&ResultRow) -> bool| -> Vec<Bilingual> {
        rows.iter().filter(|row| wanted(row)).map(|row| row.name.clone()).collect()
    };
    let described = |mark: &Option<Mark>| mark.as_ref().is_some_and(|mark| mark.column.is_some());
    Summary {
        clear: names(&|row| row.shift == Shift::Clear),
        maybe: names(&|row| row.shift == Shift::Maybe),
        compared: rows.iter().filter(|row| described(&row.now) && described(&row.before)).count() as u32,
        focus: names(&|row| row.focus),
        described: rows.iter().filter(|row| described(&row.now)).count() as u32,
    }
}
