//! Undo takes everything back and redo brings everything again, whatever was done, also across a restart.

use crate::desk::{self, Desk, filled};
use proptest::prelude::*;
use spil::half_days::HalfDays;
use spil::ids::{DocId, RoleId};
use spil::kinds::{AssignmentKind, BranchLayout, Category, HoursUnit, Level, Purpose, TeamKind, TieKind};
use spil::partners::input::{ContactInput, NewPartner, PartnerFilter, PartnerPatch};
use spil::people::input::PersonPatch;
use spil::roles::input::{AssignmentPatch, ChildrenGo, HoursInput, NewAssignment, NewRole, RolePatch, Spot, Who};
use spil::roles::{assign, copy, edit as roles, interest};
use spil::school::School;
use spil::teams::input::{NewTeam, NewTeamMember, TeamWho};
use spil::{contacts, partners, people, teams};

mod current;

/// One thing that somebody does; numbers pick what it is done to.
#[derive(Debug, Clone)]
enum Deed {
    AddRole(usize, u8),
    Rename(usize, String),
    Hours(usize, u16),
    Move(usize, usize, u8),
    Shift(usize, bool),
    Copy(usize, usize, u8),
    DeleteRole(usize, bool),
    Assign(usize, usize, bool),
    AddPartner(u8),
    Partner(usize, u8, String),
    DeletePartner(usize),
    Contact(usize, String),
    Tie(usize, usize, bool),
    AddPerson(String),
    Person(usize, u16),
    DeletePerson(usize),
    /// What a role knows beside its basis: which field, and a number or length to fill it with.
    More(usize, u8, u8),
    /// Somebody hired: a contact person of a partner.
    Hire(usize, usize),
    /// Own half-days of whoever is in a role.
    OwnDays(usize, u16),
    Team(usize, bool, String),
    TeamMember(usize, usize, bool),
    Leave(usize),
    DeleteTeam(usize),
    Interest(usize, usize, bool),
    /// What a partner knows beside its basis: which field, and a number to fill it with.
    Know(usize, u8, u8),
    /// Moments, answers and agreements of a partner.
    Happen(usize, u8, String),
    /// Contact persons in time.
    Follow(usize, usize, u8),
    Goal(usize, u8),
    Reopen,
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        3 => (any::<usize>(), 0u8..3).prop_map(|(a, b)| Deed::AddRole(a, b)),
        1 => (any::<usize>(), "[A-Za-zé ]{1,12}").prop_map(|(a, b)| Deed::Rename(a, b)),
        1 => (any::<usize>(), 1u16..20000).prop_map(|(a, b)| Deed::Hours(a, b)),
        2 => (any::<usize>(), any::<usize>(), 0u8..3).prop_map(|(a, b, c)| Deed::Move(a, b, c)),
        1 => (any::<usize>(), any::<bool>()).prop_map(|(a, b)| Deed::Shift(a, b)),
        1 => (any::<usize>(), any::<usize>(), 0u8..3).prop_map(|(a, b, c)| Deed::Copy(a, b, c)),
        1 => (any::<usize>(), any::<bool>()).prop_map(|(a, b)| Deed::DeleteRole(a, b)),
        1 => (any::<usize>(), any::<usize>(), any::<bool>()).prop_map(|(a, b, c)| Deed::Assign(a, b, c)),
        1 => (0u8..18).prop_map(Deed::AddPartner),
        1 => (any::<usize>(), 0u8..4, "[A-Za-z\n ]{0,9}").prop_map(|(a, b, c)| Deed::Partner(a, b, c)),
        1 => any::<usize>().prop_map(Deed::DeletePartner),
        1 => (any::<usize>(), "[A-Z][a-z]{1,6}").prop_map(|(a, b)| Deed::Contact(a, b)),
        2 => (any::<usize>(), any::<usize>(), any::<bool>()).prop_map(|(a, b, c)| Deed::Tie(a, b, c)),
        1 => "[A-Z][a-z]{1,6} [A-Z][a-z]{1,6}".prop_map(Deed::AddPerson),
        1 => (any::<usize>(), 0u16..12000).prop_map(|(a, b)| Deed::Person(a, b)),
        1 => any::<usize>().prop_map(Deed::DeletePerson),
        3 => (any::<usize>(), 0u8..8, any::<u8>()).prop_map(|(a, b, c)| Deed::More(a, b, c)),
        1 => (any::<usize>(), any::<usize>()).prop_map(|(a, b)| Deed::Hire(a, b)),
        1 => (any::<usize>(), 0u16..1024).prop_map(|(a, b)| Deed::OwnDays(a, b)),
        1 => (any::<usize>(), any::<bool>(), "[A-Z][a-z]{1,6}").prop_map(|(a, b, c)| Deed::Team(a, b, c)),
        1 => (any::<usize>(), any::<usize>(), any::<bool>()).prop_map(|(a, b, c)| Deed::TeamMember(a, b, c)),
        1 => any::<usize>().prop_map(Deed::Leave),
        1 => any::<usize>().prop_map(Deed::DeleteTeam),
        1 => (any::<usize>(), any::<usize>(), any::<bool>()).prop_map(|(a, b, c)| Deed::Interest(a, b, c)),
        3 => (any::<usize>(), 0u8..10, any::<u8>()).prop_map(|(a, b, c)| Deed::Know(a, b, c)),
        2 => (any::<usize>(), 0u8..7, "[A-Z][a-z]{1,6}").prop_map(|(a, b, c)| Deed::Happen(a, b, c)),
        2 => (any::<usize>(), any::<usize>(), 0u8..6).prop_map(|(a, b, c)| Deed::Follow(a, b, c)),
        1 => (any::<usize>(), 0u8..5).prop_map(|(a, b)| Deed::Goal(a, b)),
        1 => Just(Deed::Reopen),
    ]
}

