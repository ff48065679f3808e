//! Distances between cards, lines and frames.

/// A card is one indent narrower for every step to the right, down to this depth; deeper columns become wider
/// instead.
const NARROWEST: usize = 3;
/// Room for the words of a frame, below what stands in it.
pub(crate) const LABEL: i32 = 210;
/// How many different widths a card can have in one search.
pub(crate) const WIDTHS: usize = 24;
/// The narrowest card that is tried on paper at the top of a column…
const NARROW: i32 = 1740;
/// …and how much wider the widest is.
const WIDEST: i32 = 120 * 8 + 60;

/// Distances that differ between screen and paper.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Spacing {
    /// Width of a card at the top of its column.
    pub(crate) card: i32,
    /// A hanging role stands this much right of its parent, and its card is this much narrower.
    pub(crate) indent: i32,
    /// Between a hanging role and the card above it.
    pub(crate) gap: i32,
    /// Between two branches in one column.
    pub(crate) branch: i32,
    /// Between columns; their connectors run in it.
    pub(crate) column: i32,
    /// Between a card and the columns below it.
    pub(crate) trunk: i32,
    /// Columns beside each other end at the same height, where a little more air does that.
    pub(crate) justify: bool,
}

impl Spacing {
    /// On a screen: calm, and the same for every window.
    pub(crate) const SCREEN: Self =
        Self { card: 2500, indent: 180, gap: 80, branch: 160, column: 280, trunk: 340, justify: false };

    /// On paper, with cards of this width.
    pub(crate) fn paper(card: i32) -> Self {
        Self { card, indent: 120, gap: 70, branch: 140, column: 200, trunk: 290, justify: true }
    }

    /// Widths of cards that are tried on paper, in large steps.
    pub(crate) fn papers() -> impl Iterator<Item = Self> {
        (0..9).map(|step| Self::paper(NARROW + 120 * step))
    }

    /// The widths halfway to those that were tried beside one.
    pub(crate) fn beside(card: i32) -> impl Iterator<Item = Self> {
        [card - 60, card + 60].into_iter().filter(|&w| w >= NARROW).map(Self::paper)
    }

    /// The same distances with a card width that was chosen before; none for a width that this surface never has.
    pub(crate) fn with(self, card: i32) -> Option<Self> {
        if !self.justify {
            return (card == self.card).then_some(self);
        }
        let step = card - NARROW;
        ((0..=WIDEST).contains(&step) && step % 60 == 0).then(|| Self::paper(card))
    }

    /// Room between a frame and what stands in it: two of them are one indent, so cards keep few widths.
    pub(crate) fn pad(&self) -> i32 {
        self.indent / 2
    }

    /// Number of a width among all that a search can ask for; the same width has the same number in every
    /// spacing of one surface.
    pub(crate) fn number(&self, w: i32) -> usize {
        let narrowest = if self.justify { NARROW } else { self.card } - self.indent * NARROWEST as i32;
        (((w - narrowest) * 2 / self.indent) as usize).min(WIDTHS - 1)
    }

    /// Width of a card that hangs `depth` below the top of its branch, each frame around it counted as one more.
    pub(crate) fn width(&self, depth: usize) -> i32 {
        self.card - self.indent * depth.min(NARROWEST) as i32
    }
}
