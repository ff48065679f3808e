//! The shell from outside: what it lets the page do, and what it keeps on disk.

mod files;
mod log;
mod preferences;
mod surface;
