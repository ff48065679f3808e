//! How large a chart becomes on paper. The figures are the bars of the design; times are in `bench layout`.

#[path = "../bench/charts.rs"]
mod charts;

use crate::desk::Desk;
use spil::lang::Lang;
use spil::organogram::Detail;
use spil::organogram::chart::Chart;
use spil::organogram::page::{Arranged, Orientation, Paper, Sheet, Surface, arrange};

fn on(chart: &Chart, paper: Paper, orientation: Orientation, detail: Detail) -> Arranged {
    let found = arrange(chart, Lang::Nl, Surface::Page { paper, orientation }, detail);
    let (w, h) = Sheet::new(paper, found.landscape).room();
    let fits = |units: i32, room: f64| f64::from(units) * found.scale <= room + 0.5;
    assert!(fits(found.scene.width, w) && fits(found.scene.height, h), "the chart stays in its room");
    found
}

fn sample() -> Chart {
    let desk = Desk::new();
    let school = spil::sample::create(&desk.shelf, desk.env()).unwrap();
    school.read(|read| spil::organogram::view::chart(read, Lang::Nl)).unwrap()
}

#[test]
fn a_large_school_can_be_read_at_the_table_on_a3() {
    let chart = charts::chart63();
    assert_eq!(chart.roles.len(), 63);
    let smallest = |orientation| on(&chart, Paper::A3, orientation, Detail::Full).smallest_pt;
    assert!(smallest(Orientation::Landscape) >= 8.5, "{}", smallest(Orientation::Landscape));
    assert!(smallest(Orientation::Best) >= smallest(Orientation::Landscape));
}

#[test]
fn the_sample_school_can_be_read_from_a_distance() {
    let chart = sample();
    let full = on(&chart, Paper::A3, Orientation::Landscape, Detail::Full);
    assert!(full.smallest_pt >= 10.9, "{}", full.smallest_pt);
    let poster = on(&chart, Paper::A3, Orientation::Best, Detail::Names);
    assert!(poster.smallest_pt >= 18.0, "{}", poster.smallest_pt);
}

#[test]
fn every_larger_sheet_makes_the_words_larger() {
    let chart = sample();
    let papers = [Paper::A4, Paper::A3, Paper::A2, Paper::A0];
    let sizes = papers.map(|paper| on(&chart, paper, Orientation::Best, Detail::Full).smallest_pt);
    assert!(sizes.is_sorted(), "{sizes:?}");
}

#[test]
fn one_branch_is_a_chart_of_its_own() {
    let chart = charts::chart63();
    let branch = chart.branch(&chart.roles[1].role);
    assert_eq!((branch.roles.len(), branch.roles[0].parent.as_ref()), (10, None));
    assert!(on(&branch, Paper::A4, Orientation::Best, Detail::Full).smallest_pt > 10.0);
    assert!(chart.branch(&"nobody".into()).roles.is_empty());
}

#[test]
fn a_benchmark_chart_has_the_size_it_says() {
    let chart = charts::chart_of(1_000);
    assert_eq!(chart.roles.iter().filter(|role| role.parent.is_none()).count(), 1);
    assert_eq!(chart.roles.len(), 1_000);
}
