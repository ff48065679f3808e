//! Colours of paper and pictures: the light values of the design tokens (`ui` styles, `tokens.css`).

use crate::kinds::{Cover, Domain};
use crate::landscape::scene::Zone;

pub(super) const PAPER: &str = "#ffffff";
pub(super) const SUNKEN: &str = "#f4f2ee";
pub(super) const BORDER: &str = "#cfcdc6";
pub(super) const BORDER_STRONG: &str = "#778286";
pub(super) const TEXT: &str = "#152127";
pub(super) const MUTED: &str = "#4d5a61";
pub(super) const PRIMARY: &str = "#005c64";
/// Quiet words on the dark card at the top.
pub(super) const MUTED_ON_PRIMARY: &str = "#cfe9ec";
pub(super) const PRIMARY_SOFT: &str = "#dbf2f5";
pub(super) const ON_PRIMARY_SOFT: &str = "#004148";
pub(super) const WARN: &str = "#7f490c";
pub(super) const WARN_SOFT: &str = "#feefcf";
pub(super) const DANGER: &str = "#a51f1e";
pub(super) const DANGER_SOFT: &str = "#ffe9e6";
pub(super) const INFO: &str = "#225899";
pub(super) const INFO_SOFT: &str = "#e6effc";
pub(super) const FRAME: &str = "#f1f8f8";
pub(super) const FRAME_LINE: &str = "#74b3b7";
pub(super) const WIRE: &str = "#7c898e";
/// The dot in the sign of the product.
pub(super) const SIGN_DOT: &str = "#eeb154";

/// Colour of a domain's stripe.
pub(super) fn domain(domain: Domain) -> &'static str {
    match domain {
        Domain::Leiding => "#33434b",
        Domain::Zorg => "#0f7f86",
        Domain::Onderwijs => "#2f5fb3",
        Domain::Opvang => "#b8680f",
        Domain::Cultuur => "#9c3584",
        Domain::Taal => "#6650b5",
        Domain::Sport => "#4b7d1d",
        Domain::Organisatie => "#7d6b4e",
        Domain::Opleiden => "#b04a38",
    }
}

/// Ground of a ring of the landscape: the farther away, the darker.
pub(super) fn band(zone: Zone) -> &'static str {
    match zone {
        Zone::Gebouw | Zone::Onbekend => PAPER,
        Zone::Buurt => "#faf8f4",
        Zone::Regio => "#f4f2ed",
        Zone::Landelijk => "#eeebe5",
    }
}

/// Colour of a coverage mark.
pub(super) fn cover(cover: Cover) -> &'static str {
    match cover {
        Cover::Both => PRIMARY,
        Cover::FirstOnly => WARN,
        Cover::Nobody => DANGER,
        Cover::Paused | Cover::Candidate | Cover::Ended => MUTED,
    }
}
