//! Bands: where most worlds lie.

use serde::{Deserialize, Serialize};

/// Five percentiles of a measure over the members of an ensemble, in its unit.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Band {
    /// 5% of the members lie below.
    pub p05: f64,
    /// 25% lie below.
    pub p25: f64,
    /// Half lie below: the median.
    pub p50: f64,
    /// 75% lie below.
    pub p75: f64,
    /// 95% lie below.
    pub p95: f64,
}

impl Band {
    /// The band of these values; all zero where there are none.
    #[must_use]
    pub fn of(values: impl IntoIterator<Item = f64>) -> Self {
        let mut sorted: Vec<f64> = values.into_iter().collect();
        sorted.sort_by(f64::total_cmp);
        Self::at(|p| percentile(&sorted, p))
    }

    /// The band of these values; the same as that of the values in 64 bits, and faster: only the
    /// ranks that the five percentiles read are selected, nothing is sorted.
    #[must_use]
    pub fn of_singles(values: &[f32]) -> Self {
        let Some(last) = values.len().checked_sub(1) else {
            return Self::at(|_| 0.0);
        };
        let mut keys: Vec<i32> = values.iter().map(|value| order_key(*value)).collect();
        let mut ranks: Vec<usize> = Self::LEVELS
            .into_iter()
            .map(|p| Interpolation::of(last, p))
            .flat_map(|between| [between.below, between.above])
            .collect();
        ranks.sort_unstable();
        ranks.dedup();
        select_ranks(&mut keys, 0, &ranks);
        Self::at(|p| Interpolation::of(last, p).value(|rank| f64::from(from_order_key(keys[rank]))))
    }

    /// The parts of the members that lie below the five percentiles.
    const LEVELS: [f64; 5] = [0.05, 0.25, 0.5, 0.75, 0.95];

    fn at(percentile: impl Fn(f64) -> f64) -> Self {
        let [p05, p25, p50, p75, p95] = Self::LEVELS.map(percentile);
        Self {
            p05,
            p25,
            p50,
            p75,
            p95,
        }
    }
}

/// The percentile of sorted values by linear interpolation, NumPy's default: the value at rank
/// `(n − 1)·p`. `p` runs from 0 to 1; without values the result is 0.
#[must_use]
pub fn percentile<T: Copy + Into<f64>>(sorted: &[T], p: f64) -> f64 {
    match sorted.len().checked_sub(1) {
        Some(last) => Interpolation::of(last, p).value(|rank| sorted[rank].into()),
        None => 0.0,
    }
}

/// Where a percentile lies among sorted values: between two ranks.
#[derive(Clone, Copy)]
struct Interpolation {
    /// The rank of the value below it.
    below: usize,
    /// The rank of the value above it.
    above: usize,
    /// How far it is from the one to the other, 0–1.
    part: f64,
}

impl Interpolation {
    /// Of values up to rank `last`.
    fn of(last: usize, p: f64) -> Self {
        let rank = p * last as f64;
        let below = rank as usize;
        Self {
            below,
            above: (below + 1).min(last),
            part: rank - below as f64,
        }
    }

    fn value(self, at: impl Fn(usize) -> f64) -> f64 {
        let (below, above) = (at(self.below), at(self.above));
        below + self.part * (above - below)
    }
}

/// A whole number for a value, in the order of [`f32::total_cmp`]: whole numbers compare faster.
fn order_key(value: f32) -> i32 {
    let bits = value.to_bits().cast_signed();
    bits ^ ((bits >> 31).cast_unsigned() >> 1).cast_signed()
}

/// The value of an [`order_key`].
fn from_order_key(key: i32) -> f32 {
    let bits = key ^ ((key >> 31).cast_unsigned() >> 1).cast_signed();
    f32::from_bits(bits.cast_unsigned())
}

/// Moves the values of these ranks, which rise, to where they would be if all were sorted; `first`
/// is the rank of the first value.
fn select_ranks(keys: &mut [i32], first: usize, ranks: &[usize]) {
    let (before, rest) = ranks.split_at(ranks.len() / 2);
    if let [rank, after @ ..] = rest {
        let (lower, _, upper) = keys.select_nth_unstable(rank - first);
        select_ranks(lower, first, before);
        select_ranks(upper, rank + 1, after);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn percentiles_are_those_of_numpy() {
        // numpy.percentile([1, 2, 3, 4, 10], [5, 25, 50, 75, 95]) → 1.2, 2, 3, 4, 8.8
        let band = Band::of([10.0, 1.0, 3.0, 2.0, 4.0]);
        assert!((band.p05 - 1.2).abs() < 1e-12 && (band.p95 - 8.8).abs() < 1e-12);
        assert_eq!([band.p25, band.p50, band.p75], [2.0, 3.0, 4.0]);
    }

    #[test]
    fn one_value_is_its_own_band_and_no_value_gives_zero() {
        assert_eq!(Band::of([0.4]).p05, 0.4);
        assert_eq!(Band::of([]).p50, 0.0);
    }

    proptest! {
        #[test]
        fn a_band_of_32_bits_is_that_of_64(values in proptest::collection::vec(-5.0..5.0f32, 0..400)) {
            let wide = Band::of(values.iter().map(|value| f64::from(*value)));
            prop_assert_eq!(Band::of_singles(&values), wide);
        }

        #[test]
        fn a_band_rises_and_stays_among_the_values(values in proptest::collection::vec(-5.0..5.0f64, 1..40)) {
            let b = Band::of(values.clone());
            prop_assert!(b.p05 <= b.p25 && b.p25 <= b.p50 && b.p50 <= b.p75 && b.p75 <= b.p95);
            let (lo, hi) = values.iter().fold((9.0f64, -9.0f64), |(l, h), v| (l.min(*v), h.max(*v)));
            prop_assert!(lo <= b.p05 && b.p95 <= hi);
        }
    }
}
