//! Figures of `bench` and `torture`: a table to read and a file to compare.

use crate::{Done, paths};
use serde::Serialize;
use std::fs;

/// One measured figure.
#[derive(Debug, Clone, Serialize)]
pub(crate) struct Figure {
    /// What was measured.
    pub(crate) what: String,
    /// The value.
    pub(crate) value: f64,
    /// Its unit.
    pub(crate) unit: &'static str,
    /// What it must reach; none for a figure that only informs.
    pub(crate) bar: Option<f64>,
    /// The same measure on what we compare with.
    pub(crate) peer: Option<f64>,
    /// Value divided by peer.
    pub(crate) ratio: Option<f64>,
    /// Whether the bar is reached.
    pub(crate) holds: bool,
}

/// Prints the figures, writes `target/<kind>/<name>.json`, and fails when one does not hold.
pub(crate) fn publish(kind: &str, name: &str, figures: &[Figure]) -> Done {
    let cell = |value: Option<f64>| value.map_or_else(|| "–".to_owned(), |v| format!("{v:.2}"));
    println!("\n{:<64} {:>10} {:<6} {:>8} {:>10} {:>7}  holds", "what", "value", "unit", "bar", "peer", "ratio");
    for f in figures {
        let (bar, peer, ratio) = (cell(f.bar), cell(f.peer), cell(f.ratio));
        println!(
            "{:<64} {:>10.2} {:<6} {bar:>8} {peer:>10} {ratio:>7}  {}",
            f.what,
            f.value,
            f.unit,
            if f.holds { "yes" } else { "NO" }
        );
    }
    let folder = paths::figures(kind);
    let text = serde_json::to_string_pretty(figures).map_err(|error| error.to_string())?;
    fs::create_dir_all(&folder)
        .and_then(|()| fs::write(folder.join(format!("{name}.json")), text))
        .map_err(|error| error.to_string())?;
    let failed: Vec<&str> = figures.iter().filter(|f| !f.holds).map(|f| f.what.as_str()).collect();
    if failed.is_empty() { Ok(()) } else { Err(format!("does not hold: {}", failed.join("; "))) }
}
