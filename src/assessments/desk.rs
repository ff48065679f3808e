//! The desk on which a person's file lies while the app is open: in memory only, never in the school.
//!
//! The screen holds the answers that are being given. The desk holds the file that was opened or made,
//! with its passphrase, so that keeping again asks nothing. [`Desk::clear`] forgets everything.

use super::AssessmentError;
use super::file;
use super::input::{AnswersInput, PortraitInput};
use super::instrument::{MAX_FOCUS, current_sha256};
use super::passphrase::Passphrase;
use super::portrait::{PersonalFile, Portrait};
use super::result;
use super::sealed;
use super::view::{KeptFile, PersonalFileView, PickedFile, ResultView, ResumeView};
use age::secrecy::SecretString;
use chrono::NaiveDate;
use sha2::{Digest, Sha256};
use std::path::PathBuf;

/// The only form there is yet.
const FORM: &str = "short";

/// A file that was picked, and perhaps opened.
#[derive(Default)]
pub struct Desk {
    picked: Option<PathBuf>,
    open: Option<Open>,
}

struct Open {
    path: PathBuf,
    passphrase: SecretString,
    content: PersonalFile,
    /// SHA-256 of the sealed bytes as they stand on disk.
    sealed: [u8; 32],
}

impl Desk {
    /// Puts a file on the desk, still closed.
    pub fn pick(&mut self, path: PathBuf) -> PickedFile {
        let name = file::name(&path);
        self.picked = Some(path);
        PickedFile { name }
    }

    /// Opens the picked file. Takes about half a second.
    ///
    /// # Errors
    /// No file picked, unreadable, and every way in which it does not open; it stays picked for another try.
    pub fn unlock(&mut self, passphrase: &Passphrase) -> Result<PersonalFileView, AssessmentError> {
        let path = self.picked.clone().ok_or(AssessmentError::NoPersonalFile)?;
        let sealed = file::read(&path)?;
        let (json, passphrase) = match sealed::open(&sealed, &passphrase.tidy()) {
            // Sealed elsewhere with spaces that Spil would have tidied.
            Err(AssessmentError::WrongPassphrase) if passphrase.is_untidy() => {
                (sealed::open(&sealed, &passphrase.exact())?, passphrase.exact())
            }
            opened => (opened?, passphrase.tidy()),
        };
        let content = PersonalFile::read(&json)?;
        self.open = Some(Open { path, passphrase, content, sealed: Sha256::digest(&sealed).into() });
        self.picked = None;
        self.view()
    }

    /// The open file.
    ///
    /// # Errors
    /// No personal file is open.
    pub fn view(&self) -> Result<PersonalFileView, AssessmentError> {
        let open = self.open.as_ref().ok_or(AssessmentError::NoPersonalFile)?;
        let cards = open.content.portraits.iter().enumerate();
        let mut portraits: Vec<_> =
            cards.map(|(place, portrait)| result::card(&open.content, place, portrait)).collect();
        portraits.sort_by(|a, b| (&b.date, b.place).cmp(&(&a.date, a.place)));
        Ok(PersonalFileView { name: file::name(&open.path), portraits })
    }

    /// The answers of the portrait at `place`, to continue with.
    ///
    /// # Errors
    /// No personal file is open, or it has no such portrait.
    pub fn resume(&self, place: u32) -> Result<ResumeView, AssessmentError> {
        let (_, portrait) = self.at(place)?;
        Ok(ResumeView {
            place,
            answers: AnswersInput::from(&portrait.answers),
            stopped_at: portrait.stopped_at.clone(),
        })
    }

    /// The result of the portrait at `place` in the open file.
    ///
    /// # Errors
    /// No personal file is open, or it has no such portrait.
    pub fn kept_result(&self, place: u32) -> Result<ResultView, AssessmentError> {
        let (content, portrait) = self.at(place)?;
        Ok(result::result(content, portrait, Some(place as usize)))
    }

