//! Intervals by resampling.

use super::SensitivityError;
use crate::random::generator;
use crate::sample;
use rand::RngExt;
use serde::{Deserialize, Serialize};

/// An interval around an estimate.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Interval {
    /// Lower end.
    pub lo: f64,
    /// Upper end.
    pub hi: f64,
}

/// How intervals are made: the estimate is worked out again on samples drawn with replacement from
/// those there are, and the middle part of what comes out is the interval.
///
/// That takes the samples for independent. In a [`SobolDesign`](super::SobolDesign) those of different
/// factors are; those of one factor are more even than chance, which makes an interval rather too wide
/// than too narrow. `tests/methods/sensitivity.rs` counts how often it holds the true index.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Bootstrap {
    resamples: u32,
    confidence: f64,
    seed: u32,
}

impl Bootstrap {
    /// At least 20 resamples; confidence between 0 and 1, such as .95.
    ///
    /// # Errors
    /// Where either is out of range.
    pub fn new(resamples: u32, confidence: f64, seed: u32) -> Result<Self, SensitivityError> {
        if resamples < 20 || !(confidence > 0.0 && confidence < 1.0) {
            return Err(SensitivityError::Bootstrap {
                resamples,
                confidence,
            });
        }
        Ok(Self {
            resamples,
            confidence,
            seed,
        })
    }

    /// An interval for each figure that `estimate` makes of a list of samples (by number, below
    /// `samples`, some more than once). Resamples for which it makes none are left out.
    pub(super) fn intervals(
        &self,
        samples: usize,
        figures: usize,
        mut estimate: impl FnMut(&[usize]) -> Option<Vec<f64>>,
    ) -> Vec<Interval> {
        let mut found = vec![Vec::new(); figures];
        for resample in 0..self.resamples {
            let mut rng = generator(self.seed, u64::from(resample));
            let chosen: Vec<usize> = (0..samples).map(|_| rng.random_range(0..samples)).collect();
            for (list, figure) in found.iter_mut().zip(estimate(&chosen).unwrap_or_default()) {
                list.push(figure);
            }
        }
        let tail = (1.0 - self.confidence) / 2.0;
        let interval = |figures: &Vec<f64>| Interval {
            lo: sample::percentile(figures, tail),
            hi: sample::percentile(figures, 1.0 - tail),
        };
        found.iter().map(interval).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_interval_for_a_mean_is_two_standard_errors_either_way() {
        let values: Vec<f64> = (0..400).map(f64::from).collect();
        let error = sample::standard_error(&values).unwrap();
        let found = Bootstrap::new(2_000, 0.95, 1)
            .unwrap()
            .intervals(400, 1, |chosen| {
                let picked: Vec<f64> = chosen.iter().map(|i| values[*i]).collect();
                Some(vec![sample::mean(&picked)])
            });
        assert!((found[0].lo - (199.5 - 1.96 * error)).abs() < 0.1 * error);
        assert!((found[0].hi - (199.5 + 1.96 * error)).abs() < 0.1 * error);
    }

    #[test]
    fn too_few_resamples_or_no_confidence_are_refused() {
        assert!(Bootstrap::new(19, 0.95, 1).is_err());
        assert!(Bootstrap::new(100, 1.0, 1).is_err());
        assert!(Bootstrap::new(100, f64::NAN, 1).is_err());
    }
}