fn pick<T: Clone>(list: &[T], n: usize) -> Option<T> {
    (!list.is_empty()).then(|| list[n % list.len()].clone())
}

fn spot(role: RoleId, how: u8) -> Spot {
    match how {
        0 => Spot::Below { role },
        1 => Spot::After { role },
        _ => Spot::Before { role },
    }
}

fn more(which: u8, size: u8) -> RolePatch {
    let text = "- regel\n".repeat(usize::from(size % 4));
    match which {
        0 => RolePatch::Responsibilities(text),
        1 => RolePatch::Budget((size > 3).then(|| i64::from(size) * 12_345)),
        2 => RolePatch::BudgetNote(text),
        3 => RolePatch::Meetings(text),
        4 => RolePatch::Branch(BranchLayout::ALL[usize::from(size) % BranchLayout::ALL.len()]),
        5 => RolePatch::Frame(text),
        6 => RolePatch::Assistant(size.is_multiple_of(2)),
        _ => RolePatch::Competencies((size > 30).then(|| {
            let all = ["networking", "delegating", "trusting", "reporting", "no such thing"];
            all[..usize::from(size) % all.len()].iter().map(ToString::to_string).collect()
        })),
    }
}

/// Does it; what the rules refuse (a cycle, an empty name) is fine and must change nothing.
fn perform(school: &mut School, deed: &Deed) {
    let all_roles: Vec<RoleId> = desk::roles(school).into_iter().map(|(id, _)| id).collect();
    let table = school.read(|r| partners::page::table(r, &PartnerFilter::default())).unwrap();
    let all_partners: Vec<_> = table.rows.into_iter().map(|row| row.partner).collect();
    let team = school.read(people::view::team).unwrap();
    let all_people: Vec<_> = team.people.into_iter().map(|row| row.person).collect();
    let all_teams = school.read(teams::view::teams).unwrap();
    let role = |n: usize| pick(&all_roles, n);
    match deed {
        Deed::AddRole(n, how) => {
            let at = role(*n).map_or(Spot::Top, |r| spot(r, *how));
            roles::add(school, &NewRole { title: format!("Rol {n}"), at }).unwrap();
        }
        Deed::Rename(n, title) => drop(role(*n).map(|r| roles::update(school, &r, RolePatch::Title(title.clone())))),
        Deed::Hours(n, hundredths) => drop(role(*n).map(|r| {
            let hours = HoursInput { amount: f64::from(*hundredths) / 100.0, unit: HoursUnit::HoursPerYear };
            roles::update(school, &r, RolePatch::Hours(Some(hours)))
        })),
        Deed::Move(a, b, how) => {
            drop(role(*a).zip(role(*b)).map(|(a, b)| roles::relocate(school, &a, &spot(b, *how))));
        }
        Deed::Shift(n, up) => drop(role(*n).map(|r| roles::shift(school, &r, *up))),
        // A chart that doubles each time soon takes an hour.
        Deed::Copy(a, b, how) if all_roles.len() < 24 => {
            drop(role(*a).zip(role(*b)).map(|(a, b)| copy::paste(school, &a, &spot(b, *how))));
        }
        Deed::DeleteRole(n, up) => {
            let children = if *up { ChildrenGo::Up } else { ChildrenGo::Along };
            drop(role(*n).map(|r| roles::delete(school, &r, children)));
        }
        Deed::Assign(n, p, holder) => {
            let kind = if *holder { AssignmentKind::Holder } else { AssignmentKind::StandIn };
            let who =
                pick(&all_people, *p).map_or(Who::New { name: format!("Nieuw {p}") }, |person| Who::Known { person });
            drop(role(*n).map(|role| assign::assign(school, &NewAssignment { role, who, kind })));
        }
        Deed::AddPartner(n) => {
            let category = Category::ALL[*n as usize % Category::ALL.len()];
            partners::edit::add(school, &NewPartner { name: format!("Partner {n}"), category }).unwrap();
        }
        Deed::Partner(n, which, text) => drop(pick(&all_partners, *n).map(|p| {
            let patch = match which {
                0 => PartnerPatch::Note(text.clone()),
                1 => PartnerPatch::Levels(Level::ALL[..text.len() % 4].to_vec()),
                2 => PartnerPatch::Purposes(Purpose::ALL[..text.len()].to_vec()),
                _ => PartnerPatch::Name(text.clone()),
            };
            partners::edit::update(school, &p, &patch)
        })),
        Deed::DeletePartner(n) => drop(pick(&all_partners, *n).map(|p| partners::edit::delete(school, &[p]))),
        Deed::Contact(n, name) => {
            drop(pick(&all_partners, *n).map(|p| {
                contacts::edit::add(school, &p, &ContactInput { name: name.clone(), ..ContactInput::default() })
            }));
        }
        Deed::Tie(n, p, first) => {
            let kind = if *first { TieKind::FirstContact } else { TieKind::SecondContact };
            drop(pick(&all_partners, *p).map(|p| partners::ties::set(school, &p, kind, role(*n).as_ref())));
        }
        Deed::AddPerson(name) => drop(people::edit::add(school, &filled(name)).unwrap()),
        Deed::Person(n, value) => drop(pick(&all_people, *n).map(|p| {
            people::edit::update(school, &p, PersonPatch::Fraction(Some(f64::from(*value) / 10_000.0))).unwrap();
            people::edit::update(school, &p, PersonPatch::HalfDays(HalfDays::from_bits(*value)))
        })),
        Deed::DeletePerson(n) => drop(pick(&all_people, *n).map(|p| people::edit::delete(school, &[p]))),
        Deed::More(n, which, size) => drop(role(*n).map(|r| roles::update(school, &r, more(*which, *size)))),
        Deed::Hire(n, c) => {
            let contacts = school.read(assign::contacts).unwrap();
            drop(role(*n).zip(pick(&contacts, *c)).map(|(role, c)| {
                let who = Who::Contact { contact: c.contact };
                assign::assign(school, &NewAssignment { role, who, kind: AssignmentKind::Holder })
            }));
        }
        Deed::OwnDays(n, bits) => drop(role(*n).map(|r| {
            let page = school.read(|read| spil::roles::page::page(read, &r)).unwrap();
            pick(&page.people, *n).map(|p| {
                let days = AssignmentPatch::HalfDays((bits % 7 > 0).then(|| HalfDays::from_bits(*bits)));
                assign::update(school, &p.assignment, days)
            })
        })),
        Deed::Team(n, leads, name) => {
            let kind = TeamKind::ALL[n % TeamKind::ALL.len()];
            teams::edit::add(school, &NewTeam { name: name.clone(), kind, role: role(*n), leads: *leads }).unwrap();
        }
        Deed::TeamMember(n, p, leads) => drop(pick(&all_teams, *n).map(|team| {
            let person = pick(&all_people, *p).map(TeamWho::Person);
            let who = if p % 2 == 0 { person } else { role(*p).map(TeamWho::Role) };
            who.map(|who| teams::edit::add_member(school, &NewTeamMember { team: team.team, who, leads: *leads }))
        })),
        Deed::Leave(n) => drop(
            pick(&all_teams, *n)
                .and_then(|team| pick(&team.members, *n).map(|m| teams::edit::remove_member(school, &m.member))),
        ),
        Deed::DeleteTeam(n) => drop(pick(&all_teams, *n).map(|team| teams::edit::delete(school, &team.team))),
        Deed::Interest(n, p, wants) => drop(role(*n).zip(pick(&all_people, *p)).map(|(role, person)| {
            if *wants { interest::note(school, &role, &person) } else { interest::withdraw(school, &role, &person) }
        })),
        Deed::Know(n, which, size) => {
            drop(
                pick(&all_partners, *n)
                    .map(|p| partners::edit::update(school, &p, &current::know(school, *which, *size))),
            );
        }
        Deed::Happen(n, which, words) => {
            if let Some(p) = pick(&all_partners, *n) {
                current::happen(school, &p, *which, words);
            }
        }
        Deed::Follow(n, other, which) => {
            if let Some(p) = pick(&all_partners, *n) {
                current::follow(school, &p, *other, *which);
            }
        }
        Deed::Goal(n, which) => current::goal(school, *n, *which),
        Deed::Copy(..) | Deed::Reopen => {}
    }
}

