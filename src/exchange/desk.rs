//! The file that lies open while somebody prepares an import. It never leaves the core: the screen gets views.

use super::table::{Source, Table};
use super::view::SourceView;
use super::{ImportError, plan, read};
use std::sync::Arc;

/// Holds at most one file.
#[derive(Debug, Default)]
pub struct Desk {
    open: Option<(Source, Arc<Table>)>,
}

impl Desk {
    /// Reads a file and lays it open in place of the former one. `file` is its name without the folder.
    ///
    /// Takes up to seconds for a large workbook: call it off the window's thread.
    ///
    /// # Errors
    /// Everything that can be wrong with a file; the former one stays open then.
    pub fn read(&mut self, file: &str, bytes: &[u8]) -> Result<SourceView, ImportError> {
        let source = read::read(file, bytes)?;
        let sheet = read::choose_sheet(&source);
        self.lay(source, sheet, None)
    }

    /// Takes another sheet of the open file, or another row as its headings (0 = there are none).
    ///
    /// # Errors
    /// `ImportNoFile`, `ImportEmpty`, `ImportHeaderOnly`.
    pub fn sheet(&mut self, sheet: u32, header_line: Option<u32>) -> Result<SourceView, ImportError> {
        let (source, _) = self.open.as_ref().ok_or(ImportError::ImportNoFile)?;
        let source = source.clone();
        self.lay(source, sheet as usize, header_line)
    }

    fn lay(&mut self, source: Source, sheet: usize, header_line: Option<u32>) -> Result<SourceView, ImportError> {
        let table = read::table(&source, sheet, header_line)?;
        let view = plan::look(&source, &table);
        self.open = Some((source, Arc::new(table)));
        Ok(view)
    }

    /// The rows to import.
    ///
    /// # Errors
    /// `ImportNoFile`.
    pub fn table(&self) -> Result<Arc<Table>, ImportError> {
        self.open.as_ref().map(|(_, table)| Arc::clone(table)).ok_or(ImportError::ImportNoFile)
    }

    /// Puts the file away.
    pub fn clear(&mut self) {
        self.open = None;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrong_file_leaves_the_open_one_alone() {
        let mut desk = Desk::default();
        assert_eq!(desk.table().unwrap_err(), ImportError::ImportNoFile);
        desk.read("a.csv", b"Lijst\nNaam;Tel\nDe Brug;1\n").unwrap();
        assert!(desk.read("b.csv", b"").is_err());
        assert_eq!(desk.table().unwrap().file, "a.csv");
        assert_eq!(desk.sheet(0, Some(0)).unwrap().rows, 3);
        desk.clear();
        assert_eq!(desk.sheet(0, None).unwrap_err(), ImportError::ImportNoFile);
    }
}
