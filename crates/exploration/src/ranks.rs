//! What weighs more: own weights of measures, as ranks.

use regiewijzer_model::Outcome;
use regiewijzer_model::sparse::Sparse;

/// The rank of some measures; 1 weighs most, and measures may share a rank.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ranks(Sparse<Outcome, u32>);

impl Ranks {
    /// The lowest rank: as many as there are measures.
    pub const LAST: u32 = Outcome::ALL.len() as u32;

    /// The rank of a measure, if it has one.
    #[must_use]
    pub fn of(&self, measure: Outcome) -> Option<u32> {
        self.0.get(measure)
    }

    /// The measures that have a rank, with it.
    pub fn all(&self) -> impl Iterator<Item = (Outcome, u32)> {
        self.0.iter()
    }

    /// With another rank for a measure, or none.
    #[must_use]
    pub fn with(mut self, measure: Outcome, rank: Option<u32>) -> Self {
        self.0.set(measure, rank);
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_rank_can_be_taken_back() {
        let ranks = Ranks::default().with(Outcome::Kost, Some(1));
        let moved = ranks.clone().with(Outcome::Kost, Some(2));
        assert_eq!(moved.of(Outcome::Kost), Some(2));
        assert_eq!(ranks.with(Outcome::Kost, None), Ranks::default());
    }
}
