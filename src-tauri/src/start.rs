//! Puts the program together and runs it.

use crate::folders::Folders;
use crate::log::Log;
use crate::state::{AppState, Shared};
use crate::{clock, commands, desktop, ids, opening, painting, preferences, report, window};
use spil::preferences::Theme;
use std::error::Error;
use std::sync::atomic::AtomicBool;
use std::sync::{Arc, Mutex, Once};
use tauri::{App, AppHandle, Builder, Manager, Wry};
use tauri_plugin_window_state::StateFlags;

/// Runs the program until its window is closed.
///
/// # Panics
/// When the operating system refuses a window: there is nobody to tell in any other way.
pub fn run() {
    painting::suit_the_machine();
    with_plugins(Builder::default())
        .setup(set_up)
        .invoke_handler(commands::handler())
        .run(tauri::generate_context!())
        .expect("the operating system gives a window");
}

fn with_plugins(builder: Builder<Wry>) -> Builder<Wry> {
    let remembered = StateFlags::SIZE | StateFlags::POSITION | StateFlags::MAXIMIZED;
    let builder = builder
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::Builder::new().open_js_links_on_click(false).build())
        .plugin(tauri_plugin_window_state::Builder::new().with_state_flags(remembered).build());
    if has_session_bus() {
        return builder.plugin(tauri_plugin_single_instance::init(|app, _, _| window::show(app)));
    }
    builder
}

/// On Linux a second start is noticed through the session bus; without one the lock on the store is what protects.
fn has_session_bus() -> bool {
    cfg!(not(target_os = "linux")) || std::env::var_os("DBUS_SESSION_BUS_ADDRESS").is_some()
}

fn set_up(app: &mut App) -> Result<(), Box<dyn Error>> {
    let state = state(app.handle())?;
    let preferences = state.preferences();
    app.manage(state.clone());
    // The school is opened while the webview starts: neither waits for the other.
    std::thread::spawn(move || opening::reopen(&state));
    window::open(app.handle(), &preferences)?;
    Ok(())
}

fn state(app: &AppHandle) -> std::io::Result<Shared> {
    let folders = Folders::find(app)?;
    report::install(folders.log.clone());
    let log = Log::new(folders.log.clone());
    log.line("started", env!("CARGO_PKG_VERSION"));
    Ok(Arc::new(AppState {
        school: Mutex::new(None),
        reopened: Once::new(),
        preferences: Mutex::new(preferences::load(&folders.settings())),
        crashed: report::tell(&folders.log),
        system_theme: Mutex::new(Theme::Light),
        desk: Mutex::default(),
        unkept: AtomicBool::default(),
        import: Mutex::default(),
        role_list: Mutex::default(),
        clock: clock::clock(),
        ids: ids::ids(),
        desktop: desktop::desktop(app),
        log,
        folders,
    }))
}
