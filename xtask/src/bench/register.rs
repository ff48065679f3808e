//! `cargo xtask bench register`: how long a large list takes to come in and how much memory, beside other readers of
//! the same file in the same run; how fast the search answers, and one change to a thousand partners.

use crate::figures::{Figure, publish};
use crate::{Done, paths, process};
use serde_json::Value;
use std::fs;

const OPENPYXL: &str = "import sys, time, json, resource, openpyxl\n\
    t = time.time()\n\
    sheet = openpyxl.load_workbook(sys.argv[1], read_only=True).active\n\
    cells = sum(1 for row in sheet.iter_rows(values_only=True) for c in row if c is not None)\n\
    print(json.dumps({'read': (time.time() - t) * 1000, 'peak': resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}))";

/// Builds, makes the lists, measures ours and theirs, publishes the figures.
pub(crate) fn register() -> Done {
    process::run_in_root("cargo", &["build", "--release", "--locked", "-p", "spil", "--example", "register"])?;
    let program = paths::target().join("release/examples/register").with_extension(std::env::consts::EXE_EXTENSION);
    let program = program.to_string_lossy().into_owned();
    let folder = paths::figures("bench");
    fs::create_dir_all(&folder).map_err(|error| error.to_string())?;
    let list = |rows: &str| -> Result<String, String> {
        let file = folder.join(format!("partners-{rows}.xlsx")).to_string_lossy().into_owned();
        process::run_in_root(&program, &["list", &file, rows])?;
        Ok(file)
    };
    let (large, usual) = (list("10000")?, list("1000")?);
    let said = |name: &str, args: &[&str]| -> Result<Value, String> {
        serde_json::from_str(&process::output(name, args)).map_err(|error| format!("{args:?}: {error}"))
    };
    let ours = said(&program, &["import", &large])?;
    let alone = said(&program, &["alone", &large])?;
    let openpyxl = said("/usr/bin/python3", &["-c", OPENPYXL, &large]).unwrap_or(Value::Null);
    let school = said(&program, &["school", &usual])?;
    publish("bench", "register", &figures(&ours, &alone, &openpyxl, &school))
}

fn figures(ours: &Value, alone: &Value, openpyxl: &Value, school: &Value) -> Vec<Figure> {
    let plain = |what: &str, value: &Value, unit: &'static str, bar: Option<f64>, peer: Option<f64>| {
        let value = value.as_f64().unwrap_or(f64::INFINITY);
        let ratio = peer.map(|peer| value / peer);
        let holds = bar.is_none_or(|bar| value <= bar);
        Figure { what: what.to_owned(), value, unit, bar, peer, ratio, holds }
    };
    let number = |value: &Value| value.as_f64();
    vec![
        plain(
            "10,000 rows: read the workbook, beside calamine alone",
            &ours["read"],
            "ms",
            None,
            number(&alone["read"]),
        ),
        plain("10,000 rows: read the workbook, beside openpyxl", &ours["read"], "ms", None, number(&openpyxl["read"])),
        plain("10,000 rows: from the file to the preview", &ours["preview"], "ms", Some(3_000.0), None),
        plain(
            "10,000 rows: most memory, beside calamine alone",
            &ours["peak"],
            "MB",
            Some(300.0),
            number(&alone["peak"]),
        ),
        plain("10,000 rows: most memory, beside openpyxl", &ours["peak"], "MB", Some(300.0), number(&openpyxl["peak"])),
        plain("10,000 rows: the import itself", &ours["run"], "ms", None, None),
        plain("1,000 partners: a keystroke of the search", &school["keystroke"], "ms", Some(10.0), None),
        plain("1,000 partners: the slowest keystroke", &school["slowest"], "ms", None, None),
        plain("1,000 partners: one change to all, with its undo step", &school["bulk"], "ms", Some(200.0), None),
        plain("1,000 partners: taking that back", &school["undo"], "ms", None, None),
    ]
}
