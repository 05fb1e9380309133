//! Which values each uncertain parameter may take.

use std::fmt;

use regiewijzer_model::sparse::Sparse;
use regiewijzer_model::{Parameter, Readings, World};
use serde::{Deserialize, Serialize};
use thiserror::Error;

/// From where to where a parameter may lie; both ends equal fix it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Range {
    /// Lower end, in the unit of the parameter.
    pub lo: f64,
    /// Upper end, in the unit of the parameter.
    pub hi: f64,
}

impl fmt::Display for Range {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.lo == self.hi {
            write!(f, "{}", self.lo)
        } else {
            write!(f, "{}..{}", self.lo, self.hi)
        }
    }
}

/// What differs from the model's own: ranges of parameters, and how the model is read.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Assumptions {
    ranges: Sparse<Parameter, Range>,
    /// What of the model holds otherwise.
    pub readings: Readings,
}

/// Why a range cannot be set.
#[derive(Clone, Debug, PartialEq, Error)]
pub enum AssumptionError {
    /// Not of the form `PARAM=VALUE` or `PARAM=LO..HI`.
    #[error("{0:?} is not of the form PARAM=VALUE or PARAM=LO..HI, with numbers such as 0.05")]
    Malformed(String),
    /// No parameter has this id.
    #[error("there is no parameter {0:?}; `regiewijzer parameters` lists them")]
    Unknown(String),
    /// A value that makes no sense for this parameter.
    #[error("{id}={given} is outside what is allowed: {min} to {max}, the lower end first")]
    OutOfRange {
        /// Id of the parameter.
        id: &'static str,
        /// What was given.
        given: Range,
        /// The lowest value that makes sense.
        min: f64,
        /// The highest value that makes sense.
        max: f64,
    },
}

impl Assumptions {
    /// The model's own ranges, under these readings.
    #[must_use]
    pub fn under(readings: Readings) -> Self {
        Self {
            readings,
            ..Self::default()
        }
    }

    /// The range of a parameter: the one that was set, or the model's own.
    #[must_use]
    pub fn range(&self, parameter: Parameter) -> Range {
        let own = || Range {
            lo: parameter.info().lo,
            hi: parameter.info().hi,
        };
        self.ranges.get(parameter).unwrap_or_else(own)
    }

    /// The world in the middle of every range, under these readings.
    #[must_use]
    pub fn middle(&self) -> World {
        World {
            readings: self.readings,
            ..World::from_fn(|parameter| {
                let range = self.range(parameter);
                (range.lo + range.hi) / 2.0
            })
        }
    }

    /// The parameters whose range was changed, with that range.
    pub fn changed(&self) -> impl Iterator<Item = (Parameter, Range)> {
        self.ranges.iter()
    }

    /// How many of them there are: ranges and readings.
    #[must_use]
    pub fn number(&self) -> usize {
        self.changed().count() + self.readings.iter().count()
    }

    /// Sets the range of a parameter.
    ///
    /// # Errors
    /// Where the range is empty, upside down, or outside what makes sense for the parameter.
    pub fn set(&mut self, parameter: Parameter, range: Range) -> Result<(), AssumptionError> {
        let info = parameter.info();
        let sensible = info.min <= range.lo && range.lo <= range.hi && range.hi <= info.max;
        if !sensible {
            return Err(AssumptionError::OutOfRange {
                id: info.id,
                given: range,
                min: info.min,
                max: info.max,
            });
        }
        self.ranges.set(parameter, Some(range));
        Ok(())
    }

    /// Takes the range of a parameter from others: the one that was set there, or the model's own.
    pub fn copy(&mut self, parameter: Parameter, from: &Self) {
        self.ranges.set(parameter, from.ranges.get(parameter));
    }

    /// Sets the range of a parameter as written: `aD=0.08` or `aD=0.06..0.09`.
    ///
    /// # Errors
    /// Where it can't be read, names no parameter, or gives a range that makes no sense.
    pub fn set_written(&mut self, written: &str) -> Result<(), AssumptionError> {
        let malformed = || AssumptionError::Malformed(written.to_owned());
        let (id, value) = written.split_once('=').ok_or_else(malformed)?;
        let parameter =
            Parameter::from_id(id).ok_or_else(|| AssumptionError::Unknown(id.to_owned()))?;
        let (lo, hi) = value.split_once("..").unwrap_or((value, value));
        let number = |text: &str| text.trim().parse().map_err(|_| malformed());
        self.set(
            parameter,
            Range {
                lo: number(lo)?,
                hi: number(hi)?,
            },
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_fixes_a_parameter_and_a_range_narrows_it() {
        let mut assumptions = Assumptions::default();
        assumptions.set_written("aD=0.08").unwrap();
        assumptions.set_written("K0=4..5").unwrap();
        assert_eq!(
            assumptions.range(Parameter::AD),
            Range { lo: 0.08, hi: 0.08 }
        );
        assert_eq!(
            assumptions.range(Parameter::KMass),
            Range { lo: 4.0, hi: 5.0 }
        );
        assert_eq!(assumptions.changed().count(), 2);
    }

    #[test]
    fn what_makes_no_sense_is_refused_with_what_is_allowed() {
        let mut assumptions = Assumptions::default();
        for (written, says) in [
            ("aD", "not of the form"),
            ("aD=much", "not of the form"),
            ("aD=NaN", "0 to 1"),
            ("aD=0.2..0.1", "0 to 1"),
            ("aD=7", "0 to 1"),
            ("zz=1", "no parameter"),
        ] {
            let error = assumptions.set_written(written).unwrap_err().to_string();
            assert!(error.contains(says), "{written}: {error}");
        }
        assert_eq!(assumptions, Assumptions::default());
    }
}
