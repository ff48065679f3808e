//! What crosses the wire between core and UI: the list of commands and the TypeScript made from it.
//!
//! Add a command: declare it in [`commands`], implement it in `src-tauri/src/commands/`, run
//! `cargo xtask bindings`. A stale `ui/src/lib/api/generated.ts` fails the check.

pub mod commands;
pub mod start;
mod typescript;

pub use typescript::typescript;
