//! The log: rotating, small.

use spil_desktop::log::Log;
use std::fs;

#[test]
fn the_log_keeps_five_small_files() {
    let folder = tempfile::tempdir().unwrap();
    let log = Log::new(folder.path().to_owned()).with_limit(1_000);
    for number in 0..500 {
        log.line("disk_full", &format!("commands/roles.rs:{number}"));
    }
    let files: Vec<u64> = fs::read_dir(folder.path()).unwrap().map(|f| f.unwrap().metadata().unwrap().len()).collect();
    assert_eq!(files.len(), 5);
    assert!(files.iter().all(|length| *length < 1_100), "{files:?}");
    assert!(
        fs::read_to_string(log.path()).unwrap().contains("commands/roles.rs:499"),
        "the newest line is in spil.log"
    );
}

#[test]
fn a_log_that_cannot_be_written_stops_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("not-a-folder");
    fs::write(&file, "").unwrap();
    Log::new(file).line("started", "0.1.0");
}
