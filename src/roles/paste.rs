//! A list of roles pasted from Excel, Word or a mail: one role per line, with who holds it and the time for it.
//!
//! The tree comes from a column with the role above ("valt onder"), or else from indentation: spaces, tabs or empty
//! cells before the title. A header row decides what a column is when there is one; otherwise the first text is the
//! title, what looks like time is the time, and the next text is who. Nothing is written here.

use super::input::HoursInput;
use super::sql;
use super::view::{PastedRole, PastedRoles};
use crate::error::Result;
use crate::kinds::HoursUnit;
use crate::people::name::Name;
use crate::store::Read;
use crate::text;
use std::collections::{BTreeMap, BTreeSet};

/// A bare number of hours of at least this much is meant per year, a smaller one per week.
const YEARLY: f64 = 20.0;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Title,
    Who,
    Hours(Option<HoursUnit>),
    Parent,
    Unknown,
}

/// One line as it is understood, before its place in the tree is known.
#[derive(Default)]
struct Line {
    number: u32,
    indent: usize,
    title: String,
    under: String,
    holders: Vec<String>,
    hours: Option<HoursInput>,
    unknown: Vec<String>,
}

/// What a pasted text is understood as, parents before children.
pub fn preview(read: &Read<'_>, pasted: &str) -> Result<PastedRoles> {
    let mut header: Option<Vec<Column>> = None;
    let mut lines: Vec<Line> = Vec::new();
    let mut skipped = 0;
    for (index, raw) in pasted.lines().enumerate().filter(|(_, raw)| !raw.trim().is_empty()) {
        let (indent, cells) = cells(raw);
        if lines.is_empty() && header.is_none() {
            header = read_header(&cells);
            if header.is_some() {
                continue;
            }
        }
        let mut line = match &header {
            Some(columns) => by_header(columns, &cells, indent),
            None => by_look(&cells),
        };
        line.number = index as u32 + 1;
        line.indent = if header.is_some() && raw.starts_with('\t') { 0 } else { indent };
        if line.title.is_empty() || line.title.chars().count() > text::MAX_NAME {
            skipped += 1;
        } else {
            lines.push(line);
        }
    }
    let placed = if lines.iter().any(|l| !l.under.is_empty()) { by_parent(lines) } else { by_indent(lines) };
    let roles: BTreeMap<String, _> = sql::titles(read)?.into_iter().map(|(id, t)| (text::fold(&t), id)).collect();
    let team: BTreeSet<String> = crate::people::sql::team(read)?.iter().map(|p| text::fold(&p.name.full())).collect();
    let row = |(level, line): (u32, Line)| PastedRole {
        line: line.number,
        level,
        known: roles.get(&text::fold(&line.title)).cloned(),
        new_people: line.holders.iter().filter(|n| !team.contains(&text::fold(n))).cloned().collect(),
        title: line.title,
        holders: line.holders,
        hours: line.hours,
        unknown: line.unknown,
    };
    Ok(PastedRoles { rows: placed.into_iter().map(row).collect(), skipped })
}

/// How far a line is indented, and its cells.
fn cells(raw: &str) -> (usize, Vec<String>) {
    let body = raw.trim_start();
    let spaces = &raw[..raw.len() - body.len()];
    let indent = spaces.chars().map(|c| if c == '\t' { 4 } else { 1 }).sum();
    let separator = ["\t", ";", "  "].into_iter().find(|s| body.contains(*s)).unwrap_or("\u{0}");
    let clean = |cell: &str| text::one_line(cell.trim().trim_matches('"'));
    let mut found: Vec<String> = body.split(separator).map(clean).collect();
    if let Some(first) = found.first_mut() {
        *first = first.trim_start_matches(['-', '–', '•', '*', '·']).trim_start().to_owned();
    }
    (indent, found)
}

fn read_header(cells: &[String]) -> Option<Vec<Column>> {
    let columns: Vec<Column> = cells.iter().map(|cell| header_word(cell)).collect();
    let understood = columns.iter().filter(|c| **c != Column::Unknown).count();
    (columns.contains(&Column::Title) && cells.len() > 1 && understood * 2 >= columns.len()).then_some(columns)
}

fn header_word(cell: &str) -> Column {
    let word = text::fold(cell);
    match word.as_str() {
        "rol" | "rollen" | "titel" | "functie" | "taak" | "role" | "title" => Column::Title,
        "wie" | "naam" | "medewerker" | "collega" | "houder" | "persoon" | "who" | "name" | "holder" => Column::Who,
        "onder" | "valt onder" | "onder rol" | "hoort onder" | "boven" | "parent" | "below" | "leidinggevende" => {
            Column::Parent
        }
        _ if word.contains("uren")
            || word.contains("dagdelen")
            || matches!(word.as_str(), "tijd" | "hours" | "time") =>
        {
            Column::Hours(unit(&word))
        }
        _ => Column::Unknown,
    }
}

