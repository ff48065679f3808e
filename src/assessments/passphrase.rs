//! The passphrase: four plain Dutch words, proposed; or the person's own.

use super::AssessmentError;
use crate::ids::Ids;
use age::secrecy::SecretString;
use serde::Deserialize;
use sha2::{Digest, Sha256};
use std::fmt;
use std::sync::LazyLock;
use ts_rs::TS;

/// Least number of characters of a passphrase for a new file.
pub const MIN_CHARACTERS: u32 = 12;

const WORDS: usize = 4;

/// A passphrase on its way from the screen. It shows itself nowhere, not even in a debug print.
#[derive(Clone, Deserialize, TS)]
#[serde(transparent)]
#[ts(type = "string")]
pub struct Passphrase(String);

impl Passphrase {
    /// Takes what was typed.
    pub fn new(typed: &str) -> Self {
        Self(typed.to_owned())
    }

    /// As it was typed.
    pub(super) fn exact(&self) -> SecretString {
        SecretString::from(self.0.clone())
    }

    /// With single spaces between the words and none around them: how Spil seals.
    pub(super) fn tidy(&self) -> SecretString {
        SecretString::from(self.tidied())
    }

    /// Whether tidying changes it, so that a file from elsewhere may need it exactly as typed.
    pub(super) fn is_untidy(&self) -> bool {
        self.tidied() != self.0
    }

    /// Whether it may seal a new file.
    ///
    /// # Errors
    /// Too short, below [`MIN_CHARACTERS`].
    pub(super) fn check(&self) -> Result<(), AssessmentError> {
        if (self.tidied().chars().count() as u32) < MIN_CHARACTERS {
            return Err(AssessmentError::PassphraseTooShort { min: MIN_CHARACTERS });
        }
        Ok(())
    }

    fn tidied(&self) -> String {
        self.0.split_whitespace().collect::<Vec<_>>().join(" ")
    }
}

impl fmt::Debug for Passphrase {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Passphrase(…)")
    }
}

/// The list of words: at least 1,024, each short, without accents, none the plural of another.
pub fn words() -> &'static [&'static str] {
    static LIST: LazyLock<Vec<&'static str>> = LazyLock::new(|| include_str!("content/words.txt").lines().collect());
    &LIST
}

/// Proposes four words from 16 random bytes (four bytes per word; the choice is even to within 1 in 3 million).
pub fn propose(random: [u8; 16]) -> String {
    let list = words();
    let chosen: Vec<&str> = random
        .chunks_exact(size_of::<u32>())
        .take(WORDS)
        .map(|four| four.iter().fold(0_usize, |number, byte| number << 8 | usize::from(*byte)))
        .map(|number| list[number % list.len()])
        .collect();
    chosen.join(" ")
}

/// Proposes four words from a source of random values.
pub fn propose_from(ids: &dyn Ids) -> String {
    // A random id may have a few fixed bits; the digest spreads the rest evenly.
    let digest: [u8; 32] = Sha256::digest(ids.random().as_bytes()).into();
    let mut random = [0; 16];
    random.copy_from_slice(&digest[..16]);
    propose(random)
}
