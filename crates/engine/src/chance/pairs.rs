//! Philox in halves, as SSE2 does it best.
//!
//! Its one multiplication takes the lower half of each 64 bits. So the members stand in two
//! registers, the even ones and the odd ones, each in the lower half of its 64 bits; the upper
//! halves hold what is left of a product and are never looked at.

use super::Block;
use super::place::{Place, before};
use crate::lanes::Word;
use regiewijzer_model::draws::key;
use regiewijzer_model::draws::philox::{MULTIPLIERS, ROUNDS, round_keys};
use wide::{bytemuck, u64x2};

/// The keys of the rounds for one seed.
#[derive(Clone, Debug)]
pub(crate) struct Keys {
    seed: u32,
    rounds: [[Word; 2]; ROUNDS],
}

/// One month's page of each member; see [`Place`].
#[derive(Clone, Copy, Debug)]
pub(crate) struct Page {
    after_first: Pairs,
    low: Pairs,
    high: Pairs,
}

/// One number of each of four members.
#[derive(Clone, Copy, Debug)]
struct Pairs {
    even: Word,
    odd: Word,
}

impl Pairs {
    #[inline(always)]
    fn of(x: Word) -> Self {
        Self {
            even: x,
            odd: upper(x),
        }
    }

    #[inline(always)]
    fn all(x: u32) -> Self {
        Self {
            even: Word::splat(x),
            odd: Word::splat(x),
        }
    }

    #[inline(always)]
    fn xor(self, other: Self) -> Self {
        Self {
            even: self.even ^ other.even,
            odd: self.odd ^ other.odd,
        }
    }

    #[inline(always)]
    fn with_key(self, key: Word) -> Self {
        Self {
            even: self.even ^ key,
            odd: self.odd ^ key,
        }
    }

    /// Lower and upper half of the product.
    #[inline(always)]
    fn times(self, multiplier: u32) -> [Self; 2] {
        let low = Self {
            even: product(self.even, multiplier),
            odd: product(self.odd, multiplier),
        };
        [
            low,
            Self {
                even: upper(low.even),
                odd: upper(low.odd),
            },
        ]
    }

    #[inline(always)]
    fn join(self) -> Word {
        let (even, odd) = (self.even.to_array(), self.odd.to_array());
        Word::new([even[0], odd[0], even[2], odd[2]])
    }
}

/// The products of the lower halves; the compiler leaves out the two that aren't read.
#[inline(always)]
fn product(x: Word, multiplier: u32) -> Word {
    let wide = x.widening_mul(Word::splat(multiplier)).to_array();
    bytemuck::cast([wide[0], wide[2]])
}

#[inline(always)]
fn upper(x: Word) -> Word {
    bytemuck::cast(bytemuck::cast::<Word, u64x2>(x) >> 32u32)
}

impl Keys {
    pub(crate) fn new(seed: u32) -> Self {
        Self {
            seed,
            rounds: round_keys(key(seed)).map(|pair| pair.map(Word::splat)),
        }
    }

    /// The page with this number, of these members.
    #[inline(always)]
    pub(crate) fn page(&self, members: Word, number: u32) -> Page {
        let [after_first, high] = Pairs::of(members).times(MULTIPLIERS[1]);
        let [low, high] = high
            .with_key(Word::splat(number) ^ self.rounds[0][0])
            .times(MULTIPLIERS[0]);
        Page {
            after_first,
            low,
            high,
        }
    }

    /// The block at this place on the page.
    #[inline(always)]
    pub(crate) fn block(&self, page: &Page, place: u32) -> Block {
        let k = &self.rounds;
        let Place { first, low, high } = before(self.seed, place);
        let mut block = [
            page.after_first.with_key(Word::splat(high) ^ k[1][0]),
            Pairs::all(low),
            page.high.with_key(Word::splat(first) ^ k[1][1]),
            page.low,
        ];
        // Written out: a loop would move the four numbers about.
        block = two_rounds(block, k[2], k[3]);
        block = two_rounds(block, k[4], k[5]);
        block = two_rounds(block, k[6], k[7]);
        let [a, b, c, d] = two_rounds(block, k[8], k[9]);
        [a.join(), b.join(), c.join(), d.join()]
    }
}

#[inline(always)]
fn two_rounds(block: [Pairs; 4], key: [Word; 2], next: [Word; 2]) -> [Pairs; 4] {
    round(round(block, key), next)
}

#[inline(always)]
fn round([a, b, c, d]: [Pairs; 4], key: [Word; 2]) -> [Pairs; 4] {
    let [low, high] = a.times(MULTIPLIERS[0]);
    let [next_low, next_high] = c.times(MULTIPLIERS[1]);
    [
        next_high.xor(b).with_key(key[0]),
        next_low,
        high.xor(d).with_key(key[1]),
        low,
    ]
}
