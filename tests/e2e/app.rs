//! Starting, stopping and restarting the window, each test in folders of its own.

use fantoccini::{Client, ClientBuilder};
use serde_json::{Value, json};
use std::collections::VecDeque;
use std::fs;
use std::net::TcpListener;
use std::os::unix::process::CommandExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use tokio::runtime::Runtime;

/// Monday morning, in a school year.
const NOW: &str = "2026-11-23T09:00:00";

/// A running window and everything it writes.
pub(crate) struct App {
    folder: tempfile::TempDir,
    running: Option<Running>,
    starts: u64,
    runtime: Runtime,
}

struct Running {
    driver: Child,
    client: Client,
}

impl App {
    /// A window on a computer where Spil never ran.
    pub(crate) fn start() -> Self {
        let mut app = Self::not_started();
        app.run();
        app
    }

    /// The folders only: for what must stand there before the first start.
    pub(crate) fn not_started() -> Self {
        assert!(std::env::var_os("DISPLAY").is_some(), "no DISPLAY: run `cargo xtask e2e`");
        let folder = tempfile::Builder::new().prefix("spil-e2e-").tempdir().expect("a temporary folder");
        for part in ["e2e", "xdg", "files"] {
            fs::create_dir(folder.path().join(part)).expect("a new folder");
        }
        let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build();
        Self { folder, running: None, starts: 0, runtime: runtime.expect("a runtime") }
    }

    /// Starts the window and waits for its first screen.
    pub(crate) fn run(&mut self) {
        assert!(self.running.is_none(), "it runs already");
        self.starts += 1;
        let port = free_port();
        let driver = self.driver(port);
        let client = self.runtime.block_on(connect(port, env!("CARGO_BIN_EXE_spil"), &[]));
        self.running = Some(Running { driver, client });
        self.wait_until("the first screen", |app| {
            app.script("return document.querySelector('main, [role=main]') !== null", vec![]) == json!(true)
        });
    }

    /// Closes the window as its close button does, and waits until the school is closed.
    ///
    /// Ending the `WebDriver` connection would kill the program instead: that is [`App::kill`].
    pub(crate) fn close(&mut self) {
        let Some(mut running) = self.running.take() else { return };
        let closing = "window.__TAURI_INTERNALS__.invoke('window_close')";
        let _ = self.runtime.block_on(running.client.execute(closing, vec![]));
        let start = Instant::now();
        while !self.log().lines().last().is_some_and(|line| line.contains(" closed ")) {
            assert!(start.elapsed() < Duration::from_secs(10), "the window closes\n{}", self.log());
            std::thread::sleep(Duration::from_millis(25));
        }
        end(&mut running.driver);
    }

    /// Closes and starts again with the same folders.
    pub(crate) fn restart(&mut self) {
        self.close();
        self.run();
    }

    /// Kills the program without warning.
    pub(crate) fn kill(&mut self) {
        if let Some(mut running) = self.running.take() {
            end(&mut running.driver);
        }
    }

    /// The next dialogs get these answers: a path to open or save, or none for "cancelled".
    pub(crate) fn answer(&self, answers: &[Option<&Path>]) {
        let path = self.folder.path().join("e2e/dialogs.json");
        let old = fs::read_to_string(&path).unwrap_or_else(|_| "[]".to_owned());
        let mut all: VecDeque<Value> = serde_json::from_str(&old).expect("a list");
        all.extend(answers.iter().map(|answer| json!(answer)));
        fs::write(path, json!(all).to_string()).expect("the answers are written");
    }

    /// What dialogs were asked so far.
    pub(crate) fn asked(&self) -> Vec<Value> {
        let text = fs::read_to_string(self.folder.path().join("e2e/asked.json")).unwrap_or_default();
        serde_json::from_str(&text).unwrap_or_default()
    }

    /// A folder for files that the test opens and saves.
    pub(crate) fn files(&self) -> PathBuf {
        self.folder.path().join("files")
    }

    /// The folder of everything that the program writes by itself: data, settings, log, webview.
    pub(crate) fn everything(&self) -> &Path {
        self.folder.path()
    }

    /// The folder with one folder per school.
    pub(crate) fn schools(&self) -> PathBuf {
        self.folder.path().join("spil/data/schools")
    }

    /// The log so far.
    pub(crate) fn log(&self) -> String {
        fs::read_to_string(self.log_file()).unwrap_or_default()
    }

    /// Keeps a picture of the window when `SPIL_SHOTS` names a folder.
    pub(crate) fn shot(&self, name: &str) {
        let Some(folder) = std::env::var_os("SPIL_SHOTS") else { return };
        self.settled();
        let png = self.wait(self.client().screenshot()).expect("a picture");
        let folder = PathBuf::from(folder);
        fs::create_dir_all(&folder).and_then(|()| fs::write(folder.join(format!("{name}.png")), png)).expect("a file");
    }

