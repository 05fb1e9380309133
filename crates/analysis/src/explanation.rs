//! Which changed lever did what.
//!
//! Between a baseline and a choice some levers change. They are put in at most eight groups; every
//! combination of groups is an experiment, in the same worlds with the same chance. What a combination is
//! worth is its effect as a comparison gives it: the median of the differences with the baseline in the
//! same world. The Shapley value of a group is its contribution to that (see
//! [`regiewijzer_decide::contributions`]), so the contributions add up to the effect that stands
//! everywhere else.
//!
//! What isn't chosen keeps following by itself in every combination: the means follow the subsidy
//! rule of the scale at hand, and the policy scale is never below the region's own. So the
//! contribution of scale includes the subsidy that comes with it, unless the means are chosen too.

mod change;

pub use change::{Family, changes, family};

use crate::comparison::differences;
use crate::ends::{End, Ends};
use change::with;
use regiewijzer_decide::contributions::{ContributionError, GROUPS_MAX, group_by_family, shapley};
use regiewijzer_ensemble::{Experiment, Inquiry};
use regiewijzer_model::{ChoiceError, Choices, Lever, Outcome};
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// Into how many equal parts the worlds are split, one after the other: how far these differ gives the
/// standard errors.
const PARTS: usize = 8;

/// A change taken apart: the groups of levers and the experiments that tell them apart.
#[derive(Clone, Debug)]
pub struct Explanation {
    groups: Vec<Vec<Lever>>,
    experiments: Vec<Experiment>,
}

/// What a combination of groups does to every measure: its effect over all worlds, and over each part
/// of them.
#[derive(Clone, Debug, PartialEq)]
pub struct Worth {
    all: End,
    /// None where there are fewer than two worlds for each part.
    parts: Vec<End>,
}

impl Worth {
    /// What an experiment is worth; its members are those of the baseline.
    #[must_use]
    pub fn of(ends: &Ends, baseline: &Ends) -> Self {
        let columns = Outcome::ALL.map(|outcome| (ends.of(outcome), baseline.of(outcome)));
        let size = columns[0].0.len().min(columns[0].1.len()) / PARTS;
        let part = |part: usize| {
            let members = part * size..(part + 1) * size;
            columns
                .each_ref()
                .map(|(own, other)| differences(&own[members.clone()], &other[members.clone()]).p50)
        };
        Self {
            all: columns
                .each_ref()
                .map(|(own, other)| differences(own, other).p50),
            parts: if size > 1 {
                (0..PARTS).map(part).collect()
            } else {
                Vec::new()
            },
        }
    }
}

/// What something adds to an effect.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Contribution {
    /// How much, in the unit of the measure.
    pub value: f64,
    /// Its standard error, in the same unit: that of the mean of what eight equal parts of the worlds
    /// say. None where there are fewer than sixteen worlds. Worlds that come from a Sobol' sequence are
    /// more even than chance, so it is on the safe side.
    pub standard_error: Option<f64>,
}

/// An effect on one measure, and what each group of changed levers contributed to it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Contributions {
    /// One for each group. They add up to the total, but for rounding in the last digits.
    pub groups: Vec<Contribution>,
    /// The effect: the median of the differences between choice and baseline in the same world.
    pub total: Contribution,
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

    /// What each group contributed to the effect on a measure; `worths[e]` is what experiment `e` is
    /// worth.
    ///
    /// # Errors
    /// Where there isn't a worth for each experiment.
    pub fn contributions(
        &self,
        outcome: Outcome,
        worths: &[Worth],
    ) -> Result<Contributions, ContributionError> {
        let [.., whole] = worths else {
            return Err(ContributionError::Coalitions(0));
        };
        if worths.len() != self.experiments.len() {
            return Err(ContributionError::Coalitions(worths.len()));
        }
        let at = outcome as usize;
        let divided =
            |worth: &dyn Fn(&Worth) -> f64| shapley(&worths.iter().map(worth).collect::<Vec<_>>());
        let values = divided(&|worth| worth.all[at])?;
        let parts: Vec<Vec<f64>> = (0..whole.parts.len())
            .map(|part| divided(&|worth| worth.parts[part][at]))
            .collect::<Result<_, _>>()?;
        let group = |(group, value): (usize, f64)| Contribution {
            value,
            standard_error: standard_error(parts.iter().map(|part| part[group])),
        };
        Ok(Contributions {
            groups: values.into_iter().enumerate().map(group).collect(),
            total: Contribution {
                value: whole.all[at],
                standard_error: standard_error(whole.parts.iter().map(|part| part[at])),
            },
        })
    }
}

/// The standard error of the mean of what the parts say.
fn standard_error(parts: impl ExactSizeIterator<Item = f64> + Clone) -> Option<f64> {
    let count = parts.len() as f64;
    let mean = parts.clone().sum::<f64>() / count;
    let squares: f64 = parts.map(|part| (part - mean) * (part - mean)).sum();
    (count > 1.0).then(|| libm::sqrt(squares / (count - 1.0) / count))
}
