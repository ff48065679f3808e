//! Starting other programs.

use crate::{Done, paths};
use std::ffi::OsStr;
use std::path::Path;
use std::process::{Command, Stdio};

/// A command in the root of the repository, with the tools of the screens on the path.
pub(crate) fn command(program: &str) -> Command {
    let mut command = Command::new(program_name(program));
    let bin = paths::ui().join("node_modules/.bin");
    let old = std::env::var_os("PATH").unwrap_or_default();
    let path = std::env::join_paths(std::iter::once(bin).chain(std::env::split_paths(&old)));
    command.current_dir(paths::root()).env("PATH", path.unwrap_or(old));
    command
}

/// On Windows the tools of Node are `.cmd` files.
fn program_name(program: &str) -> String {
    let of_node = ["npm", "npx", "tauri"].contains(&program);
    if cfg!(windows) && of_node { format!("{program}.cmd") } else { program.to_owned() }
}

/// Runs it to the end.
pub(crate) fn run(mut command: Command) -> Done {
    let shown = show(&command);
    println!("$ {shown}");
    let status = command.status().map_err(|error| format!("{shown}: {error}"))?;
    if status.success() { Ok(()) } else { Err(format!("failed ({status}): {shown}")) }
}

/// Runs `program` with `args` in the root of the repository.
pub(crate) fn run_in_root<S: AsRef<OsStr>>(program: &str, args: &[S]) -> Done {
    let mut command = command(program);
    command.args(args);
    run(command)
}

/// Runs `program` with `args` in `folder`.
pub(crate) fn run_in<S: AsRef<OsStr>>(folder: &Path, program: &str, args: &[S]) -> Done {
    let mut command = command(program);
    command.args(args).current_dir(folder);
    run(command)
}

/// Whether `program` can be started.
pub(crate) fn exists(program: &str, version_flag: &str) -> bool {
    let mut command = command(program);
    command.arg(version_flag).stdout(Stdio::null()).stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}

/// What `program` prints; empty when it fails.
pub(crate) fn output(program: &str, args: &[&str]) -> String {
    let found = command(program).args(args).stderr(Stdio::null()).output();
    found.map(|out| String::from_utf8_lossy(&out.stdout).trim().to_owned()).unwrap_or_default()
}

fn show(command: &Command) -> String {
    let words = std::iter::once(command.get_program()).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}
