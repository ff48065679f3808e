//! The register for other programs, read back by programs that are not ours.
//!
//! The foreign readers are Python modules of Debian; on a computer without them only our own reading is checked.

use crate::import_history::{OnDisk, on_disk};
use spil::contacts;
use spil::documents::Meta;
use spil::exchange::input::{PartnerExport, Target};
use spil::exchange::view::PreviewView;
use spil::exchange::{apply, out, plan, read};
use spil::ids::{PartnerId, PersonId};
use spil::kinds::{Category, TieKind};
use spil::lang::Lang;
use spil::partners::input::{ContactInput, NewPartner, PartnerFilter, PartnerPatch};
use spil::partners::{edit, page, ties};
use spil::people::edit as people;
use std::io::Write;
use std::process::{Command, Stdio};

/// What a foreign reader says about a file; none without that reader.
fn foreign(module: &str, script: &str, file: &[u8]) -> Option<serde_json::Value> {
    let python = "/usr/bin/python3";
    let there = Command::new(python).args(["-c", &format!("import {module}")]).stderr(Stdio::null()).status();
    if !there.is_ok_and(|status| status.success()) {
        return None;
    }
    let mut child =
        Command::new(python).args(["-c", script]).stdin(Stdio::piped()).stdout(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(file).unwrap();
    let output = child.wait_with_output().unwrap();
    assert!(output.status.success(), "{module} refuses the file");
    Some(serde_json::from_slice(&output.stdout).unwrap())
}

fn export(disk: &OnDisk, format: PartnerExport) -> Vec<u8> {
    let meta = Meta { school: "De Sterrenschuit".into(), date: "2026-11-23".parse().unwrap(), lang: Lang::Nl };
    disk.school.read(|read| out::prepare(read, format, meta)).unwrap().make().unwrap()
}

/// Two partners, of which one tries to be a formula; a first contact; a follow-up and an agreement.
fn filled() -> (OnDisk, PartnerId, PersonId) {
    let mut disk = on_disk();
    let add = |disk: &mut OnDisk, name: &str| {
        edit::add(&mut disk.school, &NewPartner { name: name.into(), category: Category::Zorg }).unwrap().value
    };
    let brug = add(&mut disk, "De Brug; \"Één\", Oost");
    for patch in [
        PartnerPatch::Phone("+31 10 1234567".into()),
        PartnerPatch::Address("Kade 1, bus 2".into()),
        PartnerPatch::Postcode("6711 AB".into()),
        PartnerPatch::Note("eerste regel\ntweede; regel".into()),
    ] {
        edit::update(&mut disk.school, &brug, &patch).unwrap();
    }
    let jo = ContactInput {
        name: "Jo van den Berg".into(),
        function: "coach, jeugd".into(),
        phone: "06 12345678".into(),
        email: "jo@brug.example".into(),
        ..ContactInput::default()
    };
    contacts::edit::add(&mut disk.school, &brug, &jo).unwrap();
    let trap = add(&mut disk, "=HYPERLINK(\"http://x\";\"klik\")");
    edit::update(&mut disk.school, &trap, &PartnerPatch::Room("@SUM(A1)".into())).unwrap();
    let role = disk.school.read(|read| page::table(read, &PartnerFilter::default())).unwrap().roles[0].role.clone();
    ties::set(&mut disk.school, &brug, TieKind::FirstContact, Some(&role)).unwrap();
    let row = disk.school.read(|read| page::page(read, &brug)).unwrap();
    let leader = row.first.unwrap().people[0].person.clone();
    let store = disk.store();
    store
        .execute(
            "INSERT INTO contact_moment (id, partner_id, on_date, kind, line, follow_up_on)
             VALUES ('m1', ?1, '2026-11-01', 'formal', 'Overleg, en; verder', '2026-12-01')",
            [brug.as_str()],
        )
        .unwrap();
    store
        .execute(
            "INSERT INTO agreement (id, partner_id, kind, text, privacy_ground, until_date, review_date)
             VALUES ('a1', ?1, 'privacy', 'Convenant', 'toestemming', '2027-07-31', '2027-02-01')",
            [brug.as_str()],
        )
        .unwrap();
    (disk, brug, leader)
}

fn preview(disk: &mut OnDisk, bytes: &[u8]) -> PreviewView {
    let source = read::read("x", bytes).unwrap();
    let table = read::table(&source, read::choose_sheet(&source), None).unwrap();
    apply::preview(&mut disk.school, &table, &plan::look(&source, &table).plan).unwrap()
}

#[test]
fn the_list_comes_back_unchanged_as_workbook_and_as_text() {
    let (mut disk, ..) = filled();
    let csv = export(&disk, PartnerExport::Csv);
    assert!(csv.starts_with(b"\xef\xbb\xbfSpil-sleutel;Naam;Soort;"));
    let text = String::from_utf8(csv.clone()).unwrap();
    assert_eq!(text.matches("\r\n").count(), 3, "headings and two partners");
    assert!(text.contains(";\"'=HYPERLINK(") && text.contains(";'@SUM(A1);") && text.contains(";'+31 10 1234567;"));
    for bytes in [csv, export(&disk, PartnerExport::Xlsx)] {
        let view = preview(&mut disk, &bytes);
        assert_eq!((view.counts.same, view.writes), (2, 0), "{:?}", view.rows);
    }
}

const CELLS: &str = "import sys, io, json, openpyxl\n\
    book = openpyxl.load_workbook(io.BytesIO(sys.stdin.buffer.read()))\n\
    sheet = book.active\n\
    print(json.dumps({'cells': [[c.value for c in row] for row in sheet.iter_rows()],\n\
      'types': sorted({c.data_type for row in sheet.iter_rows() for c in row}),\n\
      'hidden': sheet.column_dimensions['A'].hidden, 'freeze': sheet.freeze_panes}))";

#[test]
fn another_program_finds_no_formula_in_the_workbook() {
    let (disk, ..) = filled();
    let Some(said) = foreign("openpyxl", CELLS, &export(&disk, PartnerExport::Xlsx)) else { return };
    assert_eq!(said["types"], serde_json::json!(["n", "s"]), "texts and empty cells only");
    assert_eq!((&said["hidden"], &said["freeze"]), (&true.into(), &"C2".into()));
    assert_eq!(said["cells"][1][1], "=HYPERLINK(\"http://x\";\"klik\")");
    let avg = foreign("openpyxl", CELLS, &export(&disk, PartnerExport::Organisations)).unwrap();
    let row = &avg["cells"][2];
    assert_eq!(row[0], "De Brug; \"Één\", Oost");
    assert_eq!(
        (&row[4], &row[5], &row[6]),
        (&"naam; functie; telefoon; e-mail".into(), &"Convenant".into(), &"toestemming".into())
    );
    let all = avg.to_string();
    assert!(!all.contains("Jo van den Berg") && !all.contains("tweede; regel"), "kinds of data, no people, no notes");
}

#[test]
fn an_address_book_reads_the_cards() {
    let (mut disk, brug, _) = filled();
    let cards = export(&disk, PartnerExport::Cards);
    let text = String::from_utf8(cards.clone()).unwrap();
    assert!(text.split("\r\n").all(|line| line.len() <= 75) && !text.contains("tweede"), "no notes in an address book");
    let script = "import sys, json, vobject\n\
        cards = list(vobject.readComponents(sys.stdin.buffer.read().decode()))\n\
        print(json.dumps([{'fn': c.fn.value, 'family': c.n.value.family, 'given': c.n.value.given, 'org': c.org.value,\n\
          'tel': c.tel.value if hasattr(c, 'tel') else None, 'street': c.adr.value.street if hasattr(c, 'adr') else None,\n\
          'code': c.adr.value.code if hasattr(c, 'adr') else None, 'title': c.title.value if hasattr(c, 'title') else None,\n\
          'uid': c.uid.value} for c in cards]))";
    if let Some(said) = foreign("vobject", script, &cards) {
        assert_eq!(said.as_array().unwrap().len(), 3);
        let jo = &said[2];
        assert_eq!(
            (&jo["fn"], &jo["family"], &jo["given"]),
            (&"Jo van den Berg".into(), &"van den Berg".into(), &"Jo".into())
        );
        assert_eq!((&jo["org"][0], &jo["title"]), (&"De Brug; \"Één\", Oost".into(), &"coach, jeugd".into()));
        assert_eq!((&jo["street"], &jo["code"]), (&"Kade 1, bus 2".into(), &"6711 AB".into()));
        assert_eq!(said[1]["uid"], format!("urn:uuid:{brug}"));
    }
    // And the cards come back: the partners are known by their names.
    let view = preview(&mut disk, &cards);
    assert_eq!((view.counts.added, view.counts.error, view.rows.len()), (0, 0, 2), "{:?}", view.rows);
}

#[test]
fn a_calendar_reads_what_comes_back() {
    let (disk, ..) = filled();
    let calendar = export(&disk, PartnerExport::Calendar);
    assert_eq!(calendar, export(&disk, PartnerExport::Calendar), "the same every time");
    let script = "import sys, json, icalendar\n\
        c = icalendar.Calendar.from_ical(sys.stdin.buffer.read())\n\
        print(json.dumps([[str(e['uid']), str(e['summary']), e['dtstart'].dt.isoformat(), e['dtend'].dt.isoformat(),\n\
          str(e['description'])] for e in c.walk('VEVENT')]))";
    let Some(said) = foreign("icalendar", script, &calendar) else { return };
    let name = "De Brug; \"Één\", Oost";
    let wanted = serde_json::json!([
        ["follow-up-m1@spil", format!("Opvolgen: {name}"), "2026-12-01", "2026-12-02", "Overleg, en; verder"],
        ["review-a1@spil", format!("Afspraak nakijken: {name}"), "2027-02-01", "2027-02-02", "Convenant"],
        ["end-a1@spil", format!("Afspraak loopt af: {name}"), "2027-07-31", "2027-08-01", "Convenant"],
    ]);
    assert_eq!(said, wanted);
}

#[test]
fn labels_and_the_attention_list_are_paper() {
    let (disk, ..) = filled();
    let said = |format| {
        let pdf = export(&disk, format);
        assert!(pdf.starts_with(b"%PDF"));
        if let Some(folder) = std::env::var_os("SPIL_SHOTS") {
            std::fs::write(std::path::Path::new(&folder).join(format!("{format:?}.pdf")), &pdf).unwrap();
        }
        let mut reader = Command::new("pdftotext")
            .args(["-layout", "-", "-"])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .ok()?;
        reader.stdin.take()?.write_all(&pdf).ok()?;
        Some(String::from_utf8_lossy(&reader.wait_with_output().ok()?.stdout).into_owned())
    };
    if let Some(labels) = said(PartnerExport::Labels) {
        assert!(
            labels.contains("T.a.v. Jo van den Berg") && labels.contains("6711 AB") && !labels.contains("HYPERLINK")
        );
    }
    if let Some(list) = said(PartnerExport::Attention) {
        assert!(list.contains("HYPERLINK") && list.contains("Marijke de Boer"), "{list}");
    }
}

#[test]
fn an_update_sheet_goes_out_and_comes_back() {
    let (mut disk, brug, leader) = filled();
    let (name, bytes) = disk.school.read(|read| out::update_sheet(read, &leader, Lang::Nl)).unwrap();
    assert_eq!(name, "Marijke de Boer");
    let mut rows = read::read("x.xlsx", &bytes).unwrap().sheets.remove(0).rows;
    assert_eq!(rows.len(), 7, "headings, one partner of hers, five empty rows");
    assert_eq!(rows[0].cells[..4], ["Spil-sleutel", "Naam", "Klopt nog?", "Soort"]);
    assert_eq!(preview(&mut disk, &bytes).writes, 0, "given back untouched it says nothing");

    // She confirms one, changes a phone number, and adds somebody of her own.
    let column = |rows: &[spil::exchange::table::Row], heading: &str| {
        rows[0].cells.iter().position(|cell| cell == heading).unwrap()
    };
    let (confirm, phone, contact) =
        (column(&rows, "Klopt nog?"), column(&rows, "Telefoon algemeen"), column(&rows, "Contactpersoon"));
    rows[1].cells[confirm] = "ja".into();
    rows[1].cells[phone] = "010 7654321".into();
    rows[2].cells.resize(contact + 1, String::new());
    rows[2].cells[1] = "Tante Truus".into();
    let text = rows.iter().fold(String::new(), |mut all, row| {
        let cells: Vec<String> = row.cells.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect();
        all.push_str(&cells.join(";"));
        all.push('\n');
        all
    });
    let view = preview(&mut disk, text.as_bytes());
    assert_eq!((view.counts.added, view.counts.changed, view.counts.error), (1, 1, 0), "{:?}", view.rows);
    let changed: Vec<Target> = view.rows[0].changes.iter().map(|change| change.target).collect();
    assert_eq!(changed, [Target::Phone, Target::Confirmed]);
    let source = read::read("x", text.as_bytes()).unwrap();
    let table = read::table(&source, 0, None).unwrap();
    let plan = plan::look(&source, &table).plan;
    apply::run(&mut disk.school, &table, &plan).unwrap();
    let store = disk.store();
    let answer: String = store
        .query_row("SELECT answer FROM confirmation WHERE partner_id = ?1", [brug.as_str()], |row| row.get(0))
        .unwrap();
    let owner: Option<String> =
        store.query_row("SELECT owner_id FROM partner WHERE name = 'Tante Truus'", [], |row| row.get(0)).unwrap();
    assert_eq!((answer.as_str(), owner.as_deref()), ("klopt", Some(leader.as_str())));
    assert_eq!(
        apply::preview(&mut disk.school, &table, &plan).unwrap().writes,
        0,
        "the same sheet again says nothing new"
    );

    people::delete(&mut disk.school, std::slice::from_ref(&leader)).unwrap();
    assert!(disk.school.read(|read| out::update_sheet(read, &leader, Lang::Nl)).is_err());
}
