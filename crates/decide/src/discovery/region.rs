//! A region: a range on some of the factors.

use serde::{Deserialize, Serialize};

/// One of the two ends of a range.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Side {
    /// The lower end.
    Lower,
    /// The upper end.
    Upper,
}

/// The range of one factor, in its unit. The ends belong to it; an end that is missing is open.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Limits {
    /// No lower than this.
    pub lower: Option<f64>,
    /// No higher than this.
    pub upper: Option<f64>,
}

impl Limits {
    /// Does a value lie in the range?
    #[must_use]
    pub fn contains(self, value: f64) -> bool {
        self.lower.is_none_or(|lower| value >= lower) && self.upper.is_none_or(|u| value <= u)
    }

    /// Does it limit at all?
    #[must_use]
    pub fn is_open(self) -> bool {
        self == Self::default()
    }

    /// One of its ends.
    #[must_use]
    pub fn end(self, side: Side) -> Option<f64> {
        match side {
            Side::Lower => self.lower,
            Side::Upper => self.upper,
        }
    }
}

/// A region: a range for each factor, in their order.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Region {
    /// The range of each factor.
    pub limits: Vec<Limits>,
}

impl Region {
    /// The region that holds every world.
    #[must_use]
    pub fn whole(factors: usize) -> Self {
        Self {
            limits: vec![Limits::default(); factors],
        }
    }

    /// Does a world lie inside? `world` has one value for each factor.
    #[must_use]
    pub fn contains(&self, world: &[f64]) -> bool {
        let mut pairs = self.limits.iter().zip(world);
        pairs.all(|(limits, value)| limits.contains(*value))
    }

    /// The factors it restricts, by number, rising.
    #[must_use]
    pub fn restricted(&self) -> Vec<usize> {
        let restricted = |factor: &usize| !self.limits[*factor].is_open();
        (0..self.limits.len()).filter(restricted).collect()
    }

    /// The same region without any limit on this factor.
    #[must_use]
    pub fn without(&self, factor: usize) -> Self {
        let mut region = self.clone();
        if let Some(limits) = region.limits.get_mut(factor) {
            *limits = Limits::default();
        }
        region
    }

    /// The same region with one end of the range of a factor somewhere else, or open.
    #[must_use]
    pub fn with_end(&self, factor: usize, side: Side, end: Option<f64>) -> Self {
        let mut region = self.clone();
        if let Some(limits) = region.limits.get_mut(factor) {
            match side {
                Side::Lower => limits.lower = end,
                Side::Upper => limits.upper = end,
            }
        }
        region
    }
}
