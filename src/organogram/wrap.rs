//! Breaks text into lines that fit a width: at spaces, after hyphens and slashes, and inside a word only
//! when the word alone is wider than the line.

use super::measure;
use std::borrow::Cow;

/// One line with its measured width.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Line<'a> {
    /// The words; borrowed where they stand just so in the text.
    pub(crate) text: Cow<'a, str>,
    /// Measured width, without slack.
    pub(crate) w: i32,
}

impl Line<'_> {
    /// The line with words of its own.
    pub(crate) fn into_owned(self) -> Line<'static> {
        Line { text: Cow::Owned(self.text.into_owned()), w: self.w }
    }
}

/// Size and weight of a text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Style {
    /// Font size.
    pub(crate) size: i32,
    /// 400, 600 or 700.
    pub(crate) weight: u16,
}

impl Style {
    /// Measured width of `text`.
    pub(crate) fn width(self, text: &str) -> i32 {
        measure::width(text, self.size, self.weight)
    }

    /// Width with slack of so many font units.
    fn box_width(self, units: i64) -> i32 {
        measure::with_slack(measure::from_units(units, self.size, self.weight))
    }

    /// Whether `text` with its slack fits in `room`.
    pub(crate) fn fits(self, text: &str, room: i32) -> bool {
        measure::box_width(text, self.size, self.weight) <= room
    }
}

/// Room that the widest part of `text` needs on a line of its own, with its slack.
pub(crate) fn widest(text: &str, style: Style) -> i32 {
    pieces(text, style).iter().map(|piece| style.box_width(piece.units)).max().unwrap_or(0)
}

/// Wraps `text`; the first line has `first` room, the others `rest`. Never empty: no words give one empty line.
pub(crate) fn wrap(text: &str, style: Style, first: i32, rest: i32) -> Vec<Line<'_>> {
    break_at(text, &pieces(text, style), style, first, rest)
}

/// Wraps like [`wrap`] and then evens the lines out: as many lines, the longest as short as possible.
pub(crate) fn balanced(text: &str, style: Style, first: i32, rest: i32) -> Vec<Line<'_>> {
    let pieces = pieces(text, style);
    let lines = count(&pieces, style, first, rest);
    // Never so narrow that a word has to be cut.
    let widest = pieces.iter().map(|p| style.box_width(p.units)).max().unwrap_or(0);
    if lines < 2 || widest > rest {
        return break_at(text, &pieces, style, first, rest);
    }
    let (mut low, mut high) = (widest.max(rest / 2), rest);
    while high - low > 20 {
        let middle = i32::midpoint(low, high);
        if count(&pieces, style, first.min(middle), middle) <= lines { high = middle } else { low = middle }
    }
    break_at(text, &pieces, style, first.min(high), high)
}

