//! The four types of regie after Pröpper (§2.4.1), and where today's regisseurs stand (§2.4.2).
//!
//! Where the three scenarios of chapter 5 stand among them is not in the report.

use crate::{Provenance, Text};

include!(concat!(env!("OUT_DIR"), "/regie_types.rs"));

crate::terms! {
    /// One of the two ends of an axis that in truth runs on without steps.
    pub enum Level {
        /// Little or none of it.
        Laag = "laag", "laag", "low";
        /// Much of it.
        Hoog = "hoog", "hoog", "high";
    }
}

/// One type of regie.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct RegieType {
    /// A short stable code.
    pub id: &'static str,
    /// Its name.
    pub name: Text,
    /// How much doorzettingsmacht it has, as the description says it.
    pub doorzettingsmacht: Level,
    /// How much policy framework of its own it has, as the description says it.
    pub beleidskader: Level,
    /// What it is.
    #[cfg_attr(feature = "serde", serde(flatten))]
    pub what: Text,
    /// Who stands there today.
    pub today: Text,
    /// What other authors call it, if the report says so.
    pub other_names: Option<Text>,
    /// Whether the report says so.
    pub provenance: Provenance,
    /// The passages.
    pub source: &'static str,
}

/// The four types, in the order of the report.
#[must_use]
pub fn regie_types() -> &'static [RegieType] {
    &REGIE_TYPES
}
