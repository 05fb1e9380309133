//! Jobseekers, workers and places of four members in one month; as the mechanisms
//! `tickets`, `matching`, `moving_on` and `places` of the reference engine.

use crate::lanes::{Single, all, at_most_one, double, share, single};
use crate::month::Reach;
use crate::setting::Setting;
use crate::state::State;
use regiewijzer_model::mechanism::matching::{EASE_LDE, EASE_MAATWERK};
use regiewijzer_model::mechanism::pipeline::STOP_WAITING;

/// The least divisor: it takes the place of zero, where the dividend is zero too.
const LEAST_DIVISOR: Single = Single::splat(1e-30);

/// Share of those who move on that relapses, `ps`, 0–1.
#[inline(always)]
pub(crate) fn relapse(k: &Setting, afstemming_vdab: Single) -> Single {
    share(k.ps0 - k.ps0_ps1 * afstemming_vdab)
}

/// Moves people and places; reads the stocks as they stood.
#[inline(always)]
pub(crate) fn step(k: &Setting, reach: &Reach, state: &mut State) {
    let s = *state;
    let jobseekers = single(s.jobseekers);
    let (places_lde, places_maatwerk) = (single(s.places_lde), single(s.places_maatwerk));
    let ticket_share = at_most_one(k.tau0 + k.tau0_i1 * s.afstemming_vdab);
    let seen = k.h * jobseekers;
    let tickets = seen * ticket_share;
    let starts = seen * (Single::ONE - ticket_share) * k.q;
    let failed_starts = starts * k.fail;
    let lasting_starts = starts - failed_starts;

    let free_lde = (places_lde - s.workers_lde).fast_max(Single::ZERO);
    let free_maatwerk = (places_maatwerk - s.workers_maatwerk).fast_max(Single::ZERO);
    let crowd = s.ticket_holders + free_lde + free_maatwerk;
    let rate = k.km * s.ticket_holders / crowd.fast_max(LEAST_DIVISOR);
    let ease = |[alone, full]: [f64; 2], by| all(alone) + all(full) * (s.afstemming_vdab + by);
    let lde = (rate * free_lde * ease(EASE_LDE, reach.actors)).fast_min(free_lde);
    let ease_maatwerk = ease(EASE_MAATWERK, s.passende_plaatsen);
    let maatwerk = (rate * free_maatwerk * ease_maatwerk).fast_min(free_maatwerk);
    let fits = at_most_one(s.ticket_holders / (lde + maatwerk).fast_max(LEAST_DIVISOR));
    let (lde, maatwerk) = (lde * fits, maatwerk * fits);

    let moving =
        at_most_one(k.ph0 + k.ph0_ph1 * s.samenwerking_nec + k.ph0_ph2 * s.beleidscoherentie);
    let other_exits = k.ex.fast_min(Single::ONE - moving);
    let moved = moving * (s.workers_lde + s.workers_maatwerk);
    let relapsed = relapse(k, s.afstemming_vdab) * moved;
    let helped = tickets + lasting_starts;
    let gave_up = (k.uex * jobseekers).fast_min(jobseekers - helped);
    let waiting = s.ticket_holders - lde - maatwerk;
    let stopped = (all(STOP_WAITING) * s.ticket_holders).fast_min(waiting);
    let stay = Single::ONE - moving - other_exits;

    state.jobseekers += double(k.uin + relapsed - gave_up - helped);
    state.ticket_holders = waiting + tickets - stopped;
    state.workers_lde = s.workers_lde * stay + lde;
    state.workers_maatwerk = s.workers_maatwerk * stay + maatwerk;
    let own = k.g_s * s.samenwerking_bestuur * places_lde;
    state.places_lde += double(k.places_lde[0] + k.places_lde[1] * reach.pol + own);
    state.places_maatwerk += double(k.places_maatwerk[0] + k.places_maatwerk[1] * reach.pol);
    state.doorstroom += double(moved - relapsed);
    state.carrousel += double(failed_starts);
}
