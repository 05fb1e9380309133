//! From which difference on an option differs noticeably.
//!
//! A difference below the threshold of its measure counts as about equal. Each measure has a threshold
//! of its own in `data/outcomes.csv`, with its reason; a comparison may use another. It changes no
//! figure of a run.

use crate::outcome::Outcome;
use crate::sparse::Sparse;
use crate::units::Months;
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// The thresholds that differ from those of the measures themselves.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Thresholds(Sparse<Outcome, f64>);

/// Why a threshold cannot be set.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum ThresholdError {
    /// Not of the form `OUTCOME=VALUE`.
    #[error("{0:?} is not of the form OUTCOME=VALUE, with a number such as 0.05")]
    Malformed(String),
    /// No outcome has this id.
    #[error("there is no outcome {0:?}; `regiewijzer run` lists them, and allowed are those")]
    Unknown(String),
    /// A value that makes no sense for this measure.
    #[error("{id}={given} is not allowed: use a number from 0 to {max}")]
    OutOfRange {
        /// Id of the measure.
        id: &'static str,
        /// What was given.
        given: f64,
        /// The most that it can be.
        max: f64,
    },
}

impl Thresholds {
    /// The threshold of a measure, in its unit, over one policy cycle.
    #[must_use]
    pub fn of(&self, outcome: Outcome) -> f64 {
        self.0.get(outcome).unwrap_or(outcome.info().merkbaar)
    }

    /// The same over a horizon: that of what adds up is in proportion to its length.
    #[must_use]
    pub fn over(&self, outcome: Outcome, months: Months) -> f64 {
        self.of(outcome) * outcome.unit().cycles(months)
    }

    /// The most that the threshold of a measure can be, in its unit.
    #[must_use]
    pub fn max(outcome: Outcome) -> f64 {
        outcome.info().natural_max.unwrap_or(100.0)
    }

    /// The measures whose threshold was changed, with that threshold.
    pub fn changed(&self) -> impl Iterator<Item = (Outcome, f64)> {
        self.0.iter()
    }

    /// Sets the threshold of a measure; that of the measure itself is no change.
    ///
    /// # Errors
    /// Where it is below 0, above [`Thresholds::max`] or not a number.
    pub fn set(&mut self, outcome: Outcome, threshold: f64) -> Result<(), ThresholdError> {
        let max = Self::max(outcome);
        if !(0.0..=max).contains(&threshold) {
            return Err(ThresholdError::OutOfRange {
                id: outcome.id(),
                given: threshold,
                max,
            });
        }
        let own = outcome.info().merkbaar;
        self.0.set(outcome, (threshold != own).then_some(threshold));
        Ok(())
    }

    /// Puts back the threshold of a measure itself.
    pub fn reset(&mut self, outcome: Outcome) {
        self.0.set(outcome, None);
    }

    /// Sets the threshold of a measure as written: `kost=0.02`.
    ///
    /// # Errors
    /// Where it can't be read, names no outcome, or gives a threshold that makes no sense.
    pub fn set_written(&mut self, written: &str) -> Result<(), ThresholdError> {
        let malformed = || ThresholdError::Malformed(written.to_owned());
        let (id, value) = written.split_once('=').ok_or_else(malformed)?;
        let outcome = Outcome::from_id(id.trim())
            .ok_or_else(|| ThresholdError::Unknown(id.trim().to_owned()))?;
        self.set(outcome, value.trim().parse().map_err(|_| malformed())?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_threshold_holds_until_it_is_put_back() {
        let mut thresholds = Thresholds::default();
        thresholds.set_written("kost=0.05").unwrap();
        assert_eq!(thresholds.of(Outcome::Kost), 0.05);
        assert_eq!(thresholds.of(Outcome::Draagvlak), 0.03);
        thresholds.reset(Outcome::Kost);
        assert_eq!(thresholds, Thresholds::default());
        let own = Outcome::Kost.info().merkbaar;
        thresholds.set(Outcome::Kost, own).unwrap();
        assert_eq!(thresholds, Thresholds::default());
    }

    #[test]
    fn what_adds_up_differs_noticeably_in_proportion_to_the_horizon() {
        let half = Months::new(Months::POLICY_CYCLE.get() / 2).unwrap();
        let thresholds = Thresholds::default();
        for outcome in Outcome::ALL {
            let part = thresholds.over(outcome, half) / thresholds.of(outcome);
            let adds_up = matches!(outcome, Outcome::Doorstroom | Outcome::Carrousel);
            assert_eq!(part, if adds_up { 0.5 } else { 1.0 }, "{}", outcome.id());
        }
    }

    #[test]
    fn what_cannot_be_a_threshold_is_refused_with_what_can() {
        for (written, says) in [
            ("kost", "OUTCOME=VALUE"),
            ("kost=much", "OUTCOME=VALUE"),
            ("geluk=1", "no outcome \"geluk\""),
            ("kost=-1", "from 0 to 100"),
            ("kost=NaN", "from 0 to 100"),
            ("draagvlak=1.5", "from 0 to 1"),
        ] {
            let refused = Thresholds::default().set_written(written).unwrap_err();
            assert!(refused.to_string().contains(says), "{written}: {refused}");
        }
    }
}
