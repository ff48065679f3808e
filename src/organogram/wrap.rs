//! Breaks text into lines that fit a width: at spaces, after hyphens and slashes, and inside a word only
//! when the word alone is wider than the line.

use super::measure;

/// One line with its measured width.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Line {
    /// The words.
    pub(super) text: String,
    /// Measured width, without slack.
    pub(super) w: i32,
}

/// Size and weight of a text.
#[derive(Debug, Clone, Copy)]
pub(super) struct Style {
    /// Font size.
    pub(super) size: i32,
    /// 400, 600 or 700.
    pub(super) weight: u16,
}

impl Style {
    /// Measured width of `text`.
    pub(super) fn width(self, text: &str) -> i32 {
        measure::width(text, self.size, self.weight)
    }

    /// Whether `text` with its slack fits in `room`.
    pub(super) fn fits(self, text: &str, room: i32) -> bool {
        measure::box_width(text, self.size, self.weight) <= room
    }
}

/// Wraps `text`; the first line has `first` room, the others `rest`. Never empty: no words give one empty line.
pub(super) fn wrap(text: &str, style: Style, first: i32, rest: i32) -> Vec<Line> {
    let mut lines: Vec<String> = Vec::new();
    let mut line = String::new();
    for piece in pieces(text) {
        let (space, mut word) = (piece.spaced && !line.is_empty(), piece.text.to_owned());
        let room = |done: usize| if done == 0 { first } else { rest };
        let joined = if space { format!("{line} {word}") } else { format!("{line}{word}") };
        if style.fits(&joined, room(lines.len())) {
            line = joined;
            continue;
        }
        if !line.is_empty() {
            lines.push(std::mem::take(&mut line));
        } else if lines.is_empty() && first < rest && !style.fits(&word, first) && style.fits(&word, rest) {
            // The narrow first line holds nothing: leave it to the caller's other words.
            lines.push(String::new());
        }
        while !style.fits(&word, room(lines.len())) && word.chars().count() > 1 {
            let cut = cut(&word, style, room(lines.len()));
            let tail = word.split_off(cut);
            let hyphen = word.ends_with(char::is_alphabetic) && tail.starts_with(char::is_alphabetic);
            lines.push(if hyphen { format!("{word}-") } else { word });
            word = tail;
        }
        line = word;
    }
    if !line.is_empty() || lines.is_empty() {
        lines.push(line);
    }
    lines.into_iter().map(|text| Line { w: style.width(&text), text }).collect()
}

/// Wraps like [`wrap`] and then evens the lines out: as many lines, the longest as short as possible.
pub(super) fn balanced(text: &str, style: Style, first: i32, rest: i32) -> Vec<Line> {
    let best = wrap(text, style, first, rest);
    if best.len() < 2 {
        return best;
    }
    // Never so narrow that a word has to be cut.
    let widest = pieces(text).map(|p| measure::with_slack(style.width(p.text))).max().unwrap_or(0);
    let (mut low, mut high) = (widest.max(rest / 2).min(rest), rest);
    while high - low > 20 {
        let middle = i32::midpoint(low, high);
        if wrap(text, style, first.min(middle), middle).len() <= best.len() { high = middle } else { low = middle }
    }
    wrap(text, style, first.min(high), high)
}

struct Piece<'a> {
    text: &'a str,
    /// A space stands before it.
    spaced: bool,
}

fn pieces(text: &str) -> impl Iterator<Item = Piece<'_>> {
    text.split_whitespace().flat_map(|word| {
        let mut starts = vec![0];
        let mut chars = word.char_indices().peekable();
        let mut before = None;
        while let Some((_, c)) = chars.next() {
            let after_letter = before.is_some_and(char::is_alphanumeric);
            if let Some(&(next, following)) = chars.peek()
                && matches!(c, '-' | '–' | '/' | '‐')
                && after_letter
                && following.is_alphanumeric()
            {
                starts.push(next);
            }
            before = Some(c);
        }
        let ends: Vec<usize> = starts.iter().skip(1).copied().chain([word.len()]).collect();
        starts.into_iter().zip(ends).map(move |(from, to)| Piece { text: &word[from..to], spaced: from == 0 })
    })
}

/// Byte position at which a word that is too wide is cut: the last that fits, or a better one just before it
/// (between two consonants, where Dutch compounds meet). At least one character is taken.
fn cut(word: &str, style: Style, room: i32) -> usize {
    let chars: Vec<(usize, char)> = word.char_indices().collect();
    let fits = |n: usize| style.fits(&format!("{}-", &word[..chars[n].0]), room);
    let (mut low, mut high) = (1, chars.len() - 1);
    while low < high {
        let middle = (low + high).div_ceil(2);
        if fits(middle) { low = middle } else { high = middle - 1 }
    }
    let joint = |n: &usize| consonant(chars[n - 1].1) && consonant(chars[*n].1);
    let near = (low.saturating_sub(6).max(3)..=low).rev().find(joint).unwrap_or(low);
    let whole = (1..=near).rev().find(|&n| !joins_previous(chars[n].1)).unwrap_or(near);
    chars[whole].0
}

fn consonant(c: char) -> bool {
    c.is_alphabetic() && !matches!(c.to_ascii_lowercase(), 'a' | 'e' | 'i' | 'o' | 'u' | 'y') && c.is_ascii()
}

/// Marks that belong to the character before them.
fn joins_previous(c: char) -> bool {
    matches!(c as u32, 0x300..=0x36f | 0x200d | 0xfe00..=0xfe0f | 0x1f3fb..=0x1f3ff)
}

#[cfg(test)]
mod tests {
    use super::*;

    const STYLE: Style = Style { size: 140, weight: 600 };

    fn words(lines: &[Line]) -> Vec<&str> {
        lines.iter().map(|l| l.text.as_str()).collect()
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
    fn nothing_gives_one_empty_line() {
        assert_eq!(words(&wrap("  ", STYLE, 900, 900)), [""]);
    }
}
