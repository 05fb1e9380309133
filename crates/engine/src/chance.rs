//! The draws of four members at once: the same numbers as [`regiewijzer_model::draws`].
//!
//! Philox is written twice, with the same numbers: no one form of it is quick everywhere.

#[cfg(any(test, target_family = "wasm"))]
mod packed;
#[cfg(any(test, not(target_family = "wasm")))]
mod pairs;
mod place;

#[cfg(target_family = "wasm")]
pub(crate) use packed::{Keys, Page};
#[cfg(not(target_family = "wasm"))]
pub(crate) use pairs::{Keys, Page};

use crate::lanes::{LANES, Single, Whole, Word, mantissa_and_exponent, quartic, septic};
use regiewijzer_model::draws::{LOG2, QUANTILE, WORDS, limit};

/// A block of words of each member.
pub(crate) type Block = [Word; WORDS as usize];

/// The limits of an event under these chances; see [`limit`].
pub(crate) fn limits(chances: [f64; LANES]) -> Whole {
    Whole::new(chances.map(limit))
}

/// Where an event happens: all bits set, or none.
#[inline(always)]
pub(crate) fn happened(word: Word, limits: Whole) -> Whole {
    !(word >> 1u32).cast_signed().simd_gt(limits)
}

/// All bits set where the lower half of the word is less than `parts`; see [`regiewijzer_model::draws::parts_of_65536`].
#[inline(always)]
pub(crate) fn lower_half_below(word: Word, parts: u32) -> Whole {
    (word & Word::splat(0xffff))
        .cast_signed()
        .simd_lt(Whole::splat(parts as i32))
}

/// 1 where it happened, 0 where it didn't.
#[inline(always)]
pub(crate) fn indicator(happened: Whole) -> Single {
    Single::from_bits(happened.cast_unsigned() & Single::ONE.to_bits())
}

/// A standard normal number from the upper half of each word; see [`regiewijzer_model::draws::standard_normal`].
///
/// Each step is done for the whole block before the next: one number alone would keep the processor waiting.
#[inline(always)]
pub(crate) fn noise(block: Block) -> [Single; WORDS as usize] {
    let mut x = [Single::ZERO; WORDS as usize];
    let (mut f, mut exponent) = (x, x);
    for (i, word) in block.into_iter().enumerate() {
        let bits = (word >> 16u32).cast_signed().round_float();
        x[i] = bits * Single::splat(1.0 / 32_768.0) - Single::splat(1.0 - 1.0 / 65_536.0);
        (f[i], exponent[i]) = mantissa_and_exponent((Single::ONE - x[i]) * (Single::ONE + x[i]));
    }
    let mut log2 = quartic(&LOG2, f);
    for (i, log2) in log2.iter_mut().enumerate() {
        *log2 = *log2 * f[i] + exponent[i];
    }
    let mut z = septic(&QUANTILE, log2);
    for (i, z) in z.iter_mut().enumerate() {
        *z *= x[i];
    }
    z
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use regiewijzer_model::draws::{key, philox, standard_normal};

    #[test]
    fn noise_has_the_bits_of_the_reference_engine_for_every_word() {
        for bits in (0..=u16::MAX).step_by(LANES) {
            let of = |lane: usize| bits + lane as u16;
            let words = Word::new([0, 1, 2, 3].map(|lane| u32::from(of(lane)) << 16 | 0xbeef));
            for lanes in noise([words; 4]) {
                for (lane, z) in lanes.to_array().into_iter().enumerate() {
                    assert_eq!(z.to_bits(), standard_normal(of(lane)).to_bits());
                }
            }
        }
    }

    proptest! {
        #[test]
        fn blocks_are_those_of_the_reference_engine(seed: u32, page: u32, place: u32, member in 0..u32::MAX - 3) {
            let members = [0, 1, 2, 3].map(|lane| member + lane);
            let pairs = pairs::Keys::new(seed);
            let in_pairs = pairs.block(&pairs.page(Word::new(members), page), place);
            let packed = packed::Keys::new(seed);
            let whole = packed.block(&packed.page(Word::new(members), page), place);
            for (lane, member) in members.into_iter().enumerate() {
                let scalar = philox::block([place, page, member, 0], key(seed));
                prop_assert_eq!(in_pairs.map(|word| word.to_array()[lane]), scalar);
                prop_assert_eq!(whole.map(|word| word.to_array()[lane]), scalar);
            }
        }

        #[test]
        fn events_are_those_of_the_reference_engine(words: [u32; LANES], chance in 0.0..=1.0f64) {
            let lanes = happened(Word::new(words), limits([chance; LANES])).to_array();
            for (word, lane) in words.into_iter().zip(lanes) {
                prop_assert_eq!(lane != 0, (word >> 1) as i32 <= limit(chance));
            }
        }
    }
}
