//! The organogram as one file that is a picture everywhere and an editable diagram in draw.io: an SVG with the
//! diagram in its `content` attribute (<https://www.drawio.com/doc/faq/embed-diagram-files>).

use super::edition::Edition;
use super::svg::{escape, sheet_svg};
use super::{palette as ink, sheets};
use crate::messages::text;
use crate::organogram::Detail;
use crate::organogram::page::{self, Orientation, Paper, Surface};
use crate::organogram::scene::{Card, Chip, Connector, Scene};
use std::fmt::Write;

/// Room above the chart for its title, in pixels.
const HEAD: i32 = 70;

/// The picture with the diagram in it, as an SVG document (UTF-8). Its name ends in `.drawio.svg`.
pub fn organogram_drawio(edition: &Edition) -> String {
    let diagram = format!(" content=\"{}\"", escape(&diagram(edition)));
    sheet_svg(&sheets::picture(edition), edition, &diagram)
}

/// The diagram by itself: mxfile XML with a box for every role, its partners inside, and a line to its parent.
pub fn diagram(edition: &Edition) -> String {
    let lang = edition.meta().lang;
    let surface = Surface::Page { paper: Paper::A3, orientation: Orientation::Landscape };
    let scene = page::arrange(edition.chart(), lang, surface, Detail::Full).scene;
    let mut out = String::with_capacity(32 * 1024);
    let _ = write!(
        out,
        "<mxfile host=\"Spil\" agent=\"Spil\" type=\"device\"><diagram id=\"organogram\" name=\"{}\"><mxGraphModel \
         grid=\"1\" gridSize=\"10\" guides=\"1\" tooltips=\"1\" connect=\"1\" arrows=\"1\" fold=\"1\" page=\"0\" \
         math=\"0\" shadow=\"0\" background=\"#ffffff\"><root><mxCell id=\"0\"/><mxCell id=\"1\" parent=\"0\"/>",
        escape(&text(lang, "doc_diagram", &[]))
    );
    title(&mut out, edition, &scene);
    scene.frames.iter().enumerate().for_each(|(at, each)| {
        let label = format!("<b>{}</b>", escape(&each.label.text));
        let style = format!(
            "rounded=1;arcSize=3;html=1;whiteSpace=wrap;verticalAlign=bottom;align=left;spacingLeft=12;fontColor={};\
             fillColor=#f1f8f8;strokeColor=#74b3b7;",
            ink::PRIMARY
        );
        let rect = [each.rect.x, each.rect.y, each.rect.w, each.rect.h].map(px);
        vertex(&mut out, &format!("frame-{at}"), "1", &label, &style, [rect[0], rect[1] + HEAD, rect[2], rect[3]]);
    });
    scene.cards.iter().for_each(|each| card(&mut out, each));
    scene.connectors.iter().for_each(|each| edge(&mut out, each));
    out.push_str("</root></mxGraphModel></diagram></mxfile>");
    out
}

fn title(out: &mut String, edition: &Edition, scene: &Scene) {
    let title = text(edition.meta().lang, "doc_organogram_title", &[]);
    let words = format!(
        "<font style=\"font-size:28px\"><b>{}</b></font><br>{}<br>{}",
        escape(&title),
        escape(&edition.about()),
        escape(&edition.stamp())
    );
    let style = format!("text;html=1;whiteSpace=wrap;align=left;verticalAlign=top;fontColor={};", ink::TEXT);
    vertex(out, "title", "1", &words, &style, [0, -HEAD / 2, px(scene.width).max(600), HEAD]);
}

