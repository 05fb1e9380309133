//! A region: how many people live there and over how many municipalities.

use regiewijzer_evidence::Partnership;
use std::ops::RangeInclusive;

/// Inhabitants of a region and the share that lives in each municipality.
#[derive(Clone, Debug, PartialEq)]
pub struct Region {
    inhabitants: f64,
    shares: Vec<f64>,
}

/// Exponent of the rank-size rule for the populations of municipalities.
const RANK_SIZE: f64 = 0.8;

impl Region {
    /// Inhabitants that a region may have.
    pub const INHABITANTS: RangeInclusive<u32> = 20_000..=800_000;
    /// Municipalities that a region may have.
    pub const MUNICIPALITIES: RangeInclusive<u32> = 1..=40;
    /// Inhabitants per municipality where the number of municipalities is tied to scale:
    /// the mean of the 28 partnerships of several municipalities (§2.1.2).
    pub const INHABITANTS_PER_MUNICIPALITY: f64 = 20_700.0;
    /// The median partnership (§2.1.2).
    pub const MEDIAN_INHABITANTS: u32 = 119_043;

    /// A region whose municipalities follow the rank-size rule, `w ∝ rank^−0.8`.
    ///
    /// `centre_share` is the part of the population that lives in a centre
    /// city, where there is one; the others then share the rest by rank.
    #[must_use]
    pub fn rank_size(inhabitants: u32, municipalities: u32, centre_share: Option<f64>) -> Self {
        let n = municipalities.max(1);
        let by_rank = |ranks: u32, whole: f64| {
            let sizes: Vec<f64> = (1..=ranks)
                .map(|r| libm::pow(f64::from(r), -RANK_SIZE))
                .collect();
            let sum: f64 = sizes.iter().sum();
            sizes.into_iter().map(move |s| whole * s / sum)
        };
        let shares = match centre_share {
            Some(centre) if n > 1 => std::iter::once(centre)
                .chain(by_rank(n - 1, 1.0 - centre))
                .collect(),
            _ => by_rank(n, 1.0).collect(),
        };
        Self {
            inhabitants: f64::from(inhabitants),
            shares,
        }
    }

    /// A region of municipalities of equal size.
    #[must_use]
    pub fn equal(inhabitants: u32, municipalities: u32) -> Self {
        let n = municipalities.max(1);
        Self {
            inhabitants: f64::from(inhabitants),
            shares: vec![1.0 / f64::from(n); n as usize],
        }
    }

    /// How many municipalities a region of this size has where nothing else is said.
    #[must_use]
    pub fn tied_municipalities(inhabitants: u32) -> u32 {
        let n = libm::round(f64::from(inhabitants) / Self::INHABITANTS_PER_MUNICIPALITY) as u32;
        n.clamp(*Self::MUNICIPALITIES.start(), *Self::MUNICIPALITIES.end())
    }

    /// The part of a partnership's population that lives in its centre city, if it has one.
    #[must_use]
    pub fn centre_share(partnership: &Partnership) -> Option<f64> {
        let centre = partnership.centre_city.as_ref()?;
        Some((f64::from(centre.inhabitants) / f64::from(partnership.inhabitants)).min(1.0))
    }

    /// A region of as many inhabitants, divided over municipalities as another one.
    pub(crate) fn divided_as(&self, other: &Self) -> Self {
        Self {
            inhabitants: self.inhabitants,
            shares: other.shares.clone(),
        }
    }

    /// Number of inhabitants, `P`.
    #[must_use]
    pub fn inhabitants(&self) -> f64 {
        self.inhabitants
    }

    /// The share of the population in each municipality, `w`; they add up to one.
    #[must_use]
    pub fn shares(&self) -> &[f64] {
        &self.shares
    }

    /// Number of municipalities, `n`.
    #[must_use]
    pub fn municipalities(&self) -> usize {
        self.shares.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_median_partnership_counts_six_municipalities() {
        assert_eq!(Region::tied_municipalities(Region::MEDIAN_INHABITANTS), 6);
    }

    proptest! {
        #[test]
        fn every_inhabitant_lives_in_one_municipality(n in 1u32..=40, centre in proptest::option::of(0.05..0.95f64)) {
            let region = Region::rank_size(100_000, n, centre);
            prop_assert_eq!(region.municipalities(), n as usize);
            prop_assert!((region.shares().iter().sum::<f64>() - 1.0).abs() < 1e-12);
            prop_assert!(region.shares().iter().all(|w| *w > 0.0));
        }
    }
}
