//! The settings file.

use spil::lang::Lang;
use spil::preferences::{Preferences, Theme};
use spil_desktop::preferences::{load, store};
use std::fs;

#[test]
fn settings_are_kept_and_a_broken_file_gives_the_usual_ones() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("settings.json");
    assert_eq!(load(&path), Preferences::default());
    let chosen = Preferences { lang: Lang::En, theme: Theme::Dark, zoom: 125, ..Preferences::default() };
    assert!(store(&path, &chosen));
    assert_eq!(load(&path), chosen);
    fs::write(&path, "{ broken").unwrap();
    assert_eq!(load(&path), Preferences::default());
}

#[test]
fn settings_of_a_newer_version_are_read_as_far_as_they_are_known() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("settings.json");
    fs::write(&path, r#"{ "lang": "en", "later": true }"#).unwrap();
    assert_eq!(load(&path).lang, Lang::En);
}
