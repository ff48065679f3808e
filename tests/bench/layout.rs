//! Times of the layout, for `cargo xtask bench layout`: prints one JSON object. `svg FOLDER` writes pictures
//! instead.

mod charts;

use spil::clock::FixedClock;
use spil::documents::{Meta, scene_svg};
use spil::ids::CountingIds;
use spil::lang::Lang;
use spil::organogram::chart::Chart;
use spil::organogram::page::{Arranged, Orientation, Paper, Surface, arrange};
use spil::organogram::{Detail, scene};
use spil::school::{Env, Shelf};
use std::hint::black_box;
use std::sync::Arc;
use std::time::Instant;

fn page(chart: &Chart, paper: Paper, detail: Detail) -> Arranged {
    arrange(chart, Lang::Nl, Surface::Page { paper, orientation: Orientation::Best }, detail)
}

/// Median time of several runs, in milliseconds.
fn median(runs: usize, mut run: impl FnMut()) -> f64 {
    let mut times: Vec<f64> = (0..runs)
        .map(|_| {
            let start = Instant::now();
            run();
            start.elapsed().as_secs_f64() * 1e3
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

fn main() {
    let args: Vec<String> = std::env::args().collect();
    let cases = [("chart63", charts::chart63()), ("sample", sample())];
    if let [_, "svg", folder] = args.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        draw(folder, &cases);
        return;
    }
    for (name, chart) in &cases {
        for detail in [Detail::Full, Detail::Compact, Detail::Names] {
            let found = page(chart, Paper::A3, detail);
            let time = median(9, || drop(black_box(page(chart, Paper::A3, detail))));
            println!("{name} {detail:?} A3: {:.2} pt, {time:.2} ms, {:?}", found.smallest_pt, found.arrangement);
        }
    }
    for count in [60, 300, 1_000, 10_000] {
        let chart = charts::chart_of(count);
        let time = median(9, || drop(black_box(scene(&chart, Lang::Nl))));
        println!("scene {count}: {time:.2} ms");
    }
}

fn sample() -> Chart {
    let folder = tempfile::tempdir().expect("a folder");
    let noon = chrono::NaiveDate::from_ymd_opt(2026, 11, 23).and_then(|day| day.and_hms_opt(14, 30, 0));
    let env = Env { clock: Arc::new(FixedClock(noon.expect("a time"))), ids: Arc::new(CountingIds::default()) };
    let school = spil::sample::create(&Shelf::new(folder.path()), env).expect("the sample school");
    school.read(|read| spil::organogram::view::chart(read, Lang::Nl)).expect("its chart")
}

fn draw(folder: &str, cases: &[(&str, Chart)]) {
    let date = chrono::NaiveDate::from_ymd_opt(2026, 11, 23).expect("a date");
    for (name, chart) in cases {
        for paper in [Paper::A4, Paper::A3] {
            for detail in [Detail::Full, Detail::Compact, Detail::Names] {
                let found = page(chart, paper, detail);
                let meta = Meta { school: "Basisschool De Sterrenschuit".into(), date, lang: Lang::Nl };
                let file = format!("{folder}/{name}-{paper:?}-{detail:?}.svg");
                std::fs::write(&file, scene_svg(&found.scene, &meta)).expect("written");
                println!("{file}: {:.2} pt {:?}", found.smallest_pt, found.arrangement);
            }
        }
    }
}
