//! Times of the layout, for `cargo xtask bench layout`: prints one JSON object. `boxes FILE` writes the same
//! charts for others to lay out.

mod charts;

use serde_json::{Value, json};
use spil::clock::FixedClock;
use spil::ids::{CountingIds, RoleId};
use spil::lang::Lang;
use spil::organogram::chart::Chart;
use spil::organogram::page::{Orientation, Paper, Surface, arrange};
use spil::organogram::{Detail, places, scene};
use spil::school::{Env, Shelf};
use std::hint::black_box;
use std::sync::Arc;
use std::time::Instant;

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
    let words: Vec<&str> = args.iter().skip(1).map(String::as_str).collect();
    match words[..] {
        ["boxes", file] => boxes(file),
        _ => println!("{}", json!({ "layouts": layouts(), "pages": pages() })),
    }
}

/// The charts that are laid out here and by others.
fn charts_by_name() -> Vec<(String, Chart)> {
    let sizes = [60, 300, 1_000, 10_000].map(|count| (count.to_string(), charts::chart_of(count)));
    sizes.into_iter().chain([("chart63".to_owned(), charts::chart63())]).collect()
}

/// Every chart as boxes `[parent, width, height]`, in CSS pixels, for others to lay out.
fn boxes(file: &str) {
    let all: serde_json::Map<String, Value> = charts_by_name()
        .into_iter()
        .map(|(name, chart)| {
            let scene = scene(&chart, Lang::Nl);
            let place = |id: &RoleId| chart.roles.iter().position(|role| role.role == *id);
            let cards = scene
                .cards
                .iter()
                .map(|card| json!([card.parent.as_ref().and_then(place), card.rect.w / 10, card.rect.h / 10]));
            (name, cards.collect())
        })
        .collect();
    std::fs::write(file, Value::Object(all).to_string()).expect("written");
}

/// Milliseconds for the places of all cards and lines, measuring every text included, and for the whole scene.
fn layouts() -> Vec<Value> {
    let times = |(name, chart): (String, Chart)| {
        let runs = if chart.roles.len() > 5_000 { 11 } else { 51 };
        let places = median(runs, || drop(black_box(places(&chart, Lang::Nl))));
        let whole = median(runs, || drop(black_box(scene(&chart, Lang::Nl))));
        json!({ "name": name, "places": places, "scene": whole })
    };
    charts_by_name().into_iter().map(times).collect()
}

/// Milliseconds and points on paper.
fn pages() -> Vec<Value> {
    let cases = [
        ("chart63, full cards, A3 landscape", charts::chart63(), Orientation::Landscape, Detail::Full),
        ("chart63, full cards, A3 either way", charts::chart63(), Orientation::Best, Detail::Full),
        ("sample school, full cards, A3 landscape", sample(), Orientation::Landscape, Detail::Full),
        ("20 roles, names only, A3", sample(), Orientation::Best, Detail::Names),
    ];
    let fit = |(name, chart, orientation, detail): (&str, Chart, Orientation, Detail)| {
        let surface = Surface::Page { paper: Paper::A3, orientation };
        let time = median(21, || drop(black_box(arrange(&chart, Lang::Nl, surface, detail))));
        json!({ "name": name, "ms": time, "points": arrange(&chart, Lang::Nl, surface, detail).smallest_pt })
    };
    cases.into_iter().map(fit).collect()
}

fn sample() -> Chart {
    let folder = tempfile::tempdir().expect("a folder");
    let noon = chrono::NaiveDate::from_ymd_opt(2026, 11, 23).and_then(|day| day.and_hms_opt(14, 30, 0));
    let env = Env { clock: Arc::new(FixedClock(noon.expect("a time"))), ids: Arc::new(CountingIds::default()) };
    let school = spil::sample::create(&Shelf::new(folder.path()), env).expect("the sample school");
    school.read(|read| spil::organogram::view::chart(read, Lang::Nl)).expect("its chart")
}
