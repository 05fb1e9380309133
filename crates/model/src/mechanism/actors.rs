//! Actors of the social economy: how many there are, and whether that is enough (§2.1.2, §2.2.2).
//!
//! `K = k0·P/100,000`. Cooperation needs a critical mass of them, `μ = K/(K + K0)`; the more there
//! are, the more often a municipality has one of its own, `opp_i = 1 − exp(−s_i·K/2)`.

use crate::parameter::World;

/// Inhabitants to whom `k0` actors belong.
pub const INHABITANTS: f64 = 100_000.0;
/// Factor of the actors in a municipality in the exponent of their presence.
pub const PRESENCE: f64 = 0.5;

/// `K`: number of SE actors in a region of this many inhabitants.
#[must_use]
pub fn number(world: &World, inhabitants: f64) -> f64 {
    world.k0 * inhabitants / INHABITANTS
}

/// `μ`: the part of cooperation that this many actors allow, 0–1.
#[must_use]
pub fn critical_mass(world: &World, actors: f64) -> f64 {
    if actors > 0.0 {
        actors / (actors + world.k_mass)
    } else {
        0.0
    }
}

/// `opp`: presence of social economy in a municipality of this size, as a share of the population, 0–1.
#[must_use]
pub fn presence(actors: f64, size: f64) -> f64 {
    1.0 - libm::exp(-PRESENCE * size * actors)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mechanism::examples::near;

    #[test]
    fn a_larger_region_has_more_actors_and_more_of_them_nearby() {
        let world = World::middle();
        let (small, large) = (number(&world, 50_000.0), number(&world, 200_000.0));
        assert!((large - 4.0 * small).abs() < 1e-12);
        assert!(critical_mass(&world, large) > critical_mass(&world, small));
        assert!(presence(large, 0.1) > presence(small, 0.1));
        assert_eq!(critical_mass(&world, 0.0), 0.0);
    }

    /// Ten for 100,000 inhabitants are 15 for 150,000; 15/(15 + 5) = ¾; 1 − exp(−½·4/2).
    #[test]
    fn actors_follow_the_inhabitants_and_cooperation_their_number() {
        let world = World {
            k0: 10.0,
            k_mass: 5.0,
            ..World::middle()
        };
        assert!(near(number(&world, 150_000.0), 15.0));
        assert!(near(critical_mass(&world, 15.0), 0.75));
        assert!(near(presence(4.0, 0.5), 0.632_120_558_828_557_7));
    }
}
