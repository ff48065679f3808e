//! Tags and texts of a page or an XML part, one after the other, from text that is in memory already.
//!
//! Nothing is built and nothing is expanded: depth costs no memory, and an entity of the file's own stays as it
//! is written.

/// A piece of markup.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Piece<'a> {
    /// `<name …>`.
    Open(Tag<'a>),
    /// `<name …/>`.
    Empty(Tag<'a>),
    /// `</name>`.
    Close(&'a str),
    /// Text with its entities as written.
    Text(&'a str),
    /// Text that stands for itself.
    Verbatim(&'a str),
}

/// An opening tag.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Tag<'a> {
    /// Its name.
    pub(super) name: &'a str,
    attributes: &'a str,
}

impl Tag<'_> {
    /// The value of an attribute, without its entities.
    pub(super) fn attribute(&self, wanted: &str) -> Option<String> {
        let mut rest = self.attributes;
        while let Some((name, after)) = rest.split_once('=') {
            let after = after.trim_start();
            let quote = after.chars().next().filter(|c| matches!(c, '"' | '\''));
            let (value, next) = match quote {
                Some(quote) => after[1..].split_once(quote)?,
                None => after.split_at(after.find(char::is_whitespace).unwrap_or(after.len())),
            };
            if name.trim().rsplit(char::is_whitespace).next().is_some_and(|name| name.eq_ignore_ascii_case(wanted)) {
                return Some(plain(value));
            }
            rest = next;
        }
        None
    }

    /// A whole number in an attribute.
    pub(super) fn number(&self, wanted: &str) -> Option<usize> {
        self.attribute(wanted)?.trim().parse().ok()
    }
}

/// Walks through markup.
pub(super) struct Pieces<'a> {
    rest: &'a str,
}

/// The pieces of this text.
pub(super) fn pieces(text: &str) -> Pieces<'_> {
    Pieces { rest: text }
}

impl<'a> Pieces<'a> {
    fn take(&mut self, end: usize) -> &'a str {
        let (taken, rest) = self.rest.split_at(end);
        self.rest = rest;
        taken
    }

    /// Skips up to and with this mark, or everything.
    fn past(&mut self, mark: &str) -> &'a str {
        let found = self.rest.find(mark);
        let taken = self.take(found.unwrap_or(self.rest.len()));
        self.rest = self.rest.strip_prefix(mark).unwrap_or(self.rest);
        taken
    }

    /// Skips a declaration; one of a document type may hold others between brackets.
    fn declaration(&mut self) {
        let head = &self.rest[..self.rest.find('>').unwrap_or(self.rest.len())];
        let closing = if head.contains('[') { "]>" } else { ">" };
        self.past(closing);
    }

    fn tag(&mut self) -> Option<Piece<'a>> {
        let mut quote = None;
        let end = self.rest.bytes().position(|byte| {
            if let Some(open) = quote {
                if byte == open {
                    quote = None;
                }
                return false;
            }
            if matches!(byte, b'"' | b'\'') {
                quote = Some(byte);
            }
            byte == b'>'
        });
        // A quote that is never closed: the tag ends at the first bracket after all.
        let end = end.or_else(|| self.rest.find('>'))?;
        let inside = &self.take(end)[1..];
        self.rest = &self.rest[1..];
        if let Some(name) = inside.strip_prefix('/') {
            return Some(Piece::Close(name.trim()));
        }
        let (inside, empty) = inside.strip_suffix('/').map_or((inside, false), |inside| (inside, true));
        let split = inside.find(char::is_whitespace).unwrap_or(inside.len());
        let tag = Tag { name: &inside[..split], attributes: &inside[split..] };
        Some(if empty { Piece::Empty(tag) } else { Piece::Open(tag) })
    }
}

impl<'a> Iterator for Pieces<'a> {
    type Item = Piece<'a>;

