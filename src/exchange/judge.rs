//! What every row means for the school: new, changed, equal, possibly double or left out. Nothing is written here.

use super::diff::{self, Change};
use super::draft::{Draft, Slot, Values};
use super::found;
use super::input::{FindKind, ImportPlan, RowWhat, Target};
use super::register::Register;
use super::view::{Evidence, FoundView, LikeView};
use crate::text;
use std::collections::{HashMap, HashSet};

/// A row and what is to be done with it.
#[derive(Debug, Clone)]
pub(super) struct Judged {
    /// The row.
    pub(super) draft: Draft,
    /// What to do.
    pub(super) verdict: Verdict,
    /// Fields after the import, contact persons numbered as in the file.
    pub(super) values: Values,
    /// What it may be a double of.
    pub(super) like: Option<LikeView>,
    /// What was found in its text.
    pub(super) found: Vec<FoundView>,
    /// What was chosen for it.
    pub(super) choice: Option<RowWhat>,
}

/// What to do with a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Verdict {
    /// Add a partner.
    Add,
    /// Add a partner although another row has the same name.
    AddDouble,
    /// Write these changes to the partner at this place of the register.
    Update(usize, Vec<Change>),
    /// Nothing: the partner at this place already says so.
    Same(usize),
    /// Wait for a choice.
    Ask,
    /// Left out by choice.
    Skip,
}

struct Judge<'a> {
    register: &'a Register,
    plan: &'a ImportPlan,
    choices: HashMap<u32, &'a RowWhat>,
    /// Lines per folded name.
    lines: HashMap<String, Vec<u32>>,
    /// Partners that a row of the file is, so that no second row becomes the same one.
    claimed: HashSet<usize>,
}

/// Judges all rows against the school.
pub(super) fn judge(drafts: Vec<Draft>, register: &Register, plan: &ImportPlan) -> Vec<Judged> {
    let mut lines: HashMap<String, Vec<u32>> = HashMap::new();
    for draft in &drafts {
        lines.entry(folded_name(draft)).or_default().push(draft.line);
    }
    let choices = plan
        .rows
        .iter()
        .filter(|choice| !matches!(choice.what, RowWhat::Name(_)))
        .map(|choice| (choice.line, &choice.what))
        .collect();
    let mut judge = Judge { register, plan, choices, lines, claimed: HashSet::new() };
    // Certain matches claim their partner first, whatever the order of the file.
    let certain: Vec<Option<usize>> = drafts.iter().map(|draft| judge.certain(draft)).collect();
    drafts.into_iter().zip(certain).map(|(draft, certain)| judge.row(draft, certain)).collect()
}

fn folded_name(draft: &Draft) -> String {
    text::fold(name_of(draft))
}

fn name_of(draft: &Draft) -> &str {
    draft.values.get(&Slot::own(Target::Name)).map_or("", String::as_str)
}

