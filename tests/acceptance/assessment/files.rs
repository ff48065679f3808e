//! The personal file itself: what it looks like, and what happens when it is not what it should be.

use super::{WORDS, answers, day, open_at, portrait, secret};
use serde_json::{Value, json};
use spil::assessments::desk::Desk;
use spil::assessments::instrument::{current_sha256, current_text, sha256};
use spil::assessments::passphrase::Passphrase;
use spil::assessments::{AssessmentError, sealed};
use std::io::Write;
use std::path::PathBuf;
use tempfile::TempDir;

/// Seals with little work, so that hundreds of damaged files can be tried.
fn seal_lightly(content: &[u8]) -> Vec<u8> {
    seal_with_work(content, 1)
}

fn seal_with_work(content: &[u8], work: u8) -> Vec<u8> {
    let mut recipient = age::scrypt::Recipient::new(secret(WORDS));
    recipient.set_work_factor(work);
    let mut sealed = Vec::new();
    let encryptor = age::Encryptor::with_recipients(std::iter::once(&recipient as _)).unwrap();
    let mut writer = encryptor.wrap_output(&mut sealed).unwrap();
    writer.write_all(content).unwrap();
    writer.finish().unwrap();
    sealed
}

fn file_with(folder: &TempDir, content: &Value) -> PathBuf {
    let path = folder.path().join("mijn.mijnspil");
    std::fs::write(&path, seal_lightly(&serde_json::to_vec(content).unwrap())).unwrap();
    path
}

#[test]
fn what_spil_seals_is_a_standard_age_file_with_the_agreed_work() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("mijn.mijnspil");
    let given = portrait(answers(&[("networking", "applying")]));
    Desk::default().keep_new(given, &Passphrase::new(WORDS), path.clone(), day("2026-11-23")).unwrap();

    let bytes = std::fs::read(path).unwrap();
    let head = String::from_utf8_lossy(&bytes[..80]);
    let mut lines = head.lines();
    assert_eq!(lines.next(), Some("age-encryption.org/v1"));
    assert!(lines.next().unwrap().ends_with(" 17"), "scrypt work factor 2^17");
    let json = age::decrypt(&age::scrypt::Identity::new(secret(WORDS)), &bytes).unwrap();
    let content: Value = serde_json::from_slice(&json).unwrap();
    assert_eq!(content["format"], 1);
    assert_eq!(content["goals"], json!([]));
    let kept = &content["portraits"][0];
    assert_eq!(
        (kept["date"].as_str(), kept["form"].as_str(), kept["lang"].as_str()),
        (Some("2026-11-23"), Some("short"), Some("nl"))
    );
    assert_eq!(kept["answers"]["competencies"], json!({"networking": "applying"}));
    let name = kept["instrument_sha256"].as_str().unwrap();
    assert_eq!(sha256(content["instruments"][name].as_str().unwrap()), name, "the text travels with the answers");
    for marker in ["networking", "applying", "portraits", "fiets"] {
        assert!(!bytes.windows(marker.len()).any(|w| w == marker.as_bytes()), "{marker} stands in plain text");
    }
}

