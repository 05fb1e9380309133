//! How often each option comes first, kept in batches of worlds, so that an error can be stated.

use super::tally::values;
use super::weights::Weights;
use super::{SmaaError, Study};
use crate::random::generator;

/// Batches; a world with its draws belongs to one of them.
pub(crate) const BATCHES: usize = 20;

/// How often each option comes first. A tie counts for each of the best in equal parts.
#[derive(Clone, Debug, PartialEq)]
pub struct FirstRanks {
    /// `batches[b][o]`: in how many draws of batch `b` option `o` comes first.
    batches: Vec<Vec<f64>>,
}

/// What is done to weights once they are drawn.
pub(crate) type Adjust<'a> = &'a dyn Fn(&mut [f64]);

impl Study {
    /// How often each option comes first; `worlds` as [`Study::analyse`] has them.
    ///
    /// # Errors
    /// Where the figures don't fit together or no weights fit the preferences.
    pub fn first_ranks(&self, worlds: &[Vec<Vec<f64>>]) -> Result<FirstRanks, SmaaError> {
        self.first_ranks_with(worlds, &|_| {})
    }

    pub(crate) fn first_ranks_with(
        &self,
        worlds: &[Vec<Vec<f64>>],
        adjust: Adjust,
    ) -> Result<FirstRanks, SmaaError> {
        let worlds = self.scaled(worlds)?;
        let mut batches = vec![vec![0.0; worlds[0].len()]; BATCHES];
        self.each_weights(|sample, weights| {
            adjust(weights);
            let world = sample % worlds.len();
            let values = values(&worlds[world], weights);
            let best = values.iter().copied().fold(f64::MIN, f64::max);
            let ties = values.iter().filter(|value| **value == best).count();
            let first = batches[world % BATCHES].iter_mut().zip(&values);
            for (count, _) in first.filter(|(_, value)| **value == best) {
                *count += 1.0 / ties as f64;
            }
        })?;
        Ok(FirstRanks { batches })
    }

    /// Each draw of the weights with its number.
    pub(crate) fn each_weights(
        &self,
        mut look: impl FnMut(usize, &mut [f64]),
    ) -> Result<(), SmaaError> {
        if self.samples == 0 {
            return Err(SmaaError::NoSamples);
        }
        let mut weights = Weights::new(&self.preferences, self.criteria.len())?;
        let mut rng = generator(self.seed, 0);
        let mut drawn = vec![0.0; self.criteria.len()];
        for sample in 0..self.samples as usize {
            drawn.copy_from_slice(weights.draw(&mut rng));
            look(sample, &mut drawn);
        }
        Ok(())
    }
}

impl FirstRanks {
    /// The share of the draws in which each option comes first; they sum to one.
    #[must_use]
    pub fn shares(&self) -> Vec<f64> {
        self.shares_of(|_| true)
    }

    /// The same without one batch; that of all where nothing is left.
    pub(crate) fn shares_without(&self, batch: usize) -> Vec<f64> {
        let is_left = |other| other != batch;
        let rest = self.batches.iter().enumerate();
        let draws: f64 = rest
            .filter(|(other, _)| is_left(*other))
            .flat_map(|(_, counts)| counts)
            .sum();
        if draws > 0.0 {
            self.shares_of(is_left)
        } else {
            self.shares()
        }
    }

    fn shares_of(&self, is_in: impl Fn(usize) -> bool) -> Vec<f64> {
        let mut sums = vec![0.0; self.batches[0].len()];
        let batches = self.batches.iter().enumerate();
        for (_, counts) in batches.filter(|(batch, _)| is_in(*batch)) {
            for (sum, count) in sums.iter_mut().zip(counts) {
                *sum += count;
            }
        }
        let all: f64 = sums.iter().sum();
        sums.into_iter().map(|sum| sum / all).collect()
    }
}
