//! Which column of a file holds what: by its heading, checked against its content.

use super::input::{ColumnPlan, Target};
use super::table::Table;
use super::{found, labels};
use crate::text::fold;

/// Headings that occur in lists of schools, folded; Dutch and English.
const HEADINGS: &[(Target, &[&str])] = &[
    (Target::Key, &["spil sleutel", "spil key", "sleutel", "key", "id", "nummer", "partnernummer"]),
    (
        Target::Name,
        &[
            "naam",
            "name",
            "organisatie",
            "organisation",
            "organization",
            "partner",
            "partners",
            "instelling",
            "bedrijf",
            "instantie",
            "vereniging",
            "stichting",
            "ketenpartner",
            "ketenpartners",
            "partnernaam",
            "organisatienaam",
            "naam organisatie",
            "naam partner",
            "naam instelling",
            "partner name",
            "company",
            "name organisation",
            "wie wat",
            "samenwerkingspartner",
            "externe partner",
            "externe partners",
        ],
    ),
    (
        Target::Category,
        &["soort", "type", "categorie", "category", "rubriek", "sector", "branche", "kind", "soort partner", "thema"],
    ),
    (
        Target::ContactName,
        &["contact", "contactpersoon", "contactpersonen", "wie", "contact person", "contactperson", "contact name"],
    ),
    (
        Target::ContactFunction,
        &["functie", "function", "rol", "role", "job title", "position", "functie contactpersoon"],
    ),
    (
        Target::Phone,
        &[
            "telefoon",
            "telefoonnummer",
            "tel",
            "tel nr",
            "telnr",
            "telefoonnr",
            "mobiel",
            "mobiele nummer",
            "gsm",
            "phone",
            "phone number",
            "mobile",
            "telephone",
            "06",
            "06 nummer",
            "mobiel nummer",
        ],
    ),
    (
        Target::Email,
        &["e mail", "email", "mail", "e mailadres", "emailadres", "mailadres", "e mail address", "email address"],
    ),
    (
        Target::Website,
        &["website", "site", "web", "url", "webadres", "internet", "homepage", "webpagina", "web address", "link"],
    ),
    (
        Target::Address,
        &[
            "adres",
            "address",
            "straat",
            "bezoekadres",
            "postadres",
            "street",
            "straat en huisnummer",
            "locatie",
            "vestigingsadres",
            "street address",
            "postal address",
        ],
    ),
    (Target::Postcode, &["postcode", "pc", "zip", "zip code", "postal code"]),
    (
        Target::ContactDays,
        &[
            "bereikbaar",
            "bereikbaarheid",
            "dagen",
            "werkdagen",
            "bereikbaar op",
            "dagdelen",
            "reachable",
            "days",
            "working days",
            "reachable days",
            "aanwezig",
            "bereikbare dagen",
        ],
    ),
    (Target::HouseDays, &["in huis", "in huis op", "in het gebouw op", "in house", "in the building on"]),
    (Target::Purposes, &["waarom", "why", "purpose"]),
    (
        Target::PurposeNote,
        &[
            "doel",
            "reden",
            "waarvoor",
            "toelichting waarom",
            "waarom in eigen woorden",
            "why in own words",
            "goal",
            "doelstelling",
            "waarom deze partner",
            "doel van de samenwerking",
        ],
    ),
    (
        Target::TheyOffer,
        &[
            "aanbod",
            "levert",
            "biedt",
            "wat bieden zij",
            "diensten",
            "dienst",
            "product",
            "offer",
            "offers",
            "what they offer",
            "services",
            "wat levert het op",
            "activiteit",
            "activiteiten",
            "zij bieden",
        ],
    ),
    (Target::Levels, &["niveau", "niveaus", "level", "levels"]),
    (Target::Intensity, &["intensiteit", "hoe vaak", "frequentie", "intensity", "how often", "frequency"]),
    (Target::Place, &["waar", "where", "place"]),
    (Target::Room, &["ruimte", "lokaal", "room"]),
    (Target::Status, &["status"]),
    (Target::Confirmed, &["klopt nog", "klopt dit nog", "klopt het nog", "still right", "still correct"]),
    (
        Target::Note,
        &[
            "notitie",
            "notities",
            "note",
            "notes",
            "omschrijving",
            "beschrijving",
            "description",
            "bijzonderheden",
            "opmerking",
            "opmerkingen",
            "toelichting",
            "remarks",
            "comments",
            "comment",
        ],
    ),
];

/// Words that say whose phone or e-mail it is, not what it is.
const PERSON: &[&str] = &["contactpersoon", "contactpersonen", "contact", "person", "persoon"];
const GENERAL: &[&str] = &["algemeen", "algemene", "general", "organisatie", "partner"];

