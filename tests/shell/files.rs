//! Files outside the store: whole or not at all.

use spil_desktop::desktop::safe_name;
use spil_desktop::files::{read, save, with_extension};
use std::fs;
use std::path::PathBuf;

#[test]
fn a_saved_file_replaces_the_old_one_and_leaves_nothing_beside_it() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("Organogram De Regenboog.pdf");
    fs::write(&path, "old").unwrap();
    save(&path, b"new").unwrap();
    assert_eq!(fs::read(&path).unwrap(), b"new");
    assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
}

#[test]
fn a_file_that_cannot_be_written_has_a_code_and_its_name_only() {
    let folder = tempfile::tempdir().unwrap();
    let error = save(&folder.path().join("gone/Organogram.pdf"), b"new").unwrap_err();
    let sent = serde_json::to_value(&error).unwrap();
    assert_eq!(sent["code"], "document_not_saved");
    assert_eq!(sent["params"]["file"], "Organogram.pdf");
}

#[test]
fn a_file_longer_than_the_limit_is_not_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("list.csv");
    fs::write(&path, [b'x'; 101]).unwrap();
    assert_eq!(read(&path, 100).unwrap_err().kind(), std::io::ErrorKind::FileTooLarge);
    assert_eq!(read(&path, 101).unwrap().len(), 101);
}

#[test]
fn names_are_safe_on_every_system() {
    assert_eq!(safe_name("De Regenboog / locatie: Oost\u{7}?"), "De Regenboog locatie Oost");
    assert_eq!(safe_name("..geheim.."), "geheim");
    assert_eq!(with_extension(PathBuf::from("a/lijst"), "xlsx"), PathBuf::from("a/lijst.xlsx"));
    assert_eq!(with_extension(PathBuf::from("a/lijst.XLSX"), "xlsx"), PathBuf::from("a/lijst.XLSX"));
}
