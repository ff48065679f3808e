//! Starts Spil. Everything else stands in the library `spil_desktop`.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

fn main() {
    spil_desktop::run();
}
