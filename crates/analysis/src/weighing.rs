//! For whom which option is best: SMAA-2 over outcomes as criteria.
//!
//! A weight says how much the step from the worst to the best value of a measure counts, against
//! the same step of another measure. So the [`Scale`]s matter as much as the weights: they are stated
//! in data, with their source, and never follow from the options at hand.

mod group;
mod scale;
mod weights;

pub use group::{GROUPS, StakeholderGroup};
pub use scale::{Scale, scale};
pub use weights::{WeightError, Weights};

use crate::ends::{Ends, worlds};
use regiewijzer_decide::smaa::{Acceptability, SmaaError, Study};
use regiewijzer_model::{Months, Outcome};
use thiserror::Error;

/// What is asked: by which measures, with what known of their weights.
#[derive(Clone, Debug, PartialEq)]
pub struct Weighing {
    /// The measures that count.
    pub criteria: Vec<Outcome>,
    /// What is known of their weights.
    pub weights: Weights,
    /// The horizon: measures that add up are scaled by its length.
    pub months: Months,
    /// How many weights are drawn; at least the number of worlds, or the last go unseen.
    pub samples: u32,
    /// The seed of the weights.
    pub seed: u32,
}

/// Why weighing cannot be carried out.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum WeighingError {
    /// What is said of the weights doesn't fit the criteria.
    #[error(transparent)]
    Weights(#[from] WeightError),
    /// The method refuses.
    #[error(transparent)]
    Smaa(#[from] SmaaError),
}

impl Weighing {
    /// Weighs the options; their ends are of the same worlds.
    ///
    /// # Errors
    /// Where the weights don't fit the criteria or cannot be, or the options aren't of the same worlds.
    pub fn analyse(&self, options: &[Ends]) -> Result<Acceptability, WeighingError> {
        let scaled = |outcome: &Outcome| scale(*outcome).over(self.months).criterion();
        let study = Study {
            criteria: self.criteria.iter().map(scaled).collect::<Result<_, _>>()?,
            preferences: self.weights.preferences(&self.criteria)?,
            samples: self.samples,
            seed: self.seed,
        };
        Ok(study.analyse(&worlds(options, &self.criteria))?)
    }
}
