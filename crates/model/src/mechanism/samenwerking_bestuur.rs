//! Cooperation of social economy and local government (§3.3).
//!
//! gain `aS·(0.6·cb·ext + 0.4·ca·part)·D̄·(1 − S)`; loss `dS·S + ρ·S/2`

use super::grow;
use crate::parameter::World;

/// Weight of contact with councils, against contact with actors.
pub const COUNCILS: f64 = 0.6;
/// Part of the resistance to allocation that wears this cooperation off.
pub const RESISTANCE: f64 = 0.5;

/// What this month's work with the councils and the actors brings.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Work {
    /// `cb`, 0–1.
    pub councils: f64,
    /// `ca·part`: contact with the actors that take part, 0–1.
    pub actors: f64,
    /// `D̄`, 0–1.
    pub mean_draagvlak: f64,
    /// `ext`, 0–1.
    pub external: f64,
}

/// Cooperation at the end of the month, 0–1.
#[must_use]
pub fn step(world: &World, samenwerking: f64, work: Work, resistance: f64) -> f64 {
    let contact = COUNCILS * work.councils * work.external + (1.0 - COUNCILS) * work.actors;
    let gain = world.a_s * contact * work.mean_draagvlak;
    grow(samenwerking, gain, world.d_s + RESISTANCE * resistance)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mechanism::examples::near;

    /// gain .2·(.6·.5·.6 + .4·.25)·.8 = .0448, loss .05 + .1/2 = .1, so .4 + .0448·.6 − .1·.4.
    #[test]
    fn contact_with_willing_councils_and_actors_brings_cooperation_and_resistance_harms_it() {
        let world = World {
            a_s: 0.2,
            d_s: 0.05,
            ..World::middle()
        };
        let work = Work {
            councils: 0.5,
            actors: 0.25,
            mean_draagvlak: 0.8,
            external: 0.6,
        };
        assert!(near(step(&world, 0.4, work, 0.1), 0.38688));
    }
}