impl Judge<'_> {
    /// The partner that the row is by its key or by choice.
    fn certain(&mut self, draft: &Draft) -> Option<usize> {
        let found = match self.choices.get(&draft.line) {
            Some(RowWhat::Skip | RowWhat::Apart) => None,
            Some(RowWhat::Same(partner)) => self.register.with_id(partner),
            Some(RowWhat::Name(_)) | None => draft
                .key
                .partner
                .as_ref()
                .and_then(|partner| self.register.with_id(partner))
                .or_else(|| self.register.with_source(&draft.key.text)),
        };
        found.filter(|index| self.claimed.insert(*index))
    }

    fn row(&mut self, draft: Draft, certain: Option<usize>) -> Judged {
        let choice = self.choices.get(&draft.line).map(|what| (*what).clone());
        if choice == Some(RowWhat::Skip) {
            return self.done(draft, Verdict::Skip, None, choice);
        }
        if let Some(index) = certain {
            let chosen = matches!(choice, Some(RowWhat::Same(_)));
            // An unchanged row of an earlier import has nothing to say, also when the school wrote on meanwhile.
            let unchanged = !draft.key.lasting && !chosen && self.register.with_source(&draft.key.text) == Some(index);
            return if unchanged {
                self.done(draft, Verdict::Same(index), None, choice)
            } else {
                self.compare(draft, index, choice)
            };
        }
        if choice == Some(RowWhat::Apart) || name_of(&draft).is_empty() {
            return self.done(draft, Verdict::Add, None, choice);
        }
        let folded = folded_name(&draft);
        let free: Vec<usize> =
            self.register.named(&folded).iter().copied().filter(|index| !self.claimed.contains(index)).collect();
        let in_file = self.lines.get(&folded).cloned().unwrap_or_default();
        match free[..] {
            [index] if in_file.len() == 1 => {
                self.claimed.insert(index);
                self.compare(draft, index, choice)
            }
            [index, ..] => {
                let like = self.like(Some(index), &draft, in_file, vec![Evidence::Name]);
                self.done(draft, Verdict::Ask, Some(like), choice)
            }
            [] => self.unknown(draft, in_file, choice),
        }
    }

    /// A name that the school does not have: new, unless everything points at a partner under another name.
    fn unknown(&mut self, draft: Draft, in_file: Vec<u32>, choice: Option<RowWhat>) -> Judged {
        let resembling = self.register.resembling(name_of(&draft), &draft.values);
        if let Some((index, evidence)) = resembling {
            let like = self.like(Some(index), &draft, in_file, evidence);
            return self.done(draft, Verdict::Ask, Some(like), choice);
        }
        if in_file.len() > 1 {
            let like = self.like(None, &draft, in_file, vec![Evidence::Name]);
            return self.done(draft, Verdict::AddDouble, Some(like), choice);
        }
        self.done(draft, Verdict::Add, None, choice)
    }

    fn like(&self, index: Option<usize>, draft: &Draft, in_file: Vec<u32>, evidence: Vec<Evidence>) -> LikeView {
        let known = index.map(|index| &self.register.all[index].partner);
        LikeView {
            partner: known.map(|partner| partner.id.clone()),
            name: known.map_or_else(|| name_of(draft).to_owned(), |partner| partner.name.clone()),
            lines: in_file.into_iter().filter(|line| *line != draft.line).collect(),
            evidence,
        }
    }

    fn compare(&self, draft: Draft, index: usize, choice: Option<RowWhat>) -> Judged {
        let known = &self.register.all[index];
        let (found, taken) = self.finds(&draft, |kind| known.values.contains_key(&Slot::own(kind.target())));
        let (values, changes) = diff::against(known, &draft, &taken);
        let verdict = if changes.is_empty() { Verdict::Same(index) } else { Verdict::Update(index, changes) };
        Judged { draft, verdict, values, like: None, found, choice }
    }

    fn done(&self, draft: Draft, verdict: Verdict, like: Option<LikeView>, choice: Option<RowWhat>) -> Judged {
        let (found, taken) = match verdict {
            Verdict::Same(_) | Verdict::Skip => (Vec::new(), Vec::new()),
            _ => self.finds(&draft, |_| false),
        };
        let values = diff::fresh(&draft, &taken);
        Judged { draft, verdict, values, like, found, choice }
    }

    /// What was found in the text of a row, and which of it goes into fields. A field that the file or the
    /// school fills itself is left alone, unless somebody chose otherwise.
    fn finds(&self, draft: &Draft, filled: impl Fn(FindKind) -> bool) -> (Vec<FoundView>, Vec<(Slot, String)>) {
        let mut views = Vec::new();
        let mut taken = Vec::new();
        for kind in [FindKind::Phone, FindKind::Email, FindKind::Website] {
            let slot = Slot::own(kind.target());
            let ranked = found::ranked(&draft.finds, kind);
            if ranked.is_empty() || draft.values.contains_key(&slot) {
                continue;
            }
            let choice = self.plan.finds.iter().rfind(|choice| choice.line == draft.line && choice.kind == kind);
            let proposal = || {
                ranked
                    .iter()
                    .find(|find| !find.odd && !filled(kind) && find.value.chars().count() <= text::MAX_NAME)
                    .map(|find| find.value.clone())
            };
            let chosen = choice.map_or_else(proposal, |choice| choice.value.clone());
            taken.extend(chosen.clone().map(|value| (slot, value)));
            let mut values: Vec<String> = Vec::new();
            for find in ranked {
                if !values.contains(&find.value) {
                    values.push(find.value.clone());
                }
            }
            views.push(FoundView { kind, values, chosen });
        }
        (views, taken)
    }
}
