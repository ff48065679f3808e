//! Everything that a role knows, told as people use it.

use crate::desk::{Desk, filled, roles};
use spil::half_days::HalfDays;
use spil::ids::RoleId;
use spil::kinds::{AssignmentKind, Audience, BranchLayout, Category, Cover, TeamKind, TieKind};
use spil::lang::Lang;
use spil::partners::input::{ContactInput, NewPartner, PartnerFilter};
use spil::roles::assign;
use spil::roles::input::{AssignmentPatch, NewAssignment, NewRole, RolePatch, Spot, Who};
use spil::roles::view::RolePage;
use spil::school::School;
use spil::teams::input::{NewTeam, NewTeamMember, TeamWho};
use spil::views::input::OrganogramFilter;
use spil::{contacts, organogram, partners, people, teams};

fn page(school: &School, role: &RoleId) -> RolePage {
    school.read(|read| spil::roles::page::page(read, role)).unwrap()
}

fn add(school: &mut School, title: &str, under: &RoleId) -> RoleId {
    let at = Spot::Below { role: under.clone() };
    spil::roles::edit::add(school, &NewRole { title: title.into(), at }).unwrap().value
}

#[test]
fn a_coordinator_has_duties_a_budget_and_meetings() {
    let desk = Desk::new();
    let mut school = desk.school("De Proefschool", "Marijke de Boer");
    let leader = roles(&school)[0].0.clone();
    let role = add(&mut school, "Cultuurcoördinator", &leader);
    for patch in [
        RolePatch::Responsibilities("Cultuurplan\r\nGastlessen".into()),
        RolePatch::Budget(Some(150_050)),
        RolePatch::BudgetNote("gastlessen".into()),
        RolePatch::Meetings("Elke zes weken".into()),
        RolePatch::Branch(BranchLayout::Hanging2),
        RolePatch::Frame("Cultuurteam".into()),
        RolePatch::Assistant(true),
    ] {
        spil::roles::edit::update(&mut school, &role, patch).unwrap();
    }
    assert!(spil::roles::edit::update(&mut school, &role, RolePatch::Budget(Some(-1))).is_err());
    let now = page(&school, &role);
    assert_eq!(now.responsibilities, "Cultuurplan\nGastlessen");
    assert_eq!((now.budget_cents, now.budget_note.as_str()), (Some(150_050), "gastlessen"));
    let chart = school.read(|read| organogram::view::chart(read, Lang::Nl)).unwrap();
    let drawn = chart.roles.iter().find(|r| r.role == role).unwrap();
    assert_eq!(
        (drawn.branch, drawn.frame.as_deref(), drawn.assistant),
        (BranchLayout::Hanging2, Some("Cultuurteam"), true)
    );
}

#[test]
fn competencies_are_proposed_by_the_title_until_the_school_chooses() {
    let desk = Desk::new();
    let mut school = desk.school("De Proefschool", "Marijke de Boer");
    let leader = roles(&school)[0].0.clone();
    let matter = |school: &School| -> Vec<String> {
        page(school, &leader).competencies.into_iter().filter(|c| c.matters).map(|c| c.id).collect()
    };
    assert!(matter(&school).contains(&"persuading".to_owned()) && !page(&school, &leader).own_competencies);
    let own = RolePatch::Competencies(Some(vec!["trusting".into(), "no such thing".into()]));
    spil::roles::edit::update(&mut school, &leader, own).unwrap();
    assert_eq!(matter(&school), ["trusting"]);
    spil::roles::edit::update(&mut school, &leader, RolePatch::Competencies(Some(Vec::new()))).unwrap();
    assert!(matter(&school).is_empty(), "nothing is a choice too");
    spil::roles::edit::update(&mut school, &leader, RolePatch::Competencies(None)).unwrap();
    assert!(matter(&school).contains(&"persuading".to_owned()));
}

#[test]
fn somebody_hired_holds_a_role_and_counts_as_contact() {
    let desk = Desk::new();
    let mut school = desk.school("De Proefschool", "Marijke de Boer");
    let leader = roles(&school)[0].0.clone();
    let role = add(&mut school, "Vakleerkracht", &leader);
    let club = NewPartner { name: "Sportclub".into(), category: Category::Sport };
    let club = partners::edit::add(&mut school, &club).unwrap().value;
    let yara = ContactInput { name: "Yara Sno".into(), half_days: HalfDays::ALL, ..ContactInput::default() };
    contacts::edit::add(&mut school, &club, &yara).unwrap();
    let contact = school.read(assign::contacts).unwrap().remove(0);
    assert_eq!((contact.name.as_str(), contact.from.as_str()), ("Yara Sno", "Sportclub"));

    let who = Who::Contact { contact: contact.contact };
    let hire = NewAssignment { role: role.clone(), who, kind: AssignmentKind::Holder };
    let hired = assign::assign(&mut school, &hire).unwrap();
    assert!(assign::assign(&mut school, &hire).is_err(), "not twice");
    assert_eq!(hired.status.undo.unwrap().params["contact"], "Yara Sno");
    let holder = page(&school, &role).people.remove(0);
    assert_eq!((holder.name.as_str(), holder.hired.unwrap().from.as_str()), ("Yara Sno", "Sportclub"));
    assert_eq!(school.read(people::view::team).unwrap().people.len(), 1, "she is not on the payroll");
    let drawn = |audience| {
        let all = OrganogramFilter::default();
        school.read(|read| organogram::view::narrowed(read, Lang::Nl, &all, audience)).unwrap().scene
    };
    let (scene, outside) = (drawn(Audience::Leaders), drawn(Audience::Partners));
    let card = scene.cards.iter().find(|card| card.role == role).unwrap();
    assert!(card.people[0].hired && !card.people[0].elsewhere);
    assert!(card.label.contains("Yara Sno (ingehuurd)"), "{}", card.label);
    assert!(scene.legend.iter().any(|item| item.text == "ingehuurd"));
    assert!(outside.cards.iter().all(|card| card.people.iter().all(|mark| !mark.hired)), "the school's own business");

    let ggd = NewPartner { name: "GGD".into(), category: Category::Zorg };
    let ggd = partners::edit::add(&mut school, &ggd).unwrap().value;
    partners::ties::set(&mut school, &ggd, TieKind::FirstContact, Some(&role)).unwrap();
    let table = school.read(|read| partners::page::table(read, &PartnerFilter::default())).unwrap();
    assert_eq!(table.rows.iter().find(|r| r.partner == ggd).unwrap().cover, Cover::FirstOnly);
    school.undo().unwrap();
    assign::unassign(&mut school, &hired.value).unwrap();
    assert!(page(&school, &role).people.is_empty());
}

