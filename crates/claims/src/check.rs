//! Each claim as a yes or a no in a world.

mod capacity;
mod power;
mod scale;

use crate::experiment::Worlds;
use crate::{Found, Key, Means};
use regiewijzer_evidence::{partnerships, subsidy};

/// In what share of the worlds a claim holds under these means.
pub(crate) fn found(claim: Key, means: Means, worlds: &Worlds) -> Found {
    let share = match claim {
        Key::F1 => worlds.share(|w| scale::bestuursregie_is_best_at_its_scale(w, means)),
        Key::F2 => worlds.share(|w| scale::terreinregie_is_best_at_its_scale(w, means)),
        Key::F3 => worlds.share(|w| scale::beleidsregie_is_best_at_its_scale(w, means)),
        Key::F4 => worlds.share(capacity::local_government_gained_most),
        Key::F5 => worlds.share(capacity::cooperation_improved),
        Key::F6 => worlds.share(power::draagvlak_softens_allocating),
        Key::F7 => worlds.share(|w| power::distance_softens_allocating(w, means)),
        Key::F8 => worlds.share(|w| scale::fewer_councils_agree_sooner(w, means)),
        Key::F9 => worlds.share(capacity::means_have_diminishing_returns),
        Key::F10 => worlds.share(power::an_agreement_pays),
        Key::F11 => worlds.share(capacity::the_learning_network_wins_back),
        Key::F12 => worlds.share(capacity::a_centre_city_makes_two_speeds),
        Key::F13 => {
            let [share, mean] = worlds.all_and_mean(capacity::bestuursregie_grows);
            return Found {
                share,
                partnerships: Some(mean),
            };
        }
        Key::F14 => f64::from(u8::from(the_rule_gives_all_amounts())),
        Key::F15 => worlds.share(|w| scale::nested_scales_unite(w, means)),
        Key::F16 => worlds.share(capacity::first_inward_then_outward_pays),
        Key::F17 => worlds.share(|w| scale::a_city_is_the_better_terreinregisseur(w, means)),
        Key::F18 => worlds.share(|w| scale::nested_scales_serve_all_roles(w, means)),
    };
    Found {
        share,
        partnerships: None,
    }
}

fn the_rule_gives_all_amounts() -> bool {
    partnerships().iter().all(|p| {
        let centre_city = p.centre_city.as_ref().map(|city| city.inhabitants);
        subsidy::yearly_subsidy(p.inhabitants, centre_city) == p.subsidy_eur
    })
}
