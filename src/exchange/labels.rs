//! Our closed lists as people write them: read in both languages, written in one.

use crate::half_days::HalfDays;
use crate::kinds::{Category, ConfirmationAnswer, Intensity, Level, PartnerStatus, Place, Purpose};
use crate::lang::Lang;
use crate::messages;
use crate::text::fold;

/// A closed list whose words stand in the catalogue.
pub(super) trait Labelled: Copy + 'static {
    /// First part of the message keys.
    const LIST: &'static str;
    /// Every value.
    fn all() -> &'static [Self];
    /// The value in the store.
    fn code(self) -> &'static str;

    /// The word in this language.
    fn label(self, lang: Lang) -> String {
        messages::text(lang, &format!("{}_{}", Self::LIST, self.code()), &[])
    }
}

macro_rules! labelled {
    ($($kind:ty => $list:literal),+ $(,)?) => {$(
        impl Labelled for $kind {
            const LIST: &'static str = $list;
            fn all() -> &'static [Self] { Self::ALL }
            fn code(self) -> &'static str { self.as_str() }
        }
    )+};
}

labelled! {
    Category => "category", PartnerStatus => "partner_status", Intensity => "intensity", Place => "place",
    Level => "level", Purpose => "purpose",
}

/// The value that a cell names, in Dutch, English or as its code.
pub(super) fn one<T: Labelled>(cell: &str) -> Option<T> {
    let wanted = fold(cell);
    let is =
        |value: &&T| wanted == fold(value.code()) || Lang::ALL.iter().any(|lang| wanted == fold(&value.label(*lang)));
    T::all().iter().find(is).copied()
}

/// The values that a cell lists, separated by commas, semicolons or line breaks; none when a word is not ours.
pub(super) fn many<T: Labelled + PartialEq>(cell: &str) -> Option<Vec<T>> {
    let parts = cell.split([',', ';', '\n', '/']).map(str::trim).filter(|part| !part.is_empty());
    let named: Vec<T> = parts.map(one).collect::<Option<_>>()?;
    Some(T::all().iter().filter(|value| named.contains(value)).copied().collect())
}

/// Our reasons in a cell.
pub(super) fn purposes(cell: &str) -> Option<Vec<Purpose>> {
    many(cell).filter(|found: &Vec<Purpose>| !found.is_empty())
}

/// An answer to *Klopt dit nog?* as people write it.
pub(super) fn answer(cell: &str) -> Option<ConfirmationAnswer> {
    match fold(cell).as_str() {
        "ja" | "j" | "x" | "v" | "klopt" | "ok" | "yes" | "y" => Some(ConfirmationAnswer::Klopt),
        "nee" | "n" | "no" | "wijzig" | "gewijzigd" | "change" | "changed" => Some(ConfirmationAnswer::Wijzig),
        "stop" | "stoppen" | "gestopt" | "weg" => Some(ConfirmationAnswer::Stoppen),
        _ => None,
    }
}

/// Half-days as a person writes them (`ma di wo-o`, `ma t/m do`, `dinsdagochtend`); none when a word is not understood.
pub(super) fn days(cell: &str) -> Option<HalfDays> {
    let (set, unknown) = HalfDays::parse(&spread(cell));
    (unknown.is_empty() && !set.is_empty()).then_some(set)
}

const DAYS: [(&str, &str); 5] =
    [("ma", "maandag"), ("di", "dinsdag"), ("wo", "woensdag"), ("do", "donderdag"), ("vr", "vrijdag")];

/// Writes ranges and compounds out in the shorthand that `HalfDays` reads.
fn spread(cell: &str) -> String {
    let mut text = cell.to_lowercase().replace("t/m", "tm").replace("tot en met", "tm").replace([';', '&', '.'], " ");
    for (short, long) in DAYS {
        for (part, mark) in [("ochtend", "-o"), ("middag", "-m")] {
            text = text.replace(&format!("{long}{part}"), &format!("{short}{mark}"));
            text = text.replace(&format!("{long} {part}"), &format!("{short}{mark}"));
            text = text.replace(&format!("{short} {part}"), &format!("{short}{mark}"));
        }
    }
    let words: Vec<&str> = text.split([' ', ',', '\n']).filter(|word| !word.is_empty() && *word != "en").collect();
    let day = |word: &str| DAYS.iter().position(|(short, long)| word == *short || word == *long);
    let mut out: Vec<String> = Vec::new();
    let mut index = 0;
    while index < words.len() {
        let range = words.get(index + 1).filter(|word| **word == "tm").and_then(|_| words.get(index + 2));
        match (day(words[index]), range.and_then(|word| day(word))) {
            (Some(from), Some(until)) if from <= until => {
                out.extend(DAYS[from..=until].iter().map(|(short, _)| (*short).to_owned()));
                index += 3;
            }
            _ => {
                out.push(words[index].to_owned());
                index += 1;
            }
        }
    }
    out.join(" ")
}

/// Half-days as one cell, in the shorthand that is read back exactly.
pub(super) fn days_text(set: HalfDays, lang: Lang) -> String {
    let names = match lang {
        Lang::Nl => ["ma", "di", "wo", "do", "vr"],
        Lang::En => ["mon", "tue", "wed", "thu", "fri"],
    };
    let (morning, afternoon) = match lang {
        Lang::Nl => ("o", "m"),
        Lang::En => ("am", "pm"),
    };
    let word = |(day, name): (u8, &str)| match (set.contains(day, false), set.contains(day, true)) {
        (true, true) => Some(name.to_owned()),
        (true, false) => Some(format!("{name}-{morning}")),
        (false, true) => Some(format!("{name}-{afternoon}")),
        (false, false) => None,
    };
    (0..5).zip(names).filter_map(word).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_word_is_read_back_in_both_languages() {
        for lang in Lang::ALL {
            for category in Category::ALL {
                assert_eq!(one::<Category>(&category.label(lang)), Some(*category));
            }
            let all = Purpose::ALL.iter().map(|purpose| purpose.label(lang)).collect::<Vec<_>>().join("; ");
            assert_eq!(purposes(&all).as_deref(), Some(Purpose::ALL));
            for bits in 1..0x400 {
                let set = HalfDays::from_bits(bits);
                assert_eq!(days(&days_text(set, lang)), Some(set), "{bits}");
            }
        }
    }

    #[test]
    fn days_as_people_write_them() {
        assert_eq!(days("ma t/m do").map(HalfDays::bits), Some(0xff));
        assert_eq!(days("Dinsdagochtend en vrijdag"), days("di-o vr"));
        assert_eq!(days("wo do vr"), days("wo, do, vr"));
        assert_eq!(days("op afspraak"), None);
    }
}
