//! A saved page in a plain browser, as whoever gets it by mail opens it.

use crate::app::{App, connect, end, free_port};
use crate::axe;
use serde_json::Value;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

impl App {
    /// Opens a file in `WebKitGTK`'s own small browser and fails with what axe-core finds wrong with it.
    pub(crate) fn accessible_in_a_browser(file: &Path) {
        let port = free_port();
        let mut driver = Command::new("WebKitWebDriver")
            .args([format!("--port={port}"), "--host=127.0.0.1".to_owned()])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .process_group(0)
            .spawn()
            .expect("WebKitWebDriver; Debian package webkit2gtk-driver");
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
        let found = runtime.block_on(async {
            let browser = browser();
            let page = connect(port, browser.to_str().expect("a path"), &["--automation"]).await;
            page.goto(&format!("file://{}", file.display())).await?;
            page.execute(&axe::source(), vec![]).await?;
            let found = page.execute_async(&axe::run("document"), vec![]).await?;
            page.close().await?;
            Ok::<Value, fantoccini::error::CmdError>(found)
        });
        end(&mut driver);
        let found = found.unwrap_or_else(|error| panic!("{}: {error}", file.display()));
        let found: Vec<&str> = found.as_array().expect("a list").iter().filter_map(Value::as_str).collect();
        assert!(found.is_empty(), "{}: {} violations\n{}", file.display(), found.len(), found.join("\n"));
    }
}

/// It comes with the library that the window needs, in the folder of this processor.
fn browser() -> PathBuf {
    let folders = std::fs::read_dir("/usr/lib").into_iter().flatten().flatten();
    let mut found = folders.map(|folder| folder.path().join("webkit2gtk-4.1/MiniBrowser"));
    found.find(|path| path.is_file()).expect("MiniBrowser of libwebkit2gtk-4.1-0")
}
