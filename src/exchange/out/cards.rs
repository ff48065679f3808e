//! Address cards (vCard 3.0, as Outlook reads them): one for each organisation and one for each contact person.
//!
//! Notes stay at home: a card goes into an address book that others see.

use crate::contacts::sql::ContactAt;
use crate::error::Result;
use crate::exchange::content_lines::Writer;
use crate::exchange::register::Register;
use crate::kinds::PartnerStatus;
use crate::lang::Lang;
use crate::messages;
use crate::partners::sql::Partner;
use crate::people::name::Name;
use crate::store::Read;
use crate::text;

/// Cards of all partners with whom the school works or may work.
pub(super) fn cards(read: &Read<'_>, lang: Lang) -> Result<Vec<u8>> {
    let mut all = Register::read(read)?.all;
    all.retain(|known| !matches!(known.partner.status, PartnerStatus::Beeindigd | PartnerStatus::Afgewezen));
    all.sort_by(|a, b| text::compare(&a.partner.name, &b.partner.name).then_with(|| a.partner.id.cmp(&b.partner.id)));
    let mut out = Writer::new();
    for known in &all {
        organisation(&mut out, &known.partner, lang);
        for contact in &known.contacts {
            person(&mut out, contact, &known.partner, lang);
        }
    }
    Ok(out.bytes())
}

fn organisation(out: &mut Writer, partner: &Partner, lang: Lang) {
    begin(out, partner.id.as_str());
    out.text("FN", &partner.name);
    out.structured("N", &[&partner.name, "", "", "", ""]);
    out.structured("ORG", &[&partner.name]);
    phone(out, &partner.phone);
    email(out, &partner.email);
    if !partner.website.is_empty() {
        out.text("URL", &partner.website);
    }
    address(out, partner);
    category(out, partner, lang);
    // Shows the organisation, not a person, in the address books of Apple; others leave it alone.
    out.text("X-ABSHOWAS", "COMPANY");
    out.text("END", "VCARD");
}

fn person(out: &mut Writer, contact: &ContactAt, partner: &Partner, lang: Lang) {
    begin(out, contact.affiliation.as_str());
    let name = Name::parse(&contact.name);
    let family = [name.infix.as_str(), name.last.as_str()].join(" ");
    out.text("FN", &contact.name);
    out.structured("N", &[family.trim(), &name.first, "", "", ""]);
    out.structured("ORG", &[&partner.name]);
    if !contact.function.is_empty() {
        out.text("TITLE", &contact.function);
    }
    phone(out, &contact.phone);
    email(out, &contact.email);
    address(out, partner);
    category(out, partner, lang);
    out.text("END", "VCARD");
}

fn begin(out: &mut Writer, id: &str) {
    out.text("BEGIN", "VCARD");
    out.text("VERSION", "3.0");
    out.text("UID", &format!("urn:uuid:{id}"));
}

fn phone(out: &mut Writer, phone: &str) {
    let digits: String = phone.chars().filter(char::is_ascii_digit).collect();
    let mobile = ["06", "316", "00316"].iter().any(|start| digits.starts_with(start));
    if !phone.is_empty() {
        out.text(if mobile { "TEL;TYPE=CELL,WORK" } else { "TEL;TYPE=WORK,VOICE" }, phone);
    }
}

fn email(out: &mut Writer, email: &str) {
    if !email.is_empty() {
        out.text("EMAIL;TYPE=INTERNET,WORK", email);
    }
}

fn address(out: &mut Writer, partner: &Partner) {
    if !partner.address.is_empty() || !partner.postcode.is_empty() {
        out.structured("ADR;TYPE=WORK", &["", "", &partner.address, "", "", &partner.postcode, ""]);
    }
}

fn category(out: &mut Writer, partner: &Partner, lang: Lang) {
    out.text("CATEGORIES", &messages::text(lang, &format!("category_{}", partner.category.as_str()), &[]));
}
