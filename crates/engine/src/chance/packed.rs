//! Philox on whole registers, as wasm's `simd128` does it best.
//!
//! It has instructions for the full products of one half of a register. They are only used where the
//! compiler can't see that the multipliers are constants and prepare them once: so these are read
//! anew for each round, beside its keys.

use super::Block;
use super::place::{Place, before};
use crate::lanes::Word;
use regiewijzer_model::draws::key;
use regiewijzer_model::draws::philox::{MULTIPLIERS, ROUNDS, round_keys};

/// The keys of the rounds for one seed.
#[derive(Clone, Debug)]
pub(crate) struct Keys {
    seed: u32,
    rounds: [Round; ROUNDS],
}

#[derive(Clone, Copy, Debug)]
struct Round {
    key: [Word; 2],
    multipliers: [Word; 2],
}

/// One month's page of each member; see [`Place`].
#[derive(Clone, Copy, Debug)]
pub(crate) struct Page {
    after_first: Word,
    low: Word,
    high: Word,
}

/// Lower and upper half of the products.
#[inline(always)]
fn product(x: Word, multipliers: Word) -> [Word; 2] {
    let wide = x.widening_mul(multipliers).to_array();
    let low = Word::new(wide.map(|product| product as u32));
    [low, Word::new(wide.map(|product| (product >> 32) as u32))]
}

impl Keys {
    pub(crate) fn new(seed: u32) -> Self {
        let multipliers = MULTIPLIERS.map(Word::splat);
        let rounds = round_keys(key(seed)).map(|pair| Round {
            key: pair.map(Word::splat),
            multipliers,
        });
        Self { seed, rounds }
    }

    /// The page with this number, of these members.
    #[inline(always)]
    pub(crate) fn page(&self, members: Word, number: u32) -> Page {
        let Round { key, multipliers } = self.rounds[0];
        let [after_first, high] = product(members, multipliers[1]);
        let [low, high] = product(high ^ Word::splat(number) ^ key[0], multipliers[0]);
        Page {
            after_first,
            low,
            high,
        }
    }

    /// The block at this place on the page.
    #[inline(always)]
    pub(crate) fn block(&self, page: &Page, place: u32) -> Block {
        let key = &self.rounds[1].key;
        let Place { first, low, high } = before(self.seed, place);
        let mut block = [
            page.after_first ^ Word::splat(high) ^ key[0],
            Word::splat(low),
            page.high ^ Word::splat(first) ^ key[1],
            page.low,
        ];
        for [even, odd] in self.rounds[2..].as_chunks::<2>().0 {
            block = round(round(block, even), odd);
        }
        block
    }
}

#[inline(always)]
fn round([a, b, c, d]: Block, round: &Round) -> Block {
    let [low, high] = product(a, round.multipliers[0]);
    let [next_low, next_high] = product(c, round.multipliers[1]);
    [
        next_high ^ b ^ round.key[0],
        next_low,
        high ^ d ^ round.key[1],
        low,
    ]
}
