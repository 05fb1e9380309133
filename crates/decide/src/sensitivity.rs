//! Which assumption matters most.
//!
//! Both methods look at a model as a function of *factors*, each between 0 and 1; the caller turns a
//! point in that cube into assumptions and runs the model, with its chance frozen.
//! - [`SobolDesign`] with [`sobol_indices`]: how much of the variance of the outcome each factor
//!   explains by itself (first order) and together with the others (total). Runs: samples × (factors + 2).
//! - [`MorrisDesign`] with [`elementary_effects`]: how much a step of one factor moves the outcome, on
//!   average and in spread. Runs: trajectories × (factors + 1); for finding what can be left alone.
//!
//! A design gives the points one by one, so that callers divide the runs among workers as they like;
//! the outcomes go back in the same order. [`sobol_of`] and [`morris_of`] do both at once.

mod bootstrap;
mod morris;
mod morris_design;
mod sobol;
mod sobol_design;

pub use bootstrap::{Bootstrap, Interval};
pub use morris::{ElementaryEffects, elementary_effects, morris_of};
pub use morris_design::MorrisDesign;
pub use sobol::{FactorIndices, Index, SobolIndices, sobol_indices, sobol_of};
pub use sobol_design::{SAMPLES_MAX, SobolDesign};

use crate::table::TableError;
use thiserror::Error;

/// Why a sensitivity analysis cannot be carried out.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum SensitivityError {
    /// No factors.
    #[error("0 factors can't be analysed: at least 1 can")]
    NoFactors,
    /// Too few or too many samples.
    #[error("{0} samples are not possible: 2 to {SAMPLES_MAX} are")]
    Samples(u32),
    /// Too few trajectories to speak of a spread, or more than a stream each.
    #[error("{0} trajectories are not possible: 2 to {SAMPLES_MAX} are")]
    Trajectories(u32),
    /// A grid that cannot be stepped half-way through.
    #[error("a grid of {0} levels is not possible: an even number from 2 to 64 is")]
    Levels(u32),
    /// A level of confidence that isn't between 0 and 1, or too few resamples.
    #[error(
        "{resamples} resamples with confidence {confidence} are not possible: at least 20 and \
         between 0 and 1 are"
    )]
    Bootstrap {
        /// How often is resampled.
        resamples: u32,
        /// The confidence asked for.
        confidence: f64,
    },
    /// The outcome does not vary.
    #[error("the outcome is the same in every run, so no factor can be said to move it")]
    Constant,
    /// The outcomes are not one finite figure for each run.
    #[error(transparent)]
    Table(#[from] TableError),
}
