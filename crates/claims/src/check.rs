//! Each claim as a yes or a no in a world.

mod capacity;
mod power;
mod scale;

use crate::experiment::Sampled;
use crate::{Key, Means};
use regiewijzer_evidence::{partnerships, subsidy};

/// Whether a claim is on many partnerships at once.
pub(crate) fn is_on_partnerships(claim: Key) -> bool {
    matches!(claim, Key::F13)
}

/// How much of a claim is true in a world under these means, 0–1: all or nothing, unless it is on many
/// partnerships at once.
pub(crate) fn part(claim: Key, means: Means, w: &Sampled) -> f64 {
    let holds = match claim {
        Key::F1 => scale::bestuursregie_is_best_at_its_scale(w, means),
        Key::F2 => scale::terreinregie_is_best_at_its_scale(w, means),
        Key::F3 => scale::beleidsregie_is_best_at_its_scale(w, means),
        Key::F4 => capacity::local_government_gained_most(w),
        Key::F5 => capacity::cooperation_improved(w),
        Key::F6 => power::draagvlak_softens_allocating(w),
        Key::F7 => power::distance_softens_allocating(w, means),
        Key::F8 => scale::fewer_councils_agree_sooner(w, means),
        Key::F9 => capacity::means_have_diminishing_returns(w),
        Key::F10 => power::an_agreement_pays(w),
        Key::F11 => capacity::the_learning_network_wins_back(w),
        Key::F12 => capacity::a_centre_city_makes_two_speeds(w),
        Key::F13 => return capacity::bestuursregie_grows(w),
        Key::F14 => the_rule_gives_all_amounts(),
        Key::F15 => scale::nested_scales_unite(w, means),
        Key::F16 => capacity::first_inward_then_outward_pays(w),
        Key::F17 => scale::a_city_is_the_better_terreinregisseur(w, means),
        Key::F18 => scale::nested_scales_serve_all_roles(w, means),
    };
    f64::from(u8::from(holds))
}

fn the_rule_gives_all_amounts() -> bool {
    partnerships().iter().all(|p| {
        let centre_city = p.centre_city.as_ref().map(|city| city.inhabitants);
        subsidy::yearly_subsidy(p.inhabitants, centre_city) == p.subsidy_eur
    })
}
