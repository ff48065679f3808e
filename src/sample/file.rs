//! The sample file: its shape and its relative dates.

use crate::clock::school_year_start;
use crate::error::Result;
use crate::store::StoreError;
use chrono::{Datelike, Days, NaiveDate};
use serde::Deserialize;

#[derive(Deserialize)]
pub(super) struct Sample {
    pub(super) school: SampleSchool,
    pub(super) staff: Vec<Member>,
    pub(super) roles: Vec<Role>,
    pub(super) partners: Vec<Partner>,
    pub(super) teams: Vec<Team>,
    pub(super) goals: Vec<Goal>,
    pub(super) questions: Vec<Question>,
    pub(super) agreements: Vec<Agreement>,
    pub(super) moments: Vec<Moment>,
}

#[derive(Deserialize)]
pub(super) struct Goal {
    pub(super) id: String,
    pub(super) text: String,
}

#[derive(Deserialize)]
pub(super) struct Question {
    pub(super) q: String,
    pub(super) syn: Vec<String>,
    pub(super) route: Vec<String>,
    pub(super) partners: Vec<String>,
    #[serde(default)]
    pub(super) urgent: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct Agreement {
    pub(super) partner: String,
    pub(super) kind: String,
    pub(super) title: String,
    #[serde(default)]
    pub(super) hours: String,
    #[serde(default)]
    pub(super) ground: String,
    #[serde(default)]
    pub(super) until: Option<String>,
    #[serde(default)]
    pub(super) review: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Moment {
    pub(super) partner: String,
    pub(super) date: String,
    pub(super) by: String,
    pub(super) kind: String,
    pub(super) text: String,
    #[serde(default)]
    pub(super) follow_up: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct SampleSchool {
    pub(super) name: String,
}

#[derive(Deserialize)]
pub(super) struct Member {
    pub(super) id: String,
    pub(super) first: String,
    pub(super) mid: String,
    pub(super) last: String,
    pub(super) function: String,
    pub(super) wtf: f64,
    pub(super) days: String,
    #[serde(default)]
    pub(super) employer: Option<String>,
    #[serde(default)]
    pub(super) from: Option<String>,
    #[serde(default)]
    pub(super) until: Option<String>,
    #[serde(default)]
    pub(super) absent: Vec<[String; 2]>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Role {
    pub(super) id: String,
    pub(super) parent: Option<String>,
    pub(super) title: String,
    pub(super) domain: String,
    pub(super) holders: Vec<String>,
    pub(super) deputy: Vec<String>,
    pub(super) formal: bool,
    #[serde(default)]
    pub(super) hours_year: Option<f64>,
    #[serde(default)]
    pub(super) half_days: Option<PerWeek>,
    #[serde(default)]
    pub(super) purpose: String,
    #[serde(default)]
    pub(super) responsibilities: Vec<String>,
    #[serde(default)]
    pub(super) meetings: String,
    /// In euro.
    #[serde(default)]
    pub(super) budget: Option<i64>,
    #[serde(default)]
    pub(super) budget_note: String,
    #[serde(default)]
    pub(super) frame: String,
    /// Who would like the role.
    #[serde(default)]
    pub(super) interest: Vec<String>,
    /// Stand-ins who are hired: names of contact persons.
    #[serde(default)]
    pub(super) hired_deputy: Vec<String>,
}

#[derive(Deserialize)]
pub(super) struct Team {
    pub(super) name: String,
    pub(super) kind: String,
    pub(super) lead: String,
    pub(super) roles: Vec<String>,
    pub(super) members: Vec<String>,
    pub(super) meetings: String,
}

#[derive(Deserialize)]
pub(super) struct PerWeek {
    pub(super) n: f64,
    pub(super) per: String,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Partner {
    pub(super) id: String,
    pub(super) name: String,
    pub(super) category: String,
    pub(super) why: Vec<String>,
    pub(super) levels: Vec<String>,
    pub(super) place: String,
    pub(super) intensity: String,
    pub(super) first: Option<String>,
    pub(super) deputy: Option<String>,
    pub(super) contacts: Vec<Contact>,
    pub(super) status: String,
    #[serde(default)]
    pub(super) in_house: Option<InHouse>,
    #[serde(default)]
    pub(super) they_offer: Option<String>,
    #[serde(default)]
    pub(super) note: Option<String>,
    pub(super) goals: Vec<String>,
    /// When everything was last confirmed.
    pub(super) confirmed: Option<String>,
    #[serde(default)]
    pub(super) last_contact: Option<String>,
    #[serde(default)]
    pub(super) required: bool,
    /// Who decides.
    #[serde(default)]
    pub(super) steering: Option<String>,
    #[serde(default)]
    pub(super) until: Option<String>,
    #[serde(default)]
    pub(super) bottlenecks: Vec<String>,
    #[serde(default)]
    pub(super) emergency_plan: String,
    #[serde(default)]
    pub(super) we_offer: String,
    #[serde(default)]
    pub(super) is_person: bool,
    #[serde(default)]
    pub(super) funding: Option<Funding>,
    /// They came to the school by themselves, in words.
    #[serde(default)]
    pub(super) origin: Option<String>,
    #[serde(default)]
    pub(super) waiting_since: Option<String>,
}

#[derive(Deserialize)]
pub(super) struct Funding {
    pub(super) source: String,
    pub(super) kind: String,
    pub(super) until: String,
}

#[derive(Deserialize)]
pub(super) struct InHouse {
    pub(super) days: String,
    pub(super) per: String,
    #[serde(default)]
    pub(super) room: Option<String>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) struct Contact {
    pub(super) name: String,
    pub(super) function: String,
    pub(super) days: String,
    pub(super) phone: String,
    pub(super) email: String,
    #[serde(default)]
    pub(super) from: Option<String>,
    #[serde(default)]
    pub(super) until: Option<String>,
    #[serde(default)]
    pub(super) told_about: Vec<String>,
}

impl Sample {
    pub(super) fn read() -> Result<Self> {
        serde_json::from_str(include_str!("voorbeeldschool.json"))
            .map_err(|_| StoreError::Internal { log_id: "sample".to_owned() }.into())
    }
}

/// A relative date: `@sy:09-15` in this school year, `@sy-1:…` a year earlier, `@today-21` days from today.
pub(super) fn date(text: &str, today: NaiveDate) -> Option<NaiveDate> {
    if let Some(days) = text.strip_prefix("@today") {
        let days: i64 = days.trim_start_matches('+').parse().ok().or(days.is_empty().then_some(0))?;
        let step = Days::new(days.unsigned_abs());
        return if days < 0 { today.checked_sub_days(step) } else { today.checked_add_days(step) };
    }
    let (year, day) = text.strip_prefix("@sy")?.split_once(':')?;
    let shift: i32 = if year.is_empty() { 0 } else { year.trim_start_matches('+').parse().ok()? };
    let (month, day) = day.split_once('-')?;
    let (month, day): (u32, u32) = (month.parse().ok()?, day.parse().ok()?);
    let start = school_year_start(today);
    let first = start.year() + shift;
    NaiveDate::from_ymd_opt(if month >= 8 { first } else { first + 1 }, month, day)
}