/// Everything that stands in the recorded tables, in a fixed order.
fn dump(desk: &Desk, doc: &DocId) -> String {
    let conn = rusqlite::Connection::open(desk.shelf.folder(doc).store()).unwrap();
    let mut out = String::new();
    for table in spil::store::TABLES.iter().filter(|t| matches!(t.class, spil::store::Class::Recorded { .. })) {
        let mut rows: Vec<String> = Vec::new();
        let mut statement = conn.prepare(&format!("SELECT * FROM {}", table.name)).unwrap();
        let columns = statement.column_count();
        let mut found = statement.query([]).unwrap();
        while let Some(row) = found.next().unwrap() {
            let cells: Vec<_> = (0..columns).map(|i| format!("{:?}", row.get_ref(i).unwrap())).collect();
            rows.push(cells.join("|"));
        }
        rows.sort();
        out.extend([table.name, ":\n", &rows.join("\n"), "\n"]);
    }
    out
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn undo_all_is_the_first_state_and_redo_all_the_last(deeds in prop::collection::vec(deed(), 1..40)) {
        let desk = Desk::new();
        let mut school = desk.school("De Proefschool", "Marijke de Boer");
        let doc = school.doc().clone();
        let first = dump(&desk, &doc);
        for deed in &deeds {
            if matches!(deed, Deed::Reopen) {
                drop(school);
                school = desk.open(&doc);
            }
            perform(&mut school, deed);
        }
        let last = dump(&desk, &doc);
        drop(school);
        let mut school = desk.open(&doc);
        while school.status().unwrap().undo.is_some() {
            school.undo().unwrap();
        }
        prop_assert_eq!(dump(&desk, &doc), first);
        drop(school);
        let mut school = desk.open(&doc);
        while school.status().unwrap().redo.is_some() {
            school.redo().unwrap();
        }
        prop_assert_eq!(dump(&desk, &doc), last);
    }
}
