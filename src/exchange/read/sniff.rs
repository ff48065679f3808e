//! What a file is, by its first bytes.

/// Kinds of content that need different treatment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Content {
    /// No bytes, or only white space.
    Empty,
    /// Possibly text.
    Text,
    /// A packed file: a workbook, or something else that is packed.
    Zip,
    /// A workbook protected with a password.
    Encrypted,
    /// An older or other spreadsheet.
    OtherSpreadsheet,
    /// Certainly not a list.
    Foreign,
}

const OLE: &[u8] = &[0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

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
    b"<!DOCTYPE",
    b"<!doctype",
    b"<html",
    b"<?xml",
];

/// Looks at the content alone; a file's name says nothing certain.
pub(super) fn content(bytes: &[u8]) -> Content {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        Content::Empty
    } else if bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(b"PK\x05\x06") {
        Content::Zip
    } else if bytes.starts_with(OLE) {
        // Excel wraps an encrypted workbook in an OLE container; its stream name stands in UTF-16.
        if contains_utf16(bytes, "EncryptedPackage") { Content::Encrypted } else { Content::OtherSpreadsheet }
    } else if FOREIGN.iter().any(|start| bytes.starts_with(start)) {
        Content::Foreign
    } else {
        Content::Text
    }
}

fn contains_utf16(bytes: &[u8], text: &str) -> bool {
    let wanted: Vec<u8> = text.encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.windows(wanted.len()).any(|window| window == wanted)
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
        let mut ole = OLE.to_vec();
        ole.extend([0; 512]);
        assert_eq!(content(&ole), Content::OtherSpreadsheet);
        ole.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
        assert_eq!(content(&ole), Content::Encrypted);
    }
}
