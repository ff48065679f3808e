//! Charts of known size for benchmarks and tests.

use spil::ids::{PartnerId, PersonId, RoleId};
use spil::kinds::{AssignmentKind, Category, Cover, Domain};
use spil::organogram::chart::{Chart, ChartPartner, ChartPerson, ChartRole};

/// The fixed chart of 63 boxes: `tests/fixtures/chart63.json`.
pub(crate) fn chart63() -> Chart {
    let file: serde_json::Value = serde_json::from_str(include_str!("../fixtures/chart63.json")).expect("a fixture");
    let boxes = file["boxes"].as_array().expect("boxes");
    Chart { roles: boxes.iter().enumerate().map(|(index, given)| role_of(index, given)).collect() }
}

fn role_of(index: usize, given: &serde_json::Value) -> ChartRole {
    let text = |value: &serde_json::Value| value.as_str().map(str::to_owned);
    let holders = given["holders"].as_array().map(Vec::as_slice).unwrap_or_default();
    let mut people: Vec<ChartPerson> = Vec::new();
    for holder in holders {
        people.extend(text(&holder["name"]).map(|name| person(&name, AssignmentKind::Holder)));
    }
    people.extend(text(&given["deputy"]).map(|name| person(&name, AssignmentKind::StandIn)));
    let chips = given["chips"].as_array().map(Vec::as_slice).unwrap_or_default();
    let partner = |(place, chip): (usize, &serde_json::Value)| ChartPartner {
        partner: PartnerId(format!("w{index}-{place}")),
        name: text(&chip["partner"]).unwrap_or_default(),
        category: Category::ALL[(index + place) % Category::ALL.len()],
        contact: text(&chip["contact"]),
        cover: Cover::Both,
        confirmed: true,
    };
    ChartRole {
        hours: holders.iter().find_map(|holder| text(&holder["hours"])),
        domain: given["domain"].as_str().and_then(Domain::parse),
        people,
        partners: chips.iter().enumerate().map(partner).collect(),
        ..ChartRole::new(
            RoleId(text(&given["id"]).unwrap_or_default()),
            text(&given["parent"]).map(RoleId),
            text(&given["title"]).unwrap_or_default(),
        )
    }
}

/// Somebody with this name.
pub(crate) fn person(name: &str, kind: AssignmentKind) -> ChartPerson {
    let words: Vec<&str> = name.split(' ').collect();
    let first = |word: &str| word.chars().next().unwrap_or(' ');
    let last = words.last().copied().unwrap_or_default();
    ChartPerson {
        person: PersonId(name.to_owned()),
        name: name.to_owned(),
        short: format!("{}. {}", first(name), words[1..].join(" ")),
        initials: [first(name), first(last)].iter().collect(),
        kind,
        hired: false,
        elsewhere: false,
    }
}

/// A school of `count` roles, every one with the words of one of the 63: each role leads about six.
pub(crate) fn chart_of(count: usize) -> Chart {
    let known = chart63();
    let mut next = 0_u64;
    let mut roles: Vec<ChartRole> = Vec::with_capacity(count);
    let mut path: Vec<usize> = Vec::new();
    for index in 0..count {
        let given = &known.roles[index % known.roles.len()];
        // A fixed sequence of numbers (Knuth's MMIX) decides how far each next role goes up again.
        next = next.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let up = (next >> 33) % 100;
        let keep = match path.len() {
            0 | 1 => path.len(),
            depth if up < 18 => depth.min(6),
            depth if up < 85 => depth - 1,
            depth => depth.saturating_sub(2).max(1),
        };
        path.truncate(keep);
        let mut role = given.clone();
        role.role = RoleId(format!("r{index}"));
        role.parent = path.last().map(|&parent| RoleId(format!("r{parent}")));
        path.push(index);
        roles.push(role);
    }
    Chart { roles }
}
