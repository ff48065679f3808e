//! The sentences that Rust needs itself: documents, scenes, dialogs and error reports.
//!
//! The catalogue is `src/messages/<lang>/<area>.json` (inlang message format, flat keys). The UI compiles
//! all of it; Rust embeds only the areas listed here. Placeholders are `{name}`.

use crate::lang::Lang;
use std::collections::HashMap;
use std::sync::OnceLock;

const NL: &[&str] = &[
    include_str!("nl/doc.json"),
    include_str!("nl/scene.json"),
    include_str!("nl/kinds.json"),
    include_str!("nl/dialog.json"),
    include_str!("nl/landscape.json"),
];
const EN: &[&str] = &[
    include_str!("en/doc.json"),
    include_str!("en/scene.json"),
    include_str!("en/kinds.json"),
    include_str!("en/dialog.json"),
    include_str!("en/landscape.json"),
];

type Table = HashMap<String, String>;

fn table(lang: Lang) -> &'static Table {
    static TABLES: [OnceLock<Table>; 2] = [const { OnceLock::new() }; 2];
    let (index, sources) = match lang {
        Lang::Nl => (0, NL),
        Lang::En => (1, EN),
    };
    TABLES[index].get_or_init(|| {
        let mut all = Table::new();
        for source in sources {
            let part: HashMap<String, serde_json::Value> = serde_json::from_str(source).unwrap_or_default();
            all.extend(part.into_iter().filter_map(|(k, v)| v.as_str().map(|s| (k, s.to_owned()))));
        }
        all
    })
}

/// The sentence `key` in `lang`, with `{placeholders}` filled in.
///
/// An unknown key gives the key itself, so that a gap is seen and never panics; a test asserts there is none.
pub fn text(lang: Lang, key: &str, params: &[(&str, &str)]) -> String {
    let Some(found) = table(lang).get(key) else { return key.to_owned() };
    params.iter().fold(found.clone(), |sentence, (name, value)| sentence.replace(&format!("{{{name}}}"), value))
}

/// All sentences whose key starts with `prefix`, placeholders as they are: what a document template needs.
pub fn starting_with(lang: Lang, prefix: &str) -> std::collections::BTreeMap<&'static str, &'static str> {
    let found = table(lang).iter().filter(|(key, _)| key.starts_with(prefix));
    found.map(|(key, sentence)| (key.as_str(), sentence.as_str())).collect()
}

/// Whether the catalogue knows `key` in `lang`.
pub fn has(lang: Lang, key: &str) -> bool {
    table(lang).contains_key(key)
}
