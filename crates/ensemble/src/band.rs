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

    /// The band of these values; the same as that of the values in 64 bits, and sooner: only what
    /// the five percentiles look at is put in its place.
    #[must_use]
    pub fn of_singles(values: &[f32]) -> Self {
        let Some(last) = values.len().checked_sub(1) else {
            return Self::at(|_| 0.0);
        };
        let mut keys: Vec<i32> = values.iter().map(|value| key(*value)).collect();
        let mut places: Vec<usize> = Self::PARTS
            .into_iter()
            .map(|p| Between::of(last, p))
            .flat_map(|between| [between.below, between.above])
            .collect();
        places.sort_unstable();
        places.dedup();
        put_in_place(&mut keys, 0, &places);
        Self::at(|p| Between::of(last, p).value(|place| f64::from(of_key(keys[place]))))
    }

    /// The parts of the members that lie below the five percentiles.
    const PARTS: [f64; 5] = [0.05, 0.25, 0.5, 0.75, 0.95];

    fn at(percentile: impl Fn(f64) -> f64) -> Self {
        let [p05, p25, p50, p75, p95] = Self::PARTS.map(percentile);
        Self {
            p05,
            p25,
            p50,
            p75,
            p95,
        }
    }
}

/// The percentile of sorted values by linear interpolation, NumPy's default: the value at place
/// `(n − 1)·p`. `p` runs from 0 to 1; without values the result is 0.
#[must_use]
pub fn percentile<T: Copy + Into<f64>>(sorted: &[T], p: f64) -> f64 {
    match sorted.len().checked_sub(1) {
        Some(last) => Between::of(last, p).value(|place| sorted[place].into()),
        None => 0.0,
    }
}

/// Where a percentile lies among sorted values.
#[derive(Clone, Copy)]
struct Between {
    /// The place of the value below it.
    below: usize,
    /// The place of the value above it.
    above: usize,
    /// How far it is from the one to the other, 0–1.
    part: f64,
}

impl Between {
    /// Of values up to place `last`.
    fn of(last: usize, p: f64) -> Self {
        let place = p * last as f64;
        let below = place as usize;
        Self {
            below,
            above: (below + 1).min(last),
            part: place - below as f64,
        }
    }

    fn value(self, at: impl Fn(usize) -> f64) -> f64 {
        let (below, above) = (at(self.below), at(self.above));
        below + self.part * (above - below)
    }
}

/// A whole number for a value, in the order of [`f32::total_cmp`]: whole numbers compare sooner.
fn key(value: f32) -> i32 {
    let bits = value.to_bits().cast_signed();
    bits ^ ((bits >> 31).cast_unsigned() >> 1).cast_signed()
}

/// The value of a [`key`], whose own key is its bits.
fn of_key(key: i32) -> f32 {
    let bits = key ^ ((key >> 31).cast_unsigned() >> 1).cast_signed();
    f32::from_bits(bits.cast_unsigned())
}

/// Puts the values at these places, which rise, where they would be if all were sorted; `from` is
/// the place of the first value.
fn put_in_place(keys: &mut [i32], from: usize, places: &[usize]) {
    let (before, rest) = places.split_at(places.len() / 2);
    if let [place, after @ ..] = rest {
        let (lower, _, upper) = keys.select_nth_unstable(place - from);
        put_in_place(lower, from, before);
        put_in_place(upper, place + 1, after);
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
