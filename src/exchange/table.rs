//! A file as rows of text: what every format is turned into before anything else happens.

/// A file that was read: its sheets, not yet interpreted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Name of the file, without its folder.
    pub file: String,
    /// What kind of file its content turned out to be.
    pub kind: SourceKind,
    /// Sheets with at least one filled cell, in the order of the file; text files have exactly one.
    pub sheets: Vec<Sheet>,
}

/// The kinds of files that can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SourceKind {
    /// Text with a delimiter (csv, tsv, a pasted table).
    Text,
    /// A workbook (.xlsx, .xls, .ods).
    Workbook,
    /// Tables of a web page.
    Page,
    /// Address cards (.vcf).
    Cards,
}

/// One sheet.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Sheet {
    /// Name of the sheet; empty for a text file.
    pub name: String,
    /// Rows with at least one filled cell.
    pub rows: Vec<Row>,
}

/// One row of a sheet.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Row {
    /// Row number as a spreadsheet shows it, from 1.
    pub line: u32,
    /// Text of the cells from the first column on; trailing empty cells are left out.
    pub cells: Vec<String>,
}

impl Row {
    /// The text in this column (from 0); empty when the row is shorter.
    pub fn cell(&self, column: usize) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }

    /// How many cells are filled.
    pub fn filled(&self) -> usize {
        self.cells.iter().filter(|cell| !cell.trim().is_empty()).count()
    }
}

/// One sheet with its headings told apart from its rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Table {
    /// Name of the file, without its folder.
    pub file: String,
    /// Index of the sheet in `Source::sheets`.
    pub sheet: usize,
    /// Row number of the headings; none when the rows start at once.
    pub header_line: Option<u32>,
    /// Headings, one per column; equal ones are told apart by their position.
    pub header: Vec<String>,
    /// The rows below the headings.
    pub rows: Vec<Row>,
}
