//! Properties of the organogram's layout that hold for every chart a school can make.

use proptest::prelude::*;
use spil::ids::{PartnerId, PersonId, RoleId};
use spil::kinds::{AssignmentKind, BranchLayout, Category, Cover, Domain};
use spil::lang::Lang;
use spil::organogram::chart::{Badge, BadgeKind, Chart, ChartPartner, ChartPerson, ChartRole};
use spil::organogram::measure;
use spil::organogram::page::{Orientation, Paper, Surface, Wish, arrange, arrange_with};
use spil::organogram::scene::{Card, Frame, Rect, Scene, Text};
use spil::organogram::{Detail, places, scene, scene_for};
use std::collections::HashMap;

fn role(index: usize, parent: Option<usize>, title: &str) -> ChartRole {
    ChartRole::new(RoleId(format!("r{index}")), parent.map(|p| RoleId(format!("r{p}"))), title.to_owned())
}

fn person(index: usize, kind: AssignmentKind) -> ChartPerson {
    const NAMES: [&str; 6] =
        ["Sevda Yıldız", "Joost van der Meulen", "Ингрид", "Anouk Westerhof-Bakker", "林美玲", "Ö"];
    let name = NAMES[index % NAMES.len()];
    ChartPerson {
        person: PersonId(format!("p{index}")),
        name: name.to_owned(),
        short: name.to_owned(),
        initials: name.chars().take(2).collect(),
        kind,
        hired: index % 5 == 4,
        elsewhere: index.is_multiple_of(3),
    }
}

fn partner(index: usize, name: String) -> ChartPartner {
    ChartPartner {
        partner: PartnerId(format!("w{index}")),
        name,
        category: Category::ALL[index % Category::ALL.len()],
        contact: (!index.is_multiple_of(3)).then(|| "Pieter Jan de Graaf".to_owned()),
        cover: Cover::ALL[index % Cover::ALL.len()],
        confirmed: index.is_multiple_of(2),
    }
}

fn words() -> impl Strategy<Value = String> {
    let long = "[a-zé]{30,70}";
    let usual = "[A-Za-zëï]{1,12}([ /-][A-Za-z']{1,14}){0,6}";
    prop_oneof![8 => usual, 1 => long, 1 => "\\PC{1,30}"]
}

prop_compose! {
    fn any_role()(title in words(), hours in proptest::option::of("[0-9]{1,4} (u/jr|dagdelen per 2 weken)"),
        holders in 0_usize..9, stand_ins in 0_usize..3, partners in proptest::collection::vec(words(), 0..6),
        badges in proptest::collection::vec(words(), 0..3), domain in 0_usize..12,
        branch in 0_usize..12, frame in proptest::option::weighted(0.2, words()), assistant in proptest::bool::weighted(0.2), up in 0.0..1.0_f64, top in 0..40_u8,
    ) -> (ChartRole, f64, bool) {
        let mut made = role(0, None, &title);
        made.hours = hours;
        made.domain = Domain::ALL.get(domain).copied();
        made.people = (0..holders).map(|i| person(i, AssignmentKind::Holder)).collect();
        made.people.extend((0..stand_ins).map(|i| person(i + 1, AssignmentKind::StandIn)));
        made.partners = partners.into_iter().enumerate().map(|(i, name)| partner(i, name)).collect();
        made.badges = badges.into_iter().map(|text| Badge { kind: BadgeKind::NoSecond, text }).collect();
        made.branch = BranchLayout::ALL.get(branch).copied().unwrap_or(BranchLayout::Automatic);
        made.frame = frame;
        made.assistant = assistant;
        (made, up, top == 0)
    }
}

