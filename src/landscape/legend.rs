//! The legend: only marks that occur, coverage first, then sizes.

use super::plan::Landscape;
use crate::kinds::{Cover, Intensity};
use crate::lang::Lang;
use crate::messages::text;
use crate::organogram::scene::{LegendItem, LegendMark};

/// Every mark of the landscape with its meaning; nothing for an audience that sees neither coverage nor intensity.
pub(super) fn legend(landscape: &Landscape, lang: Lang) -> Vec<LegendItem> {
    if landscape.plain {
        return Vec::new();
    }
    let mut items = Vec::new();
    let mut add = |mark, key: &str| items.push(LegendItem { mark, text: text(lang, key, &[]) });
    for &cover in Cover::ALL {
        if landscape.partners.iter().any(|p| p.cover == cover) {
            add(LegendMark::Cover { cover }, &format!("landscape_legend_{}", cover.as_str()));
        }
    }
    let often = |p: &super::plan::Neighbour| p.intensity.unwrap_or(Intensity::Niet);
    for &intensity in Intensity::ALL {
        if landscape.partners.iter().any(|p| often(p) == intensity) {
            add(LegendMark::Intensity { intensity }, &format!("landscape_legend_{}", intensity.as_str()));
        }
    }
    items
}
