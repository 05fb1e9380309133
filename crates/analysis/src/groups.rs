//! Do groups at a table differ about facts or about values?
//!
//! Each group believes something of a few assumptions and has an order of what counts. [`Study::experiments`] says
//! which experiments must be run: every option under the beliefs of each group, and, for each assumption about which
//! groups differ, under the beliefs of each group with that one assumption of another. The members of an experiment are the
//! same for all groups but for the ranges, so groups that believe the same have the same worlds to the last digit.

use regiewijzer_decide::disagreement::{self, Disagreement, DisagreementError, Group as View};
use regiewijzer_decide::smaa::{self, SmaaError};
use regiewijzer_ensemble::design::sample;
use regiewijzer_ensemble::{Assumptions, Experiment};
use regiewijzer_model::{ChoiceError, Choices, Months, Outcome, Parameter};
use serde::{Deserialize, Serialize};
use thiserror::Error;

use crate::ends::{self, Ends, World};
use crate::weighing::{WeightError, Weights, scale};

/// A group at a table.
#[derive(Clone, Debug, PartialEq)]
pub struct Group {
    /// What it believes: ranges of assumptions, narrowed or moved, and how it reads the model.
    pub beliefs: Assumptions,
    /// What counts for it.
    pub weights: Weights,
}

/// What is asked of the groups.
#[derive(Clone, Debug, PartialEq)]
pub struct Study {
    /// The options on the table.
    pub options: Vec<Choices>,
    /// The groups.
    pub groups: Vec<Group>,
    /// The measures that count.
    pub criteria: Vec<Outcome>,
    /// How long the horizon is.
    pub months: Months,
    /// How many weights are drawn for each group.
    pub samples: u32,
    /// The seed of the worlds, of chance and of the weights.
    pub seed: u32,
}

/// An assumption, and how far groups would still be apart if they shared what they believe of it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct SharedAssumption {
    /// The assumption.
    pub parameter: Parameter,
    /// The mean distance that is left, 0 to 1.
    pub left: f64,
}

/// Two measures, and how far groups would still be apart if they agreed how these weigh against each other.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct SharedTradeOff {
    /// The measures.
    pub measures: (Outcome, Outcome),
    /// The mean distance that is left, 0 to 1.
    pub left: f64,
}

/// What groups mostly differ about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum About {
    /// They hardly differ.
    Nothing,
    /// How things are.
    Facts,
    /// What counts.
    Values,
    /// Both.
    Both,
}

/// How groups differ, about what, and what would bring them nearer.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Found {
    /// How far they are apart, with its parts.
    pub disagreement: Disagreement,
    /// What they mostly differ about.
    pub about: About,
    /// The assumptions about which groups differ, the one first whose sharing brings them nearest.
    pub assumptions: Vec<SharedAssumption>,
    /// Pairs of measures, the one first whose sharing brings them nearest.
    pub trade_offs: Vec<SharedTradeOff>,
}

