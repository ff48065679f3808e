//! The organogram in other programs: pictures, draw.io, a web page, and lists that come back.

use crate::charts::{edition_for, keep, large_chart, sample_chart};
use crate::desk::{Desk, titles};
use crate::organogram_documents::{hostile, well_formed};
use spil::documents::{
    diagram, organogram_drawio, organogram_html, organogram_picture, organogram_png, organogram_svg,
};
use spil::exchange::read::read;
use spil::exchange::roles::view::{RoleField, RoleProblem, RolesPreview};
use spil::exchange::roles::{RoleList, preview, roles_csv, roles_xlsx, run};
use spil::kinds::Audience;
use spil::lang::Lang;
use spil::sample;
use spil::school::School;

#[test]
fn every_file_says_school_date_audience_and_the_same_code() {
    let edition = edition_for(&sample_chart(), Audience::Team);
    let svg = organogram_svg(&edition);
    let html = organogram_html(&edition);
    let csv = String::from_utf8(roles_csv(&edition).unwrap()).unwrap();
    let xlsx = read("rollen.xlsx", &roles_xlsx(&edition).unwrap()).unwrap();
    let cells: Vec<String> = xlsx.sheets.iter().flat_map(|s| &s.rows).flat_map(|r| r.cells.clone()).collect();
    for text in [svg, html, csv, diagram(&edition), cells.join("\n")] {
        for words in ["Basisschool De Sterrenschuit", "23 november 2026", "het team", edition.code()] {
            assert!(text.contains(words), "{words} in {}", &text[..200.min(text.len())]);
        }
    }
    keep("sample.html", organogram_html(&edition).as_bytes());
    keep("sample.xlsx", &roles_xlsx(&edition).unwrap());
    keep("sample.csv", &roles_csv(&edition).unwrap());
    keep("sample.svg", organogram_svg(&edition).as_bytes());
}

#[test]
fn a_png_has_the_size_that_its_header_says_and_is_not_empty() {
    let edition = edition_for(&sample_chart(), Audience::Team);
    let png = organogram_png(&edition).unwrap();
    keep("sample.png", &png);
    assert!(png.starts_with(b"\x89PNG\r\n\x1a\n"));
    let side = |at: usize| u32::from_be_bytes(png[at..at + 4].try_into().unwrap());
    let picture = organogram_picture(&edition).unwrap();
    assert_eq!((side(16), side(20)), (picture.width, picture.height));
    assert!(picture.width > 1500 && picture.height > 1000);
    assert_eq!(picture.rgba.len(), (picture.width * picture.height * 4) as usize);
    let dark = picture.rgba.chunks(4).filter(|dot| dot[0] < 0x40 && dot[3] == 255).count();
    assert!(dark > 5_000, "there is text on it: {dark}");
    assert!(picture.rgba.chunks(4).all(|dot| dot[3] == 255), "the ground is white, not clear");
}

#[test]
fn a_drawio_file_is_a_picture_with_boxes_lines_and_partners_to_edit() {
    let chart = large_chart();
    let edition = edition_for(&chart, Audience::Team);
    let file = organogram_drawio(&edition);
    keep("large.drawio.svg", file.as_bytes());
    let names = well_formed(&file).unwrap();
    assert_eq!(names[0], "svg");
    let inner = diagram(&edition);
    let names = well_formed(&inner).unwrap();
    assert_eq!(names[..3], ["mxfile", "diagram", "mxGraphModel"]);
    let lines = inner.matches("edge=\"1\"").count();
    assert_eq!(lines, chart.roles.iter().filter(|role| role.parent.is_some()).count());
    for role in &chart.roles {
        let id = format!("role-{}", role.role.as_str());
        assert!(inner.contains(&format!("<mxCell id=\"{id}\"")), "{}", role.title);
        assert_eq!(inner.matches(&format!("<mxCell id=\"{id}-partner-")).count(), role.partners.len());
        if let Some(parent) = &role.parent {
            assert!(inner.contains(&format!("source=\"role-{}\" target=\"{id}\"", parent.as_str())));
        }
    }
    let hostile = edition_for(&hostile(), Audience::Leaders);
    well_formed(&organogram_drawio(&hostile)).unwrap();
    assert!(!diagram(&hostile).contains("<script"));
}

