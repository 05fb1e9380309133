//! Chance, the same on every machine: `ChaCha8` with a seed and a stream.

use rand_chacha::ChaCha8Rng;
use rand_chacha::rand_core::{Rng, SeedableRng};

/// A stream of draws. The same seed and stream give the same draws everywhere.
#[derive(Clone, Debug)]
pub(crate) struct Draws(ChaCha8Rng);

impl Draws {
    /// The draws of one stream of a seed.
    pub(crate) fn new(seed: u32, stream: u64) -> Self {
        let mut generator = ChaCha8Rng::seed_from_u64(u64::from(seed));
        generator.set_stream(stream);
        Self(generator)
    }

    /// A number between 0 and 1, never 0 and never 1: the middle of one of 2³² equal parts.
    pub(crate) fn uniform(&mut self) -> f64 {
        (f64::from(self.0.next_u32()) + 0.5) / 4_294_967_296.0
    }

    /// A whole number below `n`, each equally likely to within n/2³². `n` is at least 1 and at
    /// most 2³².
    pub(crate) fn below(&mut self, n: usize) -> usize {
        ((u64::from(self.0.next_u32()) * n as u64) >> 32) as usize
    }

    /// Puts a list in a random order (Fisher and Yates).
    pub(crate) fn shuffle<T>(&mut self, list: &mut [T]) {
        for last in (1..list.len()).rev() {
            list.swap(last, self.below(last + 1));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_numbers_are_equally_likely() {
        let mut draws = Draws::new(1, 0);
        let mut counts = [0; 7];
        for _ in 0..70_000 {
            counts[draws.below(7)] += 1;
        }
        assert!(
            counts.iter().all(|c| (9_700..10_300).contains(c)),
            "{counts:?}"
        );
    }

    #[test]
    fn streams_and_seeds_differ_and_come_back() {
        let first = |seed, stream| Draws::new(seed, stream).uniform();
        assert_ne!(first(1, 0), first(1, 1));
        assert_ne!(first(1, 0), first(2, 0));
        assert_eq!(first(1, 0), first(1, 0));
    }
}
