//! The real window, driven as a person would: by role and name of what is on screen, with mouse and keyboard.
//! What a story leaves behind is read from the store after the window is closed.
#![cfg(target_os = "linux")]

mod app;
mod axe;
mod browser;
mod desktop;
mod keys;
mod messages;
mod page;
mod personal;
mod store;
mod stories;
