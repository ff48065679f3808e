//! The closed lists of the domain: categories, statuses, places and the like.
//!
//! Each is `snake_case` TEXT in the store and on the wire; its sentences stand in the catalogue under
//! `<list>_<value>`, for example `category_jeugdzorg`. The Dutch values are the field's own terms.

use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

macro_rules! kinds {
    ($($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $text:literal),+ $(,)? })+) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
        pub enum $name { $($(#[$vdoc])* #[serde(rename = $text)] #[doc = concat!("`", $text, "`")] $variant),+ }

        impl $name {
            /// Every value, in the order in which screens list them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The value as it stands in the store and on the wire.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text),+ }
            }

            /// The value with this text, if there is one.
            pub fn parse(text: &str) -> Option<Self> {
                match text { $($text => Some(Self::$variant),)+ _ => None }
            }
        }

        impl ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                Ok(ToSqlOutput::from(self.as_str()))
            }
        }

        impl FromSql for $name {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                Self::parse(value.as_str()?).ok_or(FromSqlError::InvalidType)
            }
        }
    )+};
}

kinds! {
    /// Domain of a role: the coloured stripe on its card.
    Domain {
        Leiding = "leiding", Zorg = "zorg", Onderwijs = "onderwijs", Opvang = "opvang", Cultuur = "cultuur",
        Taal = "taal", Sport = "sport", Organisatie = "organisatie", Opleiden = "opleiden",
    }
    /// Category of a partner (soort), from the report's examples (R4 a–x).
    Category {
        Gemeente = "gemeente", Jeugdzorg = "jeugdzorg", Zorg = "zorg", Opvang = "opvang", Veiligheid = "veiligheid",
        Wijk = "wijk", Bovenschools = "bovenschools", Advies = "advies", Onderwijs = "onderwijs",
        Opleiding = "opleiding", Lezen = "lezen", Cultuur = "cultuur", Natuur = "natuur", Techniek = "techniek",
        Sport = "sport", Ontlasten = "ontlasten", Bouw = "bouw", Overig = "overig",
    }
    /// Status of a partner (R13).
    PartnerStatus {
        Kandidaat = "kandidaat", Actief = "actief", Pauze = "pauze", Beeindigd = "beeindigd", Afgewezen = "afgewezen",
    }
    /// How often there is contact (R17).
    Intensity { Niet = "niet", Soms = "soms", Regelmatig = "regelmatig", Vaak = "vaak" }
    /// Where the partner works with us (R19).
    Place { Gebouw = "gebouw", Buurt = "buurt", Regio = "regio", Landelijk = "landelijk", Online = "online" }
    /// Level on which the partner works (R14).
    Level { Leerling = "leerling", Groep = "groep", School = "school" }
    /// Why this partner (R6–R12).
    Purpose {
        Ondersteuning = "ondersteuning", Verrijking = "verrijking", Ontlasten = "ontlasten", Buurt = "buurt",
        DoorgaandeLijn = "doorgaande_lijn", Opvoeden = "opvoeden", Tekort = "tekort", Opleiden = "opleiden",
        Huisvesting = "huisvesting", Beleid = "beleid",
    }
    /// Who sought whom (R13).
    SoughtBy { Us = "us", Them = "them", Both = "both", Other = "other" }
    /// Who decides about a partner: "wie gaat hierover" (R85).
    DecidedBy {
        Leerkracht = "leerkracht", School = "school", Bestuur = "bestuur", Samenwerkingsverband = "samenwerkingsverband",
    }
    /// How long money for a partner lasts (R36).
    FundingKind { Incidenteel = "incidenteel", Structureel = "structureel" }
    /// How often the half-days in the house come round (R17).
    HouseRhythm { Week = "week", TwoWeeks = "two_weeks", Month = "month" }
    /// How school and partner work together (R16).
    PartnerForm {
        Overdracht = "overdracht", Informatie = "informatie", Overleg = "overleg", Strategisch = "strategisch",
        Locatie = "locatie", Dagprogramma = "dagprogramma", Gastles = "gastles", Vakles = "vakles",
        Training = "training", ZorgInSchool = "zorg_in_school", Spreekuur = "spreekuur", Stage = "stage",
        Ouders = "ouders", Bezoek = "bezoek", Levering = "levering",
    }
    /// What makes working with a partner hard (R31–R37).
    Bottleneck {
        Beschikbaarheid = "beschikbaarheid", Bereikbaarheid = "bereikbaarheid",
        Personeelsverloop = "personeelsverloop", Administratie = "administratie", Systemen = "systemen",
        Privacy = "privacy", Subsidie = "subsidie", Cultuur = "cultuur",
    }
    /// What a contact person can be told about our school (R23).
    ToldTopic { Visie = "visie", Leerdoelen = "leerdoelen", Werkwijze = "werkwijze", Gebouw = "gebouw" }
    /// What kind of contact there was (R28).
    MomentKind {
        /// Formeel: overleg, evaluatie.
        Formal = "formal",
        /// Informeel: koffie, even bellen.
        Informal = "informal",
        /// Attentie: kaart, uitnodiging, bedankje.
        Attention = "attention",
    }
    /// Answer to *Klopt dit nog?*.
    ConfirmationAnswer { Klopt = "klopt", Wijzig = "wijzig", Stoppen = "stoppen" }
    /// What an agreement is about (R35).
    AgreementKind {
        Convenant = "convenant", Contract = "contract", Hours = "hours", Costs = "costs", Privacy = "privacy",
        Other = "other",
    }
    /// How a person fills a role: holder (wie) or stand-in (vervanger).
    AssignmentKind { Holder = "holder", StandIn = "stand_in" }
    /// What a role is to a partner (lijn).
    TieKind {
        FirstContact = "first_contact", SecondContact = "second_contact", Accountable = "accountable",
        Executes = "executes", Informed = "informed",
    }
    /// Unit of a role's hours (R43).
    HoursUnit {
        HalfDaysPerWeek = "half_days_per_week", HalfDaysPerTwoWeeks = "half_days_per_two_weeks",
        HoursPerWeek = "hours_per_week", HoursPerYear = "hours_per_year",
    }
    /// Who employs a member of staff.
    Employer { School = "school", Opvang = "opvang", Gemeente = "gemeente", Zzp = "zzp", Opleiding = "opleiding" }
    /// Type of school (R86): decides which roles are proposed.
    SchoolType {
        Gewoon = "gewoon", Klein = "klein", Kindcentrum = "kindcentrum", Profiel = "profiel", Speciaal = "speciaal",
    }
    /// How the roles below a role are laid out: chosen by the layout, side by side, or hanging in columns.
    BranchLayout {
        Automatic = "automatic", Row = "row", Hanging1 = "hanging_1", Hanging2 = "hanging_2",
        Hanging3 = "hanging_3", Hanging4 = "hanging_4",
    }
    /// Kind of team (R44, R45).
    TeamKind {
        Kennisteam = "kennisteam", Expertisegroep = "expertisegroep", Unit = "unit", Werkgroep = "werkgroep",
        Mt = "mt",
    }
    /// For whom a picture, print or file is made; decides what is in it.
    Audience {
        /// Schoolleiding: everything.
        Leaders = "leaders",
        /// Team: names and work contacts.
        Team = "team",
        /// Partners en ouders: roles and names.
        Partners = "partners",
        /// Openbaar: roles only.
        Public = "public",
    }
    /// What a view of the organogram is narrowed to.
    Attention {
        /// Roles that nobody holds.
        Vacancies = "vacancies",
        /// Roles with something to look at: vacant, a partner without second contact, somebody leaving or absent.
        Risks = "risks",
    }
    /// How well a partner is covered: the one coverage mark of the product.
    Cover {
        /// First and second contact, two different people.
        Both = "both",
        /// A first contact, no second.
        FirstOnly = "first_only",
        /// No first contact.
        Nobody = "nobody",
        /// The partner is on pause: no cover needed now.
        Paused = "paused",
        /// The partner is only a candidate.
        Candidate = "candidate",
        /// The partnership ended or was declined: no cover needed.
        Ended = "ended",
    }
}
