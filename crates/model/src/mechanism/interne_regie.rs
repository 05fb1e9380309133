//! Interne regie: services of the local governments that work together (§2.5, ch. 5).
//!
//! gain `aI·cb·D̄·(1 − I)`; loss `dI·I`. Without it no external regie:
//! `ext = c0 + (1 − c0)·I`. This is what makes growth paths.

use super::grow;
use crate::parameter::World;

/// Interne regie at the end of the month, 0–1.
#[must_use]
pub fn step(world: &World, interne_regie: f64, councils: f64, mean_draagvlak: f64) -> f64 {
    grow(
        interne_regie,
        world.a_i * councils * mean_draagvlak,
        world.d_i,
    )
}

/// Strength outside, `ext`, from `c0` to 1.
#[must_use]
pub fn external(world: &World, interne_regie: f64) -> f64 {
    world.c0 + (1.0 - world.c0) * interne_regie
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mechanism::examples::near;

    #[test]
    fn full_interne_regie_gives_full_strength_outside() {
        assert_eq!(external(&World::middle(), 1.0), 1.0);
        assert!(external(&World::middle(), 0.1) < external(&World::middle(), 0.5));
    }

    /// .2·.5·.6 = .06, so .4 + .06·.6 − .05·.4 = .416; outside that is .4 + .6·.5 = .7 at one half.
    #[test]
    fn it_grows_inside_councils_that_want_it_and_gives_strength_outside() {
        let world = World {
            a_i: 0.2,
            d_i: 0.05,
            c0: 0.4,
            ..World::middle()
        };
        assert!(near(step(&world, 0.4, 0.5, 0.6), 0.416));
        assert!(near(external(&world, 0.5), 0.7));
    }
}
