//! The organogram on paper: sheets, what their size means, pages to glue, branches, and for whom it is.

use crate::charts::{edition_for, keep, large_chart, printed, sample_chart};
use spil::documents::input::{PrintInput, PrintWhat, TilePaper};
use spil::documents::view::{PrintView, Reading};
use spil::documents::{organogram_pdf, print_view};
use spil::kinds::Audience;
use spil::organogram::Detail;
use spil::organogram::chart::Chart;
use spil::organogram::page::{Orientation, Paper};

fn shown(chart: &Chart, input: &PrintInput) -> PrintView {
    print_view(&edition_for(chart, input.audience), input)
}

/// Makes the file, keeps it when somebody wants to look, and counts its pages before the table.
fn made(name: &str, chart: &Chart, input: &PrintInput) -> Vec<u8> {
    let bytes = organogram_pdf(&edition_for(chart, input.audience), input).unwrap();
    keep(&format!("{name}.pdf"), &bytes);
    bytes
}

/// Pages of this size in a file, in whole points.
fn pages_of(bytes: &[u8], w: u32, h: u32) -> usize {
    let raw = String::from_utf8_lossy(bytes);
    raw.match_indices("/MediaBox[")
        .filter(|(at, mark)| {
            let rest = &raw[at + mark.len()..];
            let sides: Vec<f64> = rest[..rest.find(']').unwrap()].split(' ').filter_map(|n| n.parse().ok()).collect();
            sides.len() == 4 && (sides[2] - f64::from(w)).abs() < 1.0 && (sides[3] - f64::from(h)).abs() < 1.0
        })
        .count()
}

#[test]
fn the_sample_on_a3_is_read_at_a_table() {
    let chart = sample_chart();
    let view = shown(&chart, &printed(Paper::A3));
    assert_eq!((view.sheets.len(), view.pages), (1, 1));
    assert!(matches!(view.reading, Reading::Table | Reading::Wall { .. }), "{} pt", view.smallest_pt);
    let bytes = made("sample-a3", &chart, &printed(Paper::A3));
    assert_eq!(pages_of(&bytes, 842, 1191), 1, "this school is larger on an upright sheet");
    made("sample-a4", &chart, &printed(Paper::A4));
    made("sample-a3-landscape", &chart, &PrintInput { orientation: Orientation::Landscape, ..printed(Paper::A3) });
    made("sample-a2", &chart, &printed(Paper::A2));
}

#[test]
fn a_large_chart_is_too_small_on_a4_and_the_offers_help() {
    let chart = large_chart();
    let small = shown(&chart, &printed(Paper::A4));
    assert_eq!(small.reading, Reading::TooSmall, "{} pt", small.smallest_pt);
    let poster = shown(&chart, &PrintInput { detail: Detail::Names, ..printed(Paper::A4) });
    assert!(poster.smallest_pt > small.smallest_pt * 1.2, "{} pt", poster.smallest_pt);
    let branches = shown(&chart, &PrintInput { what: PrintWhat::EachBranch, ..printed(Paper::A4) });
    assert!(branches.smallest_pt > small.smallest_pt * 1.2, "{} pt", branches.smallest_pt);
    let glued = shown(&chart, &PrintInput { tiles: Some(TilePaper::A4), ..printed(Paper::A2) });
    assert_eq!(glued.pages, 4);
    assert!(glued.smallest_pt > small.smallest_pt * 1.5, "{} pt", glued.smallest_pt);
    for (name, orientation) in [("large-a3", Orientation::Landscape), ("large-a3-portrait", Orientation::Portrait)] {
        made(name, &chart, &PrintInput { orientation, ..printed(Paper::A3) });
    }
    made("large-a3-compact", &chart, &PrintInput { detail: Detail::Compact, ..printed(Paper::A3) });
    made("large-a3-poster", &chart, &PrintInput { detail: Detail::Names, ..printed(Paper::A3) });
    made("large-a0", &chart, &printed(Paper::A0));
}

#[test]
fn what_is_previewed_is_what_is_printed() {
    let chart = sample_chart();
    for input in [printed(Paper::A4), PrintInput { detail: Detail::Names, ..printed(Paper::A3) }] {
        let view = shown(&chart, &input);
        let bytes = made("previewed", &chart, &input);
        let sheet = &view.sheets[0];
        assert_eq!(pages_of(&bytes, sheet.w.round() as u32, sheet.h.round() as u32).min(1), 1);
    }
}

