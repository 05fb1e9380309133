//! Uncertain parameters: what the evaluation doesn't give as a number.

pub use crate::tables::{Parameter, World};
use regiewijzer_evidence::{Provenance, Text};

/// What is known of a parameter.
#[derive(Debug)]
pub struct ParameterInfo {
    /// The parameter itself.
    pub parameter: Parameter,
    /// Stable id, the symbol of `docs/MODEL.md`.
    pub id: &'static str,
    /// The mechanism that reads it.
    pub mechanism: &'static str,
    /// Unit, in Dutch.
    pub unit: &'static str,
    /// Lower end of the plausible range.
    pub lo: f64,
    /// Upper end of the plausible range.
    pub hi: f64,
    /// Lowest value that makes sense at all.
    pub min: f64,
    /// Highest value that makes sense at all.
    pub max: f64,
    /// Name for people.
    pub name: Text,
    /// Where the range comes from.
    pub provenance: Provenance,
    /// Section of the evaluation, and why.
    pub source: &'static str,
}

impl World {
    /// The world in the middle of every range.
    #[must_use]
    pub fn middle() -> Self {
        Self::from_fn(|p| (p.info().lo + p.info().hi) / 2.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_parameter_stands_at_its_own_place_in_the_table() {
        for p in Parameter::ALL {
            assert_eq!(p.info().parameter, p);
            assert_eq!(Parameter::from_id(p.id()), Some(p));
        }
    }

    #[test]
    fn a_world_gives_back_what_was_set() {
        let mut world = World::middle();
        for (i, p) in Parameter::ALL.into_iter().enumerate() {
            world.set(p, i as f64);
        }
        for (i, p) in Parameter::ALL.into_iter().enumerate() {
            assert_eq!(world.get(p), i as f64);
        }
    }
}
