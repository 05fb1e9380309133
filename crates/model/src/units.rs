//! Quantities with a meaning and a range.

use serde::{Deserialize, Serialize};
use std::ops::RangeInclusive;

/// A number from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq, PartialOrd, Serialize, Deserialize)]
#[serde(try_from = "f64", into = "f64")]
pub struct Share(f64);

impl Share {
    /// The share, or nothing where `value` is outside 0–1 or no number.
    #[must_use]
    pub fn new(value: f64) -> Option<Self> {
        (0.0..=1.0).contains(&value).then_some(Self(value))
    }

    /// The share nearest to `value`; what is no number counts as 0.
    #[must_use]
    pub fn clamped(value: f64) -> Self {
        Self(if value > 0.0 { value.min(1.0) } else { 0.0 })
    }

    /// The number itself.
    #[must_use]
    pub fn get(self) -> f64 {
        self.0
    }
}

impl TryFrom<f64> for Share {
    type Error = &'static str;

    fn try_from(value: f64) -> Result<Self, Self::Error> {
        Self::new(value).ok_or("a share is a number from 0 to 1")
    }
}

impl From<Share> for f64 {
    fn from(share: Share) -> Self {
        share.0
    }
}

/// The length of the horizon, 12 to 144 months.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "u32", into = "u32")]
pub struct Months(u32);

impl Months {
    /// One local policy cycle.
    pub const POLICY_CYCLE: Self = Self(72);
    /// What is allowed.
    pub const ALLOWED: RangeInclusive<u32> = 12..=144;

    /// The length, or nothing where it isn't allowed.
    #[must_use]
    pub fn new(months: u32) -> Option<Self> {
        Self::ALLOWED.contains(&months).then_some(Self(months))
    }

    /// The number itself.
    #[must_use]
    pub const fn get(self) -> u32 {
        self.0
    }
}

impl TryFrom<u32> for Months {
    type Error = &'static str;

    fn try_from(months: u32) -> Result<Self, Self::Error> {
        Self::new(months).ok_or("a horizon has 12 to 144 months")
    }
}

impl From<Months> for u32 {
    fn from(months: Months) -> Self {
        months.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_refuses_what_is_outside_its_range() {
        assert_eq!(Share::new(1.01), None);
        assert_eq!(Share::new(-0.01), None);
        assert_eq!(Share::new(f64::NAN), None);
        assert_eq!(Share::clamped(f64::NAN).get(), 0.0);
        assert_eq!(Share::clamped(7.0).get(), 1.0);
    }

    #[test]
    fn a_horizon_lasts_from_one_to_twelve_years() {
        assert!(Months::new(11).is_none() && Months::new(145).is_none());
        assert_eq!(Months::new(144).map(Months::get), Some(144));
    }
}
