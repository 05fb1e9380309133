//! Philox4x32-10, a counter-based generator.
//!
//! Salmon, Moraes, Dror & Shaw (2011), *Parallel random numbers: as easy as 1, 2, 3*, Proc. SC '11,
//! doi:10.1145/2063384.2063405. A block of four numbers is a function of a counter and a key and of
//! nothing else, so any number can be had directly, by any worker and in any order. Ten rounds is
//! the authors' default; seven pass BigCrush.

use rand_core::block::Generator;

/// The blocks of one key, from a counter on whose first number moves up by one.
#[derive(Clone, Debug)]
pub struct Philox {
    counter: [u32; 4],
    key: [u32; 2],
}

impl Philox {
    /// The generator whose first block belongs to this counter.
    #[must_use]
    pub fn new(counter: [u32; 4], key: [u32; 2]) -> Self {
        Self { counter, key }
    }
}

impl Generator for Philox {
    type Output = [u32; 4];

    fn generate(&mut self, output: &mut Self::Output) {
        *output = block(self.counter, self.key);
        self.counter[0] = self.counter[0].wrapping_add(1);
    }
}

/// Rounds.
pub const ROUNDS: usize = 10;
/// What the first and the third number of the counter are multiplied by in each round.
pub const MULTIPLIERS: [u32; 2] = [0xD251_1F53, 0xCD9E_8D57];
/// What is added to the two numbers of the key after each round.
pub const WEYL: [u32; 2] = [0x9E37_79B9, 0xBB67_AE85];

/// The four numbers that belong to this counter and this key.
#[must_use]
pub fn block(counter: [u32; 4], key: [u32; 2]) -> [u32; 4] {
    round_keys(key).into_iter().fold(counter, round)
}

/// The key of each round.
#[must_use]
pub fn round_keys(key: [u32; 2]) -> [[u32; 2]; ROUNDS] {
    let mut keys = [key; ROUNDS];
    for r in 1..ROUNDS {
        keys[r] = [0, 1].map(|i| keys[r - 1][i].wrapping_add(WEYL[i]));
    }
    keys
}

fn round([a, b, c, d]: [u32; 4], key: [u32; 2]) -> [u32; 4] {
    let [first, second] =
        [(a, MULTIPLIERS[0]), (c, MULTIPLIERS[1])].map(|(x, m)| u64::from(x) * u64::from(m));
    let high = |product: u64| (product >> 32) as u32;
    [
        high(second) ^ b ^ key[0],
        second as u32,
        high(first) ^ d ^ key[1],
        first as u32,
    ]
}

#[cfg(test)]
mod tests {
    use super::*;
    use rand_core::block::BlockRng;

    #[test]
    fn blocks_are_those_published_with_the_paper() {
        // Random123 1.14, tests/kat_vectors: "philox4x32 10".
        let ones = u32::MAX;
        for (counter, key, expected) in [
            (
                [0; 4],
                [0; 2],
                [0x6627_e8d5, 0xe169_c58d, 0xbc57_ac4c, 0x9b00_dbd8],
            ),
            (
                [ones; 4],
                [ones; 2],
                [0x408f_276d, 0x41c8_3b0e, 0xa20b_c7c6, 0x6d54_51fd],
            ),
            (
                [0x243f_6a88, 0x85a3_08d3, 0x1319_8a2e, 0x0370_7344],
                [0xa409_3822, 0x299f_31d0],
                [0xd16c_fe09, 0x94fd_cceb, 0x5001_e420, 0x2412_6ea1],
            ),
        ] {
            assert_eq!(block(counter, key), expected);
        }
    }

    #[test]
    fn the_generator_gives_the_words_of_one_block_after_the_other() {
        let mut words = BlockRng::new(Philox::new([u32::MAX, 2, 3, 0], [4, 0]));
        for first in [u32::MAX, 0, 1] {
            let found = [0; 4].map(|_: u32| words.next_word());
            assert_eq!(found, block([first, 2, 3, 0], [4, 0]));
        }
    }
}
