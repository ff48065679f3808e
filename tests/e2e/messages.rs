//! The catalogue, for stories that run in both languages. Dutch stories write the sentences out.

use std::collections::HashMap;
use std::path::Path;

/// All sentences of one language.
pub(crate) struct Words(HashMap<String, String>);

impl Words {
    /// The sentences of `nl` or `en`.
    pub(crate) fn of(lang: &str) -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../src/messages").join(lang);
        let files = std::fs::read_dir(folder).expect("the catalogue").flatten();
        let texts = files.filter_map(|file| std::fs::read_to_string(file.path()).ok());
        let parts = texts.filter_map(|text| serde_json::from_str::<HashMap<String, String>>(&text).ok());
        Self(parts.flatten().collect())
    }

    /// The sentence with this key.
    pub(crate) fn get(&self, key: &str) -> &str {
        self.0.get(key).unwrap_or_else(|| panic!("no sentence {key}"))
    }
}
