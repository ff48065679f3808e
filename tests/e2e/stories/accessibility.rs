//! axe-core on every screen, light and dark, in both languages, with the sample school.

use super::everywhere::Walk;
use crate::app::App;
use crate::messages::Words;

/// Name for pictures, word in the menu, title of the screen.
const SCREENS: &[(&str, &str, &str)] = &[
    ("organogram", "shell_nav_organogram", "organogram_title"),
    ("partners", "shell_nav_partners", "partners_title"),
    ("team", "shell_nav_team", "team_title"),
    ("zo-werk-ik-samen", "shell_nav_assessment", "assessment_title"),
    ("prullenbak", "shell_nav_bin", "shell_bin_title"),
    ("instellingen", "shell_nav_settings", "shell_settings_title"),
];

#[test]
fn welcome_is_accessible() {
    let mut app = App::start();
    app.see("Welkom");
    app.accessible("welkom");
    app.close();
}

#[test]
fn every_screen_is_accessible_light_and_dark_in_both_languages() {
    let mut app = App::start();
    app.begin_sample();
    let mut words = Words::of("nl");
    for lang in ["nl", "en"] {
        app.get_like("button", words.get("shell_nav_settings")).click();
        app.get("radio", if lang == "nl" { "Nederlands" } else { "English" }).click();
        words = Words::of(lang);
        app.get("heading", words.get("shell_nav_settings"));
        for theme in ["light", "dark"] {
            app.get_like("button", words.get("shell_nav_settings")).click();
            app.get("radio", words.get(&format!("shell_theme_{theme}"))).click();
            app.wait_until("the colours", |app| {
                app.script("return document.documentElement.dataset.theme", vec![]) == theme
            });
            for (name, key, title) in SCREENS {
                app.get_like("button", words.get(key)).click();
                app.get("heading", words.get(title));
                app.accessible(&format!("{name} {theme} {lang}"));
                app.shot(&format!("{name}-{theme}-{lang}"));
            }
            Walk { app: &app, words: &words, look: format!("{theme} {lang}") }.all();
        }
    }
    app.close();
}
