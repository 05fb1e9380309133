//! A digest of runs: one short word that changes when any bit of any figure does.
//!
//! It is frozen per model version and checked natively and in a browser.

use regiewijzer_model::Run;
use std::fmt;

/// The 64-bit FNV-1a hash of every figure of every run, in order, by its bits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Digest(u64);

impl Digest {
    /// The digest of these runs, in this order.
    #[must_use]
    pub fn of<'a>(runs: impl IntoIterator<Item = &'a Run>) -> Self {
        let figures = runs
            .into_iter()
            .flat_map(|run| run.months().iter().flatten());
        Self(fnv1a(
            figures.flat_map(|figure| figure.to_bits().to_le_bytes()),
        ))
    }
}

/// The 64-bit FNV-1a hash of these bytes.
#[must_use]
pub fn fnv1a(bytes: impl Iterator<Item = u8>) -> u64 {
    bytes.fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

impl fmt::Display for Digest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:016x}", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_hash_is_the_published_one() {
        // http://www.isthe.com/chongo/tech/comp/fnv/: test vectors of FNV-1a, 64 bits.
        assert_eq!(fnv1a(b"".iter().copied()), 0xcbf2_9ce4_8422_2325);
        assert_eq!(fnv1a(b"foobar".iter().copied()), 0x8594_4171_f739_67e8);
    }
}
