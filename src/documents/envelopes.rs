//! Address labels and the list of who gets something, as tagged PDF.

use super::error::DocumentError;
use super::meta::Meta;
use super::typeset;
use crate::messages::text;
use serde_json::json;

const LABELS: &str = include_str!("templates/labels.typ");
const ATTENTION: &str = include_str!("templates/attention.typ");

/// Where a card goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Envelope {
    /// Name of the partner.
    pub partner: String,
    /// First contact person there; may be empty.
    pub contact: String,
    /// Lines of the address.
    pub address: Vec<String>,
    /// First contacts at school, by name; may be empty.
    pub school: String,
}

/// Envelopes as one document.
#[derive(Debug, Clone)]
pub struct Envelopes {
    all: Vec<Envelope>,
    meta: Meta,
    template: &'static str,
    about: &'static str,
}

impl Envelopes {
    /// A sheet of labels, three side by side and eight below each other.
    pub fn labels(all: Vec<Envelope>, meta: Meta) -> Self {
        Self { all, meta, template: LABELS, about: "doc_labels_about" }
    }

    /// A list with a box to tick for each.
    pub fn attention(all: Vec<Envelope>, meta: Meta) -> Self {
        Self { all, meta, template: ATTENTION, about: "doc_attention_about" }
    }

    /// The document.
    ///
    /// # Errors
    /// [`DocumentError::DocumentFailed`] when the typesetter refuses, which is a defect.
    pub fn pdf(&self) -> Result<Vec<u8>, DocumentError> {
        let rows: Vec<_> = self
            .all
            .iter()
            .map(|one| {
                json!({ "partner": one.partner, "contact": one.contact, "address": one.address, "school": one.school })
            })
            .collect();
        let params = [("school", self.meta.school.as_str()), ("date", &self.meta.date_words())];
        let data = json!({
            "lang": self.meta.lang.tag(),
            "school": self.meta.school,
            "about": text(self.meta.lang, self.about, &params),
            "year": self.meta.school_year(),
            "rows": rows,
        });
        typeset::pdf(self.template, data, [], &self.meta)
    }
}
