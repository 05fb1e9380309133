//! A region: how many people live there and over how many municipalities.

use regiewijzer_evidence::Partnership;
use std::ops::RangeInclusive;

/// Inhabitants of a region and how they are divided over municipalities.
#[derive(Clone, Debug, PartialEq)]
pub struct Region {
    inhabitants: f64,
    municipalities: Vec<Municipality>,
}

/// A municipality of a region.
///
/// Where the number of municipalities is tied to scale the last one counts in part, so that nothing
/// leaps where one more comes in. What follows from its own size is that of a whole municipality.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Municipality {
    /// `s`: the share of the region's inhabitants that a whole one of its kind has, 0–1.
    pub size: f64,
    /// `c`: how far it counts, above 0 and at most 1; below 1 for the last one alone.
    pub count: f64,
}

impl Municipality {
    /// `w = c·s`: the share of the region's inhabitants that it stands for, 0–1.
    #[must_use]
    pub fn share(&self) -> f64 {
        self.count * self.size
    }
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

    /// A region whose municipalities follow the rank-size rule, `s ∝ rank^−0.8`.
    ///
    /// `number` is `ν`, at least 1: a fraction is what the last municipality counts for. A centre
    /// city has so many of the inhabitants, fewer than all; the others then share the rest by rank, of
    /// whom the largest has fewer than all if it were whole. A single municipality has them all.
    #[must_use]
    pub fn rank_size(inhabitants: u32, number: f64, centre_city: Option<f64>) -> Self {
        let inhabitants = f64::from(inhabitants);
        let counts = counts(number);
        let municipalities = match centre_city {
            Some(city) if counts.len() > 1 => {
                let centre = Municipality {
                    size: city / inhabitants,
                    count: 1.0,
                };
                let others = by_rank(&counts[1..], 1.0 - centre.size);
                std::iter::once(centre).chain(others).collect()
            }
            _ => by_rank(&counts, 1.0).collect(),
        };
        Self {
            inhabitants,
            municipalities,
        }
    }

    /// A region of municipalities of equal size.
    #[must_use]
    pub fn equal(inhabitants: u32, municipalities: u32) -> Self {
        let n = municipalities.max(1);
        let one = Municipality {
            size: 1.0 / f64::from(n),
            count: 1.0,
        };
        Self {
            inhabitants: f64::from(inhabitants),
            municipalities: vec![one; n as usize],
        }
    }

    /// `ν`: how many municipalities a region of this size has where nothing else is chosen, 1–40.
    ///
    /// It grows in proportion from that of the partnership: beside a centre city with the inhabitants
    /// beside it. Without a partnership, and around a city on its own, a municipality has the mean size.
    #[must_use]
    pub fn tied_municipalities(inhabitants: u32, partnership: Option<&Partnership>) -> f64 {
        let p = f64::from(inhabitants);
        let tied = match partnership {
            None => p / Self::INHABITANTS_PER_MUNICIPALITY,
            Some(own) => {
                let city = own
                    .centre_city
                    .map_or(0.0, |city| f64::from(city.inhabitants));
                let alone = f64::from(u8::from(own.centre_city.is_some()));
                let others = f64::from(own.municipalities) - alone;
                let beside = f64::from(own.inhabitants) - city;
                if others > 0.0 {
                    alone + others * (p - city) / beside
                } else {
                    alone + (p - city) / Self::INHABITANTS_PER_MUNICIPALITY
                }
            }
        };
        let (least, most) = Self::MUNICIPALITIES.into_inner();
        tied.clamp(f64::from(least), f64::from(most))
    }

    /// A region of as many inhabitants, divided over municipalities as another one.
    pub(crate) fn divided_as(&self, other: &Self) -> Self {
        Self {
            inhabitants: self.inhabitants,
            municipalities: other.municipalities.clone(),
        }
    }

    /// Number of inhabitants, `P`.
    #[must_use]
    pub fn inhabitants(&self) -> f64 {
        self.inhabitants
    }

    /// The municipalities; their shares of the population add up to one.
    #[must_use]
    pub fn municipalities(&self) -> &[Municipality] {
        &self.municipalities
    }

    /// `ν`: the number of municipalities, the last one as far as it counts.
    #[must_use]
    pub fn number(&self) -> f64 {
        self.municipalities.iter().map(|one| one.count).sum()
    }

    /// `Σ c·s²`: how far the population is in few municipalities, up to 1 for a single one.
    #[must_use]
    pub fn concentration(&self) -> f64 {
        let each = self.municipalities.iter();
        each.map(|one| one.share() * one.size).sum()
    }

