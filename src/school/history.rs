//! Undo and redo: of every change, also after a restart.

use super::{School, sql};
use crate::error::{Result, RuleError};
use crate::school::view::{ChangeSet, Outcome};
use crate::store::{self, Direction};

impl School {
    /// Takes the newest action back. Cells that changed since are left alone.
    ///
    /// # Errors
    /// `NothingToUndo`.
    pub fn undo(&mut self) -> Result<Outcome<()>> {
        let last = sql::last_done(&self.conn)?.ok_or(RuleError::NothingToUndo)?;
        self.replay(last, Direction::Undo)
    }

    /// Does the action that was undone last again.
    ///
    /// # Errors
    /// `NothingToRedo`.
    pub fn redo(&mut self) -> Result<Outcome<()>> {
        let next = sql::first_undone(&self.conn)?.ok_or(RuleError::NothingToRedo)?;
        self.replay(next, Direction::Redo)
    }

    fn replay(&mut self, seq: i64, way: Direction) -> Result<Outcome<()>> {
        let env = self.env.clone();
        let now = env.clock.now().format("%Y-%m-%dT%H:%M:%S").to_string();
        let tx = self.conn.transaction()?;
        store::replay(&tx, seq, way)?;
        store::mark_undone(&tx, seq, way == Direction::Undo)?;
        let topics = store::changes(&tx, seq)?;
        let rev = store::advance(&tx, &env.ids.random(), &now)?;
        tx.commit()?;
        Ok(Outcome { value: (), changes: ChangeSet { rev, topics }, status: self.status()? })
    }
}
