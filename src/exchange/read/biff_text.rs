//! Texts of older workbooks: one or two bytes a letter, cut anywhere by the next record.

/// Reads along the parts of one long record.
pub(super) struct Cursor<'a> {
    parts: Vec<&'a [u8]>,
    part: usize,
    at: usize,
}

impl<'a> Cursor<'a> {
    /// One record from a place on.
    pub(super) fn new(data: &'a [u8], at: usize) -> Self {
        Self { parts: vec![data], part: 0, at }
    }

    fn here(&self) -> &'a [u8] {
        self.parts.get(self.part).and_then(|part| part.get(self.at..)).unwrap_or_default()
    }

    fn at_end_of_part(&self) -> bool {
        self.here().is_empty()
    }

    /// Goes on in the next part when this one is used up; whether there was one.
    fn next_part(&mut self) -> bool {
        self.part += 1;
        self.at = 0;
        self.part < self.parts.len()
    }

    /// So many bytes as a number; a number never runs over two parts, but may begin the next.
    fn number(&mut self, bytes: usize) -> Option<usize> {
        if self.at_end_of_part() && !self.next_part() {
            return None;
        }
        let found = self.here().get(..bytes)?;
        self.at += bytes;
        Some(found.iter().rev().fold(0, |sum, byte| sum << 8 | usize::from(*byte)))
    }

    fn skip(&mut self, mut bytes: usize) -> Option<()> {
        while bytes > 0 {
            if self.at_end_of_part() && !self.next_part() {
                return None;
            }
            let step = self.here().len().min(bytes);
            self.at += step;
            bytes -= step;
        }
        Some(())
    }

    /// A text of so many letters, after its byte of marks.
    pub(super) fn text(&mut self, letters: usize) -> Option<String> {
        let marks = self.number(1)?;
        let runs = if marks & 8 == 0 { 0 } else { self.number(2)? };
        let extra = if marks & 4 == 0 { 0 } else { self.number(4)? };
        let text = self.letters(letters, marks & 1 == 1)?;
        // Layout of single letters, and how a text is pronounced.
        self.skip(runs.checked_mul(4)?.checked_add(extra)?)?;
        Some(text)
    }

    fn letters(&mut self, mut left: usize, mut wide: bool) -> Option<String> {
        let mut units: Vec<u16> = Vec::new();
        while left > 0 {
            if self.at_end_of_part() {
                if !self.next_part() {
                    return None;
                }
                // A text that goes on says again how wide its letters are.
                wide = self.number(1)? & 1 == 1;
            }
            let here = self.here();
            let width = if wide { 2 } else { 1 };
            let count = (here.len() / width).min(left);
            if count == 0 {
                return None;
            }
            if wide {
                units.extend(here[..count * 2].chunks_exact(2).map(|two| u16::from_le_bytes([two[0], two[1]])));
            } else {
                units.extend(here[..count].iter().map(|byte| u16::from(*byte)));
            }
            self.at += count * width;
            left -= count;
        }
        Some(String::from_utf16_lossy(&units))
    }
}

/// The texts that the cells of a workbook share, from one long record in parts.
pub(super) fn shared(parts: &[&[u8]]) -> Option<Vec<String>> {
    let mut cursor = Cursor { parts: parts.to_vec(), part: 0, at: 0 };
    cursor.number(4)?;
    let count = cursor.number(4)?;
    let mut texts = Vec::new();
    while texts.len() < count {
        let letters = cursor.number(2)?;
        texts.push(cursor.text(letters)?);
    }
    Some(texts)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_may_change_its_width_halfway() {
        let first = [&[1, 0, 0, 0, 1, 0, 0, 0, 4, 0, 0][..], b"ab"].concat();
        let second = [&[1][..], &[0x2c, 0x20, b'd', 0]].concat();
        assert_eq!(shared(&[&first, &second]).unwrap(), ["ab€d".replace('€', "\u{202c}")]);
        assert_eq!(shared(&[&first]), None);
    }
}
