//! A sheet: head, chart and foot with their places on paper. PDF, SVG, PNG and the preview all draw this.

use super::band::{self, UNIT};
use super::drawing::{self, Drawing, Shape};
use super::imprint::Imprint;
use super::view::{PartView, PrintSheet, TileView};
use crate::lang::Lang;
use crate::messages::text;
use crate::organogram::scene::{LegendItem, Scene};

/// What a sheet is made for: a picture, what its marks mean, and the picture in one sentence.
#[derive(Debug, Clone)]
pub(super) struct Content {
    pub(super) drawing: Drawing,
    pub(super) legend: Vec<LegendItem>,
    pub(super) alt: String,
    /// Which sheet of how many, where there are several.
    pub(super) place: Option<(usize, usize)>,
}

impl Content {
    /// A chart.
    pub(super) fn chart(scene: &Scene, lang: Lang) -> Self {
        let count = scene.cards.len().to_string();
        let alt = text(lang, "doc_organogram_alt", &[("count", &count)]);
        Self { drawing: drawing::chart(scene), legend: scene.legend.clone(), alt, place: None }
    }
}

/// A sheet of paper with everything that stands on it, in points.
#[derive(Debug, Clone)]
pub(super) struct Sheet {
    pub(super) w: f64,
    pub(super) h: f64,
    /// Title in the head.
    pub(super) title: String,
    pub(super) head: PartView,
    pub(super) chart: PartView,
    pub(super) foot: PartView,
    pub(super) legend: PartView,
    /// The chart in one sentence.
    pub(super) alt: String,
    /// The legend in one sentence.
    pub(super) legend_alt: String,
    /// The smallest text, in points.
    pub(super) smallest: f64,
    /// Pages that it is cut into; empty when it is one.
    pub(super) tiles: Vec<TileView>,
}

/// Size of a sheet and of what stands around the chart.
#[derive(Debug, Clone, Copy)]
pub(super) struct Frame {
    pub(super) w: f64,
    pub(super) h: f64,
    pub(super) margin: f64,
    /// Size of the words around the chart; 1 on A3.
    pub(super) k: f64,
}

/// Room between head and chart, and between chart and foot, in points on A3.
const BETWEEN: f64 = 8.0;
/// Largest points per scene unit on A3: a title then measures 22 pt.
const LARGEST: f64 = 0.157;

impl Sheet {
    /// The scene as large as it can be on a sheet of this size.
    pub(super) fn on(frame: Frame, content: Content, imprint: &Imprint, title: &str) -> Self {
        let Frame { w, h, margin, k } = frame;
        let width = w - 2.0 * margin;
        let head = band::head(imprint, title, content.place, (width / UNIT) as i32, k);
        let foot = band::foot(imprint, &content.legend, (width / UNIT) as i32, k);
        let (head_h, foot_h) = (f64::from(head.drawing.h) * UNIT, f64::from(foot.drawing.h) * UNIT);
        let between = BETWEEN * k.max(0.7);
        let top = margin + head_h + between;
        let room = h - margin - foot_h - between - top;
        let chart = &content.drawing;
        let fit = (width / f64::from(chart.w.max(1))).min(room / f64::from(chart.h.max(1)));
        let unit = fit.min(LARGEST * k.max(0.8));
        let left_over = room - f64::from(chart.h) * unit;
        let x = margin + (width - f64::from(chart.w) * unit) / 2.0;
        // A chart that does not fill the sheet stands near its head, not lost in the middle.
        let y = top + (left_over * 0.3).clamp(0.0, 40.0 * k);
        Self::composed(frame, (x, y, unit), content, head, foot, imprint)
    }

    /// A sheet cut to the size of the scene: a picture for other programs.
    pub(super) fn picture(content: Content, imprint: &Imprint, title: &str) -> Self {
        const MARGIN: f64 = 24.0;
        const PICTURE_UNIT: f64 = 0.1;
        const LEAST_W: f64 = 760.0;
        let chart = &content.drawing;
        let width = (f64::from(chart.w) * PICTURE_UNIT).max(LEAST_W);
        let head = band::head(imprint, title, None, (width / UNIT) as i32, 1.0);
        let foot = band::foot(imprint, &content.legend, (width / UNIT) as i32, 1.0);
        let (head_h, foot_h) = (f64::from(head.drawing.h) * UNIT, f64::from(foot.drawing.h) * UNIT);
        let y = MARGIN + head_h + BETWEEN;
        let h = y + f64::from(chart.h) * PICTURE_UNIT + 2.0 * BETWEEN + foot_h + MARGIN;
        let frame = Frame { w: width + 2.0 * MARGIN, h, margin: MARGIN, k: 1.0 };
        let x = MARGIN + (width - f64::from(chart.w) * PICTURE_UNIT) / 2.0;
        Self::composed(frame, (x, y, PICTURE_UNIT), content, head, foot, imprint)
    }

    fn composed(
        frame: Frame,
        (x, y, unit): (f64, f64, f64),
        content: Content,
        head: band::Head,
        foot: band::Foot,
        imprint: &Imprint,
    ) -> Self {
        let Frame { w, h, margin, .. } = frame;
        let lang = imprint.meta().lang;
        let foot_y = h - margin - f64::from(foot.drawing.h) * UNIT;
        let part = |x: f64, y: f64, unit: f64, drawing: Drawing| PartView { x, y, unit, drawing };
        let meanings: Vec<&str> = content.legend.iter().map(|item| item.text.as_str()).collect();
        let mut sheet = Self {
            w,
            h,
            title: head.title,
            head: part(margin, margin, UNIT, head.drawing),
            chart: part(x, y, unit, content.drawing),
            legend: part(margin, foot_y + foot.legend_y, foot.legend_unit, foot.legend),
            foot: part(margin, foot_y, UNIT, foot.drawing),
            legend_alt: text(lang, "doc_legend_alt", &[("meanings", &meanings.join(", "))]),
            alt: content.alt,
            smallest: 0.0,
            tiles: Vec::new(),
        };
        let sizes = sheet.parts().into_iter().filter_map(smallest);
        sheet.smallest = sizes.fold(f64::INFINITY, f64::min);
        sheet
    }

    /// Everything on it, in drawing order.
    pub(super) fn parts(&self) -> [&PartView; 4] {
        [&self.head, &self.chart, &self.foot, &self.legend]
    }

    /// The sheet for the print dialog.
    pub(super) fn view(&self, label: String) -> PrintSheet {
        let parts = self.parts().into_iter().cloned().collect();
        PrintSheet { w: self.w, h: self.h, label, parts, tiles: self.tiles.clone() }
    }
}

/// The smallest text of a part, in points.
fn smallest(part: &PartView) -> Option<f64> {
    let shapes = part.drawing.layers.iter().flat_map(|layer| &layer.shapes);
    let sizes = shapes.filter_map(|shape| match shape {
        Shape::Text { size, .. } => Some(*size),
        _ => None,
    });
    sizes.min().map(|size| f64::from(size) * part.unit)
}
