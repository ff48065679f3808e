//! What a file is, by its first bytes.

use super::compound::SIGNATURE;

/// Kinds of content that need different treatment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Content {
    /// No bytes, or only white space.
    Empty,
    /// Possibly text.
    Text,
    /// A packed file: a workbook, or something else that is packed.
    Zip,
    /// A container of older Office files.
    Compound,
    /// Certainly not a list.
    Foreign,
}

/// Beginnings of files that people pick by mistake.
const FOREIGN: &[&[u8]] = &[
    b"%PDF",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"{\\rtf",
    b"SQLite format 3",
    b"\x7fELF",
    b"MZ\x90",
    b"Rar!",
    b"7z\xbc\xaf",
    b"\x1f\x8b",
    b"age-encryption.org",
    b"-----BEGIN",
];

/// Looks at the content alone; a file's name says nothing certain.
pub(super) fn content(bytes: &[u8]) -> Content {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        Content::Empty
    } else if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        Content::Zip
    } else if bytes.starts_with(SIGNATURE) {
        Content::Compound
    } else if FOREIGN.iter().any(|start| bytes.starts_with(start)) {
        Content::Foreign
    } else {
        Content::Text
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_known_by_its_content() {
        assert_eq!(content(b""), Content::Empty);
        assert_eq!(content(b" \r\n"), Content::Empty);
        assert_eq!(content(b"Naam;Soort\n"), Content::Text);
        assert_eq!(content(b"PK\x03\x04...."), Content::Zip);
        assert_eq!(content(b"%PDF-1.7"), Content::Foreign);
        assert_eq!(content(SIGNATURE), Content::Compound);
    }
}
