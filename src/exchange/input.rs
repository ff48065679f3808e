//! What the import screen sends: which columns mean what, and a choice per row.

use crate::ids::PartnerId;
use crate::kinds::Category;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

macro_rules! targets {
    ($($(#[$doc:meta])* $variant:ident = $text:literal),+ $(,)?) => {
        /// What a column of the file becomes.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
        pub enum Target { $($(#[$doc])* #[serde(rename = $text)] $variant),+ }

        impl Target {
            /// Every target, in the order in which screens list them.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The target as it stands on the wire; message key `import_target_<text>`.
            pub fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $text),+ }
            }
        }
    };
}

targets! {
    /// Left out.
    Skip = "skip",
    /// A line in the note with the heading before it.
    NoteLine = "note_line",
    /// Tells rows apart: a number or code of the file's own.
    Key = "key",
    /// Name of the partner.
    Name = "name",
    /// Soort.
    Category = "category",
    /// Name of a contact person.
    ContactName = "contact_name",
    /// Function of a contact person.
    ContactFunction = "contact_function",
    /// Phone of a contact person.
    ContactPhone = "contact_phone",
    /// E-mail of a contact person.
    ContactEmail = "contact_email",
    /// Reachable half-days of a contact person.
    ContactDays = "contact_days",
    /// General phone.
    Phone = "phone",
    /// General e-mail.
    Email = "email",
    /// Web address.
    Website = "website",
    /// Postal address.
    Address = "address",
    /// Postcode.
    Postcode = "postcode",
    /// Why, from the closed list.
    Purposes = "purposes",
    /// Why, in own words.
    PurposeNote = "purpose_note",
    /// What they offer.
    TheyOffer = "they_offer",
    /// Levels.
    Levels = "levels",
    /// How often.
    Intensity = "intensity",
    /// Where.
    Place = "place",
    /// Room in the building.
    Room = "room",
    /// Half-days in the building.
    HouseDays = "house_days",
    /// Status.
    Status = "status",
    /// The answer to *Klopt dit nog?*.
    Confirmed = "confirmed",
    /// The note itself.
    Note = "note",
}

impl Target {
    /// Belongs to a contact person, not to the partner itself.
    pub fn of_contact(self) -> bool {
        use Target::{ContactDays, ContactEmail, ContactFunction, ContactName, ContactPhone};
        matches!(self, ContactName | ContactFunction | ContactPhone | ContactEmail | ContactDays)
    }

    /// A field of the partner itself.
    pub fn of_partner(self) -> bool {
        !self.of_contact() && !matches!(self, Self::Skip | Self::NoteLine | Self::Key | Self::Confirmed)
    }

    /// Several values of a closed list.
    pub fn list(self) -> bool {
        matches!(self, Self::Purposes | Self::Levels)
    }

    /// May hold several lines.
    pub fn long(self) -> bool {
        matches!(self, Self::NoteLine | Self::Note | Self::PurposeNote | Self::TheyOffer)
    }
}

/// What happens to one column.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ColumnPlan {
    /// What it becomes.
    pub target: Target,
    /// Which contact person a contact field belongs to, from 1; 0 for everything else.
    pub group: u32,
    /// Look for phone numbers, e-mail and web addresses in its text.
    pub search: bool,
}

/// A category of the file and ours.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct CategoryChoice {
    /// As it stands in the file.
    pub value: String,
    /// Soort.
    pub category: Category,
}

/// Everything that was decided about an import. Sent whole with every preview.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct ImportPlan {
    /// One per column of the table.
    pub columns: Vec<ColumnPlan>,
    /// The file's own categories.
    pub categories: Vec<CategoryChoice>,
    /// Choices about rows.
    pub rows: Vec<RowChoice>,
    /// Choices about what was found in text.
    pub finds: Vec<FindChoice>,
    /// Remember how this list is read, under this name; none = do not.
    pub remember: Option<String>,
}

/// What is remembered of a list, as it stands in the store.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Remembered {
    /// What its columns become.
    pub(super) columns: Vec<RememberedColumn>,
    /// Its own categories and ours.
    pub(super) categories: Vec<CategoryChoice>,
}

/// A column that is remembered by its heading.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct RememberedColumn {
    /// The heading, folded.
    pub(super) heading: String,
    /// Which of the columns with this heading, from 1.
    pub(super) nth: u32,
    /// What it becomes.
    pub(super) plan: ColumnPlan,
}

/// A file of the register for another program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum PartnerExport {
    /// The list for Excel (.xlsx), which can be taken in again.
    Xlsx,
    /// The list as text (.csv).
    Csv,
    /// Address cards for Outlook (.vcf).
    Cards,
    /// Follow-ups and agreements for a calendar (.ics).
    Calendar,
    /// Address labels (.pdf).
    Labels,
    /// Who gets a card or an invitation (.pdf).
    Attention,
    /// Organisations for the record of processing (.xlsx).
    Organisations,
}

/// A choice about one row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct RowChoice {
    /// Row number in the file.
    pub line: u32,
    /// What was chosen.
    pub what: RowWhat,
}

/// What was chosen for a row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "what", content = "value", rename_all = "snake_case")]
pub enum RowWhat {
    /// Leave the row out.
    Skip,
    /// Import it after all, as a partner of its own.
    Apart,
    /// It is this partner of the school.
    Same(PartnerId),
    /// Use this name.
    Name(String),
}

/// A choice about what was found in the text of one row.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct FindChoice {
    /// Row number in the file.
    pub line: u32,
    /// Which field it is for.
    pub kind: FindKind,
    /// The value to use; none = leave it only in the text.
    pub value: Option<String>,
}

/// What can be found in text.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum FindKind {
    /// A phone number.
    Phone,
    /// An e-mail address.
    Email,
    /// A web address.
    Website,
}

impl FindKind {
    /// The field of the partner that it fills.
    pub fn target(self) -> Target {
        match self {
            Self::Phone => Target::Phone,
            Self::Email => Target::Email,
            Self::Website => Target::Website,
        }
    }
}