/// What a heading says, without looking at the content.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Reading {
    target: Target,
    /// Says that it belongs to a contact person (`Some(true)`) or to the organisation (`Some(false)`).
    person: Option<bool>,
    /// A number at the end: the second, third contact person.
    nth: Option<u32>,
}

/// Whether a cell reads as a heading.
pub(super) fn knows(cell: &str) -> bool {
    reading(cell).is_some()
}

fn reading(heading: &str) -> Option<Reading> {
    let folded = fold(heading);
    let mut words: Vec<&str> = folded.split(' ').filter(|word| !word.is_empty()).collect();
    if let Some(target) = exact(&folded) {
        return Some(Reading { target, person: target.of_contact().then_some(true), nth: None });
    }
    let nth = words.last().and_then(|word| word.parse::<u32>().ok()).filter(|n| (1..100).contains(n));
    if nth.is_some() {
        words.pop();
    }
    let has = |list: &[&str]| words.iter().any(|word| list.contains(word));
    let person = if has(PERSON) { Some(true) } else { has(GENERAL).then_some(false) };
    let whole = words.join(" ");
    words.retain(|word| !PERSON.contains(word) && !GENERAL.contains(word) && *word != "van");
    let target = match exact(&whole).or_else(|| exact(&words.join(" ")))? {
        Target::Name if person == Some(true) => Target::ContactName,
        target => target,
    };
    Some(Reading { target, person: if target.of_contact() { Some(true) } else { person }, nth })
}

fn exact(folded: &str) -> Option<Target> {
    HEADINGS.iter().find(|(_, names)| names.contains(&folded)).map(|(target, _)| *target)
}

/// Columns of our own list that are for reading only: who at school a partner's contact is, is a line in Spil.
const READ_ONLY: &[&str] = &["eerste aanspreekpunt", "tweede aanspreekpunt", "first contact", "second contact"];

/// A plan for every column. What is not understood becomes a labelled line of the note, so that nothing is lost.
pub(super) fn propose(table: &Table) -> Vec<ColumnPlan> {
    // Our own list means what its headings say, whatever stands below them.
    let own_list = table.header.iter().any(|heading| matches!(fold(heading).as_str(), "spil sleutel" | "spil key"));
    let read = |column: usize| if own_list { reading(&table.header[column]) } else { read_column(table, column) };
    let readings: Vec<Option<Reading>> = (0..table.header.len()).map(read).collect();
    let persons = readings.iter().flatten().any(|reading| reading.target == Target::ContactName);
    let mut plans: Vec<ColumnPlan> = Vec::new();
    for (column, reading) in readings.iter().enumerate() {
        let target = reading.map_or(Target::NoteLine, |reading| placed(reading, persons));
        let taken = |target: Target| plans.iter().filter(|plan| plan.target == target).count() as u32;
        let read_only = own_list && READ_ONLY.contains(&fold(&table.header[column]).as_str());
        let plan = if read_only || values(table, column).next().is_none() {
            ColumnPlan { target: Target::Skip, group: 0, search: false }
        } else if target.of_contact() {
            let group = reading.and_then(|reading| reading.nth).unwrap_or(taken(target) + 1);
            ColumnPlan { target, group, search: false }
        } else if target != Target::NoteLine && taken(target) > 0 {
            ColumnPlan { target: Target::NoteLine, group: 0, search: false }
        } else {
            ColumnPlan { target, group: 0, search: false }
        };
        plans.push(plan);
    }
    if !plans.iter().any(|plan| plan.target == Target::Name)
        && let Some(column) = likely_name(table, &plans)
    {
        plans[column] = ColumnPlan { target: Target::Name, group: 0, search: false };
    }
    for (column, plan) in plans.iter_mut().enumerate() {
        plan.search = !own_list
            && plan.target.long()
            && values(table, column).take(300).any(|text| !found::find(text).is_empty());
    }
    plans
}

fn read_column(table: &Table, column: usize) -> Option<Reading> {
    let reading = reading(&table.header[column])?;
    if fits(table, column, reading) {
        return Some(reading);
    }
    // A story under *Waarom* still says why.
    (reading.target == Target::Purposes).then_some(Reading { target: Target::PurposeNote, ..reading })
}

/// General phone and e-mail belong to the contact person when the list has one and does not say otherwise.
fn placed(reading: Reading, persons: bool) -> Target {
    let person = reading.person.unwrap_or(persons);
    match reading.target {
        Target::Phone if person => Target::ContactPhone,
        Target::Email if person => Target::ContactEmail,
        target => target,
    }
}