fn break_at<'a>(text: &'a str, pieces: &[Piece<'a>], style: Style, first: i32, rest: i32) -> Vec<Line<'a>> {
    let space = measure::units(" ", style.weight);
    let mut lines: Vec<Line<'a>> = Vec::new();
    let mut line = Cow::Borrowed("");
    let mut units = 0;
    let done = |text: Cow<'a, str>, units: i64| Line { w: measure::from_units(units, style.size, style.weight), text };
    for piece in pieces {
        let room = |done: usize| if done == 0 { first } else { rest };
        let gap = if piece.spaced && !line.is_empty() { space } else { 0 };
        if style.box_width(units + gap + piece.units) <= room(lines.len()) {
            line = join(text, line, piece, gap > 0);
            units += gap + piece.units;
            continue;
        }
        let fits_later = style.box_width(piece.units) <= rest;
        if !line.is_empty() || lines.is_empty() && fits_later && first < rest {
            // A narrow first line may stay empty: better than cutting the word.
            lines.push(done(std::mem::take(&mut line), units));
        }
        let mut word = Cow::Borrowed(piece.text);
        while !style.fits(&word, room(lines.len())) && word.chars().count() > 1 {
            let mut head = word.into_owned();
            let tail = head.split_off(cut(&head, style, room(lines.len())));
            if head.ends_with(char::is_alphabetic) && tail.starts_with(char::is_alphabetic) {
                head.push('-');
            }
            let units = measure::units(&head, style.weight);
            lines.push(done(Cow::Owned(head), units));
            word = Cow::Owned(tail);
        }
        units = measure::units(&word, style.weight);
        line = word;
    }
    if !line.is_empty() || lines.is_empty() {
        lines.push(done(line, units));
    }
    lines
}

/// A line with one more piece: still borrowed when both stand beside each other in the text.
fn join<'a>(text: &'a str, line: Cow<'a, str>, piece: &Piece<'a>, spaced: bool) -> Cow<'a, str> {
    if line.is_empty() {
        return Cow::Borrowed(piece.text);
    }
    if let Cow::Borrowed(words) = line {
        let from = words.as_ptr() as usize - text.as_ptr() as usize;
        let end = from + words.len();
        let between = text.get(end..piece.at);
        if between == Some(if spaced { " " } else { "" }) {
            return Cow::Borrowed(&text[from..piece.at + piece.text.len()]);
        }
    }
    let mut line = line.into_owned();
    if spaced {
        line.push(' ');
    }
    line.push_str(piece.text);
    Cow::Owned(line)
}

/// How many lines [`break_at`] makes when no word has to be cut.
fn count(pieces: &[Piece<'_>], style: Style, first: i32, rest: i32) -> usize {
    let space = measure::units(" ", style.weight);
    let (mut done, mut units) = (0, 0);
    for piece in pieces {
        let gap = if piece.spaced && units > 0 { space } else { 0 };
        let room = if done == 0 { first } else { rest };
        if style.box_width(units + gap + piece.units) <= room {
            units += gap + piece.units;
        } else {
            done += usize::from(units > 0 || done == 0 && first < rest);
            units = piece.units;
        }
    }
    done + 1
}

struct Piece<'a> {
    text: &'a str,
    /// Where it starts in the whole text.
    at: usize,
    /// A space stands before it.
    spaced: bool,
    /// Width in font units.
    units: i64,
}

fn pieces(text: &str, style: Style) -> Vec<Piece<'_>> {
    let space = |c: char| c.is_whitespace() && c != '\u{a0}';
    let mut pieces = Vec::new();
    for word in text.split(space).filter(|word| !word.is_empty()) {
        let start = word.as_ptr() as usize - text.as_ptr() as usize;
        let mut from = 0;
        let mut before = ' ';
        let mut chars = word.char_indices().peekable();
        while let Some((_, c)) = chars.next() {
            let next = chars.peek().copied();
            let joint = matches!(c, '-' | '–' | '/' | '‐') && before.is_alphanumeric();
            if let Some((at, _)) = next.filter(|(_, following)| joint && following.is_alphanumeric()) {
                pieces.push(Piece { text: &word[from..at], at: start + from, spaced: from == 0, units: 0 });
                from = at;
            }
            before = c;
        }
        pieces.push(Piece { text: &word[from..], at: start + from, spaced: from == 0, units: 0 });
    }
    for piece in &mut pieces {
        piece.units = measure::units(piece.text, style.weight);
    }
    pieces
}

/// Byte position at which a word that is too wide is cut: the last that fits, or a better one before it, where a
/// syllable begins and enough letters stand on both sides. At least one character is taken.
fn cut(word: &str, style: Style, room: i32) -> usize {
    let chars: Vec<(usize, char)> = word.char_indices().collect();
    let fits = |n: usize| style.fits(&format!("{}-", &word[..chars[n].0]), room);
    let (mut low, mut high) = (1, chars.len() - 1);
    while low < high {
        let middle = (low + high).div_ceil(2);
        if fits(middle) { low = middle } else { high = middle - 1 }
    }
    let letters: Vec<char> = chars.iter().map(|(_, c)| c.to_ascii_lowercase()).collect();
    let latest = low.min(chars.len().saturating_sub(LEAST_PART));
    let near = (latest.saturating_sub(8).max(LEAST_PART)..=latest).rev().find(|&n| begins_syllable(&letters, n));
    let near = near.unwrap_or(low);
    let whole = (1..=near).rev().find(|&n| !joins_previous(chars[n].1)).unwrap_or(near);
    chars[whole].0
}