#[test]
fn the_web_page_has_headings_lists_and_a_table_and_no_markup_of_the_school() {
    let page = organogram_html(&edition_for(&hostile(), Audience::Leaders));
    assert!(!page.contains("<script") && page.contains("&lt;script&gt;"));
    for tag in ["h1", "h2", "ul", "li", "table", "section", "main", "dl", "p", "td", "th"] {
        let open = page.matches(&format!("<{tag}>")).count() + page.matches(&format!("<{tag} ")).count();
        assert_eq!(open, page.matches(&format!("</{tag}>")).count(), "{tag}");
        assert!(open > 0, "{tag}");
    }
    assert!(page.contains("<html lang=\"nl\">") && page.contains("scope=\"row\"") && page.contains("<caption"));
    let public = organogram_html(&edition_for(&sample_chart(), Audience::Public));
    assert!(public.contains("Intern begeleider") && !public.contains("Sevda"));
}

fn school(desk: &Desk) -> School {
    sample::create(&desk.shelf, desk.env()).unwrap()
}

fn exported(school: &School, audience: Audience) -> spil::documents::Edition {
    edition_for(&school.read(|read| spil::organogram::view::chart(read, Lang::Nl)).unwrap(), audience)
}

fn list(file: &str, bytes: &[u8]) -> RoleList {
    RoleList::of(&read(file, bytes).unwrap()).unwrap()
}

fn looked(school: &mut School, bytes: &[u8]) -> RolesPreview {
    preview(school, &list("rollen.csv", bytes), Lang::Nl).unwrap()
}

#[test]
fn a_list_that_nobody_changed_changes_nothing() {
    let desk = Desk::new();
    let mut school = school(&desk);
    for audience in [Audience::Leaders, Audience::Team, Audience::Partners, Audience::Public] {
        let edition = exported(&school, audience);
        for (file, bytes) in
            [("rollen.xlsx", roles_xlsx(&edition).unwrap()), ("rollen.csv", roles_csv(&edition).unwrap())]
        {
            let seen = preview(&mut school, &list(file, &bytes), Lang::Nl).unwrap();
            assert_eq!((seen.added, seen.changed, seen.same), (0, 0, 20), "{file} {audience:?}: {:?}", seen.rows);
            assert!(seen.rows.is_empty() && seen.absent.is_empty(), "{:?}", seen.rows);
        }
    }
    assert!(school.view().unwrap().status.undo.is_none());
}

#[test]
fn a_list_makes_the_same_organogram_in_another_school() {
    let desk = Desk::new();
    let from = school(&desk);
    let bytes = roles_xlsx(&exported(&from, Audience::Leaders)).unwrap();
    let mut to = desk.school("De Regenboog", "");
    let done = run(&mut to, &list("rollen.xlsx", &bytes), Lang::Nl).unwrap();
    assert_eq!(done.value, 20);
    assert_eq!(titles(&to), titles(&from));
    let shape = |school: &School| {
        let view = exported(school, Audience::Leaders);
        let roles = &view.chart().roles;
        let under = |role: &Option<spil::ids::RoleId>| {
            role.as_ref().map(|r| roles.iter().find(|x| x.role == *r).unwrap().title.clone())
        };
        let people =
            |r: &spil::organogram::chart::ChartRole| r.people.iter().map(|p| p.name.clone()).collect::<Vec<_>>();
        roles
            .iter()
            .map(|r| (r.title.clone(), under(&r.parent), people(r), r.hours.clone(), r.domain))
            .collect::<Vec<_>>()
    };
    assert_eq!(shape(&to), shape(&from));
    to.undo().unwrap();
    assert!(titles(&to).is_empty(), "one step back");
}

