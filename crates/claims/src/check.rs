//! Each claim as a yes or a no in a world.

mod capacity;
mod power;
mod scale;

use crate::Finding;
use crate::experiment::Worlds;
use regiewijzer_evidence::{partnerships, subsidy};

/// How the claim with this id fares.
pub(crate) fn check(id: &str, worlds: &Worlds) -> Finding {
    match id {
        "F1" => Finding::Share(worlds.share(scale::bestuursregie_is_best_small)),
        "F2" => Finding::Share(worlds.share(scale::terreinregie_is_best_in_between)),
        "F3" => Finding::Share(worlds.share(scale::beleidsregie_is_best_at_the_subregion)),
        "F4" => Finding::Share(worlds.share(capacity::local_government_gained_most)),
        "F5" => Finding::Share(worlds.share(capacity::cooperation_improved)),
        "F6" => Finding::Share(worlds.share(power::draagvlak_softens_allocating)),
        "F7" => Finding::Share(worlds.share(power::distance_softens_allocating)),
        "F8" => Finding::Share(worlds.share(scale::fewer_councils_agree_sooner)),
        "F9" => Finding::Share(worlds.share(capacity::means_have_diminishing_returns)),
        "F10" => Finding::Share(worlds.share(power::an_agreement_pays)),
        "F11" => Finding::LeverMissing("the learning network"),
        "F12" => Finding::Share(worlds.share(capacity::a_centre_city_makes_two_speeds)),
        "F13" => Finding::Share(worlds.share(capacity::bestuursregie_grows_everywhere)),
        "F14" => Finding::Share(if the_rule_gives_all_amounts() {
            1.0
        } else {
            0.0
        }),
        "F15" => Finding::Share(worlds.share(scale::nested_scales_unite)),
        _ => Finding::LeverMissing("levers that change over time"),
    }
}

fn the_rule_gives_all_amounts() -> bool {
    partnerships().iter().all(|p| {
        let centre_city = p.centre_city.as_ref().map(|city| city.inhabitants);
        subsidy::yearly_subsidy(p.inhabitants, centre_city) == p.subsidy_eur
    })
}
