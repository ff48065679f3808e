//! The content of a personal file: JSON `{format, portraits, goals, instruments}`.
//!
//! Fields that this version does not know are carried along untouched, so that keeping a portrait with an
//! older version of Spil never drops what a newer one wrote in the same format.

use super::AssessmentError;
use super::instrument::{Instrument, current_sha256, current_text, sha256};
use crate::lang::Lang;
use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// The format that this version writes, and the newest that it reads.
pub const FORMAT: u32 = 1;

/// Everything that a person keeps.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PersonalFile {
    /// Version of this structure.
    pub format: u32,
    /// One per time the list was filled in, in the order in which they were kept.
    #[serde(default)]
    pub portraits: Vec<Portrait>,
    /// Development goals.
    #[serde(default)]
    pub goals: Vec<Value>,
    /// Every instrument text that a portrait was filled in on, by its SHA-256.
    #[serde(default)]
    pub instruments: BTreeMap<String, String>,
    /// What this version does not know.
    #[serde(flatten)]
    pub rest: Map<String, Value>,
}

/// The list, filled in once.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Portrait {
    /// The day on which it was kept.
    pub date: NaiveDate,
    /// Which form: `short`.
    pub form: String,
    /// The language in which it was filled in.
    pub lang: Lang,
    /// SHA-256 of the instrument text.
    pub instrument_sha256: String,
    /// The answers.
    pub answers: Answers,
    /// Id of the step at which the person stopped to continue later; none when finished.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stopped_at: Option<String>,
    /// What this version does not know.
    #[serde(flatten)]
    pub rest: Map<String, Value>,
}

/// The answers. Nothing is required: a topic without an entry was skipped.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Answers {
    /// Id of the role, only to order the topics.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub role: Option<String>,
    /// Topic → option of the anchors scale.
    #[serde(default)]
    pub competencies: BTreeMap<String, String>,
    /// Topics to work on, at most two.
    #[serde(default)]
    pub focus: Vec<String>,
    /// Working condition → option of the conditions scale.
    #[serde(default)]
    pub conditions: BTreeMap<String, String>,
    /// What this version does not know.
    #[serde(flatten)]
    pub rest: Map<String, Value>,
}

impl PersonalFile {
    /// A file without portraits.
    pub fn new() -> Self {
        Self {
            format: FORMAT,
            portraits: Vec::new(),
            goals: Vec::new(),
            instruments: BTreeMap::new(),
            rest: Map::new(),
        }
    }

    /// Reads the opened content.
    ///
    /// # Errors
    /// Newer when `format` is above [`FORMAT`], not a personal file when it is another kind of content,
    /// damaged when it says to be one and does not read.
    pub fn read(json: &[u8]) -> Result<Self, AssessmentError> {
        #[derive(Deserialize)]
        struct Head {
            format: u32,
        }
        // The head alone first: the rest of a newer format may look different.
        let head: Head = serde_json::from_slice(json).map_err(|_| AssessmentError::NotAPersonalFile)?;
        match head.format {
            0 => Err(AssessmentError::NotAPersonalFile),
            1..=FORMAT => serde_json::from_slice(json).map_err(|_| AssessmentError::PersonalFileDamaged),
            _ => Err(AssessmentError::PersonalFileNewer),
        }
    }

    /// The content to be sealed.
    pub fn write(&self) -> Vec<u8> {
        // Maps with text keys and plain values always serialise.
        serde_json::to_vec(self).unwrap_or_default()
    }

    /// Adds `portrait` with its instrument text, or puts it in place `replaces`; gives its place.
    ///
    /// # Errors
    /// No personal file when there is no portrait at `replaces`.
    pub fn keep(&mut self, mut portrait: Portrait, replaces: Option<usize>) -> Result<usize, AssessmentError> {
        self.instruments.insert(current_sha256().to_owned(), current_text().to_owned());
        match replaces {
            None => {
                self.portraits.push(portrait);
                Ok(self.portraits.len() - 1)
            }
            Some(place) => {
                let there = self.portraits.get_mut(place).ok_or(AssessmentError::NoPersonalFile)?;
                portrait.rest.clone_from(&there.rest);
                portrait.answers.rest.clone_from(&there.answers.rest);
                *there = portrait;
                Ok(place)
            }
        }
    }

    /// The instrument that `portrait` was filled in on: from the file, or else the current one.
    ///
    /// A text that does not match its SHA-256 is not trusted; ids keep their meaning, so the current text
    /// still says the same.
    pub fn instrument_of(&self, portrait: &Portrait) -> Cow<'static, Instrument> {
        let name = &portrait.instrument_sha256;
        let own = self.instruments.get(name).filter(|text| name != current_sha256() && sha256(text) == *name);
        own.and_then(|text| Instrument::read(text)).map_or(Cow::Borrowed(Instrument::current()), Cow::Owned)
    }

    /// The portrait whose dots are shown as *before* beside the one of `date` at place `than` (none = not kept yet).
    pub fn before(&self, than: Option<usize>, date: NaiveDate) -> Option<&Portrait> {
        let others = self.portraits.iter().enumerate().filter(|(place, _)| Some(*place) != than);
        others
            .filter(|(place, p)| p.date < date || (p.date == date && than.is_none_or(|than| *place < than)))
            .filter(|(_, p)| !p.answers.competencies.is_empty())
            .max_by_key(|(place, p)| (p.date, *place))
            .map(|(_, p)| p)
    }
}

impl Default for PersonalFile {
    fn default() -> Self {
        Self::new()
    }
}
