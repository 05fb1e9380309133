//! Which partnerships touch each other.
//!
//! Two partnerships touch when a municipality of the one borders a municipality of the other, also across
//! a river. In 2018 Flanders had 308 municipalities, and annex 5 names 204: partnerships with a municipality
//! between them that lies in none do not touch. So Gent, Leuven, Vilvoorde and Zuidwest Rand have
//! no neighbour at all.

use crate::Provenance;

include!(concat!(env!("OUT_DIR"), "/neighbours.rs"));

/// A pair of partnerships that touch.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Neighbours {
    /// The ids of the two, in the order of the alphabet.
    pub partnerships: [&'static str; 2],
    /// A municipality of each, in the same order, that border each other: one pair of possibly more.
    /// Twice the same where it lies in both partnerships.
    pub municipalities: [&'static str; 2],
    /// Where it comes from.
    pub provenance: Provenance,
    /// The same in words.
    pub source: &'static str,
}

/// All pairs of partnerships that touch, each once.
#[must_use]
pub fn neighbours() -> &'static [Neighbours] {
    &NEIGHBOURS
}

/// The ids of the partnerships that touch this one; none for an unknown id.
pub fn neighbours_of(partnership: &str) -> impl Iterator<Item = &'static str> {
    NEIGHBOURS.iter().filter_map(move |pair| {
        let [one, other] = pair.partnerships;
        match () {
            () if one == partnership => Some(other),
            () if other == partnership => Some(one),
            () => None,
        }
    })
}
