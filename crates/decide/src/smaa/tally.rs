//! Counts of ranks and pairwise wins over the draws.

use super::Acceptability;

/// The weighted value of each option.
pub(super) fn values(options: &[Vec<f64>], weights: &[f64]) -> Vec<f64> {
    let value = |option: &Vec<f64>| option.iter().zip(weights).map(|(v, w)| v * w).sum();
    options.iter().map(value).collect()
}

/// Counts over the draws.
pub(super) struct Tally {
    rank: Vec<Vec<f64>>,
    pairwise: Vec<Vec<f64>>,
    weights_when_first: Vec<Vec<f64>>,
}

impl Tally {
    pub(super) fn new(options: usize, criteria: usize) -> Self {
        Self {
            rank: vec![vec![0.0; options]; options],
            pairwise: vec![vec![0.0; options]; options],
            weights_when_first: vec![vec![0.0; criteria]; options],
        }
    }

    /// Counts one draw: the value of each option under these weights.
    pub(super) fn count(&mut self, values: &[f64], weights: &[f64]) {
        for (option, value) in values.iter().enumerate() {
            let better = values.iter().filter(|v| *v > value).count();
            let equal = values.iter().filter(|v| *v == value).count();
            let share = 1.0 / equal as f64;
            for rank in &mut self.rank[option][better..better + equal] {
                *rank += share;
            }
            if better == 0 {
                for (sum, weight) in self.weights_when_first[option].iter_mut().zip(weights) {
                    *sum += share * weight;
                }
            }
            for (wins, other) in self.pairwise[option].iter_mut().zip(values) {
                *wins += 0.5 * f64::from(u8::from(value > other) + u8::from(value >= other));
            }
        }
    }

    /// What the counts say, after so many draws; `worlds` are the scaled values.
    pub(super) fn acceptability(mut self, samples: f64, worlds: &[Vec<Vec<f64>>]) -> Acceptability {
        let first: Vec<f64> = self.rank.iter().map(|ranks| ranks[0]).collect();
        for count in self.rank.iter_mut().chain(&mut self.pairwise).flatten() {
            *count /= samples;
        }
        let central_weights: Vec<Option<Vec<f64>>> = first
            .iter()
            .zip(&self.weights_when_first)
            .map(|(first, sums)| {
                (*first > 0.0).then(|| sums.iter().map(|sum| sum / first).collect())
            })
            .collect();
        let confidence = |option: usize| {
            let weights = central_weights[option].as_ref()?;
            let best = |options: &&Vec<Vec<f64>>| {
                let values = values(options, weights);
                values.iter().all(|v| *v <= values[option])
            };
            Some(worlds.iter().filter(best).count() as f64 / worlds.len() as f64)
        };
        Acceptability {
            confidence: (0..first.len()).map(confidence).collect(),
            rank: self.rank,
            central_weights,
            pairwise: self.pairwise,
        }
    }
}
