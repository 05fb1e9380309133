//! From which worst to which best value a measure is scaled.

use regiewijzer_decide::smaa::{Criterion, SmaaError};
use regiewijzer_evidence::Provenance;
use regiewijzer_model::{Direction, Months, Outcome};

/// The values of a measure that count as worst and best, in its unit, over one policy cycle.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Scale {
    /// The measure.
    pub outcome: Outcome,
    /// The value that scores 0.
    pub worst: f64,
    /// The value that scores 1.
    pub best: f64,
    /// Where these values come from.
    pub provenance: Provenance,
    /// Section of the evaluation, and why.
    pub source: &'static str,
}

include!(concat!(env!("OUT_DIR"), "/scales.rs"));

/// The scale of a measure: its natural range where it has one, otherwise the range stated in
/// `data/scales.csv`.
#[must_use]
pub fn scale(outcome: Outcome) -> Scale {
    let stated = STATED.iter().find(|scale| scale.outcome == outcome);
    stated.copied().unwrap_or_else(|| {
        let top = outcome.info().natural_max.unwrap_or(1.0);
        let (worst, best) = match outcome.direction() {
            Direction::Higher => (0.0, top),
            Direction::Lower => (top, 0.0),
        };
        Scale {
            outcome,
            worst,
            best,
            provenance: Provenance::Afgeleid,
            source: "het natuurlijke bereik van de maat",
        }
    })
}

impl Scale {
    /// The scale over a horizon: that of a measure that adds up is in proportion to its length.
    #[must_use]
    pub fn over(self, months: Months) -> Self {
        let factor = self.outcome.unit().cycles(months);
        Self {
            worst: self.worst * factor,
            best: self.best * factor,
            ..self
        }
    }

    /// The scale as a criterion.
    ///
    /// # Errors
    /// Where worst and best are equal, which those of [`scale`] never are.
    pub fn criterion(self) -> Result<Criterion, SmaaError> {
        Criterion::new(self.worst, self.best)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_measure_has_a_natural_range_or_a_stated_one_and_never_both() {
        for outcome in Outcome::ALL {
            let stated = STATED.iter().any(|scale| scale.outcome == outcome);
            let natural = outcome.info().natural_max.is_some();
            assert!(stated != natural, "{}", outcome.id());
        }
    }

    #[test]
    fn best_is_on_the_side_that_is_better() {
        for outcome in Outcome::ALL {
            let scale = scale(outcome);
            let better = match outcome.direction() {
                Direction::Higher => scale.best > scale.worst,
                Direction::Lower => scale.best < scale.worst,
            };
            assert!(better, "{}", outcome.id());
        }
    }

    #[test]
    fn what_adds_up_is_scaled_by_the_horizon() {
        let over = |months| {
            let scale = scale(Outcome::Doorstroom).over(Months::new(months).unwrap());
            scale.criterion().unwrap().scaled(1.0)
        };
        assert_eq!((over(72), over(36)), (0.5, 1.0));
    }
}
