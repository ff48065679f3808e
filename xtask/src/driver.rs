//! Just enough of `WebDriver` to ask a window what it painted: one program, one window, one script at a time.

use crate::process;
use serde_json::{Value, json};
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

/// A program that runs under `WebKitWebDriver`.
pub(crate) struct Driven {
    driver: Child,
    port: u16,
    id: String,
}

impl Driven {
    /// Starts `program` and waits for its window.
    pub(crate) fn start(program: &Path, env: &[(&str, &str)]) -> Result<Self, String> {
        if std::env::var_os("DISPLAY").is_none() {
            return Err("no DISPLAY: run this under xvfb-run".to_owned());
        }
        let port = free_port()?;
        let driver = Command::new("WebKitWebDriver")
            .args([format!("--port={port}"), "--host=127.0.0.1".to_owned()])
            .env("TAURI_WEBVIEW_AUTOMATION", "true")
            .envs(env.iter().copied())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .map_err(|error| format!("WebKitWebDriver: {error}; Debian package webkit2gtk-driver"))?;
        let mut window = Self { driver, port, id: String::new() };
        window.wait_until_ready()?;
        let wanted = json!({ "webkitgtk:browserOptions": { "binary": program, "args": [] } });
        let reply = window.ask("POST", "/session", Some(json!({ "capabilities": { "alwaysMatch": wanted } })))?;
        reply["sessionId"].as_str().ok_or_else(|| format!("no window: {reply}"))?.clone_into(&mut window.id);
        Ok(window)
    }

    /// What a script in the page returns.
    pub(crate) fn script(&self, script: &str) -> Result<Value, String> {
        self.ask("POST", &format!("/session/{}/execute/sync", self.id), Some(json!({ "script": script, "args": [] })))
    }

    /// Closes the window; the driver ends with it.
    pub(crate) fn stop(mut self) -> Result<(), String> {
        let closed = self.ask("DELETE", &format!("/session/{}", self.id), None);
        self.id.clear();
        let _ = self.driver.kill();
        let _ = self.driver.wait();
        closed.map(drop)
    }

    fn wait_until_ready(&self) -> Result<(), String> {
        let start = Instant::now();
        while start.elapsed() < Duration::from_secs(10) {
            if self.ask("GET", "/status", None).is_ok_and(|reply| reply["ready"] == json!(true)) {
                return Ok(());
            }
            sleep(Duration::from_millis(25));
        }
        Err("WebKitWebDriver does not answer".to_owned())
    }

    fn ask(&self, method: &str, path: &str, body: Option<Value>) -> Result<Value, String> {
        let body = body.map(|body| body.to_string()).unwrap_or_default();
        let request = format!(
            "{method} {path} HTTP/1.1\r\nHost: 127.0.0.1:{}\r\nContent-Type: application/json\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
            self.port,
            body.len()
        );
        let reply = exchange(self.port, &request).map_err(|error| format!("{method} {path}: {error}"))?;
        let (head, body) = reply.split_once("\r\n\r\n").ok_or("an answer without a body")?;
        let parsed: Value = serde_json::from_str(body).map_err(|error| format!("{path}: {error}: {body}"))?;
        if head.starts_with("HTTP/1.1 200") {
            Ok(parsed["value"].clone())
        } else {
            Err(parsed["value"]["message"].to_string())
        }
    }
}

impl Drop for Driven {
    /// A failed measurement leaves no window behind.
    fn drop(&mut self) {
        if !self.id.is_empty() {
            let _ = self.ask("DELETE", &format!("/session/{}", self.id), None);
        }
        let _ = self.driver.kill();
        let _ = self.driver.wait();
    }
}

fn exchange(port: u16, request: &str) -> std::io::Result<String> {
    let mut stream = TcpStream::connect(("127.0.0.1", port))?;
    stream.set_read_timeout(Some(Duration::from_mins(1)))?;
    stream.write_all(request.as_bytes())?;
    let mut bytes = Vec::new();
    let mut chunk = [0; 16 * 1024];
    // The driver keeps the connection open: read up to the length that it announces.
    loop {
        let read = stream.read(&mut chunk)?;
        bytes.extend_from_slice(&chunk[..read]);
        let text = String::from_utf8_lossy(&bytes).into_owned();
        if read == 0 || complete(&text, bytes.len()) {
            return Ok(text);
        }
    }
}

fn complete(text: &str, received: usize) -> bool {
    let Some((head, _)) = text.split_once("\r\n\r\n") else { return false };
    let length =
        head.lines().find_map(|line| line.to_lowercase().strip_prefix("content-length:")?.trim().parse::<usize>().ok());
    length.is_some_and(|length| received >= head.len() + 4 + length)
}

fn free_port() -> Result<u16, String> {
    let listener = TcpListener::bind("127.0.0.1:0").map_err(|error| error.to_string())?;
    listener.local_addr().map(|address| address.port()).map_err(|error| error.to_string())
}

/// Proportional memory of a process and all its descendants, in MiB.
pub(crate) fn memory_of_tree(root: u32) -> f64 {
    let table = process::output("ps", &["-e", "-o", "pid=,ppid="]);
    let pairs: Vec<(u32, u32)> = table
        .lines()
        .filter_map(|line| {
            let mut words = line.split_whitespace().map(str::parse::<u32>);
            Some((words.next()?.ok()?, words.next()?.ok()?))
        })
        .collect();
    let mut tree = vec![root];
    let mut at = 0;
    while at < tree.len() {
        let here = tree[at];
        tree.extend(pairs.iter().filter(|(_, parent)| *parent == here).map(|(pid, _)| *pid));
        at += 1;
    }
    tree.into_iter().map(proportional_kib).sum::<f64>() / 1024.0
}

fn proportional_kib(pid: u32) -> f64 {
    let text = std::fs::read_to_string(format!("/proc/{pid}/smaps_rollup")).unwrap_or_default();
    let line = text.lines().find_map(|line| line.strip_prefix("Pss:")).unwrap_or_default();
    line.trim().trim_end_matches(" kB").trim().parse().unwrap_or(0.0)
}
