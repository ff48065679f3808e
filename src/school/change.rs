//! The one way to write.

use super::{Action, School, sql};
use crate::error::Result;
use crate::school::view::{ChangeSet, Outcome};
use crate::store::{self, Read, Tx};
use rusqlite::TransactionBehavior;

/// How many actions can be undone.
const KEEP: i64 = 1000;

impl School {
    /// Runs one change: one transaction, one undo step, one change set derived from what was written.
    ///
    /// When `write` fails nothing is written. When it writes nothing, nothing is reported and there is
    /// nothing to undo. When this returns, the change is on disk.
    pub fn change<T>(&mut self, action: Action, write: impl FnOnce(&Tx<'_>) -> Result<T>) -> Result<Outcome<T>> {
        self.change_named(|tx| write(tx).map(|value| (action, value)))
    }

    /// As [`School::change`], for actions that are named after something the change itself makes.
    pub fn change_named<T>(&mut self, write: impl FnOnce(&Tx<'_>) -> Result<(Action, T)>) -> Result<Outcome<T>> {
        let env = self.env.clone();
        let now = env.clock.now().format("%Y-%m-%dT%H:%M:%S").to_string();
        let tx = self.conn.transaction_with_behavior(TransactionBehavior::Immediate)?;
        let seq = store::begin(&tx, store::SCHEMA_VERSION, &self.writer, &now, "", "{}")?;
        let reading = Read { conn: &tx, on: env.clock.today() };
        let (action, value) = write(&Tx { read: reading, clock: &*env.clock, ids: &*env.ids })?;
        let mut changes = ChangeSet::default();
        if store::rows_of(&tx, seq)? == 0 {
            tx.rollback()?;
            changes.rev = sql::rev(&self.conn)?;
        } else {
            let (code, params) = action.parts();
            store::name_action(&tx, seq, &code, &params)?;
            changes.topics = store::changes(&tx, seq)?;
            store::finish(&tx, seq, KEEP)?;
            changes.rev = store::advance(&tx, &env.ids.random(), &now)?;
            tx.commit()?;
        }
        Ok(Outcome { value, changes, status: self.status()? })
    }

    /// Runs a change and takes it all back: what it returns is what would have happened.
    pub fn preview<T>(&mut self, write: impl FnOnce(&Tx<'_>) -> Result<T>) -> Result<T> {
        let env = self.env.clone();
        let tx = self.conn.transaction()?;
        let reading = Read { conn: &tx, on: env.clock.today() };
        let value = write(&Tx { read: reading, clock: &*env.clock, ids: &*env.ids });
        tx.rollback()?;
        value
    }
}
