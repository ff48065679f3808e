//! `cargo xtask bindings`: the TypeScript of everything that crosses the wire.

use crate::{Done, process};

/// Makes `ui/src/lib/api/generated.ts` again.
pub(crate) fn bindings() -> Done {
    let mut command = process::command("cargo");
    command.args(["test", "--quiet", "-p", "spil", "--test", "acceptance", "bindings"]).env("SPIL_WRITE_BINDINGS", "1");
    process::run(command)
}
