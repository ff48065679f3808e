//! Roles that come in many at a time: ticked for a type of school, pasted as a list; and shown on a wall.

use crate::desk::{self, Desk};
use spil::kinds::{HoursUnit, SchoolType};
use spil::lang::Lang;
use spil::organogram::present;
use spil::roles::input::ListedRole;
use spil::roles::view::PastedRole;
use spil::roles::{listed, paste, templates};
use spil::school::School;

fn listed(row: &PastedRole) -> ListedRole {
    ListedRole {
        level: row.level,
        title: row.title.clone(),
        holders: row.holders.clone(),
        hours: row.hours,
        known: row.known.clone(),
    }
}

fn picture(school: &School) -> Vec<String> {
    let view = school.read(|read| spil::organogram::view::organogram(read, Lang::Nl)).unwrap();
    view.outline.into_iter().map(|row| format!("{}{}", "  ".repeat(row.level as usize - 1), row.title)).collect()
}

fn pasted(school: &School, text: &str) -> Vec<String> {
    let found = school.read(|read| paste::preview(read, text)).unwrap();
    let show = |row: PastedRole| format!("{} {} {}", row.level, row.title, row.holders.join("+"));
    found.rows.into_iter().map(|row| show(row).trim_end().to_owned()).collect()
}

#[test]
fn every_type_of_school_gets_roles_of_its_own() {
    let desk = Desk::new();
    for (of, wanted, other) in [
        (SchoolType::Kindcentrum, "opvangleider", "commissie"),
        (SchoolType::Speciaal, "commissie", "opvangleider"),
        (SchoolType::Profiel, "kennisteam", "commissie"),
        (SchoolType::Klein, "administratie", "bovenbouw"),
        (SchoolType::Gewoon, "bovenbouw", "profiel"),
    ] {
        let mut school = desk.school("De Proefschool", "");
        let all = school.read(|read| templates::list(read, Lang::Nl)).unwrap();
        assert_eq!(all.school_type, None);
        let usual = all.roles.iter().filter(|one| one.usual_at.contains(&of));
        let keys: Vec<String> = usual.map(|one| one.key.clone()).collect();
        assert!(keys.contains(&wanted.to_owned()) && !keys.contains(&other.to_owned()), "{of:?}: {keys:?}");
        let added = templates::add(&mut school, &keys, Some(of), Lang::Nl).unwrap();
        assert_eq!(added.value as usize, keys.len());
        let tops = picture(&school).into_iter().filter(|line| !line.starts_with(' ')).collect::<Vec<_>>();
        assert_eq!(tops, ["Schoolleider"], "{of:?}: everything hangs under the school leader");
        let kept = |school: &School| school.read(|read| templates::list(read, Lang::Nl)).unwrap().school_type;
        assert_eq!(kept(&school), Some(of), "the type stays with the school");
        school.undo().unwrap();
        assert_eq!(kept(&school), None, "one step back");
    }
}

#[test]
fn a_list_is_read_with_indentation_or_with_a_column_for_the_role_above() {
    let desk = Desk::new();
    let school = desk.school("De Proefschool", "Marijke de Boer");
    let word = "Schoolleider\n- Intern begeleider\tSevda Yıldız\t80 u/jr\n    - NT2-coördinator\tvacature\n- Sport";
    assert_eq!(
        pasted(&school, word),
        ["1 Schoolleider", "1 Intern begeleider Sevda Yıldız", "2 NT2-coördinator", "1 Sport"]
    );

    let excel = "Rol\tWie\tUren per jaar\tValt onder\nNT2-coördinator\tBoer, A. de en Bea Smit\t40\tIntern begeleider\n\
                 Intern begeleider\tSevda Yıldız\t0,5 dagdeel per 2 weken\tDirecteur\nDirecteur\t\t\t\n";
    assert_eq!(
        pasted(&school, excel),
        ["1 Directeur", "2 Intern begeleider Sevda Yıldız", "3 NT2-coördinator A. de Boer+Bea Smit"]
    );
    let rows = school.read(|read| paste::preview(read, excel)).unwrap().rows;
    assert_eq!(rows[2].hours.map(|h| (h.amount, h.unit)), Some((40.0, HoursUnit::HoursPerYear)));
    assert_eq!(rows[1].hours.map(|h| (h.amount, h.unit)), Some((0.5, HoursUnit::HalfDaysPerTwoWeeks)));

    // A circle does not hang, and loses nobody.
    let circle = "Rol;Valt onder\nA;B\nB;A\nC;C";
    assert_eq!(pasted(&school, circle), ["1 C", "1 A", "2 B"]);
}

#[test]
fn a_list_comes_in_as_one_step_below_roles_that_are_there() {
    let desk = Desk::new();
    let mut school = desk.school("De Proefschool", "Marijke de Boer");
    let text = "Schoolleider\n  Intern begeleider  Sevda Yıldız\n    NT2-coördinator  Marijke de Boer\n  Sport\n";
    let text = text.replace("  Sevda", "\tSevda").replace("  Marijke", "\tMarijke");
    let rows = school.read(|read| paste::preview(read, &text)).unwrap().rows;
    assert!(rows[0].known.is_some(), "the school leader is there already");
    assert_eq!((rows[1].new_people.len(), rows[2].new_people.len()), (1, 0));
    let rows: Vec<ListedRole> = rows.iter().map(listed).collect();
    let added = listed::add(&mut school, &rows, None).unwrap();
    assert_eq!((added.value, added.status.undo.unwrap().code.as_str()), (3, "roles_added"));
    assert_eq!(picture(&school), ["Schoolleider", "  Intern begeleider", "    NT2-coördinator", "  Sport"]);
    assert_eq!(school.read(spil::people::view::team).unwrap().people.len(), 2, "one of the two was known");
    school.undo().unwrap();
    assert_eq!(desk::titles(&school), ["Schoolleider"]);
    assert_eq!(school.read(spil::people::view::team).unwrap().people.len(), 1);
}

#[test]
fn a_presentation_goes_branch_by_branch_and_keeps_what_is_not_for_the_wall() {
    let desk = Desk::new();
    let school = spil::sample::create(&desk.shelf, desk.env()).unwrap();
    let show = |hide| school.read(|read| present::presentation(read, Lang::Nl, hide, (1280, 720))).unwrap();
    let open = show(false);
    assert_eq!(open.slides[0].role, None);
    let all = open.slides[0].scene.cards.len();
    let in_branches: usize = open.slides[1..].iter().map(|slide| slide.scene.cards.len()).sum();
    assert_eq!(in_branches + 1, all, "every role but the top one is in exactly one branch");
    assert!(open.slides[1..].iter().all(|slide| slide.scene.cards[0].role == *slide.role.as_ref().unwrap()));
    // Who leaves and who is absent stays with the school leader.
    let words = serde_json::to_string(&open).unwrap();
    assert!(words.contains("Sevda") && !words.contains("\"leaves\"") && !words.contains("\"absent\""));
    let names = school.read(spil::people::view::team).unwrap().people;
    let words = serde_json::to_string(&show(true)).unwrap();
    for person in names {
        assert!(!words.contains(&person.name), "{} is not on the wall", person.name);
    }
}
