//! A Tauri window with one heading and nothing behind it.

fn main() {
    tauri::Builder::default().run(tauri::generate_context!()).expect("the operating system gives a window");
}
