//! All cards of a chart: how high each is at every width that is tried, and their contents in the end.

use super::card::{self, Body};
use super::chart::{Chart, ChartRole};
use super::spacing::{Spacing, WIDTHS};
use super::{Detail, compact, names, paper};
use crate::kinds::BranchLayout;
use crate::lang::Lang;
use std::collections::HashMap;

/// Cards of one chart in one language.
pub(crate) struct Cards<'a> {
    chart: &'a Chart,
    lang: Lang,
    detail: Detail,
    /// This card is drawn in full whatever the detail.
    focus: Option<usize>,
    /// Distances and widths that are tried at the moment.
    pub(crate) spacing: Spacing,
    /// By role and number of the width; 0 where it is not known yet.
    heights: Vec<[i32; WIDTHS]>,
    /// Width that the longest word of each title needs on a card.
    widest: Vec<i32>,
    /// Of cards wider than those, at the top of the chart.
    wide: HashMap<(usize, i32), i32>,
}

impl<'a> Cards<'a> {
    pub(crate) fn new(chart: &'a Chart, lang: Lang, detail: Detail, focus: Option<usize>, spacing: Spacing) -> Self {
        let heights = vec![[0; WIDTHS]; chart.roles.len()];
        let room_for = if detail == Detail::Names { names::room_for } else { paper::room_for };
        let title = |role: &ChartRole| room_for(&role.title);
        let widest = if spacing.justify { chart.roles.iter().map(title).collect() } else { Vec::new() };
        Self { chart, lang, detail, focus, spacing, heights, widest, wide: HashMap::new() }
    }

    /// How many titles have a word that would be cut on cards of the present width: roles below the top
    /// clusters are counted as hanging.
    pub(crate) fn cut(&self, levels: &[u32]) -> usize {
        let room = |level: u32| self.spacing.width(level.saturating_sub(2) as usize);
        self.widest.iter().zip(levels).filter(|&(&needed, &level)| needed > room(level)).count()
    }

    /// What stands on the card of a role at a width.
    pub(crate) fn body(&self, role: usize, w: i32) -> Body {
        self.make(role, w, false)
    }

    fn make(&self, role: usize, w: i32, sketch: bool) -> Body {
        let (given, lang) = (&self.chart.roles[role], self.lang);
        let detail = if self.focus == Some(role) { Detail::Full } else { self.detail };
        let on_paper = self.spacing.justify;
        match detail {
            Detail::Names => names::names(given, lang, w, sketch),
            Detail::Full if on_paper && w > 2 * self.spacing.card && self.is_top(role) => {
                paper::wide(given, lang, w, sketch)
            }
            Detail::Full if on_paper => paper::tall(given, lang, w, sketch),
            _ if w > self.spacing.card => card::wide(given, lang, w, sketch),
            Detail::Full => card::tall(given, lang, w, sketch),
            Detail::Compact => compact::compact(given, lang, w, sketch),
        }
    }

    /// The height of that card.
    pub(crate) fn height(&mut self, role: usize, w: i32) -> i32 {
        if w > self.spacing.card {
            if let Some(&h) = self.wide.get(&(role, w)) {
                return h;
            }
            let h = self.make(role, w, true).h;
            self.wide.insert((role, w), h);
            return h;
        }
        let number = self.spacing.number(w);
        if self.heights[role][number] == 0 {
            self.heights[role][number] = self.make(role, w, true).h;
        }
        self.heights[role][number]
    }

    /// Whether a role has partners to show.
    pub(crate) fn has_partners(&self, role: usize) -> bool {
        self.detail != Detail::Names && !self.role(role).partners.is_empty()
    }

    fn is_top(&self, role: usize) -> bool {
        self.role(role).parent.is_none()
    }

    /// How the roles below a role are laid out.
    pub(crate) fn branch(&self, role: usize) -> BranchLayout {
        self.role(role).branch
    }

    /// Whether a frame stands around a role and everything below it.
    pub(crate) fn framed(&self, role: usize) -> bool {
        self.role(role).frame.is_some()
    }

    fn role(&self, role: usize) -> &ChartRole {
        &self.chart.roles[role]
    }
}
