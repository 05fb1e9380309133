//! Whether groups differ about facts or about values.
//!
//! Each group has *beliefs*, the worlds that it holds for possible, and *weights*, what counts for it. Both lead
//! to how often each option comes first for it ([`FirstRanks`]), and so to how far groups are apart: for two of
//! them half the sum of the differences, from 0 (the same) to 1 (no option is first for both), and for more the
//! mean over all pairs.
//!
//! Then two groups get the same beliefs, the same weights, or both. What they share is their pool: the beliefs (or
//! the weights) of either in equal parts, the linear opinion pool of Stone (1961). With both in common nothing is
//! left to differ about, so the distance is what beliefs and weights bring about together. It is divided between
//! them by the Shapley value ([`contributions`]), which adds up: *facts* + *values* = the distance. Two groups with
//! the same beliefs have no facts between them, and two with the same weights no values, whoever else is there.
//!
//! ```
//! use regiewijzer_decide::disagreement::{Disagreement, Group};
//! use regiewijzer_decide::smaa::{Criterion, Preferences, Study};
//!
//! // One world, two options: the first does well on one criterion, the second on the other.
//! let worlds = vec![vec![vec![1.0, 0.0], vec![0.0, 1.0]]];
//! let group = |first, last| Group {
//!     worlds: worlds.clone(),
//!     preferences: Preferences::Ordinal(vec![vec![first], vec![last]]),
//! };
//! let study = Study {
//!     criteria: vec![Criterion::new(0.0, 1.0)?; 2],
//!     preferences: Preferences::None,
//!     samples: 1_000,
//!     seed: 1,
//! };
//! let found = Disagreement::between(&[group(0, 1), group(1, 0)], &study)?;
//! assert_eq!((found.total.value, found.facts.value, found.values.value), (1.0, 0.0, 1.0));
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod trade_off;

use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::contributions;
use crate::smaa::{BATCHES, FirstRanks, Preferences, SmaaError, Study};
pub use trade_off::{TradeOff, trade_offs};

/// A group: what it holds for possible, and what counts for it.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// `worlds[w][o][c]`: the value of option `o` on criterion `c` in a world that it holds for possible.
    pub worlds: Vec<Vec<Vec<f64>>>,
    /// What is known of its weights.
    pub preferences: Preferences,
}

/// A figure with its standard error.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Estimate {
    /// The figure.
    pub value: f64,
    /// Its standard error, over the worlds and the draws of the weights.
    pub error: f64,
}

/// Two groups, and what parts them.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Pair {
    /// Their places.
    pub groups: (usize, usize),
    /// How far apart they are, 0 to 1.
    pub total: f64,
    /// What of it comes from beliefs.
    pub facts: f64,
    /// What of it comes from weights.
    pub values: f64,
}

/// How far groups are apart, and by what.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Disagreement {
    /// The mean distance over all pairs, 0 to 1.
    pub total: Estimate,
    /// What of it comes from beliefs.
    pub facts: Estimate,
    /// What of it comes from weights.
    pub values: Estimate,
    /// The distance that is left once beliefs are shared.
    pub with_shared_beliefs: f64,
    /// The distance that is left once weights are shared.
    pub with_shared_weights: f64,
    /// `first[g][o]`: how often option `o` comes first for group `g`, with beliefs and weights of its own.
    pub first: Vec<Vec<f64>>,
    /// Each pair of groups.
    pub pairs: Vec<Pair>,
}

/// Why groups cannot be compared.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum DisagreementError {
    /// Nobody to differ from.
    #[error("there are {0} groups, where at least 2 are needed to differ")]
    Groups(usize),
    /// Groups that look at other options.
    #[error("group {group} has {found} options, where the first has {expected}")]
    Options {
        /// The group, counted from 0.
        group: usize,
        /// The options of the first group.
        expected: usize,
        /// The options of this one.
        found: usize,
    },
    /// The options cannot be weighed.
    #[error(transparent)]
    Smaa(#[from] SmaaError),
}

/// First ranks for the beliefs of one group (row) under the weights of another (column).
type Crossed = Vec<Vec<FirstRanks>>;

impl Disagreement {
    /// How far groups are apart; the criteria, the draws and the seed are those of the study, the preferences
    /// those of each group.
    ///
    /// # Errors
    /// With fewer than two groups, with options that differ between groups, or with figures or weights that
    /// can't be.
    pub fn between(groups: &[Group], study: &Study) -> Result<Self, DisagreementError> {
        check(groups)?;
        let crossed = crossed(groups, study)?;
        let all = shares(&crossed, FirstRanks::shares);
        let total = Distances::mean(&all);
        // Each estimate again without each batch: the jackknife (Efron 1982).
        let partial: Vec<Distances> = (0..BATCHES)
            .map(|batch| Distances::mean(&shares(&crossed, |one| one.shares_without(batch))))
            .collect();
        let estimate = |of: fn(&Distances) -> f64| Estimate {
            value: of(&total),
            error: jackknife(partial.iter().map(of)),
        };
        let pair = |groups| {
            let distances = Distances::of(groups, &all);
            Pair {
                groups,
                total: distances.own,
                facts: distances.facts(),
                values: distances.values(),
            }
        };
        Ok(Self {
            total: estimate(|one| one.own),
            facts: estimate(Distances::facts),
            values: estimate(Distances::values),
            with_shared_beliefs: total.shared_beliefs,
            with_shared_weights: total.shared_weights,
            first: (0..groups.len()).map(|one| all[one][one].clone()).collect(),
            pairs: pairs(groups.len()).map(pair).collect(),
        })
    }
}

