//! In how many worlds, and for how many weights, an option is good enough.
//!
//! A group doesn't know its worlds or its weights exactly. It can live with an option where that is in enough of
//! its draws, a world with weights each, no worse than something else: the probabilistic counterpart of *consent*,
//! with the satisficing of Simon (1956) in the place of the best.

use crate::smaa::{SmaaError, Study};

/// Draws of weights, each going with a world in turn.
#[derive(Clone, Debug, PartialEq)]
pub struct Draws {
    weights: Vec<Vec<f64>>,
    /// What is noticed of each criterion, on its scale from 0 to 1.
    margins: Vec<f64>,
}

impl Draws {
    /// The draws of a study; `noticeable` is in the unit of each criterion, and not below 0.
    ///
    /// # Errors
    /// Where no weights fit the preferences, or nothing is drawn.
    pub fn of(study: &Study, noticeable: &[f64]) -> Result<Self, SmaaError> {
        let mut weights = Vec::with_capacity(study.samples as usize);
        study.each_weights(|_, drawn| weights.push(drawn.to_vec()))?;
        let margins = study.criteria.iter().zip(noticeable);
        let margin = |(criterion, noticeable): (&crate::smaa::Criterion, &f64)| {
            (criterion.scaled(*noticeable) - criterion.scaled(0.0)).abs()
        };
        Ok(Self {
            weights,
            margins: margins.map(margin).collect(),
        })
    }

    /// The share of the draws in which one option is worth at least as much as another, 0 to 1; both as
    /// `option[w][c]`, the scaled value on criterion `c` in world `w`.
    #[must_use]
    pub fn as_good(&self, option: &[Vec<f64>], other: &[Vec<f64>]) -> f64 {
        self.share(option, other, |_| 0.0)
    }

    /// The share of the draws in which one option is not noticeably worth less than another: not by more than
    /// where it is just noticeably less on every criterion.
    #[must_use]
    pub fn not_noticeably_worse(&self, option: &[Vec<f64>], other: &[Vec<f64>]) -> f64 {
        self.share(option, other, |weights| dot(weights, &self.margins))
    }

    /// How much more an option is worth than another, on average, and on each criterion.
    #[must_use]
    pub fn gains(&self, option: &[Vec<f64>], other: &[Vec<f64>]) -> Vec<f64> {
        let mut gains = vec![0.0; self.margins.len()];
        for (weights, own, theirs) in self.pairs(option, other) {
            for (criterion, gain) in gains.iter_mut().enumerate() {
                *gain += weights[criterion] * (own[criterion] - theirs[criterion]);
            }
        }
        let draws = self.weights.len() as f64;
        gains.into_iter().map(|gain| gain / draws).collect()
    }

    fn share(
        &self,
        option: &[Vec<f64>],
        other: &[Vec<f64>],
        margin: impl Fn(&[f64]) -> f64,
    ) -> f64 {
        let enough = self.pairs(option, other).filter(|(weights, own, theirs)| {
            dot(weights, own) - dot(weights, theirs) >= -margin(weights)
        });
        enough.count() as f64 / self.weights.len() as f64
    }

    fn pairs<'a>(
        &'a self,
        option: &'a [Vec<f64>],
        other: &'a [Vec<f64>],
    ) -> impl Iterator<Item = (&'a [f64], &'a [f64], &'a [f64])> {
        let worlds = option.len().min(other.len());
        let draws = self.weights.iter().enumerate();
        draws
            .filter(move |_| worlds > 0)
            .map(move |(draw, weights)| {
                let world = draw % worlds;
                (
                    weights.as_slice(),
                    option[world].as_slice(),
                    other[world].as_slice(),
                )
            })
    }
}

fn dot(weights: &[f64], values: &[f64]) -> f64 {
    weights.iter().zip(values).map(|(w, v)| w * v).sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::smaa::{Criterion, Preferences};

    fn draws(preferences: Preferences, noticeable: &[f64]) -> Draws {
        let study = Study {
            criteria: vec![
                Criterion::new(0.0, 1.0).unwrap(),
                Criterion::new(10.0, 0.0).unwrap(),
            ],
            preferences,
            samples: 4_000,
            seed: 1,
        };
        Draws::of(&study, noticeable).unwrap()
    }

    /// Weights (w, 1 − w), w even on 0–1: .2 more on the first and .1 less on the second is worth
    /// .3 w − .1, which is not below 0 from w = ⅓ on.
    #[test]
    fn a_gain_weighs_against_a_loss_by_the_weights() {
        let draws = draws(Preferences::None, &[0.0, 0.0]);
        let (option, other) = ([vec![0.7, 0.4]], [vec![0.5, 0.5]]);
        assert!((draws.as_good(&option, &other) - 2.0 / 3.0).abs() < 0.02);
        assert!((draws.as_good(&other, &option) - 1.0 / 3.0).abs() < 0.02);
        let gains = draws.gains(&option, &other);
        assert!((gains[0] - 0.1).abs() < 0.005 && (gains[1] + 0.05).abs() < 0.005);
    }

    /// The second criterion runs from 10 to 0, so 1 in its unit is .1 of its scale.
    #[test]
    fn a_loss_that_is_hardly_noticed_on_every_criterion_is_not_noticed() {
        let draws = draws(Preferences::None, &[0.1, 1.0]);
        let other = [vec![0.5, 0.5]];
        assert_eq!(draws.not_noticeably_worse(&[vec![0.41, 0.41]], &other), 1.0);
        assert_eq!(draws.not_noticeably_worse(&[vec![0.39, 0.39]], &other), 0.0);
        assert_eq!(draws.as_good(&[vec![0.41, 0.41]], &other), 0.0);
    }

    #[test]
    fn each_world_has_its_part() {
        let one = Preferences::Intervals(vec![(1.0, 1.0), (0.0, 0.0)]);
        let worlds = |values: [f64; 4]| values.map(|value| vec![value, 0.0]).to_vec();
        let draws = draws(one, &[0.0, 0.0]);
        let found = draws.as_good(&worlds([1.0, 1.0, 1.0, 0.0]), &worlds([0.5; 4]));
        assert_eq!(found, 0.75);
    }
}
