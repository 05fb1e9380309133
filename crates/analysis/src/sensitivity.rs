//! Which assumption matters most for an outcome of one option.
//!
//! Chance is frozen: every run gets the draws of member 0, or with noise off the expectation of every
//! draw. What is left to vary is the assumptions. With draws the answer belongs to one history of
//! events, so look at more seeds before trusting small differences.

use crate::ends::{End, Ends};
use crate::factors::Factors;
use regiewijzer_decide::sensitivity::{
    Bootstrap, ElementaryEffects, FactorIndices, MorrisDesign, SensitivityError, SobolDesign,
    elementary_effects, sobol_indices,
};
use regiewijzer_engine::{InitialStates, RunError, run};
use regiewijzer_ensemble::Experiment;
use regiewijzer_model::{Parameter, World, simulate};
use serde::{Deserialize, Serialize};

/// How often is resampled for the intervals.
pub const RESAMPLES: u32 = 500;
/// The confidence of the intervals.
pub const CONFIDENCE: f64 = 0.95;

/// A sensitivity analysis of one experiment: the runs to make and what they say.
#[derive(Clone, Debug)]
pub struct Sensitivity<D> {
    experiment: Experiment,
    factors: Factors,
    design: D,
}

/// What a parameter explains of the variance of an outcome.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct ParameterIndices {
    /// The parameter.
    pub parameter: Parameter,
    /// Its indices.
    pub indices: FactorIndices,
}

/// The variance of an outcome, and what each parameter explains of it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct OutcomeIndices {
    /// The mean outcome, in its unit.
    pub mean: f64,
    /// Its variance, in its unit squared.
    pub variance: f64,
    /// The parameters, the largest total index first.
    pub parameters: Vec<ParameterIndices>,
}

/// What steps of a parameter do.
#[derive(Clone, Debug, PartialEq)]
pub struct ParameterEffects {
    /// The parameter.
    pub parameter: Parameter,
    /// The effects over the whole range of the parameter, in the unit of the outcome.
    pub effects: ElementaryEffects,
}

impl<D> Sensitivity<D> {
    /// The parameters that vary.
    #[must_use]
    pub fn factors(&self) -> &Factors {
        &self.factors
    }

    /// The design of the runs.
    #[must_use]
    pub fn design(&self) -> &D {
        &self.design
    }

    /// The world at a point of the design.
    #[must_use]
    pub fn world_at(&self, point: &[f64]) -> World {
        self.factors.world(&self.experiment.assumptions, point)
    }

    /// Where the production engine ends at some points of the design, in their order.
    ///
    /// # Errors
    /// Where the plan changes how many municipalities there are.
    pub fn ends_at(&self, points: &[Vec<f64>]) -> Result<Ends, RunError> {
        let Experiment { plan, months, .. } = &self.experiment;
        let worlds: Vec<(u32, World)> = points.iter().map(|p| (0, self.world_at(p))).collect();
        let seed = self.experiment.noise.then_some(self.experiment.seed);
        let starts = InitialStates::of_worlds(&plan.past, seed, &worlds);
        Ok(Ends::of_results(&run(&starts, plan, *months, &[])?))
    }

    /// Where the reference engine ends at a point of the design.
    #[must_use]
    pub fn end_at(&self, point: &[f64]) -> End {
        let experiment = &self.experiment;
        let world = self.world_at(point);
        let mut draws = experiment.draws(0);
        Ends::end_of(&simulate(
            &world,
            &experiment.plan,
            experiment.months,
            &mut draws,
        ))
    }
}

impl Sensitivity<SobolDesign> {
    /// Sobol' indices from so many samples, each samples × (factors + 2) runs. The seed of the
    /// experiment chooses them.
    ///
    /// # Errors
    /// Where no parameter varies, or the number of samples is out of range.
    pub fn sobol(experiment: Experiment, samples: u32) -> Result<Self, SensitivityError> {
        let factors = Factors::of([&experiment]);
        let count = factors.parameters().len();
        let design = SobolDesign::new(count, samples, experiment.seed)?;
        Ok(Self {
            experiment,
            factors,
            design,
        })
    }

    /// The indices of every parameter; `outcomes[r]` is the outcome at point `r` of the design.
    ///
    /// # Errors
    /// Where there isn't one finite outcome for each run, or the outcome never varies.
    pub fn indices(&self, outcomes: &[f64]) -> Result<OutcomeIndices, SensitivityError> {
        let bootstrap = Bootstrap::new(RESAMPLES, CONFIDENCE, self.experiment.seed)?;
        let found = sobol_indices(&self.design, outcomes, &bootstrap)?;
        let mut parameters: Vec<ParameterIndices> = self
            .factors
            .parameters()
            .iter()
            .zip(found.factors)
            .map(|(parameter, indices)| ParameterIndices {
                parameter: *parameter,
                indices,
            })
            .collect();
        parameters.sort_by(|a, b| {
            let total = |x: &ParameterIndices| x.indices.total.estimate;
            total(b).total_cmp(&total(a))
        });
        Ok(OutcomeIndices {
            mean: found.mean,
            variance: found.variance,
            parameters,
        })
    }
}

impl Sensitivity<MorrisDesign> {
    /// Elementary effects from so many trajectories, each factors + 1 runs. The seed of the
    /// experiment chooses them.
    ///
    /// # Errors
    /// Where no parameter varies, or the number of trajectories is out of range.
    pub fn morris(experiment: Experiment, trajectories: u32) -> Result<Self, SensitivityError> {
        let factors = Factors::of([&experiment]);
        let count = factors.parameters().len();
        let levels = MorrisDesign::LEVELS;
        let design = MorrisDesign::new(count, trajectories, levels, experiment.seed)?;
        Ok(Self {
            experiment,
            factors,
            design,
        })
    }

    /// The effects of every parameter, the largest mean size first; `outcomes[r]` is the outcome at
    /// point `r` of the design.
    ///
    /// # Errors
    /// Where there isn't one finite outcome for each run.
    pub fn effects(&self, outcomes: &[f64]) -> Result<Vec<ParameterEffects>, SensitivityError> {
        let found = elementary_effects(&self.design, outcomes)?;
        let mut parameters: Vec<ParameterEffects> = self
            .factors
            .parameters()
            .iter()
            .zip(found)
            .map(|(parameter, effects)| ParameterEffects {
                parameter: *parameter,
                effects,
            })
            .collect();
        parameters.sort_by(|a, b| b.effects.mu_star.total_cmp(&a.effects.mu_star));
        Ok(parameters)
    }
}
