//! Cooperation among social-economy firms (§3.2, §2.2.1, T4).
//!
//! It grows with contact, where there are enough actors and they take part. It suffers from
//! competition, from resistance, and most where the allocator of places is
//! itself a provider.
//!
//! gain `aT·ca·part·μ·(1 − T)`; loss `dT·T + ρ·T + rimp·all_lde·alloc·(1 − δ)·(1 − λ)·T`,
//! the last by [`super::impartiality`]

use super::grow;
use crate::setting::Setting;

/// Cooperation at the end of the month, 0–1.
///
/// `actors` is `ca`, `resistance` is `ρ`, `partiality` the harm by a partial allocator.
#[must_use]
pub fn step(
    setting: &Setting<'_>,
    samenwerking: f64,
    actors: f64,
    resistance: f64,
    partiality: f64,
) -> f64 {
    let world = &setting.world;
    grow(
        samenwerking,
        world.a_t * actors * setting.participation * setting.critical_mass,
        world.d_t + resistance + partiality,
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mechanism::examples::{near, setting};

    /// gain .2·.6·.8·.625 = .06, loss .05 + .02 + .03 = .1, so .4 + .06·.6 − .1·.4 = .396.
    #[test]
    fn contact_where_there_are_enough_firms_brings_cooperation_and_allocating_harms_it() {
        let mut setting = setting();
        setting.world.a_t = 0.2;
        setting.world.d_t = 0.05;
        setting.participation = 0.8;
        setting.critical_mass = 0.625;
        assert!(near(step(&setting, 0.4, 0.6, 0.02, 0.03), 0.396));
    }
}