#[test]
fn order_parents_people_time_and_partners_come_back_from_excel() {
    let desk = Desk::new();
    let mut school = school(&desk);
    let csv = String::from_utf8(roles_csv(&exported(&school, Audience::Leaders)).unwrap()).unwrap();
    let mut lines: Vec<String> = csv.lines().map(str::to_owned).collect();
    let at = |lines: &[String], title: &str| lines.iter().position(|l| l.contains(&format!(";{title};"))).unwrap();
    // The event manager goes before the language coordinator, gets another stand-in and other hours.
    let (event, language) = (at(&lines, "Eventmanager"), at(&lines, "Taal- en leescoördinator"));
    let line = lines.remove(event).replace("Agnieszka Nowak", "Nieuwe Collega").replace("1 dagdeel/wk", "3,5 u/wk");
    lines.insert(language, line);
    let language = at(&lines, "Taal- en leescoördinator");
    lines[language] = lines[language].replace("Bibliotheek Elzerdam", "");
    // A role of its own, and things that cannot be.
    let last = lines.len() - 1;
    lines.insert(last, ";Moestuin;2;Eventmanager;Bram Kuijpers;;veel;sport;Bibliotheek Elzerdam; ".replace("; ", ""));
    lines.insert(last + 1, ";Zwevend;2;Bestaat niet;;;;;Onbekende partner".to_owned());
    let bytes = lines.join("\r\n").into_bytes();

    let seen = looked(&mut school, &bytes);
    let fields = |title: &str| {
        let row = seen.rows.iter().find(|row| row.title == title).unwrap();
        row.changes.iter().map(|change| change.field).collect::<Vec<_>>()
    };
    assert_eq!((seen.added, seen.changed), (2, 2), "{:?}", seen.rows);
    assert_eq!(fields("Eventmanager"), [RoleField::Order, RoleField::Hours, RoleField::StandIn]);
    assert_eq!(fields("Taal- en leescoördinator"), [RoleField::Partners]);
    let problems = |title: &str| seen.rows.iter().find(|row| row.title == title).unwrap().problems.clone();
    assert_eq!(problems("Moestuin"), [RoleProblem::UnreadHours("veel".into())]);
    assert_eq!(
        problems("Zwevend"),
        [RoleProblem::UnknownParent("Bestaat niet".into()), RoleProblem::UnknownPartner("Onbekende partner".into())]
    );
    assert!(!titles(&school).contains(&"Moestuin".to_owned()), "a preview leaves nothing behind");

    run(&mut school, &list("rollen.csv", &bytes), Lang::Nl).unwrap();
    let now = titles(&school);
    let place = |title: &str| now.iter().position(|t| t == title).unwrap();
    assert!(place("Eventmanager") < place("Taal- en leescoördinator"));
    assert_eq!(place("Moestuin"), place("Eventmanager") + 1);
    assert_eq!(looked(&mut school, &bytes).changed, 0, "the same list again changes nothing");
    school.undo().unwrap();
    assert_eq!(titles(&school).len(), 20);
}

#[test]
fn a_role_is_never_put_below_itself() {
    let desk = Desk::new();
    let mut school = school(&desk);
    let before = titles(&school);
    let bytes = "Rol;Onder\nIntern begeleider;NT2-coördinator\n".as_bytes();
    let seen = looked(&mut school, bytes);
    assert_eq!(seen.rows[0].problems, [RoleProblem::Circle("NT2-coördinator".into())]);
    assert_eq!(seen.absent.len(), 19);
    assert!(run(&mut school, &list("rollen.csv", bytes), Lang::Nl).is_err(), "nothing to take over");
    assert_eq!(titles(&school), before);
    let none = read("x.csv", b"Naam;Plaats\nA;B\n").unwrap();
    assert!(RoleList::of(&none).is_err());
}
