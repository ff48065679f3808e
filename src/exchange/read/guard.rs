//! Looks at an unpacked XML part while it streams past, before a parser gets it.
//!
//! Parsers keep a text whole and remember every open tag: one endless text or ten million nested tags would take
//! gigabytes there. Here they take nothing.

use std::io::{self, Write};

/// Most bytes between two angle brackets: a cell of a spreadsheet holds 32,767 characters.
const LONGEST: usize = 4 << 20;
/// Most tags inside each other.
const DEEPEST: usize = 256;
/// Most tags in one part: a full list has about two million.
const MOST: usize = 6_000_000;

/// Counts, and fails when a part is no sheet of a list.
#[derive(Default)]
pub(super) struct XmlGuard {
    run: usize,
    depth: usize,
    tags: usize,
    inside: bool,
    /// What the tag does to the depth.
    step: i8,
    last: u8,
}

impl XmlGuard {
    fn byte(&mut self, byte: u8) -> bool {
        self.run += 1;
        match byte {
            b'<' => {
                (self.inside, self.step, self.run) = (true, 1, 0);
                self.tags += 1;
            }
            b'>' if self.inside => {
                let step = if self.last == b'/' { 0 } else { isize::from(self.step) };
                self.depth = self.depth.saturating_add_signed(step);
                (self.inside, self.run) = (false, 0);
            }
            b'/' if self.last == b'<' => self.step = -1,
            // A declaration or a remark opens nothing.
            b'!' | b'?' if self.last == b'<' => self.step = 0,
            _ => {}
        }
        self.last = byte;
        self.run <= LONGEST && self.depth <= DEEPEST && self.tags <= MOST
    }
}

impl Write for XmlGuard {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        for byte in bytes {
            if !self.byte(*byte) {
                return Err(io::ErrorKind::FileTooLarge.into());
            }
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn passes(text: &str) -> bool {
        XmlGuard::default().write_all(text.as_bytes()).is_ok()
    }

    #[test]
    fn a_list_passes_and_a_trap_does_not() {
        let head = "<?xml version=\"1.0\"?><!DOCTYPE a><!-- b --><a>";
        assert!(passes(&format!("{head}{}</a>", "<r><c v='1'/><c>x</c></r>".repeat(2_000))));
        assert!(!passes(&"<a>".repeat(300)));
        assert!(!passes(&format!("{head}{}", "x".repeat(LONGEST + 1))));
    }
}