#[test]
fn a_sheet_is_cut_into_pages_that_overlap_and_cover_it() {
    let chart = large_chart();
    let cases = [
        (Paper::A3, TilePaper::A4, 2),
        (Paper::A2, TilePaper::A4, 4),
        (Paper::A2, TilePaper::A3, 2),
        (Paper::A0, TilePaper::A4, 16),
        (Paper::A0, TilePaper::A3, 8),
    ];
    for (paper, tile, count) in cases {
        for orientation in [Orientation::Landscape, Orientation::Portrait] {
            let input = PrintInput { tiles: Some(tile), orientation, ..printed(paper) };
            let view = shown(&chart, &input);
            let sheet = &view.sheets[0];
            assert_eq!((view.pages, sheet.tiles.len()), (count, count as usize), "{paper:?} {tile:?}");
            assert_eq!(sheet.w > sheet.h, orientation == Orientation::Landscape, "{paper:?} {tile:?}");
            let right = sheet.tiles.iter().map(|t| t.x + t.w).fold(0.0, f64::max);
            let bottom = sheet.tiles.iter().map(|t| t.y + t.h).fold(0.0, f64::max);
            assert!((right - sheet.w).abs() < 0.01 && (bottom - sheet.h).abs() < 0.01);
            // Every point between the first and the last page stands on a page, seams on two.
            let beside = sheet.tiles.iter().filter(|t| t.y == 0.0).collect::<Vec<_>>();
            assert!(beside.windows(2).all(|pair| pair[0].x + pair[0].w - pair[1].x > 28.0));
        }
    }
    let input = PrintInput { tiles: Some(TilePaper::A4), orientation: Orientation::Landscape, ..printed(Paper::A2) };
    let bytes = made("large-a2-on-a4", &chart, &input);
    assert!(pages_of(&bytes, 842, 595) >= 4);
    // A page that holds the sheet is not cut.
    assert!(shown(&chart, &PrintInput { tiles: Some(TilePaper::A4), ..printed(Paper::A4) }).sheets[0].tiles.is_empty());
}

#[test]
fn each_branch_has_a_sheet_and_every_role_is_on_one() {
    let chart = large_chart();
    let input = PrintInput { what: PrintWhat::EachBranch, ..printed(Paper::A4) };
    let view = shown(&chart, &input);
    assert_eq!(view.sheets.len(), 8, "the top, and seven branches");
    let labels = |view: &PrintView| -> Vec<String> {
        let layers = view.sheets.iter().flat_map(|s| &s.parts).flat_map(|p| &p.drawing.layers);
        layers.filter_map(|layer| layer.label.clone()).collect()
    };
    for role in &chart.roles {
        assert!(labels(&view).iter().any(|label| label.starts_with(&role.title)), "{}", role.title);
    }
    // One printer tray: no sheet lies across the others, and the first says where each branch goes on.
    assert!(view.sheets.iter().all(|sheet| (sheet.w, sheet.h) == (view.sheets[0].w, view.sheets[0].h)));
    let words = format!("{:?}", view.sheets[0]);
    for number in 2..=8 {
        assert!(words.contains(&format!("\"zie blad {number}\"")), "sheet {number}");
        assert!(format!("{:?}", view.sheets[number - 1]).contains(&format!("\"{number} van 8\"")));
    }
    made("large-branches", &chart, &input);

    let one = PrintInput { what: PrintWhat::Branch { role: chart.roles[1].role.clone() }, ..printed(Paper::A4) };
    let below = labels(&shown(&chart, &one));
    assert!(below[0].starts_with(&chart.roles[1].title) && below.len() < chart.roles.len());
    made("large-one-branch", &chart, &one);
}

#[test]
fn an_audience_sees_no_more_than_it_may_in_the_file() {
    let chart = sample_chart();
    let names: Vec<String> = chart.roles.iter().flat_map(|r| &r.people).map(|p| p.name.clone()).collect();
    assert!(names.len() > 10);
    for audience in [Audience::Team, Audience::Partners, Audience::Public] {
        let input = PrintInput { audience, ..printed(Paper::A3) };
        let view = format!("{:?}", shown(&chart, &input));
        assert_eq!(names.iter().any(|name| view.contains(name)), audience != Audience::Public);
        assert_eq!(view.contains(" Kok"), audience == Audience::Team, "contact persons are the team's own");
        made(&format!("sample-a3-{}", audience.as_str()), &chart, &input);
    }
}

#[test]
fn the_code_changes_with_the_content_alone() {
    let mut chart = sample_chart();
    let code = |chart: &Chart, audience| edition_for(chart, audience).code().to_owned();
    let before = code(&chart, Audience::Team);
    assert_eq!(before, code(&chart, Audience::Team));
    assert_eq!(before.len(), 7);
    assert_ne!(before, code(&chart, Audience::Public));
    chart.roles[3].title.push('!');
    assert_ne!(before, code(&chart, Audience::Team));
}
