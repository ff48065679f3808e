//! All cards of a chart at every width they may get, each built once.

use super::Detail;
use super::card::{self, Body};
use super::chart::Chart;
use super::{compact, names};
use crate::lang::Lang;
use std::collections::HashMap;

/// Width of a card that hangs at depth 0 of its column.
pub(crate) const CARD_W: i32 = 2500;
/// A hanging role stands this much right of its parent, and its card is this much narrower…
pub(crate) const INDENT: i32 = 180;
/// …down to this depth; deeper columns become wider instead.
const NARROWEST: usize = 3;

/// Width of a card that hangs `depth` below the top of its branch.
pub(crate) fn width(depth: usize) -> i32 {
    CARD_W - INDENT * depth.min(NARROWEST) as i32
}

/// Cards by role and width, built when first needed.
pub(crate) struct Cards<'a> {
    chart: &'a Chart,
    lang: Lang,
    detail: Detail,
    /// By role and depth.
    hanging: Vec<[Option<Box<Body>>; NARROWEST + 1]>,
    /// Cards wider than those, at the top of the chart.
    wide: HashMap<(usize, i32), Body>,
}

impl<'a> Cards<'a> {
    pub(crate) fn new(chart: &'a Chart, lang: Lang, detail: Detail) -> Self {
        let hanging = chart.roles.iter().map(|_| Default::default()).collect();
        Self { chart, lang, detail, hanging, wide: HashMap::new() }
    }

    /// The card of a role at a width.
    pub(crate) fn of(&mut self, role: usize, w: i32) -> &Body {
        let (given, lang, detail) = (&self.chart.roles[role], self.lang, self.detail);
        if w > CARD_W {
            return self.wide.entry((role, w)).or_insert_with(|| card::wide(given, lang, w));
        }
        let depth = ((CARD_W - w) / INDENT) as usize;
        self.hanging[role][depth.min(NARROWEST)].get_or_insert_with(|| {
            Box::new(match detail {
                Detail::Full => card::tall(given, lang, w),
                Detail::Compact => compact::compact(given, lang, w),
                Detail::Names => names::names(given, lang, w),
            })
        })
    }

    /// The height of that card.
    pub(crate) fn height(&mut self, role: usize, w: i32) -> i32 {
        self.of(role, w).h
    }

    /// Whether a role has partners to show.
    pub(crate) fn has_partners(&self, role: usize) -> bool {
        self.detail != Detail::Names && !self.chart.roles[role].partners.is_empty()
    }
}
