//! Which values of a measure are better.

use serde::{Deserialize, Serialize};

/// Whether more of a measure is better or worse.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Direction {
    /// More is better.
    Higher,
    /// Less is better.
    Lower,
}

impl Direction {
    /// How much better `a` is than `b`, in the unit of the measure; negative where it is worse.
    #[must_use]
    pub fn gain(self, a: f64, b: f64) -> f64 {
        match self {
            Self::Higher => a - b,
            Self::Lower => b - a,
        }
    }

    /// Is `a` strictly better than `b`?
    #[must_use]
    pub fn prefers(self, a: f64, b: f64) -> bool {
        match self {
            Self::Higher => a > b,
            Self::Lower => a < b,
        }
    }

    /// Is `a` better than `b` by at least `least`? What is equal is not, whatever `least`.
    #[must_use]
    pub fn prefers_by(self, least: f64, a: f64, b: f64) -> bool {
        let gain = self.gain(a, b);
        gain > 0.0 && gain >= least
    }

    /// The better of two values.
    #[must_use]
    pub fn better(self, a: f64, b: f64) -> f64 {
        if self.prefers(b, a) { b } else { a }
    }

    /// The worse of two values.
    #[must_use]
    pub fn worse(self, a: f64, b: f64) -> f64 {
        if self.prefers(a, b) { b } else { a }
    }
}
