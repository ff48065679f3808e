//! The organogram as one accessible page: headings, nested lists and a table. No script, no outside reference.

use super::edition::Edition;
use super::organogram_pdf::partner;
use super::svg::escape;
use crate::messages::text;
use crate::organogram::Detail;
use crate::organogram::page::{self, Surface};
use crate::organogram::scene::Card;
use std::fmt::Write;

const STYLE: &str = include_str!("templates/organogram.css");

/// The page (UTF-8).
pub fn organogram_html(edition: &Edition) -> String {
    let meta = edition.meta();
    let say = |key: &str| escape(&text(meta.lang, key, &[]));
    let surface = Surface::Window { w: 10_000, h: 10_000 };
    let cards = page::arrange(edition.chart(), meta.lang, surface, Detail::Names).scene.cards;
    let mut out = String::with_capacity(32 * 1024);
    let _ = write!(
        out,
        "<!doctype html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
         <title>{about}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<header>\n<h1>{title}</h1>\n\
         <p class=\"school\">{school}</p>\n<dl>\n",
        lang = meta.lang.tag(),
        about = escape(&edition.about()),
        title = say("doc_organogram_title"),
        school = escape(&meta.school),
    );
    for (label, fact) in [
        ("doc_as_of", meta.date_words()),
        ("doc_school_year", meta.school_year()),
        ("doc_for", edition.audience_words()),
        ("doc_code", edition.code().to_owned()),
    ] {
        let _ = writeln!(out, "<div><dt>{}</dt><dd>{}</dd></div>", say(label), escape(&fact));
    }
    let _ = write!(out, "</dl>\n</header>\n<main>\n<section>\n<h2>{}</h2>\n", say("doc_structure"));
    outline(&mut out, &cards, edition);
    let _ = write!(out, "</section>\n<section>\n<h2>{}</h2>\n", say("doc_table_title"));
    table(&mut out, &cards, edition);
    out.push_str("</section>\n</main>\n</body>\n</html>\n");
    out
}

/// Nested lists; walked with levels, so that depth does not matter.
fn outline(out: &mut String, cards: &[Card], edition: &Edition) {
    let mut open = 0;
    for card in cards {
        if card.level > open {
            out.push_str(if open == 0 { "<ul class=\"roles\">\n" } else { "<ul>\n" });
        } else {
            (card.level..open).for_each(|_| out.push_str("</li>\n</ul>\n"));
            out.push_str("</li>\n");
        }
        open = card.level;
        item(out, card, edition);
    }
    (0..open).for_each(|_| out.push_str("</li>\n</ul>\n"));
}

fn item(out: &mut String, card: &Card, edition: &Edition) {
    let say = |key: &str| escape(&text(edition.meta().lang, key, &[]));
    let facts = &card.facts;
    let _ = write!(out, "<li><strong>{}</strong>", escape(&facts.title));
    if !facts.holders.is_empty() {
        let _ = write!(out, " <span>{}</span>", escape(&facts.holders.join(", ")));
    } else if card.vacant {
        let _ = write!(out, " <span class=\"nobody\">{}</span>", say("doc_nobody"));
    }
    let mut small = Vec::new();
    if !facts.stand_ins.is_empty() {
        small.push(format!("{}: {}", say("doc_column_stand_in"), escape(&facts.stand_ins.join(", "))));
    }
    small.extend(facts.hours.as_deref().map(escape));
    small.extend(facts.badges.iter().map(|badge| escape(badge)));
    if !small.is_empty() {
        let _ = write!(out, " <small>{}</small>", small.join(" · "));
    }
    if !facts.partners.is_empty() {
        let names: Vec<String> = facts.partners.iter().map(|each| escape(&partner(each, edition))).collect();
        let _ = write!(out, " <p>{}: {}</p>", say("doc_column_partners"), names.join("; "));
    }
    out.push('\n');
}

fn table(out: &mut String, cards: &[Card], edition: &Edition) {
    let say = |key: &str| escape(&text(edition.meta().lang, key, &[]));
    let columns =
        ["doc_column_role", "doc_column_who", "doc_column_stand_in", "doc_column_hours", "doc_column_partners"];
    let _ = write!(
        out,
        "<div class=\"wide\" role=\"region\" aria-labelledby=\"caption\" tabindex=\"0\">\n<table>\n\
        <caption id=\"caption\">{}</caption>\n<thead><tr>",
        escape(&edition.about())
    );
    for column in columns {
        let _ = write!(out, "<th scope=\"col\">{}</th>", say(column));
    }
    out.push_str("</tr></thead>\n<tbody>\n");
    for card in cards {
        let facts = &card.facts;
        let nobody =
            if card.vacant { format!("<span class=\"nobody\">{}</span>", say("doc_nobody")) } else { String::new() };
        let who = if facts.holders.is_empty() { nobody } else { escape(&facts.holders.join(", ")) };
        let partners: Vec<String> = facts.partners.iter().map(|each| escape(&partner(each, edition))).collect();
        let _ = writeln!(
            out,
            "<tr><th scope=\"row\" class=\"level-{}\">{}</th><td>{who}</td><td>{}</td><td>{}</td><td>{}</td></tr>",
            card.level.min(8),
            escape(&facts.title),
            escape(&facts.stand_ins.join(", ")),
            escape(facts.hours.as_deref().unwrap_or_default()),
            partners.join("<br>"),
        );
    }
    out.push_str("</tbody>\n</table>\n</div>\n");
}
