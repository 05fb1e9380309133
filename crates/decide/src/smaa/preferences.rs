//! What is known of the weights.

use serde::{Deserialize, Serialize};
use thiserror::Error;

/// What is known of the weights of the criteria. Weights are between 0 and 1 and sum to one.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Preferences {
    /// Nothing: every set of weights is as likely.
    #[default]
    None,
    /// Their order: tiers of criteria (by number), the weightiest tier first. No criterion of a later
    /// tier weighs more than one of an earlier tier; within a tier nothing is known. Every criterion
    /// is in exactly one tier.
    Ordinal(Vec<Vec<usize>>),
    /// Their range: lowest and highest weight of each criterion, 0 to 1. Both equal fix a weight.
    Intervals(Vec<(f64, f64)>),
}

/// Why no weights fit the preferences.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum PreferenceError {
    /// The order leaves out a criterion, names one twice, or one that isn't there.
    #[error("an order of the weights names each of the {criteria} criteria exactly once")]
    Order {
        /// How many criteria there are.
        criteria: usize,
    },
    /// Not one range for each criterion.
    #[error("there are {found} ranges of weights for {criteria} criteria")]
    Count {
        /// How many criteria there are.
        criteria: usize,
        /// How many ranges are given.
        found: usize,
    },
    /// A range that is upside down or leaves 0 to 1.
    #[error(
        "the weight of criterion {criterion} can't lie between {lo} and {hi}: a range runs from 0 \
         to 1, the lower end first"
    )]
    Range {
        /// The criterion, counted from 0.
        criterion: usize,
        /// The lower end given.
        lo: f64,
        /// The upper end given.
        hi: f64,
    },
    /// Weights cannot sum to one within these ranges.
    #[error(
        "no weights fit: the lowest add up to {lowest:.3} and the highest to {highest:.3}, and \
         weights sum to 1"
    )]
    Empty {
        /// Sum of the lower ends.
        lowest: f64,
        /// Sum of the upper ends.
        highest: f64,
    },
}
