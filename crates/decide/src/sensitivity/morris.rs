//! Elementary effects: how far does a step of one factor move the outcome?

use super::{MorrisDesign, SensitivityError};
use crate::sample;
use crate::table;
use serde::{Deserialize, Serialize};

/// What steps of one factor do, in the unit of the outcome for the whole range of the factor.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ElementaryEffects {
    /// The mean effect μ. Near 0 with a large `mu_star` the factor works both ways.
    pub mu: f64,
    /// The mean size of the effect, μ* (Campolongo et al. 2007): how much the factor matters.
    pub mu_star: f64,
    /// The standard error of that mean size.
    pub mu_star_error: f64,
    /// The standard deviation σ of the effect. Large where the factor works in a curve or together
    /// with others.
    pub sigma: f64,
}

/// The elementary effects of every factor; `outcomes[r]` is the outcome of run `r` of the design.
///
/// # Errors
/// Where there isn't one finite outcome for each run.
pub fn elementary_effects(
    design: &MorrisDesign,
    outcomes: &[f64],
) -> Result<Vec<ElementaryEffects>, SensitivityError> {
    table::length(outcomes.len(), design.runs(), "outcomes")?;
    table::finite(outcomes, 0)?;
    let mut effects = vec![Vec::new(); design.factors()];
    for (trajectory, outcomes) in design
        .trajectories()
        .zip(outcomes.chunks_exact(design.factors() + 1))
    {
        for ((factor, up), pair) in trajectory.steps.into_iter().zip(outcomes.windows(2)) {
            let rise = if up {
                pair[1] - pair[0]
            } else {
                pair[0] - pair[1]
            };
            effects[factor].push(rise / design.step());
        }
    }
    let of_factor = |effects: &Vec<f64>| {
        let sizes: Vec<f64> = effects.iter().map(|effect| effect.abs()).collect();
        ElementaryEffects {
            mu: sample::mean(effects),
            mu_star: sample::mean(&sizes),
            mu_star_error: sample::standard_error(&sizes).unwrap_or_default(),
            sigma: sample::deviation(effects),
        }
    };
    Ok(effects.iter().map(of_factor).collect())
}

/// Runs a model at every point of a design and gives the elementary effects.
///
/// # Errors
/// As [`elementary_effects`].
pub fn morris_of(
    design: &MorrisDesign,
    mut model: impl FnMut(&[f64]) -> f64,
) -> Result<Vec<ElementaryEffects>, SensitivityError> {
    let outcomes: Vec<f64> = design.points().map(|point| model(&point)).collect();
    elementary_effects(design, &outcomes)
}