    /// Keeps a file that was saved beside the pictures.
    pub(crate) fn keep(file: &Path) {
        let Some(folder) = std::env::var_os("SPIL_SHOTS") else { return };
        let folder = PathBuf::from(folder);
        let name = file.file_name().expect("a file");
        fs::create_dir_all(&folder).and_then(|()| fs::copy(file, folder.join(name))).expect("a copy");
    }

    /// Waits until fonts are there and movements have ended. Cards move frame by frame, for at most a quarter
    /// of a second: counted in frames, because a screen without hardware draws fewer.
    pub(crate) fn settled(&self) {
        let rest = "const done = arguments[0];
            const moving = () => document.getAnimations().some((a) => a.playState === 'running' && a.effect?.getComputedTiming().endTime !== Infinity);
            const look = (frames) => (frames > 0 || moving() ? requestAnimationFrame(() => look(frames - 1)) : done());
            document.fonts.ready.then(() => look(20))";
        self.script_async(rest, vec![]);
    }

    /// Gives the page this size, in CSS pixels.
    pub(crate) fn resize(&self, width: u32, height: u32) {
        self.wait(self.client().set_window_rect(0, 0, width, height)).expect("a window of that size");
        self.wait_until("the new size", |app| app.script("return innerWidth", vec![]) == json!(width));
    }

    /// Runs a script in the page.
    pub(crate) fn script(&self, script: &str, args: Vec<Value>) -> Value {
        self.wait(self.client().execute(script, args)).unwrap_or_else(|error| panic!("{error}\n{script}"))
    }

    /// Runs a script that ends by calling its last argument.
    pub(crate) fn script_async(&self, script: &str, args: Vec<Value>) -> Value {
        self.wait(self.client().execute_async(script, args)).unwrap_or_else(|error| panic!("{error}\n{script}"))
    }

    /// Waits until something holds; says what it was waiting for.
    pub(crate) fn wait_until(&self, what: &str, holds: impl FnMut(&Self) -> bool) {
        self.wait_within(30, what, holds);
    }

    /// As [`App::wait_until`], for what takes this many seconds at most: a build for tests draws slowly.
    pub(crate) fn wait_within(&self, seconds: u64, what: &str, mut holds: impl FnMut(&Self) -> bool) {
        let start = Instant::now();
        while !holds(self) {
            if start.elapsed() > Duration::from_secs(seconds) {
                self.shot("failed");
                panic!("waited in vain for {what}\n{}", self.outline());
            }
            std::thread::sleep(Duration::from_millis(30));
        }
    }

    pub(crate) fn client(&self) -> &Client {
        &self.running.as_ref().expect("the window is open").client
    }

    pub(crate) fn wait<T>(&self, work: impl Future<Output = T>) -> T {
        self.runtime.block_on(work)
    }

    fn log_file(&self) -> PathBuf {
        self.folder.path().join("spil/log/spil.log")
    }

    fn driver(&self, port: u16) -> Child {
        let xdg = self.folder.path().join("xdg");
        Command::new("WebKitWebDriver")
            .args([format!("--port={port}"), "--host=127.0.0.1".to_owned()])
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .env("SPIL_DATA_DIR", self.folder.path().join("spil"))
            .env("SPIL_E2E", self.folder.path().join("e2e"))
            .env("SPIL_NOW", NOW)
            // Far apart, so that ids of different starts never meet.
            .env("SPIL_SEED", (self.starts * 1_000_000).to_string())
            .envs(["XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME"].map(|name| (name, xdg.clone())))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .process_group(0)
            .spawn()
            .expect("WebKitWebDriver; Debian package webkit2gtk-driver")
    }
}

impl Drop for App {
    /// Also after a failure no window stays behind.
    fn drop(&mut self) {
        if std::thread::panicking() && self.running.is_some() {
            self.shot("failed");
        }
        self.kill();
    }
}

/// A page in a program that this driver starts.
pub(crate) async fn connect(port: u16, binary: &str, args: &[&str]) -> Client {
    let address = format!("http://127.0.0.1:{port}");
    let wanted = json!({ "webkitgtk:browserOptions": { "binary": binary, "args": args } });
    let start = Instant::now();
    while std::net::TcpStream::connect(("127.0.0.1", port)).is_err() {
        assert!(start.elapsed() < Duration::from_secs(10), "WebKitWebDriver listens");
        tokio::time::sleep(Duration::from_millis(25)).await;
    }
    ClientBuilder::new(hyper_util::client::legacy::connect::HttpConnector::new())
        .capabilities(wanted.as_object().expect("an object").clone())
        .connect(&address)
        .await
        .expect("a window")
}

/// Ends the driver and everything that it started.
pub(crate) fn end(driver: &mut Child) {
    let group = format!("-{}", driver.id());
    let _ = Command::new("kill").args(["-9", "--", &group]).stderr(Stdio::null()).status();
    let _ = driver.wait();
}

/// A port that nobody listens on.
pub(crate) fn free_port() -> u16 {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a free port");
    listener.local_addr().expect("an address").port()
}
