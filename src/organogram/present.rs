//! Presenting: the whole chart and then every branch by itself, each laid out for a screen that people see from afar.
//! Always for the audience *Team*, so that nothing of *Schoolleiding* gets onto a wall.

use super::audience;
use super::chart::{Chart, ChartRole};
use super::page::{Surface, arrange};
use super::scene::Scene;
use super::{Detail, view};
use crate::error::Result;
use crate::ids::RoleId;
use crate::kinds::Audience;
use crate::lang::Lang;
use crate::store::Read;
use serde::Serialize;
use std::collections::BTreeSet;
use ts_rs::TS;

/// A chart is shown at most this much larger than life.
const LARGEST: f64 = 2.4;
/// Smaller than this much of life size, less stands on the cards.
const READABLE: f64 = 1.15;

/// What is shown while presenting.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Presentation {
    /// The whole chart, then its branches in reading order.
    pub slides: Vec<Slide>,
    /// Made without anybody's name.
    pub names_hidden: bool,
}

/// One picture.
#[derive(Debug, Clone, PartialEq, Serialize, TS)]
pub struct Slide {
    /// The role at the top of the branch; none for the whole chart.
    pub role: Option<RoleId>,
    /// Its title; empty for the whole chart.
    pub title: String,
    /// The picture.
    pub scene: Scene,
}

/// The pictures for a screen with this room, in CSS pixels.
pub fn presentation(read: &Read<'_>, lang: Lang, hide_names: bool, room: (u32, u32)) -> Result<Presentation> {
    let chart = audience::of(&view::chart(read, lang)?, Audience::Team);
    let chart = if hide_names { audience::without_names(&chart) } else { chart };
    let mut slides = vec![Slide { role: None, title: String::new(), scene: fitting(&chart, lang, room) }];
    if slides[0].scene.cards.is_empty() {
        slides.clear();
    }
    for top in branches(&chart) {
        let branch = branch(&chart, top);
        slides.push(Slide {
            role: Some(top.role.clone()),
            title: top.title.clone(),
            scene: fitting(&branch, lang, room),
        });
    }
    Ok(Presentation { slides, names_hidden: hide_names })
}

/// The roles right below the top, or the top roles themselves when there are several. A chart of one role has no
/// branches.
fn branches(chart: &Chart) -> Vec<&ChartRole> {
    let under =
        |parent: Option<&RoleId>| chart.roles.iter().filter(|r| r.parent.as_ref() == parent).collect::<Vec<_>>();
    match under(None)[..] {
        [only] => under(Some(&only.role)),
        ref several => several.to_vec(),
    }
}

/// A role and everything below it. Roles come in reading order: a parent before its children.
fn branch(chart: &Chart, top: &ChartRole) -> Chart {
    let mut inside: BTreeSet<&RoleId> = BTreeSet::from([&top.role]);
    let mut roles = vec![ChartRole { parent: None, ..top.clone() }];
    for role in &chart.roles {
        if role.parent.as_ref().is_some_and(|parent| inside.contains(parent)) {
            inside.insert(&role.role);
            roles.push(role.clone());
        }
    }
    Chart { roles }
}

/// As much on the cards as can be read from afar.
fn fitting(chart: &Chart, lang: Lang, (w, h): (u32, u32)) -> Scene {
    let units = |pixels: u32| (f64::from(pixels.clamp(320, 8_000)) * 10.0 / LARGEST) as i32;
    let surface = Surface::Window { w: units(w), h: units(h) };
    let mut best = None;
    for detail in [Detail::Full, Detail::Compact, Detail::Names] {
        let arranged = arrange(chart, lang, surface, detail);
        if arranged.scale * LARGEST >= READABLE {
            return arranged.scene;
        }
        best = Some(arranged.scene);
    }
    best.unwrap_or_default()
}
