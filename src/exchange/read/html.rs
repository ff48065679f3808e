//! Tables of a web page: pasted from a browser, a mail or a spreadsheet, or saved under the name of a list.

use super::grid::Grid;
use super::limits::Meter;
use super::markup::{Piece, Tag, pieces, plain};
use crate::exchange::ImportError;
use crate::exchange::table::{Sheet, Source, SourceKind};

/// A cell stands for at most this many columns.
const WIDEST: usize = 100;

/// Whether the text is markup with a table in it.
pub(super) fn is(text: &str) -> bool {
    let start = text.trim_start_matches('\u{feff}').trim_start();
    // What the clipboard puts before the page itself.
    let start = start.strip_prefix("Version:").map_or(start, |rest| rest.find('<').map_or("", |at| &rest[at..]));
    start.starts_with('<')
}

/// The tables of a page, each as a sheet. Tables inside a cell are text of that cell.
pub(super) fn read(file: &str, text: &str) -> Result<Source, ImportError> {
    let mut reader =
        Reader { meter: Meter::new(file), sheets: Vec::new(), depth: 0, table: Open::default(), hidden: 0 };
    let mut any = false;
    for piece in pieces(text) {
        match piece {
            Piece::Open(tag) => {
                any |= tag.name.eq_ignore_ascii_case("table");
                reader.open(tag)?;
            }
            Piece::Empty(tag) => reader.line(tag.name),
            Piece::Close(name) => reader.close(name)?,
            Piece::Text(text) => reader.text(&plain(text)),
            Piece::Verbatim(text) => reader.text(text),
        }
    }
    reader.end_table()?;
    if !any {
        return Err(ImportError::ImportNotAList { file: file.to_owned() });
    }
    Ok(Source { file: file.to_owned(), kind: SourceKind::Page, sheets: reader.sheets })
}

#[derive(Default)]
struct Open {
    grid: Grid,
    line: u32,
    column: usize,
    /// The text of the open cell and how many columns it takes.
    cell: Option<(String, usize)>,
    /// Columns that a cell of a row above still takes, with the rows to go.
    below: Vec<usize>,
}

struct Reader<'a> {
    meter: Meter<'a>,
    sheets: Vec<Sheet>,
    depth: usize,
    table: Open,
    /// Inside what is never shown: style, script, title.
    hidden: usize,
}

fn never_shown(name: &str) -> bool {
    ["style", "script", "title", "template"].iter().any(|hidden| name.eq_ignore_ascii_case(hidden))
}

fn ends_a_line(name: &str) -> bool {
    ["br", "p", "div", "li", "tr", "h1", "h2", "h3"].iter().any(|one| name.eq_ignore_ascii_case(one))
}

