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
        assert_eq!((view.pages, view.sheets.len()), (1, 1));
        assert!(
            count > 31 || paper == Paper::A4 || view.smallest_pt >= 8.5,
            "{count} {paper:?}: {} pt",
            view.smallest_pt
        );
    }
}

#[test]
fn an_audience_sees_no_more_than_it_may_in_any_file() {
    let all = sample();
    let made = |audience| landscape_svg(&edition_of(&all, audience));
    let (team, partners, public) = (made(Audience::Team), made(Audience::Partners), made(Audience::Public));
    keep("landschap-team.svg", team.as_bytes());
    keep("landschap-openbaar.svg", public.as_bytes());
    for words in ["Muziekschool", "geen eerste", "kandidaat", "Sevda", "vaak"] {
        assert!(team.contains(words), "{words}");
    }
    assert!(partners.contains("Muziekschool") && partners.contains("Sevda"));
    for words in ["geen eerste", "kandidaat", "Werkplaats", "vaak"] {
        assert!(!partners.contains(words), "{words}");
    }
    for words in ["Muziekschool", "Bibliotheek", "Sevda", "geen eerste"] {
        assert!(!public.contains(words), "{words}");
    }
    assert!(public.contains("Zorg 4") && public.contains("Intern begeleider"));
    for svg in [&team, &partners, &public] {
        assert!(crate::organogram_documents::well_formed(svg).is_ok());
        assert!(svg.contains("Landschap van partners van Basisschool De Sterrenschuit, 23 november 2026"));
    }
    let code = |audience| edition_of(&all, audience).imprint().code().to_owned();
    assert_ne!(code(Audience::Team), code(Audience::Partners));
    assert_eq!(code(Audience::Team), code(Audience::Team));
}
