//! One month of four members; as the reference engine's, in the same order.

use crate::chance::{Keys, happened, indicator};
use crate::councils::{self, Work};
use crate::labour;
use crate::lanes::{Double, Single, Word, all, cbrt, double, grow, single};
use crate::lever_constants::LeverConstants;
use crate::setting::{CouncilSetting, Effort, Setting};
use crate::state::{Council, State, least_willing};
use regiewijzer_model::draws::REGION;
use regiewijzer_model::mechanism::samenwerking_nec::{ACTING_AS_ONE, POLICY};
use regiewijzer_model::mechanism::{samenwerking_bestuur, trekkers};

/// What a month reads and doesn't change.
#[derive(Clone, Copy)]
pub(crate) struct MonthInputs<'a> {
    pub(crate) constants: &'a LeverConstants<'a>,
    pub(crate) setting: &'a Setting,
    pub(crate) councils: &'a [CouncilSetting],
    pub(crate) effort: &'a Effort,
    /// `pace/learn` by the means of the month before.
    pub(crate) learning: Double,
}

/// The members of a month and the keys of their draws; without these every draw is its expectation.
#[derive(Clone, Copy)]
pub(crate) struct Chance<'a> {
    pub(crate) keys: &'a Keys,
    pub(crate) members: Word,
}

/// What the month's work reaches, each 0–1.
pub(crate) struct Reach {
    pub(crate) actors: Single,
    pub(crate) field: Single,
    pub(crate) pol: Single,
}

/// Is there a subsidy after this month's call?
pub(crate) fn call(setting: &Setting, chance: Option<Chance<'_>>, page: u32) -> Double {
    let lost = match chance {
        Some(Chance { keys, members }) => {
            let words = keys.block(&keys.page(members, page), REGION);
            double(indicator(happened(words[1], setting.lose_limits)))
        }
        None => setting.lose,
    };
    Double::ONE - lost
}

/// One month; `page` is that of the draws, `month` counts from 1 at the start of the horizon and is 0 in the spin-up.
#[inline]
pub(crate) fn step(
    inputs: MonthInputs<'_>,
    chance: Option<Chance<'_>>,
    page: u32,
    month: u32,
    state: &mut State,
    all_councils: &mut [Council],
) {
    let k = inputs.setting;
    let draws = chance.map(|Chance { keys, members }| (keys, keys.page(members, page)));
    let left = match &draws {
        Some((keys, page)) => double(indicator(happened(
            keys.block(page, REGION)[0],
            k.turn_limits,
        ))),
        None => k.turn,
    };
    let learned = state.experience + (Double::ONE - state.experience) * inputs.learning;
    state.experience = left * k.e0 + (Double::ONE - left) * learned;
    let experience = single(state.experience);

    let inside = k.time(inputs.effort.bestuur * experience);
    let in_field = k.time(inputs.effort.terrein * experience);
    let on_policy = k.time(inputs.effort.beleid * experience);
    let external = k.c0 + k.c0_rest * state.interne_regie;
    let reach = Reach {
        actors: external * in_field / (in_field + k.ct_k),
        field: external * in_field / (in_field + k.ht),
        pol: external * on_policy / (on_policy + k.ep_tables) * k.table_weight,
    };
    let allocating = on_policy / (on_policy + k.ep);
    // Without allocation legitimacy changes nothing, in any world.
    let lacking = if inputs.constants.instruments.allocation() > 0.0 {
        let conditions = state.mean_draagvlak * state.samenwerking_se * experience;
        Single::ONE - cbrt(conditions)
    } else {
        Single::ZERO
    };
    let resistance = k.push * lacking;
    let partiality = k.partial * allocating * lacking;
    let results =
        k.v_third * (state.samenwerking_se + state.samenwerking_bestuur + state.samenwerking_nec);
    let overruling = resistance * all(inputs.constants.instruments.allocation());

    let election = trekkers::is_election(month);
    let work = Work {
        inside,
        results,
        overruling,
    };
    let sums = match &draws {
        Some((keys, page)) => councils::by_chance(inputs, work, keys, page, election, all_councils),
        None => councils::as_expected(inputs, work, election, all_councils),
    };

    labour::step(k, &reach, state);
    let mean_draagvlak = state.mean_draagvlak;
    let s = *state;
    let with_bestuur = all(samenwerking_bestuur::COUNCILS) * sums.contact * external
        + k.consultation * reach.actors;
    let with_nec = reach.actors * k.critical_mass + all(POLICY) * reach.pol;
    let openness = k.open + all(ACTING_AS_ONE) * s.samenwerking_se;
    state.interne_regie = grow(
        s.interne_regie,
        k.a_i * sums.contact * mean_draagvlak,
        k.d_i,
    );
    state.gedragen_visie = grow(s.gedragen_visie, k.a_v * sums.agreeing * s.consent, k.d_v);
    state.samenwerking_se = grow(
        s.samenwerking_se,
        k.a_t * reach.actors,
        k.d_t + resistance + partiality,
    );
    state.samenwerking_bestuur = grow(
        s.samenwerking_bestuur,
        k.a_s * with_bestuur * mean_draagvlak,
        k.d_s + resistance * all(samenwerking_bestuur::RESISTANCE),
    );
    state.samenwerking_nec = grow(s.samenwerking_nec, k.a_n * with_nec * openness, k.d_n);
    state.afstemming_vdab = grow(
        s.afstemming_vdab,
        k.a_a_field * reach.field + k.a_a_pol * reach.pol,
        k.d_a,
    );
    state.beleidscoherentie = grow(s.beleidscoherentie, k.a_c * reach.pol, k.d_c);
    state.passende_plaatsen = grow(
        s.passende_plaatsen,
        k.a_f * reach.pol * (Single::ONE + s.afstemming_vdab),
        k.d_f,
    );
    (state.mean_draagvlak, state.consent) = sums.draagvlak.means(inputs.constants);
    if k.weakest {
        state.consent = least_willing(inputs.constants, all_councils);
    }
    state.contacts += inputs.effort.contacts * state.experience;
    state.months += 1;
}
