//! One sheet as a workbook, as all our lists look: typed text, a fixed heading, filters, ready to print.

use crate::documents::DocumentError;
use crate::error::Result;
use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, XlsxError};

/// What stands around the rows.
pub(super) struct Sheet {
    /// Title of the workbook and name of its sheet.
    pub(super) title: String,
    /// Headings with the width of their column in characters.
    pub(super) headings: Vec<(String, f64)>,
    /// So many first columns are hidden: they carry keys.
    pub(super) hidden: u16,
    /// The day that it shows.
    pub(super) date: NaiveDate,
}

/// The workbook. Every cell is text: what begins with `=` stays text, a phone number keeps its zero.
///
/// # Errors
/// `DocumentFailed` when it cannot be made.
pub(super) fn one_sheet(sheet: &Sheet, rows: impl Iterator<Item = Vec<String>>) -> Result<Vec<u8>> {
    made(sheet, rows).map_err(|error| DocumentError::DocumentFailed { reason: error.to_string() }.into())
}

fn made(about: &Sheet, rows: impl Iterator<Item = Vec<String>>) -> std::result::Result<Vec<u8>, XlsxError> {
    let mut book = Workbook::new();
    let made = ExcelDateTime::from_ymd(about.date.year() as u16, about.date.month() as u8, about.date.day() as u8)?;
    book.set_properties(&DocProperties::new().set_title(&about.title).set_creation_datetime(&made));
    let sheet = book.add_worksheet();
    sheet.set_name(&about.title)?;
    let head = Format::new().set_bold().set_text_wrap().set_align(FormatAlign::Top).set_background_color(0x00E5_F1F1);
    let plain = Format::new().set_align(FormatAlign::Top).set_num_format("@").set_text_wrap();
    for (at, (heading, width)) in (0_u16..).zip(&about.headings) {
        sheet.set_column_width(at, *width)?;
        sheet.write_string_with_format(0, at, heading, &head)?;
    }
    let mut last = 0;
    for (line, cells) in (1_u32..).zip(rows) {
        for (at, text) in (0_u16..).zip(cells).filter(|(_, text)| !text.is_empty()) {
            sheet.write_string_with_format(line, at, text, &plain)?;
        }
        last = line;
    }
    for column in 0..about.hidden {
        sheet.set_column_hidden(column)?;
    }
    sheet.set_freeze_panes(1, about.hidden + 1)?;
    sheet.autofilter(0, 0, last.max(1), about.headings.len() as u16 - 1)?;
    sheet.set_landscape().set_paper_size(9).set_print_fit_to_pages(1, 0).set_repeat_rows(0, 0)?;
    book.save_to_buffer()
}