/// Any forest in reading order: each next role hangs under the one before it or under one of its ancestors.
fn any_chart(most: usize) -> impl Strategy<Value = Chart> {
    proptest::collection::vec(any_role(), 0..most).prop_map(|made| {
        let mut path: Vec<usize> = Vec::new();
        let roles = made.into_iter().enumerate().map(|(index, (mut role, up, top))| {
            let keep = if top { 0 } else { (up * (path.len() + 1) as f64) as usize };
            path.truncate(keep.max(usize::from(!top)));
            role.role = RoleId(format!("r{index}"));
            role.parent = path.last().map(|p| RoleId(format!("r{p}")));
            path.push(index);
            role
        });
        Chart { roles: roles.collect() }
    })
}

fn overlap(a: Rect, b: Rect) -> bool {
    a.x < b.x + b.w && b.x < a.x + a.w && a.y < b.y + b.h && b.y < a.y + a.h
}

/// Overlaps found by sweeping from left to right.
fn overlaps(scene: &Scene) -> Vec<(usize, usize)> {
    let mut order: Vec<usize> = (0..scene.cards.len()).collect();
    order.sort_by_key(|&i| scene.cards[i].rect.x);
    let mut found = Vec::new();
    for (place, &i) in order.iter().enumerate() {
        let a = scene.cards[i].rect;
        let near = order[place + 1..].iter().take_while(|&&j| scene.cards[j].rect.x < a.x + a.w);
        found.extend(near.filter(|&&j| overlap(a, scene.cards[j].rect)).map(|&j| (i, j)));
    }
    found
}

fn inside(text: &Text, x: i32, right: i32, top: i32, bottom: i32) -> bool {
    let safe = measure::with_slack(text.w);
    text.x >= x && text.x + safe <= right + 8 && text.y - text.size * 3 / 4 >= top && text.y + text.size / 4 <= bottom
}

fn texts_fit(card: &Card) -> Result<(), String> {
    let (w, h) = (card.rect.w, card.rect.h);
    for text in &card.texts {
        let measured = measure::width(&text.text, text.size, text.weight);
        if measured != text.w || !inside(text, 0, w, 0, h) {
            return Err(format!("text {text:?} outside of {:?}", card.rect));
        }
    }
    for badge in &card.badges {
        let r = badge.rect;
        if !inside(&badge.text, r.x, r.x + r.w, r.y, r.y + r.h) || r.x + r.w > w || r.y + r.h > h {
            return Err(format!("badge {badge:?} outside of {:?}", card.rect));
        }
    }
    for chip in &card.chips {
        let r = chip.rect;
        let within = r.x >= 0 && r.x + r.w <= w && r.y >= 0 && r.y + r.h <= h;
        let fits = chip.texts.iter().all(|t| inside(t, chip.icon.x + chip.icon.w, r.x + r.w, r.y, r.y + r.h));
        if !within || !fits {
            return Err(format!("chip {chip:?} outside of {:?}", card.rect));
        }
    }
    Ok(())
}

fn on_edge(point: [i32; 2], r: Rect) -> bool {
    let [x, y] = point;
    let across = x >= r.x && x <= r.x + r.w && (y == r.y || y == r.y + r.h);
    let beside = y >= r.y && y <= r.y + r.h && (x == r.x || x == r.x + r.w);
    across || beside
}

fn check(chart: &Chart) -> Result<Scene, TestCaseError> {
    check_scene(chart, scene_for(chart, Lang::En, (15_000, 9_000), Detail::Full))?;
    check_scene(chart, scene_for(chart, Lang::Nl, (4_000, 9_000), Detail::Compact))?;
    let page = |paper, orientation| Surface::Page { paper, orientation };
    let surfaces = [
        (page(Paper::A3, Orientation::Best), Detail::Full),
        (page(Paper::A4, Orientation::Portrait), Detail::Names),
        (page(Paper::A0, Orientation::Landscape), Detail::Compact),
        (Surface::Window { w: 16_000, h: 9_000 }, Detail::Names),
    ];
    for (surface, detail) in surfaces {
        let focus = chart.roles.last().map(|role| &role.role);
        check_scene(chart, arrange_with(chart, Lang::Nl, surface, detail, Wish { focus, former: None }).scene)?;
    }
    check_scene(chart, scene(chart, Lang::Nl))
}