#[test]
fn two_people_share_a_role_each_on_their_own_days() {
    let desk = Desk::new();
    let mut school = desk.school("De Proefschool", "Marijke de Boer");
    let leader = roles(&school)[0].0.clone();
    let monday = HalfDays::parse("ma").0;
    let first = page(&school, &leader).people[0].assignment.clone();
    let who = Who::New { name: "Joost Bakker".into() };
    let second = NewAssignment { role: leader.clone(), who, kind: AssignmentKind::Holder };
    assign::assign(&mut school, &second).unwrap();
    assign::update(&mut school, &first, AssignmentPatch::HalfDays(Some(monday))).unwrap();
    let people = page(&school, &leader).people;
    assert_eq!((people[0].half_days, people[0].own_half_days), (monday, Some(monday)));
    assert_eq!(people[1].own_half_days, None);
    assign::update(&mut school, &first, AssignmentPatch::HalfDays(None)).unwrap();
    assert_eq!(page(&school, &leader).people[0].own_half_days, None);
}

#[test]
fn a_team_is_led_by_a_role_and_gives_relations() {
    let desk = Desk::new();
    let mut school = desk.school("De Proefschool", "Marijke de Boer");
    let leader = roles(&school)[0].0.clone();
    let care = add(&mut school, "Intern begeleider", &leader);
    let new = NewTeam { name: "MT".into(), kind: TeamKind::Mt, role: Some(leader.clone()), leads: true };
    let team = teams::edit::add(&mut school, &new).unwrap().value;
    let join = NewTeamMember { team: team.clone(), who: TeamWho::Role(care.clone()), leads: false };
    let joined = teams::edit::add_member(&mut school, &join).unwrap().value;
    let joost = people::edit::add(&mut school, &filled("Joost Bakker")).unwrap().value;
    teams::edit::add_member(&mut school, &NewTeamMember { who: TeamWho::Person(joost), ..join.clone() }).unwrap();
    let shown = school.read(teams::view::teams).unwrap().remove(0);
    let names: Vec<&str> = shown.members.iter().map(|m| m.name.as_str()).collect();
    assert_eq!(names, ["Schoolleider", "Intern begeleider", "Joost Bakker"]);
    assert_eq!(page(&school, &care).teams[0].members, 3);
    let view = school.read(|read| organogram::view::organogram(read, Lang::Nl)).unwrap();
    assert_eq!(view.relations.len(), 1);
    assert_eq!((&view.relations[0].from, &view.relations[0].to), (&leader, &care));
    assert_eq!(view.relations[0].about, "MT");

    teams::edit::remove_member(&mut school, &joined).unwrap();
    assert!(page(&school, &care).teams.is_empty());
    let gone = teams::edit::delete(&mut school, &team).unwrap();
    assert_eq!(gone.status.undo.unwrap().params["team"], "MT");
    assert!(school.read(teams::view::teams).unwrap().is_empty());
    school.undo().unwrap();
    assert_eq!(school.read(teams::view::teams).unwrap().len(), 1);
}

#[test]
fn interest_in_a_vacancy_is_noted_and_withdrawn() {
    let desk = Desk::new();
    let mut school = desk.school("De Proefschool", "Marijke de Boer");
    let leader = roles(&school)[0].0.clone();
    let role = add(&mut school, "Eventmanager", &leader);
    let joost = people::edit::add(&mut school, &filled("Joost Bakker")).unwrap().value;
    let rev = spil::roles::interest::note(&mut school, &role, &joost).unwrap().changes.rev;
    assert_eq!(spil::roles::interest::note(&mut school, &role, &joost).unwrap().changes.rev, rev, "once is enough");
    assert_eq!(page(&school, &role).interest[0].name, "Joost Bakker");
    spil::roles::interest::withdraw(&mut school, &role, &joost).unwrap();
    assert!(page(&school, &role).interest.is_empty());
}

#[test]
fn the_team_does_not_see_who_is_absent_but_the_school_leader_does() {
    let desk = Desk::new();
    let school = spil::sample::create(&desk.shelf, desk.env()).unwrap();
    let filter = spil::views::input::OrganogramFilter::default();
    let drawn = |audience| {
        let view = school.read(|read| organogram::view::narrowed(read, Lang::Nl, &filter, audience)).unwrap();
        format!("{:?}", view.scene)
    };
    assert!(drawn(Audience::Leaders).contains("tot 31 mei") && !drawn(Audience::Team).contains("tot 31 mei"));
}
