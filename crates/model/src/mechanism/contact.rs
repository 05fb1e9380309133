//! Time becomes contact: with councils, with actors, with the field (T3, T4, B1).
//!
//! The same time spread over more councils or more actors means less contact
//! with each. A regisseur looks first to the largest municipality (§2.2.1,
//! §2.3.2), and a larger government has more services to bring together
//! (§2.2.2). What is reached outside is bounded by interne
//! regie, `ext` (§2.5).
//!
//! `cb_i = sat(E_b·e·a_i/need_i; cs)` with `a_i = attn·s_i + (1 − attn)/ν` and
//! `need_i = (s_i·P/20,700)^svc`; `ca = ext·sat(E_t·e/K; ct)`; `te = ext·sat(E_t·e; ht)`
//!
//! Under the reading `verzadiging_drempel` `sat` is `x²/(x² + h²)`: a little time brings hardly anything.

use super::brought;
use crate::parameter::World;
use crate::region::Region;
use crate::setting::Setting;

/// `a/need`: the part of the time that goes to a council of this size, as a share of the population,
/// against what it needs; `number` is `ν`.
#[must_use]
pub fn attention(world: &World, size: f64, number: f64, inhabitants: f64) -> f64 {
    let part = world.attn * size + (1.0 - world.attn) / number;
    let size = size * inhabitants / Region::INHABITANTS_PER_MUNICIPALITY;
    part / libm::pow(size, world.svc)
}

/// Contact with one council, `cb_i`, 0–1; `time` is `E_b·e`, `attention` as above.
#[must_use]
pub fn with_council(world: &World, time: f64, attention: f64) -> f64 {
    brought(world, time * attention, world.cs)
}

/// Contact per SE actor before interne regie bounds it, 0–1; `time` is `E_t·e`.
#[must_use]
pub fn with_actors(setting: &Setting<'_>, time: f64) -> f64 {
    if setting.actors > 0.0 {
        brought(&setting.world, time / setting.actors, setting.world.ct)
    } else {
        0.0
    }
}

/// Reach in the field before interne regie bounds it, 0–1; `time` is `E_t·e`.
#[must_use]
pub fn with_field(world: &World, time: f64) -> f64 {
    brought(world, time, world.ht)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::mechanism::examples::{near, setting};
    use crate::reading::{Reading, Readings};

    #[test]
    fn the_largest_council_gets_more_time_and_needs_more() {
        let world = World::middle();
        let even = World {
            attn: 0.0,
            svc: 0.0,
            ..world.clone()
        };
        assert_eq!(attention(&even, 0.5, 4.0, 80_000.0), 0.25);
        let by_people = World {
            attn: 1.0,
            svc: 0.0,
            ..world.clone()
        };
        assert_eq!(attention(&by_people, 0.5, 4.0, 80_000.0), 0.5);
        let by_services = World {
            attn: 0.0,
            svc: 0.5,
            ..world
        };
        assert!(attention(&by_services, 0.5, 4.0, 800_000.0) < 0.25);
    }

    /// Half the people of a region of eight mean municipalities are four of them: the need is √4. The
    /// time is ½·½ + ½·¼ = .375 of the whole.
    #[test]
    fn attention_goes_by_people_and_by_council_against_what_is_needed() {
        let world = World {
            attn: 0.5,
            svc: 0.5,
            ..World::middle()
        };
        let inhabitants = 8.0 * Region::INHABITANTS_PER_MUNICIPALITY;
        assert!(near(attention(&world, 0.5, 4.0, inhabitants), 0.375 / 2.0));
    }

    /// x/(x + h): .2 at .6 is a quarter, .05 an actor at .15 as well, .5 at 1.5 in the field too.
    #[test]
    fn contact_saturates_with_the_time_for_each() {
        let mut setting = setting();
        setting.world.cs = 0.6;
        setting.world.ct = 0.15;
        setting.world.ht = 1.5;
        setting.actors = 10.0;
        assert!(near(with_council(&setting.world, 0.4, 0.5), 0.25));
        assert!(near(with_actors(&setting, 0.5), 0.25));
        assert!(near(with_field(&setting.world, 0.5), 0.25));
        setting.actors = 0.0;
        assert_eq!(with_actors(&setting, 0.5), 0.0);
    }

    /// x²/(x² + h²): a third of the half point is a tenth.
    #[test]
    fn where_time_works_above_a_threshold_a_third_of_the_half_point_brings_a_tenth() {
        let mut setting = setting();
        setting.world.readings = Readings::from_iter([Reading::VerzadigingDrempel]);
        setting.world.cs = 0.6;
        setting.world.ct = 0.15;
        setting.world.ht = 1.5;
        setting.actors = 10.0;
        assert!(near(with_council(&setting.world, 0.4, 0.5), 0.1));
        assert!(near(with_actors(&setting, 0.5), 0.1));
        assert!(near(with_field(&setting.world, 0.5), 0.1));
    }
}