fn check_scene(chart: &Chart, scene: Scene) -> Result<Scene, TestCaseError> {
    prop_assert_eq!(overlaps(&scene), vec![]);
    let order: Vec<&RoleId> = scene.cards.iter().map(|c| &c.role).collect();
    let given: Vec<&RoleId> = chart.roles.iter().map(|r| &r.role).collect();
    prop_assert_eq!(order, given, "reading order is the order of the chart");
    let rect = |id: &RoleId| scene.cards[id.as_str()[1..].parse::<usize>().unwrap()].rect;
    let sheet = Rect { x: 0, y: 0, w: scene.width, h: scene.height };
    for card in &scene.cards {
        prop_assert!(holds(sheet, card.rect), "{:?}", card.rect);
        prop_assert!(texts_fit(card).is_ok(), "{}", texts_fit(card).unwrap_err());
    }
    check_frames(chart, &scene)?;
    let with_parent = scene.cards.iter().filter(|c| c.parent.is_some()).count();
    prop_assert_eq!(scene.connectors.len(), with_parent);
    let labels: Vec<Rect> = scene.frames.iter().map(label).collect();
    for line in &scene.connectors {
        let (first, last) = (line.points[0], *line.points.last().unwrap());
        prop_assert!(on_edge(first, rect(&line.from)) && on_edge(last, rect(&line.to)), "{:?}", line);
        let straight = line.points.windows(2).all(|p| p[0][0] == p[1][0] || p[0][1] == p[1][1]);
        prop_assert!(straight, "only right angles: {:?}", line);
        for each in scene.cards.iter().map(|card| card.rect).chain(labels.iter().copied()) {
            prop_assert!(!crosses(&line.points, each), "{:?} crosses {:?}", line, each);
        }
    }
    // Siblings stand left to right, and in one column or over several rows from top to bottom. Assistants
    // stand among themselves.
    let leads = |card: &Card| scene.cards.iter().any(|other| other.parent.as_ref() == Some(&card.role));
    let beside: Vec<bool> = (scene.cards.iter().zip(&chart.roles))
        .map(|(card, role)| role.assistant && role.frame.is_none() && card.parent.is_some() && !leads(card))
        .collect();
    for (index, card) in scene.cards.iter().enumerate() {
        for (other, later) in scene.cards.iter().enumerate().skip(index + 1).filter(|(_, c)| c.parent == card.parent) {
            let (a, b) = (card.rect, later.rect);
            let in_order = a.x < b.x || a.y + a.h <= b.y;
            prop_assert!(beside[index] != beside[other] || in_order, "siblings keep their order: {a:?} {b:?}");
        }
        if let Some(parent) = card.parent.as_ref().filter(|_| beside[index]) {
            let (own, parent) = (card.rect, rect(parent));
            prop_assert!(own.x >= parent.x + parent.w && own.y >= parent.y, "an assistant stands beside");
        }
    }
    Ok(scene)
}

fn holds(outer: Rect, inner: Rect) -> bool {
    inner.x >= outer.x
        && inner.y >= outer.y
        && inner.x + inner.w <= outer.x + outer.w
        && inner.y + inner.h <= outer.y + outer.h
}

/// The room that a frame's words take.
fn label(frame: &Frame) -> Rect {
    let (x, y) = (frame.rect.x + frame.label.x, frame.rect.y + frame.label.y - frame.label.size);
    Rect { x, y, w: measure::with_slack(frame.label.w), h: frame.label.size * 5 / 4 }
}

