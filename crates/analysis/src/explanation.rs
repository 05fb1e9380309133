//! Which changed lever did what.
//!
//! Between a baseline and a choice some levers change. They are put in at most eight groups; every
//! combination of groups is an experiment, in the same worlds with the same chance, and the Shapley
//! value of a group is its contribution to the change of the mean (see
//! [`regiewijzer_decide::contributions`]).
//!
//! What isn't chosen keeps following by itself in every combination: the means follow the subsidy
//! rule of the scale at hand, and the policy scale is never below the region's own. So the
//! contribution of scale includes the subsidy that comes with it, unless the means are chosen too.

mod change;

pub use change::{Family, changes, family};

use crate::ends::Ends;
use change::with;
use regiewijzer_decide::contributions::{
    ContributionError, Contributions, GROUPS_MAX, group_by_family, shapley,
};
use regiewijzer_ensemble::{Experiment, Inquiry};
use regiewijzer_model::{ChoiceError, Choices, Lever, Outcome};
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// A change taken apart: the groups of levers and the experiments that tell them apart.
#[derive(Clone, Debug)]
pub struct Explanation {
    groups: Vec<Vec<Lever>>,
    experiments: Vec<Experiment>,
}

/// A change of one measure, taken apart.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Attribution {
    /// The mean of the measure in the baseline, in its unit.
    pub baseline: f64,
    /// What each group of changed levers added to that.
    pub contributions: Contributions,
}

/// Why a change cannot be explained.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum ExplanationError {
    /// Nothing changes.
    #[error("nothing differs from the baseline, so there is no change to explain")]
    NothingChanged,
    /// The choices, or the baseline, cannot be carried out.
    #[error(transparent)]
    Choice(#[from] ChoiceError),
}

impl Explanation {
    /// What differs from today in the same partnership.
    ///
    /// # Errors
    /// Where nothing does, or the choices cannot be carried out.
    pub fn since_today(inquiry: &Inquiry) -> Result<Self, ExplanationError> {
        Self::between(&inquiry.choices.baseline(), inquiry)
    }

    /// What differs between a baseline and the choices of an inquiry.
    ///
    /// # Errors
    /// Where nothing does, or one of the two cannot be carried out.
    pub fn between(baseline: &Choices, inquiry: &Inquiry) -> Result<Self, ExplanationError> {
        let changes = changes(baseline, &inquiry.choices)?;
        if changes.is_empty() {
            return Err(ExplanationError::NothingChanged);
        }
        let families: Vec<Family> = changes.iter().map(|change| family(*change)).collect();
        let groups: Vec<Vec<Lever>> = group_by_family(&families, GROUPS_MAX)
            .into_iter()
            .map(|group| group.into_iter().map(|place| changes[place]).collect())
            .collect();
        let experiment = |coalition: usize| {
            let inside = groups
                .iter()
                .enumerate()
                .filter(|(group, _)| coalition & (1 << group) != 0);
            let changed: Vec<Lever> = inside.flat_map(|(_, group)| group.clone()).collect();
            let choices = with(baseline, &inquiry.choices, &changed)?;
            Inquiry {
                choices,
                ..inquiry.clone()
            }
            .resolve()
        };
        let experiments = (0..1 << groups.len())
            .map(experiment)
            .collect::<Result<_, ChoiceError>>()?;
        Ok(Self {
            groups,
            experiments,
        })
    }

    /// The groups of changed levers, in the order of their contributions.
    #[must_use]
    pub fn groups(&self) -> &[Vec<Lever>] {
        &self.groups
    }

    /// The experiments to run: bit `g` of the number of an experiment says whether group `g`
    /// changes in it, so the first is the baseline and the last the choice.
    #[must_use]
    pub fn experiments(&self) -> &[Experiment] {
        &self.experiments
    }

    /// What each group contributed to the change of a measure; `ends[e]` belongs to experiment `e`,
    /// all of the same members.
    ///
    /// # Errors
    /// Where there aren't ends for each experiment, or not of the same members.
    pub fn contributions(
        &self,
        outcome: Outcome,
        ends: &[Ends],
    ) -> Result<Contributions, ContributionError> {
        if ends.len() != self.experiments.len() {
            return Err(ContributionError::Coalitions(ends.len()));
        }
        let coalitions: Vec<Vec<f64>> = ends.iter().map(|ends| ends.of(outcome)).collect();
        shapley(&coalitions)
    }

    /// The same, with the mean that the change starts from.
    ///
    /// # Errors
    /// As [`Self::contributions`].
    pub fn attribution(
        &self,
        outcome: Outcome,
        ends: &[Ends],
    ) -> Result<Attribution, ContributionError> {
        let contributions = self.contributions(outcome, ends)?;
        let baseline = ends.first().map_or_else(Vec::new, |ends| ends.of(outcome));
        Ok(Attribution {
            baseline: baseline.iter().sum::<f64>() / baseline.len().max(1) as f64,
            contributions,
        })
    }
}
