//! The file's own categories and ours.

use super::labels;
use crate::kinds::Category;
use crate::text::fold;

/// Words of other lists, folded, and the category they usually mean.
const WORDS: &[(Category, &[&str])] = &[
    (Category::Gemeente, &["gemeente", "leerplicht", "overheid", "beleid", "municipal", "stadsdeel", "wmo"]),
    (Category::Jeugdzorg, &["jeugd", "cjg", "okt", "gezin", "opvoed", "youth", "jgz", "wijkteam"]),
    (
        Category::Zorg,
        &["zorg", "gezond", "health", "care", "arts", "fysio", "logoped", "ggz", "ggd", "therap", "medisch"],
    ),
    (Category::Opvang, &["opvang", "bso", "kinderdag", "peuter", "vve", "tso", "childcare"]),
    (Category::Veiligheid, &["veilig", "politie", "wijkagent", "halt", "brandweer", "safety", "police"]),
    (Category::Advies, &["financ", "geld", "schuld", "advies", "jurid", "advice", "money", "recht"]),
    (
        Category::Wijk,
        &["wijk", "buurt", "welzijn", "vrije tijd", "ontspanning", "neighbo", "community", "ontmoet", "leisure"],
    ),
    (Category::Bovenschools, &["bovenschool", "bestuur", "samenwerkingsverband", "swv", "stichting"]),
    (Category::Opleiding, &["opleiding", "pabo", "stage", "training", "mbo", "hbo"]),
    (Category::Lezen, &["lezen", "bibliotheek", "bieb", "taal", "reading", "library", "language"]),
    (Category::Onderwijs, &["onderwijs", "school", "educat", "vo", "huiswerk"]),
    (Category::Cultuur, &["cultuur", "kunst", "muziek", "theater", "museum", "dans", "culture", "art"]),
    (Category::Natuur, &["natuur", "milieu", "duurzaam", "nature", "nme", "tuin"]),
    (Category::Techniek, &["techniek", "ict", "wetenschap", "tech", "science", "digitaal"]),
    (Category::Sport, &["sport", "beweg", "zwem", "gym"]),
    (Category::Ontlasten, &["ontlast", "vrijwillig", "hulp", "volunteer"]),
    (Category::Bouw, &["bouw", "huisvesting", "onderhoud", "gebouw", "building", "schoonmaak"]),
];

/// Our category for a word of the file. Always gives one: what is not understood is *overig*.
pub(super) fn propose(value: &str) -> Category {
    if let Some(own) = labels::one::<Category>(value) {
        return own;
    }
    let folded = fold(value);
    let starts = |mark: &&str| {
        // Short marks are whole words: "vo" is not "voedselbank".
        if mark.len() <= 3 { folded.split(' ').any(|word| word == *mark) } else { folded.contains(*mark) }
    };
    WORDS.iter().find(|(_, marks)| marks.iter().any(&starts)).map_or(Category::Overig, |(own, _)| *own)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_lists_words_find_a_home() {
        assert_eq!(propose("Jeugdzorg"), Category::Jeugdzorg);
        assert_eq!(propose("Gezondheid"), Category::Zorg);
        assert_eq!(propose("Financiën"), Category::Advies);
        assert_eq!(propose("Ontspanning"), Category::Wijk);
        assert_eq!(propose("Onderwijs"), Category::Onderwijs);
        assert_eq!(propose("Algemeen"), Category::Overig);
        assert_eq!(propose(""), Category::Overig);
    }
}
