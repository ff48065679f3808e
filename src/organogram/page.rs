//! Sheets of paper: how much room they leave for the chart, and the arrangement that is largest on them.

use super::chart::Chart;
use super::fold::Folding;
use super::layout::{CLEARLY, Choice, Search};
use super::scene::Scene;
use super::spacing::Spacing;
use super::tree::Tree;
use super::{Detail, Draft};
use crate::ids::RoleId;
use crate::lang::Lang;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Size of a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Paper {
    /// 297 × 210 mm.
    A4,
    /// 420 × 297 mm.
    A3,
    /// 594 × 420 mm.
    A2,
    /// 1189 × 841 mm.
    A0,
}

/// Which way round a sheet hangs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Orientation {
    /// Higher than wide.
    Portrait,
    /// Wider than high.
    Landscape,
    /// Whichever makes the chart larger.
    Best,
}

/// What a chart is laid out for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Surface {
    /// A window, in scene units.
    Window {
        /// Width.
        w: i32,
        /// Height.
        h: i32,
    },
    /// A sheet of paper.
    Page {
        /// Its size.
        paper: Paper,
        /// Which way round.
        orientation: Orientation,
    },
}

/// Measures of a sheet, in points (1/72 inch).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Sheet {
    /// Width.
    pub w: f64,
    /// Height.
    pub h: f64,
    /// White edge on all sides.
    pub margin: f64,
    /// Height of the band with the title, below the upper margin.
    pub head: f64,
    /// Height of the band with the legend, above the lower margin.
    pub foot: f64,
}

impl Sheet {
    /// A sheet of paper, one way round. Margins are 10 mm, the bands of an A3 15 mm each.
    pub fn new(paper: Paper, landscape: bool) -> Self {
        let (long, short, bands) = match paper {
            Paper::A4 => (841.9, 595.3, 0.8),
            Paper::A3 => (1190.6, 841.9, 1.0),
            Paper::A2 => (1683.8, 1190.6, 1.4),
            Paper::A0 => (3370.4, 2383.9, 2.6),
        };
        let (w, h) = if landscape { (long, short) } else { (short, long) };
        Self { w, h, margin: 28.35, head: 42.5 * bands, foot: 42.5 * bands }
    }

    /// Width and height that the chart itself gets, in points.
    pub fn room(&self) -> (f64, f64) {
        (self.w - 2.0 * self.margin, self.h - 2.0 * self.margin - self.head - self.foot)
    }
}

/// What was chosen for a chart. Handed in again after an edit, the drawing stays as it was unless another
/// arrangement is clearly larger.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Arrangement {
    /// Width of the cards at the top of their columns, in scene units.
    pub card: i32,
    /// Height that no column exceeds, in scene units.
    pub limit: i32,
    /// Rows in which the clusters at the top stand.
    pub rows: u32,
    /// Whether the sheet is wider than high.
    pub landscape: bool,
}

/// What else counts while a chart is laid out.
#[derive(Debug, Clone, Copy, Default)]
pub struct Wish<'a> {
    /// The card of this role is drawn in full whatever the detail.
    pub focus: Option<&'a RoleId>,
    /// What was chosen for the chart before it changed.
    pub former: Option<Arrangement>,
}

/// A chart laid out for a surface.
#[derive(Debug, Clone, PartialEq)]
pub struct Arranged {
    /// The scene.
    pub scene: Scene,
    /// Whether the sheet is wider than high.
    pub landscape: bool,
    /// Points per scene unit on paper; life size is 1 in a window.
    pub scale: f64,
    /// Size of the smallest text: points on paper, CSS pixels in a window. 0 without text.
    pub smallest_pt: f64,
    /// What was chosen; none for an empty chart.
    pub arrangement: Option<Arrangement>,
}

/// Largest points per scene unit on an A3: a title then measures 21 pt. Posters may grow further.
const LARGEST: f64 = 0.154;

/// Lays a chart out so that it can be shown as large as possible on `surface`. The same input always gives the
/// same answer. For one branch, hand in [`Chart::branch`].
pub fn arrange(chart: &Chart, lang: Lang, surface: Surface, detail: Detail) -> Arranged {
    arrange_with(chart, lang, surface, detail, Wish::default())
}

/// Lays a chart out as [`arrange`] does, with regard to a wish.
pub fn arrange_with(chart: &Chart, lang: Lang, surface: Surface, detail: Detail, wish: Wish<'_>) -> Arranged {
    let tree = Tree::of(chart);
    let focus = wish.focus.and_then(|id| chart.roles.iter().position(|role| role.role == *id));
    let draft = |room: (f64, f64), largest: f64, spacings: &[Spacing], rows| {
        let surface = ((room.0 / largest) as i32, (room.1 / largest) as i32);
        let former = wish.former.map(|former| Choice {
            card: former.card,
            folding: Folding { limit: former.limit, rows: former.rows as usize },
        });
        Draft::new(chart, lang, &tree, detail, focus, &Search { surface, spacings, rows, former })
    };
    match surface {
        Surface::Window { w, h } => {
            let draft = draft((f64::from(w), f64::from(h)), 1.0, &[Spacing::SCREEN], true);
            arranged(draft, w >= h, 1.0, 0.1)
        }
        Surface::Page { paper, orientation } => {
            let spacings: Vec<Spacing> = Spacing::papers().collect();
            let largest = |sheet: &Sheet| {
                sheet.w.max(sheet.h) / 1190.6 * LARGEST * if detail == Detail::Names { 2.5 } else { 1.0 }
            };
            let on = |landscape: bool| {
                let sheet = Sheet::new(paper, landscape);
                draft(sheet.room(), largest(&sheet), &spacings, true)
            };
            let (drawn, landscape) = match orientation {
                Orientation::Portrait => (on(false), false),
                Orientation::Landscape => (on(true), true),
                Orientation::Best => {
                    let (wide, high) = (on(true), on(false));
                    // A sheet is turned only for what is clearly larger.
                    let turned = wish.former.is_some_and(|former| !former.landscape);
                    let least = if turned { 1.0 / CLEARLY } else { 1.02 };
                    if high.layout.scale > wide.layout.scale * least { (high, false) } else { (wide, true) }
                }
            };
            let largest = largest(&Sheet::new(paper, landscape));
            arranged(drawn, landscape, largest, 1.0)
        }
    }
}

/// `unit` is what one scene unit measures in the unit of `smallest_pt` at scale 1.
fn arranged(draft: Draft<'_>, landscape: bool, largest: f64, unit: f64) -> Arranged {
    let scale = draft.layout.scale * largest;
    let arrangement = draft.layout.choice.map(|choice| Arrangement {
        card: choice.card,
        limit: choice.folding.limit,
        rows: choice.folding.rows as u32,
        landscape,
    });
    let scene = draft.draw();
    let smallest = smallest(&scene).unwrap_or(0);
    Arranged { scene, landscape, scale, smallest_pt: f64::from(smallest) * scale * unit, arrangement }
}

/// Size of the smallest words on a scene, in scene units.
pub fn smallest(scene: &Scene) -> Option<i32> {
    let on_cards = scene.cards.iter().flat_map(|card| {
        let chips = card.chips.iter().flat_map(|chip| &chip.texts);
        let marks = card.people.iter().map(|mark| &mark.initials).filter(|text| !text.text.is_empty());
        card.texts.iter().chain(chips).chain(marks).chain(card.badges.iter().map(|badge| &badge.text))
    });
    on_cards.chain(scene.frames.iter().map(|frame| &frame.label)).map(|text| text.size).min()
}
