//! Every kind of list that schools have: old and open spreadsheets, text in any encoding, address cards, web pages.

use spil::exchange::input::Target;
use spil::exchange::table::{Source, Table};
use spil::exchange::{plan, read};
use std::path::Path;

fn fixture(name: &str) -> Vec<u8> {
    std::fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name)).unwrap()
}

fn source(bytes: &[u8]) -> Source {
    read::read("lijst", bytes).unwrap()
}

fn table(bytes: &[u8]) -> Table {
    let source = source(bytes);
    read::table(&source, read::choose_sheet(&source), None).unwrap()
}

fn targets(bytes: &[u8]) -> Vec<(Target, u32)> {
    let source = source(bytes);
    let table = read::table(&source, read::choose_sheet(&source), None).unwrap();
    plan::look(&source, &table).plan.columns.into_iter().map(|column| (column.target, column.group)).collect()
}

#[test]
fn an_old_workbook_is_read_as_people_see_it() {
    let source = source(&fixture("partners.xls"));
    let names: Vec<&str> = source.sheets.iter().map(|sheet| sheet.name.as_str()).collect();
    assert_eq!(names, ["Partners"], "hidden sheets hold no list");
    let rows = &source.sheets[0].rows;
    assert_eq!(rows.len(), 26);
    let cells = &rows[25].cells;
    assert_eq!(
        cells[..6],
        ["Buurthuis Één 25", "612345625", "info@buurthuis25.example", "1234ab", "25-01-2020", "2.5"]
    );
    assert!(cells[6].starts_with("25. Een lange omschrijving met é, ï en €: de buurt"), "{}", cells[6]);
    assert!(cells[6].trim_end().ends_with("de buurt helpt mee."), "texts that run over several records stay whole");
    assert_eq!(cells[6].chars().count(), rows[24].cells[6].chars().count());
}

#[test]
fn an_open_document_is_read_as_people_see_it() {
    let table = table(&fixture("partners.ods"));
    assert_eq!(table.header, ["Naam", "Telefoon", "Sinds", "Notitie", "Notitie"]);
    assert_eq!(table.rows.len(), 1, "a million empty rows take no room");
    assert_eq!(table.rows[0].cells, ["De Brug & Co", "612345678", "01-03-2020", "eerste\ntweede", "iets"]);
    let columns = targets(&fixture("partners.ods"));
    assert_eq!((columns[3].0, columns[4].0), (Target::Note, Target::NoteLine), "equal headings, each its own place");
}

#[test]
fn text_is_read_in_every_delimiter_and_encoding() {
    type Encode = fn(&str) -> Vec<u8>;
    let encodings: [(&str, Encode); 5] = [
        ("utf-8", |text| text.as_bytes().to_vec()),
        ("utf-8 with a mark", |text| [&[0xef, 0xbb, 0xbf][..], text.as_bytes()].concat()),
        ("windows-1252", |text| encoding_rs::WINDOWS_1252.encode(text).0.into_owned()),
        ("utf-16 little", |text| {
            let units = std::iter::once(0xfeff).chain(text.encode_utf16());
            units.flat_map(u16::to_le_bytes).collect()
        }),
        ("utf-16 big", |text| {
            let units = std::iter::once(0xfeff).chain(text.encode_utf16());
            units.flat_map(u16::to_be_bytes).collect()
        }),
    ];
    for (name, encode) in encodings {
        for delimiter in [';', ',', '\t', '|'] {
            for end in ["\n", "\r\n", "\r"] {
                let d = delimiter;
                let text =
                    format!("Naam{d}Telefoon{d}Opmerking{end}Café Één{d}010-1{d}\"a{d} b\"{end}Ïda €{d}010-2{d}x{end}");
                let table = table(&encode(&text));
                let wanted = [
                    vec!["Café Één".to_owned(), "010-1".into(), format!("a{d} b")],
                    vec!["Ïda €".into(), "010-2".into(), "x".into()],
                ];
                let rows: Vec<_> = table.rows.into_iter().map(|row| row.cells).collect();
                assert_eq!(rows, wanted, "{name}, {delimiter:?}, {end:?}");
            }
        }
    }
}

#[test]
fn address_cards_become_one_row_for_each_organisation() {
    let cards = "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Jong;Sam;;de;\r\nFN:Sam de Jong\r\nORG:Stichting De Brug;Team Oost\r\n\
        TITLE:coach\r\nTEL;TYPE=HOME:010-9\r\nTEL;TYPE=WORK,pref:010-1\r\nEMAIL:sam@brug.example\r\n\
        ADR;TYPE=WORK:;;Kade 1;Ede;;6711 AB;\r\nNOTE:Belt terug\\, altijd\\nop maandag\r\nEND:VCARD\r\n\
        BEGIN:VCARD\r\nVERSION:2.1\r\nN;CHARSET=windows-1252;ENCODING=QUOTED-PRINTABLE:Smit;Ren=E9\r\n\
        ORG:Stichting De Brug\r\nTEL;WORK;VOICE:010-2\r\nEND:VCARD\r\n\
        BEGIN:VCARD\r\nVERSION:4.0\r\nKIND:org\r\nFN:stichting de brug\r\nORG:Stichting De Brug\r\n\
        TEL;VALUE=uri;PREF=1:tel:+31-10-0\r\nURL:https://brug.example\r\nEND:VCARD\r\n\
        BEGIN:VCARD\r\nVERSION:4.0\r\nFN:Juf Muziek\r\nEMAIL:muziek@les.example\r\nEND:VCARD\r\n";
    for bytes in [cards.as_bytes().to_vec(), cards.replace("\r\n", "\n").into_bytes()] {
        let table = table(&bytes);
        assert_eq!(table.rows.len(), 2);
        let row = &table.rows[0].cells;
        assert_eq!(
            row[..8],
            [
                "Stichting De Brug",
                "",
                "+31-10-0",
                "",
                "https://brug.example",
                "Kade 1, Ede",
                "6711 AB",
                "Belt terug, altijd\nop maandag"
            ]
        );
        assert_eq!(row[8..], ["Sam de Jong", "coach", "010-1", "sam@brug.example", "René Smit", "", "010-2"]);
        assert_eq!(table.rows[1].cells[..4], ["Juf Muziek", "", "", "muziek@les.example"]);
        let columns = targets(&bytes);
        assert_eq!(columns[2], (Target::Phone, 0));
        assert_eq!(columns[8], (Target::ContactName, 1));
        assert_eq!(columns[14], (Target::ContactPhone, 2));
    }
}

#[test]
fn a_table_from_a_web_page_or_a_mail_is_a_list() {
    // As Chrome and Excel put it on the clipboard.
    let page = "<html xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><head><style><!--td {color:red;}--></style></head>\
        <body><!--StartFragment--><table><tr><td>Organisatie</td><td>Telefoon</td></tr>\
        <tr height=20><td>Caf&eacute; De&nbsp;Brug</td><td x:num>612345678</td></tr></table><!--EndFragment--></body></html>";
    let table = table(page.as_bytes());
    assert_eq!(table.rows[0].cells, ["Café De Brug", "612345678"]);
    assert_eq!(targets(page.as_bytes())[1], (Target::Phone, 0));
}
