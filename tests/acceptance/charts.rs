//! Charts that documents are made of: the sample school, a large one of 63 boxes, and how they are printed.

use crate::desk::Desk;
use chrono::NaiveDate;
use serde_json::Value;
use spil::documents::input::{PrintInput, PrintWhat};
use spil::documents::{Edition, Meta};
use spil::ids::{PartnerId, PersonId, RoleId};
use spil::kinds::{AssignmentKind, Audience, Category, Cover, Domain};
use spil::lang::Lang;
use spil::organogram::Detail;
use spil::organogram::chart::{Chart, ChartPartner, ChartPerson, ChartRole};
use spil::organogram::page::{Orientation, Paper};
use spil::sample;
use std::path::Path;

/// The chart of the sample school.
pub(crate) fn sample_chart() -> Chart {
    let desk = Desk::new();
    let school = sample::create(&desk.shelf, desk.env()).unwrap();
    school.read(|read| spil::organogram::view::chart(read, Lang::Nl)).unwrap()
}

/// 63 roles with one to four partners each.
pub(crate) fn large_chart() -> Chart {
    let file: Value = serde_json::from_str(include_str!("../fixtures/chart63.json")).unwrap();
    let text = |value: &Value| value.as_str().map(str::to_owned);
    let person = |name: &str, kind| ChartPerson {
        person: PersonId(name.to_owned()),
        name: name.to_owned(),
        short: name.to_owned(),
        initials: name.split(' ').filter_map(|word| word.chars().next()).filter(|c| c.is_uppercase()).collect(),
        kind,
        hired: false,
        elsewhere: false,
    };
    let role = |found: &Value| {
        let holders = found["holders"].as_array().unwrap().iter();
        let mut people: Vec<ChartPerson> =
            holders.map(|holder| person(holder["name"].as_str().unwrap(), AssignmentKind::Holder)).collect();
        people.extend(text(&found["deputy"]).map(|name| person(&name, AssignmentKind::StandIn)));
        let chips = found["chips"].as_array().unwrap().iter().enumerate();
        let partners = chips.map(|(at, chip)| ChartPartner {
            partner: PartnerId(format!("{}-{at}", found["id"])),
            name: text(&chip["partner"]).unwrap(),
            category: Category::ALL[at],
            contact: text(&chip["contact"]),
            cover: Cover::Both,
            confirmed: true,
        });
        let id = |value: &Value| text(value).map(RoleId);
        ChartRole {
            domain: found["domain"].as_str().and_then(Domain::parse),
            people,
            partners: partners.collect(),
            ..ChartRole::new(id(&found["id"]).unwrap(), id(&found["parent"]), text(&found["title"]).unwrap())
        }
    };
    Chart { roles: file["boxes"].as_array().unwrap().iter().map(role).collect() }
}

/// An edition of De Sterrenschuit, in Dutch.
pub(crate) fn edition_for(chart: &Chart, audience: Audience) -> Edition {
    let date = NaiveDate::from_ymd_opt(2026, 11, 23).unwrap();
    Edition::new(chart, Meta { school: "Basisschool De Sterrenschuit".into(), date, lang: Lang::Nl }, audience)
}

/// Everything on one sheet, in full.
pub(crate) fn printed(paper: Paper) -> PrintInput {
    PrintInput {
        paper,
        orientation: Orientation::Best,
        what: PrintWhat::All,
        detail: Detail::Full,
        audience: Audience::Leaders,
        tiles: None,
    }
}

/// Keeps a document to look at when `SPIL_SHOTS` names a folder.
pub(crate) fn keep(name: &str, bytes: &[u8]) {
    let Some(folder) = std::env::var_os("SPIL_SHOTS") else { return };
    std::fs::create_dir_all(&folder).and_then(|()| std::fs::write(Path::new(&folder).join(name), bytes)).unwrap();
}
