//! Doorzettingsmacht comes in instruments of rising weight (ch. 5, §2.4.2, §4.3).
//!
//! `sig = ramp(z; 0, 0.3)`, `agr = ramp(z; 0.2, 0.5)`, `adv = ramp(z; 0.45, 0.75)`,
//! `all = ramp(z; 0.7, 1)`. The report gives the instruments and their order; the points of the
//! ladder are assumptions. An agreement that exists from before counts for at least a half:
//! `agr' = x_agr·max(agr, 0.5) + (1 − x_agr)·agr` (fn 22). Large centre cities have far-reaching
//! arrangements with VDAB already (ch. 5): `x_agr` is 1 with chance `agr0`, or `min(1, agr0 + agr_city)`.

use crate::curve::ramp;
use crate::parameter::World;

/// Where on the ladder an instrument begins and where it is fully there.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rung {
    /// Doorzettingsmacht at which it begins.
    pub from: f64,
    /// Doorzettingsmacht at which it is fully there.
    pub to: f64,
}

/// The four rungs: voice, agreement, advice, allocation.
pub const LADDER: [Rung; 4] = [
    Rung { from: 0.0, to: 0.3 },
    Rung { from: 0.2, to: 0.5 },
    Rung {
        from: 0.45,
        to: 0.75,
    },
    Rung { from: 0.7, to: 1.0 },
];

/// How far each rung is in use at this much doorzettingsmacht, 0–1.
#[must_use]
pub fn ladder(doorzettingsmacht: f64) -> [f64; 4] {
    LADDER.map(|rung| ramp(doorzettingsmacht, rung.from, rung.to))
}

/// The least strength of an agreement with VDAB where one exists from before, 0–1.
pub const EXISTING_AGREEMENT: f64 = 0.5;

/// The chance that an agreement with VDAB exists already, `min(1, agr0 + agr_city)` with a centre city, 0–1.
#[must_use]
pub fn chance_of_agreement(world: &World, centre_city: bool) -> f64 {
    if centre_city {
        (world.agr0 + world.agr_city).min(1.0)
    } else {
        world.agr0
    }
}

/// `agr'`: strength of the agreement with VDAB, at least a half where one exists already, 0–1.
#[must_use]
pub fn agreement(chosen: f64, existing: f64) -> f64 {
    existing * chosen.max(EXISTING_AGREEMENT) + (1.0 - existing) * chosen
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_top_of_the_ladder_allocates_places() {
        assert_eq!(ladder(0.7)[3], 0.0);
        assert_eq!(ladder(1.0), [1.0; 4]);
        assert_eq!(ladder(0.15), [0.5, 0.0, 0.0, 0.0]);
    }

    #[test]
    fn a_region_with_a_centre_city_has_an_agreement_more_often_but_not_more_than_surely() {
        let mut world = World {
            agr0: 0.5,
            agr_city: 0.25,
            ..World::middle()
        };
        assert_eq!(chance_of_agreement(&world, false), 0.5);
        assert_eq!(chance_of_agreement(&world, true), 0.75);
        world.agr0 = 0.9;
        assert_eq!(chance_of_agreement(&world, true), 1.0);
    }

    #[test]
    fn an_agreement_from_before_counts_for_at_least_a_half() {
        assert_eq!(agreement(0.2, 1.0), 0.5);
        assert_eq!(agreement(0.2, 0.0), 0.2);
        assert_eq!(agreement(0.8, 1.0), 0.8);
    }
}
