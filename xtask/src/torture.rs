//! `cargo xtask torture kill`: a program edits a school and is killed at random moments with kill -9.
//! Every edit that it acknowledged must be in the store afterwards, and the store must be whole.

use crate::Done;
use crate::figures::{Figure, publish};
use crate::{paths, process};
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, SystemTime};

const KILLS: u32 = 300;
/// The control must fail, and does so at once: fewer kills are enough.
const CONTROL_KILLS: u32 = 40;

/// What a series of kills showed.
#[derive(Default)]
struct Series {
    acknowledged: u64,
    lost: u64,
    broken: u64,
}

/// The real thing and a control that acknowledges before it has committed.
pub(crate) fn kill() -> Done {
    let target = paths::target();
    process::run_in_root("cargo", &["build", "--locked", "-p", "spil", "--example", "editor"])?;
    let editor = target.join("debug/examples/editor");
    let real = series(&editor, "honest", KILLS)?;
    let control = series(&editor, "hasty", CONTROL_KILLS)?;
    let count = |what: String, value: u64, bar: Option<f64>, holds: bool| Figure {
        what,
        value: value as f64,
        unit: "",
        bar,
        peer: None,
        ratio: None,
        holds,
    };
    publish(
        "torture",
        "kill",
        &[
            count(
                format!("edits acknowledged before {KILLS} × kill -9"),
                real.acknowledged,
                None,
                real.acknowledged > u64::from(KILLS),
            ),
            count("acknowledged edits lost".to_owned(), real.lost, Some(0.0), real.lost == 0),
            count("stores that are not whole".to_owned(), real.broken, Some(0.0), real.broken == 0),
            count(
                "control that acknowledges before it commits: edits lost (must be more than 0)".to_owned(),
                control.lost,
                None,
                control.lost > 0,
            ),
        ],
    )
}

fn series(editor: &Path, how: &str, kills: u32) -> Result<Series, String> {
    let folder = paths::figures("torture").join(format!("kill-{how}"));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
    let mut all = Series::default();
    let mut expected: Vec<String> = Vec::new();
    for round in 0..kills {
        expected.extend(edit_until_killed(editor, how, &folder)?);
        // Verifying reopens the store: an interrupted change is rolled back here, as at the next start.
        let (present, whole) = verify(editor, &folder)?;
        let lost = expected.iter().filter(|edit| !present.contains(*edit)).count();
        all.lost += lost as u64;
        all.broken += u64::from(!whole);
        expected.retain(|edit| present.contains(edit));
        if (round + 1) % 50 == 0 {
            println!("{how}: {} kills, {} edits there, {} lost", round + 1, expected.len(), all.lost);
        }
    }
    all.acknowledged = expected.len() as u64 + all.lost;
    Ok(all)
}

/// Lets the editor work for a moment, kills it, and gives back what it acknowledged.
fn edit_until_killed(editor: &Path, how: &str, folder: &PathBuf) -> Result<Vec<String>, String> {
    let mut child = Command::new(editor)
        .args(["edit", how])
        .arg(folder)
        .stdout(Stdio::piped())
        .spawn()
        .map_err(|error| error.to_string())?;
    let mut lines = BufReader::new(child.stdout.take().ok_or("no output")?).lines();
    // The first line says that the school is open; dying before that would test nothing.
    let opened = lines.next().and_then(Result::ok).unwrap_or_default();
    if opened != "open" {
        let _ = child.wait();
        return Err(format!("the editor could not open the school: {opened}"));
    }
    sleep(moment());
    child.kill().map_err(|error| error.to_string())?;
    let _ = child.wait();
    Ok(lines.map_while(Result::ok).collect())
}

/// Between 2 and 32 milliseconds, by the nanoseconds of the clock.
fn moment() -> Duration {
    let nanos = SystemTime::now().duration_since(SystemTime::UNIX_EPOCH).map_or(0, |now| now.subsec_nanos());
    Duration::from_micros(2_000 + u64::from(nanos / 100 % 30_000))
}

/// The edits in the store, and whether it is whole.
fn verify(editor: &Path, folder: &PathBuf) -> Result<(std::collections::HashSet<String>, bool), String> {
    let out = Command::new(editor).arg("verify").arg(folder).output().map_err(|error| error.to_string())?;
    let text = String::from_utf8_lossy(&out.stdout);
    let mut lines = text.lines().map(str::to_owned);
    let whole = lines.next().is_some_and(|line| line == "ok") && out.status.success();
    Ok((lines.collect(), whole))
}
