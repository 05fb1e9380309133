//! Each claim as a yes or a no in a world.

mod capacity;
mod power;
mod scale;

use crate::Key;
use crate::experiment::Worlds;
use regiewijzer_evidence::{partnerships, subsidy};

/// The share of worlds in which a claim holds.
pub(crate) fn share(claim: Key, worlds: &Worlds) -> f64 {
    match claim {
        Key::F1 => worlds.share(scale::bestuursregie_is_best_small),
        Key::F2 => worlds.share(scale::terreinregie_is_best_in_between),
        Key::F3 => worlds.share(scale::beleidsregie_is_best_at_the_subregion),
        Key::F4 => worlds.share(capacity::local_government_gained_most),
        Key::F5 => worlds.share(capacity::cooperation_improved),
        Key::F6 => worlds.share(power::draagvlak_softens_allocating),
        Key::F7 => worlds.share(power::distance_softens_allocating),
        Key::F8 => worlds.share(scale::fewer_councils_agree_sooner),
        Key::F9 => worlds.share(capacity::means_have_diminishing_returns),
        Key::F10 => worlds.share(power::an_agreement_pays),
        Key::F11 => worlds.share(capacity::the_learning_network_wins_back),
        Key::F12 => worlds.share(capacity::a_centre_city_makes_two_speeds),
        Key::F13 => worlds.share(capacity::bestuursregie_grows_everywhere),
        Key::F14 => f64::from(u8::from(the_rule_gives_all_amounts())),
        Key::F15 => worlds.share(scale::nested_scales_unite),
        Key::F16 => worlds.share(capacity::first_inward_then_outward_pays),
    }
}

fn the_rule_gives_all_amounts() -> bool {
    partnerships().iter().all(|p| {
        let centre_city = p.centre_city.as_ref().map(|city| city.inhabitants);
        subsidy::yearly_subsidy(p.inhabitants, centre_city) == p.subsidy_eur
    })
}
