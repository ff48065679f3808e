//! Sealing and opening: a standard binary `age` file with a passphrase.
//!
//! Anybody can open their own file without Spil: `age --decrypt "Zo werk ik samen.mijnspil"`.

use super::AssessmentError;
use age::secrecy::SecretString;
use age::{DecryptError, Decryptor, Encryptor, scrypt};
use std::io::{Read, Write};
use std::iter;

/// The work factor of every file that Spil writes: scrypt with N = 2^17, about 128 MB and half a second.
pub const WORK_FACTOR: u8 = 17;

/// The highest accepted: what the `age` tool itself writes. More would let a hostile file take all memory.
const MAX_WORK_FACTOR: u8 = 18;

/// More than this many bytes is no personal file (a year's portrait takes about 3 kB, a text 75 kB).
pub const MAX_BYTES: u64 = 10 * 1024 * 1024;

const BINARY: &[u8] = b"age-encryption.org/";
const ARMOUR: &[u8] = b"-----BEGIN AGE ENCRYPTED FILE-----";

/// Seals `content` with `passphrase`. Takes about half a second.
///
/// # Errors
/// Unwritable, should the encryption itself fail.
pub fn seal(content: &[u8], passphrase: &SecretString) -> Result<Vec<u8>, AssessmentError> {
    let mut recipient = scrypt::Recipient::new(passphrase.clone());
    recipient.set_work_factor(WORK_FACTOR);
    let failed = |_| AssessmentError::PersonalFileUnwritable;
    let encryptor =
        Encryptor::with_recipients(iter::once(&recipient as _)).map_err(|_| AssessmentError::PersonalFileUnwritable)?;
    let mut sealed = Vec::with_capacity(content.len() + 512);
    let mut writer = encryptor.wrap_output(&mut sealed).map_err(failed)?;
    writer.write_all(content).map_err(failed)?;
    writer.finish().map_err(failed)?;
    Ok(sealed)
}

/// Opens a sealed file, binary or armoured. Takes about half a second.
///
/// # Errors
/// Wrong passphrase, damaged, newer, too heavy, or not a personal file: each is its own.
pub fn open(sealed: &[u8], passphrase: &SecretString) -> Result<Vec<u8>, AssessmentError> {
    check_start(sealed)?;
    let mut identity = scrypt::Identity::new(passphrase.clone());
    identity.set_max_work_factor(MAX_WORK_FACTOR);
    let decryptor =
        Decryptor::new(age::armor::ArmoredReader::new(sealed)).map_err(|error| before_the_passphrase(&error))?;
    if !decryptor.is_scrypt() {
        return Err(AssessmentError::NotAPersonalFile);
    }
    let reader = decryptor.decrypt(iter::once(&identity as _)).map_err(|error| match error {
        DecryptError::ExcessiveWork { .. } => AssessmentError::PersonalFileTooHeavy,
        // The key could be unwrapped, so the passphrase is right and the header is not what was written.
        DecryptError::InvalidMac | DecryptError::InvalidHeader | DecryptError::Io(_) => {
            AssessmentError::PersonalFileDamaged
        }
        _ => AssessmentError::WrongPassphrase,
    })?;
    let mut content = Vec::new();
    let read = reader.take(MAX_BYTES + 1).read_to_end(&mut content);
    read.map_err(|_| AssessmentError::PersonalFileDamaged)?;
    if content.len() as u64 > MAX_BYTES {
        return Err(AssessmentError::NotAPersonalFile);
    }
    Ok(content)
}

fn check_start(sealed: &[u8]) -> Result<(), AssessmentError> {
    if sealed.is_empty() {
        // A full disk or a broken copy leaves empty files; the person did choose the right one.
        return Err(AssessmentError::PersonalFileDamaged);
    }
    let text = sealed.trim_ascii_start();
    // A file cut off within its first line is damaged rather than something else.
    let starts = |mark: &[u8]| text.starts_with(mark) || mark.starts_with(text);
    if starts(BINARY) || starts(ARMOUR) { Ok(()) } else { Err(AssessmentError::NotAPersonalFile) }
}

fn before_the_passphrase(error: &DecryptError) -> AssessmentError {
    match error {
        DecryptError::UnknownFormat => AssessmentError::PersonalFileNewer,
        _ => AssessmentError::PersonalFileDamaged,
    }
}
