//! The TypeScript that the UI compiles against is the one that Rust makes.

use std::path::Path;

#[test]
fn the_committed_typescript_is_current() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("ui/src/lib/api/generated.ts");
    let made = spil::wire::typescript();
    if std::env::var_os("SPIL_WRITE_BINDINGS").is_some() {
        std::fs::create_dir_all(path.parent().unwrap()).unwrap();
        std::fs::write(&path, &made).unwrap();
    }
    let committed = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(committed == made, "ui/src/lib/api/generated.ts is stale: run `cargo xtask bindings`");
}
