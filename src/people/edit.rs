//! What can be done with people, and the rules for it.

use super::input::{PersonInput, PersonPatch};
use super::name::Name;
use super::sql::{self, Column, Person};
use crate::error::{Result, RuleError};
use crate::ids::PersonId;
use crate::school::view::Outcome;
use crate::school::{Action, School};
use crate::store::Tx;
use crate::text;

/// Adds one member of staff.
///
/// # Errors
/// `NameRequired`, `TextTooLong`, `DateInvalid`, `DatesReversed`, `NumberOutOfRange`.
pub fn add(school: &mut School, input: &PersonInput) -> Result<Outcome<PersonId>> {
    school.change_named(|tx| {
        let person = insert(tx, input)?;
        Ok((Action::PersonAdded { person: person.clone() }, person))
    })
}

/// Adds a pasted team in one step. People whose name is known already are left as they are.
pub fn add_all(school: &mut School, people: &[PersonInput]) -> Result<Outcome<u32>> {
    school.change_named(|tx| {
        let mut known: Vec<String> = sql::team(tx)?.iter().map(|p| text::fold(&p.name.full())).collect();
        let mut added = 0;
        for input in people {
            let name = text::fold(&checked(input)?.full());
            if !known.contains(&name) {
                insert(tx, input)?;
                known.push(name);
                added += 1;
            }
        }
        Ok((Action::PeopleAdded { count: added as usize }, added))
    })
}

/// Adds somebody in the transaction of another change.
pub fn insert(tx: &Tx<'_>, input: &PersonInput) -> Result<PersonId> {
    let (from, until) = (text::optional_date(input.from.as_deref())?, text::optional_date(input.until.as_deref())?);
    text::in_order(from, until)?;
    let person = Person {
        id: PersonId(tx.new_id()),
        name: checked(input)?,
        function: text::line("person_function", &input.function)?,
        half_days: input.half_days,
        fraction: fraction(input.fraction)?,
        employer: input.employer,
        email: text::line("person_email", &input.email)?,
        phone: text::line("person_phone", &input.phone)?,
        from,
        until,
    };
    sql::insert(tx, &person)?;
    Ok(person.id)
}

/// Changes one field.
pub fn update(school: &mut School, person: &PersonId, patch: PersonPatch) -> Result<Outcome<()>> {
    school.change(Action::PersonChanged { person: person.clone() }, |tx| {
        let now = sql::get(tx, person)?;
        match patch {
            PersonPatch::Name(typed) => {
                let typed = text::name("person_name", &typed)?;
                // Typing the name that is shown changes nothing, however it was split before.
                if typed == now.name.full() { Ok(()) } else { sql::set_name(tx, person, &Name::parse(&typed)) }
            }
            PersonPatch::Function(typed) => {
                sql::set(tx, person, Column::Function, &text::line("person_function", &typed)?)
            }
            PersonPatch::HalfDays(days) => sql::set(tx, person, Column::HalfDays, &days),
            PersonPatch::Fraction(value) => sql::set(tx, person, Column::Fraction, &fraction(value)?),
            PersonPatch::Employer(employer) => sql::set(tx, person, Column::Employer, &employer),
            PersonPatch::Email(typed) => sql::set(tx, person, Column::Email, &text::line("person_email", &typed)?),
            PersonPatch::Phone(typed) => sql::set(tx, person, Column::Phone, &text::line("person_phone", &typed)?),
            PersonPatch::Until(typed) => {
                let until = text::optional_date(typed.as_deref())?;
                text::in_order(now.from, until)?;
                sql::set(tx, person, Column::Until, &sql::iso(until))
            }
        }
    })
}

/// Moves people to the bin. Their places in roles wait there with them.
pub fn delete(school: &mut School, people: &[PersonId]) -> Result<Outcome<()>> {
    let action = match people {
        [one] => Action::PersonDeleted { person: one.clone() },
        many => Action::PeopleDeleted { count: many.len() },
    };
    school.change(action, |tx| {
        let now = tx.stamp();
        for person in people {
            sql::get(tx, person)?;
            sql::set(tx, person, Column::DeletedAt, &now)?;
        }
        Ok(())
    })
}

fn checked(input: &PersonInput) -> Result<Name> {
    let name = Name {
        first: text::line("person_name", &input.first)?,
        infix: text::line("person_name", &input.infix)?,
        last: text::line("person_name", &input.last)?,
    };
    text::name("person_name", &name.full())?;
    Ok(name)
}

fn fraction(value: Option<f64>) -> Result<Option<f64>> {
    match value {
        Some(v) if !(0.0..=1.2).contains(&v) => Err(RuleError::NumberOutOfRange {
            field: "person_fraction".to_owned(),
            min: "0".to_owned(),
            max: "1,2".to_owned(),
        }
        .into()),
        // Four decimals is more than any contract has, and reads back the same from every file.
        other => Ok(other.map(|v| (v * 10_000.0).round() / 10_000.0)),
    }
}
