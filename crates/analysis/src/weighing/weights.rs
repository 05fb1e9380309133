//! What is known of the weights, in terms of outcomes.

use super::group::StakeholderGroup;
use regiewijzer_decide::smaa::Preferences;
use regiewijzer_model::Outcome;
use serde::{Deserialize, Serialize};
use std::str::FromStr;
use thiserror::Error;

/// What is known of the weights of outcomes.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub enum Weights {
    /// Nothing: every set of weights is as likely.
    #[default]
    None,
    /// Their order: tiers of outcomes, the weightiest first. Criteria that aren't named weigh no more
    /// than those that are.
    Ordinal(Vec<Vec<Outcome>>),
    /// Lowest and highest weight of some outcomes, 0 to 1; of the others nothing is known.
    Intervals(Vec<(Outcome, f64, f64)>),
}

/// Why something cannot be said of weights.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum WeightError {
    /// It isn't of one of the three forms.
    #[error(
        "allowed is none, ordinal:\"id>id=id>id\" with the weightiest first, or \
         interval:\"id=.1...3;id=.2\" with weights from 0 to 1"
    )]
    Form,
    /// No outcome has this id.
    #[error("there is no outcome {0:?}; `regiewijzer run` lists them, and allowed are those")]
    Unknown(String),
    /// An outcome that is named twice.
    #[error("{0} is named twice; allowed is once")]
    Twice(&'static str),
    /// An outcome that isn't among the criteria.
    #[error("{0} is not among the criteria; allowed are those that are")]
    NoCriterion(&'static str),
}

impl Weights {
    /// The order that is assumed for a stakeholder group, as far as it is about these criteria.
    #[must_use]
    pub fn of_group(group: &StakeholderGroup, criteria: &[Outcome]) -> Self {
        let tier = |tier: &&[Outcome]| -> Vec<Outcome> {
            let among = tier.iter().filter(|outcome| criteria.contains(outcome));
            among.copied().collect()
        };
        let tiers = group.order.iter().map(tier);
        Self::Ordinal(tiers.filter(|tier| !tier.is_empty()).collect())
    }

    /// The measures that it names.
    #[must_use]
    pub fn named(&self) -> Vec<Outcome> {
        match self {
            Self::None => Vec::new(),
            Self::Ordinal(tiers) => tiers.concat(),
            Self::Intervals(given) => given.iter().map(|(outcome, ..)| *outcome).collect(),
        }
    }

    /// The same by number of the criterion.
    ///
    /// # Errors
    /// Where it speaks of an outcome that is no criterion, or twice of the same.
    pub fn preferences(&self, criteria: &[Outcome]) -> Result<Preferences, WeightError> {
        let mut named = Vec::new();
        let mut place = |outcome: Outcome| {
            let place = criteria.iter().position(|criterion| *criterion == outcome);
            let place = place.ok_or(WeightError::NoCriterion(outcome.id()))?;
            if named.contains(&place) {
                return Err(WeightError::Twice(outcome.id()));
            }
            named.push(place);
            Ok(place)
        };
        match self {
            Self::None => Ok(Preferences::None),
            Self::Ordinal(tiers) => {
                let mut places = Vec::with_capacity(tiers.len() + 1);
                for tier in tiers {
                    let tier: Result<Vec<usize>, _> =
                        tier.iter().map(|outcome| place(*outcome)).collect();
                    places.push(tier?);
                }
                let rest = (0..criteria.len()).filter(|criterion| !named.contains(criterion));
                let rest: Vec<usize> = rest.collect();
                if !rest.is_empty() {
                    places.push(rest);
                }
                Ok(Preferences::Ordinal(places))
            }
            Self::Intervals(given) => {
                let mut ranges = vec![(0.0, 1.0); criteria.len()];
                for (outcome, lo, hi) in given {
                    ranges[place(*outcome)?] = (*lo, *hi);
                }
                Ok(Preferences::Intervals(ranges))
            }
        }
    }
}

impl FromStr for Weights {
    type Err = WeightError;

    /// Reads `none`, `ordinal:id>id=id` or `interval:id=LO..HI;id=WEIGHT`.
    fn from_str(written: &str) -> Result<Self, Self::Err> {
        let (form, rest) = written.split_once(':').unwrap_or((written, ""));
        let weights = match (form.trim(), rest.trim()) {
            ("none", "") => Self::None,
            ("ordinal", tiers) if !tiers.is_empty() => {
                let tier = |tier: &str| tier.split('=').map(outcome).collect();
                Self::Ordinal(tiers.split('>').map(tier).collect::<Result<_, _>>()?)
            }
            ("interval", ranges) if !ranges.is_empty() => {
                Self::Intervals(ranges.split(';').map(range).collect::<Result<_, _>>()?)
            }
            _ => return Err(WeightError::Form),
        };
        // Naming an outcome twice is wrong whatever the criteria.
        match weights.preferences(&Outcome::ALL) {
            Err(twice) => Err(twice),
            Ok(_) => Ok(weights),
        }
    }
}

fn outcome(id: &str) -> Result<Outcome, WeightError> {
    let id = id.trim();
    Outcome::from_id(id).ok_or_else(|| WeightError::Unknown(id.to_owned()))
}

fn range(written: &str) -> Result<(Outcome, f64, f64), WeightError> {
    let (id, range) = written.split_once('=').ok_or(WeightError::Form)?;
    let (lo, hi) = range.split_once("..").unwrap_or((range, range));
    let weight = |text: &str| {
        let number = text.trim().parse().ok();
        let weight = number.filter(|number| (0.0..=1.0).contains(number));
        weight.ok_or(WeightError::Form)
    };
    let (lo, hi) = (weight(lo)?, weight(hi)?);
    if lo > hi {
        return Err(WeightError::Form);
    }
    Ok((outcome(id)?, lo, hi))
}

#[cfg(test)]
mod tests {
    use super::super::GROUPS;
    use super::*;

    const CRITERIA: [Outcome; 3] = [Outcome::Kost, Outcome::Draagvlak, Outcome::Terugval];

    #[test]
    fn an_order_puts_what_it_does_not_name_last() {
        let weights: Weights = "ordinal:draagvlak".parse().unwrap();
        let preferences = weights.preferences(&CRITERIA).unwrap();
        assert_eq!(preferences, Preferences::Ordinal(vec![vec![1], vec![0, 2]]));
    }

    #[test]
    fn a_range_may_have_points_on_both_sides_or_be_one_weight() {
        let weights: Weights = "interval:kost=.1...3; terugval=0.5".parse().unwrap();
        let preferences = weights.preferences(&CRITERIA).unwrap();
        let ranges = vec![(0.1, 0.3), (0.0, 1.0), (0.5, 0.5)];
        assert_eq!(preferences, Preferences::Intervals(ranges));
    }

    #[test]
    fn what_cannot_be_read_is_refused_with_what_is_allowed() {
        for (written, says) in [
            ("", "ordinal"),
            ("ordinal:", "ordinal"),
            ("order:kost", "ordinal"),
            ("none:kost", "ordinal"),
            ("ordinal:kost>geluk", "no outcome \"geluk\""),
            ("ordinal:kost>kost", "kost is named twice"),
            ("interval:kost", "interval"),
            ("interval:kost=.3...1", "interval"),
            ("interval:kost=NaN", "interval"),
            ("interval:kost=.1..2", "interval"),
        ] {
            let error = written.parse::<Weights>().unwrap_err().to_string();
            assert!(error.contains(says), "{written}: {error}");
            assert!(error.contains("allowed"), "{written}: {error}");
        }
    }

    #[test]
    fn an_order_of_something_else_than_the_criteria_is_refused() {
        let weights: Weights = "ordinal:draagvlak>carrousel".parse().unwrap();
        let error = weights.preferences(&CRITERIA).unwrap_err();
        assert_eq!(error, WeightError::NoCriterion("carrousel"));
    }

    #[test]
    fn every_group_has_an_order_over_all_criteria_and_over_a_few() {
        for group in GROUPS {
            for criteria in [Outcome::ALL.as_slice(), &CRITERIA] {
                let weights = Weights::of_group(group, criteria);
                let Ok(Preferences::Ordinal(tiers)) = weights.preferences(criteria) else {
                    panic!("{} has no order", group.id);
                };
                let mut named = tiers.concat();
                named.sort_unstable();
                assert!(named.into_iter().eq(0..criteria.len()), "{}", group.id);
            }
        }
    }
}
