//! The five round tables of October 2018 and their planned agenda (B4).
//!
//! Who was invited, who came and what the report leaves out are [points](crate::point).

use crate::{Province, Text};

include!(concat!(env!("OUT_DIR"), "/round_tables.rs"));

/// One round table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct RoundTable {
    /// The province it was for.
    pub province: Province,
    /// The day, as year-month-day.
    pub date: &'static str,
    /// When it began, on the 24-hour clock.
    pub starts: &'static str,
    /// The town.
    pub town: &'static str,
    /// The building.
    pub venue: &'static str,
    /// The passage.
    pub source: &'static str,
}

/// One part of the agenda, the same for all five.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct AgendaPart {
    /// A short stable code.
    pub id: &'static str,
    /// When it begins, on the 24-hour clock.
    pub starts: &'static str,
    /// When it ends, on the 24-hour clock.
    pub ends: &'static str,
    /// How long it lasts, in minutes.
    pub minutes: u16,
    /// What it is.
    #[cfg_attr(feature = "serde", serde(flatten))]
    pub what: Text,
    /// The passage.
    pub source: &'static str,
}

/// The five round tables, by date.
#[must_use]
pub fn round_tables() -> &'static [RoundTable] {
    &ROUND_TABLES
}

/// The parts of the planned agenda, in order.
#[must_use]
pub fn agenda() -> &'static [AgendaPart] {
    &AGENDA
}
