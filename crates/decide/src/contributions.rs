//! Which change did what: exact Shapley values.
//!
//! Between a baseline and a choice a few groups of levers change. A *coalition* is a set of groups
//! that change while the others stay; bit `g` of its number says whether group `g` is in it, so
//! coalition 0 is the baseline and the last one the choice. The contribution of a group is what it
//! adds to the worth of a coalition, averaged over every order in which the groups could have been
//! changed (Shapley 1953):
//!
//! φ_g = Σ_{S ∌ g} |S|! (n − |S| − 1)! / n! · (v(S ∪ g) − v(S))
//!
//! The contributions add up to v(all) − v(∅) whatever the worth v is: a mean, a median, a share.

mod grouping;

pub use grouping::group_by_family;

use thiserror::Error;

/// The most groups whose contributions are worked out: 2⁸ = 256 coalitions.
pub const GROUPS_MAX: usize = 8;

/// Why contributions cannot be worked out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Error)]
pub enum ContributionError {
    /// The number of coalitions is no power of two from 2 to 256.
    #[error("{0} coalitions do not belong to 1 to 8 groups; n groups have 2ⁿ coalitions")]
    Coalitions(usize),
}

/// The contribution of each group, in the order of the bits. They add up to the last worth less the
/// first, but for rounding in the last digits a float holds.
///
/// `worths[s]` is what coalition `s` is worth.
///
/// # Errors
/// Where the number of coalitions is not that of 1 to 8 groups.
pub fn shapley(worths: &[f64]) -> Result<Vec<f64>, ContributionError> {
    let count = worths.len();
    let groups = count.trailing_zeros() as usize;
    if !count.is_power_of_two() || !(1..=GROUPS_MAX).contains(&groups) {
        return Err(ContributionError::Coalitions(count));
    }
    let weights = weights(groups);
    let of_group = |group: usize| {
        let without = (0..count).filter(|s| s & (1 << group) == 0);
        without
            .map(|s| {
                let weight = weights[s.count_ones() as usize];
                weight * (worths[s + (1 << group)] - worths[s])
            })
            .sum()
    };
    Ok((0..groups).map(of_group).collect())
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
            let error = shapley(&vec![1.0; count]).unwrap_err();
            assert_eq!(error, ContributionError::Coalitions(count));
        }
    }
}
