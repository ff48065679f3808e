//! What is missing on this computer, and how to get it.

use crate::{Done, packages, process};

struct Tool {
    name: &'static str,
    program: &'static str,
    flag: &'static str,
    how: &'static str,
}

const TOOLS: &[Tool] = &[
    Tool { name: "Rust 1.92 or newer", program: "cargo", flag: "--version", how: "https://rustup.rs" },
    Tool { name: "Node 20 or newer", program: "node", flag: "--version", how: "https://nodejs.org" },
    Tool { name: "npm", program: "npm", flag: "--version", how: "comes with Node; on Debian: apt install npm" },
    Tool { name: "git", program: "git", flag: "--version", how: "https://git-scm.com" },
];

const WINDOWS: &str = "\
On Windows:
  1. Visual Studio Build Tools with \"Desktop development with C++\": https://visualstudio.microsoft.com/visual-cpp-build-tools/
  2. WebView2 is part of Windows 11; on Windows 10: https://developer.microsoft.com/microsoft-edge/webview2/
  3. Rust: https://rustup.rs (choose stable-msvc); Node 20: https://nodejs.org
  4. cargo xtask run";

const MACOS: &str = "\
On macOS:
  1. xcode-select --install
  2. Rust: https://rustup.rs; Node 20: https://nodejs.org or `brew install node@20`
  3. cargo xtask run";

/// Prints a list and fails when something is missing.
pub(crate) fn doctor() -> Done {
    let mut missing = Vec::new();
    for tool in TOOLS {
        let found = process::output(tool.program, &[tool.flag]);
        let ok = !found.is_empty();
        println!("{} {:<20} {}", if ok { "ok     " } else { "MISSING" }, tool.name, if ok { &found } else { tool.how });
        if !ok {
            missing.push(tool.name);
        }
    }
    if cfg!(target_os = "linux") {
        for name in packages::TO_RUN.iter().chain(packages::TO_TEST) {
            let ok = process::output("dpkg-query", &["-W", "-f", "${Status}", name]) == "install ok installed";
            println!("{} {name}", if ok { "ok     " } else { "MISSING" });
            if !ok {
                missing.push(name);
            }
        }
        println!("\nOn Debian and Ubuntu `cargo xtask run` and `cargo xtask test` install the packages themselves.");
    } else {
        println!("\n{}", steps());
    }
    if missing.is_empty() { Ok(()) } else { Err(format!("Missing: {}", missing.join(", "))) }
}

/// On Windows and macOS: whether the tools are there, or else the exact steps.
pub(crate) fn webview_ready() -> Done {
    let missing = TOOLS.iter().any(|tool| !process::exists(tool.program, tool.flag));
    if missing { Err(steps().to_owned()) } else { Ok(()) }
}

fn steps() -> &'static str {
    if cfg!(windows) { WINDOWS } else { MACOS }
}