impl Reader<'_> {
    fn open(&mut self, tag: Tag<'_>) -> Result<(), ImportError> {
        let is = |name: &str| tag.name.eq_ignore_ascii_case(name);
        if never_shown(tag.name) {
            self.hidden += 1;
        } else if is("table") {
            self.depth += 1;
        } else if self.depth == 1 && is("tr") {
            self.end_row()?;
            self.table.line += 1;
            self.table.column = 0;
        } else if self.depth == 1 && (is("td") || is("th")) {
            self.end_cell()?;
            self.table.line = self.table.line.max(1);
            self.skip_taken();
            let span = tag.number("colspan").unwrap_or(1).clamp(1, WIDEST);
            let rows = tag.number("rowspan").unwrap_or(1).clamp(1, 100_000);
            let until = self.table.column + span;
            if rows > 1 && until < 10 * WIDEST {
                if self.table.below.len() < until {
                    self.table.below.resize(until, 0);
                }
                // One more than the rows below: this row counts it down too when it ends.
                self.table.below[self.table.column..until].fill(rows);
            }
            self.table.cell = Some((String::new(), span));
        } else {
            self.line(tag.name);
        }
        Ok(())
    }

    fn close(&mut self, name: &str) -> Result<(), ImportError> {
        let is = |other: &str| name.eq_ignore_ascii_case(other);
        if never_shown(name) {
            self.hidden = self.hidden.saturating_sub(1);
        } else if is("table") {
            if self.depth == 1 {
                self.end_table()?;
            }
            self.depth = self.depth.saturating_sub(1);
        } else if self.depth == 1 && (is("td") || is("th")) {
            self.end_cell()?;
        } else if self.depth == 1 && is("tr") {
            self.end_row()?;
        } else {
            self.line(name);
        }
        Ok(())
    }

    fn text(&mut self, text: &str) {
        let Some((cell, _)) = self.table.cell.as_mut().filter(|_| self.hidden == 0) else { return };
        // Line breaks of the page's source are spaces.
        let spaced = text.starts_with(char::is_whitespace);
        for (index, word) in text.split_whitespace().enumerate() {
            if (index > 0 || spaced) && !cell.is_empty() && !cell.ends_with(['\n', ' ']) {
                cell.push(' ');
            }
            cell.push_str(word);
        }
        if text.ends_with(char::is_whitespace) && !cell.is_empty() && !cell.ends_with(['\n', ' ']) {
            cell.push(' ');
        }
    }

    fn line(&mut self, name: &str) {
        if let Some((cell, _)) = self.table.cell.as_mut().filter(|_| ends_a_line(name)) {
            let end = cell.trim_end().len();
            cell.truncate(end);
            if !cell.is_empty() {
                cell.push('\n');
            }
        }
    }

    fn skip_taken(&mut self) {
        while self.table.below.get(self.table.column).is_some_and(|rows| *rows > 0) {
            self.table.column += 1;
        }
    }

    fn end_cell(&mut self) -> Result<(), ImportError> {
        if let Some((text, span)) = self.table.cell.take() {
            let (line, column) = (self.table.line, self.table.column);
            self.table.grid.put(&mut self.meter, line, column, text.trim().to_owned())?;
            self.table.column += span;
        }
        Ok(())
    }

    fn end_row(&mut self) -> Result<(), ImportError> {
        self.end_cell()?;
        if self.table.column > 0 {
            for rows in &mut self.table.below {
                *rows = rows.saturating_sub(1);
            }
        }
        self.table.column = 0;
        Ok(())
    }

    fn end_table(&mut self) -> Result<(), ImportError> {
        self.end_row()?;
        let rows = std::mem::take(&mut self.table).grid.rows();
        if !rows.is_empty() {
            self.sheets.push(Sheet { name: String::new(), rows });
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_of_a_page_is_rows() {
        let page = "<html><head><style>td{x:y}</style></head><body><table border=1><tr><th>Naam<th>Tel.</tr>
            <tr><td rowspan=2>De&nbsp;Brug<br>Oost</td><td>010 <b>12</b>\n34</td></tr><tr><td>020</td></tr>
            <tr><td colspan=2>twee</td><td>drie <table><tr><td>in</td></tr></table></td></tr></table></body></html>";
        assert!(is(page));
        let source = read("x", page).unwrap();
        let rows: Vec<(u32, Vec<String>)> =
            source.sheets[0].rows.iter().map(|row| (row.line, row.cells.clone())).collect();
        let wanted = [
            (1, vec!["Naam", "Tel."]),
            (2, vec!["De Brug\nOost", "010 12 34"]),
            (3, vec!["", "020"]),
            (4, vec!["twee", "", "drie\nin"]),
        ];
        let wanted: Vec<(u32, Vec<String>)> =
            wanted.into_iter().map(|(n, cells)| (n, cells.into_iter().map(str::to_owned).collect())).collect();
        assert_eq!(rows, wanted);
        assert!(matches!(read("x", "<html><p>niets</p></html>"), Err(ImportError::ImportNotAList { .. })));
    }
}
