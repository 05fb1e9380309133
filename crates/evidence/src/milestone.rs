//! How the regierol came about, 2000–2019.

use crate::Text;

include!(concat!(env!("OUT_DIR"), "/milestones.rs"));

/// One event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Milestone {
    /// A short stable code.
    pub id: &'static str,
    /// The year in which it happened or began.
    pub year: u16,
    /// The month, 1–12, where the report gives one.
    pub month: Option<u8>,
    /// What happened.
    #[cfg_attr(feature = "serde", serde(flatten))]
    pub what: Text,
    /// The passage.
    pub source: &'static str,
}

/// All events, oldest first.
#[must_use]
pub fn milestones() -> &'static [Milestone] {
    &MILESTONES
}
