//! Address cards (vCard 2.1, 3.0 and 4.0) as rows: one for each organisation, with its people side by side.

use super::content_lines::{self, Line};
use super::grid::Grid;
use super::limits::Meter;
use crate::exchange::ImportError;
use crate::exchange::table::{Sheet, Source, SourceKind};
use crate::text::{fold, one_line};
use std::collections::HashMap;

/// Most people of one organisation that get columns of their own.
const MOST_PEOPLE: usize = 50;

/// Whether the text begins with a card.
pub(super) fn is(text: &str) -> bool {
    let start = text.trim_start_matches('\u{feff}').trim_start();
    start.get(..11).is_some_and(|word| word.eq_ignore_ascii_case("BEGIN:VCARD"))
}

/// What one card says.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
struct Card {
    name: String,
    organisation: String,
    function: String,
    phones: Vec<(u8, String)>,
    emails: Vec<(u8, String)>,
    website: String,
    street: String,
    postcode: String,
    category: String,
    note: String,
    /// The card of the organisation itself.
    company: bool,
}

/// An organisation: its own card, or what its people say about it, and its people.
#[derive(Default)]
struct Organisation {
    own: Card,
    people: Vec<Card>,
}

/// The cards of a file.
pub(super) fn read(file: &str, text: &str) -> Result<Source, ImportError> {
    let mut organisations: Vec<Organisation> = Vec::new();
    let mut by_name: HashMap<String, usize> = HashMap::new();
    let mut meter = Meter::new(file);
    let mut card: Option<Card> = None;
    for line in content_lines::lines(text) {
        match line.name.as_str() {
            "BEGIN" if line.value.eq_ignore_ascii_case("vcard") => card = Some(Card::default()),
            "END" if line.value.eq_ignore_ascii_case("vcard") => {
                if let Some(done) = card.take() {
                    sort(done, &mut organisations, &mut by_name);
                }
            }
            _ => {
                if let Some(card) = &mut card {
                    meter.cell(0, line.value.len())?;
                    card.take(&line);
                }
            }
        }
    }
    rows(file, organisations)
}

/// Less is better: the preferred one first, then the one at work.
fn rank(line: &Line) -> u8 {
    let is = |word: &str| line.has(word);
    u8::from(!(is("pref") || line.parameter("pref") == Some("1"))) * 2 + u8::from(is("home")) + 4 * u8::from(is("fax"))
}

impl Card {
    fn take(&mut self, line: &Line) {
        let text = || line.texts().join(", ");
        match line.name.as_str() {
            "FN" => self.name = one_line(&text()),
            "N" if self.name.is_empty() => {
                let parts = line.structured();
                let part = |at: usize| parts.get(at).map_or("", String::as_str);
                self.name = one_line(&[part(3), part(1), part(2), part(0), part(4)].join(" "));
            }
            "ORG" => self.organisation = one_line(line.structured().first().map_or("", String::as_str)),
            "TITLE" => self.function = one_line(&text()),
            "ROLE" if self.function.is_empty() => self.function = one_line(&text()),
            "TEL" => self.phones.push((rank(line), one_line(line.value.trim_start_matches("tel:")))),
            "EMAIL" => self.emails.push((rank(line), one_line(&line.value))),
            "URL" if self.website.is_empty() => self.website = one_line(&line.value.replace("\\:", ":")),
            "ADR" if self.street.is_empty() => {
                let parts = line.structured();
                let part = |at: usize| parts.get(at).map_or(String::new(), |part| one_line(part));
                let street = [part(0), part(1), part(2), part(3)].into_iter().filter(|part| !part.is_empty());
                self.street = street.collect::<Vec<_>>().join(", ");
                self.postcode = part(5);
            }
            "CATEGORIES" => self.category = one_line(line.texts().first().map_or("", String::as_str)),
            "NOTE" => line.texts().join(", ").trim().clone_into(&mut self.note),
            "KIND" | "X-ABSHOWAS" => {
                self.company =
                    ["org", "organization", "company"].iter().any(|one| line.value.eq_ignore_ascii_case(one));
            }
            _ => {}
        }
    }

    fn best(list: &[(u8, String)]) -> &str {
        list.iter().filter(|(_, text)| !text.is_empty()).min_by_key(|(rank, _)| *rank).map_or("", |(_, text)| text)
    }
}

fn sort(mut card: Card, all: &mut Vec<Organisation>, by_name: &mut HashMap<String, usize>) {
    // A card without an organisation is a partner of its own: somebody who works for themselves.
    let alone = card.organisation.is_empty();
    if alone {
        card.organisation.clone_from(&card.name);
    }
    let own = alone || card.company || fold(&card.name) == fold(&card.organisation) || card.name.is_empty();
    let key = fold(&card.organisation);
    if alone || key.is_empty() {
        all.push(Organisation { own: card, people: Vec::new() });
        return;
    }
    let index = *by_name.entry(key).or_insert_with(|| {
        let own = Card { organisation: card.organisation.clone(), ..Card::default() };
        all.push(Organisation { own, people: Vec::new() });
        all.len() - 1
    });
    if own && all[index].own.name.is_empty() {
        all[index].own = card;
    } else {
        all[index].people.push(card);
    }
}

/// Headings that the import understands, and the rows below them.
fn rows(file: &str, organisations: Vec<Organisation>) -> Result<Source, ImportError> {
    let people = organisations.iter().map(|one| one.people.len()).max().unwrap_or(0).clamp(1, MOST_PEOPLE);
    let mut header: Vec<String> =
        ["Organisatie", "Soort", "Telefoon algemeen", "E-mail algemeen", "Website", "Adres", "Postcode", "Notitie"]
            .map(str::to_owned)
            .to_vec();
    for nth in 1..=people {
        for what in ["Contactpersoon", "Functie contactpersoon", "Telefoon contactpersoon", "E-mail contactpersoon"] {
            header.push(format!("{what} {nth}"));
        }
    }
    let mut meter = Meter::new(file);
    let mut grid = Grid::default();
    for (column, heading) in header.into_iter().enumerate() {
        grid.put(&mut meter, 1, column, heading)?;
    }
    for (line, one) in (2..).zip(&organisations) {
        let first = |field: fn(&Card) -> &String| {
            let all = std::iter::once(&one.own).chain(&one.people).map(field);
            all.filter(|text| !text.is_empty()).min_by_key(|text| text.is_empty()).cloned().unwrap_or_default()
        };
        let notes: Vec<&str> = std::iter::once(&one.own)
            .chain(one.people.iter().skip(MOST_PEOPLE))
            .chain(&one.people)
            .map(|card| card.note.as_str())
            .filter(|note| !note.is_empty())
            .collect();
        let mut cells = vec![
            one.own.organisation.clone(),
            first(|card| &card.category),
            Card::best(&one.own.phones).to_owned(),
            Card::best(&one.own.emails).to_owned(),
            first(|card| &card.website),
            first(|card| &card.street),
            first(|card| &card.postcode),
            notes.join("\n\n"),
        ];
        for person in one.people.iter().take(MOST_PEOPLE) {
            cells.extend([
                person.name.clone(),
                person.function.clone(),
                Card::best(&person.phones).to_owned(),
                Card::best(&person.emails).to_owned(),
            ]);
        }
        for (column, cell) in cells.into_iter().enumerate() {
            grid.put(&mut meter, line, column, cell)?;
        }
    }
    let rows = grid.rows();
    let sheets = if rows.len() > 1 { vec![Sheet { name: String::new(), rows }] } else { Vec::new() };
    Ok(Source { file: file.to_owned(), kind: SourceKind::Cards, sheets })
}