/// Each frame holds exactly its branch; frames lie in each other or apart, and no words are covered.
fn check_frames(chart: &Chart, scene: &Scene) -> Result<(), TestCaseError> {
    let framed: Vec<&RoleId> = chart.roles.iter().filter(|r| r.frame.is_some()).map(|r| &r.role).collect();
    let drawn: Vec<&RoleId> = scene.frames.iter().map(|f| &f.role).collect();
    prop_assert_eq!(framed, drawn, "every frame is drawn, outer before inner");
    let parents: HashMap<&RoleId, Option<&RoleId>> = scene.cards.iter().map(|c| (&c.role, c.parent.as_ref())).collect();
    let below =
        |role: &RoleId, top: &RoleId| std::iter::successors(Some(role), |role| parents[role]).any(|above| above == top);
    let sheet = Rect { x: 0, y: 0, w: scene.width, h: scene.height };
    for (index, frame) in scene.frames.iter().enumerate() {
        prop_assert!(holds(sheet, frame.rect) && holds(frame.rect, label(frame)), "{:?}", frame);
        for card in &scene.cards {
            let inside = holds(frame.rect, card.rect);
            prop_assert!(!overlap(label(frame), card.rect), "a card covers the words of {:?}", frame);
            prop_assert_eq!(inside, below(&card.role, &frame.role), "{:?} {:?}", frame.rect, card.rect);
            prop_assert!(inside || !overlap(frame.rect, card.rect), "{:?} cuts {:?}", frame.rect, card.rect);
        }
        for other in &scene.frames[index + 1..] {
            let inside = below(&other.role, &frame.role);
            prop_assert!(!overlap(label(frame), other.rect), "{:?} covers the words of {:?}", other, frame);
            prop_assert_eq!(inside, holds(frame.rect, other.rect));
            prop_assert!(inside || !overlap(frame.rect, other.rect));
        }
    }
    Ok(())
}

/// Whether a line runs through the inside of a box.
fn crosses(points: &[[i32; 2]], r: Rect) -> bool {
    points.windows(2).any(|p| {
        let (left, right) = (p[0][0].min(p[1][0]), p[0][0].max(p[1][0]));
        let (top, bottom) = (p[0][1].min(p[1][1]), p[0][1].max(p[1][1]));
        left < r.x + r.w && right > r.x && top < r.y + r.h && bottom > r.y
    })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn every_chart_is_drawn_without_overlap_and_in_order(chart in any_chart(45)) {
        let first = check(&chart)?;
        prop_assert_eq!(first, scene(&chart, Lang::Nl), "the same chart gives the same scene");
    }

    #[test]
    fn large_charts_interlock_without_overlap(seed in proptest::collection::vec(0.0..1.0_f64, 60..200)) {
        let mut path: Vec<usize> = Vec::new();
        let mut roles = Vec::new();
        for (index, up) in seed.iter().enumerate() {
            let keep = 1 + (up.sqrt() * path.len() as f64) as usize;
            path.truncate(keep);
            roles.push(role(index, path.last().copied(), if index % 7 == 0 { "Rol met een heel lange naam die breekt" } else { "Rol" }));
            path.push(index);
        }
        check(&Chart { roles })?;
    }
}

#[test]
fn a_chain_of_ten_thousand_roles_is_laid_out() {
    let roles = (0..10_000).map(|i| role(i, i.checked_sub(1), "Rol")).collect();
    let scene = scene(&Chart { roles }, Lang::Nl);
    assert_eq!(scene.cards.len(), 10_000);
    assert!(overlaps(&scene).is_empty());
}

#[test]
fn ten_thousand_siblings_are_laid_out() {
    let roles = (0..10_000).map(|i| role(i, (i > 0).then_some(0), "Rol")).collect();
    assert!(overlaps(&scene(&Chart { roles }, Lang::Nl)).is_empty());
}

#[test]
fn an_empty_chart_is_an_empty_scene() {
    assert_eq!(scene(&Chart::default(), Lang::Nl), Scene::default());
}