/// Cells by their columns. Cells that an indented line misses at its start are those of the indentation.
fn by_header(columns: &[Column], cells: &[String], indent: usize) -> Line {
    let mut line = Line::default();
    let missing = if cells.len() < columns.len() { indent / 4 } else { 0 };
    for (index, cell) in cells.iter().enumerate().filter(|(_, cell)| !cell.is_empty()) {
        match columns.get(index + missing).copied().unwrap_or(Column::Unknown) {
            Column::Title => line.title.clone_from(cell),
            Column::Who => line.holders = names(cell),
            Column::Parent => line.under.clone_from(cell),
            Column::Hours(given) => match hours(cell, given) {
                Some(value) => line.hours = Some(value),
                None => line.unknown.push(cell.clone()),
            },
            Column::Unknown => line.unknown.push(cell.clone()),
        }
    }
    line
}

fn by_look(cells: &[String]) -> Line {
    let mut line = Line::default();
    for cell in cells.iter().filter(|cell| !cell.is_empty()) {
        if line.title.is_empty() {
            line.title.clone_from(cell);
        } else if let Some(value) = hours(cell, None).filter(|_| line.hours.is_none()) {
            line.hours = Some(value);
        } else if line.holders.is_empty() {
            line.holders = names(cell);
        } else {
            line.unknown.push(cell.clone());
        }
    }
    line
}

/// "Anna de Boer en Bea Smit", "A. Boer / B. Smit": a comma stands within a name.
fn names(cell: &str) -> Vec<String> {
    let apart = cell.replace(" en ", "\n").replace(" and ", "\n").replace(['/', '&', '+', '|'], "\n");
    let none = |name: &str| matches!(text::fold(name).as_str(), "" | "vacature" | "nog niemand" | "niemand" | "nvt");
    apart.lines().map(|n| Name::parse(n.trim()).full()).filter(|n| !none(n)).collect()
}

/// "40 u/jr", "40 uur per jaar", "2 dagdelen per week", "1 dagdeel/2 wk", "0,5": more than 0, at most 2000.
fn hours(cell: &str, given: Option<HoursUnit>) -> Option<HoursInput> {
    let lower = cell.trim().to_lowercase().replace(',', ".");
    let number: String = lower.chars().take_while(|c| c.is_ascii_digit() || *c == '.').collect();
    let amount: f64 = number.parse().ok().filter(|n| *n > 0.0 && *n <= 2000.0)?;
    let rest = lower[number.len()..].trim();
    if rest.is_empty() {
        let bare = if amount >= YEARLY { HoursUnit::HoursPerYear } else { HoursUnit::HoursPerWeek };
        return Some(HoursInput { amount, unit: given.unwrap_or(bare) });
    }
    Some(HoursInput { amount, unit: unit(rest)? })
}

fn unit(words: &str) -> Option<HoursUnit> {
    let half_days = words.contains("dagde") || words.contains("half") || words.starts_with("dd");
    let hours = words.starts_with('u') || words.contains("uur") || words.contains("uren") || words.starts_with('h');
    let two = words.contains("2 w") || words.contains("twee w") || words.contains("two w");
    let year = words.contains("jaar") || words.contains("jr") || words.contains("year");
    match (half_days, hours) {
        (true, _) if two => Some(HoursUnit::HalfDaysPerTwoWeeks),
        (true, _) => Some(HoursUnit::HalfDaysPerWeek),
        (_, true) if year => Some(HoursUnit::HoursPerYear),
        (_, true) if words.contains('w') => Some(HoursUnit::HoursPerWeek),
        _ => None,
    }
}

/// Levels from indentation: a line stands below the nearest line before it that is indented less.
fn by_indent(lines: Vec<Line>) -> Vec<(u32, Line)> {
    let mut open: Vec<usize> = Vec::new();
    let place = |line: Line| {
        while open.last().is_some_and(|indent| *indent >= line.indent) {
            open.pop();
        }
        open.push(line.indent);
        (open.len() as u32, line)
    };
    lines.into_iter().map(place).collect()
}

/// Reading order and levels from the column with the role above. A parent that is not in the list, and a circle,
/// count as none: the first line of a circle comes at the top.
fn by_parent(lines: Vec<Line>) -> Vec<(u32, Line)> {
    let mut by_title: BTreeMap<String, usize> = BTreeMap::new();
    for (index, line) in lines.iter().enumerate() {
        by_title.entry(text::fold(&line.title)).or_insert(index);
    }
    let parents: Vec<Option<usize>> =
        lines.iter().map(|l| by_title.get(&text::fold(&l.under)).copied().filter(|_| !l.under.is_empty())).collect();
    let mut children: BTreeMap<Option<usize>, Vec<usize>> = BTreeMap::new();
    for (index, parent) in parents.iter().enumerate() {
        children.entry(parent.filter(|p| *p != index)).or_default().push(index);
    }
    let mut lines: Vec<Option<Line>> = lines.into_iter().map(Some).collect();
    let mut placed = Vec::new();
    let tops = children.get(&None).cloned().unwrap_or_default();
    for start in tops.into_iter().chain(0..lines.len()) {
        let mut open = vec![(start, 1)];
        while let Some((index, level)) = open.pop() {
            let Some(line) = lines[index].take() else { continue };
            placed.push((level, line));
            let below = children.get(&Some(index)).map_or(&[][..], Vec::as_slice);
            open.extend(below.iter().rev().map(|child| (*child, level + 1)));
        }
    }
    placed
}
