//! How the webview paints on Linux.

#[cfg(target_os = "linux")]
use std::path::Path;

/// Set for the webview, which reads it when its first process starts (`WebKitGTK` 2.46 and later).
#[cfg(target_os = "linux")]
const PAINT_ON_PROCESSOR: &str = "WEBKIT_SKIA_ENABLE_CPU_RENDERING";

/// Without a graphics card the webview would imitate one to paint with, which takes 58 MiB more and makes nothing
/// faster. Figures: docs/decisions/0015-painting-without-a-graphics-card.md. Somebody's own setting stays.
pub fn suit_the_machine() {
    #[cfg(target_os = "linux")]
    if std::env::var_os(PAINT_ON_PROCESSOR).is_none() && !has_graphics_card(Path::new("/dev/dri")) {
        // Refused only for a name with `=` in it.
        let _ = glib::setenv(PAINT_ON_PROCESSOR, "1", false);
    }
}

/// Whether the system offers a card to draw with: a render node, `renderD128` and up.
#[cfg(target_os = "linux")]
fn has_graphics_card(devices: &Path) -> bool {
    let Ok(all) = std::fs::read_dir(devices) else { return false };
    all.flatten().any(|device| device.file_name().to_string_lossy().starts_with("renderD"))
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::has_graphics_card;

    #[test]
    fn a_card_is_a_render_node() {
        let devices = tempfile::tempdir().unwrap();
        assert!(!has_graphics_card(&devices.path().join("none")));
        std::fs::write(devices.path().join("card0"), "").unwrap();
        assert!(!has_graphics_card(devices.path()));
        std::fs::write(devices.path().join("renderD128"), "").unwrap();
        assert!(has_graphics_card(devices.path()));
    }
}