#[test]
fn roles_without_a_known_parent_stand_at_the_top() {
    let mut roles = vec![role(0, None, "Schoolleider"), role(1, Some(9), "Los"), role(2, Some(2), "Eigen baas")];
    roles.push(role(3, Some(0), "Eronder"));
    let scene = scene(&Chart { roles }, Lang::Nl);
    assert_eq!(scene.cards.iter().map(|c| c.level).collect::<Vec<_>>(), [1, 1, 1, 2]);
    assert!(overlaps(&scene).is_empty());
}

#[test]
fn a_chain_of_a_hundred_thousand_roles_in_frames_is_laid_out() {
    let framed = |i: usize, branch| ChartRole {
        frame: (i % 2 == 1).then(|| "Team".to_owned()),
        branch,
        ..role(i, i.checked_sub(1), "Rol")
    };
    for branch in [BranchLayout::Automatic, BranchLayout::Hanging1, BranchLayout::Row] {
        let chart = Chart { roles: (0..100_000).map(|i| framed(i, branch)).collect() };
        let (rects, lines) = places(&chart, Lang::Nl);
        assert_eq!((rects.len(), lines.len()), (100_000, 99_999));
    }
}

#[test]
fn an_edit_keeps_the_arrangement_unless_another_is_clearly_larger() {
    let chart = |clusters: usize, each: usize| {
        let mut roles = vec![role(0, None, "Schoolleider")];
        for cluster in 0..clusters {
            let head = roles.len();
            roles.push(role(head, Some(0), "Coördinator"));
            roles.extend((1..=each).map(|i| role(head + i, Some(head), &format!("Werkgroep {cluster} {i}"))));
        }
        Chart { roles }
    };
    let surface = Surface::Page { paper: Paper::A3, orientation: Orientation::Best };
    let before = arrange(&chart(6, 7), Lang::Nl, surface, Detail::Full);
    let after = |former| arrange_with(&chart(6, 8), Lang::Nl, surface, Detail::Full, Wish { focus: None, former });
    let kept = after(before.arrangement);
    let (was, is) = (before.arrangement.unwrap(), kept.arrangement.unwrap());
    assert_eq!((was.card, was.rows, was.landscape), (is.card, is.rows, is.landscape));
    let left =
        |scene: &Scene, title: &str| scene.cards.iter().find(|c| c.facts.title == title).map(|c| c.rect.x).unwrap();
    for (cluster, each) in (0..6).flat_map(|cluster| (1..=7).map(move |each| (cluster, each))) {
        let title = format!("Werkgroep {cluster} {each}");
        assert_eq!(left(&before.scene, &title), left(&kept.scene, &title), "{title} stays in its column");
    }
    assert!(kept.scale * 1.15 >= after(None).scale);
    // A chart that grew out of all proportion is laid out anew.
    let wish = Wish { focus: None, former: arrange(&chart(1, 1), Lang::Nl, surface, Detail::Full).arrangement };
    let grown = arrange_with(&chart(9, 9), Lang::Nl, surface, Detail::Full, wish);
    let anew = arrange(&chart(9, 9), Lang::Nl, surface, Detail::Full);
    assert!(grown.scale * 1.15 >= anew.scale);
}

#[test]
fn the_card_in_focus_is_full_while_others_are_compact() {
    let mut chart = Chart { roles: (0..3).map(|i| role(i, (i > 0).then_some(0), "Rol")).collect() };
    for role in &mut chart.roles {
        role.partners = vec![partner(1, "Leerplicht".into())];
    }
    let focus = chart.roles[2].role.clone();
    let wish = Wish { focus: Some(&focus), former: None };
    let surface = Surface::Window { w: 4_000, h: 4_000 };
    let scene = arrange_with(&chart, Lang::Nl, surface, Detail::Compact, wish).scene;
    assert!(scene.cards[1].chips[0].texts.is_empty(), "only an icon");
    assert_eq!(scene.cards[2].chips[0].texts[0].text, "Leerplicht");
}