    /// The result of the answers on the screen, beside the earlier portrait of the open file if there is one.
    ///
    /// # Errors
    /// More focus points than allowed.
    pub fn result(&self, input: PortraitInput, today: NaiveDate) -> Result<ResultView, AssessmentError> {
        let place = input.replaces.map(|place| place as usize);
        let portrait = portrait(input, today)?;
        let nothing = PersonalFile::new();
        let content = self.open.as_ref().map_or(&nothing, |open| &open.content);
        Ok(result::result(content, &portrait, place))
    }

    /// Keeps the answers in the open file, with its passphrase. Takes about half a second.
    ///
    /// # Errors
    /// No file open, changed elsewhere since it was opened, unwritable or disk full. After an error the file
    /// on disk is what it was.
    pub fn keep(&mut self, input: PortraitInput, today: NaiveDate) -> Result<KeptFile, AssessmentError> {
        let open = self.open.as_mut().ok_or(AssessmentError::NoPersonalFile)?;
        match file::read(&open.path) {
            Ok(sealed) if Sha256::digest(&sealed)[..] != open.sealed => {
                return Err(AssessmentError::PersonalFileChanged { name: file::name(&open.path) });
            }
            // Gone is fine: it is written again where it was, if that place is still there.
            _ => {}
        }
        open.keep(input, today)
    }

    /// Keeps the answers in a new file at `path`, sealed with `passphrase`. Takes about half a second.
    ///
    /// What was open goes along: the new file also holds the earlier portraits.
    ///
    /// # Errors
    /// Passphrase too short, a file with this name exists, unwritable or disk full.
    pub fn keep_new(
        &mut self,
        input: PortraitInput,
        passphrase: &Passphrase,
        path: PathBuf,
        today: NaiveDate,
    ) -> Result<KeptFile, AssessmentError> {
        passphrase.check()?;
        let path = file::with_extension(path);
        if path.exists() {
            // Whoever agreed to replace it in the dialog could lose earlier years, which nobody can recover.
            return Err(AssessmentError::PersonalFileExists { name: file::name(&path) });
        }
        let content = self.open.as_ref().map(|open| open.content.clone()).unwrap_or_default();
        let mut open = Open { path, passphrase: passphrase.tidy(), content, sealed: [0; 32] };
        let kept = open.keep(input, today)?;
        self.open = Some(open);
        Ok(kept)
    }

    /// Forgets the file, its content and its passphrase.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    fn at(&self, place: u32) -> Result<(&PersonalFile, &Portrait), AssessmentError> {
        let content = &self.open.as_ref().ok_or(AssessmentError::NoPersonalFile)?.content;
        let portrait = content.portraits.get(place as usize).ok_or(AssessmentError::NoPersonalFile)?;
        Ok((content, portrait))
    }
}

impl Open {
    fn keep(&mut self, input: PortraitInput, today: NaiveDate) -> Result<KeptFile, AssessmentError> {
        let replaces = input.replaces.map(|place| place as usize);
        let mut content = self.content.clone();
        let place = content.keep(portrait(input, today)?, replaces)?;
        let sealed = sealed::seal(&content.write(), &self.passphrase)?;
        file::write(&self.path, &sealed)?;
        self.content = content;
        self.sealed = Sha256::digest(&sealed).into();
        Ok(KeptFile { name: file::name(&self.path), place: place as u32 })
    }
}

fn portrait(input: PortraitInput, today: NaiveDate) -> Result<Portrait, AssessmentError> {
    if input.answers.focus.len() > MAX_FOCUS {
        return Err(AssessmentError::TooManyFocusPoints { max: MAX_FOCUS as u32 });
    }
    Ok(Portrait {
        date: today,
        form: FORM.to_owned(),
        lang: input.lang,
        instrument_sha256: current_sha256().to_owned(),
        answers: input.answers.into(),
        stopped_at: input.stopped_at,
        rest: serde_json::Map::new(),
    })
}
