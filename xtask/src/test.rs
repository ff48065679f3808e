//! `cargo xtask test`: everything, with the time each step takes.

use crate::{Done, app, check, e2e, packages, paths, process};
use std::time::{Duration, Instant};

/// What a step is called, and what it does.
type Step = (&'static str, fn() -> Done);

/// Runs every step; stops at the first that fails.
pub(crate) fn test() -> Done {
    let steps: &[Step] = &[
        ("packages", install),
        ("invariants", check::invariants),
        ("core", || process::run_in_root("cargo", &["test", "--locked", "-p", "spil", "-p", "xtask"])),
        ("screens: tests", || process::run_in(&paths::ui(), "npm", &["run", "--silent", "test"])),
        ("screens: build", app::screens),
        ("screens: types", check::types),
        ("shell", || e2e::drive("shell", &[])),
        ("real window", || e2e::drive("e2e", &[])),
        ("formatting and lints", check::lints),
    ];
    let mut times: Vec<(&str, Duration)> = Vec::new();
    for (name, step) in steps {
        println!("\n== {name}");
        let start = Instant::now();
        let done = step();
        times.push((name, start.elapsed()));
        if let Err(problem) = done {
            report(&times);
            return Err(format!("{name}: {problem}"));
        }
    }
    report(&times);
    Ok(())
}

fn install() -> Done {
    packages::system(packages::TO_RUN)?;
    if cfg!(target_os = "linux") {
        packages::system(packages::TO_TEST)?;
    }
    packages::node()
}

fn report(times: &[(&str, Duration)]) {
    println!();
    for (name, took) in times {
        println!("{name:<24} {:>7.1} s", took.as_secs_f64());
    }
    println!("{:<24} {:>7.1} s", "total", times.iter().map(|(_, took)| took.as_secs_f64()).sum::<f64>());
}
