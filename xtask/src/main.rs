//! The project's own commands, the same on Linux, Windows and macOS: `cargo xtask <command>`.

mod app;
mod bench;
mod bindings;
mod check;
mod doctor;
mod driver;
mod e2e;
mod figures;
mod packages;
mod paths;
mod process;
mod release;
mod run;
mod test;
mod torture;

use std::process::ExitCode;

/// What a command gives back: nothing, or a sentence that says what is wrong and what to do.
type Done = Result<(), String>;

const USAGE: &str = "\
cargo xtask <command>

  run                  install what is missing, build, open the window
  test                 everything: check, core, screens, shell, the real window
  check                the invariants of docs/architecture.md, formatting, lints, types
  e2e [filter]         the tests in the real window; SPIL_SHOTS=folder keeps screenshots
  bindings             make ui/src/lib/api/generated.ts from the Rust types
  bench startup        time to first paint and memory, beside a bare window
  bench register       a list of 10,000 rows, the search, a change to 1,000 partners; beside calamine and openpyxl
  bench layout         times and point sizes of the organogram, beside d3-flextree, dagre and elkjs
  torture kill         kill -9 during edits: is every acknowledged edit still there?
  package              a Debian package in target/release/bundle
  doctor               what is missing on this computer, and how to get it
";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let args: Vec<&str> = args.iter().map(String::as_str).collect();
    match command(&args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(problem) => {
            eprintln!("\n{problem}");
            ExitCode::FAILURE
        }
    }
}

fn command(args: &[&str]) -> Done {
    match args {
        ["run"] => run::run(),
        ["test"] => test::test(),
        ["check"] => check::check(),
        ["e2e", filter @ ..] => e2e::e2e(filter),
        ["bindings"] => bindings::bindings(),
        ["bench", "startup"] => bench::startup::startup(),
        ["bench", "register"] => bench::register::register(),
        ["bench", "layout"] => bench::layout::layout(),
        ["torture", "kill"] => torture::kill(),
        ["package"] => release::package(),
        ["doctor"] => doctor::doctor(),
        _ => Err(USAGE.to_owned()),
    }
}
