//! Draagvlak in each municipality (§2.2.2, §2.5).
//!
//! It grows with contact and with results that anyone can see, faster where
//! there is a trekker and where social economy is present. It wears off, and
//! councils that count for little are overruled when places are allocated.
//!
//! gain `aD·(r0 + r_trek·trekker + r_opp·opp)·(cb + v·R)·(1 − D)`;
//! loss `dD·D + ρ·all·(1 − s·P/P_p)·D`; noise with standard deviation 0.01

use super::grow;
use crate::parameter::World;

/// Standard deviation of the monthly noise on draagvlak.
pub const NOISE: f64 = 0.01;

/// What a municipality is like this month.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Council {
    /// `D`: its draagvlak, 0–1.
    pub draagvlak: f64,
    /// Is there a trekker: 1 or 0.
    pub trekker: f64,
    /// `opp`: presence of social economy, 0–1.
    pub opportunity: f64,
    /// `s·P/P_p`: its weight at the policy scale, 0–1.
    pub policy_weight: f64,
}

/// Draagvlak at the end of the month, 0–1.
///
/// `drive` is `cb + v·R`, `overruling` is `ρ·all`, `noise` a standard normal number.
#[must_use]
pub fn step(world: &World, council: Council, drive: f64, overruling: f64, noise: f64) -> f64 {
    let receptive = world.r0 + world.r_trek * council.trekker + world.r_opp * council.opportunity;
    let gain = world.a_d * receptive * drive;
    let loss = world.d_d + overruling * (1.0 - council.policy_weight);
    (grow(council.draagvlak, gain, loss) + NOISE * noise).clamp(0.0, 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mechanism::examples::near;

    const COUNCIL: Council = Council {
        draagvlak: 0.4,
        trekker: 0.0,
        opportunity: 0.2,
        policy_weight: 0.1,
    };

    #[test]
    fn a_trekker_makes_draagvlak_grow_faster() {
        let world = World::middle();
        let with = step(
            &world,
            Council {
                trekker: 1.0,
                ..COUNCIL
            },
            0.5,
            0.0,
            0.0,
        );
        assert!(with > step(&world, COUNCIL, 0.5, 0.0, 0.0));
    }

    #[test]
    fn a_small_council_is_overruled_more_than_a_large_one() {
        let world = World::middle();
        let large = step(
            &world,
            Council {
                policy_weight: 0.8,
                ..COUNCIL
            },
            0.5,
            0.05,
            0.0,
        );
        assert!(large > step(&world, COUNCIL, 0.5, 0.05, 0.0));
    }

    /// gain .1·(.4 + .3·.5 + .2·.25)·.5 = .03; loss .02 + .04·(1 − .25) = .05; so
    /// .4 + .03·.6 − .05·.4 = .398, and two standard deviations of noise are .02.
    #[test]
    fn draagvlak_grows_by_contact_and_results_and_wears_off_and_is_overruled() {
        let world = World {
            a_d: 0.1,
            r0: 0.4,
            r_trek: 0.3,
            r_opp: 0.2,
            d_d: 0.02,
            ..World::middle()
        };
        let council = Council {
            draagvlak: 0.4,
            trekker: 0.5,
            opportunity: 0.25,
            policy_weight: 0.25,
        };
        assert!(near(step(&world, council, 0.5, 0.04, 0.0), 0.398));
        assert!(near(step(&world, council, 0.5, 0.04, 2.0), 0.418));
        assert_eq!(step(&world, council, 0.5, 0.04, 200.0), 1.0);
        assert_eq!(step(&world, council, 0.5, 0.04, -200.0), 0.0);
    }
}
