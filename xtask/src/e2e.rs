//! `cargo xtask e2e`: the tests that drive the real window.

use crate::{Done, app, packages, process};

/// Builds the window for tests and drives it on a screen of its own.
pub(crate) fn e2e(filter: &[&str]) -> Done {
    if !cfg!(target_os = "linux") {
        return Err(
            "The real window is driven on Linux only; on Windows and macOS start it with `cargo xtask run`.".to_owned()
        );
    }
    packages::system(packages::TO_RUN)?;
    packages::system(packages::TO_TEST)?;
    packages::node()?;
    app::screens()?;
    drive("e2e", filter)
}

/// Runs one test binary of the shell under a virtual screen.
pub(crate) fn drive(binary: &str, filter: &[&str]) -> Done {
    let mut command = process::command("xvfb-run");
    command.args(["-a", "-s", "-screen 0 1400x900x24", "cargo", "test", "--locked", "-p", "spil-desktop"]);
    command.args(["--features", app::TEST_FEATURES, "--test", binary, "--"]).args(filter).arg("--test-threads=1");
    process::run(command)
}
