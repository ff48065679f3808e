//! The organogram narrowed to what somebody wants to see, and views that are kept.

use crate::desk::Desk;
use spil::kinds::{Attention, Audience, Domain};
use spil::lang::Lang;
use spil::organogram::Detail;
use spil::organogram::page::{Orientation, Paper};
use spil::organogram::view::{OrganogramView, narrowed};
use spil::school::School;
use spil::views::edit;
use spil::views::input::{OrganogramFilter, ViewSettings};
use spil::{roles, sample};

fn shown(school: &School, filter: &OrganogramFilter) -> OrganogramView {
    school.read(|read| narrowed(read, Lang::Nl, filter, Audience::Leaders)).unwrap()
}

fn titles(view: &OrganogramView) -> Vec<&str> {
    view.outline.iter().map(|row| row.title.as_str()).collect()
}

#[test]
fn a_filter_keeps_what_fits_and_the_roles_above_it() {
    let desk = Desk::new();
    let school = sample::create(&desk.shelf, desk.env()).unwrap();
    let all = shown(&school, &OrganogramFilter::default());
    let role = |title: &str| all.outline.iter().find(|row| row.title == title).unwrap();

    let vacancies = OrganogramFilter { attention: Some(Attention::Vacancies), ..OrganogramFilter::default() };
    assert_eq!(titles(&shown(&school, &vacancies)), ["Schoolleider", "Cultuurcoördinator (ICC'er)"]);

    let sevda = role("Intern begeleider").people[0].person.clone();
    let hers = OrganogramFilter { person: Some(sevda), ..OrganogramFilter::default() };
    let view = shown(&school, &hers);
    assert_eq!(titles(&view), ["Schoolleider", "Intern begeleider", "Aandachtsfunctionaris meldcode"]);
    assert_eq!(view.filter_names[0].name, "Sevda Yıldız");

    let care = role("Intern begeleider").role.clone();
    let branch = OrganogramFilter { root: Some(care), ..OrganogramFilter::default() };
    let view = shown(&school, &branch);
    assert_eq!((view.outline[0].title.as_str(), view.outline[0].level), ("Intern begeleider", 1));
    assert_eq!(view.outline.len(), 5);
    assert_eq!(view.scene.cards.len(), 5);

    let risks = OrganogramFilter { attention: Some(Attention::Risks), ..OrganogramFilter::default() };
    let view = shown(&school, &risks);
    assert!(titles(&view).contains(&"Taal- en leescoördinator") && !titles(&view).contains(&"Schoolopleider"));

    let sport = OrganogramFilter { domain: Some(Domain::Sport), ..OrganogramFilter::default() };
    assert_eq!(shown(&school, &sport).outline.len(), 3);
    let nothing = OrganogramFilter { domain: Some(Domain::Sport), ..branch };
    assert!(shown(&school, &nothing).outline.is_empty());
}

#[test]
fn a_view_is_kept_changed_by_its_name_and_undone() {
    let desk = Desk::new();
    let mut school = sample::create(&desk.shelf, desk.env()).unwrap();
    let settings = |audience| ViewSettings {
        name: " Voor de website ".to_owned(),
        filter: OrganogramFilter { domain: Some(Domain::Zorg), ..OrganogramFilter::default() },
        detail: Some(Detail::Names),
        paper: Paper::A4,
        orientation: Orientation::Portrait,
        audience,
    };
    edit::save(&mut school, &settings(Audience::Team)).unwrap();
    edit::save(&mut school, &settings(Audience::Public)).unwrap();
    let doc = school.doc().clone();
    drop(school);
    let mut school = desk.open(&doc);
    let list = school.read(edit::list).unwrap();
    let wanted = ViewSettings { name: "Voor de website".to_owned(), ..settings(Audience::Public) };
    assert_eq!(list.iter().map(|v| &v.settings).collect::<Vec<_>>(), [&wanted]);

    school.undo().unwrap();
    assert_eq!(school.read(edit::list).unwrap()[0].settings.audience, Audience::Team);
    school.redo().unwrap();
    edit::delete(&mut school, &list[0].view).unwrap();
    assert!(school.read(edit::list).unwrap().is_empty());
    assert_eq!(school.status().unwrap().undo.unwrap().params["view"], "Voor de website");
    assert!(edit::save(&mut school, &ViewSettings { name: "  ".into(), ..wanted }).is_err());
    assert_eq!(school.read(roles::tree::Tree::load).unwrap().nodes.len(), 20);
}
