//! E-mail and web addresses in text.

use super::{Find, FindKind};

/// Endings of hosts that occur in lists of Dutch schools; others are accepted when nothing is glued to them.
const ENDINGS: &[&str] = &[
    "nl",
    "com",
    "org",
    "net",
    "eu",
    "nu",
    "info",
    "be",
    "de",
    "edu",
    "gov",
    "amsterdam",
    "frl",
    "school",
    "online",
    "example",
];

fn local(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '.' | '_' | '%' | '+' | '-')
}

fn host_char(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '.' | '-')
}

pub(super) fn emails(text: &str) -> Vec<Find> {
    let mut found = Vec::new();
    for (at, _) in text.match_indices('@') {
        let before =
            text[..at].char_indices().rev().take_while(|(_, c)| local(*c)).last().map_or(at, |(index, _)| index);
        let name = text[before..at].trim_start_matches(['.', '-', '+', '%']);
        let after = &text[at + 1..];
        let run = &after[..after.find(|c| !host_char(c)).unwrap_or(after.len())];
        if let Some(host) = host(run).filter(|_| !name.is_empty()) {
            found.push(Find { kind: FindKind::Email, value: format!("{name}@{host}"), odd: false });
        }
    }
    found
}

/// The host at the beginning of `run`, without what sticks to its end (`x.nlT`, `x.nlwww.x.nl`).
fn host(run: &str) -> Option<&str> {
    let run = run.trim_end_matches(['.', '-']);
    let mut end = 0;
    for (index, label) in run.split('.').enumerate() {
        if label.is_empty() {
            break;
        }
        let start = if index == 0 { 0 } else { end + 1 };
        if index > 0
            && let Some(cut) = glued(label)
        {
            return Some(&run[..start + cut]);
        }
        end = start + label.len();
    }
    let host = &run[..end];
    let ending = host.rsplit_once('.')?.1;
    (ending.len() > 1 && ending.chars().all(|c| c.is_ascii_alphabetic())).then_some(host)
}

/// Length of a known ending at the start of a label to which something else is glued.
fn glued(label: &str) -> Option<usize> {
    let lower = label.to_lowercase();
    ENDINGS
        .iter()
        .filter(|ending| lower.len() > ending.len() && lower.starts_with(**ending))
        .map(|ending| ending.len())
        .find(|length| {
            let (ending, rest) = label.split_at(*length);
            let small = ending.chars().all(char::is_lowercase);
            (small && rest.starts_with(char::is_uppercase)) || rest.to_lowercase() == "www"
        })
}

pub(super) fn websites(text: &str) -> Vec<Find> {
    // ASCII only, so that positions in both texts agree.
    let lower = text.to_ascii_lowercase();
    let mut found = Vec::new();
    let mut at = 0;
    while let Some(start) = next_start(&lower, at) {
        let length = text[start..].find(|c: char| c.is_whitespace() || matches!(c, '"' | '<' | '>' | '”' | '“' | '|'));
        let mut until = length.map_or(text.len(), |length| start + length);
        // Two addresses glued together: the second begins anew.
        let rest = lower.get(start + 5..until).unwrap_or_default();
        if let Some(next) = rest.find("http://").or_else(|| rest.find("https://")) {
            until = start + 5 + next;
        }
        let typed = text[start..until].trim_end_matches(['.', ',', ';', ':', '!', '?', ')', '\'', '’', '…']);
        if let Some(find) = website(typed) {
            found.push(find);
        }
        at = until.max(start + 1);
    }
    found
}

/// Where the next address begins: a scheme, or `www.` that is not part of one.
fn next_start(lower: &str, from: usize) -> Option<usize> {
    let find = |mark: &str| lower.get(from..)?.find(mark).map(|index| from + index);
    [find("http://"), find("https://"), find("www.")].into_iter().flatten().min()
}

fn website(typed: &str) -> Option<Find> {
    let scheme = typed.find("://").map_or(0, |index| index + 3);
    let rest = &typed[scheme..];
    let path = rest.find(['/', '?', '#', ':']).unwrap_or(rest.len());
    let bare = path == rest.len();
    let run = &rest[..rest.find(|c| !host_char(c)).unwrap_or(rest.len()).min(path)];
    if !run.trim_end_matches('.').contains('.') {
        return None;
    }
    let whole = host(run);
    let labels = run.trim_start_matches("www.").split('.').count();
    let odd = whole.is_none() || (run.to_lowercase().starts_with("www.") && labels < 2);
    let name = whole.unwrap_or(run);
    // Only an address without a path can have something glued to its host.
    let tail = if bare || name.len() < run.len() { "" } else { &rest[path..] };
    let value = format!("{}{}{tail}", typed[..scheme].to_lowercase(), name.to_lowercase());
    Some(Find { kind: FindKind::Website, value, odd })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn texts(finds: Vec<Find>) -> Vec<String> {
        finds.into_iter().map(|find| find.value).collect()
    }

    #[test]
    fn mail_addresses_come_loose_from_their_labels() {
        assert_eq!(texts(emails("Aanmelden:oost@buurtbuik.nl")), ["oost@buurtbuik.nl"]);
        assert_eq!(texts(emails("Meij:E:e.meij@civicamsterdam.nlT: 020")), ["e.meij@civicamsterdam.nl"]);
        assert_eq!(texts(emails("of s.manjic@doras.nl\u{a0}, INFO@X.NL.")), ["s.manjic@doras.nl", "INFO@X.NL"]);
        assert_eq!(texts(emails("info@brug.nlwww.brug.nl")), ["info@brug.nl"]);
        assert!(emails("@ a@ @b.nl jan@thuis").is_empty());
    }

    #[test]
    fn web_addresses_keep_their_path() {
        assert_eq!(
            texts(websites("info: Http://Www.Civic.Nl/Content.Php?Var=29")),
            ["http://www.civic.nl/Content.Php?Var=29"]
        );
        assert_eq!(
            texts(websites("contactformulier:https://www.roads.nl/contact/.")),
            ["https://www.roads.nl/contact/"]
        );
        assert_eq!(texts(websites("(www.debewaarschool.nl)")), ["www.debewaarschool.nl"]);
        assert_eq!(
            texts(websites("http://x.nlMeer en http://y.nl/http://z.nl")),
            ["http://x.nl", "http://y.nl/", "http://z.nl"]
        );
        let broken = websites("http://www.huisvandewijknoordnl/waterlandplein");
        assert!(broken[0].odd);
        assert!(websites("www. en http://").is_empty());
    }
}
