//! The landscape on paper: tagged, complete, for one audience.

use crate::charts::keep;
use crate::landscape::{sample, with};
use chrono::NaiveDate;
use spil::documents::{LandscapeEdition, Meta, landscape_pdf, landscape_sheets, landscape_svg};
use spil::kinds::Audience;
use spil::landscape::input::LandscapePrint;
use spil::landscape::plan::Landscape;
use spil::lang::Lang;
use spil::organogram::page::{Orientation, Paper};

fn edition(count: usize, audience: Audience) -> LandscapeEdition {
    edition_of(&if count == 31 { sample() } else { with(count) }, audience)
}

fn edition_of(landscape: &Landscape, audience: Audience) -> LandscapeEdition {
    let date = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    let meta = Meta { school: "Basisschool De Sterrenschuit".into(), date, lang: Lang::Nl };
    LandscapeEdition::new(landscape, meta, audience)
}

fn printed(paper: Paper, audience: Audience) -> LandscapePrint {
    LandscapePrint { paper, orientation: Orientation::Best, audience }
}

#[test]
fn a_landscape_is_a_tagged_sheet_with_a_table() {
    for (count, paper) in
        [(0, Paper::A4), (12, Paper::A4), (31, Paper::A3), (31, Paper::A4), (100, Paper::A3), (100, Paper::A4)]
    {
        let edition = edition(count, Audience::Team);
        let input = printed(paper, Audience::Team);
        let bytes = landscape_pdf(&edition, input).unwrap();
        keep(&format!("landschap-{count}-{paper:?}.pdf"), &bytes);
        let raw = String::from_utf8_lossy(&bytes);
        assert!(raw.contains("pdfuaid:part") && raw.contains("pdfaid:part"), "declares PDF/UA and PDF/A");
        assert!(raw.contains("/StructTreeRoot") && raw.contains("/Figure") && raw.contains("/Table"));
        let view = landscape_sheets(&edition, input);
        println!("{count} {paper:?} {} {:?}", view.smallest_pt, view.reading);
    }
}
