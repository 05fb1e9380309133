//! For which weights each option is best: SMAA-2 (Lahdelma & Salminen 2001).
//!
//! No exact weights are needed: they are drawn evenly from all those that fit what is known
//! about them, values from the worlds, and the options are ranked by their weighted value each time.
//! That gives, for each option:
//! - its *rank acceptability*: how often it comes first, second, …;
//! - its *central weights*: the mean of the weights for which it comes first, the typical weights
//!   under which it is preferred;
//! - its *confidence factor*: the share of the worlds in which it comes first under its own central
//!   weights; low where the worlds, not the weights, decide;
//! - its *pairwise winning*: how often it beats each other option.
//!
//! Criteria are scaled by stated best and worst values, not by the options at hand, so an option
//! more or less never changes how two others compare. Stakeholder groups with weights of their own
//! each get a [`Study`] of their own; with one seed they see the same draws.

mod first;
mod interval;
mod preferences;
mod tally;
mod weights;

pub(crate) use first::BATCHES;
pub use first::FirstRanks;
pub use preferences::{PreferenceError, Preferences};

use crate::table::{self, TableError};
use serde::{Deserialize, Serialize};
use tally::{Tally, values};
use thiserror::Error;

/// A criterion with the values that count as worst and best. Worst may be the larger of the two:
/// then less is better.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Criterion {
    worst: f64,
    best: f64,
}

impl Criterion {
    /// A criterion from its worst to its best value, in its own unit.
    ///
    /// # Errors
    /// Where the two are equal, infinite or not a number.
    pub fn new(worst: f64, best: f64) -> Result<Self, SmaaError> {
        if worst.is_finite() && best.is_finite() && worst != best {
            Ok(Self { worst, best })
        } else {
            Err(SmaaError::Criterion { worst, best })
        }
    }

    /// A value on a straight scale: 0 at worst, 1 at best. Beyond either end the line goes on, so
    /// that two options out there are still told apart.
    #[must_use]
    pub fn scaled(self, value: f64) -> f64 {
        (value - self.worst) / (self.best - self.worst)
    }
}

/// What is analysed: criteria, what is known of their weights, and how many draws.
#[derive(Clone, Debug, PartialEq)]
pub struct Study {
    /// The criteria, in the order of the values.
    pub criteria: Vec<Criterion>,
    /// What is known of the weights.
    pub preferences: Preferences,
    /// How many weights are drawn, each with the next world in turn; below the number of worlds
    /// the last worlds are not looked at. The shares have a standard error of at most ½/√samples.
    pub samples: u32,
    /// The seed of the weights.
    pub seed: u32,
}

impl Study {
    /// Draws enough for shares within .01 with 95% confidence (Tervonen & Lahdelma 2007).
    pub const SAMPLES: u32 = 10_000;
}

/// What comes out, by number of the option.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Acceptability {
    /// `rank[o][r]`: share of the draws in which option `o` has rank `r` (0 is first), 0 to 1.
    /// Options that tie share the ranks they take up evenly. Sums to one over ranks and over options.
    pub rank: Vec<Vec<f64>>,
    /// `central_weights[o]`: the mean weights for which it comes first, one for each criterion,
    /// summing to one; none where it never does.
    pub central_weights: Vec<Option<Vec<f64>>>,
    /// `confidence[o]`: share of the worlds in which no other option does better under its central
    /// weights, 0 to 1; none where it has none.
    pub confidence: Vec<Option<f64>>,
    /// `pairwise[a][b]`: share of the draws in which `a` beats `b`, a tie counting for half; .5 with
    /// itself.
    pub pairwise: Vec<Vec<f64>>,
}

impl Acceptability {
    /// The mean rank of an option, 1 for first.
    #[must_use]
    pub fn mean_rank(&self, option: usize) -> f64 {
        let ranks = self.rank[option].iter().enumerate();
        ranks.map(|(rank, share)| (rank + 1) as f64 * share).sum()
    }
}

/// Why weighting cannot be carried out.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum SmaaError {
    /// Worst and best value don't make a scale.
    #[error("a criterion can't run from worst value {worst} to best value {best}")]
    Criterion {
        /// The worst value given.
        worst: f64,
        /// The best value given.
        best: f64,
    },
    /// No draws.
    #[error("at least one draw of the weights is needed")]
    NoSamples,
    /// The worlds differ in their number of options.
    #[error("world {world} has {found} options, where the first has {expected}")]
    Options {
        /// The world, counted from 0.
        world: usize,
        /// The options of the first world.
        expected: usize,
        /// The options of this one.
        found: usize,
    },
    /// No weights fit the preferences.
    #[error(transparent)]
    Preferences(#[from] PreferenceError),
    /// The figures are not a proper table.
    #[error(transparent)]
    Table(#[from] TableError),
}

impl Study {
    /// Carries out the study; `worlds[w][o][c]` is the value of option `o` on criterion `c` in world
    /// `w`, in the unit of the criterion.
    ///
    /// # Errors
    /// Where the figures don't fit together or no weights fit the preferences.
    pub fn analyse(&self, worlds: &[Vec<Vec<f64>>]) -> Result<Acceptability, SmaaError> {
        let worlds = self.scaled(worlds)?;
        let mut tally = Tally::new(worlds[0].len(), self.criteria.len());
        self.each_weights(|sample, weights| {
            tally.count(&values(&worlds[sample % worlds.len()], weights), weights);
        })?;
        Ok(tally.acceptability(f64::from(self.samples), &worlds))
    }

    fn scaled(&self, worlds: &[Vec<Vec<f64>>]) -> Result<Vec<Vec<Vec<f64>>>, SmaaError> {
        let expected = worlds.first().map_or(0, Vec::len);
        if worlds.is_empty() {
            return Err(TableError::Empty("worlds").into());
        }
        for (world, options) in worlds.iter().enumerate() {
            if options.len() != expected {
                let found = options.len();
                return Err(SmaaError::Options {
                    world,
                    expected,
                    found,
                });
            }
            let criteria = table::width(options, "criteria")?;
            table::length(criteria, self.criteria.len(), "criteria")?;
        }
        let scaled = |option: &Vec<f64>| {
            let values = option.iter().zip(&self.criteria);
            values.map(|(x, criterion)| criterion.scaled(*x)).collect()
        };
        let world = |options: &Vec<Vec<f64>>| options.iter().map(scaled).collect();
        Ok(worlds.iter().map(world).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_scale_runs_straight_from_its_worst_to_its_best_whichever_is_higher() {
        for (worst, best) in [(2.0, 6.0), (6.0, 2.0), (-1.0, 3.0)] {
            let criterion = Criterion::new(worst, best).unwrap();
            assert_eq!(criterion.scaled(worst), 0.0);
            assert_eq!(criterion.scaled(best), 1.0);
            assert_eq!(criterion.scaled((worst + best) / 2.0), 0.5);
            assert_eq!(criterion.scaled(2.0 * best - worst), 2.0);
        }
    }
}