/// Fewest letters on either side of a cut.
const LEAST_PART: usize = 3;

/// Whether a Dutch syllable can begin at letter `n`: with its last consonant before a vowel, or with *ch* and *sch*,
/// which stay together.
fn begins_syllable(letters: &[char], n: usize) -> bool {
    let stays = |at: usize| matches!(letters[at..], ['h', ..]) && at > 0 && letters[at - 1] == 'c';
    let consonants = match letters[n..] {
        ['s', 'c', 'h', ..] => 3,
        ['c', 'h', ..] if n > 0 && letters[n - 1] == 's' => return false,
        ['c', 'h', ..] => 2,
        // The j of ij is half a vowel.
        ['j', ..] if n > 0 && letters[n - 1] == 'i' => return false,
        _ if stays(n) => return false,
        _ => 1,
    };
    consonant(letters[n]) && letters.get(n + consonants).is_some_and(|&c| c.is_alphabetic() && !consonant(c))
}

fn consonant(c: char) -> bool {
    c.is_ascii_alphabetic() && !matches!(c, 'a' | 'e' | 'i' | 'o' | 'u' | 'y')
}

/// Marks that belong to the character before them.
fn joins_previous(c: char) -> bool {
    matches!(c as u32, 0x300..=0x36f | 0x200d | 0xfe00..=0xfe0f | 0x1f3fb..=0x1f3ff)
}

#[cfg(test)]
mod tests {
    use super::*;

    const STYLE: Style = Style { size: 140, weight: 600 };

    fn words<'a>(lines: &'a [Line<'_>]) -> Vec<&'a str> {
        lines.iter().map(|l| l.text.as_ref()).collect()
    }

    #[test]
    fn breaks_at_spaces_and_after_hyphens() {
        let lines = wrap("Gedragsspecialist en anti-pestcoördinator", STYLE, 1900, 1900);
        assert_eq!(words(&lines), ["Gedragsspecialist en anti-", "pestcoördinator"]);
    }

    #[test]
    fn evens_out_two_lines() {
        let lines = balanced("Preventiemedewerker en BHV", STYLE, 1900, 1900);
        assert_eq!(words(&lines), ["Preventiemedewerker", "en BHV"]);
    }

    #[test]
    fn cuts_a_word_that_is_wider_than_the_line() {
        let lines = wrap("Onderwijsbegeleidingscoördinator", STYLE, 1800, 1800);
        assert_eq!(words(&lines), ["Onderwijsbegeleidings-", "coördinator"]);
        for line in wrap(&"W".repeat(400), STYLE, 900, 900) {
            assert!(STYLE.fits(&line.text, 900), "{}", line.text);
        }
    }

    #[test]
    fn a_cut_word_leaves_no_letter_alone() {
        for (word, parts) in [
            ("jeugdgezondheidszorg", ["jeugdgezondheids-", "zorg"]),
            ("medezeggenschapsraad", ["medezeggenschaps-", "raad"]),
            ("nieuwkomerscoördinator", ["nieuwkomerscoördina-", "tor"]),
            ("Gemeenschapshuis", ["Gemeenschaps-", "huis"]),
            ("Onderwijsgeschiedenis", ["Onderwijsgeschiede-", "nis"]),
            ("burgerschap", ["burger-", "schap"]),
        ] {
            // One letter less than the whole word needs.
            let room = measure::box_width(word, STYLE.size, STYLE.weight) - 20;
            assert_eq!(words(&wrap(word, STYLE, room, room)), parts);
        }
    }

    #[test]
    fn nothing_gives_one_empty_line() {
        assert_eq!(words(&wrap("  ", STYLE, 900, 900)), [""]);
    }
}
