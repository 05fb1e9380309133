//! Who has a part in the regie, what is at stake for them, and where they clash (§2.2).

use crate::{Provenance, Text};

include!(concat!(env!("OUT_DIR"), "/stakeholders.rs"));

crate::terms! {
    /// A way in which the evaluation asked people.
    pub enum Consulted {
        /// The questionnaire.
        Vragenlijst = "vragenlijst", "vragenlijst", "questionnaire";
        /// An interview at Flemish level.
        Interview = "interview", "interview", "interview";
        /// Invited to the round tables.
        Rondetafel = "rondetafel", "rondetafel", "round table";
        /// Present at the round tables as an observer.
        Waarnemer = "waarnemer", "waarnemer", "observer";
    }
}

/// One party.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Stakeholder {
    /// A short stable code.
    pub id: &'static str,
    /// Its name.
    pub name: Text,
    /// What the report says of its involvement.
    pub involvement: Text,
    /// What the report says is at stake for it, if anything.
    pub interest: Option<Text>,
    /// How the evaluation asked it; none where the report names no way.
    pub consulted: &'static [Consulted],
    /// The passages.
    pub source: &'static str,
}

/// One tension between parties, or within one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Tension {
    /// A short stable code.
    pub id: &'static str,
    /// The ids of the parties, one or more.
    pub between: &'static [&'static str],
    /// Whether it is one of the three that §2.2.1 lists as tensions.
    pub listed: bool,
    /// What it is.
    #[cfg_attr(feature = "serde", serde(flatten))]
    pub what: Text,
    /// Inferred where calling it a tension is our reading.
    pub provenance: Provenance,
    /// The passages.
    pub source: &'static str,
}

impl Stakeholder {
    /// The tensions that it has a part in.
    pub fn tensions(&self) -> impl Iterator<Item = &'static Tension> {
        let id = self.id;
        TENSIONS
            .iter()
            .filter(move |tension| tension.between.contains(&id))
    }
}

/// All parties.
#[must_use]
pub fn stakeholders() -> &'static [Stakeholder] {
    &STAKEHOLDERS
}

/// All tensions.
#[must_use]
pub fn tensions() -> &'static [Tension] {
    &TENSIONS
}