#[test]
fn every_way_in_which_a_file_does_not_open_is_its_own() {
    let folder = TempDir::new().unwrap();
    let good = file_with(&folder, &json!({"format": 1, "portraits": []}));
    let bytes = std::fs::read(&good).unwrap();
    let try_bytes = |bytes: &[u8]| {
        let path = folder.path().join("probe.mijnspil");
        std::fs::write(&path, bytes).unwrap();
        open_at(&path, WORDS).unwrap_err()
    };

    assert_eq!(open_at(&good, WORDS).unwrap().portraits, []);
    assert_eq!(open_at(&good, "een andere zin hier").unwrap_err(), AssessmentError::WrongPassphrase);
    assert_eq!(open_at(&good, "").unwrap_err(), AssessmentError::WrongPassphrase);

    let mut changed = bytes.clone();
    *changed.last_mut().unwrap() ^= 1;
    assert_eq!(try_bytes(&changed), AssessmentError::PersonalFileDamaged);
    assert_eq!(try_bytes(&bytes[..bytes.len() - 7]), AssessmentError::PersonalFileDamaged);
    assert_eq!(try_bytes(&bytes[..40]), AssessmentError::PersonalFileDamaged);
    assert_eq!(try_bytes(&bytes[..10]), AssessmentError::PersonalFileDamaged);
    assert_eq!(try_bytes(b""), AssessmentError::PersonalFileDamaged);
    assert_eq!(try_bytes(&seal_lightly(br#"{"format":1,"portraits":7}"#)), AssessmentError::PersonalFileDamaged);

    let newer = seal_lightly(br#"{"format":2,"portraits":{"changed":"shape"}}"#);
    assert_eq!(try_bytes(&newer), AssessmentError::PersonalFileNewer);
    assert_eq!(std::fs::read(folder.path().join("probe.mijnspil")).unwrap(), newer, "left untouched");
    assert_eq!(try_bytes(b"age-encryption.org/v2\n-> scrypt x\n--- x\n"), AssessmentError::PersonalFileNewer);

    assert_eq!(try_bytes(b"SQLite format 3\0"), AssessmentError::NotAPersonalFile);
    assert_eq!(try_bytes(&seal_lightly(b"a letter")), AssessmentError::NotAPersonalFile);
    assert_eq!(try_bytes(&seal_lightly(br#"{"format":0}"#)), AssessmentError::NotAPersonalFile);
    assert_eq!(try_bytes(&vec![b' '; 11 * 1024 * 1024]), AssessmentError::NotAPersonalFile);

    let light = String::from_utf8_lossy(&bytes).find(" 1\n").unwrap();
    let mut heavy = bytes.clone();
    heavy.splice(light..light + 2, b" 30".iter().copied());
    assert_eq!(try_bytes(&heavy), AssessmentError::PersonalFileTooHeavy, "refused before any work is done");

    assert_eq!(
        open_at(&folder.path().join("gone.mijnspil"), WORDS).unwrap_err(),
        AssessmentError::PersonalFileUnreadable
    );
    assert_eq!(open_at(folder.path(), WORDS).unwrap_err(), AssessmentError::NotAPersonalFile);
}

#[test]
fn no_changed_byte_goes_unnoticed() {
    let sealed = seal_lightly(br#"{"format":1,"portraits":[]}"#);
    for place in 0..sealed.len() {
        let mut changed = sealed.clone();
        changed[place] ^= 1;
        assert!(sealed::open(&changed, &secret(WORDS)).is_err(), "byte {place} changed unnoticed");
    }
}

#[test]
fn a_wrong_passphrase_can_be_tried_again_without_picking_again() {
    let folder = TempDir::new().unwrap();
    let path = file_with(&folder, &json!({"format": 1}));
    let mut desk = Desk::default();
    desk.pick(path);
    assert_eq!(desk.unlock(&Passphrase::new("nee")).unwrap_err(), AssessmentError::WrongPassphrase);
    assert!(desk.unlock(&Passphrase::new(WORDS)).is_ok());
}

#[test]
fn an_armoured_file_made_with_the_age_tool_opens_too() {
    let recipient = {
        let mut recipient = age::scrypt::Recipient::new(secret("twee  spaties hier"));
        recipient.set_work_factor(2);
        recipient
    };
    let armoured = age::encrypt_and_armor(&recipient, br#"{"format":1}"#).unwrap();
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("elders.mijnspil");
    std::fs::write(&path, armoured.replace('\n', "\r\n")).unwrap();
    let crlf = open_at(&path, "twee  spaties hier");
    std::fs::write(&path, &armoured).unwrap();
    assert!(open_at(&path, "twee  spaties hier").is_ok(), "exactly as it was typed elsewhere");
    assert!(crlf.is_ok(), "also after a mail program changed the line ends: {crlf:?}");
}

#[test]
fn an_old_file_shows_the_old_text() {
    let old_text = current_text().replace("Ik ken een paar partners van naam.", "Ik ken nog niemand.");
    let name = sha256(&old_text);
    assert_ne!(name, current_sha256());
    let folder = TempDir::new().unwrap();
    let with = |instruments: Value| {
        json!({"format": 1, "instruments": instruments, "portraits": [{
            "date": "2024-01-09", "form": "short", "lang": "nl", "instrument_sha256": name,
            "answers": {"competencies": {"networking": "exploring"}}
        }]})
    };
    let sentence = |content: &Value| {
        let mut desk = Desk::default();
        desk.pick(file_with(&folder, content));
        desk.unlock(&Passphrase::new(WORDS)).unwrap();
        let alone = desk.kept_result(0).unwrap();
        let beside = desk.result(portrait(answers(&[("networking", "exploring")])), day("2026-11-23")).unwrap();
        let row =
            |rows: &[spil::assessments::view::ResultRow]| rows.iter().find(|r| r.id == "networking").unwrap().clone();
        let (alone, beside) = (row(&alone.rows), row(&beside.rows));
        assert!(beside.now.unwrap().sentence.nl.starts_with("Ik ken een paar partners"));
        assert_eq!(alone.now, beside.before);
        alone.now.unwrap().sentence.nl
    };
    assert!(sentence(&with(json!({ (name.as_str()): old_text }))).starts_with("Ik ken nog niemand."));
    let forged = old_text.replace("niemand", "iedereen");
    assert!(
        sentence(&with(json!({ (name.as_str()): forged }))).starts_with("Ik ken een paar"),
        "a text must match its name"
    );
    assert!(sentence(&with(json!({}))).starts_with("Ik ken een paar"), "ids keep their meaning");
}

#[test]
fn what_a_newer_version_added_in_the_same_format_is_carried_along() {
    let folder = TempDir::new().unwrap();
    let path = file_with(
        &folder,
        &json!({
            "format": 1, "goals": [{"behaviour": "x"}], "cards": ["later"],
            "portraits": [{"date": "2026-01-09", "form": "full", "lang": "en", "instrument_sha256": "x", "mood": 3,
                "answers": {"competencies": {"made-by-school": "applying"}, "indicators": {"a": "always"}}}]
        }),
    );
    let mut desk = Desk::default();
    desk.pick(path.clone());
    desk.unlock(&Passphrase::new(WORDS)).unwrap();
    desk.keep(portrait(answers(&[])), day("2026-11-23")).unwrap();
    let json = sealed::open(&std::fs::read(path).unwrap(), &secret(WORDS)).unwrap();
    let content: Value = serde_json::from_slice(&json).unwrap();
    assert_eq!((&content["goals"][0]["behaviour"], &content["cards"][0]), (&json!("x"), &json!("later")));
    let first = &content["portraits"][0];
    assert_eq!(first["mood"], 3);
    assert_eq!(first["answers"]["indicators"]["a"], "always");
    assert_eq!(content["portraits"].as_array().unwrap().len(), 2);
}

#[test]
fn nothing_that_stood_there_is_lost() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("mijn.mijnspil");
    let mut desk = Desk::default();
    let given = || portrait(answers(&[("networking", "applying")]));
    std::fs::write(&path, b"another year").unwrap();
    let exists = desk.keep_new(given(), &Passphrase::new(WORDS), path.clone(), day("2026-11-23"));
    assert_eq!(exists.unwrap_err(), AssessmentError::PersonalFileExists { name: "mijn.mijnspil".into() });
    assert_eq!(std::fs::read(&path).unwrap(), b"another year");
    std::fs::remove_file(&path).unwrap();

    desk.keep_new(given(), &Passphrase::new(WORDS), path.clone(), day("2026-11-23")).unwrap();
    std::fs::write(&path, b"changed on another computer").unwrap();
    let changed = desk.keep(given(), day("2026-11-23")).unwrap_err();
    assert_eq!(changed, AssessmentError::PersonalFileChanged { name: "mijn.mijnspil".into() });
    assert_eq!(std::fs::read(&path).unwrap(), b"changed on another computer");

    let nowhere = folder.path().join("stick that was pulled out").join("mijn.mijnspil");
    let gone = desk.keep_new(given(), &Passphrase::new(WORDS), nowhere, day("2026-11-23")).unwrap_err();
    assert_eq!(gone, AssessmentError::PersonalFileUnwritable);
    // What was open goes along to a new place.
    let elsewhere = folder.path().join("elders.mijnspil");
    let kept = desk.keep_new(given(), &Passphrase::new(WORDS), elsewhere, day("2026-11-24")).unwrap();
    assert_eq!(kept.place, 1);
}