fn card(out: &mut String, card: &Card) {
    let facts = &card.facts;
    let mut lines = vec![format!("<b style=\"font-size:14px\">{}</b>", escape(&facts.title))];
    lines.extend(facts.hours.as_deref().map(escape));
    lines.extend(facts.holders.iter().map(|name| escape(name)));
    let small: Vec<&str> = card
        .texts
        .iter()
        .filter(|text| {
            matches!(
                text.part,
                crate::organogram::scene::TextPart::StandIn | crate::organogram::scene::TextPart::Nobody
            )
        })
        .map(|text| text.text.as_str())
        .collect();
    if !small.is_empty() {
        lines.push(format!("<i>{}</i>", escape(&small.join(" "))));
    }
    lines.extend(facts.badges.iter().map(|badge| format!("<i>{}</i>", escape(badge))));
    let line = if card.vacant {
        format!("strokeColor={};dashed=1;", ink::DANGER)
    } else {
        format!("strokeColor={};", ink::BORDER_STRONG)
    };
    let stripe = card.domain.map_or("none".to_owned(), |domain| ink::domain(domain).to_owned());
    let style = format!(
        "rounded=1;arcSize=8;absoluteArcSize=1;html=1;whiteSpace=wrap;align=left;verticalAlign=top;spacingLeft=12;\
         spacingTop=6;spacingRight=8;fontSize=13;fillColor=#ffffff;fontColor={};container=1;collapsible=0;{line}",
        ink::TEXT
    );
    let id = card_id(card.role.as_str());
    let rect = card.rect;
    vertex(out, &id, "1", &lines.join("<br>"), &style, [px(rect.x), px(rect.y) + HEAD, px(rect.w), px(rect.h)]);
    if card.domain.is_some() {
        let style = format!("html=1;fillColor={stripe};strokeColor=none;movable=0;connectable=0;");
        vertex(out, &format!("{id}-stripe"), &id, "", &style, [0, 8, 4, px(rect.h) - 16]);
    }
    card.chips.iter().enumerate().for_each(|(at, each)| chip(out, each, &id, at, card));
}

fn chip(out: &mut String, chip: &Chip, parent: &str, at: usize, card: &Card) {
    let facts = card.facts.partners.get(at);
    let name = facts.map_or_else(String::new, |partner| escape(&partner.name));
    let contact = facts.and_then(|partner| partner.contact.as_deref()).map(|c| format!(" <i>{}</i>", escape(c)));
    let dashed = if chip.confirmed { "" } else { "dashed=1;" };
    let style = format!(
        "rounded=1;arcSize=6;absoluteArcSize=1;html=1;whiteSpace=wrap;align=left;spacingLeft=6;fontSize=12;\
         fillColor={};strokeColor={};fontColor={};{dashed}",
        ink::SUNKEN,
        ink::BORDER,
        ink::TEXT
    );
    let rect = chip.rect;
    let words = name + &contact.unwrap_or_default();
    vertex(
        out,
        &format!("{parent}-partner-{at}"),
        parent,
        &words,
        &style,
        [px(rect.x), px(rect.y), px(rect.w), px(rect.h)],
    );
}

fn edge(out: &mut String, connector: &Connector) {
    let style = format!(
        "edgeStyle=orthogonalEdgeStyle;rounded=1;html=1;endArrow=none;strokeColor={};strokeWidth=1.5;",
        ink::WIRE
    );
    let (from, to) = (card_id(connector.from.as_str()), card_id(connector.to.as_str()));
    let _ = write!(
        out,
        "<mxCell id=\"line-{to}\" parent=\"1\" edge=\"1\" source=\"{from}\" target=\"{to}\" style=\"{style}\">\
         <mxGeometry relative=\"1\" as=\"geometry\"><Array as=\"points\">",
    );
    // The ends lie on the boxes: draw.io finds them itself, also after a box is moved.
    let inner = connector.points.get(1..connector.points.len().saturating_sub(1)).unwrap_or_default();
    for [x, y] in inner {
        let _ = write!(out, "<mxPoint x=\"{}\" y=\"{}\"/>", px(*x), px(*y) + HEAD);
    }
    out.push_str("</Array></mxGeometry></mxCell>");
}

/// A box; `words` is HTML, which the attribute escapes once more.
fn vertex(out: &mut String, id: &str, parent: &str, words: &str, style: &str, [x, y, w, h]: [i32; 4]) {
    let _ = write!(
        out,
        "<mxCell id=\"{}\" parent=\"{}\" vertex=\"1\" value=\"{}\" style=\"{style}\"><mxGeometry x=\"{x}\" y=\"{y}\" \
         width=\"{w}\" height=\"{h}\" as=\"geometry\"/></mxCell>",
        escape(id),
        escape(parent),
        escape(words)
    );
}

fn card_id(role: &str) -> String {
    format!("role-{}", escape(role))
}

fn px(units: i32) -> i32 {
    (f64::from(units) / 10.0).round() as i32
}
