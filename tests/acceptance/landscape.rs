//! The landscape: everything has its place and nothing overlaps, however many partners and however long their names.

use crate::desk::Desk;
use proptest::prelude::*;
use spil::ids::{PartnerId, RoleId};
use spil::kinds::{Audience, Category, Cover, Intensity, Place};
use spil::landscape::input::LandscapeFilter;
use spil::landscape::plan::{Contact, Landscape, Neighbour};
use spil::landscape::scene::{Dot, LandscapeScene, Manner, Words};
use spil::landscape::view::plan_of;
use spil::landscape::{arrange, audience};
use spil::lang::Lang;
use spil::organogram::measure;
use spil::organogram::page::{Orientation, Paper, Surface};
use spil::organogram::scene::Rect;

/// Names as schools write them, from short to endless.
const NAMES: [&str; 12] = [
    "CJG",
    "Bibliotheek Elzerdam",
    "GGD",
    "Onderwijsbegeleidingsdienst Elzerdam en omstreken",
    "Logopediepraktijk Praat",
    "Samenwerkingsverband Passend Onderwijs Elzerland-Midden",
    "Wijkteam Noord",
    "Stichting Kinderopvang De Kleine Kapitein, locatie Havenkwartier",
    "Muziekschool",
    "Gemeente Elzerdam, afdeling Onderwijshuisvesting en Leerlingenvervoer",
    "Pabo",
    "Sportservice",
];

pub(crate) fn neighbour(at: usize, name: &str) -> Neighbour {
    let places = [Some(Place::Gebouw), Some(Place::Buurt), Some(Place::Buurt), Some(Place::Regio), Some(Place::Regio)];
    let first = Contact {
        role: RoleId(format!("r{}", at % 7)),
        title: "Coördinator ouderbetrokkenheid".into(),
        people: vec!["Sevda Yıldız".into()],
        initials: "SY".into(),
    };
    Neighbour {
        partner: PartnerId(format!("w{at}")),
        name: name.to_owned(),
        category: Category::ALL[(at * 7 + at / 5) % 17],
        place: if at % 23 == 22 {
            None
        } else if at % 19 == 18 {
            Some(Place::Landelijk)
        } else {
            places[at % 5]
        },
        intensity: [Some(Intensity::Soms), Some(Intensity::Vaak), Some(Intensity::Regelmatig), None][at % 4],
        cover: Cover::ALL[[0, 0, 1, 0, 2, 0, 3, 0, 0, 4][at % 10]],
        first: (at % 10 != 4).then(|| first.clone()),
        second: (at % 10 != 2).then_some(first),
    }
}

/// A school with this many partners.
pub(crate) fn with(count: usize) -> Landscape {
    let name = |at: usize| if at < 12 { NAMES[at].to_owned() } else { format!("{} {}", NAMES[at % 12], at) };
    let partners = (0..count).map(|at| neighbour(at, &name(at))).collect();
    Landscape { school: "Basisschool De Sterrenschuit".into(), partners, names_hidden: false, plain: false }
}

fn overlap(a: Rect, b: Rect) -> bool {
    a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h
}

fn touches(area: Rect, dot: &Dot) -> bool {
    let x = dot.x.clamp(area.x, area.x + area.w);
    let y = dot.y.clamp(area.y, area.y + area.h);
    f64::from(x - dot.x).hypot(f64::from(y - dot.y)) < f64::from(dot.r)
}

fn room(words: &Words) -> Rect {
    Rect { x: words.x, y: words.y - words.size * 3 / 4, w: words.w, h: words.size }
}

/// Everything that takes room, with what it is.
fn rooms(scene: &LandscapeScene) -> Vec<(String, Rect)> {
    let mut found: Vec<(String, Rect)> = Vec::new();
    for (at, dot) in scene.dots.iter().enumerate() {
        found.extend(dot.areas.iter().map(|area| (format!("name {at}"), *area)));
    }
    for ring in &scene.rings {
        found.push((format!("ring {}", ring.words.text), ring.plate));
    }
    for sector in &scene.sectors {
        found.extend(sector.icon.map(|at| (format!("icon {:?}", sector.category), at)));
        found.extend(sector.words.as_ref().map(|words| (format!("sector {}", words.text), room(words))));
    }
    for heading in &scene.headings {
        found.push((format!("heading {}", heading.words.text), room(&heading.words)));
        found.push((format!("heading icon {}", heading.words.text), heading.icon));
    }
    found
}

