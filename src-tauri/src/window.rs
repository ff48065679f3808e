//! The one window. It is made in code, invisible, and shown after the first paint, so that it never flashes.

use crate::state::{Shared, lock};
use spil::preferences::{Preferences, Theme};
use std::sync::atomic::Ordering;
use std::time::Duration;
use tauri::webview::{Color, NewWindowResponse, PermissionResponse};
use tauri::{AppHandle, Emitter, Manager, Url, WebviewUrl, WebviewWindow, WebviewWindowBuilder, WindowEvent};

/// Label of the window; the capability names it.
pub const LABEL: &str = "main";
/// Event that tells the page what the operating system prefers now: `"light"` or `"dark"`.
pub const SYSTEM_THEME: &str = "system_theme";
/// Event that tells the page that somebody wants to close the window while answers are not kept.
pub const CLOSE_ASKED: &str = "close_asked";

/// A page that fails before its first paint is shown after this time all the same: better a blank
/// window that can be closed than a program that nobody sees.
const PATIENCE: Duration = Duration::from_secs(8);

/// Makes the window.
///
/// # Errors
/// When the operating system has no webview or no display.
pub fn open(app: &AppHandle, preferences: &Preferences) -> tauri::Result<()> {
    let builder = WebviewWindowBuilder::new(app, LABEL, WebviewUrl::App("index.html".into()))
        .title("Spil")
        .inner_size(1280.0, 800.0)
        .min_inner_size(640.0, 480.0)
        .visible(false)
        .general_autofill_enabled(false)
        .zoom_hotkeys_enabled(false)
        .devtools(cfg!(debug_assertions))
        .on_document_title_changed(|window, title| drop(window.set_title(&title)))
        .on_navigation(is_ours)
        .on_new_window(|_, _| NewWindowResponse::Deny)
        .on_permission_request(|_, _| PermissionResponse::Deny);
    let window = builder.build()?;
    *lock(&app.state::<Shared>().system_theme) = window.theme().map_or(Theme::Light, known);
    apply(app, preferences)?;
    let watched = window.clone();
    window.on_window_event(move |event| on_event(&watched, event));
    let late = window.clone();
    std::thread::spawn(move || {
        std::thread::sleep(PATIENCE);
        let _ = late.show();
    });
    Ok(())
}

/// The window, unless it is closed.
pub fn main(app: &AppHandle) -> Option<WebviewWindow> {
    app.get_webview_window(LABEL)
}

/// Shows the window and gives it the keyboard.
pub fn show(app: &AppHandle) {
    if let Some(window) = main(app) {
        let _ = window.show();
        let _ = window.unminimize();
        let _ = window.set_focus();
    }
}

/// Lets the window fill the screen, without bars of the system, or gives it back its own size.
pub fn full_screen(app: &AppHandle, on: bool) {
    if let Some(window) = main(app)
        && window.is_fullscreen().unwrap_or(!on) != on
    {
        let _ = window.set_fullscreen(on);
    }
}

/// Gives the window the zoom and colours of the settings.
///
/// # Errors
/// When the window is gone.
pub fn apply(app: &AppHandle, preferences: &Preferences) -> tauri::Result<()> {
    let Some(window) = main(app) else { return Ok(()) };
    let system = *lock(&app.state::<Shared>().system_theme);
    // On Linux the toolkit would take our choice for that of the system, and forget the system's.
    #[cfg(not(target_os = "linux"))]
    window.set_theme(chosen(preferences.theme))?;
    window.set_background_color(Some(background(preferences.theme, system)))?;
    window.set_zoom(f64::from(preferences.zoom) / 100.0)
}

fn known(theme: tauri::Theme) -> Theme {
    match theme {
        tauri::Theme::Dark => Theme::Dark,
        _ => Theme::Light,
    }
}

#[cfg(not(target_os = "linux"))]
fn chosen(theme: Theme) -> Option<tauri::Theme> {
    match theme {
        Theme::System => None,
        Theme::Light => Some(tauri::Theme::Light),
        Theme::Dark => Some(tauri::Theme::Dark),
    }
}

/// `--bg` of the design tokens, so that the first frame has the colour of the page.
fn background(theme: Theme, system: Theme) -> Color {
    match (theme, system) {
        (Theme::Dark, _) | (Theme::System, Theme::Dark) => Color(0x0e, 0x16, 0x1a, 0xff),
        _ => Color(0xfb, 0xfa, 0xf7, 0xff),
    }
}

/// The page never leaves the program: everything else is refused.
fn is_ours(url: &Url) -> bool {
    match url.scheme() {
        "tauri" | "about" => true,
        "http" | "https" => match url.host_str() {
            Some("tauri.localhost") => true,
            Some("localhost") => cfg!(dev),
            _ => false,
        },
        _ => false,
    }
}

fn on_event(window: &WebviewWindow, event: &WindowEvent) {
    let state = window.state::<Shared>();
    match event {
        WindowEvent::ThemeChanged(theme) => {
            *lock(&state.system_theme) = known(*theme);
            let _ = window.emit(SYSTEM_THEME, known(*theme));
        }
        // Only once: whoever asks a second time means it, also when the page no longer answers.
        WindowEvent::CloseRequested { api, .. } if state.unkept.swap(false, Ordering::Relaxed) => {
            api.prevent_close();
            let _ = window.emit(CLOSE_ASKED, ());
        }
        WindowEvent::Destroyed => state.close(),
        _ => {}
    }
}
