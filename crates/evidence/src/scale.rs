//! At which scale each role works best (T4), and how we read that in inhabitants.

use crate::{Provenance, Text, regierol::Regierol};

include!(concat!(env!("OUT_DIR"), "/scales.rs"));

/// One row of table 4. The report gives words; the numbers are our reading of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Scale {
    /// The role.
    pub regierol: Regierol,
    /// The smallest number of inhabitants that we read in it; 0 where there is no lower end.
    pub from_inhabitants: u32,
    /// The largest number of inhabitants that we read in it.
    pub to_inhabitants: u32,
    /// Where the numbers come from: inferred, since the report prints none.
    pub provenance: Provenance,
    /// The scale that the report advises, in our own words.
    pub advice: Text,
    /// How we come to the numbers.
    pub reading: Text,
    /// The passages.
    pub source: &'static str,
}

/// The three scales, in the order of table 4.
#[must_use]
pub fn scales() -> &'static [Scale] {
    &SCALES
}

/// The scale of one role.
#[must_use]
pub fn scale_of(regierol: Regierol) -> &'static Scale {
    // The build checks that there is one row for each role, in this order.
    &SCALES[regierol as usize]
}
