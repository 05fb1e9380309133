//! Where the source contradicts itself or leaves something open, and what we chose.

use crate::Text;

include!(concat!(env!("OUT_DIR"), "/oddities.rs"));

/// One oddity of the source.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Oddity {
    /// A short stable code.
    pub id: &'static str,
    /// The passages of the report concerned.
    pub place: &'static str,
    /// What the source says, and why that is odd.
    pub says: Text,
    /// What we chose, and why.
    pub choice: Text,
    /// What we held the passages against: each other, or a source from elsewhere.
    pub source: &'static str,
}

/// All oddities.
#[must_use]
pub fn oddities() -> &'static [Oddity] {
    &ODDITIES
}

/// The oddity with this id, or nothing.
#[must_use]
pub fn oddity(id: &str) -> Option<&'static Oddity> {
    ODDITIES.iter().find(|oddity| oddity.id == id)
}
