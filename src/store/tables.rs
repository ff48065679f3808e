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
    recorded("partner_form", Topic::Partners, "partner_id"),
    recorded("partner_bottleneck", Topic::Partners, "partner_id"),
    recorded("goal", Topic::Goals, "id"),
    recorded("partner_goal", Topic::Partners, "partner_id"),
    recorded("affiliation_told", Topic::Contacts, "affiliation_id"),
    recorded("question", Topic::Questions, "id"),
    recorded("question_role", Topic::Questions, "question_id"),
    recorded("question_partner", Topic::Questions, "question_id"),
    recorded("contact_moment", Topic::Moments, "partner_id"),
    recorded("confirmation", Topic::Moments, "partner_id"),
    recorded("agreement", Topic::Agreements, "partner_id"),
    recorded("left_as_is", Topic::Settings, "subject"),
    recorded("setting", Topic::Settings, "key"),
    recorded("import_mapping", Topic::Imports, "id"),
    recorded("import_run", Topic::Imports, "id"),
    // That something was printed is a fact about paper: undo cannot take it off the wall.
    unrecorded("print_made"),
    unrecorded("identity"),
    unrecorded("undo_action"),
    unrecorded("undo_row"),
];

/// The recorded table with this name.
pub(super) fn find(name: &str) -> Option<&'static Table> {
    TABLES.iter().find(|table| table.name == name && matches!(table.class, Class::Recorded { .. }))
}