    fn next(&mut self) -> Option<Piece<'a>> {
        loop {
            if self.rest.is_empty() {
                return None;
            }
            if let Some(comment) = self.rest.strip_prefix("<!--") {
                self.rest = comment;
                self.past("-->");
            } else if let Some(verbatim) = self.rest.strip_prefix("<![CDATA[") {
                self.rest = verbatim;
                return Some(Piece::Verbatim(self.past("]]>")));
            } else if self.rest.starts_with("<!") {
                self.declaration();
            } else if self.rest.starts_with("<?") {
                self.past(">");
            } else if self.rest[1..].starts_with(|c: char| c.is_alphabetic() || c == '/') && self.rest.starts_with('<')
            {
                match self.tag() {
                    Some(piece) => return Some(piece),
                    None => self.rest = "",
                }
            } else {
                // A bracket that opens nothing is text.
                let end =
                    self.rest.char_indices().skip(1).find(|(_, c)| *c == '<').map_or(self.rest.len(), |(at, _)| at);
                return Some(Piece::Text(self.take(end)));
            }
        }
    }
}

/// Entities that pages of Dutch schools use.
const NAMED: &[(&str, &str)] = &[
    ("amp", "&"),
    ("lt", "<"),
    ("gt", ">"),
    ("quot", "\""),
    ("apos", "'"),
    ("nbsp", " "),
    ("eacute", "é"),
    ("egrave", "è"),
    ("euml", "ë"),
    ("ecirc", "ê"),
    ("iuml", "ï"),
    ("ouml", "ö"),
    ("uuml", "ü"),
    ("auml", "ä"),
    ("aacute", "á"),
    ("agrave", "à"),
    ("oacute", "ó"),
    ("iacute", "í"),
    ("uacute", "ú"),
    ("ccedil", "ç"),
    ("Eacute", "É"),
    ("euro", "€"),
    ("ndash", "–"),
    ("mdash", "—"),
    ("lsquo", "‘"),
    ("rsquo", "’"),
    ("ldquo", "“"),
    ("rdquo", "”"),
    ("hellip", "…"),
    ("bull", "•"),
    ("middot", "·"),
];

/// Text without entities; what is not known stays as it is written.
pub(super) fn plain(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find('&') {
        out.push_str(&rest[..at]);
        rest = &rest[at + 1..];
        let name = rest.bytes().take(12).position(|byte| byte == b';').map(|end| &rest[..end]);
        match name.and_then(entity) {
            Some(meant) => {
                out.push_str(&meant);
                rest = &rest[name.map_or(0, str::len) + 1..];
            }
            None => out.push('&'),
        }
    }
    out.push_str(rest);
    out
}

fn entity(name: &str) -> Option<String> {
    if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => number.parse().ok()?,
        };
        return char::from_u32(code).filter(|c| *c != '\0').map(String::from);
    }
    NAMED.iter().find(|(known, _)| *known == name).map(|(_, meant)| (*meant).to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tags_texts_and_attributes() {
        let text = "<!DOCTYPE a [<!ENTITY b \"c\">]><t a='1 > 0' b=\"x&amp;y\"><br/>p &lt; q<!-- <no> --></t>a < b";
        let all: Vec<Piece<'_>> = pieces(text).collect();
        let Piece::Open(tag) = all[0] else { panic!("{all:?}") };
        assert_eq!(
            (tag.name, tag.attribute("a").unwrap(), tag.attribute("b").unwrap()),
            ("t", "1 > 0".into(), "x&y".into())
        );
        assert!(matches!(all[1], Piece::Empty(Tag { name: "br", .. })));
        assert_eq!(all[2..], [Piece::Text("p &lt; q"), Piece::Close("t"), Piece::Text("a "), Piece::Text("< b")]);
        assert_eq!(plain("Caf&eacute; &#233;&#xe9; &b; & c"), "Café éé &b; & c");
    }

    #[test]
    fn markup_that_never_closes_ends() {
        for text in ["<", "<a", "<a b=\"", "<!--", "<![CDATA[x", "<?", "<!", "</", "<é", "&#x110000;"] {
            let _ = pieces(text).count();
            let _ = plain(text);
        }
    }
}
