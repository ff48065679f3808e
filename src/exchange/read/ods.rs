//! Spreadsheets of `LibreOffice` and others (.ods), read from their one part with cells.
//!
//! The rows are not made by a library: a cell may say that it stands for a million columns and rows, and only
//! what is filled may take room here.

use super::grid::Grid;
use super::limits::Meter;
use super::markup::{Piece, Tag, pieces, plain};
use crate::exchange::ImportError;
use crate::exchange::table::{Sheet, Source, SourceKind};

/// A filled row or cell that repeats itself more often than this is no list.
const MOST_REPEATS: usize = 10_000;

/// The sheets in `content.xml`.
pub(super) fn read(file: &str, content: &str) -> Result<Source, ImportError> {
    let mut reader = Reader { meter: Meter::new(file), sheets: Vec::new(), sheet: None, cell: None, aside: 0 };
    let mut whole = false;
    for piece in pieces(content) {
        match piece {
            Piece::Open(tag) => reader.open(tag),
            Piece::Empty(tag) => {
                reader.open(tag);
                reader.close(tag.name)?;
            }
            Piece::Close(name) => {
                whole |= name == "office:document-content";
                reader.close(name)?;
            }
            Piece::Text(text) => reader.text(&plain(text)),
            Piece::Verbatim(text) => reader.text(text),
        }
    }
    if !whole {
        return Err(ImportError::ImportBroken { file: file.to_owned() });
    }
    Ok(Source { file: file.to_owned(), kind: SourceKind::Workbook, sheets: reader.sheets })
}

struct Open {
    name: String,
    grid: Grid,
    line: u32,
    column: usize,
    /// The row that is read: its filled cells, and how many rows it stands for.
    row: Vec<(usize, String)>,
    rows: usize,
}

struct Cell {
    columns: usize,
    /// The value, when the text shown is not what a person would type.
    value: Option<String>,
    text: String,
    paragraphs: usize,
}

struct Reader<'a> {
    meter: Meter<'a>,
    sheets: Vec<Sheet>,
    sheet: Option<Open>,
    cell: Option<Cell>,
    /// Inside a remark or a drawing: not the text of the cell.
    aside: usize,
}

fn is_aside(name: &str) -> bool {
    name.starts_with("office:annotation") || name.starts_with("draw:")
}

impl Reader<'_> {
    fn open(&mut self, tag: Tag<'_>) {
        if is_aside(tag.name) {
            self.aside += 1;
        }
        match tag.name {
            "table:table" if self.aside == 0 => {
                let name = tag.attribute("table:name").unwrap_or_default();
                let (line, column, rows) = (1, 0, 1);
                self.sheet = Some(Open { name, grid: Grid::default(), line, column, row: Vec::new(), rows });
            }
            "table:table-row" => {
                if let Some(sheet) = &mut self.sheet {
                    sheet.rows = tag.number("table:number-rows-repeated").unwrap_or(1).max(1);
                    sheet.column = 0;
                }
            }
            "table:table-cell" | "table:covered-table-cell" => {
                let columns = tag.number("table:number-columns-repeated").unwrap_or(1).max(1);
                self.cell = Some(Cell { columns, value: value(tag), text: String::new(), paragraphs: 0 });
            }
            "text:p" => {
                if let Some(cell) = self.cell.as_mut().filter(|_| self.aside == 0) {
                    cell.paragraphs += 1;
                    if cell.paragraphs > 1 {
                        cell.text.push('\n');
                    }
                }
            }
            "text:s" => self.text(&" ".repeat(tag.number("text:c").unwrap_or(1).min(100))),
            "text:tab" => self.text("\t"),
            "text:line-break" => self.text("\n"),
            _ => {}
        }
    }

    fn text(&mut self, text: &str) {
        if let Some(cell) = self.cell.as_mut().filter(|cell| self.aside == 0 && cell.paragraphs > 0) {
            cell.text.push_str(text);
        }
    }

    fn close(&mut self, name: &str) -> Result<(), ImportError> {
        if is_aside(name) {
            self.aside = self.aside.saturating_sub(1);
        }
        match name {
            "table:table-cell" | "table:covered-table-cell" => self.end_cell(),
            "table:table-row" => self.end_row(),
            "table:table" if self.aside == 0 => {
                if let Some(sheet) = self.sheet.take() {
                    let rows = sheet.grid.rows();
                    if !rows.is_empty() {
                        self.sheets.push(Sheet { name: sheet.name, rows });
                    }
                }
                Ok(())
            }
            _ => Ok(()),
        }
    }

    fn end_cell(&mut self) -> Result<(), ImportError> {
        let (Some(cell), Some(sheet)) = (self.cell.take(), &mut self.sheet) else { return Ok(()) };
        let text = cell.value.unwrap_or(cell.text);
        if !text.trim().is_empty() {
            if cell.columns > MOST_REPEATS {
                return Err(self.meter.too_many());
            }
            for column in sheet.column..sheet.column + cell.columns {
                self.meter.cell(column, 0)?;
                sheet.row.push((column, text.clone()));
            }
        }
        sheet.column = sheet.column.saturating_add(cell.columns);
        Ok(())
    }

    fn end_row(&mut self) -> Result<(), ImportError> {
        let Some(sheet) = &mut self.sheet else { return Ok(()) };
        let row = std::mem::take(&mut sheet.row);
        if !row.is_empty() {
            if sheet.rows > MOST_REPEATS {
                return Err(self.meter.too_many());
            }
            for line in 0..sheet.rows {
                for (column, text) in &row {
                    sheet.grid.put(&mut self.meter, sheet.line + line as u32, *column, text.clone())?;
                }
            }
        }
        sheet.line = sheet.line.saturating_add(sheet.rows as u32);
        sheet.rows = 1;
        Ok(())
    }
}

/// Numbers without their layout, dates as people type them; none when the shown text is the value.
fn value(tag: Tag<'_>) -> Option<String> {
    match tag.attribute("office:value-type")?.as_str() {
        "float" => tag.attribute("office:value"),
        "boolean" => Some(if tag.attribute("office:boolean-value")? == "true" { "ja" } else { "nee" }.to_owned()),
        "date" => {
            let iso = tag.attribute("office:date-value")?;
            let date = chrono::NaiveDate::parse_from_str(iso.get(..10)?, "%Y-%m-%d").ok()?;
            let time = iso.get(11..16).filter(|time| *time != "00:00").map(|time| format!(" {time}"));
            Some(format!("{}{}", date.format("%d-%m-%Y"), time.unwrap_or_default()))
        }
        _ => None,
    }
}
