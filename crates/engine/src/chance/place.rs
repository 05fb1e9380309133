//! What the first two rounds of Philox do to the place alone.
//!
//! A counter is (place, page, member, 0). The first round multiplies the place and the member, the
//! second what came of the member with the page, and what came of the place. So half of this work is
//! the same for all members, and the other half for all places on a page.

use regiewijzer_model::draws::key;
use regiewijzer_model::draws::philox::MULTIPLIERS;

/// A place after two rounds.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Place {
    /// Lower half of the first round's product.
    pub(crate) first: u32,
    /// Lower half of the second round's product.
    pub(crate) low: u32,
    /// Upper half of the second round's product.
    pub(crate) high: u32,
}

/// What becomes of a place under this seed.
#[inline(always)]
pub(crate) fn before(seed: u32, place: u32) -> Place {
    let [first, upper] = product(place, MULTIPLIERS[0]);
    let [low, high] = product(upper ^ key(seed)[1], MULTIPLIERS[1]);
    Place { first, low, high }
}

fn product(x: u32, multiplier: u32) -> [u32; 2] {
    let product = u64::from(x) * u64::from(multiplier);
    [product as u32, (product >> 32) as u32]
}
