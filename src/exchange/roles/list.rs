//! The list as a workbook and as text. Every cell is typed text: what begins with `=` stays text.

use super::columns::Column;
use crate::documents::{DocumentError, Edition};
use crate::kinds::{AssignmentKind, Audience};
use crate::messages::text;
use crate::organogram::chart::ChartRole;
use chrono::Datelike;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, XlsxError};
use std::collections::HashMap;
use std::fmt::Display;

/// Marks the line of a text file that is about the list, not in it.
pub(super) const ABOUT: &str = "spil-lijst";

/// The columns that an audience gets: what it may not see is no column, so that nothing can be read as empty.
fn columns(edition: &Edition) -> Vec<Column> {
    let seen = |column: &Column| match column {
        Column::Who | Column::StandIn | Column::Partners => edition.audience() != Audience::Public,
        Column::Hours => matches!(edition.audience(), Audience::Leaders | Audience::Team),
        _ => true,
    };
    Column::ALL.into_iter().filter(seen).collect()
}

/// One row of cells for each role, in reading order.
fn rows(edition: &Edition, columns: &[Column]) -> Vec<Vec<String>> {
    let chart = edition.chart();
    let mut levels: HashMap<&str, (u32, &str)> = HashMap::new();
    let mut rows = Vec::with_capacity(chart.roles.len());
    for role in &chart.roles {
        let above = role.parent.as_ref().and_then(|parent| levels.get(parent.as_str())).copied();
        let (level, under) = above.map_or((1, ""), |(level, title)| (level + 1, title));
        levels.insert(role.role.as_str(), (level, &role.title));
        rows.push(columns.iter().map(|column| cell(role, *column, level, under, edition)).collect());
    }
    rows
}

fn cell(role: &ChartRole, column: Column, level: u32, under: &str, edition: &Edition) -> String {
    let people = |kind| {
        let names = role.people.iter().filter(move |person| person.kind == kind).map(|person| person.name.as_str());
        names.collect::<Vec<_>>().join("; ")
    };
    match column {
        Column::Key => role.role.as_str().to_owned(),
        Column::Title => role.title.clone(),
        Column::Level => level.to_string(),
        Column::Under => under.to_owned(),
        Column::Who => people(AssignmentKind::Holder),
        Column::StandIn => people(AssignmentKind::StandIn),
        Column::Hours => role.hours.clone().unwrap_or_default(),
        Column::Domain => {
            let word = |domain: crate::kinds::Domain| format!("domain_{}", domain.as_str());
            role.domain.map_or_else(String::new, |domain| text(edition.meta().lang, &word(domain), &[]))
        }
        Column::Partners => role.partners.iter().map(|p| p.name.as_str()).collect::<Vec<_>>().join("; "),
    }
}

/// The list as an .xlsx file, with a second sheet that says what it is.
///
/// # Errors
/// [`DocumentError::DocumentFailed`] when the workbook cannot be made.
pub fn roles_xlsx(edition: &Edition) -> Result<Vec<u8>, DocumentError> {
    workbook(edition).map_err(failed)
}

fn workbook(edition: &Edition) -> Result<Vec<u8>, XlsxError> {
    let meta = edition.meta();
    let say = |key: &str| text(meta.lang, key, &[]);
    let mut book = Workbook::new();
    let made = ExcelDateTime::from_ymd(meta.date.year() as u16, meta.date.month() as u8, meta.date.day() as u8)?;
    let properties = DocProperties::new().set_title(edition.about()).set_comment(edition.stamp());
    book.set_properties(&properties.set_creation_datetime(&made));
    let head = Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Top).set_background_color(0x00E5_F1F1);
    let plain = Format::new().set_align(FormatAlign::Top).set_num_format("@").set_text_wrap();

    let columns = columns(edition);
    let sheet = book.add_worksheet();
    sheet.set_name(say("doc_roles_title"))?;
    for (at, column) in (0_u16..).zip(&columns) {
        sheet.set_column_width(at, column.width())?;
        sheet.write_string_with_format(0, at, column.heading(meta.lang), &head)?;
    }
    let rows = rows(edition, &columns);
    for (line, cells) in (1_u32..).zip(&rows) {
        for (at, words) in (0_u16..).zip(cells).filter(|(_, words)| !words.is_empty()) {
            sheet.write_string_with_format(line, at, words, &plain)?;
        }
    }
    sheet.set_column_hidden(0)?.set_freeze_panes(1, 2)?;
    sheet.autofilter(0, 0, (rows.len() as u32).max(1), columns.len() as u16 - 1)?;
    sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0).set_repeat_rows(0, 0)?;
    sheet.set_footer(format!("&L{}&R&P / &N", format!("{} · {}", edition.about(), edition.stamp()).replace('&', "&&")));

    let about = book.add_worksheet();
    about.set_name(say("doc_roles_about"))?;
    about.set_column_width(0, 16.0)?.set_column_width(1, 48.0)?;
    let facts = [
        ("doc_roles_school", meta.school.clone()),
        ("doc_as_of", meta.date_words()),
        ("doc_school_year", meta.school_year()),
        ("doc_for", edition.audience_words()),
        ("doc_code", edition.code().to_owned()),
    ];
    for (line, (key, fact)) in (0_u32..).zip(&facts) {
        about.write_string_with_format(line, 0, say(key), &head)?;
        about.write_string_with_format(line, 1, fact, &plain)?;
    }
    book.save_to_buffer()
}

/// The list as text with semicolons, as a Dutch Excel opens it; the last line says what it is.
///
/// # Errors
/// [`DocumentError::DocumentFailed`] when it cannot be written.
pub fn roles_csv(edition: &Edition) -> Result<Vec<u8>, DocumentError> {
    let columns = columns(edition);
    let mut writer = csv::WriterBuilder::new().delimiter(b';').flexible(true).from_writer(b"\xef\xbb\xbf".to_vec());
    writer.write_record(columns.iter().map(|column| column.heading(edition.meta().lang))).map_err(failed)?;
    for cells in rows(edition, &columns) {
        writer.write_record(cells.iter().map(|cell| harmless(cell))).map_err(failed)?;
    }
    let about = format!("{} · {}", edition.about(), edition.stamp());
    writer.write_record([ABOUT, "", "", &harmless(&about)]).map_err(failed)?;
    writer.into_inner().map_err(failed)
}

/// A spreadsheet would take such a cell for a formula; the reader takes the sign away again.
pub(in crate::exchange) fn harmless(cell: &str) -> String {
    if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{cell}") } else { cell.to_owned() }
}

fn failed(reason: impl Display) -> DocumentError {
    DocumentError::DocumentFailed { reason: reason.to_string() }
}