/// Why groups cannot be compared.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum GroupError {
    /// An option cannot be carried out.
    #[error(transparent)]
    Choices(#[from] ChoiceError),
    /// What is said of the weights doesn't fit the criteria.
    #[error(transparent)]
    Weights(#[from] WeightError),
    /// Groups or options can't be compared.
    #[error(transparent)]
    Disagreement(#[from] DisagreementError),
    /// Not every experiment has its ends.
    #[error("{found} of the {expected} experiments were run; allowed is all of them")]
    Ends {
        /// How many there are.
        expected: usize,
        /// How many have ends.
        found: usize,
    },
}

impl From<SmaaError> for GroupError {
    fn from(error: SmaaError) -> Self {
        Self::Disagreement(error.into())
    }
}

impl Study {
    /// Below this distance groups hardly differ.
    pub const NEAR: f64 = 0.1;
    /// From this part of the distance on it is mostly about one of the two.
    pub const MOSTLY: f64 = 2.0 / 3.0;

    /// The experiments to run, each once: for each set of beliefs of [`Self::beliefs`], every option in its order.
    ///
    /// # Errors
    /// Where an option cannot be carried out.
    pub fn experiments(&self) -> Result<Vec<Experiment>, GroupError> {
        let plans = self.options.iter().map(Choices::resolve);
        let plans = plans.collect::<Result<Vec<_>, _>>()?;
        let beliefs = self.beliefs();
        let all = beliefs.iter().flat_map(|assumptions| {
            plans.iter().map(|plan| Experiment {
                plan: plan.clone(),
                assumptions: assumptions.clone(),
                months: self.months,
                seed: self.seed,
                noise: true,
            })
        });
        Ok(all.collect())
    }

    /// How groups differ; `ends` are those of [`Self::experiments`], in that order and of as many members each.
    ///
    /// # Errors
    /// Where experiments are missing, the weights don't fit the criteria, or there are fewer than two groups.
    pub fn analyse(&self, ends: &[Ends]) -> Result<Found, GroupError> {
        let beliefs = self.beliefs();
        let expected = beliefs.len() * self.options.len();
        if ends.len() != expected {
            let found = ends.len();
            return Err(GroupError::Ends { expected, found });
        }
        let worlds = |assumptions: &Assumptions| -> Vec<World> {
            let place = beliefs.iter().position(|one| one == assumptions);
            let first = place.unwrap_or_default() * self.options.len();
            ends::worlds(&ends[first..first + self.options.len()], &self.criteria)
        };
        let preferences = self
            .groups
            .iter()
            .map(|group| group.weights.preferences(&self.criteria))
            .collect::<Result<Vec<_>, _>>()?;
        let view = |group: usize, worlds: Vec<World>| View {
            worlds,
            preferences: preferences[group].clone(),
        };
        let study = self.weighing()?;
        let own: Vec<View> = (0..self.groups.len())
            .map(|group| view(group, worlds(&self.groups[group].beliefs)))
            .collect();
        let disagreement = Disagreement::between(&own, &study)?;
        let mut assumptions = Vec::new();
        for parameter in self.disputed() {
            let mut left = 0.0;
            for pair in &disagreement.pairs {
                let (one, other) = pair.groups;
                // The worlds of a group, half of them with what the other believes of this.
                let shared = |group: usize| {
                    let with = |belief: usize| {
                        let [group, belief] = [group, belief].map(|one| &self.groups[one]);
                        worlds(&with_belief(group, belief, parameter))
                    };
                    view(group, alternating(&with(one), &with(other)))
                };
                let apart = disagreement::distance([&shared(one), &shared(other)], &study)?;
                left += apart / disagreement.pairs.len() as f64;
            }
            assumptions.push(SharedAssumption { parameter, left });
        }
        assumptions.sort_by(|a, b| a.left.total_cmp(&b.left));
        let trade_offs = disagreement::trade_offs(&own, &study)?.into_iter();
        let trade_offs = trade_offs.map(|found| {
            let (one, other) = found.criteria;
            SharedTradeOff {
                measures: (self.criteria[one], self.criteria[other]),
                left: found.left,
            }
        });
        Ok(Found {
            about: about(&disagreement),
            disagreement,
            assumptions,
            trade_offs: trade_offs.collect(),
        })
    }

    /// The assumptions that matter most for the options: how far someone who believes the lower half of a range would be
    /// from someone who believes the upper half, if nothing were known of what counts, the furthest first. `ends` are
    /// those of the options under the model's own beliefs, in their order. A thousand members are enough to tell
    /// assumptions apart; with a hundred two that have nothing to do with each other can go together by chance.
    ///
    /// # Errors
    /// Where options can't be compared.
    pub fn deciding(&self, ends: &[Ends]) -> Result<Vec<(Parameter, f64)>, GroupError> {
        let study = self.weighing()?;
        let worlds = ends::worlds(ends, &self.criteria);
        let half = |parameter: Parameter, is_upper: bool| View {
            worlds: worlds
                .iter()
                .zip(0..)
                .filter(|(_, member)| (sample(self.seed, *member, parameter) >= 0.5) == is_upper)
                .map(|(world, _)| world.clone())
                .collect(),
            preferences: smaa::Preferences::None,
        };
        let mut found = Parameter::ALL
            .into_iter()
            .map(|parameter| {
                let [lower, upper] = [half(parameter, false), half(parameter, true)];
                let apart = disagreement::distance([&lower, &upper], &study)?;
                Ok((parameter, apart))
            })
            .collect::<Result<Vec<_>, GroupError>>()?;
        found.sort_by(|one, other| other.1.total_cmp(&one.1));
        Ok(found)
    }

    /// The assumptions about which groups believe something else.
    #[must_use]
    pub fn disputed(&self) -> Vec<Parameter> {
        let differ = |parameter: &Parameter| {
            let mut ranges = self
                .groups
                .iter()
                .map(|group| group.beliefs.range(*parameter));
            let first = ranges.next();
            ranges.any(|range| Some(range) != first)
        };
        Parameter::ALL.into_iter().filter(differ).collect()
    }

    /// Every set of beliefs that must be run, once: those of each group, and those of each group with what another
    /// believes of one assumption.
    #[must_use]
    pub fn beliefs(&self) -> Vec<Assumptions> {
        let own = self.groups.iter().map(|group| group.beliefs.clone());
        let disputed = self.disputed();
        let pairs = self
            .groups
            .iter()
            .flat_map(|group| self.groups.iter().map(move |other| (group, other)));
        let with_one = pairs.flat_map(|(group, other)| {
            disputed
                .iter()
                .map(move |parameter| with_belief(group, other, *parameter))
        });
        distinct(own.chain(with_one))
    }

    fn weighing(&self) -> Result<smaa::Study, SmaaError> {
        let scaled = |outcome: &Outcome| scale(*outcome).over(self.months).criterion();
        Ok(smaa::Study {
            criteria: self.criteria.iter().map(scaled).collect::<Result<_, _>>()?,
            preferences: smaa::Preferences::None,
            samples: self.samples,
            seed: self.seed,
        })
    }
}

/// Beliefs in their order, each once.
pub(crate) fn distinct(beliefs: impl IntoIterator<Item = Assumptions>) -> Vec<Assumptions> {
    let mut all: Vec<Assumptions> = Vec::new();
    for one in beliefs {
        if !all.contains(&one) {
            all.push(one);
        }
    }
    all
}

/// What a group believes, with what another believes of one assumption.
fn with_belief(group: &Group, other: &Group, parameter: Parameter) -> Assumptions {
    let mut beliefs = group.beliefs.clone();
    beliefs.copy(parameter, &other.beliefs);
    beliefs
}

/// Two lists of worlds, one of each in turn.
fn alternating(one: &[World], other: &[World]) -> Vec<World> {
    let pairs = one.iter().zip(other);
    pairs
        .flat_map(|(one, other)| [one.clone(), other.clone()])
        .collect()
}

/// What groups mostly differ about: nothing below [`Study::NEAR`], or where it is within two standard errors of none.
fn about(found: &Disagreement) -> About {
    let total = found.total;
    if total.value < Study::NEAR || total.value < 2.0 * total.error {
        About::Nothing
    } else if found.facts.value >= Study::MOSTLY * total.value {
        About::Facts
    } else if found.values.value >= Study::MOSTLY * total.value {
        About::Values
    } else {
        About::Both
    }
}
