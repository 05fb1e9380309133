//! Random numbers, the same on every machine: `ChaCha8` with a seed and a stream.

use rand::distr::Distribution;
use rand::rngs::ChaCha8Rng;
use rand::{Rng, RngExt, SeedableRng};

/// The generator of one stream of a seed.
pub(crate) fn generator(seed: u32, stream: u64) -> ChaCha8Rng {
    let mut rng = ChaCha8Rng::seed_from_u64(u64::from(seed));
    rng.set_stream(stream);
    rng
}

/// Uniform between 0 and 1, never 0 and never 1: the middle of one of 2³² equal parts.
pub(crate) struct OpenUnit;

impl Distribution<f64> for OpenUnit {
    fn sample<R: Rng + ?Sized>(&self, rng: &mut R) -> f64 {
        middle_of_part(rng.next_u32())
    }
}

fn middle_of_part(part: u32) -> f64 {
    (f64::from(part) + 0.5) / 4_294_967_296.0
}

/// Puts a list in a random order (Fisher and Yates). Not `rand`'s own `shuffle`: its orders are others, and
/// the figures of elementary effects and of weights in tiers depend on them.
pub(crate) fn shuffle<T>(list: &mut [T], rng: &mut impl Rng) {
    for last in (1..list.len()).rev() {
        list.swap(last, rng.random_range(0..=last));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn streams_and_seeds_differ_and_come_back() {
        let first = |seed, stream| generator(seed, stream).next_u32();
        assert_ne!(first(1, 0), first(1, 1));
        assert_ne!(first(1, 0), first(2, 0));
        assert_eq!(first(1, 0), first(1, 0));
    }

    #[test]
    fn every_order_of_three_comes_up_equally_often() {
        let mut rng = generator(1, 0);
        let mut counts = std::collections::BTreeMap::new();
        for _ in 0..60_000 {
            let mut list = [0, 1, 2];
            shuffle(&mut list, &mut rng);
            *counts.entry(list).or_insert(0) += 1;
        }
        assert_eq!(counts.len(), 6);
        assert!(
            counts.values().all(|c| (9_700..10_300).contains(c)),
            "{counts:?}"
        );
    }

    #[test]
    fn a_uniform_number_is_never_at_an_end() {
        assert!(middle_of_part(0) > 0.0 && middle_of_part(u32::MAX) < 1.0);
        assert!((middle_of_part(1 << 31) - 0.5).abs() < 1e-9);
        assert_eq!(middle_of_part(0), 1.0 - middle_of_part(u32::MAX));
    }
}
