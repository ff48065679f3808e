//! Every table and its class. A table that is missing here fails a test.

use crate::school::view::Topic;

/// How the store treats a table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Class {
    /// Every change is undoable and reported.
    Recorded {
        /// Part of the document that changes with it.
        topic: Topic,
        /// Column with the id that is reported as touched.
        touched: &'static str,
    },
    /// Not part of what people write: identity, undo log.
    Unrecorded,
}

/// A table of the schema.
#[derive(Debug, Clone, Copy)]
pub struct Table {
    /// Its name.
    pub name: &'static str,
    /// Its class.
    pub class: Class,
}

const fn recorded(name: &'static str, topic: Topic, touched: &'static str) -> Table {
    Table { name, class: Class::Recorded { topic, touched } }
}

const fn unrecorded(name: &'static str) -> Table {
    Table { name, class: Class::Unrecorded }
}

/// All tables.
pub const TABLES: &[Table] = &[
    recorded("school", Topic::School, "one"),
    recorded("person", Topic::People, "id"),
    recorded("absence", Topic::People, "person_id"),
    recorded("role", Topic::Roles, "id"),
    recorded("placement", Topic::Roles, "role_id"),
    recorded("assignment", Topic::Roles, "role_id"),
    recorded("partner", Topic::Partners, "id"),
    recorded("partner_level", Topic::Partners, "partner_id"),
    recorded("partner_purpose", Topic::Partners, "partner_id"),
    recorded("import_source", Topic::Partners, "partner_id"),
    recorded("contact", Topic::Contacts, "id"),
    recorded("affiliation", Topic::Contacts, "partner_id"),
    recorded("tie", Topic::Ties, "partner_id"),
    recorded("team", Topic::Teams, "id"),
    recorded("team_member", Topic::Teams, "team_id"),
    recorded("interest", Topic::Roles, "role_id"),
    recorded("role_competency", Topic::Roles, "role_id"),
    recorded("organogram_view", Topic::Views, "id"),
    unrecorded("identity"),
    unrecorded("undo_action"),
    unrecorded("undo_row"),
];

/// The recorded table with this name.
pub(super) fn find(name: &str) -> Option<&'static Table> {
    TABLES.iter().find(|table| table.name == name && matches!(table.class, Class::Recorded { .. }))
}
