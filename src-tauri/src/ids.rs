//! The real source of identifiers; with the feature `e2e` a reproducible one that starts at `SPIL_SEED`.

use spil::ids::Ids;
use std::fmt::Write;
use std::sync::Arc;

/// `UUIDv7` by the clock of this computer, random values from the operating system.
#[derive(Debug, Clone, Copy)]
pub struct SystemIds;

impl Ids for SystemIds {
    fn next(&self) -> String {
        uuid::Uuid::now_v7().to_string()
    }

    fn random(&self) -> String {
        let mut bytes = [0; 16];
        // A computer without a working random source cannot make safe codes: stopping is right.
        getrandom::fill(&mut bytes).expect("the operating system gives random bytes");
        bytes.iter().fold(String::with_capacity(32), |mut text, byte| {
            let _ = write!(text, "{byte:02x}");
            text
        })
    }
}

/// The identifiers that the program runs on.
pub fn ids() -> Arc<dyn Ids> {
    #[cfg(feature = "e2e")]
    if let Some(seed) = std::env::var("SPIL_SEED").ok().and_then(|text| text.parse().ok()) {
        return Arc::new(spil::ids::CountingIds::starting_at(seed));
    }
    Arc::new(SystemIds)
}
