//! What the evaluation judged: the goals of the decree (chapter 3) and the conditions that the
//! central government must meet (chapter 4).

use crate::{Point, Provenance, Subject, Text, point::points_about};

include!(concat!(env!("OUT_DIR"), "/assessments.rs"));

crate::terms! {
    /// What is judged.
    pub enum Judged {
        /// A goal of the decree, as chapter 3 divides them.
        Doel = "doel", "doel van het decreet", "goal of the decree";
        /// A condition for central government, from the literature (chapter 4).
        Randvoorwaarde = "randvoorwaarde", "voorwaarde voor Vlaanderen", "condition for Flanders";
    }
}

/// One judgement.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[cfg_attr(feature = "serde", derive(serde::Serialize))]
pub struct Assessment {
    /// A short stable code.
    pub id: &'static str,
    /// The kind of thing judged.
    pub judged: Judged,
    /// The goal or the condition.
    pub name: Text,
    /// The verdict.
    pub verdict: Text,
    /// Whether the verdict is the report's own, or our reading of what it describes.
    pub provenance: Provenance,
    /// The passages.
    pub source: &'static str,
}

impl Assessment {
    /// What the verdict rests on.
    pub fn evidence(&self) -> impl Iterator<Item = &'static Point> {
        points_about(Subject::Bewijs, self.id)
    }
}

/// What was found of the four goals (chapter 3), in its order.
pub fn findings() -> impl Iterator<Item = &'static Assessment> {
    judgements_on(Judged::Doel)
}

/// How the five conditions are met (chapter 4), in its order.
pub fn conditions() -> impl Iterator<Item = &'static Assessment> {
    judgements_on(Judged::Randvoorwaarde)
}

fn judgements_on(judged: Judged) -> impl Iterator<Item = &'static Assessment> {
    ASSESSMENTS
        .iter()
        .filter(move |assessment| assessment.judged == judged)
}
