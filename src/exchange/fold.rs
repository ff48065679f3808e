//! Names, phone numbers and addresses made comparable.

use crate::text::fold;

/// Words that say nothing about which organisation is meant.
const EMPTY_WORDS: &[&str] = &["de", "het", "een", "stichting", "st", "vereniging", "bv", "b", "v", "nv", "the", "en"];

/// The name folded, without empty words, words in order: equal for "Stichting De Brug" and "Brug (stichting)".
pub(super) fn name_key(name: &str) -> String {
    let folded = fold(name);
    let mut words: Vec<&str> = folded.split(' ').filter(|word| !EMPTY_WORDS.contains(word)).collect();
    words.sort_unstable();
    if words.is_empty() { folded } else { words.join(" ") }
}

/// The digits of a phone number in one form: `+31 20 123` and `0031 20 123` as `020123`.
pub(super) fn phone_key(phone: &str) -> Option<String> {
    let digits: String = phone.chars().filter(char::is_ascii_digit).collect();
    // `+31 (0)20 …` carries the trunk zero as well.
    let abroad = |rest: &&str| rest.len() == 9 || (rest.len() == 10 && rest.starts_with('0'));
    let national = digits.strip_prefix("0031").or_else(|| digits.strip_prefix("31")).filter(abroad);
    let key = national.map_or(digits.clone(), |rest| format!("0{}", rest.trim_start_matches('0')));
    (key.len() >= 8).then_some(key)
}

/// Hosts that many organisations share.
const SHARED: &[&str] = &[
    "gmail.com",
    "hotmail.com",
    "outlook.com",
    "live.nl",
    "hotmail.nl",
    "ziggo.nl",
    "kpnmail.nl",
    "xs4all.nl",
    "planet.nl",
    "hetnet.nl",
    "icloud.com",
    "yahoo.com",
    "facebook.com",
    "google.com",
    "docs.google.com",
    "sites.google.com",
    "instagram.com",
    "linkedin.com",
    "youtube.com",
    "wordpress.com",
];

/// The host of a web or e-mail address without `www.`; none for hosts that many organisations share.
pub(super) fn domain_key(address: &str) -> Option<String> {
    let lower = address.trim().to_lowercase();
    let rest = lower.split_once("://").map_or(lower.as_str(), |(_, rest)| rest);
    let rest = rest.rsplit_once('@').map_or(rest, |(_, host)| host);
    let host = rest.split(['/', '?', '#', ':']).next().unwrap_or_default().trim_start_matches("www.").to_owned();
    (host.contains('.') && !SHARED.contains(&host.as_str())).then_some(host)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_fold_to_what_matters() {
        assert_eq!(name_key("Stichting De Brug"), name_key("brug (stichting)"));
        assert_ne!(name_key("Bibliotheek Uden"), name_key("Bibliotheek Veghel"));
        assert_eq!(name_key("De Het"), "de het");
    }

    #[test]
    fn phones_and_domains_compare() {
        assert_eq!(phone_key("+31 (0)20 - 665 8001"), phone_key("020-6658001"));
        assert_eq!(phone_key("112"), None);
        assert_eq!(domain_key("Http://Www.Civic.nl/x"), domain_key("info@civic.nl"));
        assert_eq!(domain_key("jan@gmail.com"), None);
    }
}
