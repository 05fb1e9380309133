//! Each claim as a yes or a no in a world.

mod capacity;
mod power;
mod scale;

use crate::experiment::Worlds;
use regiewijzer_evidence::{partnerships, subsidy};

/// The share of worlds in which the claim with this id holds.
pub(crate) fn share(id: &str, worlds: &Worlds) -> f64 {
    match id {
        "F1" => worlds.share(scale::bestuursregie_is_best_small),
        "F2" => worlds.share(scale::terreinregie_is_best_in_between),
        "F3" => worlds.share(scale::beleidsregie_is_best_at_the_subregion),
        "F4" => worlds.share(capacity::local_government_gained_most),
        "F5" => worlds.share(capacity::cooperation_improved),
        "F6" => worlds.share(power::draagvlak_softens_allocating),
        "F7" => worlds.share(power::distance_softens_allocating),
        "F8" => worlds.share(scale::fewer_councils_agree_sooner),
        "F9" => worlds.share(capacity::means_have_diminishing_returns),
        "F10" => worlds.share(power::an_agreement_pays),
        "F11" => worlds.share(capacity::the_learning_network_wins_back),
        "F12" => worlds.share(capacity::a_centre_city_makes_two_speeds),
        "F13" => worlds.share(capacity::bestuursregie_grows_everywhere),
        "F14" => f64::from(u8::from(the_rule_gives_all_amounts())),
        "F15" => worlds.share(scale::nested_scales_unite),
        "F16" => worlds.share(capacity::first_inward_then_outward_pays),
        // The build checks the ids of the claims; another id holds nowhere.
        _ => 0.0,
    }
}

fn the_rule_gives_all_amounts() -> bool {
    partnerships().iter().all(|p| {
        let centre_city = p.centre_city.as_ref().map(|city| city.inhabitants);
        subsidy::yearly_subsidy(p.inhabitants, centre_city) == p.subsidy_eur
    })
}
