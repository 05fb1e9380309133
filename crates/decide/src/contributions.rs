//! Which change did what: exact Shapley values of a change in a mean.
//!
//! Between a baseline and a choice a few groups of levers change. A *coalition* is a set of groups
//! that change while the others stay; bit `g` of its number says whether group `g` is in it, so
//! coalition 0 is the baseline and the last one the choice. Every coalition is run over the same
//! worlds with the same chance. The contribution of a group is its marginal effect, averaged over
//! every order in which the groups could have been changed (Shapley 1953):
//!
//! φ_g = Σ_{S ∌ g} |S|! (n − |S| − 1)! / n! · (v(S ∪ g) − v(S))
//!
//! It is worked out in each world and averaged over the worlds. The contributions add up to the
//! change in the mean, and the spread of the values per world gives each a standard error. Worlds
//! that come from a Sobol' sequence are more even than chance, so that error is on the safe side.

mod grouping;

pub use grouping::group_by_family;

use crate::sample;
use crate::table::{self, TableError};
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// The most groups whose contributions are worked out: 2⁸ = 256 coalitions.
pub const GROUPS_MAX: usize = 8;

/// A mean over the worlds.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Contribution {
    /// The mean, in the unit of the measure.
    pub mean: f64,
    /// Its standard error, in the same unit; none where there is but one world.
    pub standard_error: Option<f64>,
}

/// A change and what each group of levers contributed to it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Contributions {
    /// One for each group, in the order of the bits. They add up to the total, but for rounding
    /// in the last digits a float holds.
    pub groups: Vec<Contribution>,
    /// The change from the baseline to the choice, paired over the worlds.
    pub total: Contribution,
}

/// Why contributions cannot be worked out.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum ContributionError {
    /// The number of coalitions is no power of two from 2 to 256.
    #[error("{0} coalitions do not belong to 1 to 8 groups; n groups have 2ⁿ coalitions")]
    Coalitions(usize),
    /// The figures are not a proper table.
    #[error(transparent)]
    Table(#[from] TableError),
}

/// The contribution of each group.
///
/// `coalitions[s][w]` is the measure in world `w` when the groups in coalition `s` change.
///
/// # Errors
/// Where the number of coalitions is not that of 1 to 8 groups, or the figures are no table.
pub fn shapley(coalitions: &[Vec<f64>]) -> Result<Contributions, ContributionError> {
    let count = coalitions.len();
    let groups = count.trailing_zeros() as usize;
    if !count.is_power_of_two() || !(1..=GROUPS_MAX).contains(&groups) {
        return Err(ContributionError::Coalitions(count));
    }
    let worlds = table::width(coalitions, "worlds")?;
    let weights = weights(groups);

    let contribution = |per_world: &[f64]| Contribution {
        mean: sample::mean(per_world),
        standard_error: sample::standard_error(per_world),
    };
    let of_group = |group: usize| {
        let mut per_world = vec![0.0; worlds];
        for without in (0..count).filter(|s| s & (1 << group) == 0) {
            let with = &coalitions[without + (1 << group)];
            let weight = weights[without.count_ones() as usize];
            for ((sum, a), b) in per_world.iter_mut().zip(with).zip(&coalitions[without]) {
                *sum += weight * (a - b);
            }
        }
        contribution(&per_world)
    };
    let change: Vec<f64> = coalitions[count - 1]
        .iter()
        .zip(&coalitions[0])
        .map(|(choice, baseline)| choice - baseline)
        .collect();
    Ok(Contributions {
        groups: (0..groups).map(of_group).collect(),
        total: contribution(&change),
    })
}

/// |S|! (n − |S| − 1)! / n! for each size of S: 1 / (n · C(n − 1, |S|)).
fn weights(groups: usize) -> Vec<f64> {
    let mut choose = 1.0;
    (0..groups)
        .map(|size| {
            let weight = 1.0 / (groups as f64 * choose);
            choose = choose * (groups - 1 - size) as f64 / (size + 1) as f64;
            weight
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_are_those_of_the_orders() {
        assert_eq!(weights(1), [1.0]);
        let expected = [1.0 / 3.0, 1.0 / 6.0, 1.0 / 3.0];
        assert!(
            weights(3)
                .iter()
                .zip(expected)
                .all(|(a, b)| (a - b).abs() < 1e-15)
        );
    }

    #[test]
    fn a_number_of_coalitions_that_fits_no_number_of_groups_is_refused() {
        for count in [0, 1, 3, 12, 512] {
            let error = shapley(&vec![vec![1.0]; count]).unwrap_err();
            assert_eq!(error, ContributionError::Coalitions(count));
        }
        assert!(shapley(&[vec![1.0], vec![1.0, 2.0]]).is_err());
    }

    #[test]
    fn one_world_gives_contributions_without_an_error_margin() {
        let one = shapley(&[vec![1.0], vec![4.0]]).unwrap();
        assert_eq!(one.groups[0].mean, 3.0);
        assert_eq!(one.groups[0].standard_error, None);
    }
}
