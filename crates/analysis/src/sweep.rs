//! One option at every scale and power.

use crate::comparison::differences;
use crate::direction;
use regiewijzer_engine::Ensemble;
use regiewijzer_ensemble::Inquiry;
use regiewijzer_model::{Outcome, Share, Thresholds};
use serde::{Deserialize, Serialize};

/// An option at one scale and power.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Cell {
    /// The mean of every measure at the end of the horizon, in the order of [`Outcome::ALL`].
    pub means: Vec<f32>,
    /// The standard errors of these means.
    pub errors: Vec<f32>,
    /// Share of the worlds, 0–1, in which each measure is noticeably better than that of every rival;
    /// empty without rivals.
    pub best: Vec<f32>,
    /// Whether each measure is noticeably worse than in the option that all cells are held against;
    /// empty where there is none.
    pub loses: Vec<bool>,
}

impl Cell {
    /// What the first `members` of an option say, beside rivals in the same worlds, and held against
    /// another option.
    #[must_use]
    pub fn new(
        own: &Ensemble,
        rivals: &[Ensemble],
        against: Option<&Ensemble>,
        members: u32,
        thresholds: &Thresholds,
    ) -> Self {
        let (means, errors) = Outcome::ALL
            .map(|outcome| mean_and_error(own.at_end(outcome, members)))
            .into_iter()
            .unzip();
        let noticeable = |outcome| thresholds.over(outcome, own.experiment().months);
        let best = |outcome| share_best(own, rivals, outcome, members, noticeable(outcome));
        let loses = |against: &Ensemble| {
            let values = |one: &Ensemble, outcome| -> Vec<f64> {
                one.at_end(outcome, members).map(f64::from).collect()
            };
            let loses = |outcome: Outcome| {
                let effect = differences(&values(own, outcome), &values(against, outcome)).p50;
                direction(outcome).prefers_by(noticeable(outcome), 0.0, effect)
            };
            Outcome::ALL.into_iter().map(loses).collect()
        };
        let best = if rivals.is_empty() {
            Vec::new()
        } else {
            Outcome::ALL.into_iter().map(best).collect()
        };
        Self {
            means,
            errors,
            best,
            loses: against.map(loses).unwrap_or_default(),
        }
    }
}

/// An option at another scale, in inhabitants, and with another doorzettingsmacht, 0–1.
#[must_use]
pub fn at(inquiry: &Inquiry, inhabitants: u32, power: f64) -> Inquiry {
    let mut moved = inquiry.clone();
    moved.choices.inhabitants = Some(inhabitants);
    moved.choices.doorzettingsmacht = Some(Share::clamped(power));
    // The policy scale is never smaller than the region.
    let policy = &mut moved.choices.policy_inhabitants;
    *policy = policy.filter(|policy| *policy > inhabitants);
    moved
}

/// The mean of a sample and its standard error.
fn mean_and_error(values: impl Iterator<Item = f32>) -> (f32, f32) {
    let (mut count, mut mean, mut squares) = (0.0, 0.0, 0.0);
    for value in values {
        // Welford: no large sums that cancel.
        count += 1.0;
        let off = f64::from(value) - mean;
        mean += off / count;
        squares += off * (f64::from(value) - mean);
    }
    let variance = squares / f64::max(count - 1.0, 1.0);
    (
        mean as f32,
        libm::sqrt(variance / f64::max(count, 1.0)) as f32,
    )
}

/// In what share of the worlds an option is noticeably better than every rival.
fn share_best(
    own: &Ensemble,
    rivals: &[Ensemble],
    outcome: Outcome,
    members: u32,
    noticeable: f64,
) -> f32 {
    let direction = direction(outcome);
    let rivals: Vec<Vec<f32>> = rivals
        .iter()
        .map(|rival| rival.at_end(outcome, members).collect())
        .collect();
    let wins = own
        .at_end(outcome, members)
        .enumerate()
        .filter(|(world, own)| {
            rivals
                .iter()
                .all(|rival| direction.prefers_by(noticeable, (*own).into(), rival[*world].into()))
        });
    wins.count() as f32 / members.max(1) as f32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mean_has_the_error_of_a_sample() {
        // 2, 4, 4, 4, 5, 5, 7, 9: mean 5, sample variance 32/7.
        let (mean, error) = mean_and_error([2., 4., 4., 4., 5., 5., 7., 9.].into_iter());
        assert_eq!(mean, 5.0);
        assert!((error - libm::sqrtf(32.0 / 7.0 / 8.0)).abs() < 1e-6);
        assert_eq!(mean_and_error([3.0].into_iter()), (3.0, 0.0));
    }
}
