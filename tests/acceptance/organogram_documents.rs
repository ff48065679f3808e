//! The organogram on paper and as a picture: tagged, complete, and with everybody's words as words.

use crate::charts::printed;
use chrono::NaiveDate;
use spil::documents::{Edition, Meta, organogram_pdf, organogram_svg};
use spil::ids::{PartnerId, PersonId, RoleId};
use spil::kinds::{AssignmentKind, Audience, Category, Cover, Domain};
use spil::lang::Lang;
use spil::organogram::chart::{Badge, BadgeKind, Chart, ChartPartner, ChartPerson, ChartRole};
use spil::organogram::page::Paper;

fn meta(lang: Lang) -> Meta {
    Meta { school: "Basisschool <De Ster> & Co".into(), date: NaiveDate::from_ymd_opt(2026, 11, 23).unwrap(), lang }
}

fn role(index: usize, title: &str, partners: &[&str]) -> ChartRole {
    let partner = |(i, name): (usize, &&str)| ChartPartner {
        partner: PartnerId(format!("w{index}-{i}")),
        name: (*name).to_owned(),
        category: Category::ALL[(index + i) % Category::ALL.len()],
        contact: Some("林美玲 \u{1F600}".into()),
        cover: Cover::ALL[i % Cover::ALL.len()],
        confirmed: i % 2 == 0,
    };
    let person = ChartPerson {
        person: PersonId("p1".into()),
        name: "Сергей Ölçer".into(),
        short: "С. Ölçer".into(),
        initials: "СÖ".into(),
        kind: if index == 2 { AssignmentKind::StandIn } else { AssignmentKind::Holder },
        hired: index % 2 == 1,
        elsewhere: index > 0,
    };
    let parent = (index > 0).then(|| RoleId("r0".into()));
    ChartRole {
        hours: Some("40 u/jr".into()),
        domain: Some(Domain::ALL[index % Domain::ALL.len()]),
        people: vec![person],
        partners: partners.iter().enumerate().map(partner).collect(),
        badges: [BadgeKind::NoSecond, BadgeKind::Leaves, BadgeKind::Absent, BadgeKind::SetAside]
            .map(|kind| Badge { kind, text: "let op".into() })
            .to_vec(),
        ..ChartRole::new(RoleId(format!("r{index}")), parent, title.to_owned())
    }
}

/// Words that are markup elsewhere.
pub(crate) fn hostile() -> Chart {
    let names = [
        "#read(\"/etc/passwd\")",
        "<script>alert(1)</script>",
        "]]> & \"quotes\" 'n' \\$x$ *bold* `raw`",
        "\u{1}\u{b}\u{202e}",
    ];
    let roles = vec![role(0, "Schoolleider", &names), role(1, "#panic()", &names), role(2, "<b>", &[])];
    Chart { roles }
}

fn edition(chart: &Chart, lang: Lang) -> Edition {
    Edition::new(chart, meta(lang), Audience::Leaders)
}

#[test]
fn a_pdf_meets_both_standards_and_carries_tags_and_text() {
    for (lang, paper) in [(Lang::Nl, Paper::A3), (Lang::En, Paper::A4)] {
        let bytes = organogram_pdf(&edition(&hostile(), lang), &printed(paper)).unwrap();
        let raw = String::from_utf8_lossy(&bytes);
        assert!(bytes.starts_with(b"%PDF-1.7"));
        assert!(raw.contains("/StructTreeRoot") && raw.contains("/MarkInfo"), "tagged");
        assert!(raw.contains("pdfuaid:part") && raw.contains("pdfaid:part"), "declares PDF/UA and PDF/A");
        assert!(raw.contains(&format!("/Lang({})", lang.tag())) || raw.contains(&format!("/Lang ({})", lang.tag())));
        assert!(raw.contains("/Figure") && raw.contains("/Alt"), "the picture has a description");
        assert!(raw.contains("/TH") && raw.contains("/Table"), "the table twin has header cells");
    }
}

#[test]
fn the_same_scene_gives_the_same_pdf() {
    let make = || organogram_pdf(&edition(&hostile(), Lang::Nl), &printed(Paper::A3)).unwrap();
    assert_eq!(make(), make());
}

#[test]
fn an_empty_organogram_is_a_document_too() {
    let none = edition(&Chart::default(), Lang::Nl);
    assert!(organogram_pdf(&none, &printed(Paper::A4)).unwrap().starts_with(b"%PDF"));
    assert!(organogram_svg(&none).ends_with("</svg>\n"));
}

#[test]
fn an_svg_is_well_formed_and_nothing_of_the_school_is_markup() {
    let svg = organogram_svg(&edition(&hostile(), Lang::Nl));
    let names = well_formed(&svg).unwrap();
    assert!(!names.iter().any(|n| n == "script" || n == "b" || n == "image"), "{names:?}");
    assert!(svg.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
    assert!(svg.contains("#read(&quot;/etc/passwd&quot;)"));
    assert!(
        svg.contains("xml:lang=\"nl\"")
            && svg.contains("Organogram van Basisschool &lt;De Ster&gt; &amp; Co, 23 november 2026")
    );
    assert!(svg.contains("<desc id=\"desc\">") && svg.contains("textLength="));
    assert!(!svg.contains('\u{1}'), "characters that XML forbids are left out");
    assert!(!svg.contains("http://") || svg.matches("http://").count() == 1, "only the namespace is an address");
}

/// A strict little XML reader: element names, or what is wrong.
pub(crate) fn well_formed(xml: &str) -> Result<Vec<String>, String> {
    let (mut open, mut names) = (Vec::new(), Vec::new());
    let mut rest = xml;
    while let Some(start) = rest.find('<') {
        check_text(&rest[..start])?;
        let end = rest[start..].find('>').ok_or("unclosed tag")? + start;
        let tag = &rest[start + 1..end];
        rest = &rest[end + 1..];
        if tag.starts_with('?') {
            continue;
        }
        if let Some(name) = tag.strip_prefix('/') {
            let expected: Option<String> = open.pop();
            if expected.as_deref() != Some(name) {
                return Err(format!("</{name}> closes {expected:?}"));
            }
            continue;
        }
        let name = tag.split([' ', '/']).next().unwrap_or_default().to_owned();
        if tag.matches('"').count() % 2 == 1 || tag.contains('<') {
            return Err(format!("broken attributes in <{tag}>"));
        }
        tag.split('"').skip(1).step_by(2).try_for_each(check_text)?;
        names.push(name.clone());
        if !tag.ends_with('/') {
            open.push(name);
        }
    }
    if open.is_empty() { Ok(names) } else { Err(format!("still open: {open:?}")) }
}

fn check_text(text: &str) -> Result<(), String> {
    for (at, _) in text.match_indices('&') {
        let known = ["&amp;", "&lt;", "&gt;", "&quot;", "&#39;"];
        if !known.iter().any(|e| text[at..].starts_with(e)) {
            return Err(format!("bare & in {text:?}"));
        }
    }
    Ok(())
}
