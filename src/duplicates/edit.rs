//! Making one of two partners, and saying that two are not one.

use super::find::joins;
use super::input::{MergeInput, MergeTake};
use super::sql::{self, TieRow};
use crate::error::{Result, RuleError};
use crate::exchange::fields::{Known, Register, Slot, Target, write_field};
use crate::ids::PartnerId;
use crate::kinds::TieKind;
use crate::school::view::{Outcome, SnapshotReason};
use crate::school::{Action, School};
use crate::store::Tx;

/// Says that two partners are not one: they never stand in the list again.
///
/// # Errors
/// Errors of the store.
pub fn keep_apart(school: &mut School, one: &PartnerId, other: &PartnerId) -> Result<Outcome<()>> {
    school.change(Action::PartnersKeptApart { partner: one.clone() }, |tx| sql::keep_apart(tx, one, other))
}

/// Makes one partner of two: fields as chosen; lines, contact persons, moments, agreements and everything else of
/// the other go over. The other one waits in the bin, empty. One undo step.
///
/// # Errors
/// `NotFound` when one of them is gone or both are the same.
pub fn merge(school: &mut School, input: &MergeInput) -> Result<Outcome<()>> {
    if input.one == input.other {
        return Err(RuleError::NotFound.into());
    }
    school.snapshot(SnapshotReason::Import)?;
    school.change(Action::PartnersMerged { partner: input.one.clone() }, |tx| write(tx, input))
}

fn write(tx: &Tx<'_>, input: &MergeInput) -> Result<()> {
    let register = Register::read(tx)?;
    let known = |id: &PartnerId| register.with_id(id).map(|index| &register.all[index]).ok_or(RuleError::NotFound);
    let (one, other) = (known(&input.one)?, known(&input.other)?);
    for field in Target::ALL.iter().filter(|field| field.of_partner()) {
        fields(tx, input, *field, one, other)?;
    }
    ties(tx, input)?;
    sql::go_over(tx, &input.one, &input.other)?;
    sql::to_bin(tx, &input.other)
}

fn fields(tx: &Tx<'_>, input: &MergeInput, field: Target, one: &Known, other: &Known) -> Result<()> {
    let text = |known: &Known| known.values.get(&Slot::own(field)).cloned().unwrap_or_default();
    let (a, b) = (text(one), text(other));
    let take = input.fields.iter().find(|choice| choice.field == field).map_or(MergeTake::One, |choice| choice.take);
    let wanted = match take {
        // What only the other knows is never lost.
        MergeTake::One | MergeTake::Both if a.is_empty() => b,
        MergeTake::Other if b.is_empty() => a.clone(),
        MergeTake::Other => b,
        MergeTake::Both if !b.is_empty() && a != b && joins(field) => {
            let mark = if field.list() { "," } else { "\n\n" };
            format!("{a}{mark}{b}")
        }
        MergeTake::One | MergeTake::Both => a.clone(),
    };
    if wanted == a { Ok(()) } else { write_field(tx, &input.one, field, &wanted) }
}

/// Lines go over. Where both have a line of which there is one at a time, the chosen one keeps its place; the role
/// that loses it becomes the second contact, or is kept informed.
fn ties(tx: &Tx<'_>, input: &MergeInput) -> Result<()> {
    let mine = sql::ties(tx, &input.one)?;
    let theirs = sql::ties(tx, &input.other)?;
    let today = tx.today().to_string();
    let now = |tie: &&TieRow| {
        tie.from.as_ref().is_none_or(|from| *from <= today) && tie.until.as_ref().is_none_or(|until| *until >= today)
    };
    let single = |kind: TieKind| matches!(kind, TieKind::FirstContact | TieKind::SecondContact);
    for tie in &theirs {
        sql::move_tie(tx, &tie.id, &input.one)?;
    }
    for kind in [TieKind::FirstContact, TieKind::SecondContact] {
        let held =
            |list: &[TieRow]| list.iter().filter(now).filter(|tie| tie.kind == kind).cloned().collect::<Vec<_>>();
        let (ours, others) = (held(&mine), held(&theirs));
        if ours.is_empty() || others.is_empty() {
            continue;
        }
        let other_wins = kind == TieKind::FirstContact && input.other_first_contact;
        let (winners, losers) = if other_wins { (others, ours) } else { (ours, others) };
        for loser in losers {
            let all: Vec<&TieRow> = mine.iter().chain(&theirs).filter(now).collect();
            let has = |kind: TieKind| all.iter().any(|tie| tie.kind == kind && tie.id != loser.id);
            let known =
                |kind: TieKind| all.iter().any(|tie| tie.kind == kind && tie.role == loser.role && tie.id != loser.id);
            if winners.iter().any(|winner| winner.role == loser.role) {
                // The same line twice is one line, from the earlier day on.
                let winner = winners.iter().find(|winner| winner.role == loser.role);
                if let Some(winner) = winner {
                    sql::join_ties(tx, winner, &loser)?;
                }
            } else if single(kind) && kind == TieKind::FirstContact && !has(TieKind::SecondContact) {
                sql::set_tie_kind(tx, &loser.id, TieKind::SecondContact)?;
            } else if known(TieKind::Informed) {
                sql::end_tie(tx, &loser)?;
            } else {
                sql::set_tie_kind(tx, &loser.id, TieKind::Informed)?;
            }
        }
    }
    sql::drop_equal_ties(tx, &input.one)
}
