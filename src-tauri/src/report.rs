//! What is left behind after a defect: a report without any data, offered at the next start.

use crate::files;
use crate::ids::SystemIds;
use spil::ids::Ids;
use std::backtrace::Backtrace;
use std::cell::RefCell;
use std::fs;
use std::panic::PanicHookInfo;
use std::path::{Path, PathBuf};
use std::time::SystemTime;

/// How the name of a report ends that a start has told of.
const TOLD: &str = ".told.txt";
/// How many reports are kept.
const KEEP: usize = 5;

thread_local! {
    static LAST: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// From now on every panic writes a report in `folder`.
pub fn install(folder: PathBuf) {
    std::panic::set_hook(Box::new(move |panic| {
        let id = SystemIds.random()[..8].to_owned();
        let _ = fs::write(folder.join(format!("report-{id}.txt")), describe(&id, panic));
        LAST.with(|last| *last.borrow_mut() = Some(id));
    }));
}

/// The id of the report of the panic that this thread just caught.
pub fn take_last() -> String {
    LAST.with(|last| last.borrow_mut().take()).unwrap_or_else(|| "unreported".to_owned())
}

/// The newest report, if there is one.
pub fn newest(folder: &Path) -> Option<PathBuf> {
    all(folder).into_iter().max_by_key(|path| made(path))
}

/// Whether there is a report that no start has told of yet. From now on this start has: each is told of once,
/// and stays to be saved. Only the last few are kept.
pub fn tell(folder: &Path) -> bool {
    let mut reports = all(folder);
    let untold: Vec<PathBuf> = reports.iter().filter(|path| !files::name(path).ends_with(TOLD)).cloned().collect();
    for path in &untold {
        let _ = fs::rename(path, path.with_extension(&TOLD[1..]));
    }
    reports.sort_by_key(|path| std::cmp::Reverse(made(path)));
    for old in reports.iter().skip(KEEP) {
        let _ = fs::remove_file(old);
    }
    !untold.is_empty()
}

fn made(path: &Path) -> Option<SystemTime> {
    fs::metadata(path).and_then(|found| found.modified()).ok()
}

fn all(folder: &Path) -> Vec<PathBuf> {
    let is_report = |path: &PathBuf| {
        let name = files::name(path);
        name.starts_with("report-") && path.extension().is_some_and(|found| found == "txt")
    };
    fs::read_dir(folder).into_iter().flatten().flatten().map(|entry| entry.path()).filter(is_report).collect()
}

fn describe(id: &str, panic: &PanicHookInfo<'_>) -> String {
    // A formatted message may hold somebody's name; a fixed one cannot.
    let message = panic.payload().downcast_ref::<&'static str>().unwrap_or(&"(left out: it may contain data)");
    format!(
        "Spil {version} – report {id}\nSystem: {os} {arch}\nTime: {time}\nAt: {at}\nMessage: {message}\n\n{trace}\n",
        version = env!("CARGO_PKG_VERSION"),
        os = std::env::consts::OS,
        arch = std::env::consts::ARCH,
        time = chrono::Local::now().format("%Y-%m-%d %H:%M"),
        at = panic.location().map_or_else(|| "unknown".to_owned(), ToString::to_string),
        trace = Backtrace::force_capture(),
    )
}