    /// Mean of a value by municipality over the inhabitants, `Σ w·x`.
    #[must_use]
    pub fn mean_over_people(&self, values: &[f64]) -> f64 {
        let shares = self.municipalities.iter().map(Municipality::share);
        values.iter().zip(shares).map(|(x, w)| x * w).sum()
    }

    /// Mean of a value by municipality over the councils, `Σ c·x/ν`: each counts once.
    #[must_use]
    pub fn mean_over_councils(&self, values: &[f64]) -> f64 {
        let counted = values.iter().zip(&self.municipalities);
        counted.map(|(x, one)| x * one.count).sum::<f64>() / self.number()
    }
}

/// What each of so many municipalities counts for: all but the last are whole.
fn counts(number: f64) -> Vec<f64> {
    let number = number.max(1.0);
    let whole = number.ceil() - 1.0;
    let mut counts = vec![1.0; whole as usize];
    counts.push(number - whole);
    counts
}

/// Municipalities that share a part of the population by rank.
fn by_rank(counts: &[f64], part: f64) -> impl Iterator<Item = Municipality> {
    let sizes: Vec<f64> = (1u32..)
        .zip(counts)
        .map(|(rank, _)| libm::pow(f64::from(rank), -RANK_SIZE))
        .collect();
    let sum: f64 = sizes.iter().zip(counts).map(|(s, c)| s * c).sum();
    let own = sizes.into_iter().zip(counts);
    own.map(move |(size, &count)| Municipality {
        size: part * size / sum,
        count,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use regiewijzer_evidence::{partnership, partnerships};

    #[test]
    fn every_partnership_has_its_own_municipalities_at_its_own_scale() {
        for own in partnerships() {
            let tied = Region::tied_municipalities(own.inhabitants, Some(own));
            assert_eq!(tied, f64::from(own.municipalities), "{}", own.id);
        }
    }

    /// Twice the people beside the city, or 41,400 around a city alone: two of the mean size.
    #[test]
    fn a_tied_number_follows_the_inhabitants_beside_a_centre_city() {
        let tied = |id, inhabitants| Region::tied_municipalities(inhabitants, partnership(id));
        assert_eq!(tied("igo", 185_382), 10.0);
        assert_eq!(tied("midden-limburg", 155_734), 5.0);
        assert_eq!(tied("midden-limburg", 78_000), 1.0);
        assert_eq!(tied("mechelen", 84_523 + 41_400), 3.0);
        assert_eq!(Region::tied_municipalities(51_750, None), 2.5);
        assert_eq!(Region::tied_municipalities(20_000, None), 1.0);
        assert_eq!(tied("kina", 800_000), 40.0);
    }

    /// Two and a half: 1 + 2^−0.8 + ½·3^−0.8.
    #[test]
    fn the_last_municipality_counts_in_part_and_has_the_size_of_a_whole_one() {
        let region = Region::rank_size(60_000, 2.5, None);
        let [one, two, three] = region.municipalities() else {
            unreachable!("three municipalities")
        };
        assert_eq!([one.count, two.count, three.count], [1.0, 1.0, 0.5]);
        let (second, third) = (libm::pow(2.0, -0.8), libm::pow(3.0, -0.8));
        let whole = 1.0 / (1.0 + second + 0.5 * third);
        assert!((one.size - whole).abs() < 1e-12);
        assert!((three.size - third * whole).abs() < 1e-12);
        assert!((three.share() - 0.5 * third * whole).abs() < 1e-12);
        let mean = region.mean_over_councils(&[0.1, 0.2, 0.6]);
        assert!((mean - 0.6 / 2.5).abs() < 1e-12);
    }

    #[test]
    fn a_centre_city_keeps_its_inhabitants_at_any_scale() {
        for inhabitants in [60_001, 90_000, 400_000] {
            let region = Region::rank_size(inhabitants, 5.0, Some(60_000.0));
            let city = region.municipalities()[0].size * f64::from(inhabitants);
            assert!((city - 60_000.0).abs() < 1e-6);
        }
        let merged = Region::rank_size(90_000, 1.0, Some(60_000.0));
        assert_eq!(merged.municipalities()[0].size, 1.0);
    }

    proptest! {
        #[test]
        fn every_inhabitant_lives_in_one_municipality(number in 1.0..=40.0f64, centre in proptest::option::of(1.0..99_999.0f64)) {
            let region = Region::rank_size(100_000, number, centre);
            prop_assert!((region.number() - number).abs() < 1e-12);
            let shares = || region.municipalities().iter().map(Municipality::share);
            prop_assert!((shares().sum::<f64>() - 1.0).abs() < 1e-12);
            prop_assert!(shares().all(|w| w > 0.0));
        }
    }
}
