//! Which way a measure is better.

/// The direction in which a value is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Default)]
pub enum Better {
    /// More is better.
    #[default]
    Higher,
    /// Less is better.
    Lower,
}

impl Better {
    /// The better of two values.
    #[must_use]
    pub fn best(self, one: f64, other: f64) -> f64 {
        match self {
            Self::Higher => one.max(other),
            Self::Lower => one.min(other),
        }
    }

    /// The worse of two values.
    #[must_use]
    pub fn worst(self, one: f64, other: f64) -> f64 {
        match self {
            Self::Higher => one.min(other),
            Self::Lower => one.max(other),
        }
    }

    /// Whether a change of `change` is one for the better.
    #[must_use]
    pub fn is_gain(self, change: f64) -> bool {
        match self {
            Self::Higher => change > 0.0,
            Self::Lower => change < 0.0,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn less_is_a_gain_where_lower_is_better() {
        assert!(Better::Lower.is_gain(-0.1));
        assert!(!Better::Lower.is_gain(0.1));
        assert!(!Better::Higher.is_gain(0.0));
        assert_eq!(Better::Lower.best(1.0, 2.0), 1.0);
        assert_eq!(Better::Lower.worst(1.0, 2.0), 2.0);
    }
}
