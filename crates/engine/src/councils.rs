//! One month of the councils of four members: contact, trekkers, draagvlak.

use crate::chance::{Keys, Page, happened, indicator, lower_half_below, noise};
use crate::lanes::{Single, Word, all, grow, share};
use crate::lever_constants::CouncilConstants;
use crate::month::MonthInputs;
use crate::setting::{CouncilSetting, Setting};
use crate::state::{Council, DraagvlakTally};
use regiewijzer_model::draws::{ELECTION, MONTHLY, WORDS};
use regiewijzer_model::mechanism::{draagvlak, trekkers};

/// After an election: which councils have a trekker.
fn elect(keys: &Keys, page: &Page, setting: &Setting, councils: &mut [Council]) {
    for (place, four) in (ELECTION..).zip(councils.chunks_mut(WORDS as usize)) {
        for (council, word) in four.iter_mut().zip(keys.block(page, place)) {
            council.trekker = indicator(happened(word, setting.trek_limits));
        }
    }
}

/// What the month's work means to every council.
#[derive(Clone, Copy)]
pub(crate) struct Work {
    /// `E_b·e`, or its square where time works above a threshold.
    pub(crate) inside: Single,
    /// `v·R`.
    pub(crate) results: Single,
    /// `ρ·all`.
    pub(crate) overruling: Single,
}

/// What is added up on a pass along the councils: their contact as it is, their draagvlak as it becomes.
#[derive(Clone, Copy)]
pub(crate) struct Sums {
    /// `Σ w·cb`.
    pub(crate) contact: Single,
    /// `Σ c·cb`.
    pub(crate) agreeing: Single,
    pub(crate) draagvlak: DraagvlakTally,
}

impl Sums {
    #[inline(always)]
    fn new() -> Self {
        Self {
            contact: Single::ZERO,
            agreeing: Single::ZERO,
            draagvlak: DraagvlakTally::new(),
        }
    }
}

/// Words of a block, so councils that are dealt with together: enough for the processor to work on
/// while the long polynomial of the noise takes its time.
const FOUR: usize = WORDS as usize;

/// One month of the councils, as it falls out.
#[inline(always)]
pub(crate) fn by_chance(
    inputs: MonthInputs<'_>,
    work: Work,
    keys: &Keys,
    page: &Page,
    election: bool,
    councils: &mut [Council],
) -> Sums {
    let mut sums = Sums::new();
    let k = inputs.setting;
    if election {
        elect(keys, page, k, councils);
    }
    // A trekker who was just elected doesn't go in the same month.
    let lost = if election { 0 } else { inputs.constants.lost };
    let (fours, rest) = councils.as_chunks_mut::<FOUR>();
    let (own, own_rest) = inputs.councils.as_chunks::<FOUR>();
    let (uniform, uniform_rest) = inputs.constants.councils.as_chunks::<FOUR>();
    let mut place = MONTHLY;
    for ((councils, own), uniform) in fours.iter_mut().zip(own).zip(uniform) {
        let words = keys.block(page, place);
        let noise = noise(words);
        sums.draagvlak.make_room();
        for i in 0..FOUR {
            lose_trekker(&mut councils[i], words[i], lost);
            grow_draagvlak(
                k,
                work,
                &mut sums,
                &mut councils[i],
                &own[i],
                &uniform[i],
                noise[i],
            );
        }
        place += 1;
    }
    if !rest.is_empty() {
        let words = keys.block(page, place);
        let noise = noise(words);
        sums.draagvlak.make_room();
        let own = own_rest.iter().zip(uniform_rest);
        for (i, (council, (own, uniform))) in rest.iter_mut().zip(own).enumerate() {
            lose_trekker(council, words[i], lost);
            grow_draagvlak(k, work, &mut sums, council, own, uniform, noise[i]);
        }
    }
    sums
}

#[inline(always)]
fn lose_trekker(council: &mut Council, word: Word, lost: u32) {
    let stays = !lower_half_below(word, lost).cast_unsigned();
    council.trekker = Single::from_bits(council.trekker.to_bits() & stays);
}

/// One month of the councils, as it falls out on average.
pub(crate) fn as_expected(
    inputs: MonthInputs<'_>,
    work: Work,
    election: bool,
    councils: &mut [Council],
) -> Sums {
    let mut sums = Sums::new();
    let own = inputs.councils.iter().zip(&inputs.constants.councils);
    for (i, (council, (own, uniform))) in councils.iter_mut().zip(own).enumerate() {
        if i.is_multiple_of(FOUR) {
            sums.draagvlak.make_room();
        }
        council.trekker = if election {
            inputs.setting.trek
        } else {
            council.trekker * all(1.0 - trekkers::LOSS)
        };
        grow_draagvlak(
            inputs.setting,
            work,
            &mut sums,
            council,
            own,
            uniform,
            Single::ZERO,
        );
    }
    sums
}

#[inline(always)]
fn grow_draagvlak(
    k: &Setting,
    work: Work,
    sums: &mut Sums,
    council: &mut Council,
    own: &CouncilSetting,
    uniform: &CouncilConstants,
    noise: Single,
) {
    let contact = work.inside / (work.inside + own.half);
    sums.contact += contact * uniform.share;
    sums.agreeing += contact * uniform.count;
    let gain = (own.base_gain + k.trekker_gain * council.trekker) * (contact + work.results);
    let loss = k.d_d + work.overruling * uniform.overruled;
    council.draagvlak = share(grow(council.draagvlak, gain, loss) + all(draagvlak::NOISE) * noise);
    sums.draagvlak.add(council.draagvlak, uniform.share);
}
