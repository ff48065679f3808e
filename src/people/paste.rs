//! A team pasted from Excel, Word or a mail: one line per person, columns in any order.
//!
//! Understood are names ("Boer, M. de"), functions, hours ("32 u", "0,8", "wtf 0,6"), half-days
//! ("ma di wo-o"), e-mail and phone; a header row decides when there is one. Nothing is written here.

use super::input::PersonInput;
use super::name::Name;
use super::sql;
use super::view::{PastedPerson, PastedTeam};
use crate::error::Result;
use crate::half_days::HalfDays;
use crate::kinds::Employer;
use crate::store::Read;
use crate::text;

/// Hours of a full week at a primary school (CAO PO): 1 fte = 40 hours in a school week.
const FULL_WEEK: f64 = 40.0;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Name,
    First,
    Infix,
    Last,
    Function,
    Days,
    Fraction,
    Email,
    Phone,
    Unknown,
}

/// What a pasted text is understood as.
pub fn preview(read: &Read<'_>, pasted: &str) -> Result<PastedTeam> {
    let known: Vec<String> = sql::team(read)?.iter().map(|p| text::fold(&p.name.full())).collect();
    let mut header: Option<Vec<Column>> = None;
    let mut rows: Vec<PastedPerson> = Vec::new();
    let mut skipped = 0;
    for (index, line) in pasted.lines().enumerate() {
        let cells = cells(line);
        if cells.iter().all(String::is_empty) {
            continue;
        }
        if rows.is_empty() && header.is_none() {
            header = read_header(&cells);
            if header.is_some() {
                continue;
            }
        }
        let (person, unknown) = match &header {
            Some(columns) => by_header(columns, &cells),
            None => by_look(&cells),
        };
        let name = Name { first: person.first.clone(), infix: person.infix.clone(), last: person.last.clone() }.full();
        if name.is_empty() || name.chars().count() > text::MAX_NAME {
            skipped += 1;
            continue;
        }
        let folded = text::fold(&name);
        let twice = rows.iter().any(|r| {
            let p = &r.person;
            text::fold(&Name { first: p.first.clone(), infix: p.infix.clone(), last: p.last.clone() }.full()) == folded
        });
        rows.push(PastedPerson { line: index as u32 + 1, person, known: twice || known.contains(&folded), unknown });
    }
    Ok(PastedTeam { rows, skipped })
}

fn cells(line: &str) -> Vec<String> {
    let separator = if line.contains('\t') {
        "\t"
    } else if line.contains(';') {
        ";"
    } else if line.contains("  ") {
        "  "
    } else {
        "\u{0}"
    };
    line.split(separator).map(|cell| cell.trim().trim_matches('"').trim().to_owned()).collect()
}

fn read_header(cells: &[String]) -> Option<Vec<Column>> {
    let columns: Vec<Column> = cells.iter().map(|cell| header_word(cell)).collect();
    let named = columns.iter().any(|c| matches!(c, Column::Name | Column::First | Column::Last));
    let understood = columns.iter().filter(|c| **c != Column::Unknown).count();
    (named && understood * 2 >= columns.len()).then_some(columns)
}

fn header_word(cell: &str) -> Column {
    match text::fold(cell).as_str() {
        "naam" | "name" | "medewerker" | "collega" | "leerkracht naam" | "volledige naam" => Column::Name,
        "voornaam" | "roepnaam" | "voorletters" | "first name" => Column::First,
        "tussenvoegsel" | "tussenvoegsels" | "tv" | "infix" => Column::Infix,
        "achternaam" | "familienaam" | "last name" | "surname" => Column::Last,
        "functie" | "function" | "functienaam" | "taak" => Column::Function,
        "dagen" | "werkdagen" | "dagdelen" | "days" | "working days" => Column::Days,
        "wtf" | "fte" | "werktijdfactor" | "uren" | "aanstelling" | "omvang" | "hours" => Column::Fraction,
        "e mail" | "email" | "mail" | "e mailadres" | "mailadres" => Column::Email,
        "telefoon" | "tel" | "telefoonnummer" | "mobiel" | "phone" => Column::Phone,
        _ => Column::Unknown,
    }
}

fn empty() -> PersonInput {
    PersonInput {
        first: String::new(),
        infix: String::new(),
        last: String::new(),
        function: String::new(),
        half_days: HalfDays::NONE,
        fraction: None,
        employer: Employer::School,
        email: String::new(),
        phone: String::new(),
        from: None,
        until: None,
    }
}

fn set_name(person: &mut PersonInput, typed: &str) {
    let name = Name::parse(typed);
    (person.first, person.infix, person.last) = (name.first, name.infix, name.last);
}

fn by_header(columns: &[Column], cells: &[String]) -> (PersonInput, Vec<String>) {
    let mut person = empty();
    let mut unknown = Vec::new();
    for (index, cell) in cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
        match columns.get(index).copied().unwrap_or(Column::Unknown) {
            Column::Name => set_name(&mut person, cell),
            Column::First => person.first.clone_from(cell),
            Column::Infix => person.infix.clone_from(cell),
            Column::Last => person.last.clone_from(cell),
            Column::Function => person.function.clone_from(cell),
            Column::Email => person.email.clone_from(cell),
            Column::Phone => person.phone.clone_from(cell),
            Column::Days => {
                let (days, rest) = HalfDays::parse(cell);
                person.half_days = days;
                unknown.extend(rest);
            }
            Column::Fraction => match fraction(cell) {
                Some(value) => person.fraction = Some(value),
                None => unknown.push(cell.clone()),
            },
            Column::Unknown => unknown.push(cell.clone()),
        }
    }
    (person, unknown)
}

/// Without a header every cell is recognised by what it looks like; the first plain text is the name.
fn by_look(cells: &[String]) -> (PersonInput, Vec<String>) {
    let mut person = empty();
    let mut unknown = Vec::new();
    for cell in cells.iter().filter(|cell| !cell.is_empty()) {
        let (days, strange) = HalfDays::parse(cell);
        let named = !person.first.is_empty() || !person.last.is_empty();
        if !days.is_empty() && strange.is_empty() && named {
            person.half_days = days;
        } else if let Some(value) = fraction(cell).filter(|_| person.fraction.is_none() && named) {
            person.fraction = Some(value);
        } else if cell.contains('@') && !text::odd_email(cell) {
            person.email.clone_from(cell);
        } else if cell.chars().filter(char::is_ascii_digit).count() >= 9 && !text::odd_phone(cell) {
            person.phone.clone_from(cell);
        } else if !named {
            set_name(&mut person, cell);
        } else if person.function.is_empty() {
            person.function.clone_from(cell);
        } else {
            unknown.push(cell.clone());
        }
    }
    (person, unknown)
}

/// "0,8", "wtf 0.8", "32 u", "32 uur", "32/40".
fn fraction(cell: &str) -> Option<f64> {
    let lower = cell.to_lowercase().replace(',', ".");
    let hours = lower.ends_with('u') || lower.contains("uur") || lower.contains("hour") || lower.ends_with('h');
    let number: String = lower
        .trim_start_matches(|c: char| !c.is_ascii_digit())
        .chars()
        .take_while(|c| c.is_ascii_digit() || *c == '.')
        .collect();
    let words = lower.chars().filter(|c| c.is_alphabetic()).count();
    let value: f64 = number.parse().ok()?;
    let fraction = if hours || (value > 1.2 && value <= FULL_WEEK) { value / FULL_WEEK } else { value };
    (words <= 7 && (0.0..=1.2).contains(&fraction)).then(|| (fraction * 10_000.0).round() / 10_000.0)
}
