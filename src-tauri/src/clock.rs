//! The real clock; with the feature `e2e` one that stands still at `SPIL_NOW`.

use chrono::{Local, NaiveDateTime};
use spil::clock::Clock;
use std::sync::Arc;

/// The clock of this computer.
#[derive(Debug, Clone, Copy)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> NaiveDateTime {
        Local::now().naive_local()
    }
}

/// The clock that the program runs on.
pub fn clock() -> Arc<dyn Clock> {
    #[cfg(feature = "e2e")]
    if let Some(now) = std::env::var("SPIL_NOW").ok().and_then(|text| text.parse().ok()) {
        return Arc::new(spil::clock::FixedClock(now));
    }
    Arc::new(SystemClock)
}
