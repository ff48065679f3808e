//! The core of Spil: who does what, with which partner, in a primary school.
//!
//! Start at [`school::School`]: one open school document. Everything that changes it goes through
//! `School::change`, everything that shows it is a *view* read through `School::read`.
//! Each subject (people, roles, partners, contacts) is one folder with the same few files:
//! `edit` (rules), `input` (what a screen sends), `sql` (all SQL), `view` (what a screen shows).
//!
//! The core knows no window, no environment variables, no wall clock and no randomness: the caller
//! passes a [`clock::Clock`], [`ids::Ids`] and folders. `docs/architecture.md` lists the invariants.

pub mod agreements;
pub mod assessments;
pub mod clock;
pub mod contacts;
pub mod documents;
pub mod duplicates;
pub mod error;
pub mod exchange;
pub mod goals;
pub mod half_days;
pub mod ids;
pub mod kinds;
pub mod landscape;
pub mod lang;
pub mod messages;
pub mod moments;
pub mod organogram;
pub mod partners;
pub mod people;
pub mod preferences;
pub mod questions;
pub mod roles;
pub mod sample;
pub mod school;
pub mod store;
pub mod teams;
pub mod text;
pub mod views;
pub mod wire;
