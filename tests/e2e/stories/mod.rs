//! What people do with Spil, from beginning to end.

mod accessibility;
mod asking;
mod assessment;
mod canvas;
mod drawer;
mod everywhere;
mod first_start;
mod following;
mod foreign_readers;
mod import;
mod landscape;
mod looks;
mod organogram;
mod paper;
mod partner_page;
mod school_leader;
mod schools;
mod steps;
mod ten_roles;