fn values(table: &Table, column: usize) -> impl Iterator<Item = &str> {
    table.rows.iter().map(move |row| row.cell(column).trim()).filter(|text| !text.is_empty())
}

/// Whether the content agrees with the heading: a story under "Contact" is no name of a person.
fn fits(table: &Table, column: usize, reading: Reading) -> bool {
    let share = |wrong: &dyn Fn(&str) -> bool| {
        let (mut all, mut bad) = (0_usize, 0_usize);
        for text in values(table, column).take(300) {
            all += 1;
            bad += usize::from(wrong(text));
        }
        bad * 3 > all
    };
    match reading.target {
        // *Waarom* is our own closed list only when its words are ours; otherwise it is a story about why.
        Target::Purposes => values(table, column).all(|text| labels::purposes(text).is_some()),
        Target::ContactName => !share(&|text| text.chars().count() > 60 || text.contains('@')),
        target if target.long() => true,
        Target::Name => true,
        _ => !share(&|text| text.chars().count() > 120),
    }
}

/// Without a heading for it, the name is the first column of short texts that mostly differ.
fn likely_name(table: &Table, plans: &[ColumnPlan]) -> Option<usize> {
    (0..table.header.len()).filter(|column| plans[*column].target == Target::NoteLine).find(|column| {
        let mut all: Vec<&str> = values(table, *column).collect();
        let filled = all.len();
        let short = all.iter().all(|text| text.chars().count() <= 120 && text.chars().any(char::is_alphabetic));
        all.sort_unstable();
        all.dedup();
        short && filled * 10 >= table.rows.len() * 8 && all.len() * 2 > filled
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::exchange::table::Row;

    fn plan(header: &[&str], rows: &[&[&str]]) -> Vec<(Target, u32)> {
        let texts = |cells: &[&str]| cells.iter().map(|cell| (*cell).to_owned()).collect::<Vec<_>>();
        let rows = rows.iter().enumerate().map(|(i, r)| Row { line: i as u32 + 2, cells: texts(r) }).collect();
        let table = Table { file: String::new(), sheet: 0, header_line: Some(1), header: texts(header), rows };
        propose(&table).into_iter().map(|plan| (plan.target, plan.group)).collect()
    }

    #[test]
    fn headings_are_understood_in_both_languages() {
        use Target::{Category, ContactDays, ContactEmail, ContactName, ContactPhone, Name, NoteLine, Phone};
        let row: &[&[&str]] = &[&["Bieb", "Lezen", "Jo", "010", "x@y.nl", "ma", "iets"]];
        let dutch = plan(&["Organisatie", "Type", "Wie", "Tel.", "E-mail", "Dagen", "Kleur"], row);
        assert_eq!(
            dutch.iter().map(|p| p.0).collect::<Vec<_>>(),
            [Name, Category, ContactName, ContactPhone, ContactEmail, ContactDays, NoteLine]
        );
        let english =
            plan(&["Name", "Category", "Contact person", "Phone (general)", "E-mail address", "Days", "Kleur"], row);
        assert_eq!(english[3].0, Phone);
        assert_eq!(english[4].0, ContactEmail);
    }

    #[test]
    fn equal_headings_are_told_apart_by_position() {
        let row: &[&[&str]] = &[&["Bieb", "Jo", "010", "Bo", "020", "a", "b"]];
        let plans =
            plan(&["Naam", "Contactpersoon", "Telefoon", "Contactpersoon", "Telefoon", "Opmerking", "Opmerking"], row);
        assert_eq!(
            plans[1..5],
            [(Target::ContactName, 1), (Target::ContactPhone, 1), (Target::ContactName, 2), (Target::ContactPhone, 2)]
        );
        assert_eq!((plans[5].0, plans[6].0), (Target::Note, Target::NoteLine));
        let own = plan(
            &["Naam", "Contactpersoon", "Contactpersoon 3", "Telefoon contactpersoon 3"],
            &[&["a", "b", "c", "d"]],
        );
        assert_eq!(own[2..], [(Target::ContactName, 3), (Target::ContactPhone, 3)]);
    }

    #[test]
    fn a_story_is_never_a_name_or_a_reason() {
        let story = "Aanmelden:oost@buurtbuik.example of bellen met iemand die hier al heel lang werkt en veel weet";
        let plans = plan(&["Naam", "Contact", "Waarom"], &[&["Bieb", story, "omdat het moet"]]);
        assert_eq!(plans[1].0, Target::NoteLine);
        assert_eq!(plans[2].0, Target::PurposeNote);
    }
}