fn check(landscape: &Landscape, scene: &LandscapeScene) -> Result<(), TestCaseError> {
    let rooms = rooms(scene);
    let sheet = Rect { x: 0, y: 0, w: scene.width, h: scene.height };
    let inside = |r: &Rect| r.x >= sheet.x && r.y >= sheet.y && r.x + r.w <= sheet.w && r.y + r.h <= sheet.h;
    for (at, (what, rect)) in rooms.iter().enumerate() {
        prop_assert!(inside(rect), "{what} is outside: {rect:?} {:?}", scene.manner);
        for (other, area) in &rooms[at + 1..] {
            prop_assert!(!overlap(*rect, *area), "{what} and {other} overlap: {rect:?} {area:?} {:?}", scene.manner);
        }
        for dot in &scene.dots {
            prop_assert!(!touches(*rect, dot), "{what} covers {}: {rect:?}", dot.label);
        }
    }
    for (at, dot) in scene.dots.iter().enumerate() {
        let from_hub = f64::from(dot.x - scene.hub.x).hypot(f64::from(dot.y - scene.hub.y));
        prop_assert!(from_hub >= f64::from(dot.r + scene.hub.r), "{} covers the school", dot.label);
        for other in &scene.dots[at + 1..] {
            let apart = f64::from(dot.x - other.x).hypot(f64::from(dot.y - other.y));
            prop_assert!(apart >= f64::from(dot.r + other.r), "{} covers {}", dot.label, other.label);
        }
        let ring = scene.rings.iter().position(|ring| ring.zone == dot.zone).unwrap();
        let inner = if ring == 0 { scene.hub.r } else { scene.rings[ring - 1].r };
        prop_assert!(
            from_hub >= f64::from(inner) && from_hub <= f64::from(scene.rings[ring].r),
            "{} is in its ring",
            dot.label
        );
        // Whole names: nothing is cut off, and each line fits the room that was kept for it.
        let said: String = dot.words.iter().map(|w| w.text.as_str()).collect();
        let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace() && *c != '-').collect::<String>();
        prop_assert_eq!(letters(&said), letters(&dot.name));
        for words in dot.words.iter().chain(&dot.numbers) {
            prop_assert_eq!(words.w, measure::width(&words.text, words.size, words.weight));
            let fits = |area: &Rect| area.x <= words.x && words.x + words.w <= area.x + area.w + 1;
            prop_assert!(dot.areas.iter().any(fits), "{:?} in {:?}", words, dot.areas);
        }
        if let Some(tie) = &dot.tie {
            prop_assert!(inside(&tie.card), "{:?} {}x{}", tie.card, scene.width, scene.height);
            prop_assert!(!touches(tie.card, dot), "the card covers its own dot");
            prop_assert!(tie.words.iter().all(|words| overlap(room(words), tie.card)));
        }
    }
    prop_assert_eq!(scene.dots.len(), landscape.partners.len(), "everybody is there");
    let count: u32 = scene.sectors.iter().map(|s| s.count).sum();
    prop_assert_eq!(count as usize, landscape.partners.len());
    Ok(())
}

fn surfaces() -> [Surface; 5] {
    let page = |paper, orientation| Surface::Page { paper, orientation };
    [
        Surface::Window { w: 10_480, h: 6_400 },
        Surface::Window { w: 7_480, h: 6_400 },
        Surface::Window { w: 4_000, h: 5_000 },
        page(Paper::A3, Orientation::Best),
        page(Paper::A4, Orientation::Portrait),
    ]
}

#[test]
fn twelve_thirty_one_and_a_hundred_partners_have_their_place() {
    for count in [0, 1, 2, 12, 31, 60, 100] {
        let landscape = with(count);
        for surface in surfaces() {
            let scene = arrange(&landscape, Lang::Nl, surface).scene;
            check(&landscape, &scene).unwrap();
        }
    }
}

#[test]
fn a_dozen_names_stand_beside_their_dots_and_a_hundred_do_not() {
    let window = Surface::Window { w: 10_480, h: 6_400 };
    assert_eq!(arrange(&with(12), Lang::Nl, window).scene.manner, Manner::Beside);
    assert_eq!(arrange(&sample(), Lang::Nl, window).scene.manner, Manner::Beside);
    assert_eq!(arrange(&sample(), Lang::Nl, Surface::Window { w: 7_480, h: 6_400 }).scene.manner, Manner::Beside);
    assert_eq!(arrange(&with(100), Lang::Nl, window).scene.manner, Manner::Numbers);
}

/// The 31 partners of the sample school.
pub(crate) fn sample() -> Landscape {
    let desk = Desk::new();
    let school = spil::sample::create(&desk.shelf, desk.env()).unwrap();
    school.read(|read| plan_of(read, &LandscapeFilter::default())).unwrap()
}

prop_compose! {
    fn any_partner()(
        words in "[A-Za-zéï]{1,22}( [a-z,.-]{1,14}){0,7}", category in 0_usize..18, place in 0_usize..8,
        often in 0_usize..6, cover in 0_usize..5, held in any::<bool>(),
    ) -> Neighbour {
        let mut made = neighbour(0, words.trim());
        made.category = Category::ALL[category];
        made.place = Place::ALL.get(place).copied();
        made.intensity = Intensity::ALL.get(often).copied();
        made.cover = Cover::ALL[cover];
        made.first = made.first.filter(|_| held);
        made
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10, ..ProptestConfig::default() })]

    #[test]
    fn nothing_overlaps_however_many_and_however_long(
        mut partners in proptest::collection::vec(any_partner(), 0..=150), one in proptest::option::weighted(0.2, 0_usize..18),
        ring in proptest::option::weighted(0.2, 0_usize..8), surface in 0_usize..5, public in any::<bool>(),
    ) {
        for (at, partner) in partners.iter_mut().enumerate() {
            partner.partner = PartnerId(format!("w{at}"));
            partner.category = one.map_or(partner.category, |one| Category::ALL[one]);
            partner.place = ring.map_or(partner.place, |ring| Place::ALL.get(ring).copied());
        }
        let landscape = Landscape { school: "Kindcentrum De Regenboog en de Sterrenschuit".into(), partners, names_hidden: false, plain: false };
        let landscape = if public { audience::of(&landscape, Audience::Public) } else { landscape };
        let surface = surfaces()[surface];
        let scene = arrange(&landscape, Lang::Nl, surface).scene;
        check(&landscape, &scene)?;
        prop_assert_eq!(&arrange(&landscape, Lang::Nl, surface).scene, &scene, "the same input gives the same scene");
    }
}
