//! `cargo xtask bench startup`: process spawn → first contentful paint, and memory after ten seconds,
//! of the released app with the sample school, beside a bare Tauri window.

use crate::driver::{Driven, memory_of_tree};
use crate::figures::{Figure, publish};
use crate::{Done, app, packages, paths, process};
use std::fs;
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, Instant};

const RUNS: usize = 10;
const BAR: f64 = 1.3;
/// Set on the inner run, which has a screen.
const INSIDE: &str = "SPIL_BENCH_INSIDE";

/// One start.
struct Start {
    /// Milliseconds from spawn to first contentful paint.
    painted: f64,
    /// Mebibytes of the whole process tree after ten seconds.
    memory: Option<f64>,
}

/// Builds both programs, measures both in turn, publishes the figures.
pub(crate) fn startup() -> Done {
    if std::env::var_os(INSIDE).is_none() {
        packages::system(packages::TO_RUN)?;
        packages::system(packages::TO_TEST)?;
        packages::node()?;
        app::release()?;
        bare_window()?;
        let mut again = process::command("xvfb-run");
        again.args(["-a", "-s", "-screen 0 1400x900x24", "cargo", "xtask", "bench", "startup"]).env(INSIDE, "1");
        return process::run(again);
    }
    nobody_else_paints()?;
    let spil = paths::target().join("release/spil");
    let bare = bare_target().join("release/bare-window");
    let folder = paths::figures("bench").join("startup-data");
    prepare(&spil, &folder)?;
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for run in 0..=RUNS {
        let last = run == RUNS;
        let (a, b) = (measure(&bare, &folder, last)?, measure(&spil, &folder, last)?);
        println!("run {run:>2}: bare {:>6.0} ms   spil {:>6.0} ms", a.painted, b.painted);
        // The first run warms the disk cache of both.
        if run > 0 {
            theirs.push(a);
            ours.push(b);
        }
    }
    let last = |starts: &[Start]| starts.last().and_then(|start| start.memory).unwrap_or_default();
    publish(
        "bench",
        "startup",
        &[
            beside("process spawn to first contentful paint, median of 10", median(&ours), "ms", median(&theirs)),
            beside("memory of the process tree after 10 s (PSS)", last(&ours), "MiB", last(&theirs)),
        ],
    )
}

/// Memory is counted in shares: a webview of somebody else would carry a part of ours.
fn nobody_else_paints() -> Done {
    let others = process::output("pgrep", &["-x", "WebKitWebProces"]);
    if others.trim().is_empty() {
        return Ok(());
    }
    Err(format!("other webviews are running and would share the memory that is counted; close them first: {others}"))
}

fn beside(what: &str, value: f64, unit: &'static str, peer: f64) -> Figure {
    let ratio = value / peer;
    Figure {
        what: what.to_owned(),
        value,
        unit,
        bar: Some(BAR),
        peer: Some(peer),
        ratio: Some(ratio),
        holds: ratio <= BAR,
    }
}

/// Makes the sample school, so that the measured starts open it.
fn prepare(spil: &Path, folder: &Path) -> Done {
    let _ = fs::remove_dir_all(folder);
    fs::create_dir_all(folder).map_err(|error| error.to_string())?;
    let window = launch(spil, folder)?;
    let made = wait_for(
        &window.0,
        "window.__made = window.__made ?? (window.__TAURI_INTERNALS__.invoke('school_sample').then(() => window.__ready = true), true); return window.__ready ? 1 : null",
    );
    window.0.stop()?;
    made.map(drop)
}

fn measure(program: &Path, folder: &Path, with_memory: bool) -> Result<Start, String> {
    let (window, note) = launch(program, folder)?;
    let painted = wait_for(
        &window,
        "const p = performance.getEntriesByName('first-contentful-paint')[0]; return p ? performance.timeOrigin + p.startTime : null",
    )?;
    let text = fs::read_to_string(&note).map_err(|error| error.to_string())?;
    let mut words = text.split_whitespace();
    let spawned: f64 = words.next().and_then(|nanos| nanos.parse::<f64>().ok()).ok_or("no time of start")? / 1e6;
    let pid = words.next().and_then(|pid| pid.parse().ok()).ok_or("no process")?;
    let memory = with_memory.then(|| {
        sleep(Duration::from_secs(10));
        memory_of_tree(pid)
    });
    window.stop()?;
    Ok(Start { painted: painted - spawned, memory })
}

/// Starts through a small script that notes the time and its process, and then becomes the program.
fn launch(program: &Path, folder: &Path) -> Result<(Driven, PathBuf), String> {
    let (script, note) = (folder.join("launch.sh"), folder.join("launched"));
    let text = format!("#!/bin/sh\necho $(date +%s%N) $$ > '{}'\nexec '{}'\n", note.display(), program.display());
    fs::write(&script, text).map_err(|error| error.to_string())?;
    process::run_in_root("chmod", &["+x", &script.to_string_lossy()])?;
    let home = folder.to_string_lossy();
    let env = [("XDG_DATA_HOME", home.as_ref()), ("XDG_CONFIG_HOME", home.as_ref()), ("XDG_CACHE_HOME", home.as_ref())];
    Ok((Driven::start(&script, &env)?, note))
}

fn wait_for(window: &Driven, script: &str) -> Result<f64, String> {
    let start = Instant::now();
    while start.elapsed() < Duration::from_secs(20) {
        if let Some(value) = window.script(script)?.as_f64() {
            return Ok(value);
        }
        sleep(Duration::from_millis(50));
    }
    Err(format!("never: {script}"))
}

fn median(starts: &[Start]) -> f64 {
    let mut all: Vec<f64> = starts.iter().map(|start| start.painted).collect();
    all.sort_by(f64::total_cmp);
    f64::midpoint(all[(all.len() - 1) / 2], all[all.len() / 2])
}

/// The peer: a window of the same toolkit with one heading, shown the same way, built with the same profile.
fn bare_window() -> Done {
    let manifest = paths::root().join("xtask/templates/bare-window/Cargo.toml");
    let mut command = process::command("cargo");
    command.args(["build", "--release", "--manifest-path"]).arg(manifest).env("CARGO_TARGET_DIR", bare_target());
    process::run(command)
}

fn bare_target() -> PathBuf {
    paths::target().join("bare-window")
}
