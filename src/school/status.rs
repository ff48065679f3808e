//! What the top bar and the navigation show.

use super::{School, sql};
use crate::error::Result;
use crate::school::view::{SchoolView, Status};

impl School {
    /// Saved, undo and redo.
    pub fn status(&self) -> Result<Status> {
        let undo = sql::last_done(&self.conn)?.map(|seq| sql::action_view(&self.conn, seq)).transpose()?;
        let redo = sql::first_undone(&self.conn)?.map(|seq| sql::action_view(&self.conn, seq)).transpose()?;
        let (rev, saved_at) = sql::revision(&self.conn)?;
        Ok(Status { rev, saved_at, undo, redo })
    }

    /// Everything that the frame around the screens shows.
    pub fn view(&self) -> Result<SchoolView> {
        Ok(SchoolView {
            doc: self.doc.clone(),
            name: sql::school_name(&self.conn)?,
            sample: sql::is_sample(&self.conn)?,
            counts: sql::counts(&self.conn)?,
            status: self.status()?,
            today: self.env.clock.today().to_string(),
        })
    }

    /// Gives the school another name.
    ///
    /// # Errors
    /// `NameRequired`, `TextTooLong`.
    pub fn rename(&mut self, name: &str) -> Result<super::view::Outcome<()>> {
        let name = crate::text::name("school_name", name)?;
        self.change(super::Action::SchoolRenamed, |tx| sql::rename_school(tx, &name))
    }
}
