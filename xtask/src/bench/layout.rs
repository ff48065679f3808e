//! `cargo xtask bench layout`: how long the organogram's layout takes and how large a chart becomes on paper,
//! beside layouts by others that get the same boxes in the same run.

use crate::figures::{Figure, publish};
use crate::{Done, packages, paths, process};
use serde_json::Value;
use std::collections::BTreeMap;
use std::fs;

/// Most milliseconds for the places of all cards and lines, measuring every text included.
const TIMES: [(&str, f64); 3] = [("60", 0.5), ("1000", 5.0), ("10000", 60.0)];
/// At this many roles the others are compared with a bar: d3-flextree is slower, the rest a hundred times.
const COMPARED: &str = "1000";
/// Most milliseconds for fitting a page.
const FIT: f64 = 20.0;

/// Builds, measures ours, measures theirs, publishes the figures.
pub(crate) fn layout() -> Done {
    packages::node()?;
    let peers = paths::root().join("xtask/peers");
    process::run_in(&peers, "npm", &["ci", "--no-audit", "--no-fund"])?;
    process::run_in_root("cargo", &["build", "--release", "--locked", "-p", "spil", "--example", "layout"])?;
    let program = paths::target().join("release/examples/layout").with_extension(std::env::consts::EXE_EXTENSION);
    let program = program.to_string_lossy();
    let folder = paths::figures("bench");
    fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
    let boxes = folder.join("boxes.json");
    let boxes = boxes.to_string_lossy();
    process::run_in_root(&program, &["boxes", &boxes])?;
    let ours: Value = serde_json::from_str(&process::output(&program, &[])).map_err(|error| error.to_string())?;
    println!("timing the others; the largest charts take them a minute");
    let time = peers.join("time.mjs");
    let theirs = process::output("node", &[&time.to_string_lossy(), &boxes]);
    publish("bench", "layout", &figures(&ours, &theirs)?)
}

/// Milliseconds by size and layout; none where it took longer than a minute or failed.
type Theirs = BTreeMap<(String, String), Option<f64>>;

fn figures(ours: &Value, theirs: &str) -> Result<Vec<Figure>, String> {
    let mut measured = Theirs::new();
    for line in theirs.lines() {
        let line: Value = serde_json::from_str(line).map_err(|error| error.to_string())?;
        let text = |field: &str| line[field].as_str().unwrap_or_default().to_owned();
        measured.insert((text("name"), text("peer")), line["ms"].as_f64());
    }
    let mut all = Vec::new();
    for layout in ours["layouts"].as_array().ok_or("no layouts")? {
        let name = layout["name"].as_str().unwrap_or_default();
        let value = |field: &str| layout[field].as_f64().unwrap_or(f64::INFINITY);
        let bar = TIMES.iter().find(|(size, _)| *size == name).map(|(_, bar)| *bar);
        let places = value("places");
        all.push(plain(format!("{name}: measure and place"), places, "ms", bar));
        all.push(plain(format!("{name}: whole scene with every word"), value("scene"), "ms", None));
        for ((_, peer), ms) in measured.iter().filter(|((size, _), _)| size == name) {
            let ratio = ms.map(|ms| places / ms);
            let least = if peer == "d3-flextree" { 1.0 } else { 0.01 };
            let holds = name != COMPARED || ratio.is_some_and(|ratio| ratio <= least);
            let bar = (name == COMPARED).then_some(least);
            let what = match ms {
                Some(_) => format!("{name}: measure and place, beside {peer} (bar for the ratio)"),
                None => format!("{name}: measure and place; {peer} took more than a minute or failed"),
            };
            all.push(Figure { what, value: places, unit: "ms", bar, peer: *ms, ratio, holds });
        }
    }
    for page in ours["pages"].as_array().ok_or("no pages")? {
        let name = page["name"].as_str().unwrap_or_default();
        let least = match name {
            "chart63, full cards, A3 landscape" => Some(8.5),
            "sample school, full cards, A3 landscape" => Some(10.9),
            "20 roles, names only, A3" => Some(18.0),
            _ => None,
        };
        let points = page["points"].as_f64().unwrap_or_default();
        let holds = least.is_none_or(|least| points >= least);
        let what = format!("{name}: smallest text, at least");
        all.push(Figure { what, value: points, unit: "pt", bar: least, peer: None, ratio: None, holds });
        let ms = page["ms"].as_f64().unwrap_or(f64::INFINITY);
        all.push(plain(format!("{name}: fitting the page"), ms, "ms", Some(FIT)));
    }
    Ok(all)
}

/// A figure that may be at most its bar.
fn plain(what: String, value: f64, unit: &'static str, bar: Option<f64>) -> Figure {
    Figure { what, value, unit, bar, peer: None, ratio: None, holds: bar.is_none_or(|bar| value <= bar) }
}
