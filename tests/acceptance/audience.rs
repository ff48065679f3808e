//! What each audience sees of the organogram, and which roles belong together beside the tree.

use crate::desk::Desk;
use spil::kinds::{Audience, Cover, TieKind};
use spil::lang::Lang;
use spil::organogram::audience;
use spil::organogram::relations::RelationKind;
use spil::organogram::view::{chart, organogram};
use spil::sample;

#[test]
fn what_is_made_for_the_public_names_nobody_and_shows_no_gap() {
    let desk = Desk::new();
    let school = sample::create(&desk.shelf, desk.env()).unwrap();
    let all = school.read(|read| chart(read, Lang::Nl)).unwrap();
    assert!(all.roles.iter().any(|r| !r.badges.is_empty() && r.hours.is_some()));

    let team = audience::of(&all, Audience::Team);
    let words = |chart: &spil::organogram::chart::Chart| format!("{chart:?}");
    assert!(words(&all).contains("Leaves") && words(&all).contains("SetAside") == words(&team).contains("SetAside"));
    assert!(!words(&team).contains("Leaves") && !words(&team).contains("kind: Absent"));
    assert!(words(&team).contains("Sevda Yıldız"));

    let outside = audience::of(&all, Audience::Partners);
    assert!(words(&outside).contains("Sevda Yıldız") && !words(&outside).contains("Kim Peeters"));
    assert!(outside.roles.iter().all(|r| r.badges.is_empty() && r.hours.is_none()));
    assert!(outside.roles.iter().flat_map(|r| &r.partners).all(|p| p.cover == Cover::Both));

    let public = audience::of(&all, Audience::Public);
    let scene = spil::organogram::scene(&public, Lang::Nl);
    let drawn = format!("{scene:?}");
    for person in school.read(spil::people::view::team).unwrap().people {
        assert!(!drawn.contains(&person.name), "{} can be read", person.name);
    }
    assert!(!drawn.contains("Nog niemand") && scene.cards.iter().all(|c| !c.vacant && c.chips.is_empty()));
    assert!(drawn.contains("Cultuurcoördinator"));
}

#[test]
fn the_same_person_elsewhere_and_the_second_contact_are_relations() {
    let desk = Desk::new();
    let school = sample::create(&desk.shelf, desk.env()).unwrap();
    let view = school.read(|read| organogram(read, Lang::Nl)).unwrap();
    let title = |role: &spil::ids::RoleId| view.outline.iter().find(|row| row.role == *role).unwrap().title.as_str();
    let found = |from: &str, to: &str, kind| {
        let fits =
            |r: &&spil::organogram::relations::Relation| title(&r.from) == from && title(&r.to) == to && r.kind == kind;
        view.relations.iter().find(fits).map(|r| r.about.as_str())
    };
    let same = found("Intern begeleider", "Aandachtsfunctionaris meldcode", RelationKind::SamePerson);
    assert_eq!(same, Some("Sevda Yıldız"));
    let second = found("Schoolleider", "Bouwcoördinator bovenbouw", RelationKind::SecondContact);
    assert!(second.is_some_and(|about| about.contains("Onderwijs en Jeugd")));
    assert!(view.relations.iter().all(|r| r.from != r.to));

    // Who follows a partner sees every role of it; who is in two roles has a mark on both cards.
    let care = view.outline.iter().find(|row| row.title == "Intern begeleider").unwrap();
    let first = &care.partners[0].partner;
    let tied: Vec<_> =
        view.tied_roles.iter().filter(|t| t.partner == *first).map(|t| (title(&t.role), t.kind)).collect();
    assert_eq!(tied[0], ("Intern begeleider", TieKind::FirstContact));
    let both: Vec<&str> = view
        .scene
        .cards
        .iter()
        .filter(|card| card.people.iter().any(|mark| mark.name == "Sevda Yıldız" && mark.elsewhere))
        .map(|card| title(&card.role))
        .collect();
    assert_eq!(both, ["Intern begeleider", "Aandachtsfunctionaris meldcode"]);
    assert!(view.scene.legend.iter().any(|item| item.text == "ook in een andere rol"));
}
