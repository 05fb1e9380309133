//! Weights between a lowest and a highest value each.
//!
//! The set is a slice of a box, which has no simple recipe for even draws. Hit-and-run walks through
//! it: weight moves from one criterion to another, by an amount drawn evenly from all that the ranges
//! allow. Its long-run distribution is even over the set (Smith 1984; Tervonen et al. 2013), and
//! enough steps lie between two draws to make them all but independent.

use super::preferences::PreferenceError;
use crate::random::OpenUnit;
use rand::{Rng, RngExt};

/// Ranges narrower than this count as fixed.
const FIXED: f64 = 1e-12;
/// Steps between two draws, for each weight that is free.
const STEPS: usize = 6;
/// Draws thrown away at the start, so that where the walk starts is forgotten.
const BURN_IN: usize = 50;

/// A walk through the weights within their ranges.
#[derive(Debug)]
pub(super) struct Intervals {
    lo: Vec<f64>,
    hi: Vec<f64>,
    free: Vec<usize>,
    at: Vec<f64>,
    warm: bool,
}

impl Intervals {
    pub(super) fn new(ranges: &[(f64, f64)], criteria: usize) -> Result<Self, PreferenceError> {
        let found = ranges.len();
        if found != criteria {
            return Err(PreferenceError::Count { criteria, found });
        }
        for (criterion, &(lo, hi)) in ranges.iter().enumerate() {
            if !(0.0 <= lo && lo <= hi && hi <= 1.0) {
                return Err(PreferenceError::Range { criterion, lo, hi });
            }
        }
        let lowest: f64 = ranges.iter().map(|r| r.0).sum();
        let highest: f64 = ranges.iter().map(|r| r.1).sum();
        if lowest > 1.0 + FIXED || highest < 1.0 - FIXED {
            return Err(PreferenceError::Empty { lowest, highest });
        }
        // A range cannot be used further than the others leave room for.
        let lo: Vec<f64> = ranges
            .iter()
            .map(|(lo, hi)| lo.max(1.0 - (highest - hi)))
            .collect();
        let hi: Vec<f64> = ranges
            .iter()
            .zip(&lo)
            .map(|((own, hi), tight)| hi.min(1.0 - (lowest - own)).max(*tight))
            .collect();
        let free = (0..criteria).filter(|c| hi[*c] - lo[*c] > FIXED).collect();
        Ok(Self {
            at: middle(&lo, &hi),
            lo,
            hi,
            free,
            warm: false,
        })
    }

    /// The next weights on the walk.
    pub(super) fn draw(&mut self, rng: &mut impl Rng) -> &[f64] {
        if !self.warm {
            self.warm = true;
            for _ in 0..BURN_IN {
                self.walk(rng);
            }
        }
        self.walk(rng);
        &self.at
    }

    fn walk(&mut self, rng: &mut impl Rng) {
        if self.free.len() < 2 {
            return;
        }
        for _ in 0..STEPS * self.free.len() {
            let first = rng.random_range(0..self.free.len());
            let other = rng.random_range(0..self.free.len() - 1);
            let a = self.free[first];
            let b = self.free[other + usize::from(other >= first)];
            let both = self.at[a] + self.at[b];
            let least = f64::max(self.lo[a], both - self.hi[b]);
            let most = f64::min(self.hi[a], both - self.lo[b]).max(least);
            self.at[a] = least + (most - least) * rng.sample(OpenUnit);
            self.at[b] = (both - self.at[a]).clamp(self.lo[b], self.hi[b]);
        }
    }
}

/// Weights that sum to one, as far along each range as along every other.
fn middle(lo: &[f64], hi: &[f64]) -> Vec<f64> {
    let lowest: f64 = lo.iter().sum();
    let room: f64 = hi.iter().sum::<f64>() - lowest;
    let along = if room > 0.0 {
        ((1.0 - lowest) / room).clamp(0.0, 1.0)
    } else {
        0.0
    };
    lo.iter()
        .zip(hi)
        .map(|(lo, hi)| lo + along * (hi - lo))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::random::generator;
    use crate::sample;

    fn drawn(ranges: &[(f64, f64)], count: usize) -> Vec<Vec<f64>> {
        let mut intervals = Intervals::new(ranges, ranges.len()).unwrap();
        let mut rng = generator(1, 0);
        (0..count)
            .map(|_| intervals.draw(&mut rng).to_vec())
            .collect()
    }

    /// Of even draws from the whole simplex, those within the ranges are even over the set.
    #[test]
    fn the_walk_gives_what_throwing_away_gives() {
        let ranges = [(0.1, 0.4), (0.0, 0.3), (0.2, 1.0), (0.0, 0.5)];
        let walked = drawn(&ranges, 15_000);
        let mut rng = generator(2, 0);
        let mut kept = Vec::new();
        while kept.len() < 15_000 {
            let mut cuts: [f64; 3] = std::array::from_fn(|_| rng.sample(OpenUnit));
            cuts.sort_by(f64::total_cmp);
            let [a, b, c] = cuts;
            let weights = vec![a, b - a, c - b, 1.0 - c];
            if weights
                .iter()
                .zip(&ranges)
                .all(|(w, (lo, hi))| lo <= w && w <= hi)
            {
                kept.push(weights);
            }
        }
        for criterion in 0..4 {
            let of = |rows: &[Vec<f64>]| rows.iter().map(|r| r[criterion]).collect::<Vec<f64>>();
            let (walked, kept) = (of(&walked), of(&kept));
            assert!((sample::mean(&walked) - sample::mean(&kept)).abs() < 0.006);
            assert!((sample::deviation(&walked) - sample::deviation(&kept)).abs() < 0.006);
            for p in [0.1, 0.5, 0.9] {
                let apart = sample::percentile(&walked, p) - sample::percentile(&kept, p);
                assert!(
                    apart.abs() < 0.01,
                    "criterion {criterion}, percentile {p}: {apart}"
                );
            }
        }
    }

    #[test]
    fn ranges_that_leave_one_possibility_give_it() {
        for weights in drawn(&[(0.2, 0.2), (0.5, 0.5), (0.0, 1.0)], 3) {
            assert!((weights[2] - 0.3).abs() < 1e-12);
        }
        for weights in drawn(&[(0.5, 1.0), (0.5, 1.0)], 3) {
            assert_eq!(weights, [0.5, 0.5]);
        }
    }

    #[test]
    fn ranges_without_weights_say_so() {
        let error = |ranges: &[(f64, f64)]| Intervals::new(ranges, 2).unwrap_err().to_string();
        assert_eq!(
            error(&[(0.0, 0.3), (0.1, 0.5)]),
            "no weights fit: the lowest add up to 0.100 and the highest to 0.800, and weights sum to 1"
        );
        assert!(error(&[(0.7, 0.8), (0.6, 0.9)]).contains("no weights fit"));
        assert!(error(&[(0.8, 0.7), (0.0, 1.0)]).contains("criterion 0"));
        assert!(error(&[(0.0, 1.0), (0.0, f64::NAN)]).contains("criterion 1"));
        assert!(error(&[(0.0, 1.0)]).contains("1 ranges of weights for 2 criteria"));
    }
}
