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

/// Short names of organisations around schools, and what they stand for; folded.
const WRITTEN_OUT: &[(&str, &str)] = &[
    ("cjg", "centrum voor jeugd en gezin"),
    ("okt", "ouder en kindteam"),
    ("ggd", "gemeentelijke gezondheidsdienst"),
    ("ggd", "gemeenschappelijke gezondheidsdienst"),
    ("ggz", "geestelijke gezondheidszorg"),
    ("jgz", "jeugdgezondheidszorg"),
    ("smw", "schoolmaatschappelijk werk"),
    ("swv", "samenwerkingsverband"),
    ("sbd", "schoolbegeleidingsdienst"),
    ("lpa", "leerplichtambtenaar"),
    ("rmc", "regionaal meld en coordinatiepunt"),
    ("vt", "veilig thuis"),
    ("bso", "buitenschoolse opvang"),
    ("tso", "tussenschoolse opvang"),
    ("kdv", "kinderdagverblijf"),
    ("psz", "peuterspeelzaal"),
    ("vve", "voor en vroegschoolse educatie"),
    ("nme", "natuur en milieueducatie"),
    ("ikc", "integraal kindcentrum"),
    ("ckc", "centrum voor kunst en cultuur"),
    ("cvk", "centrum voor de kunsten"),
    ("bieb", "bibliotheek"),
    ("kinderfysio", "kinderfysiotherapie"),
    ("voortgezet onderwijs", "vo"),
];

/// The name with what is shortened written out, as [`name_key`].
pub(crate) fn written_out(name: &str) -> String {
    let folded = format!(" {} ", fold(name));
    let long = WRITTEN_OUT
        .iter()
        .fold(folded, |text, (short, long)| text.replace(&format!(" {short} "), &format!(" {long} ")));
    // Two names for one service fold to the first.
    name_key(&long.replace("gemeenschappelijke gezondheidsdienst", "gemeentelijke gezondheidsdienst"))
}

/// The same name but for capitals, accents and empty words.
pub(crate) fn same_name(one: &str, other: &str) -> bool {
    name_key(one) == name_key(other)
}

/// Names alike enough to look at, given that there is evidence: one contains the other, or few letters differ.
pub(crate) fn similar(one: &str, other: &str) -> bool {
    let (a, b) = (&*name_key(one), &*name_key(other));
    let words = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
    let (x, y) = (words(a), words(b));
    let within = x.iter().all(|word| y.contains(word)) || y.iter().all(|word| x.contains(word));
    within
        || strsim::jaro_winkler(a, b) >= 0.82
        || initials(&x, b)
        || initials(&y, a)
        || written_out(one) == written_out(other)
}

/// "cjg" and "centrum gezin jeugd": the words' first letters, in any order.
fn initials(words: &[String], short: &str) -> bool {
    let sorted = |text: &mut Vec<char>| text.sort_unstable();
    let mut letters: Vec<char> = words.iter().filter_map(|word| word.chars().next()).collect();
    let mut wanted: Vec<char> = short.chars().collect();
    sorted(&mut letters);
    sorted(&mut wanted);
    letters.len() > 2 && letters == wanted
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
        assert_eq!(written_out("CJG Oost"), written_out("Centrum voor Jeugd en Gezin Oost"));
        assert_ne!(written_out("CJG Oost"), written_out("CJG West"));
    }

    #[test]
    fn phones_and_domains_compare() {
        assert_eq!(phone_key("+31 (0)20 - 665 8001"), phone_key("020-6658001"));
        assert_eq!(phone_key("112"), None);
        assert_eq!(domain_key("Http://Www.Civic.nl/x"), domain_key("info@civic.nl"));
        assert_eq!(domain_key("jan@gmail.com"), None);
    }
}