/// How far two groups are apart, each with beliefs and weights of its own, 0 to 1.
///
/// # Errors
/// As [`Disagreement::between`].
pub fn distance(groups: [&Group; 2], study: &Study) -> Result<f64, DisagreementError> {
    let [one, other] = groups.map(|group| of_group(study, group, group));
    Ok(apart(&one?.shares(), &other?.shares()))
}

fn check(groups: &[Group]) -> Result<(), DisagreementError> {
    if groups.len() < 2 {
        return Err(DisagreementError::Groups(groups.len()));
    }
    let options = |group: &Group| group.worlds.first().map_or(0, Vec::len);
    let expected = options(&groups[0]);
    let other = groups.iter().position(|group| options(group) != expected);
    match other {
        None => Ok(()),
        Some(group) => Err(DisagreementError::Options {
            group,
            expected,
            found: options(&groups[group]),
        }),
    }
}

fn of_group(study: &Study, beliefs: &Group, weights: &Group) -> Result<FirstRanks, SmaaError> {
    let study = Study {
        preferences: weights.preferences.clone(),
        ..study.clone()
    };
    study.first_ranks(&beliefs.worlds)
}

fn crossed(groups: &[Group], study: &Study) -> Result<Crossed, SmaaError> {
    let row = |beliefs| {
        let row = groups
            .iter()
            .map(|weights| of_group(study, beliefs, weights));
        row.collect::<Result<_, _>>()
    };
    groups.iter().map(row).collect()
}

/// `shares[b][w][o]`: how often option `o` comes first with the beliefs of `b` and the weights of `w`.
type Shares = Vec<Vec<Vec<f64>>>;

fn shares(crossed: &Crossed, of: impl Fn(&FirstRanks) -> Vec<f64>) -> Shares {
    let row = |row: &Vec<FirstRanks>| row.iter().map(&of).collect();
    crossed.iter().map(row).collect()
}

/// Half the sum of the differences.
fn apart(one: &[f64], other: &[f64]) -> f64 {
    let differences = one.iter().zip(other).map(|(a, b)| (a - b).abs());
    differences.sum::<f64>() / 2.0
}

/// Every two of so many.
fn pairs(count: usize) -> impl Iterator<Item = (usize, usize)> {
    (0..count).flat_map(move |one| (one + 1..count).map(move |other| (one, other)))
}

/// The pool of two in equal parts.
fn pool(one: &[f64], other: &[f64]) -> Vec<f64> {
    let both = one.iter().zip(other);
    both.map(|(a, b)| f64::midpoint(*a, *b)).collect()
}

/// How far apart with what is their own, and with what is shared. With both shared nothing is left.
#[derive(Default)]
struct Distances {
    own: f64,
    shared_beliefs: f64,
    shared_weights: f64,
}

impl Distances {
    /// Those of two groups.
    fn of((one, other): (usize, usize), all: &Shares) -> Self {
        let with_weights = |group: usize| pool(&all[one][group], &all[other][group]);
        let with_beliefs = |group: usize| pool(&all[group][one], &all[group][other]);
        Self {
            own: apart(&all[one][one], &all[other][other]),
            shared_beliefs: apart(&with_weights(one), &with_weights(other)),
            shared_weights: apart(&with_beliefs(one), &with_beliefs(other)),
        }
    }

    /// The mean over all pairs.
    fn mean(all: &Shares) -> Self {
        let count = pairs(all.len()).count() as f64;
        pairs(all.len()).fold(Self::default(), |mean, pair| {
            let one = Self::of(pair, all);
            Self {
                own: mean.own + one.own / count,
                shared_beliefs: mean.shared_beliefs + one.shared_beliefs / count,
                shared_weights: mean.shared_weights + one.shared_weights / count,
            }
        })
    }

    fn facts(&self) -> f64 {
        self.parts()[0]
    }

    fn values(&self) -> f64 {
        self.parts()[1]
    }

    /// What beliefs and weights contribute. A coalition is what groups keep of their own: nothing, beliefs,
    /// weights, both.
    fn parts(&self) -> [f64; 2] {
        let worths = [0.0, self.shared_weights, self.shared_beliefs, self.own];
        let parts = contributions::shapley(&worths).unwrap_or_default();
        [0, 1].map(|part| parts.get(part).copied().unwrap_or_default())
    }
}

/// The standard error from estimates without one batch each.
fn jackknife(partial: impl ExactSizeIterator<Item = f64> + Clone) -> f64 {
    let count = partial.len() as f64;
    let mean = partial.clone().sum::<f64>() / count;
    let squares: f64 = partial.map(|one| (one - mean) * (one - mean)).sum();
    libm::sqrt(squares * (count - 1.0) / count)
}
