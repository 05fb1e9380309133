//! The places at which a model is run for Sobol' indices.

use super::SensitivityError;
use serde::{Deserialize, Serialize};

/// The most samples: the length of the Sobol' sequence.
pub const SAMPLES_MAX: u32 = 1 << 16;

/// Saltelli's radial design (Saltelli et al. 2010): from two independent samples A and B, and for
/// each factor the sample A with that factor taken from B.
///
/// A and B are the two halves of the dimensions of one Owen-scrambled Sobol' sequence. Run
/// `s·(k + 2)` is `A[s]`, the next `B[s]`, the `k` after that `A[s]` with factor 0, 1, … from B; so the
/// runs of fewer samples are the beginning of those of more. A power of two is evenest.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SobolDesign {
    factors: usize,
    samples: u32,
    seed: u32,
}

impl SobolDesign {
    /// The most factors: each takes two dimensions of the sequence.
    pub const FACTORS_MAX: usize = sobol_burley::NUM_DIMENSIONS as usize / 2;

    /// A design for 1 to [`Self::FACTORS_MAX`] factors and 2 to [`SAMPLES_MAX`] samples; the seed
    /// chooses the scrambling.
    ///
    /// # Errors
    /// Where the number of factors or samples is out of range.
    pub fn new(factors: usize, samples: u32, seed: u32) -> Result<Self, SensitivityError> {
        if !(1..=Self::FACTORS_MAX).contains(&factors) {
            return Err(SensitivityError::Factors(factors));
        }
        if !(2..=SAMPLES_MAX).contains(&samples) {
            return Err(SensitivityError::Samples(samples));
        }
        Ok(Self {
            factors,
            samples,
            seed,
        })
    }

    /// Number of factors.
    #[must_use]
    pub fn factors(&self) -> usize {
        self.factors
    }

    /// Number of samples.
    #[must_use]
    pub fn samples(&self) -> usize {
        self.samples as usize
    }

    /// Number of runs.
    #[must_use]
    pub fn runs(&self) -> usize {
        self.samples() * (self.factors + 2)
    }

    /// Where to run: a number from 0 up to 1 for each factor; `run` counts from 0 and starts over
    /// after the last.
    #[must_use]
    pub fn place(&self, run: usize) -> Vec<f64> {
        let block = self.factors + 2;
        let sample = (run / block % self.samples()) as u32;
        let part = run % block;
        let from_b = |factor: usize| part == 1 || part == factor + 2;
        (0..self.factors)
            .map(|factor| {
                let dimension = factor + if from_b(factor) { self.factors } else { 0 };
                f64::from(sobol_burley::sample(sample, dimension as u32, self.seed))
            })
            .collect()
    }

    /// All places, in the order of the runs.
    pub fn places(&self) -> impl Iterator<Item = Vec<f64>> {
        (0..self.runs()).map(|run| self.place(run))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_run_of_a_block_takes_one_factor_from_the_other_sample() {
        let design = SobolDesign::new(3, 8, 1).unwrap();
        let block: Vec<Vec<f64>> = (10..15).map(|run| design.place(run)).collect();
        let (a, b) = (&block[0], &block[1]);
        for factor in 0..3 {
            let mut mixed = a.clone();
            mixed[factor] = b[factor];
            assert_eq!(block[factor + 2], mixed);
        }
        assert_ne!(a, b);
        assert_eq!(design.runs(), 40);
    }

    #[test]
    fn fewer_samples_are_the_beginning_of_more() {
        let few = SobolDesign::new(4, 4, 9).unwrap();
        let many = SobolDesign::new(4, 64, 9).unwrap();
        assert!(few.places().eq(many.places().take(few.runs())));
    }

    #[test]
    fn what_does_not_fit_the_sequence_is_refused() {
        assert_eq!(SobolDesign::new(0, 8, 1), Err(SensitivityError::Factors(0)));
        assert_eq!(
            SobolDesign::new(129, 8, 1),
            Err(SensitivityError::Factors(129))
        );
        assert_eq!(SobolDesign::new(3, 1, 1), Err(SensitivityError::Samples(1)));
        let said = SobolDesign::new(3, 70_000, 1).unwrap_err().to_string();
        assert_eq!(said, "70000 samples are not possible: 2 to 65536 are");
    }
}
